"""Runners, running days and what is written for them."""

from dataclasses import replace
from datetime import date, timedelta

from agents.daily_workout.rules import DailyWorkoutRules
from tests.unit.coaching import MONDAY, Experience, ProgramType, athlete, position, workout_facts
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.guardrails import check
from textcoach.domain.history import PastSession
from textcoach.domain.plan import DayPlan, Emphasis, Focus, WeekTargets
from textcoach.domain.profile import RaceResult
from textcoach.domain.running.runs import is_run
from textcoach.domain.workout import Item, ItemType, WorkoutContent

RULES = DailyWorkoutRules()
TEN_KM = (RaceResult(10_000, 2_700, MONDAY - timedelta(weeks=2)),)
HARD = [Focus.TEMPO_RUN, Focus.INTERVALS, Focus.REPETITIONS]


def runner(*, unit: str = "kg", **profile: object) -> Athlete:
    given: dict[str, object] = {
        "program": ProgramType.ENDURANCE, "experience": Experience.INTERMEDIATE, "minutes": 75,
        "weekly_meters": 40_000.0, "races": TEN_KM,
    }  # fmt: skip
    return athlete(unit=unit, **(given | profile))  # type: ignore[arg-type]


def day_of(
    focus: Focus,
    meters: float | None = 9_000,
    *,
    week: float | None = 40_000,
    runs: int = 4,
    number: int = 1,
    emphasis: Emphasis = Emphasis.THRESHOLD,
    tomorrow: DayPlan | None = None,
    deload: bool = False,
) -> PlanDay:
    """Monday of a week with ``runs`` running days."""
    base = position(focus, meters=meters, deload=deload)
    rest = DayPlan("Rest")
    days = [base.day, tomorrow or rest, *[base.day] * (runs - 1)]
    micro = replace(
        base.microcycle, week=number, days=(*days, *[rest] * (7 - len(days))), targets=WeekTargets({}, meters=week)
    )
    overview = replace(base.mesocycle.overview, emphasis=emphasis)
    block = replace(base.mesocycle, overview=overview, microcycles=(micro,))
    return PlanDay(block, micro, number, base.day, 1)


def written(who: Athlete, where: PlanDay, *history: PastSession, day: date = MONDAY) -> WorkoutContent:
    content = RULES.write(workout_facts(who, where, history, day=day))
    assert check(content, who, where, history, day) == ()
    return content


def runs(content: WorkoutContent) -> list[Item]:
    return [item for item in content.items if is_run(item.exercise)]


def work(content: WorkoutContent) -> Item:
    (item,) = [one for one in runs(content) if one.type is ItemType.CARDIO]
    return item


BEGINNER = {"experience": Experience.BEGINNER, "weekly_meters": None, "races": ()}
