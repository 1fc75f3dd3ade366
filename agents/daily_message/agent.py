"""Writes the words around today's workout with a model."""

from agents.ask import Asker, Budget, Question
from agents.daily_message.checking import checked
from agents.daily_message.occasions import occasion_of
from agents.daily_message.schema import MessageAnswer
from agents.daily_message.tone import tone_of
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
            read=lambda answer: checked(answer.opening, answer.closing, facts),
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
            "tone": tone_of(profile.tone).value,
            "program": profile.program.value,
            "goal": clip(profile.goal, 120),
            "weekday": facts.day.strftime("%A"),
            "theme": clip(facts.content.theme, 80),
            "occasion": occasion_of(facts).value,
            "week": facts.week,
            "session": facts.session,
            "hurts": bool(profile.painful_areas()) or None,
            "last_days": [_past(one, facts) for one in past[:_RECENT]],
            "said": [row for text in facts.said[:_RECENT] if (row := _opening(text))],
        }
    )


def _opening(text: str) -> str:
    """The line below the date, where words stand and not the work."""
    row = next(iter(text.split("\n")[1:]), "")
    return clip(row, 90) if not any(letter.isdigit() for letter in row) else ""


def _past(one: PastSession, facts: MessageFacts) -> str:
    state = one.state.value if one.state else "unplanned"
    theme = clip(one.theme.theme, 60) if one.theme else ""
    return " ".join(part for part in (f"{(facts.day - one.day).days} days ago:", theme, state) if part)
