"""Texts at a staff person's desk: a conversation, one text, and today's workout sent now."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from textcoach.domain.errors import ConflictError, NotFoundError
from textcoach.domain.message import Message
from textcoach.domain.staff import Viewer
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.desk.seeing import LAST, Page, athlete_for, page_of
from textcoach.services.mornings import Mornings
from textcoach.services.preparation import Prepared

WriteAs = Callable[[str, str], UUID]
"""From which number, and what; the text's id."""


@dataclass(frozen=True, slots=True)
class MessageDesk:
    """``reading`` makes units of work that can't write. NotFoundError for what the viewer doesn't see. ``write_as``
    None: a provider is connected, and only athletes write for themselves."""

    reading: UnitOfWorkFactory
    mornings: Mornings
    write_as: WriteAs | None

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

    def say(self, viewer: Viewer, athlete_id: UUID, text: str) -> Message:
        """The athlete's text on the built-in phone; ConflictError where a provider is connected."""
        with self.reading() as uow:
            athlete = athlete_for(viewer, uow, athlete_id)
        if self.write_as is None:
            raise ConflictError("This service texts through a provider: answer from the athlete's own phone.")
        return self.show(viewer, self.write_as(athlete.number, text))

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
