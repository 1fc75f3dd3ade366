"""Where the week brings fewer hard sets of a muscle than its target, and why."""

from collections.abc import Iterator
from dataclasses import replace

from agents.daily_workout.allotment import Allotment, trains
from agents.daily_workout.filling import Filling
from agents.daily_workout.pairing import Density
from agents.daily_workout.picking import of_pattern
from agents.daily_workout.templates import ACCESSORIES
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import monday_of
from textcoach.domain.catalogue.exercise import Exercise, Kit, Muscle
from textcoach.domain.pain import stressed
from textcoach.domain.staples import is_staple
from textcoach.domain.states import WorkoutState
from textcoach.domain.suitability import disliked, usable
from textcoach.domain.volume import prescribed_sets
from textcoach.domain.workout import Shortfall, WorkoutContent
from textcoach.ports.agents import WorkoutFacts


def within(sets: float, target: float, slack: float) -> bool:
    """Whether a week's sets are as many as its target, give or take what whole sets of exercises that work several
    muscles can't help."""
    return sets > target - max(1.0, slack * target) - 0.01


def shortfalls(
    facts: WorkoutFacts, content: WorkoutContent, allotted: Allotment, filling: Filling | None
) -> Iterator[Shortfall]:
    """Of the muscles that no later session of the week trains. ``filling`` None: the lifts are those of last week."""
    today = prescribed_sets(content)
    for muscle, target in allotted.targets.items():
        sets = allotted.done.get(muscle, 0.0) + today.get(muscle, 0.0)
        if muscle in allotted.last and not within(sets, target, facts.rules.sessions.slack):
            yield Shortfall(muscle.value, sets, target, _reason(facts, muscle, filling))


def _reason(facts: WorkoutFacts, muscle: Muscle, filling: Filling | None) -> str:
    if filling is None or facts.position.microcycle.deload:
        return "lighter week"
    if nothing := _nothing_for(facts.athlete, muscle):
        return nothing
    if _missed(facts):
        return "sessions missed"
    if muscle not in trains(facts.position.day.focus):
        return "no day for it left"
    if "minutes" in filling.full or filling.density > Density.STRAIGHT:
        return "too few minutes"
    return _pain(facts.athlete, muscle) or "as much as one session should hold"


def _working(muscle: Muscle) -> list[Exercise]:
    return [one for pattern in ACCESSORIES.get(muscle, ()) for one in of_pattern(pattern) if muscle in one.primary]


def _nothing_for(athlete: Athlete, muscle: Muscle) -> str | None:
    """What stands in the way where the athlete can do nothing at all for the muscle."""
    known = _working(muscle)
    if any(usable(one, athlete) and not disliked(one, athlete) for one in known):
        return None
    if any(usable(one, athlete) for one in known):
        return "disliked exercises"
    anything = replace(athlete, profile=replace(athlete.profile, kit=frozenset(Kit)))
    if any(usable(one, anything) for one in known):
        return "no kit for it"
    return _pain(athlete, muscle) or "no exercise for it"


def _pain(athlete: Athlete, muscle: Muscle) -> str | None:
    """Of the areas that keep the athlete from some of what works the muscle."""
    areas = athlete.profile.painful_areas()
    sore = {area for one in _working(muscle) if is_staple(one) for area in stressed(one, areas)}
    return f"{', '.join(sorted(sore))} pain" if sore else None


def _missed(facts: WorkoutFacts) -> bool:
    """Whether a session of this week was not done, or less of it; days before the plan's start are lost too."""
    monday = monday_of(facts.day)
    if facts.plan.starts_on > monday:
        return True
    week = [past for past in facts.history if monday <= past.day < facts.day and past.state is not None]
    planned = (facts.position.session or 1) - 1
    done = sum(past.state not in {WorkoutState.SKIPPED, WorkoutState.CANCELLED} for past in week)
    less = any(past.performance and past.performance.session.completed == "partial" for past in week)
    return done < planned or less
