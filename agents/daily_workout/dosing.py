"""How much of an exercise: reps, reserve, rest and tempo, by the phase's emphasis, the day's load, the programme and
experience. How many sets is the allotment's business."""

from collections.abc import Callable
from dataclasses import replace

from agents.daily_workout.picking import hard_bodyweight, medium_bodyweight
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.catalogue.exercise import Exercise, Kit, LoadKind, Measure, Pattern
from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.effort import least_rir
from textcoach.domain.plan import DayLoad, Emphasis
from textcoach.domain.profile import Experience, ProgramType
from textcoach.domain.session_rules import RepBounds
from textcoach.domain.staples import family
from textcoach.domain.strength import RTS_CHART
from textcoach.domain.workout import Item, ItemType, Reps

_LADDER = ((1, 3), (2, 4), (3, 5), (4, 6), (6, 8), (8, 10), (10, 12), (12, 15))
"""Ranges that double progression can stay within; a phase has some of them, lighter days are higher up."""
_ANY = RepBounds(6, 12)
_UP = {DayLoad.HEAVY: 0, DayLoad.MODERATE: 1, DayLoad.LIGHT: 2}
_REHAB, _EASY, _BAND, _MEDIUM = Reps(12, 15), Reps(12, 15), Reps(12, 15), Reps(8, 12)
_HOLD_SECONDS = {Experience.BEGINNER: 20.0, Experience.INTERMEDIATE: 30.0, Experience.ADVANCED: 45.0}
_CARRY_METERS = 30.0
_DEADLIFT, _HARDEST = "Deadlift", 4
"""Beyond eight reps a deadlift is the back's endurance, and a pull-up more than most can do."""
_FEW_REPS, _SOME_REPS = 5, 8
_REHAB_RIR, _DELOAD_RIR, _MOST_RIR = 3.0, 4.0, 6.0


def dose(kind: ItemType, exercise: Exercise, athlete: Athlete, position: PlanDay, rules: CoachingRules = USUAL) -> Item:
    """One set of it, without its load."""
    rest = rest_seconds(kind, None)
    if exercise.measure is Measure.SECONDS:
        return Item(kind, exercise.name, seconds=_HOLD_SECONDS[athlete.profile.experience], rest=rest)
    if exercise.measure is Measure.METERS:
        return Item(kind, exercise.name, meters=_CARRY_METERS, rest=rest)
    aimed = reps(kind, exercise, athlete, position, rules)
    return Item(
        kind,
        exercise.name,
        reps=aimed,
        rir=None if kind is ItemType.CORE else reserve(athlete, position, rules),
        rest=rest_seconds(kind, aimed),
        tempo=_tempo(kind, athlete, position.day.load),
    )


def reps(kind: ItemType, exercise: Exercise, athlete: Athlete, position: PlanDay, rules: CoachingRules = USUAL) -> Reps:
    if athlete.profile.program is ProgramType.REHAB:
        return _REHAB
    if medium_bodyweight(exercise):
        return _MEDIUM
    if not exercise.takes_load and not hard_bodyweight(exercise):
        return _BAND
    if kind in {ItemType.ACCESSORY, ItemType.CORE}:
        heavy = position.mesocycle.overview.emphasis in {Emphasis.INTENSITY, Emphasis.PEAK}
        return Reps(8, 12) if heavy and kind is ItemType.ACCESSORY else Reps(10, 15)
    if exercise.load_kind is LoadKind.ADDED and not hard_bodyweight(exercise):
        return _EASY
    place = _place(athlete, position, rules)
    if kind is ItemType.SECONDARY:
        place = min(6, max(place + 1, 3))
    # Few reps are for what a bar loads well; a row with three reps is one with the back's help.
    pull = exercise.pattern in {Pattern.HORIZONTAL_PULL, Pattern.VERTICAL_PULL}
    on_a_bar = bool(exercise.kit & {Kit.BARBELL, Kit.TRAP_BAR}) and not exercise.unilateral
    least = 3 if hard_bodyweight(exercise) else 0 if on_a_bar and not pull else 4
    most = _HARDEST if family(exercise) == _DEADLIFT or hard_bodyweight(exercise) else len(_LADDER)
    return Reps(*_LADDER[max(least, min(place, most))])


