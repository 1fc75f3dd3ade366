"""Repeatable choices, and what they stay the same for: a mesocycle, or a few weeks of it."""

from random import Random

from textcoach.domain.plan import Focus
from textcoach.ports.agents import WorkoutFacts

_FEW_WEEKS = 2.5


def generator(facts: WorkoutFacts, *what: str) -> Random:
    """The same numbers for the same plan seed and ``what``; an athlete's plan has a seed of its own."""
    return Random(":".join((str(facts.plan.seed), *what)))


def variant(facts: WorkoutFacts, focus: Focus) -> int:
    """How many days of this focus come before in the week; those before the plan's start count, so that the lifts
    of a weekday stay the same throughout the block."""
    days = [day for day in facts.position.microcycle.days if day.trains]
    void = 0
    if facts.position.week == 1:
        before = facts.position.microcycle.days[: facts.plan.starts_on.weekday()]
        void = sum(day.trains for day in before)
    place = (facts.position.session or 1) - 1 + void
    return sum(day.focus is focus for day in days[:place])


def rotation(facts: WorkoutFacts) -> str:
    """Accessories stay for two or three weeks; a lighter last week has those of the week before."""
    overview, week = facts.position.mesocycle.overview, facts.position.week_of_mesocycle
    building = max(1, overview.weeks - overview.deload)
    parts = max(1, round(building / _FEW_WEEKS))
    part = min(week - 1, building - 1) * parts // building
    return f"{facts.position.mesocycle.position}.{part}"
