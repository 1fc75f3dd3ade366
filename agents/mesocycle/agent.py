"""Lays out a mesocycle's weeks with a model."""

from agents.ask import Asker, Budget, Question
from agents.facts import NOTES_LENGTH, WEEKDAYS, athlete_facts, weekday_names
from agents.mesocycle.schema import DayAnswer, MesocycleWeeks, WeekAnswer
from agents.prompt import clip, load_prompt, trimmed
from textcoach.domain.plan import DayLoad, DayPlan, WeekTargets
from textcoach.ports.agents import MesocycleDraft, MesocycleFacts, MesocycleWriter, WeekDraft

AGENT = "mesocycle"
BUDGET = Budget(seconds=90, call_seconds=60)


class MesocycleAgent(MesocycleWriter):
    def __init__(self, asker: Asker, budget: Budget = BUDGET) -> None:
        self._asker = asker
        self._budget = budget

    def write(self, facts: MesocycleFacts) -> MesocycleDraft:
        question = Question(
            prompt=load_prompt(AGENT),
            facts=digest(facts),
            schema=MesocycleWeeks,
            read=lambda answer: draft_of(answer, facts),
            budget=self._budget,
            athlete_id=facts.athlete.id,
        )
        return self._asker.ask(question)


def digest(facts: MesocycleFacts) -> dict[str, object]:
    overview = facts.overview
    mesocycle = {
        "name": clip(overview.name, 80),
        "phase": clip(overview.phase, 300),
        "focus": clip(overview.focus, 120),
        "weeks": overview.weeks,
        "deload": overview.deload,
        "first_week": facts.first_week,
        "of_weeks": facts.plan.weeks or None,
    }
    return trimmed(
        {
            **athlete_facts(facts.athlete),
            "may_train": weekday_names(facts.athlete),
            "mesocycle": trimmed(mesocycle),
            "plan": clip(facts.plan.overview, 300),
            "notes": clip(facts.plan.notes, NOTES_LENGTH),
        }
    )


def draft_of(answer: MesocycleWeeks, facts: MesocycleFacts) -> MesocycleDraft:
    """Raises ValueError where the weeks are not the overview's, or a day trains that may not."""
    wanted = facts.overview.weeks
    if len(answer.weeks) != wanted:
        raise ValueError(f"{len(answer.weeks)} weeks were given, not {wanted}")
    allowed = frozenset(facts.athlete.profile.weekdays)
    for number, week in enumerate(answer.weeks, start=1):
        _check_week(number, week, allowed)
    weeks = tuple(
        _week(week, deload=facts.overview.deload and number == wanted)
        for number, week in enumerate(answer.weeks, start=1)
    )
    return MesocycleDraft(weeks)


def _check_week(number: int, week: WeekAnswer, allowed: frozenset[int]) -> None:
    trained = [weekday for weekday, day in enumerate(week.days) if day.focus is not None]
    stray = [WEEKDAYS[weekday] for weekday in trained if weekday not in allowed]
    if stray:
        raise ValueError(f"week {number} trains on {', '.join(stray)}, which is not in may_train")
    if not trained:
        raise ValueError(f"week {number} has no training day")


def _week(week: WeekAnswer, *, deload: bool) -> WeekDraft:
    heavy = any(day.load is DayLoad.HEAVY for day in week.days if day.focus is not None)
    if deload and heavy:
        raise ValueError("the deload week has a heavy day")
    days = tuple(_day(day) for day in week.days)
    meters = sum(day.meters for day in days if day.meters is not None) or None
    targets = WeekTargets({one.muscle.value: one.sets for one in week.hard_sets}, week.rir, meters)
    return WeekDraft(days, targets, deload)


def _day(day: DayAnswer) -> DayPlan:
    if day.focus is None:
        return DayPlan(day.theme, notes=day.notes)
    return DayPlan(day.theme, day.focus, day.load, None if day.km is None else round(day.km * 1000), day.notes)
