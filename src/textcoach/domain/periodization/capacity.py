"""What a week's lifting days and minutes can hold: no plan promises more."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from textcoach.domain.catalogue.exercise import Muscle
from textcoach.domain.periodization.sessions import LIFTING, Session
from textcoach.domain.plan import DayLoad, Focus

Wanted = Mapping[Muscle, float]

OVERHEAD_MINUTES, OVERHEAD_SHARE = 10.0, 0.2
"""Of a session that are no working set, the lesser of both: warm-up, cool-down, changing stations."""
_MINUTES_A_SET = {DayLoad.HEAVY: 2.6, DayLoad.MODERATE: 2.2, DayLoad.LIGHT: 1.9}
"""A set and its rest, over main lifts and accessories, as our own sessions take."""
CREDIT = 1.6
"""Hard sets that a working set is, an indirect one counting a half, on muscles that need more."""
_LEAST_SETS = 2


class _Group(StrEnum):
    """Muscles that the same sessions train."""

    PUSH = "push"
    PULL = "pull"
    LEGS = "legs"
    CORE = "core"


_PUSH, _PULL, _LEGS, _CORE = _Group.PUSH, _Group.PULL, _Group.LEGS, _Group.CORE
_GROUP: dict[Muscle, _Group] = {
    Muscle.CHEST: _PUSH, Muscle.SHOULDERS: _PUSH, Muscle.TRICEPS: _PUSH,
    Muscle.BACK: _PULL, Muscle.BICEPS: _PULL, Muscle.TRAPS: _PULL, Muscle.REAR_DELTS: _PULL, Muscle.FOREARMS: _PULL,
    Muscle.QUADS: _LEGS, Muscle.HAMSTRINGS: _LEGS, Muscle.GLUTES: _LEGS, Muscle.CALVES: _LEGS,
    Muscle.ADDUCTORS: _LEGS, Muscle.ABDUCTORS: _LEGS,
    Muscle.CORE: _CORE, Muscle.LOWER_BACK: _CORE,
}  # fmt: skip
_SERVED: dict[Focus, tuple[_Group, ...]] = {
    Focus.PUSH: (_PUSH,),
    Focus.PULL: (_PULL,),
    Focus.LOWER: (_LEGS, _CORE),
    Focus.UPPER: (_PUSH, _PULL),
    Focus.FULL_BODY: (_PUSH, _PULL, _LEGS, _CORE),
}


@dataclass(frozen=True, slots=True)
class LiftingDay:
    session: Session
    minutes: int


def lifting_days(days: Iterable[tuple[int, Session]], minutes: Mapping[int, int]) -> tuple[LiftingDay, ...]:
    return tuple(LiftingDay(one, minutes[day]) for day, one in days if one.focus in LIFTING)


def sets_in(day: LiftingDay, most: int) -> float:
    """Working sets that fit, ``most`` at the most."""
    fits = (day.minutes - min(OVERHEAD_MINUTES, OVERHEAD_SHARE * day.minutes)) / _MINUTES_A_SET[day.session.load]
    return max(_LEAST_SETS, min(float(most), fits))


def fitting(
    wanted: Wanted, least: Wanted, days: Iterable[LiftingDay], most_sets: int, most_a_day: float
) -> dict[Muscle, float]:
    """``wanted`` hard sets a muscle, or as many as fit: what is above ``least`` is given up first, of all muscles of a
    movement alike. A muscle that no day trains gets none."""
    days = tuple(days)
    often = {group: sum(group in _SERVED[day.session.focus] for day in days) for group in _Group}
    capped = {muscle: min(sets, most_a_day * often[_GROUP[muscle]]) for muscle, sets in wanted.items()}
    room = _room(capped, days, most_sets)
    found: dict[Muscle, float] = {}
    for group, credits in room.items():
        mine = {muscle: sets for muscle, sets in capped.items() if _GROUP[muscle] == group}
        found |= _squeezed(mine, least, credits)
    return {muscle: found[muscle] for muscle in wanted if muscle in found}


def _room(wanted: Wanted, days: tuple[LiftingDay, ...], most_sets: int) -> dict[_Group, float]:
    """Hard sets that the days have for each movement: those that serve fewest are shared out first, by what is still
    wanted."""
    left = dict.fromkeys((_PUSH, _PULL, _LEGS, _CORE), 0.0)
    for muscle, sets in wanted.items():
        left[_GROUP[muscle]] += sets
    room = dict.fromkeys(left, 0.0)
    for day in sorted(days, key=lambda day: len(_SERVED[day.session.focus])):
        served = _SERVED[day.session.focus]
        total = sum(left[group] for group in served)
        credits = min(total, sets_in(day, most_sets) * CREDIT)
        for group in served if total else ():
            part = credits * left[group] / total
            room[group] += part
        for group in served:
            left[group] = max(0.0, sum_wanted(wanted, group) - room[group])
    return room


def sum_wanted(wanted: Wanted, group: _Group) -> float:
    return sum(sets for muscle, sets in wanted.items() if _GROUP[muscle] == group)


def _squeezed(wanted: Wanted, least: Wanted, credits: float) -> dict[Muscle, float]:
    total = sum(wanted.values())
    if total <= credits:
        return dict(wanted)
    floor = {muscle: min(sets, least.get(muscle, 0.0)) for muscle, sets in wanted.items()}
    needed = sum(floor.values())
    if credits <= needed:
        return {muscle: sets * credits / needed for muscle, sets in floor.items()} if needed else dict(wanted)
    above = (credits - needed) / (total - needed)
    return {muscle: floor[muscle] + (sets - floor[muscle]) * above for muscle, sets in wanted.items()}
