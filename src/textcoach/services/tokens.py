"""Tokens for the API: made, shown once, known again by their digest, revoked."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

from textcoach.domain.errors import NotFoundError, UserError
from textcoach.domain.ids import new_id
from textcoach.domain.staff import Scope, Staff, StaffRole, Token, Viewer
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.staffing import find_staff

MOST_DAYS = 3650
LONGEST_NAME = 60
NOTED_EVERY = timedelta(minutes=1)
"""How exactly a token's last use is kept: a write for each request would be one too many."""
_BYTES = 32
_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Tokens:
    """``reading`` makes units of work that can't write."""

    unit_of_work: UnitOfWorkFactory
    reading: UnitOfWorkFactory
    clock: Clock

    def create(self, staff: str, name: str, scope: Scope, days: int | None) -> tuple[Token, str]:
        """The token and what its bearer shows, which is kept nowhere. ``days`` None: it never expires. UserError for a
        coach who is to have an admin's."""
        called = " ".join(name.split())
        if not called or len(called) > LONGEST_NAME:
            raise UserError(f"A token needs a name of at most {LONGEST_NAME} characters, such as 'calendar sync'.")
        if days is not None and not 1 <= days <= MOST_DAYS:
            raise UserError(f"A token holds for 1 to {MOST_DAYS} days, not {days}.")
        now = self.clock.now()
        shown = f"tc_{secrets.token_urlsafe(_BYTES)}"
        expires_at = None if days is None else now + timedelta(days=days)
        with self.unit_of_work() as uow:
            owner = find_staff(uow, staff)
            if scope is Scope.ADMIN and owner.role is not StaffRole.ADMIN:
                raise UserError(f"{owner.name} is a coach, whose tokens have the scope read or write.")
            token = Token(new_id(), owner.id, called, scope, shown[:_SHOWN], digest_of(shown), now, expires_at)
            uow.tokens.add(token)
            uow.commit()
        return token, shown

    def all(self) -> Sequence[tuple[Token, Staff]]:
        """Newest first."""
        with self.reading() as uow:
            owners = {one.id: one for one in uow.staff.all()}
            return [(token, owners[token.staff_id]) for token in uow.tokens.all()]

    def revoke(self, reference: str) -> Token:
        """By the beginning of what its bearer shows, or the end of its id; at once and for good."""
        wanted = reference.strip()
        now = self.clock.now()
        with self.unit_of_work() as uow:
            fits = [one for one in uow.tokens.all() if one.prefix == wanted or str(one.id).endswith(wanted)]
            if not wanted or len(fits) != 1:
                raise NotFoundError(f"No token, or more than one, is '{wanted}': see `textcoach tokens list`.")
            token = replace(fits[0], revoked_at=fits[0].revoked_at or now)
            uow.tokens.revoke(token.id, token.revoked_at or now)
            uow.commit()
        return token

    def viewer(self, shown: str) -> Viewer | None:
        """Whose token it is; None where nobody's, or it is over."""
        now = self.clock.now()
        with self.reading() as uow:
            found = uow.tokens.by_digest(digest_of(shown))
        if found is None or not found[0].holds_at(now):
            return None
        token, staff = found
        self._note_use(token, now)
        return Viewer(staff, token)

    def _note_use(self, token: Token, now: datetime) -> None:
        if token.last_used_at is not None and now - token.last_used_at < NOTED_EVERY:
            return
        with self.unit_of_work() as uow:
            uow.tokens.used(token.id, now)
            uow.commit()


def digest_of(shown: str) -> str:
    """A plain SHA-256 will do: what it hides is 256 random bits, which nobody can try out."""
    return sha256(shown.encode("utf-8", "replace")).hexdigest()
