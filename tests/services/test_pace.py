"""Segments a second for each sender; replies overtake bulk; a sender in trouble holds up none of the others."""

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.fakes.service import MONDAY, NUMBER, ScriptedSender, Service
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.domain.sending import Pool
from textcoach.ports.sender import Accepted, OutboundText, Retry, SendOutcome
from textcoach.services.delivery import Delivery
from textcoach.services.outbox import HANDED_BACK

ONE, TWO = "+12125550100", "+12125550101"


@pytest.fixture(autouse=True)
def athlete(service: Service) -> None:
    service.sign_up()
    service.at(MONDAY, 9)


def queue(service: Service, body: str, sender: str = ONE, **changes: Any) -> None:
    now = service.clock.now()
    message = Message(
        new_id(),
        Direction.OUT,
        MessageKind.STAFF,
        NUMBER,
        body,
        MessageState.QUEUED,
        now,
        athlete_id=service.athlete().id,
        sender=sender,
        not_before=now,
        segments=3,
    )
    service.change(lambda uow: uow.messages.add(replace(message, **changes)))


def delivery(service: Service, rate: float | None, **changes: Any) -> Delivery:
    known = service.textcoach.delivery
    outbox = replace(known.outbox, pool=Pool((ONE, TWO), rate))
    return replace(known, outbox=outbox, **changes)


def claimed(service: Service, rate: float, room: int = 32, sender: str = ONE) -> list[str]:
    return [ready.text.body for ready in delivery(service, rate).outbox.claim(sender, room).ready]


def test_no_more_segments_are_claimed_than_the_sender_may_send(service: Service) -> None:
    for index in range(6):
        queue(service, f"text {index}")
    assert claimed(service, 6.0) == ["text 0", "text 1"]
    assert claimed(service, 6.0) == []
    service.later(seconds=0.5)
    assert claimed(service, 6.0) == ["text 2"]
    service.later(seconds=60)
    assert claimed(service, 6.0) == ["text 3", "text 4"]


def test_a_text_longer_than_a_seconds_worth_goes_out_and_the_next_waits_for_all_of_it(service: Service) -> None:
    queue(service, "text 0")
    queue(service, "text 1")
    assert claimed(service, 1.0) == ["text 0"]
    claim = delivery(service, 1.0).outbox.claim(ONE, 32)
    assert claim.ready == []
    assert claim.again_in == pytest.approx(2.0, abs=0.01)
    service.later(seconds=2.1)
    assert claimed(service, 1.0) == ["text 1"]


def test_every_sender_has_a_pace_of_its_own(service: Service) -> None:
    for sender in (ONE, TWO):
        queue(service, f"from {sender}", sender)
        queue(service, f"more from {sender}", sender)
    assert claimed(service, 1.0, sender=ONE) == [f"from {ONE}"]
    assert claimed(service, 1.0, sender=TWO) == [f"from {TWO}"]


def test_a_reply_overtakes_the_bulk_that_waits(service: Service) -> None:
    for index in range(4):
        queue(service, f"bulk {index}")
    assert claimed(service, 1.0) == ["bulk 0"]
    queue(service, "answer", priority=2)
    service.later(seconds=3)
    assert claimed(service, 1.0) == ["answer"]


def test_two_workers_share_one_senders_pace(service: Service) -> None:
    for index in range(40):
        queue(service, f"text {index}")
    workers = [delivery(service, 9.0).outbox for _ in range(2)]
    taken: list[str] = []

    def work(outbox: Any) -> None:
        taken.extend(ready.text.body for ready in outbox.claim(ONE, 16).ready)

    threads = [threading.Thread(target=work, args=(outbox,)) for outbox in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == len(set(taken)) <= 6  # each may begin its burst before it sees the other's first


class ByNumber(ScriptedSender):
    """What a call does depends on who of ours makes it."""

    def __init__(self, does: dict[str, Callable[[], SendOutcome | None]]) -> None:
        super().__init__()
        self.does = does

    def send(self, text: OutboundText) -> SendOutcome:
        return self.does[text.sender]() or super().send(text)


def test_a_sender_whose_calls_hang_does_not_hold_the_others(service: Service) -> None:
    for index in range(3):
        queue(service, f"stuck {index}", ONE)
    for index in range(20):
        queue(service, f"text {index}", TWO)
    hung, others_done = threading.Event(), threading.Event()
    done: list[datetime] = []

    def hang() -> None:
        assert others_done.wait(10)
        hung.set()

    def count() -> None:
        done.append(service.clock.now())
        if len(done) == 20:
            others_done.set()

    sender = ByNumber({ONE: hang, TWO: count})
    assert delivery(service, None, sender=sender, side_by_side=2).deliver_due() == 23
    assert hung.is_set()


def test_a_sender_that_is_told_to_slow_down_pauses_and_the_others_go_on(service: Service) -> None:
    queue(service, "too fast", ONE)
    queue(service, "more", ONE, created_at=service.clock.at + timedelta(seconds=1))
    queue(service, "fine", TWO)
    sender = ByNumber({ONE: lambda: Retry("20429", 30.0), TWO: lambda: None})
    pump = delivery(service, 3.0, sender=sender)
    claim = pump.outbox.claim(ONE, 1)
    pump.outbox.record([(claim.ready[0], Retry("20429", 30.0))])
    assert pump.outbox.claim(ONE, 5).ready == []
    assert [ready.text.body for ready in pump.outbox.claim(TWO, 5).ready] == ["fine"]
    service.later(seconds=29.9)
    assert pump.outbox.claim(ONE, 5).ready == []
    service.later(seconds=0.2)
    assert {ready.text.body for ready in pump.outbox.claim(ONE, 5).ready} == {"too fast"}


def test_a_stopping_worker_begins_nothing_new_and_what_it_claimed_goes_back_to_the_queue(service: Service) -> None:
    for index in range(3):
        queue(service, f"text {index}")
    stopping = threading.Event()

    def stop() -> Accepted | None:
        stopping.set()
        time.sleep(0.05)
        return None

    sender = ByNumber({ONE: stop})
    pump = delivery(service, None, sender=sender, side_by_side=1, stopping=stopping.is_set)
    assert pump.deliver_due() == 1
    states = [message.state for message in service.sent_to() if message.kind is MessageKind.STAFF]
    assert sorted(states) == [MessageState.ACCEPTED, MessageState.QUEUED, MessageState.QUEUED]
    assert ("deliver", "due") in service.doorbell.waiting
    stopping.clear()
    assert replace(pump, stopping=lambda: False).deliver_due() == 2


def test_a_text_that_was_claimed_in_vain_again_and_again_is_no_fault_of_the_providers(service: Service) -> None:
    queue(service, "text")
    outbox = delivery(service, None).outbox
    for _ in range(6):
        (ready,) = outbox.claim(ONE, 1).ready
        assert outbox.record([(ready, HANDED_BACK)]) == 0.0
    assert service.alerts() == []
