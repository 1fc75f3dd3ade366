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

    NIGHT_CLAIMING = "night.claiming"
    """Workouts that are to be written ahead are leased, not committed; their jobs pass MORNING_WRITING and on."""
    NIGHT_CLAIMED = "night.claimed"

    EVENING_CLAIMING = "evening.claiming"
    """Slots are inserted and ``next_evening_at`` moved, not committed."""
    EVENING_CLAIMED = "evening.claimed"
    EVENING_LEASED = "evening.leased"
    EVENING_QUEUING = "evening.queuing"
    EVENING_QUEUED = "evening.queued"

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

    THINKING_BEGUN = "thinking.begun"
    """The text's lease is renewed; no model is asked yet."""
    THINKING_DONE = "thinking.done"
    """The model answered; nothing of it is stored."""

    JOIN_CLAIMING = "join.claiming"
    JOIN_CLAIMED = "join.claimed"
    JOIN_DRAFTED = "join.drafted"
    """The plan is made, nothing of it stored."""
    JOIN_KEEPING = "join.keeping"
    """The plan and its text are written, not committed."""
    JOIN_KEPT = "join.kept"

    WEEK_CLAIMING = "week.claiming"
    """Plans are looked at and jobs inserted, not committed."""
    WEEK_CLAIMED = "week.claimed"
    WEEK_BEGUN = "week.begun"
    WEEK_WRITING = "week.writing"
    """Before the agents are asked for the week."""
    WEEK_WRITTEN = "week.written"
    WEEK_KEEPING = "week.keeping"
    WEEK_KEPT = "week.kept"

    BLOCK_WRITTEN = "block.written"
    """A mesocycle's weeks are made, nothing of them stored."""
    BLOCK_STORING = "block.storing"
    BLOCK_STORED = "block.stored"

    PLAN_COMPLETING = "plan.completing"
    """The plan is completed and its summary queued, not committed."""
    PLAN_COMPLETED = "plan.completed"


class Checkpoint(Protocol):
    def reached(self, point: Point, /) -> None: ...
