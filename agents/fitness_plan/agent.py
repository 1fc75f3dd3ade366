"""Writes a fitness plan with a model."""

from dataclasses import replace

from agents.ask import PLANNING, Asker, Budget, Question
from agents.facts import NOTES_LENGTH, WEEKDAYS, athlete_facts, minutes_on, weekday_names
from agents.fitness_plan.schema import PlanAnswer
from agents.prompt import clip, load_prompt, trimmed
from textcoach.domain.periodization.notes import read_notes
from textcoach.domain.periodization.overview import must_be_said
from textcoach.domain.periodization.plan_checks import allowed_emphases
from textcoach.domain.periodization.season import SeasonCase
from textcoach.domain.plan import MesocycleOverview
from textcoach.domain.plan_draft import PlanDraft
from textcoach.ports.agents import PlanFacts, PlanWriter

AGENT = "fitness_plan"


class FitnessPlanAgent(PlanWriter):
    def __init__(self, asker: Asker, budget: Budget = PLANNING) -> None:
        self._asker = asker
        self._budget = budget

    def write(self, facts: PlanFacts) -> PlanDraft:
        question = Question(
            prompt=load_prompt(AGENT),
            facts=digest(facts),
            schema=PlanAnswer,
            read=lambda answer: draft_of(answer, facts),
            budget=self._budget.for_answer(facts.breaches),
            athlete_id=facts.athlete.id,
        )
        return self._asker.ask(question)


def digest(facts: PlanFacts) -> dict[str, object]:
    case = facts.case
    athlete = replace(facts.athlete, profile=replace(facts.athlete.profile, event=case.event))
    is_set = facts.weeks is not None or case.place is not None
    return trimmed(
        {
            **athlete_facts(athlete, facts.starts_on),
            "trains_on": weekday_names(athlete),
            "minutes_on": minutes_on(athlete),
            "starts_on": facts.starts_on.isoformat(),
            "weeks": case.length if is_set else None,
            "event_week": case.place.week if case.place else None,
            "emphases": sorted(allowed_emphases(case)),
            "away": _away(case),
            "notes": clip(facts.notes, NOTES_LENGTH),
            "breaches": [breach.words() for breach in facts.breaches],
        }
    )


def _away(case: SeasonCase) -> dict[str, list[str]]:
    """By plan week, the days away."""
    absences = read_notes(case.notes, case.starts_on, case.length)
    weeks = {week: absences.weekdays_in(case.starts_on, week) for week in range(1, case.length + 1)}
    return {str(week): [WEEKDAYS[day] for day in sorted(days)] for week, days in weeks.items() if days}


def draft_of(answer: PlanAnswer, facts: PlanFacts) -> PlanDraft:
    """With what must be said of every such plan; the checks are ``domain.periodization.review``."""
    blocks = tuple(
        MesocycleOverview(one.name, one.phase, one.weeks, one.focus, one.deload, one.emphasis)
        for one in answer.mesocycles
    )
    return PlanDraft(" ".join([answer.overview, *must_be_said(facts.case, blocks)]), blocks)
