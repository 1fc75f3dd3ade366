"""The whole service between a loopback Twilio and its own web server, and what must be true once a fault is over."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, cast

from flask import Flask
from werkzeug.serving import make_server

from messaging.twilio.reports import report_of
from messaging.twilio.sender import TwilioSender
from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, SAM, ScriptedWriter, Service, service_on
from tests.fakes.twilio import ACCOUNT, TOKEN, Answer, FakeTwilio
from textcoach.domain.message import AttemptOutcome, Direction, Message, MessageKind, MessageState
from textcoach.persistence.database import Database
from textcoach.ports.sender import Sender
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.web.app import create_app

if TYPE_CHECKING:
    from textcoach.web.api.app import Api

OURS = "+15005550006"
PUBLIC = "https://coach.example"
NUMBERS = [NUMBER, *(f"+1212555{last:04}" for last in range(150, 170))]
NEVER_TAKEN = {MessageState.FAILED, MessageState.EXPIRED, MessageState.SUPPRESSED}


class HardTwilio(FakeTwilio):
    """Lists nothing at the next ``blind_looks``, and tells ``before_answering`` the id of each text that it took before
    it answers for it."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self.looks = 0
        self.blind_looks = 0
        self.before_answering: Callable[[str], object] = lambda sid: None

    def send(self, form: dict[str, str]) -> Answer:
        known = {one["sid"] for one in self.messages()}
        answer = super().send(form)
        for one in self.messages():
            if one["sid"] not in known and one["status_callback"] == form.get("StatusCallback"):
                self.before_answering(one["sid"])
        return answer

    def page(self, filters: dict[str, str]) -> dict[str, Any]:
        self.looks += 1
        if self.blind_looks:
            self.blind_looks -= 1
            return {"messages": [], "page": 0, "page_size": 50, "next_page_uri": None}
        return super().page(filters)


@dataclass(slots=True)
class TwilioDesk:
    """``base`` is where our web server listens; the provider knows it as ``PUBLIC``."""

    service: Service
    twilio: HardTwilio
    base: str
    numbers: list[str] = field(default_factory=list)

    def sign_up(self, athletes: int = 1) -> list[str]:
        """Their numbers."""
        self.numbers = NUMBERS[:athletes]
        for number in self.numbers:
            self.service.sign_up(replace(SAM, number=number), weeks=1)
        return self.numbers

    def evening(self, athletes: int = 1) -> list[str]:
        """Bench and row were texted this morning; the numbers."""
        self.sign_up(athletes)
        self.service.write_with(ScriptedWriter(BENCH_AND_ROW))
        self.service.morning(MONDAY)
        self.service.at(MONDAY, 18)
        return self.numbers

    def minutes(self, minutes: int, step: int = 1) -> None:
        for _ in range(0, minutes, step):
            self.service.later(minutes=step).minute()

    def texts(self, direction: Direction = Direction.OUT) -> list[Message]:
        found = [one for number in self.numbers for one in self.service.conversation(number)]
        return [one for one in found if one.direction is direction]

    def answers(self, number: str = NUMBER) -> list[str]:
        return [one.body for one in self.service.sent_to(number) if one.kind is MessageKind.ANSWER]

    def the_text(self) -> Message:
        (text,) = self.texts()
        return text

    def states(self) -> list[MessageState]:
        return [text.state for text in self.texts()]

    def call_back(self, sid: str, *statuses: str, **more: Any) -> list[int]:
        return self.twilio.call_back(sid, statuses, self.base, **more)

    def writes(self, body: str, number: str = NUMBER) -> str:
        """The id of a text that is in the provider's books; nobody told us of it."""
        return str(self.twilio.receive(number, OURS, body)["sid"])

    def post_inbound(self, sid: str, **more: Any) -> list[int]:
        return self.twilio.post_inbound(sid, PUBLIC, self.base, **more)

    def nobody_listens(self, port: int) -> None:
        """At the provider's address."""
        nobody = TwilioSender(ACCOUNT, TOKEN, api_base_url=f"http://127.0.0.1:{port}", timeout=5)
        self._send_through(nobody)

    def provider_listens(self) -> None:
        self._send_through(self.service.sender)

    def _send_through(self, sender: Sender) -> None:
        whole = self.service.textcoach
        delivery, resolution = replace(whole.delivery, sender=sender), replace(whole.resolution, sender=sender)
        self.service.textcoach = replace(whole, delivery=delivery, resolution=resolution)

    def is_settled(self, *alerts: str) -> None:
        """The books hold one text for each that we count as taken, in the same state, and nothing is left undone."""
        texts, booked = self.texts(), {one["sid"]: one for one in self.twilio.messages()}
        taken = {text.provider_id: text for text in texts if text.provider_id is not None}
        assert taken.keys() == booked.keys()
        for sid, one in booked.items():
            state = report_of(sid, one["status"], None, {}).state
            assert (taken[sid].number, taken[sid].body, taken[sid].state) == (one["to"], one["body"], state)
        assert {text.state for text in texts if text.provider_id is None} <= NEVER_TAKEN
        mornings = [(text.athlete_id, text.workout_id) for text in texts if text.kind is MessageKind.MORNING]
        answered = [text.reply_to for text in texts if text.reply_to is not None]
        assert (len(set(mornings)), len(set(answered))) == (len(mornings), len(answered))
        with self.service.rows() as uow:
            attempts = [attempt for text in texts for attempt in uow.attempts.of_message(text.id)]
        assert not [one for one in attempts if one.outcome is AttemptOutcome.PENDING or one.ended_at is None]
        accepted = [one.provider_id for one in attempts if one.outcome is AttemptOutcome.ACCEPTED]
        assert sorted(map(str, accepted)) == sorted(booked)
        assert not [text for text in self.texts(Direction.IN) if text.handled_at is None]
        assert sorted(self.service.alert_kinds()) == sorted(alerts)


