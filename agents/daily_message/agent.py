"""Writes the words around today's workout with a model."""

from agents.ask import Asker, Budget, Question
from agents.daily_message.schema import MessageAnswer
from agents.prompt import clip, load_prompt, trimmed
from textcoach.domain.history import PastSession
from textcoach.ports.agents import MessageFacts, MessageWords, MessageWriter

AGENT = "daily_message"
BUDGET = Budget(seconds=15, call_seconds=10)
_RECENT = 4


class DailyMessageAgent(MessageWriter):
    def __init__(self, asker: Asker, budget: Budget = BUDGET) -> None:
        self._asker = asker
        self._budget = budget

    def write(self, facts: MessageFacts) -> MessageWords:
        question = Question(
            prompt=load_prompt(AGENT),
            facts=digest(facts),
            schema=MessageAnswer,
            read=lambda answer: MessageWords(answer.opening, answer.closing),
            budget=self._budget,
            athlete_id=facts.athlete.id,
        )
        return self._asker.ask(question)


def digest(facts: MessageFacts) -> dict[str, object]:
    past = sorted((one for one in facts.recent if one.day < facts.day), key=lambda one: one.day, reverse=True)
    profile = facts.athlete.profile
    return trimmed(
        {
            "name": clip(facts.athlete.name, 40),
            "program": profile.program.value,
            "goal": clip(profile.goal, 120),
            "weekday": facts.day.strftime("%A"),
            "theme": clip(facts.content.theme, 80),
            "week": facts.week,
            "session": facts.session,
            "hurts": bool(profile.painful_areas()) or None,
            "last_days": [_past(one, facts) for one in past[:_RECENT]],
        }
    )


def _past(one: PastSession, facts: MessageFacts) -> str:
    state = one.state.value if one.state else "unplanned"
    theme = clip(one.theme.theme, 60) if one.theme else ""
    return " ".join(part for part in (f"{(facts.day - one.day).days} days ago:", theme, state) if part)
