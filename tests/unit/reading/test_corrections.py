"""What takes back a report, in many wordings, and what only begins like it."""

import pytest

from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.reading import Entry, Intent, PerformedSet, Reading

from .cases import RUN, intents, read

_BENCH = "Barbell Bench Press"
_PRESS = "Dumbbell Shoulder Press"


def _lifted(name: str, load: float, reps: tuple[int, ...], kind: LoadKind = LoadKind.TOTAL) -> Entry:
    return Entry(name, tuple(PerformedSet(one, load, "lb", kind) for one in reps))


_LAST = Reading((Intent.LOG,), (_lifted(_BENCH, 185, (8, 8, 7)), _lifted(_PRESS, 45, (10, 10, 9), LoadKind.PER_HAND)))
_RAN = Reading((Intent.LOG,), (Entry("Run", (PerformedSet(seconds=3000, meters=8368.59),)),))


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("no, bench was 195", _BENCH, [(8, 195), (8, 195), (7, 195)]),
        ("sorry bench was 190 not 185", _BENCH, [(8, 190), (8, 190), (7, 190)]),
        ("oops i meant 190 not 185", _BENCH, [(8, 190), (8, 190), (7, 190)]),
        ("typo, last set of bench was 6 not 7", _BENCH, [(8, 185), (8, 185), (6, 185)]),
        ("sorry the second set of bench was 6 not 8", _BENCH, [(8, 185), (6, 185), (7, 185)]),
        ("should have been 12 not 9", _PRESS, [(10, 45), (10, 45), (12, 45)]),
        ("bench was 8/7/7 not 8/8/7", _BENCH, [(8, 185), (7, 185), (7, 185)]),
        ("wait bench was 175", _BENCH, [(8, 175), (8, 175), (7, 175)]),
        ("actually it was 50 not 45", _PRESS, [(10, 50), (10, 50), (9, 50)]),
        ("my bad, bench was 5 sets not 3: 185 8/8/7/7/6", _BENCH, [(8, 185), (8, 185), (7, 185), (7, 185), (6, 185)]),
        ("*190 not 185", _BENCH, [(8, 190), (8, 190), (7, 190)]),
    ],
)
def test_the_figure_that_was_wrong_gives_way(text: str, name: str, expected: list[tuple[int, float]]) -> None:
    reading = read(text, last=_LAST)
    assert intents(reading) == ["correct"]
    assert [(one.exercise, [(done.reps, done.load) for done in one.sets]) for one in reading.entries] == [
        (name, expected)
    ]


@pytest.mark.parametrize(
    ("text", "meters", "seconds"),
    [
        ("my bad, the run was 6.2 miles not 5.2", 9977.93, 3000),
        ("sorry run was 6.2 miles not 5.2", 9977.93, 3000),
        ("correction: it took 52 min not 50", 8368.59, 3120),
    ],
)
def test_a_run_keeps_what_was_right(text: str, meters: float, seconds: float) -> None:
    (entry,) = read(text, RUN, last=_RAN).entries
    assert entry.sets[0].meters == pytest.approx(meters, rel=0.01)
    assert entry.sets[0].seconds == pytest.approx(seconds, rel=0.01)


def test_loads_change_their_unit() -> None:
    (entry,) = read("oops the bench was in kg not lbs", last=_LAST).entries
    assert [(done.load, done.unit) for done in entry.sets] == [(185, "kg")] * 3


def test_what_was_not_done_after_all_leaves_the_session_partial() -> None:
    reading = read("actually I skipped the shoulder press, my bad", last=_LAST)
    assert [(entry.exercise, entry.skipped) for entry in reading.entries] == [(_PRESS, True)]
    assert (intents(reading), reading.session.completed) == (["correct"], "partial")


def test_the_day_is_corrected_alone() -> None:
    reading = read("oops that was yesterday not today", last=_LAST)
    assert (intents(reading), reading.entries, reading.session.day) == (["correct"], (), -1)


@pytest.mark.parametrize(
    "text",
    [
        "no, bench was 195",
        "no it was 195",
        "oops typo, i meant 12 not 21",
        "oops that last one shouldve been 4 not 5",
        "correction, bench was 8/8/6",
    ],
)
def test_a_correction_of_nothing_asks(text: str) -> None:
    reading = read(text)
    assert (intents(reading), reading.clarify is not None) == (["correct"], True)


@pytest.mark.parametrize("text", ["oops typo, i meant 12 not 21", "sorry, that was 3 not 4"])
def test_a_figure_that_nobody_reported_asks(text: str) -> None:
    reading = read(text, last=_LAST)
    assert (intents(reading), reading.entries, reading.clarify is not None) == (["correct"], (), True)


@pytest.mark.parametrize("last", [None, _LAST])
@pytest.mark.parametrize(
    "text",
    [
        "no knee pain this time! bench 185 5/5/5",
        "no belt, bench 185 5/5/5",
        "sorry for the late text, bench 185 5/5/5",
        "sorry im late, bench 185 5/5/5",
        "forgot to mention, also did bench 185 5/5/5",
        "oh and bench 185 5/5/5",
        "not bad, bench 185 5/5/5",
        "* bench 185 5/5/5",
        "no misses, bench 185 5/5/5",
    ],
)
def test_what_only_begins_like_a_correction_is_a_report(text: str, last: Reading | None) -> None:
    reading = read(text, last=last)
    assert intents(reading) == ["log"]
    assert [[done.reps for done in entry.sets] for entry in reading.entries] == [[5, 5, 5]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no, cant today", "skip"),
        ("no thanks", "chat"),
        ("no worries", "chat"),
        ("sorry wrong number", "chat"),
        ("wait is bench 185 ok?", "question"),
        ("no barbell here, what instead of bench?", "swap"),
    ],
)
def test_no_and_sorry_also_begin_other_texts(text: str, expected: str) -> None:
    assert intents(read(text, last=_LAST))[0] == expected
