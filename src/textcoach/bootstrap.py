"""The composition root: it alone knows every adapter."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from agents.ask import Asker
from agents.daily_message.agent import DailyMessageAgent
from agents.daily_message.rules import DailyMessageRules
from agents.daily_workout.agent import DailyWorkoutAgent
from agents.daily_workout.rules import DailyWorkoutRules
from agents.fitness_plan.agent import FitnessPlanAgent
from agents.fitness_plan.rules import FitnessPlanRules
from agents.mesocycle.agent import MesocycleAgent
from agents.mesocycle.rules import MesocycleRules
from messaging.compose import SmsComposer
from messaging.phone.inbound import Phone
from messaging.phone.sender import PhoneSender
from messaging.reading.grammar import GrammarReader
from textcoach.config import Settings
from textcoach.domain.errors import UserError
from textcoach.persistence.database import Database, create_database
from textcoach.persistence.schema import check_ready
from textcoach.ports.agents import ModelCall
from textcoach.ports.checkpoint import Checkpoint
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.inbound import InboundProvider
from textcoach.ports.sender import Sender
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.alerting import RowAlerts
from textcoach.services.answering import Brand
from textcoach.services.delivery import Delivery
from textcoach.services.diary import Diary
from textcoach.services.inbox import Inbox
from textcoach.services.mornings import Mornings
from textcoach.services.planning import Planning
from textcoach.services.preparation import Preparation
from textcoach.services.replies import Replies
from textcoach.services.resolution import Resolution
from textcoach.services.roster import Roster
from textcoach.services.statuses import Statuses
from textcoach.services.sweep import Sweep
from textcoach.services.understudy import Role
from textcoach.services.workout_writing import WorkoutWriting

Handlers = Mapping[Job, Callable[[str], None]]


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class NoCheckpoint:
    """Production passes every point."""

    def reached(self, _point: str) -> None:
        pass


@dataclass(frozen=True, slots=True)
class RowLedger:
    """The model-call ledger as rows."""

    unit_of_work: UnitOfWorkFactory

    def record(self, call: ModelCall) -> None:
        with self.unit_of_work() as uow:
            uow.model_calls.add(call)
            uow.commit()


@dataclass(frozen=True, slots=True)
class Textcoach:
    """The whole service, wired."""

    settings: Settings
    database: Database
    clock: Clock
    doorbell: Doorbell
    roster: Roster
    planning: Planning
    mornings: Mornings
    delivery: Delivery
    resolution: Resolution
    inbox: Inbox
    replies: Replies
    statuses: Statuses
    sweep: Sweep
    diary: Diary
    alerts: RowAlerts
    phone: Phone
    inbound: InboundProvider | None

    @property
    def unit_of_work(self) -> UnitOfWorkFactory:
        return self.database.unit_of_work

    def handlers(self) -> Handlers:
        """What the engine runs for each job."""
        return {
            Job.PREPARE: lambda key: self.mornings.prepare(UUID(key)),
            Job.REPLY: lambda key: self.replies.handle(UUID(key)),
            Job.DELIVER: self._deliver,
            Job.RESOLVE: self._resolve,
        }

    def _deliver(self, _key: str) -> None:
        self.delivery.deliver_due()

    def _resolve(self, _key: str) -> None:
        self.resolution.run()


def build(
    settings: Settings,
    doorbell: Doorbell,
    *,
    clock: Clock | None = None,
    checkpoint: Checkpoint | None = None,
    sender: Sender | None = None,
) -> Textcoach:
    """UserError (or SchemaError) where the settings or the database can't be used."""
    clock = clock or SystemClock()
    checkpoint = checkpoint or NoCheckpoint()
    database = create_database(settings.database_url)
    check_ready(database)
    unit_of_work = database.unit_of_work
    sender = sender or _sender(settings)
    composer = SmsComposer()
    alerts = RowAlerts(unit_of_work, clock)
    preparation = _preparation(settings, unit_of_work, clock, composer, alerts)
    inbox = Inbox(unit_of_work, clock, doorbell, checkpoint, sender.provider)
    return Textcoach(
        settings=settings,
        database=database,
        clock=clock,
        doorbell=doorbell,
        roster=Roster(unit_of_work, clock),
        planning=preparation.planning,
        mornings=Mornings(unit_of_work, clock, preparation, doorbell, checkpoint),
        delivery=Delivery(unit_of_work, clock, sender, checkpoint),
        resolution=Resolution(unit_of_work, clock, sender, doorbell),
        inbox=inbox,
        replies=Replies(
            unit_of_work,
            clock,
            GrammarReader(),
            composer,
            doorbell,
            checkpoint,
            Brand(settings.brand, settings.support),
            settings.max_segments,
        ),
        statuses=Statuses(unit_of_work, clock),
        sweep=Sweep(unit_of_work, clock, doorbell),
        diary=Diary(unit_of_work, clock),
        alerts=alerts,
        phone=Phone(inbox.receive),
        inbound=_inbound(settings),
    )


def _preparation(
    settings: Settings, unit_of_work: UnitOfWorkFactory, clock: Clock, composer: Composer, alerts: RowAlerts
) -> Preparation:
    """Each agent with its understudy: together they make a day's text."""
    asker = _asker(settings, RowLedger(unit_of_work), clock)
    planning = Planning(
        unit_of_work,
        clock,
        Role(FitnessPlanAgent(asker).write if asker else None, FitnessPlanRules().write, alerts),
        Role(MesocycleAgent(asker).write if asker else None, MesocycleRules().write, alerts),
    )
    workouts = Role(DailyWorkoutAgent(asker).write if asker else None, DailyWorkoutRules().write, alerts)
    words = Role(DailyMessageAgent(asker).write if asker else None, DailyMessageRules().write, alerts)
    writing = WorkoutWriting(unit_of_work, workouts, alerts)
    return Preparation(unit_of_work, clock, planning, writing, words, composer, settings.max_segments)


def _asker(settings: Settings, ledger: RowLedger, clock: Clock) -> Asker | None:
    if not settings.model_in_use:
        return None
    from agents.model import build_model, check_model

    key = settings.model_api_key.get_secret_value() if settings.model_api_key else None
    try:
        check_model(settings.model, api_key=key)
    except ValueError as error:
        raise UserError(f"{error} See TEXTCOACH_MODEL and TEXTCOACH_MODEL_API_KEY.") from None
    return Asker(
        lambda: build_model(settings.model, api_key=key, timeout=20, base_url=settings.model_base_url),
        settings.model,
        ledger,
        clock.now,
    )


def _sender(settings: Settings) -> Sender:
    if not settings.twilio_in_use:
        return PhoneSender()
    missing = settings.missing_for_twilio()
    if missing or settings.twilio_account_sid is None or settings.twilio_auth_token is None:
        raise UserError(f"Twilio can't send yet: set {' and '.join(missing)}.")
    from messaging.twilio.sender import TwilioSender

    return TwilioSender(
        settings.twilio_account_sid,
        settings.twilio_auth_token.get_secret_value(),
        from_number=settings.twilio_from_number,
        messaging_service_sid=settings.twilio_messaging_service_sid,
        public_url=settings.public_url,
        api_base_url=settings.twilio_api_base_url,
        timeout=settings.twilio_timeout,
    )


def _inbound(settings: Settings) -> InboundProvider | None:
    if not settings.twilio_in_use or settings.twilio_auth_token is None:
        return None
    from messaging.twilio.inbound import TwilioInbound

    return TwilioInbound(settings.twilio_auth_token.get_secret_value(), settings.public_url)
