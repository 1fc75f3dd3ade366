"""A text comes in: stored and committed before it is understood."""

from dataclasses import dataclass
from uuid import UUID

from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.ports.checkpoint import Checkpoint, Point
from textcoach.ports.clock import Clock
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.inbound import InboundText
from textcoach.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class Inbox:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    doorbell: Doorbell
    checkpoint: Checkpoint
    provider: str

    def receive(self, text: InboundText) -> UUID:
        """Stores a text once, whatever number of times it arrives; returns its id. Raises what the storage raises,
        so that the provider tries again. Whose it is, is found when it is acted on."""
        now = self.clock.now()
        message = Message(
            id=new_id(),
            direction=Direction.IN,
            kind=MessageKind.REPLY,
            number=text.sender,
            body=text.body,
            state=MessageState.RECEIVED,
            # A text that a webhook lost is found in the provider's books later: it counts from when it was sent.
            created_at=min(now, text.sent_at or now),
            sender=text.recipient,
            provider=self.provider,
            provider_id=text.provider_id,
            media_count=text.media_count,
            opt_out_type=text.opt_out_type,
            original=dict(text.form),
        )
        with self.unit_of_work() as uow:
            known = uow.messages.add_received(message)
            self.checkpoint.reached(Point.REPLY_STORING)
            uow.commit()
        if known is not None:
            return known
        self.checkpoint.reached(Point.REPLY_STORED)
        self.doorbell.ring(Job.REPLY)
        return message.id
