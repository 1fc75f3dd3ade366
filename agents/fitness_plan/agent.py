"""Writes a fitness plan with a model."""

from agents.ask import Asker, Budget, Question
from agents.facts import NOTES_LENGTH, athlete_facts, weekday_names
from agents.fitness_plan.schema import PlanAnswer
from agents.prompt import clip, load_prompt, trimmed
from textcoach.domain.plan import MesocycleOverview
from textcoach.ports.agents import PlanDraft, PlanFacts, PlanWriter

AGENT = "fitness_plan"
MOST_WEEKS = 52
BUDGET = Budget(seconds=90, call_seconds=60)


class FitnessPlanAgent(PlanWriter):
    def __init__(self, asker: Asker, budget: Budget = BUDGET) -> None:
        self._asker = asker
        self._budget = budget

    def write(self, facts: PlanFacts) -> PlanDraft:
        question = Question(
            prompt=load_prompt(AGENT),
            facts=digest(facts),
            schema=PlanAnswer,
            read=lambda answer: draft_of(answer, facts.weeks),
            budget=self._budget,
            athlete_id=facts.athlete.id,
        )
        return self._asker.ask(question)


def digest(facts: PlanFacts) -> dict[str, object]:
    return trimmed(
        {
            **athlete_facts(facts.athlete),
            "trains_on": weekday_names(facts.athlete),
            "starts_on": facts.starts_on.isoformat(),
            "weeks": facts.weeks,
            "notes": clip(facts.notes, NOTES_LENGTH),
        }
    )


def draft_of(answer: PlanAnswer, weeks: int | None) -> PlanDraft:
    """Raises ValueError where the weeks don't add up to ``weeks``, or to 1 to 52 where it is None."""
    total = sum(mesocycle.weeks for mesocycle in answer.mesocycles)
    if total > MOST_WEEKS:
        raise ValueError(f"the mesocycles add up to {total} weeks, the most is {MOST_WEEKS}")
    if weeks is not None and total != weeks:
        raise ValueError(f"the mesocycles add up to {total} weeks, not {weeks}")
    return PlanDraft(
        answer.overview,
        tuple(MesocycleOverview(one.name, one.phase, one.weeks, one.focus, one.deload) for one in answer.mesocycles),
    )
