"""Leases on slots whose text is being made: renewed while somebody is at work, given back when the process ends."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from uuid import UUID

import structlog

from textcoach.domain.slot import Slot
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWorkFactory

_log = structlog.get_logger(__name__)
_RENEWALS = 3
"""Within the time of one lease."""


@dataclass(frozen=True, slots=True)
class Leases:
    """Short leases let survivors take over soon; asking a model can take longer than one."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    lease: timedelta
    _held: dict[UUID, Slot] = field(default_factory=dict)

    def take(self, slot_id: UUID) -> Slot | None:
        """The slot, when it is pending and nobody else is at work on it."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            slot = uow.slots.lease(slot_id, now, now + self.lease)
            uow.commit()
        return slot

    @contextmanager
    def kept(self, slot: Slot) -> Iterator[None]:
        """Renews the lease until the block is left, from a thread of its own."""
        over = threading.Event()
        self._held[slot.id] = slot
        keeper = threading.Thread(target=self._keep, args=(slot.id, over), name="lease", daemon=True)
        keeper.start()
        try:
            yield
        finally:
            over.set()
            keeper.join()
            self._held.pop(slot.id, None)

    def hand_back(self) -> int:
        """Ends the leases that are kept here, so that others can go on with their slots at once."""
        held = list(self._held.values())
        with self.unit_of_work() as uow:
            handed = sum(uow.slots.renew(slot, None) for slot in held)
            uow.commit()
        self._held.clear()
        return handed

    def _keep(self, slot_id: UUID, over: threading.Event) -> None:
        while not over.wait(self.lease.total_seconds() / _RENEWALS):
            slot = self._held.get(slot_id)
            if slot is None:
                return
            try:
                self._renew(slot)
            except Exception as error:
                _log.warning("lease not renewed", slot=str(slot_id), error=type(error).__name__)

    def _renew(self, slot: Slot) -> None:
        until = self.clock.now() + self.lease
        with self.unit_of_work() as uow:
            if uow.slots.renew(slot, until):
                self._held[slot.id] = replace(slot, lease_until=until)
            uow.commit()