@contextmanager
def twilio_desk(database: Database, *, with_api: bool = False, **given: Any) -> Iterator[TwilioDesk]:
    """The fake's books are dated by the service's clock."""
    clocks: list[Any] = []
    with HardTwilio(now=lambda: clocks[0].now()) as twilio:
        settings: dict[str, Any] = {
            "twilio_account_sid": ACCOUNT,
            "twilio_auth_token": TOKEN,
            "twilio_from_number": OURS,
            "twilio_api_base_url": twilio.url,
            "twilio_timeout": 5.0,
            "public_url": PUBLIC,
            "segments_per_second": 1000,
            "side_by_side": 4,
            "burst_seconds": 0,
        }
        with service_on(database, **(settings | given)) as service, _served(_web(service, with_api)) as base:
            clocks.append(service.clock)
            yield TwilioDesk(service, twilio, base)


@dataclass(slots=True)
class Breaking:
    """A UnitOfWorkFactory whose commit fails once: the first for which ``when`` holds, before or after it is stored."""

    whole: UnitOfWorkFactory
    when: Callable[[], bool]
    stored: bool
    broke: bool = False

    @contextmanager
    def __call__(self) -> Iterator[UnitOfWork]:
        with self.whole() as uow:
            yield cast("UnitOfWork", _Breaking(uow, self))


class _Breaking:
    def __init__(self, uow: UnitOfWork, given: Breaking) -> None:
        self._uow, self._given = uow, given

    def __getattr__(self, name: str) -> Any:
        return getattr(self._uow, name)

    def commit(self) -> None:
        breaks = not self._given.broke and self._given.when()
        if not breaks or self._given.stored:
            self._uow.commit()
        if breaks:
            self._given.broke = True
            raise ConnectionError("the database went away")


def _web(service: Service, with_api: bool) -> Flask:
    """Each request goes to the services as they are then; to the API's as they are now."""
    return create_app(
        inbound=service.textcoach.inbound,
        receive=lambda text: service.textcoach.inbox.receive(text),
        report=lambda attempt, report: service.textcoach.statuses.report(attempt, report),
        api=_api(service) if with_api else None,
    )


def _api(service: Service) -> "Api":
    from textcoach.web.api.app import Api

    return Api(service.textcoach.desk, per_minute=10_000)


@contextmanager
def _served(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def at_once(*works: Callable[[], object]) -> None:
    """Runs them side by side; what one raises is raised here."""
    errors: list[BaseException] = []

    def run(work: Callable[[], object]) -> None:
        try:
            work()
        except BaseException as error:
            errors.append(error)

    threads: Sequence[threading.Thread] = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]
