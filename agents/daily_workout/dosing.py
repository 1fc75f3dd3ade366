"""How much: sets, reps, reserve, rest and tempo, by the day's load, the week's targets and the programme."""

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.catalogue.exercise import Exercise, Measure
from textcoach.domain.effort import least_rir
from textcoach.domain.plan import DayLoad, Microcycle
from textcoach.domain.profile import Experience, ProgramType
from textcoach.domain.workout import Item, ItemType, Reps

DELOAD_SHARE = 0.6
_MOST_RISE = 1.34
_HEAVY = {DayLoad.HEAVY: (4, 6), DayLoad.MODERATE: (6, 8), DayLoad.LIGHT: (8, 10)}
_MIDDLE = {DayLoad.HEAVY: (6, 8), DayLoad.MODERATE: (8, 10), DayLoad.LIGHT: (10, 12)}
_REST = {DayLoad.HEAVY: 180, DayLoad.MODERATE: 120, DayLoad.LIGHT: 90}
_SETS: dict[ItemType, dict[Experience, int]] = {
    ItemType.COMPOUND: {Experience.BEGINNER: 3, Experience.INTERMEDIATE: 3, Experience.ADVANCED: 4},
    ItemType.SECONDARY: {Experience.BEGINNER: 2, Experience.INTERMEDIATE: 3, Experience.ADVANCED: 3},
    ItemType.ACCESSORY: {Experience.BEGINNER: 2, Experience.INTERMEDIATE: 2, Experience.ADVANCED: 3},
    ItemType.CORE: {Experience.BEGINNER: 2, Experience.INTERMEDIATE: 2, Experience.ADVANCED: 3},
}
_MOST_SETS = {Experience.BEGINNER: 4, Experience.INTERMEDIATE: 5, Experience.ADVANCED: 5}
_HOLD_SECONDS = {Experience.BEGINNER: 20.0, Experience.INTERMEDIATE: 30.0, Experience.ADVANCED: 45.0}
_CARRY_METERS = 30.0


def dose(kind: ItemType, exercise: Exercise, athlete: Athlete, position: PlanDay) -> Item:
    """The item without its load."""
    sets = set_count(kind, athlete, position)
    rest = rest_seconds(kind, position.day.load)
    if exercise.measure is Measure.SECONDS:
        return Item(kind, exercise.name, sets=sets, seconds=_HOLD_SECONDS[athlete.profile.experience], rest=rest)
    if exercise.measure is Measure.METERS:
        return Item(kind, exercise.name, sets=sets, meters=_CARRY_METERS, rest=rest)
    return Item(
        kind,
        exercise.name,
        sets=sets,
        reps=reps(kind, exercise, athlete, position.day.load),
        rir=None if kind is ItemType.CORE else reserve(athlete, position),
        rest=rest,
        tempo=_tempo(kind, athlete, position.day.load),
    )


def reps(kind: ItemType, exercise: Exercise, athlete: Athlete, load: DayLoad) -> Reps:
    if athlete.profile.program is ProgramType.REHAB:
        return Reps(12, 15)
    if kind in {ItemType.ACCESSORY, ItemType.CORE}:
        return Reps(10, 15)
    heavy = athlete.profile.program is ProgramType.STRENGTH and athlete.profile.experience is not Experience.BEGINNER
    low, high = (_HEAVY if heavy and exercise.takes_load else _MIDDLE)[load]
    more = 2 if kind is ItemType.SECONDARY else 0
    return Reps(low + more, high + more)


def reserve(athlete: Athlete, position: PlanDay) -> float:
    """The week's target, one more on a light day, at least four in a deload, never under the limit."""
    aimed = position.microcycle.targets.rir
    rir = aimed if aimed is not None else 2.0
    if position.day.load is DayLoad.LIGHT:
        rir += 1
    if position.microcycle.deload:
        rir = max(rir, 4.0)
    return min(6.0, max(rir, least_rir(athlete, position)))


def rest_seconds(kind: ItemType, load: DayLoad) -> int:
    match kind:
        case ItemType.COMPOUND:
            return _REST[load]
        case ItemType.SECONDARY:
            return 90
        case ItemType.ACCESSORY:
            return 60
        case _:
            return 45


def _tempo(kind: ItemType, athlete: Athlete, load: DayLoad) -> str | None:
    slow = athlete.profile.program is ProgramType.REHAB or (kind is ItemType.SECONDARY and load is DayLoad.LIGHT)
    return "3-1-1" if slow and kind is not ItemType.CORE else None


def set_count(kind: ItemType, athlete: Athlete, position: PlanDay) -> int:
    """Sets grow with the week's target of hard sets against the block's first week; 40 % fewer in a deload."""
    base = _SETS[kind][athlete.profile.experience]
    if position.microcycle.deload:
        return max(1, round(base * DELOAD_SHARE))
    first = min(position.mesocycle.microcycles, key=lambda week: week.week, default=None)
    ratio = _hard_sets(position.microcycle) / _hard_sets(first) if first and _hard_sets(first) else 1.0
    return min(_MOST_SETS[athlete.profile.experience], max(2, round(base * min(_MOST_RISE, max(0.7, ratio)))))


def _hard_sets(week: Microcycle) -> float:
    counts = week.targets.hard_sets.values()
    return sum(counts) / len(counts) if counts else 0.0
