"""A whole Textcoach on one database: production's services, a clock that is set by hand and jobs run in line."""

import os
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from itertools import count
from textwrap import dedent
from typing import Any
from uuid import UUID

import pytest

from tests.fakes.remembered import make_or_recall
from textcoach.bootstrap import Textcoach, build
from textcoach.config import Settings
from textcoach.domain.alert import Alert
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import local_instant
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.load import Load
from textcoach.domain.message import Direction, Message
from textcoach.domain.plan import FitnessPlan, Hold
from textcoach.domain.profile import Experience, KnownLift, Profile
from textcoach.domain.slot import Slot, SlotKind
from textcoach.domain.workout import Block, Item, ItemType, Reps, Workout, WorkoutContent
from textcoach.engine.inline import InlineDoorbell
from textcoach.persistence.database import Database
from textcoach.ports.agents import AgentUnavailableError, WorkoutFacts
from textcoach.ports.checkpoint import Point
from textcoach.ports.doorbell import DUE, Job
from textcoach.ports.inbound import InboundText
from textcoach.ports.sender import Accepted, OutboundText, Sender, SendOutcome
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.roster import NewAthlete
from textcoach.services.understudy import Role

MONDAY = date(2026, 3, 2)
ZONE = "America/New_York"
NUMBER = "+12125550142"
STRANGER = "+13105550177"
SAM = NewAthlete(
    name="Sam Ortiz",
    number=NUMBER,
    zone=ZONE,
    send_at=time(8),
    load_unit="lb",
    distance_unit="mi",
    profile=Profile(
        goal="bench 225",
        experience=Experience.INTERMEDIATE,
        kit=frozenset({Kit.BARBELL, Kit.RACK, Kit.BENCH, Kit.DUMBBELL, Kit.CABLE, Kit.MACHINE, Kit.PULLUP_BAR}),
        weekdays=(0, 2, 4),
        lifts=(
            KnownLift("Barbell Bench Press", Load(185, "lb"), 5),
            KnownLift("Barbell Back Squat", Load(245, "lb"), 5),
            KnownLift("Barbell Row", Load(155, "lb"), 8),
        ),
    ),
    consent="signed form, 1 March",
)


def lift(exercise: str, load: float | None = None, reps: tuple[int, int] = (8, 8)) -> Item:
    carried = None if load is None else Load(load, "lb")
    return Item(ItemType.COMPOUND, exercise, sets=3, reps=Reps(*reps), rir=2.0, rest=120, load=carried)


def session(*items: Item, theme: str = "Upper body") -> WorkoutContent:
    return WorkoutContent(theme, (Block("Main", items),))


_OF_PLANS = ("model", "coaching_file")
"""What the names of the settings begin with that a plan depends on."""
BENCH_AND_ROW = session(lift("Barbell Bench Press", 145), lift("Barbell Row", 115))


@dataclass(slots=True)
class SetClock:
    """Stands still until it is set."""

    at: datetime

    def now(self) -> datetime:
        return self.at


class ScriptedSender:
    """The Sender port: plays ``script`` first, then accepts everything. ``texts`` holds every call."""

    provider = "scripted"

    def __init__(self) -> None:
        self.script: deque[SendOutcome] = deque()
        self.texts: list[OutboundText] = []
        self.taken: list[tuple[OutboundText, Accepted]] = []
        self.answers_looks = True
        self._lock = threading.Lock()
        self._numbers = count(1)

    @property
    def bodies(self) -> list[str]:
        return [text.body for text in self.texts]

    def send(self, text: OutboundText) -> SendOutcome:
        with self._lock:
            self.texts.append(text)
            accepted = Accepted(f"sent-{next(self._numbers)}", segments=1)
            outcome = self.script.popleft() if self.script else accepted
            if outcome is accepted:
                self.taken.append((text, accepted))
            return outcome

    def copy(self) -> "ScriptedSender":
        made = ScriptedSender()
        made.become(self)
        return made

    def become(self, other: "ScriptedSender") -> None:
        """As if it had been called as often as ``other``."""
        self.texts[:], self.taken[:] = other.texts, other.taken
        self._numbers = count(len(other.texts) + 1)

    def find(self, to: str, body: str, since: datetime, /) -> Sequence[Accepted] | None:
        if not self.answers_looks:
            return None
        return [answer for text, answer in self.taken if (text.to, text.body) == (to, body)]


class ScriptedWriter:
    """The WorkoutWriter port: plays its answers and repeats the last; None is an agent without a usable answer.
    ``meanwhile`` runs within each call, as whatever happens while a model thinks."""

    def __init__(self, *answers: WorkoutContent | None, meanwhile: Callable[[], object] | None = None) -> None:
        self.answers = deque(answers)
        self.asked: list[WorkoutFacts] = []
        self.meanwhile = meanwhile

    def write(self, facts: WorkoutFacts) -> WorkoutContent:
        self.asked.append(facts)
        if self.meanwhile is not None:
            self.meanwhile()
        answer = self.answers.popleft() if len(self.answers) > 1 else self.answers[0]
        if answer is None:
            raise AgentUnavailableError("daily_workout", "timeout")
        return answer


