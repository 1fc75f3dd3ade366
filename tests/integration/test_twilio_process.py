"""The loopback Twilio in a process of its own, and its webhooks, posted to a real server of ours."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID, uuid4

import pytest
from werkzeug.serving import make_server

from messaging.twilio.inbound import TwilioInbound
from messaging.twilio.sender import TwilioSender
from tests.fakes.twilio import ACCOUNT, RESET_AFTER_ACCEPTING, SECRET, TOKEN, limited
from tests.fakes.twilio_process import TwilioProcess
from textcoach.domain.message import MessageState
from textcoach.ports.inbound import InboundText, StatusReport
from textcoach.ports.sender import Accepted, OutboundText, Retry, Unknown
from textcoach.web.app import create_app

NUMBER = "+12125550142"
OURS = "+12125550100"
PUBLIC = "https://coach.example"


@dataclass
class Desk:
    """What reached us."""

    texts: list[InboundText] = field(default_factory=list)
    reports: list[tuple[UUID, StatusReport]] = field(default_factory=list)

    def report(self, attempt_id: UUID, report: StatusReport) -> None:
        self.reports.append((attempt_id, report))


@pytest.fixture(scope="module")
def fake() -> Iterator[TwilioProcess]:
    with TwilioProcess() as process:
        yield process


@contextmanager
def served(desk: Desk) -> Iterator[str]:
    app = create_app(inbound=TwilioInbound(TOKEN, PUBLIC, SECRET), receive=desk.texts.append, report=desk.report)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def text(number: str = NUMBER, attempt: UUID | None = None) -> OutboundText:
    return OutboundText(OURS, number, "Squat 5x5", attempt or uuid4(), 60)


def test_it_is_told_what_to_answer_and_keeps_books(fake: TwilioProcess) -> None:
    sender = TwilioSender(ACCOUNT, TOKEN, api_base_url=fake.url, public_url=PUBLIC)
    before = len(fake.messages())
    fake.answer_next(limited("7"), RESET_AFTER_ACCEPTING)
    fake.answer_number("+12125550143", limited())
    outcomes = [sender.send(text()), sender.send(text()), sender.send(text("+12125550143")), sender.send(text())]
    assert [type(one) for one in outcomes] == [Retry, Unknown, Retry, Accepted]
    assert len(fake.messages()) == before + 2
    assert fake.requests()[-1]["To"] == NUMBER


def test_its_callbacks_and_webhooks_are_signed_repeated_and_in_any_order(fake: TwilioProcess) -> None:
    attempt, desk = uuid4(), Desk()
    sender = TwilioSender(ACCOUNT, TOKEN, api_base_url=fake.url, public_url=PUBLIC)
    sent = sender.send(text(attempt=attempt))
    assert isinstance(sent, Accepted)
    came = fake.receive(NUMBER, OURS, "bench 185 8/8/7 💪")
    with served(desk) as base:
        assert fake.call_back(sent.provider_id, ["delivered", "sent", "sent"], base) == [204] * 3
        assert fake.call_back(sent.provider_id, ["undelivered"], base, code=30005, secret=SECRET) == [204]
        assert fake.post_inbound(came["sid"], PUBLIC, base, times=4, parallel=True) == [200] * 4
        assert fake.post_inbound(came["sid"], "https://elsewhere.example", base) == [403]
    states = [report.state for about, report in desk.reports if about == attempt]
    assert states == [*(MessageState.DELIVERED, MessageState.SENT, MessageState.SENT), MessageState.UNDELIVERED]
    assert desk.reports[-1][1].code == "30005"
    assert [(one.provider_id, one.body) for one in desk.texts] == [(came["sid"], "bench 185 8/8/7 💪")] * 4


def test_what_it_posts_to_nobody_is_answered_by_nobody(fake: TwilioProcess) -> None:
    came = fake.receive(NUMBER, OURS, "done")
    assert fake.post_inbound(came["sid"], PUBLIC, "http://127.0.0.1:9") == [0]
    assert came["sid"] in [one["sid"] for one in fake.received()]
