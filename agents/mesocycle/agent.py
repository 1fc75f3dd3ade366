"""Lays out a mesocycle's weeks with a model."""

from datetime import timedelta

from agents.ask import PLANNING, Asker, Budget, Question
from agents.facts import athlete_facts, minutes_on, weekday_names
from agents.mesocycle.digest import block_facts
from agents.mesocycle.schema import DayAnswer, MesocycleWeeks, WeekAnswer
from agents.prompt import load_prompt, trimmed
from textcoach.domain.periodization.block import lay_out_block
from textcoach.domain.plan import DayPlan, WeekTargets
from textcoach.domain.plan_draft import MesocycleDraft, WeekDraft
from textcoach.ports.agents import MesocycleFacts, MesocycleWriter

AGENT = "mesocycle"


class MesocycleAgent(MesocycleWriter):
    def __init__(self, asker: Asker, budget: Budget = PLANNING) -> None:
        self._asker = asker
        self._budget = budget

    def write(self, facts: MesocycleFacts) -> MesocycleDraft:
        question = Question(
            prompt=load_prompt(AGENT),
            facts=digest(facts),
            schema=MesocycleWeeks,
            read=lambda answer: draft_of(answer, facts),
            budget=self._budget.for_answer(facts.breaches),
            athlete_id=facts.athlete.id,
        )
        return self._asker.ask(question)


def digest(facts: MesocycleFacts) -> dict[str, object]:
    return trimmed(
        {
            **athlete_facts(facts.athlete, facts.plan.starts_on + timedelta(weeks=facts.first_week - 1)),
            "may_train": weekday_names(facts.athlete),
            "minutes_on": minutes_on(facts.athlete),
            **block_facts(facts),
            "breaches": [breach.words() for breach in facts.breaches],
        }
    )


def draft_of(answer: MesocycleWeeks, facts: MesocycleFacts) -> MesocycleDraft:
    """Raises ValueError where there are not as many weeks as the overview has; the other checks are
    ``domain.periodization.review``. What the model may leave out is as the rules have it, and the event's own day is
    always theirs."""
    ours = lay_out_block(facts.case)
    if len(answer.weeks) != len(ours):
        raise ValueError(f"{len(answer.weeks)} weeks were given, not {len(ours)}")
    first = facts.case.first_day(facts.first_week)
    firsts = (first, *[0] * (len(ours) - 1))
    return MesocycleDraft(tuple(map(_week, answer.weeks, ours, firsts)))


def _week(week: WeekAnswer, ours: WeekDraft, first: int) -> WeekDraft:
    days = tuple(own if own.event else day_plan(day) for day, own in zip(week.days, ours.days, strict=True))
    given = {one.muscle.value: one.sets for one in week.hard_sets}
    sets = (ours.targets.hard_sets | given) if ours.targets.hard_sets else given
    meters = sum(day.meters for day in days[first:] if day.meters is not None) or None
    percent = week.percent if week.percent is not None else ours.targets.percent
    rir = week.rir if week.rir is not None else ours.targets.rir
    targets = WeekTargets(sets, rir, meters, percent, ours.targets.reasons)
    return WeekDraft(days, targets, ours.deload)


def day_plan(day: DayAnswer) -> DayPlan:
    if day.focus is None:
        return DayPlan(day.theme, notes=day.notes)
    return DayPlan(day.theme, day.focus, day.load, None if day.km is None else round(day.km * 1000), day.notes)