class DiedError(BaseException):
    """Nothing catches it, as nothing outlives a killed process."""


class Dying:
    """The Checkpoint port: the process dies at ``point``, once."""

    def __init__(self) -> None:
        self.point: Point | None = None

    def reached(self, point: Point, /) -> None:
        if point is self.point:
            self.point = None
            raise DiedError(point)


class DeafDoorbell:
    """Loses every ring."""

    def ring(self, job: Job, key: str = DUE, *, attempt: int = 0, delay: float = 0.0) -> None:
        pass


@dataclass(slots=True)
class Service:
    """``work`` runs what was rung for; ``minute`` is what a clock does once a minute."""

    textcoach: Textcoach
    clock: SetClock
    doorbell: InlineDoorbell
    sender: Sender
    checkpoint: Dying
    as_built: Textcoach | None = None
    """With nothing in it of a test's own; None where the settings that plans depend on are."""
    plain: bool = False
    """All settings are the usual ones."""
    _texts: "count[int]" = field(default_factory=lambda: count(1))

    def at(self, day: date, hour: int, minute: int = 0, zone: str = ZONE) -> "Service":
        """Sets the clock to a local wall time."""
        self.clock.at = local_instant(day, time(hour, minute), zone)
        return self

    def later(self, **delta: float) -> "Service":
        self.clock.at += timedelta(**delta)
        return self

    def work(self) -> int:
        return self.doorbell.run_all(self.textcoach.handlers())

    def minute(self) -> None:
        self.textcoach.mornings.tick()
        self.textcoach.evenings.tick()
        self.textcoach.weeks.nights.tick()
        self.textcoach.nights.tick()
        self.textcoach.sweep.run()
        self.work()

    @contextmanager
    def dying_at(self, point: Point) -> Iterator[None]:
        """The process dies at ``point``, which what is done within has to reach."""
        self.checkpoint.point = point
        with pytest.raises(DiedError):
            yield

    def minutes(self, count: int = 10) -> None:
        for _ in range(count):
            self.later(minutes=1).minute()

    def morning(self, day: date, hour: int = 8) -> None:
        """The days since the last one had their minutes too."""
        self.at(day, hour)
        while self.textcoach.mornings.tick():
            pass
        self.minute()

    def sign_up(self, new: NewAthlete = SAM, *, starts_on: date = MONDAY, weeks: int = 8) -> Athlete:
        """An athlete with an active plan, on the Sunday before the first Monday."""
        self.at(MONDAY - timedelta(days=1), 12)
        if self.as_built is self.textcoach:
            key = (repr(new), starts_on, weeks)
            make_or_recall(self.textcoach.database, key, lambda: self._sign_up(new, starts_on, weeks))
        else:
            self._sign_up(new, starts_on, weeks)
        return self.athlete(new.number)

    def _sign_up(self, new: NewAthlete, starts_on: date, weeks: int) -> None:
        athlete = self.textcoach.roster.add(new)
        self.textcoach.planning.create(athlete.number, starts_on, weeks)
        self.textcoach.planning.activate(athlete.number)

    def text_monday(self, content: WorkoutContent | None = None) -> None:
        """Sam is signed up, and Monday's workout was texted at 8:00; workouts are ``content`` from now on, or what the
        plain rules write."""
        sender = self.sender
        recalls = self.plain and self.as_built is self.textcoach and isinstance(sender, ScriptedSender)

        def make() -> ScriptedSender:
            self.sign_up()
            if content is not None:
                self.write_with(ScriptedWriter(content))
            self.morning(MONDAY)
            assert isinstance(sender, ScriptedSender)
            return sender.copy()

        if not recalls:
            make()
            return
        was = make_or_recall(self.textcoach.database, ("Monday's text", repr(content)), make)
        sender.become(was)
        if content is not None:
            self.write_with(ScriptedWriter(content))
        self.at(MONDAY, 8)

    def write_with(self, agent: ScriptedWriter, understudy: ScriptedWriter | None = None) -> None:
        """Workouts come from ``agent``, and from ``understudy`` in place of the plain rules where one is given."""
        known = self.textcoach.mornings.preparation.writing.role
        self.write_as(Role(agent.write, understudy.write if understudy else known.understudy, known.alerts))

    def write_as(self, role: Role[WorkoutFacts, WorkoutContent]) -> None:
        mornings = self.textcoach.mornings
        preparation = mornings.preparation
        preparation = replace(preparation, writing=replace(preparation.writing, role=role))
        nights = replace(self.textcoach.nights, preparation=preparation)
        self.textcoach = replace(self.textcoach, mornings=replace(mornings, preparation=preparation), nights=nights)

    def receive(
        self,
        number: str,
        text: str,
        *,
        provider_id: str | None = None,
        media_count: int = 0,
        opt_out_type: str | None = None,
    ) -> UUID:
        """A text arrives; nobody has acted on it yet."""
        provider_id = provider_id or f"in-{next(self._texts)}"
        form = {"Body": text}
        arrived = InboundText(provider_id, number, "+15550000000", text, media_count, opt_out_type, form)
        return self.textcoach.inbox.receive(arrived)

    def text(self, number: str, text: str, **more: Any) -> list[str]:
        """The athlete writes and everything due is done; the bodies that were sent to them."""
        before = {message.id for message in self.conversation(number)}
        self.receive(number, text, **more)
        self.work()
        new = [message for message in self.conversation(number) if message.id not in before]
        return [message.body for message in new if message.direction is Direction.OUT and message.provider_id]

    def play(self, number: str, transcript: str) -> None:
        """Plays the ``>`` lines of a transcript and compares what was said with the whole of it."""
        expected = dedent(transcript).strip().splitlines()
        said: list[str] = []
        for line in expected:
            if line.startswith("> "):
                self.later(seconds=40)
                said += [line, *(f"< {row}" for body in self.text(number, line[2:]) for row in body.splitlines())]
        assert "\n".join(said) == "\n".join(expected)

    @contextmanager
    def rows(self) -> Iterator[UnitOfWork]:
        with self.textcoach.unit_of_work() as uow:
            yield uow

    def change(self, change: Callable[[UnitOfWork], object]) -> None:
        with self.textcoach.unit_of_work() as uow:
            change(uow)
            uow.commit()

    def hold(self, hold: Hold) -> None:
        self.change(lambda uow: uow.holds.add(hold))

    def athlete(self, number: str = NUMBER) -> Athlete:
        return self.textcoach.roster.find(number)

    def plan(self, number: str = NUMBER) -> FitnessPlan:
        return self.textcoach.planning.shown(number)

    def conversation(self, number: str = NUMBER) -> Sequence[Message]:
        with self.rows() as uow:
            return uow.messages.conversation(number, 1000)

    def sent_to(self, number: str = NUMBER) -> list[Message]:
        return [message for message in self.conversation(number) if message.direction is Direction.OUT]

    def slot(self, day: date, number: str = NUMBER, kind: SlotKind = SlotKind.MORNING) -> Slot:
        (slot,) = [one for one in self.slots(day, number) if one.kind is kind]
        return slot

    def slots(self, day: date, number: str = NUMBER) -> Sequence[Slot]:
        """Of the morning and of the evening."""
        athlete = self.athlete(number)
        with self.rows() as uow:
            return uow.slots.of_day(athlete.id, day)

    def workout(self, day: date, number: str = NUMBER) -> Workout:
        athlete = self.athlete(number)
        with self.rows() as uow:
            (workout,) = uow.workouts.on_day(athlete.id, day)
        return workout

    def performance(self, day: date, number: str = NUMBER) -> Any:
        """The record of that day's workout, or of unplanned work where there was none."""
        athlete = self.athlete(number)
        with self.rows() as uow:
            workouts = uow.workouts.on_day(athlete.id, day)
            if workouts:
                return uow.performances.of_workout(workouts[0].id)
            return uow.performances.unplanned_on(athlete.id, day)

    def alerts(self) -> list[Alert]:
        with self.rows() as uow:
            return list(uow.alerts.all_open())

    def alert_kinds(self) -> list[str]:
        return [alert.kind for alert in self.alerts()]


def url_of(database: Database) -> str:
    return database.engine.url.render_as_string(hide_password=False)


def settings(url: str, **given: Any) -> Settings:
    """Nothing from a developer's ``.env``; see ``clear_environment`` for their shell."""
    return Settings(_env_file=None, database_url=url, **given)


def clear_environment(patch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.upper().startswith("TEXTCOACH_") and not name.upper().startswith("TEXTCOACH_TEST_"):
            patch.delenv(name)


@contextmanager
def service_on(database: Database, sender: Sender | None = None, **given: Any) -> Iterator[Service]:
    """``sender`` None: the one that the settings name."""
    clock = SetClock(local_instant(MONDAY - timedelta(days=1), time(12), ZONE))
    doorbell, checkpoint = InlineDoorbell(most_runs=500), Dying()
    wired = settings(url_of(database), **given)
    textcoach = build(wired, doorbell, clock=clock, checkpoint=checkpoint, sender=sender, database=database)
    as_built = None if any(name.startswith(_OF_PLANS) for name in given) else textcoach
    yield Service(
        textcoach, clock, doorbell, sender or textcoach.delivery.sender, checkpoint, as_built, plain=not given
    )
