"""The understudy that plans the phases: the same draft for the same facts."""

from textcoach.domain.periodization.overview import overview_of
from textcoach.domain.periodization.season import season
from textcoach.domain.plan_draft import PlanDraft
from textcoach.ports.agents import PlanFacts, PlanWriter


class FitnessPlanRules(PlanWriter):
    def write(self, facts: PlanFacts) -> PlanDraft:
        blocks = season(facts.case)
        return PlanDraft(overview_of(facts.case, blocks), blocks)
