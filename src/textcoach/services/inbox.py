"""A text comes in: stored and committed before it is understood."""

from dataclasses import dataclass
from uuid import UUID

from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.ports.checkpoint import Checkpoint
from textcoach.ports.clock import Clock
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.inbound import InboundText
from textcoach.ports.unit_of_work import DuplicateError, UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class Inbox:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    doorbell: Doorbell
    checkpoint: Checkpoint
    provider: str

    def receive(self, text: InboundText) -> UUID:
        """Stores a text once, whatever number of times it arrives; returns its id. Raises what the storage raises,
        so that the provider tries again."""
        with self.unit_of_work() as uow:
            athlete = uow.athletes.by_number(text.sender)
            message = Message(
                id=new_id(),
                direction=Direction.IN,
                kind=MessageKind.REPLY,
                number=text.sender,
                body=text.body,
                state=MessageState.RECEIVED,
                created_at=self.clock.now(),
                athlete_id=athlete.id if athlete else None,
                provider=self.provider,
                provider_id=text.provider_id,
                media_count=text.media_count,
                opt_out_type=text.opt_out_type,
                original=dict(text.form),
            )
            try:
                uow.messages.add(message)
            except DuplicateError:
                known = uow.messages.by_provider_id(text.provider_id)
                assert known is not None  # noqa: S101 - it is what the insert ran into
                return known.id
            uow.commit()
        self.checkpoint.reached("reply.stored")
        self.doorbell.ring(Job.REPLY, str(message.id), partition=message.number)
        return message.id
