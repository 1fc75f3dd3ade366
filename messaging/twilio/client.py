"""Twilio's REST client, set up so that one call is one request and nothing private reaches a log."""

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twilio.rest import Client  # type: ignore[import-untyped]


def build_client(account_sid: str, auth_token: str, *, api_base_url: str | None, timeout: float) -> "Client":
    """A client for one thread: it keeps the last answer on itself and may hand it to another thread's call.

    ``timeout`` is in seconds, for connecting and for each wait for an answer. The environment is not read for
    credentials, edge or region. Raises ValueError for a timeout that is not positive.
    """
    from twilio.http.http_client import TwilioHttpClient  # type: ignore[import-untyped]
    from twilio.rest import Client

    # Twilio's client logs addresses and query strings, which hold numbers.
    silent = logging.Logger("messaging.twilio.silent", level=logging.CRITICAL + 1)
    # Never retried here: a text that was sent and not answered for would be sent twice.
    http_client = TwilioHttpClient(timeout=timeout, max_retries=0, logger=silent)
    # An empty mapping would count as none given, and the process's environment would be read.
    client = Client(account_sid, auth_token, http_client=http_client, environment={"": ""})
    if api_base_url is not None:
        client.api.base_url = api_base_url
    return client
