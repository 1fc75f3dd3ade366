"""How stored JSON of older versions becomes that of today, step by step."""

from typing import Any

_WERE_LISTS = ("derived", "assumed")


def evidence_of_sets(data: Any) -> Any:
    """Entries of version 1 listed the fields that were not stated; version 2 has the evidence of each."""
    entries = [{**entry, "sets": [_with_evidence(done) for done in entry["sets"]]} for entry in data["entries"]]
    return {**data, "entries": entries}


def _with_evidence(done: dict[str, Any]) -> dict[str, Any]:
    evidence = [{"field": field, "provenance": name} for name in _WERE_LISTS for field in done.get(name, ())]
    return {**{key: value for key, value in done.items() if key not in _WERE_LISTS}, "evidence": evidence}


def details_of_records(data: Any) -> Any:
    """Version 3 of a record has room for what staff note beside the figures."""
    return {**data, "details": {}}
