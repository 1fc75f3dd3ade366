"""Twilio's REST client, set up so that one call is one request and nothing private reaches a log."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, LifoQueue
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twilio.rest import Client  # type: ignore[import-untyped]

MOST_IDLE = 10.0
"""Seconds after which a connection isn't used again: a firewall may have forgotten it without a word, and a text that
is sent into one counts as unknown."""


class Clients:
    """Twilio's clients for one account, each used by one thread at a time: it keeps the last answer on itself and could
    hand it to another thread's call. Kept connections are used again.

    ``timeout`` is in seconds, for connecting and for the whole answer. Raises ValueError for one that is not positive.
    """

    def __init__(self, account_sid: str, auth_token: str, *, api_base_url: str | None, timeout: float) -> None:
        self._account_sid = account_sid
        self._auth_token = auth_token
        self._api_base_url = api_base_url
        self._timeout = timeout
        self._idle: LifoQueue[tuple[Client, float]] = LifoQueue()
        self._idle.put((self._build(), time.monotonic()))

    @contextmanager
    def one(self) -> "Iterator[Client]":
        client = self._take()
        try:
            yield client
        finally:
            self._idle.put((client, time.monotonic()))

    def _take(self) -> "Client":
        try:
            client, used_at = self._idle.get_nowait()
        except Empty:
            return self._build()
        return client if time.monotonic() - used_at <= MOST_IDLE else self._build()

    def _build(self) -> "Client":
        from requests import Session
        from twilio.http.http_client import TwilioHttpClient  # type: ignore[import-untyped]
        from twilio.rest import Client

        from messaging.in_time import InTimeAdapter

        # Twilio's client logs addresses and query strings, which hold numbers.
        silent = logging.Logger("messaging.twilio.silent", level=logging.CRITICAL + 1)
        http_client = TwilioHttpClient(timeout=self._timeout, logger=silent)
        http_client.session = Session()
        for scheme in ("https://", "http://"):
            http_client.session.mount(scheme, InTimeAdapter())
        # An empty mapping would count as none given, and the process's environment would be read.
        client = Client(self._account_sid, self._auth_token, http_client=http_client, environment={"": ""})
        if self._api_base_url is not None:
            client.api.base_url = self._api_base_url
        return client
