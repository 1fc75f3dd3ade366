"""How long a session takes, in seconds: an estimate good enough to keep it within the athlete's time."""

from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import Exercise, Kit, Measure, Pattern
from textcoach.domain.warmups import WARM_UP_REST
from textcoach.domain.workout import Block, Item, ItemType, WorkoutContent

SECONDS_PER_REP = 3.0
CHANGE_SECONDS = 30.0
"""To walk to the next exercise and set it up."""
BAR_SECONDS = 60.0
"""The same where plates have to be put on a bar."""
_BARS = frozenset({Kit.BARBELL, Kit.TRAP_BAR, Kit.SMITH_MACHINE})

_PACE: dict[Pattern, float] = {
    Pattern.RUN: 400.0,
    Pattern.WALK: 600.0,
    Pattern.CYCLE: 150.0,
    Pattern.ROW_ERG: 270.0,
    Pattern.SWIM: 1500.0,
    Pattern.CONDITIONING: 400.0,
}
_CARRY_PACE = 1000.0
_REST: dict[ItemType, int] = {
    ItemType.PREP: 5,
    ItemType.COMPOUND: 120,
    ItemType.SECONDARY: 90,
    ItemType.ACCESSORY: 60,
    ItemType.CORE: 45,
    ItemType.CARDIO: 0,
    ItemType.COOLDOWN: 5,
}
_DRILLS = frozenset({ItemType.PREP, ItemType.COOLDOWN})
_NEXT_DRILL, _NEXT_STATION = 10.0, 15.0


def pace(exercise: Exercise | None) -> float:
    """An easy pace, seconds a kilometre."""
    return _CARRY_PACE if exercise is None else _PACE.get(exercise.pattern, _CARRY_PACE)


def rep_seconds(tempo: str | None) -> float:
    """One rep at a tempo such as "3-1-1" (the parts add up; X is 1 s), 3 s where none is asked for."""
    if not tempo:
        return SECONDS_PER_REP
    parts = [part.strip() for part in tempo.replace("x", "1").replace("X", "1").split("-")]
    return float(sum(int(part) for part in parts)) if all(part.isdigit() for part in parts) else SECONDS_PER_REP


def set_seconds(item: Item) -> float:
    """One set without its rest. One side at a time counts twice."""
    exercise = resolve(item.exercise)
    if item.minutes is not None:
        return item.minutes * 60
    if item.seconds is not None:
        work = item.seconds
    elif item.reps is not None:
        work = (item.reps.low + item.reps.high) / 2 * rep_seconds(item.tempo)
    elif item.meters is not None:
        return item.meters / 1000 * (item.pace.middle if item.pace else pace(exercise))
    else:
        work = 30.0
    both = exercise is not None and exercise.unilateral and exercise.measure is not Measure.METERS
    return work * 2 if both else work


def rest_of(item: Item) -> int:
    return item.rest if item.rest is not None else _REST[item.type]


def setup_seconds(item: Item) -> float:
    """The change to the exercise, and its warm-up sets."""
    exercise = resolve(item.exercise)
    ramp = sum(one.reps * SECONDS_PER_REP + WARM_UP_REST for one in item.warmup)
    if item.type in _DRILLS or (exercise is not None and exercise.pattern is Pattern.MOBILITY):
        return _NEXT_DRILL + ramp
    return (BAR_SECONDS if exercise is not None and exercise.kit & _BARS else CHANGE_SECONDS) + ramp


def item_seconds(item: Item) -> float:
    """The change to it, its warm-up sets, all its sets and the rests between them."""
    return setup_seconds(item) + item.sets * set_seconds(item) + max(0, item.sets - 1) * rest_of(item)


def block_seconds(block: Block) -> float:
    """Items after one another; in turn where they are paired; with rounds, each round rests where an item asks for
    it."""
    if block.paired and len(block.items) > 1:
        turns = sum(item.sets * (set_seconds(item) + rest_of(item)) for item in block.items)
        once = sum(setup_seconds(item) for item in block.items) + turns - rest_of(block.items[-1])
    else:
        once = sum(item_seconds(item) for item in block.items)
    if block.rounds == 1:
        return once
    stations = sum(_NEXT_STATION - CHANGE_SECONDS for item in block.items if setup_seconds(item) == CHANGE_SECONDS)
    return (once + stations + sum(item.rest or 0 for item in block.items)) * block.rounds


def session_seconds(content: WorkoutContent) -> float:
    return sum(block_seconds(block) for block in content.blocks)
