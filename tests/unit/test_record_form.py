"""A form that staff fill in becomes the record that a reply would have made."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.details import NO_DETAILS, Details, ExerciseDetails
from textcoach.domain.errors import FieldError
from textcoach.domain.evidence import Provenance
from textcoach.domain.form_rows import ExerciseForm
from textcoach.domain.reading import Entry, Pain, PerformedSet, SessionFacts
from textcoach.domain.record_form import Record, RecordForm, closed, record_of
from textcoach.domain.workout import Block, Item, ItemType, Performance, RecordSource, Reps, WorkoutContent

BENCH, ROW = "Barbell Bench Press", "Barbell Row"
ID, NOW = UUID(int=1), datetime(2026, 3, 2, 20, tzinfo=UTC)


def record(**row: object) -> Record:
    return record_of(RecordForm(exercises=(ExerciseForm(**{"exercise": "bench", **row}),)), None, "lb")  # type: ignore[arg-type]


def figures(**row: object) -> list[tuple[int | None, float | None, str | None]]:
    (entry,) = record(**row).entries
    assert entry.exercise == BENCH
    return [(one.reps, one.load, one.unit) for one in entry.sets]


@pytest.mark.parametrize(
    ("row", "sets"),
    [
        ({"reps": "6, 6, 7, 6", "weight": "185 lb"}, [(6, 185, "lb"), (6, 185, "lb"), (7, 185, "lb"), (6, 185, "lb")]),
        ({"reps": (8, 7), "weight": 80.5}, [(8, 80.5, "lb"), (7, 80.5, "lb")]),
        ({"reps": "8/8/6", "weight": "60, 60, 65kg"}, [(8, 60, "kg"), (8, 60, "kg"), (6, 65, "kg")]),
        ({"reps": "135 kg", "weight": "8"}, None),
        ({"sets": 3, "reps": 8}, [(8, None, None)] * 3),
        ({"reps": "3x5", "weight": "100 kilos"}, [(5, 100, "kg")] * 3),
        ({"reps": "5 5 5"}, [(5, None, None)] * 3),
        ({"sets": 2, "weight": "60 kg"}, [(None, 60, "kg")] * 2),
        ({}, []),
    ],
)
def test_reps_and_weights_are_read_as_people_write_them(
    row: dict[str, object], sets: list[tuple[int, float, str]] | None
) -> None:
    if sets is None:
        with pytest.raises(FieldError, match=r"^exercises\[0\]\.reps: '135 kg' are no reps; write it as \"6, 6, 7"):
            figures(**row)
    else:
        assert figures(**row) == sets


def test_the_reserve_is_that_of_the_last_set_and_all_of_it_is_confirmed() -> None:
    (entry,) = record(reps="6, 6", weight="185 lb", rir=1.5).entries
    assert [one.rir for one in entry.sets] == [None, 1.5]
    assert {one.provenance for done in entry.sets for one in done.evidence} == {Provenance.CONFIRMED}


def test_a_load_counts_as_the_exercise_counts_it() -> None:
    (curl,) = record(exercise="dumbbell curl", reps=10, weight="30 lb each").entries
    (pull,) = record(exercise="pull-up", reps=5, weight="+20 kg").entries
    (own,) = record(exercise="pull-up", reps=9, weight="bodyweight").entries
    assert [one.sets[0].kind for one in (curl, pull, own)] == [LoadKind.PER_HAND, LoadKind.ADDED, LoadKind.BODYWEIGHT]


@pytest.mark.parametrize(
    ("form", "field", "problem"),
    [
        (RecordForm(rir=6), "rir", "6 is not from 0 to 5"),
        (RecordForm(rir=float("nan")), "rir", "nan"),
        (RecordForm(energy=0), "energy", "0 is not from 1 to 10"),
        (RecordForm(minutes=0.5), "minutes", "0.5"),
        (RecordForm(notes="x" * 2001), "notes", "2001 characters"),
        (RecordForm(exercises=(ExerciseForm(exercise="zzzzz"),)), "exercises[0].exercise", "'zzzzz' is no exercise"),
        (RecordForm(exercises=(ExerciseForm(exercise="bench", reps="8-10"),)), "exercises[0].reps", "'8-10'"),
        (RecordForm(exercises=(ExerciseForm(exercise="bench", sets=4, reps="6, 6"),)), "exercises[0].reps", "2 and 4"),
        (RecordForm(exercises=(ExerciseForm(exercise="bench", weight="heavy"),)), "exercises[0].weight", "'heavy'"),
        (RecordForm(exercises=(ExerciseForm(exercise="bench", weight="9999 kg"),)), "exercises[0].weight", "9999 kg"),
        (RecordForm(exercises=(ExerciseForm(exercise="bench", rest=9999),)), "exercises[0].rest", "9999"),
        (RecordForm(exercises=(ExerciseForm(exercise="bench", reps=5, skipped=True),)), "exercises[0].skipped", "sets"),
        (
            RecordForm(exercises=(ExerciseForm(exercise="bench"), ExerciseForm(exercise="bench press"))),
            "exercises[1].exercise",
            "twice",
        ),
    ],
)
def test_what_cannot_be_used_is_named_with_its_field_and_an_example(form: RecordForm, field: str, problem: str) -> None:
    with pytest.raises(FieldError) as refused:
        record_of(form, None, "kg")
    assert refused.value.field == field
    assert problem in refused.value.problem
    assert refused.value.example
    assert str(refused.value).endswith(".")


def test_what_stands_beside_the_figures_is_kept_with_them() -> None:
    row = ExerciseForm(exercise="bench", reps="8, 8", rounds=2, rest=120, notes=" elbows in ")
    form = RecordForm(
        exercises=(row, ExerciseForm(exercise="row", skipped=True)),
        minutes=42.5, rir=2, energy=7, notes="slept badly", observations="left hip shifts", warm_up="rower",
        cool_down="walk", modifications="no leg drive",
    )  # fmt: skip
    made = record_of(form, None, "kg")
    words = ("slept badly", "left hip shifts", "rower", "walk", "no leg drive")
    assert made.details == Details(*words, (ExerciseDetails(BENCH, 2, 120, "elbows in"),))
    assert (made.session.seconds, made.session.rir, made.session.energy) == (2550, 2, 7)
    assert made.entries[1] == Entry(ROW, skipped=True)


def test_a_pain_that_the_athlete_told_of_stays_on_record() -> None:
    hurt = SessionFacts(completed="partial", rpe=9, pain=(Pain("knee"),))
    known = Performance(ID, ID, ID, date(2026, 3, 2), 1, (), hurt, RecordSource.REPLY, None, NOW)
    made = record_of(RecordForm(rpe=7), known, "kg")
    assert (made.session.rpe, made.session.pain) == (7, (Pain("knee"),))


def item(name: str) -> Item:
    return Item(ItemType.COMPOUND, name, 3, Reps(8, 8))


TWO = WorkoutContent("Upper", (Block("Main", (item(BENCH), item(ROW))),))


@pytest.mark.parametrize(
    ("entries", "said", "full"),
    [
        ((), None, "full"),
        ((Entry(BENCH),), None, "partial"),
        ((Entry(BENCH), Entry(ROW)), None, "full"),
        ((Entry(BENCH), Entry(ROW, skipped=True)), None, "partial"),
        ((Entry(BENCH), Entry("Seal Row", instead_of=ROW)), None, "full"),
        ((Entry(BENCH),), "full", "full"),
    ],
)
def test_a_completed_session_was_done_in_full_where_nothing_of_it_is_left(
    entries: tuple[Entry, ...], said: str | None, full: str
) -> None:
    made = Record(entries, SessionFacts(completed=said), NO_DETAILS)  # type: ignore[arg-type]
    assert closed(made, TWO).session.completed == full


@given(
    st.lists(st.integers(0, 50), min_size=1, max_size=12),
    st.sampled_from([", ", "/", " ", ";"]),
    st.sampled_from(["kg", "lb"]),
    st.integers(1, 300),
)
def test_no_set_is_lost_or_invented(reps: list[int], separator: str, unit: str, load: int) -> None:
    (entry,) = record(reps=separator.join(map(str, reps)), weight=f"{load} {unit}").entries
    kind = LoadKind.TOTAL
    assert entry.sets == tuple(PerformedSet(reps=one, load=load, unit=unit, kind=kind) for one in reps)  # type: ignore[arg-type]
    assert replace(entry, sets=()) == Entry(BENCH)


@given(st.text(max_size=20), st.text(max_size=20))
def test_whatever_is_typed_is_read_or_refused_in_a_sentence(reps: str, weight: str) -> None:
    with suppress(FieldError):
        (entry,) = record(reps=reps, weight=weight).entries
        assert len(entry.sets) <= 50
