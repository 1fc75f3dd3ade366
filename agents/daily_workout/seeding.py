"""Repeatable choices."""

from random import Random

from textcoach.ports.agents import WorkoutFacts


def generator(facts: WorkoutFacts, *what: str) -> Random:
    """The same numbers for the same athlete, plan seed and ``what``."""
    return Random(":".join((str(facts.athlete.id), str(facts.plan.seed), *what)))
