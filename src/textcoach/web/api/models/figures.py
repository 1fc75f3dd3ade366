"""A day's figures as JSON."""

from datetime import date
from typing import Annotated

from pydantic import Field

from textcoach.domain.alert import AlertKind
from textcoach.domain.author import Author
from textcoach.domain.figures import DayFigures, ModelSpend, Sessions, TextCount, Writing
from textcoach.domain.message import MessageState
from textcoach.web.api.models.base import Day, Given, NeverNull, Shown, left_out


class FigureDays(Given):
    """Both included."""

    from_: Annotated[Day | None, NeverNull()] = Field(
        default_factory=left_out,
        alias="from",
        description="The first day; without one, a week in all.",
        json_schema_extra={"example": "2026-03-02"},
    )
    to: Annotated[Day | None, NeverNull()] = Field(
        default_factory=left_out,
        description="The last day; without one, today (UTC).",
        json_schema_extra={"example": "2026-03-08"},
    )


class ShownWriting(Shown):
    """Seconds; null where nobody measured."""

    author: Author
    workouts: int
    median_seconds: float | None
    p95_seconds: float | None
    longest_seconds: float | None

    @classmethod
    def of(cls, one: Writing) -> "ShownWriting":
        return cls(
            author=one.author,
            workouts=one.workouts,
            median_seconds=one.median,
            p95_seconds=one.p95,
            longest_seconds=one.longest,
        )


class ShownSpend(Shown):
    agent: str
    model: str
    outcome: str
    calls: int
    tokens_in: int
    tokens_out: int

    @classmethod
    def of(cls, one: ModelSpend) -> "ShownSpend":
        return cls(**{name: getattr(one, name) for name in cls.model_fields})


class ShownTexts(Shown):
    state: MessageState
    texts: int
    segments: int
    billed_segments: int

    @classmethod
    def of(cls, one: TextCount) -> "ShownTexts":
        return cls(**{name: getattr(one, name) for name in cls.model_fields})


class ShownSessions(Shown):
    """``due`` are done or missed; ``adherence`` is done of due, ``reply_rate`` answered of texted, 0 to 1."""

    due: int
    done: int
    shifted: int
    missed: int
    open: int
    adherence: float | None
    texted: int
    answered: int
    reply_rate: float | None

    @classmethod
    def of(cls, one: Sessions) -> "ShownSessions":
        return cls(**{name: getattr(one, name) for name in cls.model_fields})


class ShownFigures(Shown):
    """``writing`` and ``sessions`` are of the athletes' training date, all else of the UTC day. ``delivery_rate`` is 0
    to 1; ``alerts``: how many of each kind were opened."""

    day: date
    writing: list[ShownWriting]
    sessions: ShownSessions
    model: list[ShownSpend]
    texts: list[ShownTexts]
    delivery_rate: float | None
    received: int
    alerts: dict[AlertKind, int]

    @classmethod
    def of(cls, one: DayFigures) -> "ShownFigures":
        return cls(
            day=one.day,
            writing=[ShownWriting.of(author) for author in one.writing],
            sessions=ShownSessions.of(one.sessions),
            model=[ShownSpend.of(spend) for spend in one.model],
            texts=[ShownTexts.of(count) for count in one.texts],
            delivery_rate=one.delivery_rate,
            received=one.received,
            alerts=dict(one.alerts),
        )
