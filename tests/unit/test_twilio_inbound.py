import subprocess
import sys

import pytest

from messaging.twilio.inbound import TwilioInbound
from tests.fakes.twilio import TOKEN, sign
from textcoach.domain.message import MessageState
from textcoach.ports.inbound import InboundProvider, MalformedInboundError

PUBLIC = "https://coach.example"
PATH = "/webhooks/twilio/inbound"
FORM = {
    "MessageSid": "SM1",
    "SmsSid": "SM1",
    "AccountSid": "AC1",
    "From": "+15005550006",
    "To": "+15005550001",
    "Body": "bench 185 8/8/7 – é 💪",
    "NumMedia": "0",
    "NumSegments": "1",
}
STATUS = {"MessageSid": "SM1", "MessageStatus": "delivered", "To": "+15005550006", "From": "+15005550001"}


def provider(token: str | None = TOKEN, public_url: str | None = PUBLIC) -> InboundProvider:
    return TwilioInbound(token, public_url)


def test_a_request_signed_by_the_provider_verifies() -> None:
    headers = {"Host": "10.0.0.1", "X-Twilio-Signature": sign(PUBLIC + PATH, FORM)}
    assert provider().verify(PATH, headers, FORM)
    assert provider(public_url=PUBLIC + "/").verify(PATH, headers, FORM)


def test_the_signature_is_the_one_the_provider_documents() -> None:
    form = {
        "CallSid": "CA1234567890ABCDE",
        "Caller": "+14158675309",
        "Digits": "1234",
        "From": "+14158675309",
        "To": "+18005551212",
    }
    headers = {"X-Twilio-Signature": "RSOYDt4T1cUTdK1PDd93/VVr8B8="}
    assert TwilioInbound("12345", "https://mycompany.com").verify("/myapp.php?foo=1&bar=2", headers, form)


def test_the_header_is_found_in_any_case_and_a_query_belongs_to_the_address() -> None:
    path = PATH + "?a=1&b=%20x"
    signature = sign(PUBLIC + path, FORM)
    assert provider().verify(path, {"x-twilio-signature": signature}, FORM)
    assert not provider().verify(PATH, {"x-twilio-signature": signature}, FORM)


def test_a_port_in_the_public_address_is_no_obstacle() -> None:
    signature = sign("https://coach.example:8443" + PATH, FORM)
    assert provider(public_url="https://coach.example:8443").verify(PATH, {"X-Twilio-Signature": signature}, FORM)


@pytest.mark.parametrize(
    ("path", "signature", "form"),
    [
        (PATH, sign(PUBLIC + PATH, FORM), FORM | {"Body": "changed"}),
        (PATH, sign(PUBLIC + PATH, FORM), FORM | {"Extra": "1"}),
        (PATH, sign("https://other.example" + PATH, FORM), FORM),
        (PATH, sign(PUBLIC + PATH, FORM, token="another"), FORM),
        ("/other", sign(PUBLIC + PATH, FORM), FORM),
        (".evil.example/", sign(PUBLIC + ".evil.example/", FORM), FORM),
        (PATH, "", FORM),
        (PATH, "é", FORM),
    ],
)
def test_anything_else_does_not_verify(path: str, signature: str, form: dict[str, str]) -> None:
    assert not provider().verify(path, {"X-Twilio-Signature": signature}, form)


def test_a_request_without_a_signature_does_not_verify() -> None:
    assert not provider().verify(PATH, {}, FORM)


@pytest.mark.parametrize(("token", "public_url"), [(None, PUBLIC), ("", PUBLIC), (TOKEN, None), (TOKEN, "")])
def test_without_a_token_or_a_public_address_nothing_verifies(token: str | None, public_url: str | None) -> None:
    headers = {"X-Twilio-Signature": sign((public_url or "") + PATH, FORM, token or "")}
    assert not provider(token, public_url).verify(PATH, headers, FORM)


def test_a_text_is_read_as_it_was_written() -> None:
    text = provider().parse(FORM)
    assert (text.provider_id, text.sender, text.recipient) == ("SM1", "+15005550006", "+15005550001")
    assert (text.body, text.media_count, text.opt_out_type) == ("bench 185 8/8/7 – é 💪", 0, None)
    assert text.form == FORM


def test_a_picture_without_words_is_a_text() -> None:
    form = {name: value for name, value in FORM.items() if name != "Body"} | {"NumMedia": "2"}
    text = provider().parse(form)
    assert (text.body, text.media_count) == ("", 2)


def test_the_providers_own_opt_out_verdict_is_kept() -> None:
    assert provider().parse(FORM | {"OptOutType": "STOP"}).opt_out_type == "stop"


def test_no_nul_reaches_the_database() -> None:
    text = provider().parse(FORM | {"Body": "a\x00b"})
    assert (text.body, text.form["Body"]) == ("ab", "ab")


@pytest.mark.parametrize("missing", ["MessageSid", "From", "To"])
def test_a_text_that_lacks_a_needed_field_is_malformed(missing: str) -> None:
    with pytest.raises(MalformedInboundError, match=missing):
        provider().parse(FORM | {missing: " "})


@pytest.mark.parametrize("count", ["two", "-1", "²", "9" * 5000])
def test_a_count_of_media_that_is_no_number_is_malformed(count: str) -> None:
    with pytest.raises(MalformedInboundError, match="NumMedia"):
        provider().parse(FORM | {"NumMedia": count})


@pytest.mark.parametrize(
    ("raw", "state"),
    [
        ("queued", MessageState.ACCEPTED),
        ("accepted", MessageState.ACCEPTED),
        ("scheduled", MessageState.ACCEPTED),
        ("sending", MessageState.ACCEPTED),
        ("sent", MessageState.SENT),
        ("delivered", MessageState.DELIVERED),
        ("read", MessageState.DELIVERED),
        ("failed", MessageState.FAILED),
        ("canceled", MessageState.FAILED),
        ("undelivered", MessageState.UNDELIVERED),
        ("Delivered", MessageState.DELIVERED),
        ("partially_delivered", None),
        ("received", None),
    ],
)
def test_each_status_has_one_state(raw: str, state: MessageState | None) -> None:
    report = provider().parse_status(STATUS | {"MessageStatus": raw})
    assert (report.state, report.raw_state) == (state, raw.lower())


def test_a_status_brings_its_id_and_its_error_code() -> None:
    form = STATUS | {"MessageStatus": "undelivered", "ErrorCode": "30003"}
    report = provider().parse_status(form)
    assert (report.provider_id, report.code, report.form) == ("SM1", "30003", form)
    assert provider().parse_status(STATUS | {"ErrorCode": ""}).code is None


@pytest.mark.parametrize("missing", ["MessageSid", "MessageStatus"])
def test_a_status_that_lacks_a_needed_field_is_malformed(missing: str) -> None:
    with pytest.raises(MalformedInboundError, match=missing):
        provider().parse_status(STATUS | {missing: ""})


def test_importing_the_adapters_does_not_import_the_providers_client() -> None:
    code = "import sys, messaging.twilio.sender, messaging.twilio.inbound; sys.exit('twilio' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
