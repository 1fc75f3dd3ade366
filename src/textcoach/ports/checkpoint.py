"""The points of the flows at which a process may die: before and after each commit, each call out and each callback.

Production passes them; the crash matrix kills the worker at every one of them.
"""

from enum import StrEnum
from typing import Protocol


class Point(StrEnum):
    MORNING_CLAIMING = "morning.claiming"
    """Slots are inserted and ``next_send_at`` moved, not committed."""
    MORNING_CLAIMED = "morning.claimed"
    MORNING_LEASED = "morning.leased"
    MORNING_WRITING = "morning.writing"
    """Before the agents are asked for the workout."""
    MORNING_WRITTEN = "morning.written"
    MORNING_STORED = "morning.stored"
    """The workout's content is committed."""
    MORNING_WORDED = "morning.worded"
    """The whole text is made, nothing of it queued."""
    MORNING_QUEUING = "morning.queuing"
    MORNING_QUEUED = "morning.queued"

    DELIVER_CLAIMING = "deliver.claiming"
    """The attempt is inserted, not committed."""
    DELIVER_CLAIMED = "deliver.claimed"
    DELIVER_CALLING = "deliver.calling"
    DELIVER_CALLED = "deliver.called"
    """The provider answered; nothing of it is stored."""
    DELIVER_RECORDING = "deliver.recording"
    DELIVER_RECORDED = "deliver.recorded"

    RESOLVE_LOOKING = "resolve.looking"
    RESOLVE_LOOKED = "resolve.looked"
    RESOLVE_SETTLING = "resolve.settling"
    RESOLVE_SETTLED = "resolve.settled"

    STATUS_STORING = "status.storing"
    STATUS_STORED = "status.stored"

    REPLY_STORING = "reply.storing"
    REPLY_STORED = "reply.stored"
    REPLY_LEASING = "reply.leasing"
    REPLY_LEASED = "reply.leased"
    REPLY_RECORDING = "reply.recording"
    """Record, answer and the mark that it is handled are written, not committed."""
    REPLY_RECORDED = "reply.recorded"


class Checkpoint(Protocol):
    def reached(self, point: Point, /) -> None: ...
