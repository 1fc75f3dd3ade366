from dataclasses import dataclass, field
from uuid import UUID, uuid4

import pytest
from flask.testing import FlaskClient
from structlog.testing import capture_logs

from messaging.twilio.inbound import TwilioInbound
from tests.fakes.twilio import TOKEN, sign
from textcoach.ports.inbound import InboundText, StatusReport, attempt_path
from textcoach.web.app import create_app

PUBLIC = "https://coach.example"
INBOUND = "/webhooks/twilio/inbound"
ATTEMPT = uuid4()
TEXT = {
    "MessageSid": "SM" + "1" * 32,
    "From": "+15550001111",
    "To": "+15550002222",
    "Body": "bench 3x5 @ 185, knee hurts — ok?",
    "NumMedia": "0",
}
STATUS = {"MessageSid": "SM" + "1" * 32, "MessageStatus": "delivered", "To": "+15550001111"}


@dataclass
class Received:
    texts: list[InboundText] = field(default_factory=list)
    reports: list[tuple[UUID, StatusReport]] = field(default_factory=list)
    failure: Exception | None = None

    def receive(self, text: InboundText) -> None:
        if self.failure:
            raise self.failure
        self.texts.append(text)

    def report(self, attempt: UUID, report: StatusReport) -> None:
        if self.failure:
            raise self.failure
        self.reports.append((attempt, report))

    @property
    def nothing(self) -> bool:
        return not self.texts and not self.reports


@pytest.fixture
def received() -> Received:
    return Received()


@pytest.fixture
def client(received: Received) -> FlaskClient:
    app = create_app(inbound=TwilioInbound(TOKEN, PUBLIC), receive=received.receive, report=received.report)
    return app.test_client()


def signed(path: str, form: dict[str, str], token: str = TOKEN) -> dict[str, str]:
    return {"X-Twilio-Signature": sign(PUBLIC + path, form, token)}


def test_a_signed_text_is_received_whole_and_answered_with_an_empty_response(
    client: FlaskClient, received: Received
) -> None:
    answer = client.post(INBOUND, data=TEXT, headers=signed(INBOUND, TEXT))
    assert (answer.status_code, answer.text) == (200, '<?xml version="1.0" encoding="UTF-8"?><Response/>')
    assert answer.mimetype == "text/xml"
    (text,) = received.texts
    assert (text.provider_id, text.body, text.form) == (TEXT["MessageSid"], TEXT["Body"], TEXT)


def test_the_query_belongs_to_the_signed_address(client: FlaskClient, received: Received) -> None:
    path = f"{INBOUND}?from=primary&x=%2B1%20a"
    assert client.post(path, data=TEXT, headers=signed(path, TEXT)).status_code == 200
    assert client.post(path, data=TEXT, headers=signed(INBOUND, TEXT)).status_code == 403
    assert len(received.texts) == 1


def test_the_requests_own_host_is_never_trusted(client: FlaskClient, received: Received) -> None:
    forged = {"X-Twilio-Signature": sign(f"https://evil.example{INBOUND}", TEXT), "Host": "evil.example"}
    assert client.post(INBOUND, data=TEXT, headers=forged).status_code == 403
    assert client.post(INBOUND, data=TEXT, headers=signed(INBOUND, TEXT) | {"Host": "inner:8080"}).status_code == 200
    assert len(received.texts) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Twilio-Signature": ""},
        {"X-Twilio-Signature": "bm9uc2Vuc2U="},
        {"X-Twilio-Signature": sign(PUBLIC + INBOUND, TEXT, "another token")},
        {"X-Twilio-Signature": sign(PUBLIC + INBOUND, TEXT | {"Body": "something else"})},
    ],
    ids=["unsigned", "empty", "nonsense", "another's token", "another text's"],
)
def test_an_unsigned_or_forged_text_is_refused_and_nothing_is_received(
    client: FlaskClient, received: Received, headers: dict[str, str]
) -> None:
    with capture_logs() as logs:
        answer = client.post(INBOUND, data=TEXT, headers=headers)
    assert answer.status_code == 403
    assert answer.mimetype == "text/plain"
    assert received.nothing
    assert "+1555" not in repr(logs)


def test_a_body_that_is_no_form_is_refused(client: FlaskClient, received: Received) -> None:
    assert client.post(INBOUND, json=TEXT, headers=signed(INBOUND, TEXT)).status_code == 403
    assert received.nothing


def test_a_signed_request_that_is_no_text_is_a_bad_request(client: FlaskClient, received: Received) -> None:
    form = {"MessageSid": TEXT["MessageSid"], "Body": "hi"}
    assert client.post(INBOUND, data=form, headers=signed(INBOUND, form)).status_code == 400
    path = attempt_path(ATTEMPT)
    assert client.post(path, data={"To": "x"}, headers=signed(path, {"To": "x"})).status_code == 400
    assert received.nothing


