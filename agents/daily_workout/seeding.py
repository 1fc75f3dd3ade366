"""Repeatable choices."""

from random import Random

from textcoach.ports.agents import WorkoutFacts


def generator(facts: WorkoutFacts, *what: str) -> Random:
    """The same numbers for the same plan seed and ``what``; an athlete's plan has a seed of its own."""
    return Random(":".join((str(facts.plan.seed), *what)))
