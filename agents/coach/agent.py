"""Answers questions and small talk with a model, within what code lets it say."""

from agents.ask import Asker, Budget, Question
from agents.coach.care import care_words
from agents.coach.check import refuse
from agents.coach.digest import digest
from agents.coach.rules import CoachRules
from agents.coach.schema import CoachAnswer
from agents.prompt import data_section, load_prompt
from textcoach.domain.machine_talk import instructs
from textcoach.domain.reading import Intent
from textcoach.ports.conversation import ChatAnswer, ChatFacts, Coach

AGENT = "coach"
# An athlete waits for the answer.
BUDGET = Budget(seconds=10, call_seconds=6)


class CoachAgent(Coach):
    def __init__(self, asker: Asker, budget: Budget = BUDGET) -> None:
        self._asker = asker
        self._budget = budget

    def answer(self, facts: ChatFacts) -> ChatAnswer:
        """What is for a doctor, and what speaks to the machine, is not for a model: the rules answer that."""
        if care_words(facts.text) is not None or instructs(facts.text):
            return CoachRules().answer(facts)
        told = digest(facts)
        known = data_section({name: value for name, value in told.items() if name != "text"})
        question = Question(
            prompt=load_prompt(AGENT),
            facts=told,
            schema=CoachAnswer,
            read=lambda answer: answer_of(answer, facts, known),
            budget=self._budget,
            athlete_id=facts.athlete.id,
        )
        return self._asker.ask(question)


def answer_of(answer: CoachAnswer, facts: ChatFacts, known: str) -> ChatAnswer:
    """Raises ValueError, in words for the model, where the answer must not go out."""
    if not answer.words and Intent.QUESTION in facts.reading.intents:
        raise ValueError("no words for a question")
    refuse(answer.words, facts.text, known)
    return ChatAnswer(answer.words, answer.for_staff or Intent.PAIN in facts.reading.intents)
