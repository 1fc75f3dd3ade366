"""What the loopback Twilio posts to us, signed as the real one signs."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlsplit

import requests

TOKEN = "token-of-the-fake"
SECRET = "secret-of-the-shared-key"
_KEY = "webhooks_sharedkey_0"


def sign(url: str, params: dict[str, str], token: str = TOKEN, algorithm: str = "HMAC_SHA1") -> str:
    """The X-Twilio-Signature of a webhook posted to ``url``."""
    from twilio.request_validator import RequestValidator

    return str(RequestValidator(token).compute_signature(url, params, algorithm))


def signed_headers(
    url: str, params: dict[str, str], *, token: str = TOKEN, secret: str | None = None
) -> dict[str, str]:
    """Signed with the account's token, or with a shared key's ``secret``."""
    if secret is None:
        return {"X-Twilio-Signature": sign(url, params, token)}
    return {
        "X-Twilio-Signature": sign(url, params, secret, "HMAC_SHA256"),
        "X-Twilio-Webhooks-Signature-Settings": f"key={_KEY},algorithm=HMAC_SHA256",
    }


def inbound_form(message: dict[str, Any], **more: str) -> dict[str, str]:
    """What is posted for a text that was received."""
    return {
        "MessageSid": message["sid"],
        "SmsMessageSid": message["sid"],
        "AccountSid": message["account_sid"],
        "From": message["from"],
        "To": message["to"],
        "Body": message["body"],
        "NumMedia": message["num_media"],
        "NumSegments": message["num_segments"],
        **more,
    }


def status_form(message: dict[str, Any], status: str, code: int | None) -> dict[str, str]:
    form = {
        "MessageSid": message["sid"],
        "SmsSid": message["sid"],
        "AccountSid": message["account_sid"],
        "MessageStatus": status,
        "SmsStatus": status,
        "To": message["to"],
        "From": message["from"] or "",
    }
    return form if code is None else form | {"ErrorCode": str(code)}


def post_all(
    base: str, address: str, forms: Sequence[dict[str, str]], *, secret: str | None = None, parallel: bool = False
) -> list[int]:
    """Posts each form to the server at ``base``, signed for the public ``address``; the HTTP statuses, 0 where nobody
    answered."""
    parts = urlsplit(address)
    path = parts.path + (f"?{parts.query}" if parts.query else "")

    def post(form: dict[str, str]) -> int:
        headers = signed_headers(address, form, secret=secret)
        try:
            return requests.post(base.rstrip("/") + path, data=form, headers=headers, timeout=15).status_code
        except requests.RequestException:
            return 0

    with ThreadPoolExecutor(len(forms) if parallel and forms else 1) as pool:
        return list(pool.map(post, forms))
