"""Everything at once on PostgreSQL, where rows are locked one by one: nobody waits in a circle, nothing is doubled."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from uuid import UUID

import pytest

from tests.fakes.databases import PostgresDatabases
from tests.fakes.service import BENCH_AND_ROW, MONDAY, SAM, ScriptedSender, ScriptedWriter, Service, service_on
from textcoach.domain.message import MessageState
from textcoach.ports.doorbell import Job
from textcoach.ports.inbound import StatusReport
from textcoach.ports.sender import Accepted, Effect, OutboundText, Permanent, SendOutcome
from textcoach.services.rescheduling import Changes

ATHLETES = 16
SECONDS = 4.0


class Hasty(ScriptedSender):
    """The provider's callbacks come before its own answer, from another thread, and every ninth text is refused."""

    def __init__(self) -> None:
        super().__init__()
        self.report: Callable[[OutboundText, str], object] = lambda text, sid: None
        self.reporting: list[threading.Thread] = []

    def send(self, text: OutboundText) -> SendOutcome:
        outcome = super().send(text)
        if not isinstance(outcome, Accepted):
            return outcome
        if len(self.texts) % 9 == 0:
            return Permanent("21614", "The phone number is not a mobile one.", Effect.UNREACHABLE)
        reporting = threading.Thread(target=self.report, args=(text, outcome.provider_id))
        self.reporting.append(reporting)
        reporting.start()
        return outcome

    def end(self) -> None:
        for thread in self.reporting:
            thread.join(60)


@pytest.fixture
def service(postgresql_databases: PostgresDatabases) -> Iterator[Service]:
    with postgresql_databases.migrated() as database, service_on(database, Hasty()) as made:
        yield made


class Turmoil:
    """Does things again and again, each on a thread of its own, until the time is up or one raises."""

    def __init__(self) -> None:
        self.ends = time.monotonic() + SECONDS
        self.failures: list[Exception] = []
        self.threads: list[threading.Thread] = []

    def keep(self, work: Callable[[], object]) -> None:
        try:
            work()
        except Exception as error:
            self.failures.append(error)

    def start(self, work: Callable[[int], object]) -> None:
        def run() -> None:
            turn = 0
            while time.monotonic() < self.ends and not self.failures:
                self.keep(partial(work, turn))
                turn += 1
                # Whoever finds nothing to do would keep the others from the interpreter.
                time.sleep(0.001)

        self.threads.append(threading.Thread(target=run))
        self.threads[-1].start()

    def end(self) -> None:
        for thread in self.threads:
            thread.join(60)


def test_clocks_workers_webhooks_and_staff_at_once_neither_deadlock_nor_double(service: Service) -> None:
    numbers = [f"+1212555{index:04}" for index in range(ATHLETES)]
    for number in numbers:
        service.sign_up(replace(SAM, name=number, number=number))
    service.write_with(ScriptedWriter(BENCH_AND_ROW))
    service.at(MONDAY, 8)
    textcoach, turmoil = service.textcoach, Turmoil()
    assert isinstance(service.sender, Hasty)

    def report(text: OutboundText, sid: str) -> None:
        for state in (MessageState.SENT, MessageState.DELIVERED):
            said = StatusReport(sid, state, state.value, None, {})
            turmoil.keep(partial(textcoach.statuses.report, text.attempt_id, said))

    def prepare(_turn: int) -> None:
        for job, key in service.doorbell.waiting:
            if job is Job.PREPARE:
                textcoach.mornings.prepare(UUID(key))

    def reply(turn: int) -> None:
        said = "my left knee hurts" if turn % 5 == 0 else f"bench {100 + turn % 50} 8/8/8"
        service.receive(numbers[turn % ATHLETES], said)
        textcoach.replies.handle_due()

    def move(turn: int) -> None:
        zone = ("America/Chicago", "America/New_York")[turn % 2]
        textcoach.rescheduling.change(numbers[turn % ATHLETES], Changes(zone=zone))

    service.sender.report = report
    turmoil.start(lambda _turn: textcoach.mornings.tick())
    for work in (prepare, reply, lambda _turn: textcoach.delivery.deliver_due()):
        turmoil.start(work)
        turmoil.start(work)
    turmoil.start(lambda _turn: textcoach.sweep.run())
    turmoil.start(move)
    turmoil.end()
    service.sender.end()

    assert turmoil.failures == []
    texted = Counter(text.to for text in service.sender.texts if text.body.startswith("Mon 2 Mar"))
    assert len(texted) >= ATHLETES / 4  # it is early still where the others moved
    assert max(texted.values()) == 1
    with service.rows() as uow:
        assert uow.failures.all() == []
        kept = [one for number in numbers for one in uow.messages.conversation(number, 1000)]
    assert sum(one.handled_at is not None for one in kept) > ATHLETES
    assert not [one for one in kept if one.state is MessageState.UNKNOWN]


def test_evening_texts_are_made_withdrawn_and_made_anew_by_all_at_once_and_sent_once(service: Service) -> None:
    numbers = [f"+1212555{index:04}" for index in range(6)]
    for number in numbers:
        service.sign_up(replace(SAM, name=number, number=number))
    service.at(MONDAY + timedelta(days=6), 18, 30)
    textcoach, turmoil = service.textcoach, Turmoil()
    for number in numbers:
        service.receive(number, "bench 145 8/8/8")
    textcoach.replies.handle_due()
    textcoach.evenings.tick()

    def tick(_turn: int) -> None:
        textcoach.evenings.tick()
        time.sleep(0.05)

    def prepare(_turn: int) -> None:
        for job, key in service.doorbell.waiting:
            if job is Job.PREPARE:
                textcoach.prepare(UUID(key))

    def reply(turn: int) -> None:
        service.receive(numbers[turn % len(numbers)], f"row {100 + turn % 50} 8/8/8")
        textcoach.replies.handle_due()

    def move(turn: int) -> None:
        service.later(seconds=1)  # what waits for a reply to be read is looked at again
        zone = ("America/Toronto", "America/New_York")[turn % 2]
        textcoach.rescheduling.change(numbers[turn % len(numbers)], Changes(zone=zone))

    for work in (tick, prepare, lambda _turn: textcoach.delivery.deliver_due()):
        turmoil.start(work)
        turmoil.start(work)
    turmoil.start(reply)
    turmoil.start(move)
    turmoil.end()

    assert turmoil.failures == []
    assert isinstance(service.sender, Hasty)
    recaps = Counter(text.to for text in service.sender.texts if text.body.startswith("Your week"))
    assert recaps
    assert set(recaps.values()) == {1}
    with service.rows() as uow:
        assert uow.failures.all() == []
