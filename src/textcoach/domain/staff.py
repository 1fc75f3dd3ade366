"""People who sign in: staff, what a token of theirs allows, and whose athletes they see."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import Actor


class StaffRole(StrEnum):
    """A coach sees their own athletes, an admin all."""

    COACH = "coach"
    ADMIN = "admin"


class Scope(StrEnum):
    """What a token allows; each includes the ones before it."""

    READ = "read"
    WRITE = "write"
    ADMIN = "admin"

    def includes(self, needed: "Scope") -> bool:
        order = list(Scope)
        return order.index(self) >= order.index(needed)


@dataclass(frozen=True, slots=True)
class Staff:
    id: UUID
    name: str
    role: StaffRole
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Token:
    """``digest`` is the SHA-256 of what the bearer shows, in hex; ``prefix`` its beginning, to tell tokens apart by."""

    id: UUID
    staff_id: UUID
    name: str
    scope: Scope
    prefix: str
    digest: str
    created_at: datetime
    expires_at: datetime | None = None
    revoked_at: datetime | None = None
    last_used_at: datetime | None = None

    def holds_at(self, now: datetime) -> bool:
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who asks, with what their token allows."""

    staff: Staff
    token: Token

    @property
    def actor(self) -> Actor:
        return Actor.staff(self.staff.name)

    @property
    def only(self) -> UUID | None:
        """The coach whose athletes are all they see; None where they see everybody's."""
        return None if self.staff.role is StaffRole.ADMIN else self.staff.id

    def sees(self, athlete: Athlete) -> bool:
        return self.only is None or athlete.coach_id == self.only

    def may(self, needed: Scope) -> bool:
        """An admin's scope is worth no more than ``write`` in the hands of a coach."""
        if needed is Scope.ADMIN and self.staff.role is not StaffRole.ADMIN:
            return False
        return self.token.scope.includes(needed)
