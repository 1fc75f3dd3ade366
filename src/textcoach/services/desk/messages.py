"""Texts at a staff person's desk: a conversation, one text, and today's workout sent now."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from textcoach.domain.errors import NotFoundError
from textcoach.domain.message import Message
from textcoach.domain.staff import Viewer
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.desk.seeing import LAST, Page, athlete_for, page_of
from textcoach.services.mornings import Mornings
from textcoach.services.preparation import Prepared


@dataclass(frozen=True, slots=True)
class MessageDesk:
    """``reading`` makes units of work that can't write. NotFoundError for what the viewer doesn't see."""

    reading: UnitOfWorkFactory
    mornings: Mornings

    def page(self, viewer: Viewer, athlete_id: UUID, before: UUID | None, limit: int) -> Page[Message]:
        """Newest first."""
        with self.reading() as uow:
            athlete = athlete_for(viewer, uow, athlete_id)
            found = uow.messages.page(athlete.number, before or LAST, limit + 1)
        return page_of(found, limit, lambda one: one.id)

    def show(self, viewer: Viewer, message_id: UUID) -> Message:
        with self.reading() as uow:
            found = _found(uow, message_id)
            # One that nobody has handled yet names no athlete.
            athlete = uow.athletes.by_number(found.number) if found else None
        if found is None or athlete is None or not viewer.sees(athlete):
            raise NotFoundError(f"There is no text {message_id} with an athlete of yours: list theirs.")
        return found

    def send_now(self, viewer: Viewer, athlete_id: UUID, day: date | None, *, dry_run: bool) -> Prepared:
        """As Mornings.send_now."""
        with self.reading() as uow:
            athlete = athlete_for(viewer, uow, athlete_id)
        return self.mornings.send_now(str(athlete.id), day, dry_run=dry_run)[1]


def _found(uow: UnitOfWork, message_id: UUID) -> Message | None:
    try:
        return uow.messages.get(message_id)
    except KeyError:
        return None
