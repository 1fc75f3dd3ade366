"""Revises a week with a model."""

from dataclasses import replace

from agents.ask import PLANNING, Asker, Budget, Question
from agents.facts import athlete_facts, minutes_on
from agents.mesocycle.agent import day_plan
from agents.prompt import load_prompt, trimmed
from agents.week.digest import week_facts
from agents.week.schema import WeekRevision
from textcoach.domain.periodization.distances import planned
from textcoach.domain.periodization.revising import as_laid_out
from textcoach.domain.plan import DayPlan, WeekTargets
from textcoach.domain.plan_draft import RevisedWeek, WeekDraft
from textcoach.domain.revision import Adjustment
from textcoach.ports.agents import WeekFacts, WeekReviser

AGENT = "week"


class WeekAgent(WeekReviser):
    def __init__(self, asker: Asker, budget: Budget = PLANNING) -> None:
        self._asker = asker
        self._budget = budget

    def write(self, facts: WeekFacts) -> RevisedWeek:
        question = Question(
            prompt=load_prompt(AGENT),
            facts=digest(facts),
            schema=WeekRevision,
            read=lambda answer: revised_of(answer, facts),
            budget=self._budget.for_answer(facts.breaches),
            athlete_id=facts.athlete.id,
        )
        return self._asker.ask(question)


def digest(facts: WeekFacts) -> dict[str, object]:
    return trimmed(
        {
            **athlete_facts(facts.athlete, facts.today),
            "minutes_on": minutes_on(facts.athlete),
            **week_facts(facts),
            "breaches": [breach.words() for breach in facts.breaches],
        }
    )


def revised_of(answer: WeekRevision, facts: WeekFacts) -> RevisedWeek:
    """Raises ValueError where something was changed and nothing says why; the other checks are
    ``domain.periodization.revising``. What the model may leave out is as laid out, and so is the event's own day."""
    ours = as_laid_out(facts.microcycle)
    days = tuple(_day(day_plan(day), own) for day, own in zip(answer.days, ours.days, strict=True))
    first = facts.case.first_day(facts.week)
    aims = ours.targets
    targets = WeekTargets(
        hard_sets=aims.hard_sets | {one.muscle.value: one.sets for one in answer.hard_sets},
        rir=aims.rir if answer.rir is None else answer.rir,
        meters=aims.meters if days == ours.days else planned(days, first),
        percent=aims.percent if answer.percent is None else answer.percent,
        reasons=aims.reasons,
    )
    week = WeekDraft(days, targets, ours.deload)
    adjustments = tuple(Adjustment(one.what, one.why) for one in answer.adjustments)
    if week != ours and not adjustments:
        raise ValueError("adjustments: the week was changed, and each change needs its what and why")
    return RevisedWeek(week, answer.reasoning, adjustments)


def _day(given: DayPlan, own: DayPlan) -> DayPlan:
    """As laid out where nothing of it was changed: what may be left out then is still there."""
    if own.event or not (given.trains or own.trains):
        return own
    meters = own.meters if given.meters is None and given.focus == own.focus else given.meters
    given = replace(given, meters=meters, notes=given.notes or own.notes)
    return own if replace(given, notes=own.notes) == own else given
