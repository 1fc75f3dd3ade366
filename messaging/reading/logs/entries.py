"""Entries of one text beside each other."""

from collections.abc import Sequence

from messaging.reading.names.parsed import Parsed
from messaging.reading.statements.skips import LAST_SKIPPED
from textcoach.domain.evidence import Evidence, Provenance
from textcoach.domain.reading import Entry, Prescription


def merged_entries(entries: Sequence[Entry]) -> list[Entry]:
    """One entry per exercise, in the order first named; a skip gives way to sets."""
    out: dict[str, Entry] = {}
    for entry in entries:
        known = out.get(entry.exercise)
        if known is None:
            out[entry.exercise] = entry
        elif not entry.skipped:
            out[entry.exercise] = Entry(
                known.exercise,
                known.sets + entry.sets,
                instead_of=known.instead_of or entry.instead_of,
                evidence=tuple(one for one in known.evidence if one.field != "skipped") + entry.evidence,
            )
    return list(out.values())


def last_skipped(entries: Sequence[Entry], parsed: Parsed, prescription: Prescription | None) -> list[Entry]:
    """ "skipped the last two": exercises of today's that the text does not report."""
    items = prescription.items if prescription else ()
    said = LAST_SKIPPED.search(parsed.text)
    count = int(said[1] or 1) if said else 0
    left = [item.exercise for item in items[len(items) - count :]]
    if said is None or not 0 < count < len(items) or {entry.exercise for entry in entries} & set(left):
        return []
    words = Evidence("skipped", span=parsed.plain.of_match(said))
    return [Entry(name, skipped=True, evidence=(Evidence("exercise", Provenance.DERIVED), words)) for name in left]
