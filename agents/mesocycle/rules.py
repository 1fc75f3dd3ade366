"""The understudy that lays out a block: plain rules, the same weeks for the same facts."""

from agents.mesocycle.patterns import Slot, weekly_slots
from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Muscle
from textcoach.domain.duration import pace
from textcoach.domain.plan import DayLoad, DayPlan, Focus, WeekTargets
from textcoach.domain.profile import Experience, ProgramType
from textcoach.ports.agents import MesocycleDraft, MesocycleFacts, MesocycleWriter, WeekDraft

DELOAD_SETS, DELOAD_METERS = 0.6, 0.75
_RISE = {Experience.BEGINNER: 1.05, Experience.INTERMEDIATE: 1.06, Experience.ADVANCED: 1.08}
_MOST_RISE = 1.5
_FIRST_WEEKLY = {Experience.BEGINNER: 8_000.0, Experience.INTERMEDIATE: 16_000.0, Experience.ADVANCED: 28_000.0}
_LONG_SHARE = 0.30
_SETS = {Experience.BEGINNER: (6, 10), Experience.INTERMEDIATE: (9, 14), Experience.ADVANCED: (11, 18)}
_RIR = {Experience.BEGINNER: (3.0, 2.0), Experience.INTERMEDIATE: (3.0, 1.0), Experience.ADVANCED: (3.0, 1.0)}
_MAIN = (Muscle.CHEST, Muscle.BACK, Muscle.QUADS, Muscle.HAMSTRINGS, Muscle.GLUTES, Muscle.SHOULDERS)
_SMALL = (Muscle.BICEPS, Muscle.TRICEPS, Muscle.CALVES, Muscle.CORE)
_RUNS = {Focus.EASY_RUN, Focus.LONG_RUN, Focus.TEMPO_RUN, Focus.INTERVALS}
_SHARES = {Focus.EASY_RUN: 1.0, Focus.TEMPO_RUN: 0.95, Focus.INTERVALS: 0.85}
_LESS_LIFTING = {ProgramType.HYBRID: 0.75, ProgramType.SHRED: 0.9, ProgramType.REHAB: 0.5, ProgramType.OTHER: 0.8}
_LIGHTER = {DayLoad.HEAVY: DayLoad.MODERATE, DayLoad.MODERATE: DayLoad.LIGHT, DayLoad.LIGHT: DayLoad.LIGHT}
_GRAIN = 100.0


class MesocycleRules(MesocycleWriter):
    """The same days each week; hard sets and metres rise, reserve falls, the last week is lighter where asked."""

    def write(self, facts: MesocycleFacts) -> MesocycleDraft:
        slots = weekly_slots(facts.athlete.profile.program, facts.athlete.profile.weekdays, facts.overview.focus)
        weeks = facts.overview.weeks
        return MesocycleDraft(tuple(_week(facts, slots, number) for number in range(weeks)))


def _week(facts: MesocycleFacts, slots: dict[int, Slot], number: int) -> WeekDraft:
    weeks = facts.overview.weeks
    deload = facts.overview.deload and number == weeks - 1 and weeks > 1
    building = max(1, weeks - (2 if facts.overview.deload and weeks > 1 else 1))
    progress = min(1.0, number / building)
    meters = _weekly_meters(facts, number, deload) if _runs(slots) else None
    distances = _distances(facts.athlete, slots, meters)
    days = tuple(_day(slots.get(weekday), distances.get(weekday), deload) for weekday in range(7))
    targets = WeekTargets(
        _hard_sets(facts.athlete, slots, progress, deload), _rir(facts.athlete, slots, progress, deload), meters
    )
    total = sum(distances.values())
    if meters is not None:
        targets = WeekTargets(targets.hard_sets, targets.rir, total)
    return WeekDraft(days, targets, deload)


def _runs(slots: dict[int, Slot]) -> list[int]:
    return [weekday for weekday, slot in slots.items() if slot.focus in _RUNS]


def _day(slot: Slot | None, meters: float | None, deload: bool) -> DayPlan:
    if slot is None:
        return DayPlan("Rest")
    load = _LIGHTER[slot.load] if deload else slot.load
    return DayPlan(slot.theme(load), slot.focus, load, meters, "lighter week" if deload else "")


def _hard_sets(athlete: Athlete, slots: dict[int, Slot], progress: float, deload: bool) -> dict[str, int]:
    lifting = [slot for slot in slots.values() if slot.focus not in _RUNS and slot.focus is not Focus.MOBILITY]
    if not lifting:
        return {}
    low, high = _SETS[athlete.profile.experience]
    share = _LESS_LIFTING.get(athlete.profile.program, 1.0) * min(1.0, 0.4 + 0.2 * len(lifting))
    if athlete.profile.program is ProgramType.ENDURANCE:
        share = 0.4
    sets = (low + (high - low) * progress) * share * (DELOAD_SETS if deload else 1.0)
    main = {muscle.value: max(2, round(sets)) for muscle in _MAIN}
    return main | {muscle.value: max(1, round(sets * 0.6)) for muscle in _SMALL}


def _rir(athlete: Athlete, slots: dict[int, Slot], progress: float, deload: bool) -> float | None:
    if all(slot.focus in _RUNS for slot in slots.values()):
        return None
    if deload:
        return 4.0
    high, low = _RIR[athlete.profile.experience]
    if athlete.profile.program is ProgramType.REHAB:
        high, low = 4.0, 3.0
    return round((high + (low - high) * progress) * 2) / 2


def _weekly_meters(facts: MesocycleFacts, number: int, deload: bool) -> float:
    """What the athlete runs now, 5 to 8 % more each week but half as much again at most; 25 % less in a lighter week.
    Lighter weeks do not count as weeks of growth."""
    profile = facts.athlete.profile
    start = profile.weekly_meters or _FIRST_WEEKLY[profile.experience]
    if profile.program is not ProgramType.ENDURANCE and not profile.weekly_meters:
        start *= 0.6
    earlier = [block.overview for block in facts.plan.mesocycles if block.first_week < facts.first_week]
    grown = sum(block.weeks - (1 if block.deload else 0) for block in earlier)
    steps = grown + (number - 1 if deload else number)
    meters = start * min(_MOST_RISE, _RISE[profile.experience] ** max(0, steps))
    return meters * (DELOAD_METERS if deload else 1.0)


def _distances(athlete: Athlete, slots: dict[int, Slot], weekly: float | None) -> dict[int, float]:
    """Metres of each running day: the long run about 30 % of the week (more where there are few runs), the others by
    kind; none but the long run longer than the athlete's session."""
    running = _runs(slots)
    if weekly is None or not running:
        return {}
    long = [weekday for weekday in running if slots[weekday].focus is Focus.LONG_RUN]
    others = [weekday for weekday in running if weekday not in long]
    share = 0.0 if not long else 1.0 if not others else max(_LONG_SHARE, 1.25 / (len(others) + 1.25))
    weights = {weekday: _SHARES.get(slots[weekday].focus, 1.0) for weekday in others}
    total = sum(weights.values()) or 1.0
    fits = athlete.profile.minutes * 0.8 * 60 / pace(by_name("Run")) * 1000
    found = {weekday: min(fits, weekly * (1 - share) * weight / total) for weekday, weight in weights.items()}
    found |= {weekday: min(fits * 2, weekly * share) for weekday in long}
    return {weekday: max(1000.0, round(meters / _GRAIN) * _GRAIN) for weekday, meters in found.items()}
