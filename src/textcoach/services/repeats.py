"""A post that comes twice with the same key gets the first one's answer."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from textcoach.domain.errors import ConflictError
from textcoach.ports.clock import Clock
from textcoach.ports.repositories.staff import Answer
from textcoach.ports.unit_of_work import UnitOfWorkFactory

KEPT = timedelta(hours=24)
AT_WORK = timedelta(minutes=2)
"""Longer than a server lets a request take. After it, what was begun and never answered died with its process."""


@dataclass(frozen=True, slots=True)
class Repeats:
    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def begin(self, staff_id: UUID, key: str, fingerprint: str) -> Answer | None:
        """None: it is new, so do it and ``keep`` the answer, or ``forget`` it where there was none. ConflictError where
        the key came with another post, or the first one is still at work."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            uow.kept_answers.forget_before(now - KEPT)
            if not uow.kept_answers.begin(staff_id, key, fingerprint, now):
                known = uow.kept_answers.of(staff_id, key)
                if known is not None and known.fingerprint != fingerprint:
                    raise ConflictError(
                        "This Idempotency-Key came with another request already: use a new key for a new request."
                    )
                if known is not None and known.answer is not None:
                    return known.answer
                died = known is not None and known.begun_at <= now - AT_WORK
                if known is None or not died or not uow.kept_answers.take_over(staff_id, key, known.begun_at, now):
                    raise ConflictError("The first request with this Idempotency-Key is at work: ask again.")
            uow.commit()
        return None

    def keep(self, staff_id: UUID, key: str, answer: Answer) -> None:
        with self.unit_of_work() as uow:
            uow.kept_answers.keep(staff_id, key, answer)
            uow.commit()

    def forget(self, staff_id: UUID, key: str) -> None:
        with self.unit_of_work() as uow:
            uow.kept_answers.forget(staff_id, key)
            uow.commit()
