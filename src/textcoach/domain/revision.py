"""What was changed about a week before it began, and why."""

from dataclasses import dataclass
from datetime import datetime

from textcoach.domain.author import Author


@dataclass(frozen=True, slots=True)
class Adjustment:
    """ "20 km of running instead of 26", "12 km of 24 km run last week"."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Revision:
    """Without ``adjustments`` the week stands as it was laid out. ``prompt`` is that of the agent that wrote it (name,
    version and hash), None where none did."""

    reasoning: str
    adjustments: tuple[Adjustment, ...]
    author: Author
    at: datetime
    prompt: str | None = None
