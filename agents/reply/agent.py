"""Reads a reply with a model. The service's check decides whether the text bears the reading out."""

from agents.ask import Asker, Budget, Question
from agents.prompt import load_prompt
from agents.reply.answer import reading_of
from agents.reply.digest import digest
from agents.reply.schema import ReplyAnswer
from textcoach.domain.machine_talk import instructs
from textcoach.domain.reading import Reading
from textcoach.ports.conversation import ReplyFacts, ReplyReader

AGENT = "reply"
# An athlete waits for the answer, and the understudy's question is never far.
BUDGET = Budget(seconds=10, call_seconds=6)


class ReplyAgent(ReplyReader):
    def __init__(self, asker: Asker, budget: Budget = BUDGET) -> None:
        self._asker = asker
        self._budget = budget

    def read(self, facts: ReplyFacts) -> Reading:
        """A text that speaks to the machine is not for a model: there the rules' reading stands."""
        if instructs(facts.text):
            return facts.partial
        question = Question(
            prompt=load_prompt(AGENT),
            facts=digest(facts),
            schema=ReplyAnswer,
            read=lambda answer: reading_of(answer, facts),
            budget=self._budget,
            athlete_id=facts.athlete.id,
        )
        return self._asker.ask(question)
