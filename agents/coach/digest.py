"""What the model gets to know: the question, today's workout, what was done lately, what was said before."""

from agents.coach.today import lines
from agents.daily_workout.digest import recent_training
from agents.facts import GOAL_LENGTH, athlete_facts
from agents.prompt import clip, trimmed
from textcoach.domain.duration import session_seconds
from textcoach.domain.workout import WorkoutContent
from textcoach.ports.conversation import ChatFacts

_TEXT = 600
_SAID = 160
_TURNS = 6
_LINE = 120


def digest(facts: ChatFacts) -> dict[str, object]:
    """The question comes last."""
    return trimmed(
        {
            **athlete_facts(facts.athlete, facts.day),
            "goal": clip(facts.goal or facts.athlete.profile.goal, GOAL_LENGTH),
            "today": f"{facts.day:%A} {facts.day.isoformat()}",
            "texts_come_at": f"{facts.athlete.send_at:%H:%M}",
            "workout": _workout(facts, facts.content) if facts.content else None,
            "recent": trimmed(recent_training(facts.recent, facts.day, facts.athlete.load_unit)),
            "said_before": [f"{who}: {clip(words, _SAID)}" for who, words in list(facts.said)[-_TURNS:]],
            "text": clip(facts.text, _TEXT),
        }
    )


def _workout(facts: ChatFacts, content: WorkoutContent) -> dict[str, object]:
    return trimmed(
        {
            "theme": clip(content.theme, 80),
            "items": [clip(line, _LINE) for line in lines(facts)],
            "minutes": round(session_seconds(content) / 60),
            "why": [clip(f"{one.exercise}: {one.why}", _LINE) for one in content.changes[:3]],
            "notes": clip(content.notes, 160),
        }
    )
