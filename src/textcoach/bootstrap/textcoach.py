"""The whole service, and what the engine runs of it."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from messaging.phone.inbound import Phone
from textcoach.bootstrap.admin import Admin
from textcoach.bootstrap.desk import Services, desk_of
from textcoach.bootstrap.weeks import WeekServices
from textcoach.bootstrap.workouts import Workouts
from textcoach.config import Settings
from textcoach.domain.slot import SlotKind
from textcoach.persistence.database import Database
from textcoach.ports.clock import Clock
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.inbound import InboundProvider
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.alerting import AlertPosts, RowAlerts
from textcoach.services.bookkeeping import Bookkeeping
from textcoach.services.capacity import Capacity
from textcoach.services.delivery import Delivery
from textcoach.services.desk.desk import Desk
from textcoach.services.diary import Diary
from textcoach.services.inbox import Inbox
from textcoach.services.jobs import RowFailures
from textcoach.services.keeping_in_touch import KeepingInTouch
from textcoach.services.load_reports import LoadReports
from textcoach.services.mornings import Mornings
from textcoach.services.nights import Nights
from textcoach.services.planning import Planning
from textcoach.services.replaying import Replaying
from textcoach.services.replies import Replies
from textcoach.services.rescheduling import Rescheduling
from textcoach.services.resolution import Resolution
from textcoach.services.roster import Roster
from textcoach.services.safety import Safety
from textcoach.services.sign_ups import SignUps
from textcoach.services.staff_edits import StaffEdits
from textcoach.services.statuses import Statuses
from textcoach.services.sweep import Sweep
from textcoach.services.watching import Watching
from textcoach.services.worklist import Worklist
from textcoach.services.workout_page import WorkoutPages

Handlers = Mapping[Job, Callable[[str], None]]


@dataclass(frozen=True, slots=True)
class Textcoach:
    """The whole service, wired."""

    settings: Settings
    database: Database
    clock: Clock
    doorbell: Doorbell
    roster: Roster
    rescheduling: Rescheduling
    planning: Planning
    mornings: Mornings
    evenings: KeepingInTouch
    nights: Nights
    weeks: WeekServices
    admin: Admin
    delivery: Delivery
    resolution: Resolution
    inbox: Inbox
    replies: Replies
    sign_ups: SignUps
    replaying: Replaying
    safety: Safety
    staff_edits: StaffEdits
    workouts: Workouts
    statuses: Statuses
    bookkeeping: Bookkeeping
    sweep: Sweep
    diary: Diary
    load_reports: LoadReports
    capacity: Capacity
    alerts: RowAlerts
    alert_posts: AlertPosts
    watching: Watching
    jobs: Worklist
    pages: WorkoutPages
    phone: Phone
    inbound: InboundProvider | None
    failures: RowFailures
    open_model: Callable[[], None]
    stopping: threading.Event

    @property
    def unit_of_work(self) -> UnitOfWorkFactory:
        return self.database.unit_of_work

    @property
    def desk(self) -> Desk:
        services = Services(
            roster=self.roster,
            rescheduling=self.rescheduling,
            planning=self.planning,
            mornings=self.mornings,
            safety=self.safety,
            jobs=self.jobs,
            workouts=self.workouts,
            nights=self.nights,
            staff_edits=self.staff_edits,
            weeks=self.weeks,
            sign_ups=self.sign_ups,
            load_reports=self.load_reports,
            personal_data=self.admin.personal_data,
            write_as=None if self.settings.twilio_in_use else self.phone.write,
        )
        return desk_of(self.database, self.clock, services)

    def handlers(self) -> Handlers:
        """What the engine runs for each job."""
        return {
            Job.PREPARE: lambda key: self.prepare(UUID(key)),
            Job.GENERATE: lambda key: self.nights.generate(UUID(key)),
            Job.WEEK: lambda key: self.weeks.making.make(UUID(key)),
            Job.JOIN: lambda key: self.sign_ups.make_plan(UUID(key)),
            Job.REPLY: _whatever(self.replies.handle_due),
            Job.DELIVER: _whatever(self.delivery.deliver_due),
            Job.RESOLVE: _whatever(self.resolution.run),
        }

    def prepare(self, slot_id: UUID) -> None:
        """Makes the text of a slot, whatever its kind."""
        with self.database.reading() as uow:
            kind = uow.slots.get(slot_id).kind
        (self.mornings if kind is SlotKind.MORNING else self.evenings).prepare(slot_id)

    def stop_soon(self) -> None:
        """Nothing new is begun here, and what others can go on with is handed back to them."""
        self.stopping.set()
        self.mornings.leases.hand_back()


def _whatever(work: Callable[[], object]) -> Callable[[str], None]:
    """A job that takes whatever is there has no row of its own."""

    def run(_key: str) -> None:
        work()

    return run
