"""Records of training at random: one exercise, asked for and done in every way there is."""

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st

from tests.unit.coaching import GYM, hurts, past
from textcoach.domain.catalogue import EXERCISES, by_name
from textcoach.domain.catalogue.exercise import Exercise, LoadKind, Measure
from textcoach.domain.history import PastSession
from textcoach.domain.load import Load, lightest, step
from textcoach.domain.reading import Entry, LoadUnit, PerformedSet
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Item, ItemType, Reps

LIFTS = [one for one in EXERCISES if one.takes_load and one.measure is Measure.REPS and one.kit <= GYM]
FAMILIAR = [
    by_name(name)
    for name in ("Barbell Bench Press", "Barbell Back Squat", "Deadlift", "Dumbbell Curl", "Lat Pulldown", "Pull-Up")
]
REPS = [Reps(5, 5), Reps(4, 6), Reps(6, 8), Reps(8, 10), Reps(10, 15)]
units: st.SearchStrategy[LoadUnit] = st.sampled_from(["lb", "kg"])
exercises = st.sampled_from(FAMILIAR) | st.sampled_from(LIFTS)


@st.composite
def items(draw: st.DrawFn, exercise: Exercise, unit: LoadUnit, *, loads: bool = True) -> Item:
    smallest = step(exercise, unit)
    least = math.ceil(lightest(exercise, unit) / smallest)
    value = draw(st.integers(least, least + 60)) * smallest
    load = Load(value, unit, exercise.load_kind) if loads else None
    return Item(
        ItemType.COMPOUND,
        exercise.name,
        sets=draw(st.integers(1, 4)),
        reps=draw(st.sampled_from(REPS)),
        rir=draw(st.sampled_from([1.0, 2.0, 3.0, 4.0])),
        load=load,
    )


@st.composite
def sessions(draw: st.DrawFn, exercise: Exercise, unit: LoadUnit, ago: int) -> PastSession:
    asked = draw(items(exercise, unit))
    how = draw(st.sampled_from(["sets", "sets", "sets", "sets", "done", "skipped", "left out", "elsewhere"]))
    if how == "done":
        return past(ago, asked, session=hurts(*draw(st.sampled_from([(), (), ("shoulder",), ("knee",)]))))
    if how == "skipped":
        return past(ago, asked, state=WorkoutState.SKIPPED)
    if how == "left out":
        return past(ago, asked, done=(Entry(exercise.name, skipped=True),))
    sets = draw(performed(exercise, unit, asked))
    return past(ago, *(() if how == "elsewhere" else (asked,)), done=(Entry(exercise.name, sets),))


@st.composite
def performed(draw: st.DrawFn, exercise: Exercise, unit: LoadUnit, asked: Item) -> tuple[PerformedSet, ...]:
    rir = draw(st.none() | st.sampled_from([0.0, 0.5, 1.0, 2.0, 3.0, 5.0, 9.0]))
    load = asked.load.value if asked.load else None
    if draw(st.integers(0, 4)) == 0:
        load = draw(st.none() | st.floats(0.5, 400))
    high = asked.reps.high if asked.reps else 8
    counts = draw(st.lists(st.integers(0, high + 4), min_size=1, max_size=4))
    said, kind = unit, None
    if draw(st.integers(0, 9)) == 0:
        said, kind = draw(units), draw(st.none() | st.sampled_from(LoadKind))
    return tuple(PerformedSet(reps=count, load=load, unit=said, kind=kind, rir=rir) for count in counts)


@st.composite
def records(draw: st.DrawFn, exercise: Exercise, unit: LoadUnit) -> tuple[PastSession, ...]:
    gaps = draw(st.lists(st.sampled_from([2, 3, 4, 7, 7, 7, 10, 15, 22, 40, 200]), max_size=7))
    ago, made = 0, []
    for gap in gaps:
        ago += gap
        made.append(draw(sessions(exercise, unit, ago)))
    return tuple(reversed(made))


@st.composite
def cases(draw: st.DrawFn) -> tuple[Exercise, Item, LoadUnit, tuple[PastSession, ...], bool]:
    exercise, unit = draw(exercises), draw(units)
    record = draw(records(exercise, unit))
    return exercise, draw(items(exercise, unit, loads=False)), unit, record, draw(st.booleans())


