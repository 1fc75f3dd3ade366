"""Signed links to a workout's page, with a key that the database keeps."""

import secrets
from dataclasses import dataclass, field
from uuid import UUID

from textcoach.domain.signed_link import KEY_BYTES, token_of, workout_id_of
from textcoach.ports.unit_of_work import UnitOfWork

PATH = "/w/"
_KEY = "workout links"


@dataclass(frozen=True, slots=True)
class Signer:
    """``base`` is the address that the token follows."""

    base: str
    key: bytes = field(repr=False)

    def link(self, workout_id: UUID) -> str:
        return self.base + token_of(workout_id, self.key)


@dataclass(frozen=True, slots=True)
class Links:
    """``public_url`` None: nobody is told a link."""

    public_url: str | None = None

    def signer(self, uow: UnitOfWork) -> Signer | None:
        """Makes the key on its first use, within the caller's transaction."""
        if self.public_url is None:
            return None
        key = uow.secrets.keep(_KEY, secrets.token_bytes(KEY_BYTES))
        return Signer(self.public_url.rstrip("/") + PATH, key)


NO_LINKS = Links()


def workout_linked(uow: UnitOfWork, token: str) -> UUID | None:
    """None for a token that we did not make. It writes nothing."""
    key = uow.secrets.get(_KEY)
    return None if key is None else workout_id_of(token, key)