def _place(athlete: Athlete, position: PlanDay, rules: CoachingRules) -> int:
    """On the ladder, of the day's first main lift: by the week's share of the maximum where it has one, else the
    heaviest of the phase; that is for its heavy days."""
    bounds = rules.sessions.reps.get(position.mesocycle.overview.emphasis, _ANY)
    if athlete.profile.experience is Experience.BEGINNER:
        bounds = rules.sessions.beginners_reps
    within = [place for place, (low, high) in enumerate(_LADDER) if bounds.low <= low and high <= bounds.high]
    lowest, highest = (within[0], within[-1]) if within else (_nearest(bounds), _nearest(bounds))
    percent = position.microcycle.targets.percent
    first = lowest if percent is None else _at(percent, reserve(athlete, position, rules))
    return min(highest, max(lowest, first + _UP[position.day.load]))


def _nearest(bounds: RepBounds) -> int:
    return min(range(len(_LADDER)), key=lambda place: abs(sum(_LADDER[place]) - bounds.low - bounds.high))


def _at(percent: float, rir: float) -> int:
    """The place whose reps, with what is left in reserve, are to failure about what the RTS chart has for ``percent``
    of the maximum."""
    nearest = min(range(len(RTS_CHART)), key=lambda step: abs(RTS_CHART[step] - percent))
    wanted = nearest / 2 + 1 - rir
    return min(range(len(_LADDER)), key=lambda place: abs(sum(_LADDER[place]) / 2 - wanted))


def spared(item: Item, heavy: Callable[[Item], bool]) -> Item:
    """More reps, and so less load, until it is not ``heavy`` any more; one more in reserve besides."""
    if item.reps is None or item.rir is None:
        return item
    eased = replace(item, rir=min(_MOST_RIR, item.rir + 1))
    for low, high in _LADDER:
        if low >= item.reps.low and not heavy(found := replace(eased, reps=Reps(low, high))):
            return replace(found, rest=rest_seconds(item.type, found.reps))
    return eased


def reserve(athlete: Athlete, position: PlanDay, rules: CoachingRules = USUAL) -> float:
    """The week's target, one more on a light day, at least four in a deload, never under the limit."""
    aimed = position.microcycle.targets.rir
    rir = aimed if aimed is not None else 2.0
    if position.day.load is DayLoad.LIGHT:
        rir += 1
    if athlete.profile.program is ProgramType.REHAB:
        rir = max(rir, _REHAB_RIR)
    if position.microcycle.deload:
        rir = max(rir, _DELOAD_RIR)
    return min(_MOST_RIR, max(rir, least_rir(athlete, position, rules)))


def rest_seconds(kind: ItemType, aimed: Reps | None) -> int:
    """Longer for fewer reps: strength needs it (3 min against 1 min, Schoenfeld 2016)."""
    low = aimed.low if aimed else _SOME_REPS
    match kind:
        case ItemType.COMPOUND:
            return 180 if low < _FEW_REPS else 150 if low < _SOME_REPS else 120
        case ItemType.SECONDARY:
            return 150 if low < _FEW_REPS else 120 if low < _SOME_REPS else 90
        case ItemType.ACCESSORY:
            return 60
        case _:
            return 45


def _tempo(kind: ItemType, athlete: Athlete, load: DayLoad) -> str | None:
    slow = athlete.profile.program is ProgramType.REHAB or (kind is ItemType.SECONDARY and load is DayLoad.LIGHT)
    return "3-1-1" if slow and kind is not ItemType.CORE else None
