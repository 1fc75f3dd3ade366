"""The one short question about a text that can't be read without guessing, and what becomes of it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from textcoach.domain.reading import Choice

LAPSES_AFTER = timedelta(hours=6)


class ClarificationState(StrEnum):
    """LAPSED: nobody answered in time, so that the default holds, marked as assumed (where there is one)."""

    OPEN = "open"
    ANSWERED = "answered"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Clarification:
    """Unique for the text it is about (``message_id``); one is open for an athlete at most. ``day`` is the local date
    of the work, ``workout_id`` null where it was unplanned; ``answer_id`` is the text that answered it."""

    id: UUID
    athlete_id: UUID
    message_id: UUID
    workout_id: UUID | None
    day: date
    question: str
    choices: tuple[Choice, ...]
    default: str | None
    asked_at: datetime
    state: ClarificationState = ClarificationState.OPEN
    settled_at: datetime | None = None
    answer_id: UUID | None = None

    @property
    def lapses_at(self) -> datetime:
        return self.asked_at + LAPSES_AFTER

    def choice(self, key: str | None) -> Choice | None:
        return next((one for one in self.choices if one.key == key), None)