@st.composite
def steady(draw: st.DrawFn, exercise: Exercise, asked: Item) -> tuple[PastSession, ...]:
    """The same asked for again and again, and done more or less so: where stalls and drift are."""
    assert asked.reps is not None
    low, high, load = asked.reps.low, asked.reps.high, asked.load.value if asked.load else None
    ago, made = 0, []
    for _ in range(draw(st.integers(2, 6))):
        ago += draw(st.sampled_from([3, 4, 7]))
        counts = draw(st.lists(st.integers(low - 1, high), min_size=asked.sets, max_size=asked.sets))
        rir = draw(st.none() | st.sampled_from([0.0, 1.0, 2.0, 3.0]))
        sets = tuple(PerformedSet(reps=count, load=load, unit="lb", rir=rir) for count in counts)
        made.append(past(ago, asked, done=(Entry(exercise.name, sets),)))
    return tuple(reversed(made))


@st.composite
def better_and_worse(
    draw: st.DrawFn,
) -> tuple[Exercise, Item, tuple[PastSession, ...], tuple[PastSession, ...], bool]:
    """Two records that differ in the last session only: as many sets, each with as many reps or more, and as much or
    more in reserve."""
    exercise = draw(st.sampled_from(FAMILIAR))
    asked = draw(items(exercise, "lb"))
    before = draw(steady(exercise, asked) | records(exercise, "lb"))
    target = replace(asked, load=None) if draw(st.booleans()) else draw(items(exercise, "lb", loads=False))
    load = asked.load.value if asked.load else None
    usual = st.lists(st.integers(3, 12), min_size=asked.sets, max_size=asked.sets)
    counts = draw(usual | st.lists(st.integers(1, 14), min_size=1, max_size=4))
    more = [count + draw(st.integers(0, 4)) for count in counts]
    rir = draw(st.none() | st.sampled_from([0.0, 1.0, 2.0, 3.0, 4.0]))
    extra = draw(st.sampled_from([0.0, 1.0, 2.0]))
    shift = timedelta(days=draw(st.sampled_from([0, 4, 12, 30])))
    earlier = tuple(replace(one, day=one.day - timedelta(days=3) - shift) for one in before)

    def record(reps: list[int], left: float | None) -> tuple[PastSession, ...]:
        sets = tuple(PerformedSet(reps=count, load=load, unit="lb", rir=left) for count in reps)
        last = past(2, asked, done=(Entry(exercise.name, sets),))
        return (*earlier, replace(last, day=last.day - shift))

    worse, better = record(counts, rir), record(more, None if rir is None else rir + extra)
    return exercise, target, worse, better, draw(st.booleans())


@st.composite
def barbell_records(draw: st.DrawFn) -> tuple[Exercise, Item, tuple[PastSession, ...], bool]:
    """In kilograms."""
    exercise = draw(st.sampled_from([one for one in FAMILIAR if one.load_kind is LoadKind.TOTAL]))
    return exercise, draw(items(exercise, "kg", loads=False)), draw(records(exercise, "kg")), draw(st.booleans())


def with_loads(past: PastSession, unit: LoadUnit, change: Callable[[float], float]) -> PastSession:
    """The same session with every load changed."""

    def asked(item: Item) -> Item:
        load = item.load and replace(item.load, value=change(item.load.value), unit=unit)
        return replace(item, load=load)

    def performed_set(one: PerformedSet) -> PerformedSet:
        return replace(one, load=one.load and change(one.load), unit=unit)

    content, done = past.content, past.performance
    if content is not None:
        blocks = (replace(block, items=tuple(map(asked, block.items))) for block in content.blocks)
        content = replace(content, blocks=tuple(blocks))
    if done is not None:
        entries = (
            replace(
                entry, sets=tuple(replace(one, load=one.load and change(one.load), unit=unit) for one in entry.sets)
            )
            for entry in done.entries
        )
        done = replace(done, entries=tuple(entries))
    return replace(past, content=content, performance=done)
