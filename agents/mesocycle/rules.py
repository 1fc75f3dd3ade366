"""The understudy that lays out a block: the same weeks for the same facts."""

from textcoach.domain.periodization.block import lay_out_block
from textcoach.domain.plan_draft import MesocycleDraft
from textcoach.ports.agents import MesocycleFacts, MesocycleWriter


class MesocycleRules(MesocycleWriter):
    def write(self, facts: MesocycleFacts) -> MesocycleDraft:
        return MesocycleDraft(lay_out_block(facts.case))
