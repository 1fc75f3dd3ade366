"""What a workout leaves short of the week's targets, and why, whoever wrote it: no breach of one workout, but to be
known."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from textcoach.domain.calendar import monday_of
from textcoach.domain.catalogue import EXERCISES
from textcoach.domain.catalogue.exercise import Exercise, Kit, Muscle, Pattern
from textcoach.domain.duration import session_seconds
from textcoach.domain.limits.case import Case
from textcoach.domain.limits.focus import WANTED
from textcoach.domain.pain import stressed
from textcoach.domain.plan import Focus
from textcoach.domain.states import WorkoutState
from textcoach.domain.suitability import usable
from textcoach.domain.volume import prescribed_sets, sets_of, sets_this_week
from textcoach.domain.workout import Shortfall

_NEARLY_ALL = 0.9
"""Of the athlete's minutes: then there was no time for more."""
_OTHERWISE = "other work came first"
_ARMS = frozenset({Pattern.ELBOW_FLEXION, Pattern.ELBOW_EXTENSION})
_BESIDE: dict[Focus, frozenset[Pattern]] = {
    Focus.FULL_BODY: _ARMS | {Pattern.CALF, Pattern.HIP_ABDUCTION, Pattern.CORE},
    Focus.UPPER: frozenset({Pattern.CORE}),
    Focus.LOWER: frozenset({Pattern.CALF, Pattern.HIP_ABDUCTION, Pattern.CORE}),
    Focus.PUSH: frozenset({Pattern.CORE}),
    Focus.PULL: frozenset({Pattern.CORE}),
}
"""What a day of this focus has room for beside the movements that it is for."""
_LOST = frozenset({WorkoutState.SKIPPED, WorkoutState.CANCELLED})


def shortfalls(case: Case, otherwise: str = _OTHERWISE) -> tuple[Shortfall, ...]:
    """Of the muscles that no later day of the week trains; ``otherwise`` is the reason where no other is found."""
    return tuple(_shortfalls(case, otherwise))


def _shortfalls(case: Case, otherwise: str) -> Iterator[Shortfall]:
    done, today = sets_this_week(case.history, case.day), prescribed_sets(case.content)
    later = {muscle for day in _later_days(case) for muscle in _trained(day)}
    for name, target in case.position.microcycle.targets.hard_sets.items():
        muscle = Muscle(name)
        sets = done.get(muscle, 0.0) + today.get(muscle, 0.0)
        slack = max(1.0, case.rules.sessions.slack * target)
        if muscle not in later and sets < target - slack:
            yield Shortfall(name, sets, float(target), _reason(case, muscle) or otherwise)


def _later_days(case: Case) -> list[Focus]:
    after = case.position.microcycle.days[case.day.weekday() + 1 :]
    return [day.focus for day in after if day.focus is not None]


@lru_cache(maxsize=32)
def _trained(focus: Focus) -> frozenset[Muscle]:
    wanted = WANTED.get(focus, frozenset()) | _BESIDE.get(focus, frozenset())
    return frozenset(muscle for one in EXERCISES if one.pattern in wanted for muscle in one.primary)


def _reason(case: Case, muscle: Muscle) -> str | None:
    athlete = case.athlete
    if case.position.microcycle.deload:
        return "lighter week"
    working = _working(muscle)
    if not any(usable(one, athlete) for one in working):
        anything = replace(athlete, profile=replace(athlete.profile, kit=frozenset(Kit)))
        return "no kit for it" if any(usable(one, anything) for one in working) else _pain(case, working)
    if any(past.state in _LOST and monday_of(case.day) <= past.day < case.day for past in case.history):
        return "sessions missed"
    if session_seconds(case.content) >= athlete.profile.minutes * 60 * _NEARLY_ALL:
        return "too few minutes"
    return None


@lru_cache(maxsize=32)
def _working(muscle: Muscle) -> tuple[Exercise, ...]:
    return tuple(one for one in EXERCISES if muscle in one.primary and sets_of(one, 1))


def _pain(case: Case, working: tuple[Exercise, ...]) -> str:
    areas = case.athlete.profile.painful_areas()
    sore = sorted({area for one in working for area in stressed(one, areas)})
    return f"{', '.join(sore)} pain" if sore else "no exercise for it"
