"""Wires the whole service: the composition root alone knows every adapter."""

import threading
from datetime import UTC, datetime, timedelta

from messaging.compose import SmsComposer
from messaging.phone.inbound import Phone
from messaging.reading.grammar import GrammarReader
from textcoach.bootstrap.admin import admin_of
from textcoach.bootstrap.coaching import asker_of, preparation_of, thinking_of
from textcoach.bootstrap.provider import books_of, inbound_of, pool_of, poster_of, sender_of
from textcoach.bootstrap.sign_ups import interview_of, sign_ups_of
from textcoach.bootstrap.textcoach import Textcoach
from textcoach.bootstrap.weeks import weeks_of
from textcoach.bootstrap.workouts import workouts_of
from textcoach.coaching_file import rules_of
from textcoach.config import Settings
from textcoach.engine.failures import describe
from textcoach.persistence.database import Database, create_database
from textcoach.persistence.schema import check_ready, current_state
from textcoach.ports.books import ProviderBooks
from textcoach.ports.checkpoint import Checkpoint, Point
from textcoach.ports.clock import Clock
from textcoach.ports.doorbell import Doorbell
from textcoach.ports.sender import Sender
from textcoach.services.alerting import AlertPosts, RowAlerts
from textcoach.services.answering import Brand
from textcoach.services.bookkeeping import Bookkeeping
from textcoach.services.capacity import Capacity
from textcoach.services.carrier_words import CarrierWords
from textcoach.services.delivery import Delivery
from textcoach.services.diary import Diary
from textcoach.services.inbox import Inbox
from textcoach.services.jobs import RowFailures
from textcoach.services.keeping_in_touch import KeepingInTouch
from textcoach.services.leases import Leases
from textcoach.services.load_reports import LoadReports
from textcoach.services.mornings import Mornings
from textcoach.services.nights import Nights
from textcoach.services.outbox import Outbox
from textcoach.services.replaying import Replaying
from textcoach.services.replies import Replies
from textcoach.services.requests import Requests
from textcoach.services.rescheduling import Rescheduling
from textcoach.services.resolution import Resolution
from textcoach.services.responding import Responding
from textcoach.services.roster import Roster
from textcoach.services.safety import Safety
from textcoach.services.staff_edits import StaffEdits
from textcoach.services.statuses import Statuses
from textcoach.services.sweep import Sweep
from textcoach.services.watching import Watching
from textcoach.services.worklist import Worklist
from textcoach.services.workout_page import WorkoutPages


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class NoCheckpoint:
    """Production passes every point."""

    def reached(self, _point: Point) -> None:
        pass


def build(
    settings: Settings,
    doorbell: Doorbell,
    *,
    clock: Clock | None = None,
    checkpoint: Checkpoint | None = None,
    sender: Sender | None = None,
    books: ProviderBooks | None = None,
    database: Database | None = None,
) -> Textcoach:
    """UserError (or SchemaError) where the settings or the database can't be used. ``database``: one that is open
    already, in place of the settings'."""
    given, database = database, database or create_database(settings.database_url)
    try:
        check_ready(database)
        return _wired(
            settings,
            database,
            doorbell,
            clock or SystemClock(),
            checkpoint or NoCheckpoint(),
            sender or sender_of(settings),
            books or books_of(settings),
        )
    except BaseException:
        if given is None:
            database.dispose()
        raise


