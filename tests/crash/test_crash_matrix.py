"""The worker is really killed (SIGKILL) at every point of the flows; at the end the provider's own books hold exactly
one text per slot and one answer per burst of replies.

The points are ``ports.checkpoint.Point``, which the flows pass: a new one without a flow here fails.
``make test`` runs a few of them, ``make test-crash`` (TEXTCOACH_TEST_CRASH=all) every one on both databases.
"""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.crash.site import SENDER, Site
from tests.e2e.support import NUMBER, make_due, service, sign_up
from tests.fakes.databases import Databases
from tests.fakes.service import url_of
from tests.fakes.twilio_answers import RESET_AFTER_ACCEPTING
from tests.fakes.twilio_process import TwilioProcess
from textcoach.bootstrap import Textcoach
from textcoach.domain.message import Direction, Message, MessageState
from textcoach.ports.checkpoint import Point

QUICK = {
    "morning": {("sqlite", Point.DELIVER_CALLED), ("postgresql", Point.MORNING_CLAIMED)},
    "reply": {("sqlite", Point.REPLY_RECORDING), ("postgresql", Point.DELIVER_CLAIMED)},
}
ALL = os.environ.get("TEXTCOACH_TEST_CRASH") == "all"
SETTLED = {MessageState.ACCEPTED, MessageState.SENT, MessageState.DELIVERED}


def cases(flow: str, *others: str) -> list[object]:
    """Each point of some flows on each database, or the few of them that ``make test`` runs."""
    points = [point for point in Point if point.value.partition(".")[0] in (flow, *others)]
    return [
        pytest.param(kind, point, id=f"{kind}-{point.value}")
        for kind in ("sqlite", "postgresql")
        for point in points
        if ALL or (kind, point) in QUICK[flow]
    ]


@pytest.fixture
def fake() -> Iterator[TwilioProcess]:
    with TwilioProcess() as process:
        yield process


@pytest.fixture
def databases(request: pytest.FixtureRequest, kind: str) -> Databases:
    found: Databases = request.getfixturevalue(f"{kind}_databases")
    return found


def texts(textcoach: Textcoach, direction: Direction) -> list[Message]:
    with textcoach.unit_of_work() as uow:
        return [text for text in uow.messages.conversation(NUMBER, 50) if text.direction is direction]


def settled(textcoach: Textcoach, number: int) -> bool:
    sent = texts(textcoach, Direction.OUT)
    unhandled = [text for text in texts(textcoach, Direction.IN) if text.handled_at is None]
    return len(sent) == number and not unhandled and all(text.state in SETTLED for text in sent)


@pytest.mark.parametrize(("kind", "point"), cases("morning", "deliver", "resolve", "status"))
def test_a_morning_is_taken_by_the_provider_once_whoever_dies_and_wherever(
    databases: Databases, kind: str, point: Point, fake: TwilioProcess, tmp_path: Path
) -> None:
    if point.value.startswith("resolve."):
        fake.answer_next(RESET_AFTER_ACCEPTING)
    with databases.migrated() as database, service(url_of(database)) as textcoach:
        sign_up(textcoach)
        make_due(textcoach)
        site = Site(url_of(database), fake, point, tmp_path, many=kind == "postgresql")
        try:
            site.start()
            site.until(lambda: bool(fake.messages()), "the morning text")
            site.until(lambda: settled(textcoach, 1), "the morning text's outcome")
            site.post(fake.messages()[0]["sid"], callback=["delivered", "sent", "delivered"])
            site.until(lambda: site.died.exists(), f"the death at {point.value}")
            site.until(lambda: settled(textcoach, 1), "peace")
        finally:
            site.stop()
        (sent,) = texts(textcoach, Direction.OUT)
        (taken,) = fake.messages()
        assert (sent.provider_id, sent.state) == (taken["sid"], MessageState.DELIVERED)
        with textcoach.unit_of_work() as uow:
            assert uow.alerts.all_open() == []


@pytest.mark.parametrize(("kind", "point"), cases("reply", "deliver"))
def test_a_burst_of_replies_is_recorded_and_answered_once_whoever_dies_and_wherever(
    databases: Databases, kind: str, point: Point, fake: TwilioProcess, tmp_path: Path
) -> None:
    with databases.migrated() as database, service(url_of(database)) as textcoach:
        sign_up(textcoach)
        # Where the web server dies, the second text is taken only when it is there again.
        burst = 8.0 if point.value.startswith("reply.") else 2.0
        site = Site(url_of(database), fake, point, tmp_path, many=kind == "postgresql", burst=burst)
        try:
            site.start()
            site.until(site.lives, "the web server")
            sids = [fake.receive(NUMBER, SENDER, body)["sid"] for body in ("bench 145 8/8/8", "row 115 8/8/7 2 left")]
            with ThreadPoolExecutor(2) as pool:
                list(pool.map(site.post, [*sids, *sids]))
            site.until(lambda: site.died.exists(), f"the death at {point.value}")
            site.until(lambda: bool(fake.messages()), "the answer")
            site.until(lambda: settled(textcoach, 1), "peace")
        finally:
            site.stop()
        assert sorted(str(text.provider_id) for text in texts(textcoach, Direction.IN)) == sorted(sids)
        (answer,) = fake.messages()
        assert "Bench Press 145 lb 8/8/8" in answer["body"]
        assert "Row 115 lb 8/8/7" in answer["body"]


def test_every_point_belongs_to_a_flow_of_the_matrix() -> None:
    assert {point.value.partition(".")[0] for point in Point} == {"morning", "deliver", "resolve", "status", "reply"}
