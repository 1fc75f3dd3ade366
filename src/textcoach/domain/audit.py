"""Who changed what: an append-only trail of what staff and the service did to an athlete's things."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID


class ActorKind(StrEnum):
    ATHLETE = "athlete"
    STAFF = "staff"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Actor:
    """``name`` is a staff person's, or what of the service acted; an athlete is named by the entry's athlete."""

    kind: ActorKind
    name: str

    @classmethod
    def staff(cls, name: str) -> "Actor":
        return cls(ActorKind.STAFF, name)


OPERATOR = Actor.staff("operator")
"""Whoever may use the command line on the machine itself."""
ATHLETE = Actor(ActorKind.ATHLETE, "athlete")
SYSTEM = Actor(ActorKind.SYSTEM, "textcoach")


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """``action`` as "workout edited"; ``subject`` as "workout" with its id; ``before`` and ``after`` are plain JSON,
    None where there was or is nothing."""

    id: UUID
    at: datetime
    actor: Actor
    action: str
    subject: str
    subject_id: UUID
    athlete_id: UUID | None = None
    before: Any = None
    after: Any = None
