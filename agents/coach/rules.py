"""The understudy: what the record, the catalogue and a small glossary can answer; for the rest, a person."""

from random import Random

from agents.coach.asking import questions
from agents.coach.care import care_words
from agents.coach.topics import TOPICS
from textcoach.domain.reading import Intent
from textcoach.ports.conversation import ChatAnswer, ChatFacts, Coach

FOR_A_PERSON: tuple[str, ...] = (
    "Good question, and not one that I can answer well by text. I've passed it to your coach.",
    "I don't want to guess at that one, so I've put it in front of your coach.",
    "That deserves a better answer than mine. I've saved it for your coach, who will see it.",
    "I'm not sure, and guessing wouldn't help you. I've handed it to your coach.",
    "That one's beyond me, so I've left it for your coach to look at.",
    "Fair question. I'd rather have your coach answer that, so I've passed it on.",
)


class CoachRules(Coach):
    """Deterministic: the same text on the same day gets the same words."""

    def answer(self, facts: ChatFacts) -> ChatAnswer:
        care = care_words(facts.text)
        if care is not None:
            return ChatAnswer(care, for_staff=True)
        for asked in questions(facts):
            words = next((words for topic in TOPICS if (words := topic(asked)) is not None), None)
            if words is not None:
                return ChatAnswer(words)
        if Intent.QUESTION not in facts.reading.intents:
            return ChatAnswer("")
        seed = f"{facts.athlete.id}:{facts.day.isoformat()}:{facts.text}"
        return ChatAnswer(Random(seed).choice(FOR_A_PERSON), for_staff=True)
