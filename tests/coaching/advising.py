"""Advice in one line, for the tests of loads."""

from typing import Any

from tests.unit.coaching import MONDAY, athlete, bout, lift, sets
from textcoach.domain.advice import Advice
from textcoach.domain.catalogue import by_name
from textcoach.domain.history import Bout
from textcoach.domain.progression import case_of, decide
from textcoach.domain.workout import Item

BENCH, SQUAT = "Barbell Bench Press", "Barbell Back Squat"


def advice(exercise: str, *known: Bout, target: Item | None = None, **more: Any) -> Advice:
    asked = target or lift(exercise)
    who = more.pop("who", None) or athlete()
    return decide(case_of(by_name(exercise), asked, known, who, **{"day": MONDAY, **more}))


def did(ago: int, load: float, *reps: int, exercise: str = BENCH, rir: float | None = None, **asked: Any) -> Bout:
    """6-8 reps with two in reserve asked for, where ``asked`` says nothing else."""
    return bout(ago, *sets(load, *reps, rir=rir), asked=lift(exercise, load, **asked))


def value(found: Advice) -> float | None:
    return found.load.value if found.load else None
