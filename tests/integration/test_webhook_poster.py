import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID

import pytest
from structlog.testing import capture_logs

from messaging.webhook.poster import WebhookPoster
from tests.fakes.http_desk import HttpDesk, http_desk
from textcoach.domain.alert import Alert, AlertKind

ID = UUID("01900000-0000-7000-8000-000000000001")
ATHLETE = UUID("01900000-0000-7000-8000-000000000002")
AT = datetime(2026, 3, 2, 13, tzinfo=UTC)
PAIN = Alert(ID, AlertKind.PAIN, "sam:knee", "A knee hurts: 6 of 10.", AT, ATHLETE)


@pytest.fixture
def desk() -> Iterator[HttpDesk]:
    with http_desk() as desk:
        yield desk


def test_an_alert_is_posted_as_json_with_ids_alone(desk: HttpDesk) -> None:
    assert WebhookPoster(f"{desk.url}/hooks/s3cret").post(PAIN)
    assert desk.asked == [
        (
            "POST",
            "/hooks/s3cret",
            {
                "id": str(ID),
                "kind": "pain",
                "text": "A knee hurts: 6 of 10.",
                "athlete_id": str(ATHLETE),
                "opened_at": "2026-03-02T13:00:00+00:00",
                "closed_at": None,
            },
        )
    ]


@pytest.mark.parametrize("status", [302, 400, 404, 429, 500])
def test_an_alert_that_was_not_taken_is_said_so_and_asked_once(desk: HttpDesk, status: int) -> None:
    desk.status, desk.headers = status, {"Location": f"{desk.url}/elsewhere"}
    with capture_logs() as logs:
        assert not WebhookPoster(f"{desk.url}/s3cret").post(PAIN)
    assert len(desk.asked) == 1
    assert [(line["event"], line["alert"], line["status"]) for line in logs] == [("alert not posted", str(ID), status)]


def test_a_webhook_that_never_answers_is_given_up_on(desk: HttpDesk) -> None:
    desk.speak.clear()
    assert not WebhookPoster(desk.url, timeout=0.2).post(PAIN)


def test_a_webhook_that_is_away_raises_nothing_and_its_address_is_in_no_log() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with capture_logs() as logs:
        assert not WebhookPoster(f"http://127.0.0.1:{port}/s3cret").post(PAIN)
        assert not WebhookPoster("http://[broken/s3cret").post(PAIN)
    assert len(logs) == 2
    assert "s3cret" not in repr(logs)
