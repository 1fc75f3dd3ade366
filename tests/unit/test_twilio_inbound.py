import subprocess
import sys

import pytest

from messaging.twilio.inbound import TwilioInbound
from tests.fakes.twilio import SECRET, TOKEN, sign, signed_headers
from textcoach.domain.alert import AlertKind
from textcoach.domain.message import MessageState
from textcoach.ports.inbound import InboundProvider, MalformedInboundError
from textcoach.ports.sender import Effect

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


SETTINGS = "X-Twilio-Webhooks-Signature-Settings"


def provider(token: str | None = TOKEN, public_url: str | None = PUBLIC, secret: str | None = None) -> InboundProvider:
    return TwilioInbound(token, public_url, secret)


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


@pytest.mark.parametrize("token", [TOKEN, None])
def test_a_request_signed_with_the_shared_key_verifies(token: str | None) -> None:
    headers = signed_headers(PUBLIC + PATH, FORM, secret=SECRET)
    assert provider(token, secret=SECRET).verify(PATH, headers, FORM)
    assert provider(token, secret=SECRET).verify(PATH, {name.lower(): value for name, value in headers.items()}, FORM)
    assert not provider(token, secret=SECRET).verify(PATH, headers, FORM | {"Body": "changed"})
    assert not provider(token, secret=SECRET).verify("/other", headers, FORM)
    assert not provider(token, secret=SECRET, public_url="https://other.example").verify(PATH, headers, FORM)


def test_a_token_still_signs_where_a_shared_key_is_set_too() -> None:
    assert provider(secret=SECRET).verify(PATH, signed_headers(PUBLIC + PATH, FORM), FORM)
    empty = signed_headers(PUBLIC + PATH, FORM) | {SETTINGS: ""}
    assert provider(secret=SECRET).verify(PATH, empty, FORM)


def test_a_shared_key_whose_secret_nobody_set_does_not_verify() -> None:
    assert not provider().verify(PATH, signed_headers(PUBLIC + PATH, FORM, secret=SECRET), FORM)
    assert not provider().verify(PATH, signed_headers(PUBLIC + PATH, FORM, secret=TOKEN), FORM)


@pytest.mark.parametrize("key", [TOKEN, SECRET])
@pytest.mark.parametrize("algorithm", ["HMAC_SHA1", "HMAC_SHA256"])
@pytest.mark.parametrize(
    "settings",
    [
        "key=webhooks_sharedkey_0,algorithm=HMAC_SHA1",
        "key=webhooks_sharedkey_0",
        "key=webhooks_sharedkey_0,algorithm=HMAC_SHA512",
        "algorithm=none",
        "algorithm=hmac_sha1",
    ],
)
def test_no_mixture_of_key_and_algorithm_verifies(settings: str, algorithm: str, key: str) -> None:
    headers = {"X-Twilio-Signature": sign(PUBLIC + PATH, FORM, key, algorithm), SETTINGS: settings}
    assert not provider(secret=SECRET).verify(PATH, headers, FORM)


def test_the_token_does_not_sign_with_the_shared_keys_algorithm() -> None:
    headers = {"X-Twilio-Signature": sign(PUBLIC + PATH, FORM, TOKEN, "HMAC_SHA256")}
    assert not provider(secret=SECRET).verify(PATH, headers, FORM)
    assert not provider(secret=SECRET).verify(PATH, headers | {SETTINGS: "algorithm=HMAC_SHA256"}, FORM)


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


@pytest.mark.parametrize(
    ("status", "code", "effect", "alert"),
    [
        ("undelivered", "30005", Effect.UNREACHABLE, AlertKind.UNREACHABLE),
        ("failed", "21610", Effect.OPTED_OUT, AlertKind.OPTED_OUT),
        ("failed", "30034", Effect.NONE, AlertKind.REGISTRATION),
        ("canceled", "30001", Effect.NONE, AlertKind.UNDELIVERED),
        ("undelivered", "99999", Effect.NONE, AlertKind.UNDELIVERED),
    ],
)
def test_a_text_that_was_given_up_says_what_its_code_means(
    status: str, code: str, effect: Effect, alert: AlertKind
) -> None:
    refusal = provider().parse_status(STATUS | {"MessageStatus": status, "ErrorCode": code}).refusal
    assert refusal is not None
    assert (refusal.code, refusal.effect, refusal.alert) == (code, effect, alert)


@pytest.mark.parametrize(("status", "code"), [("delivered", "30005"), ("sent", "30005"), ("failed", "")])
def test_a_text_that_was_not_given_up_or_has_no_code_has_no_refusal(status: str, code: str) -> None:
    assert provider().parse_status(STATUS | {"MessageStatus": status, "ErrorCode": code}).refusal is None


@pytest.mark.parametrize("missing", ["MessageSid", "MessageStatus"])
def test_a_status_that_lacks_a_needed_field_is_malformed(missing: str) -> None:
    with pytest.raises(MalformedInboundError, match=missing):
        provider().parse_status(STATUS | {missing: ""})


def test_importing_the_adapters_does_not_import_the_providers_client() -> None:
    code = "import sys, messaging.twilio.sender, messaging.twilio.inbound; sys.exit('twilio' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