def _wired(
    settings: Settings,
    database: Database,
    doorbell: Doorbell,
    clock: Clock,
    checkpoint: Checkpoint,
    sender: Sender,
    books: ProviderBooks | None,
) -> Textcoach:
    unit_of_work = database.unit_of_work
    composer = SmsComposer()
    reader = GrammarReader()
    alerts = RowAlerts(unit_of_work, clock)
    failures = RowFailures(unit_of_work, database.reading, clock, describe)
    pool = pool_of(settings)
    stopping = threading.Event()
    ahead = timedelta(minutes=settings.prepare_ahead_minutes)
    rules = rules_of(settings.coaching_file)
    asker = asker_of(settings, unit_of_work, database.reading, clock, alerts)
    preparation = preparation_of(
        settings, unit_of_work, database.reading, clock, composer, alerts, checkpoint, asker, rules
    )
    planning = preparation.days.planning
    safety = Safety(unit_of_work, clock, composer, pool)
    interview = interview_of(settings, clock, composer, rules)
    inbox = Inbox(unit_of_work, clock, doorbell, checkpoint, sender.provider)
    statuses = Statuses(unit_of_work, clock, checkpoint)
    leases = Leases(unit_of_work, clock, timedelta(seconds=settings.morning_lease_seconds))
    return Textcoach(
        settings=settings,
        database=database,
        clock=clock,
        doorbell=doorbell,
        roster=Roster(unit_of_work, clock),
        rescheduling=Rescheduling(unit_of_work, clock),
        planning=planning,
        mornings=Mornings(
            unit_of_work,
            clock,
            preparation,
            doorbell,
            checkpoint,
            leases,
            pool,
            ahead,
        ),
        nights=Nights(unit_of_work, database.reading, clock, preparation, doorbell, checkpoint),
        admin=admin_of(database, clock, doorbell, composer, pool, planning, rules),
        weeks=weeks_of(database, clock, checkpoint, doorbell, composer, pool, planning, asker, alerts, rules),
        evenings=KeepingInTouch(unit_of_work, clock, reader, composer, doorbell, checkpoint, leases, pool),
        delivery=Delivery(
            Outbox(
                unit_of_work, clock, checkpoint, pool, sender.provider, timedelta(seconds=settings.send_lease_seconds)
            ),
            sender,
            doorbell,
            settings.side_by_side,
            stopping.is_set,
        ),
        resolution=Resolution(
            unit_of_work, clock, sender, doorbell, checkpoint, timedelta(seconds=settings.look_seconds)
        ),
        inbox=inbox,
        replies=Replies(
            unit_of_work,
            clock,
            reader,
            composer,
            doorbell,
            checkpoint,
            CarrierWords(
                clock,
                reader,
                composer,
                Brand(settings.brand, settings.support),
                pool,
                settings.join_by_text,
                interview,
            ),
            interview,
            thinking_of(reader, alerts, asker),
            Responding(clock, composer, Requests(composer), settings.max_segments, rules, preparation.links),
            safety,
            failures,
            pool,
            timedelta(seconds=settings.reply_lease_seconds),
            timedelta(seconds=settings.burst_seconds if settings.twilio_in_use else 0),
        ),
        sign_ups=sign_ups_of(
            settings, unit_of_work, database.reading, clock, composer, doorbell, checkpoint, planning, pool
        ),
        replaying=Replaying(database.reading, clock, reader),
        safety=safety,
        staff_edits=StaffEdits(unit_of_work, clock, reader),
        workouts=workouts_of(settings, unit_of_work, database.reading, clock, composer, doorbell, pool, rules),
        statuses=statuses,
        bookkeeping=Bookkeeping(
            unit_of_work,
            clock,
            books,
            inbox.receive,
            statuses,
            # A messaging service has numbers that we don't know.
            numbers=None if settings.twilio_messaging_service_sid else frozenset(settings.senders),
            polling=settings.twilio_poll,
        ),
        sweep=Sweep(unit_of_work, clock, doorbell, pool, ahead),
        diary=Diary(unit_of_work, clock),
        load_reports=LoadReports(unit_of_work, clock, rules),
        capacity=Capacity(unit_of_work, clock, pool, settings.max_segments),
        alerts=alerts,
        alert_posts=AlertPosts(unit_of_work, clock, poster_of(settings)),
        watching=Watching(unit_of_work, database.reading, clock, lambda: current_state(database) == "current"),
        jobs=Worklist(unit_of_work, database.reading, clock, doorbell),
        pages=WorkoutPages(database.reading, clock),
        phone=Phone(inbox.receive),
        inbound=inbound_of(settings),
        failures=failures,
        open_model=asker.open if asker is not None else lambda: None,
        stopping=stopping,
    )