def test_a_storage_failure_makes_the_provider_try_again_and_says_nothing_of_the_text(
    client: FlaskClient, received: Received
) -> None:
    path = attempt_path(ATTEMPT)
    received.failure = OSError("disk full while storing 'knee hurts' from +15550001111")
    with capture_logs() as logs:
        texts = client.post(INBOUND, data=TEXT, headers=signed(INBOUND, TEXT))
        report = client.post(path, data=STATUS, headers=signed(path, STATUS))
    assert (texts.status_code, report.status_code) == (500, 500)
    assert [line["error"] for line in logs] == ["OSError", "OSError"]
    assert logs[0]["provider_id"] == TEXT["MessageSid"]
    for said in (texts.text, report.text, repr(logs)):
        assert "knee" not in said
        assert "+1555" not in said

    received.failure = None
    assert client.post(INBOUND, data=TEXT, headers=signed(INBOUND, TEXT)).status_code == 200
    assert len(received.texts) == 1


def test_a_status_report_comes_home_to_its_attempt(client: FlaskClient, received: Received) -> None:
    path = attempt_path(ATTEMPT)
    answer = client.post(path, data=STATUS, headers=signed(path, STATUS))
    assert (answer.status_code, answer.text) == (204, "")
    ((attempt, report),) = received.reports
    assert attempt == ATTEMPT
    assert (report.provider_id, report.raw_state) == (STATUS["MessageSid"], "delivered")


def test_a_report_signed_for_another_attempt_is_refused(client: FlaskClient, received: Received) -> None:
    headers = signed(attempt_path(uuid4()), STATUS)
    assert client.post(attempt_path(ATTEMPT), data=STATUS, headers=headers).status_code == 403
    assert client.post(attempt_path(ATTEMPT), data=STATUS).status_code == 403
    assert received.nothing


def test_an_attempt_that_is_no_id_is_not_found(client: FlaskClient, received: Received) -> None:
    path = "/webhooks/twilio/status/42"
    assert client.post(path, data=STATUS, headers=signed(path, STATUS)).status_code == 404
    assert received.nothing


def test_without_a_provider_the_webhooks_are_not_there(received: Received) -> None:
    client = create_app(inbound=None, receive=received.receive, report=received.report).test_client()
    for path, form in ((INBOUND, TEXT), (attempt_path(ATTEMPT), STATUS)):
        assert client.post(path, data=form, headers=signed(path, form)).status_code == 404
    assert received.nothing


def test_a_provider_without_a_token_verifies_nothing(received: Received) -> None:
    inbound = TwilioInbound(None, PUBLIC)
    client = create_app(inbound=inbound, receive=received.receive, report=received.report).test_client()
    assert client.post(INBOUND, data=TEXT, headers=signed(INBOUND, TEXT, "")).status_code == 403
    assert received.nothing


def test_a_request_longer_than_64_kib_is_refused(client: FlaskClient, received: Received) -> None:
    form = TEXT | {"Body": "x" * 70_000}
    assert client.post(INBOUND, data=form, headers=signed(INBOUND, form)).status_code == 413
    parts = b"".join(b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n' for _ in range(1_200))
    assert client.post(INBOUND, data=parts, content_type="multipart/form-data; boundary=x").status_code == 413
    assert received.nothing


def test_a_text_as_long_as_texts_get_is_received(client: FlaskClient, received: Received) -> None:
    form = TEXT | {"Body": "ÿ€😀" * 530}
    assert client.post(INBOUND, data=form, headers=signed(INBOUND, form)).status_code == 200
    assert received.texts[0].body == form["Body"]


def test_errors_are_short_plain_text(client: FlaskClient) -> None:
    for answer, status in ((client.get("/nowhere"), 404), (client.get(INBOUND), 405)):
        assert answer.status_code == status
        assert answer.mimetype == "text/plain"
        assert len(answer.text) < 80
    assert "POST" in client.get(INBOUND).headers["Allow"]


def test_a_failure_nobody_foresaw_says_nothing_of_what_was_sent(received: Received) -> None:
    class Broken(TwilioInbound):
        def parse(self, form: object) -> InboundText:
            raise RuntimeError("knee hurts")

    client = create_app(inbound=Broken(TOKEN, PUBLIC), receive=received.receive, report=received.report).test_client()
    with capture_logs() as logs:
        answer = client.post(INBOUND, data=TEXT, headers=signed(INBOUND, TEXT))
    assert (answer.status_code, answer.text) == (500, "Internal Server Error\n")
    assert logs[0]["error"] == "RuntimeError"
    assert "knee" not in repr(logs)


def test_it_says_that_it_lives(client: FlaskClient) -> None:
    answer = client.get("/healthz")
    assert (answer.status_code, answer.text.strip()) == (200, "ok")
