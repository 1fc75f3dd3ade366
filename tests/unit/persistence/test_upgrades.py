"""Stored JSON of older versions reads as today's."""

from typing import Any

from tests.unit.persistence.reading_back import SQLITE
from tests.unit.persistence.reading_back import read as read_back
from textcoach.domain.details import NO_DETAILS, Details, ExerciseDetails
from textcoach.domain.evidence import Evidence, Provenance
from textcoach.domain.reading import Entry, PerformedSet, Reading, SessionFacts
from textcoach.persistence.tables import Done
from textcoach.persistence.types import Stored
from textcoach.persistence.upgrades import details_of_records, evidence_of_sets

FIRST_SET = {"reps": 5, "load": 185, "unit": "lb", "seconds": 40.0, "derived": ["seconds"], "assumed": ["reps"]}
ENTRIES = [{"exercise": "Barbell Row", "sets": [FIRST_SET], "skipped": False, "instead_of": None}]
ROW = Entry("Barbell Row", (PerformedSet(reps=5, load=185, unit="lb", seconds=40.0),))


def read(kind: Any, data: dict[str, Any]) -> Any:
    return read_back(Stored(kind, (evidence_of_sets,)), {"v": 1, "data": data})


def test_what_the_first_version_listed_as_derived_or_assumed_is_evidence_now() -> None:
    done = read(Done, {"entries": ENTRIES, "session": {"completed": "partial"}})
    assert done == Done((ROW,), SessionFacts(completed="partial"))
    assert done.entries[0].sets[0].evidence == (
        Evidence("seconds", Provenance.DERIVED),
        Evidence("reps", Provenance.ASSUMED),
    )


def test_a_reading_of_the_first_version_is_read_without_choices_or_remainder() -> None:
    reading = read(Reading, {"intents": ["log"], "entries": ENTRIES, "session": {}, "request": None, "clarify": None})
    assert reading.entries == (ROW,)
    assert (reading.choices, reading.remainder, reading.confidence) == ((), (), 1.0)


def test_a_record_of_the_second_version_has_no_details() -> None:
    stored = Stored(Done, (evidence_of_sets, details_of_records))
    sets = [{"reps": 5, "load": 185, "unit": "lb", "seconds": 40.0, "evidence": []}]
    data = {"entries": [{"exercise": "Barbell Row", "sets": sets}], "session": {"completed": "full"}}
    done = read_back(stored, {"v": 2, "data": data})
    assert done == Done((ROW,), SessionFacts(completed="full"), NO_DETAILS)


def test_details_are_read_as_they_were_written() -> None:
    stored = Stored(Done, (evidence_of_sets, details_of_records))
    details = Details("slept badly", "hip shifts", "rower", "walk", "no leg drive", (ExerciseDetails("Plank", 2, 60),))
    written = stored.process_bind_param(Done((ROW,), SessionFacts(rir=2), details), SQLITE)
    assert written["v"] == 3
    assert read_back(stored, written).details == details
