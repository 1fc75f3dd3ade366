"""What the model gets to know: the text, and what it can be about. No name, no number, nothing of another day."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from agents.facts import WEEKDAYS
from agents.prompt import clip, trimmed
from textcoach.domain.reading import Entry, PerformedSet, PrescribedItem, Reading
from textcoach.ports.conversation import ReplyFacts

_TEXT = 1000
_NAME = 60
_ITEMS = 12
_LEFT_OVER = 8
_SET = ("reps", "load", "unit", "seconds", "meters", "rir", "rpe", "side")


def digest(facts: ReplyFacts) -> dict[str, object]:
    """The text comes last, as it came: its line breaks mean something."""
    context, partial = facts.context, facts.partial
    days = [context.today + timedelta(days=ahead) for ahead in range(1, 8)]
    items = context.prescription.items if context.prescription else ()
    return trimmed(
        {
            "today": f"{WEEKDAYS[context.today.weekday()]} {context.today.isoformat()}",
            "next_days": {WEEKDAYS[day.weekday()]: day.isoformat() for day in days},
            "units": {"load": context.load_unit, "distance": context.distance_unit},
            "prescribed": [_item(item) for item in items[:_ITEMS]],
            "reported_before": _entries(context.last.entries) if context.last else None,
            "rules_read": _partial(partial),
            "not_understood": [clip(span.of(facts.text), _NAME) for span in partial.remainder[:_LEFT_OVER]],
            "text": facts.text[:_TEXT],
        }
    )


def _item(item: PrescribedItem) -> dict[str, object]:
    return trimmed(
        {
            "exercise": clip(item.exercise, _NAME),
            "sets": item.sets,
            "reps": item.reps,
            "load": item.load,
            "unit": item.unit,
            "seconds": item.seconds,
            "meters": item.meters,
        }
    )


def _partial(reading: Reading) -> dict[str, object]:
    session = reading.session
    return trimmed(
        {
            "intents": [intent.value for intent in reading.intents],
            "entries": _entries(reading.entries),
            "completed": session.completed,
            "day": session.day or None,
            "pain": [clip(f"{pain.side or ''} {pain.area}", _NAME) for pain in session.pain],
            "request": reading.request.kind if reading.request else None,
            "clarify": reading.clarify and clip(reading.clarify, 120),
        }
    )


def _entries(entries: Sequence[Entry]) -> list[dict[str, object]]:
    return [
        trimmed(
            {
                "exercise": clip(entry.exercise, _NAME),
                "skipped": entry.skipped or None,
                "instead_of": entry.instead_of and clip(entry.instead_of, _NAME),
                "sets": _sets(entry.sets),
            }
        )
        for entry in entries[:_ITEMS]
    ]


def _sets(sets: Sequence[PerformedSet]) -> list[dict[str, Any]]:
    """Equal ones that follow one another are one, with their count, as the answer has them."""
    found: list[dict[str, Any]] = []
    for done in sets:
        said: dict[str, Any] = {name: value for name in _SET if (value := getattr(done, name)) is not None}
        if done.kind is not None:
            said["kind"] = done.kind.value
        if found and {**found[-1], "count": 1} == {**said, "count": 1}:
            found[-1]["count"] = found[-1].get("count", 1) + 1
        else:
            found.append(said)
    return found
