"""All that is known of one person: handed over, or erased."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from textcoach.domain.audit import Actor
from textcoach.domain.errors import ConflictError
from textcoach.domain.message import MessageState
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.roster import find_athlete

_RECENT = 50
"""Texts among which one that is being sent would be."""


@dataclass(frozen=True, slots=True)
class Exported:
    """``tables``: rows as JSON can hold them, by table."""

    athlete_id: UUID
    at: datetime
    tables: Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Erased:
    """``rows``: how many there were of each table. ``elsewhere``: files of ours that may still have some, which nobody
    can take a person out of: those of an older service's removed tables."""

    athlete_id: UUID
    rows: Mapping[str, int]
    elsewhere: Sequence[str]


@dataclass(frozen=True, slots=True)
class PersonalData:
    unit_of_work: UnitOfWorkFactory
    reading: UnitOfWorkFactory
    clock: Clock

    def export(self, reference: str) -> Exported:
        """UserError where nobody, or more than one, is called so."""
        with self.reading() as uow:
            athlete = find_athlete(uow, reference)
            return Exported(athlete.id, self.clock.now(), uow.people.rows(athlete))

    def erase(self, reference: str, by: Actor) -> Erased:
        """Everything, in one transaction, and that it happened on record. ConflictError while a text to them is being
        sent: its outcome is still to be recorded."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            athlete = uow.athletes.get(find_athlete(uow, reference).id)
            last = uow.messages.conversation(athlete.number, _RECENT)
            if any(message.state is MessageState.SENDING for message in last):
                raise ConflictError("A text to this athlete is being sent just now: try again in a minute.")
            elsewhere = sorted({one.kept_in for one in uow.conversions.removed() if one.kept_in})
            rows = uow.people.erase(athlete)
            uow.people.erased(athlete.id, by, rows, now)
            uow.commit()
        return Erased(athlete.id, rows, elsewhere)
