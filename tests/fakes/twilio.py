"""A loopback Twilio with its own books: strict about what it is asked, scripted in what it answers."""

import json
import threading
from collections import deque
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, Self

from tests.fakes.twilio_answers import (
    ACCEPT,
    ERROR_AFTER_ACCEPTING,
    ERROR_BEFORE_ACCEPTING,
    MALFORMED,
    OPTED_OUT,
    RESET_AFTER_ACCEPTING,
    RESET_BEFORE_ACCEPTING,
    Answer,
    accepted_but_silent,
    accepted_in_drips,
    limited,
    refused,
)
from tests.fakes.twilio_books import Books, refusal
from tests.fakes.twilio_server import Server
from tests.fakes.twilio_webhooks import SECRET, TOKEN, inbound_form, post_all, sign, signed_headers, status_form

__all__ = [
    "ACCEPT",
    "ACCOUNT",
    "ERROR_AFTER_ACCEPTING",
    "ERROR_BEFORE_ACCEPTING",
    "MALFORMED",
    "OPTED_OUT",
    "RESET_AFTER_ACCEPTING",
    "RESET_BEFORE_ACCEPTING",
    "SECRET",
    "SERVICE",
    "TOKEN",
    "Answer",
    "FakeTwilio",
    "accepted_but_silent",
    "accepted_in_drips",
    "limited",
    "refused",
    "sign",
    "signed_headers",
]

ACCOUNT = "AC" + "0" * 32
SERVICE = "MG" + "0" * 32
CONTROLS = frozenset(
    {
        *("messages", "received", "requests", "answer_next", "answer_number", "set_latency", "set_outage"),
        *("receive", "deliver", "call_back", "post_inbound"),
    }
)
"""What a process of its own (tests/fakes/twilio_process.py) can be told over HTTP: its client has the same methods."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class FakeTwilio:
    """``with FakeTwilio() as fake:`` serves on ``fake.url``. ``now`` dates what is in its books (UTC)."""

    def __init__(
        self, account_sid: str = ACCOUNT, auth_token: str = TOKEN, *, now: Callable[[], datetime] = _utc_now
    ) -> None:
        self.account_sid = account_sid
        self.auth_token = auth_token
        self.latency = 0.0
        self.outage: str | None = None
        self._books = Books(account_sid, now)
        self._requests: list[dict[str, str]] = []
        self._next: deque[Answer] = deque()
        self._by_number: dict[str, Answer] = {}
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._server = Server(self)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def url(self) -> str:
        return self._server.url

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.set()
        self._server.close_all()
        self._thread.join()

    def messages(self) -> list[dict[str, Any]]:
        """The texts it took from us, oldest first."""
        return self._books.all(inbound=False)

    def received(self) -> list[dict[str, Any]]:
        """The texts it received for us, oldest first."""
        return self._books.all(inbound=True)

    def requests(self) -> list[dict[str, str]]:
        """Every form that was posted to it."""
        with self._lock:
            return list(self._requests)

    def connections(self) -> int:
        """How many were ever opened."""
        return self._server.connections

    def answer_next(self, *answers: Answer) -> None:
        """The next sends get these answers, in order; they go before an answer for the number."""
        with self._lock:
            self._next.extend(answers)

    def answer_number(self, number: str, answer: Answer) -> None:
        """Every send to the number gets this answer."""
        with self._lock:
            self._by_number[number] = answer

    def set_latency(self, seconds: float) -> None:
        """How long every answer takes."""
        self.latency = seconds

    def set_outage(self, kind: str | None) -> None:
        """ "reset" or "503": nothing is accepted, listed or fetched any more; None ends it."""
        self.outage = kind

    def receive(self, from_: str, to: str, body: str, media: int = 0) -> dict[str, Any]:
        """An athlete's text arrives in the books; nobody is told of it (see ``post_inbound``)."""
        return self._books.receive(from_, to, body, media)

    def deliver(self, sid: str, status: str = "delivered", code: int | None = None) -> dict[str, Any]:
        """Moves a text; nobody is told of it (see ``call_back``)."""
        return self._books.move(sid, status, code)

    def call_back(
        self,
        sid: str,
        statuses: Sequence[str],
        base: str,
        *,
        code: int | None = None,
        secret: str | None = None,
        parallel: bool = False,
    ) -> list[int]:
        """Posts a status callback for each of ``statuses``, in this order, repeated or at once, to the server at
        ``base``; returns what was answered. ``code`` goes with those that failed."""
        message = self._message(sid)
        failed = ("failed", "undelivered")
        forms = [status_form(message, status, code if status in failed else None) for status in statuses]
        return post_all(base, message["status_callback"], forms, secret=secret, parallel=parallel)

    def post_inbound(
        self,
        sid: str,
        public_url: str,
        base: str,
        *,
        times: int = 1,
        opt_out_type: str | None = None,
        secret: str | None = None,
        parallel: bool = False,
    ) -> list[int]:
        """Posts a received text's webhook to the server at ``base``, whose public address is ``public_url``."""
        more = {} if opt_out_type is None else {"OptOutType": opt_out_type}
        forms = [inbound_form(self._message(sid), **more)] * times
        address = public_url.rstrip("/") + "/webhooks/twilio/inbound"
        return post_all(base, address, forms, secret=secret, parallel=parallel)

    def send(self, form: dict[str, str]) -> Answer:
        with self._lock:
            self._requests.append(form)
            code = refusal(form)
            if code is not None:
                return refused(code)
            answer = self._next.popleft() if self._next else self._by_number.get(form["To"], ACCEPT)
        taken = self._books.take(form) if answer.books else None
        if taken is None or answer.status != 201 or answer.raw is not None or answer.reset:
            return answer
        return Answer(raw=json.dumps(taken), hold=answer.hold, drip=answer.drip)

    def page(self, filters: dict[str, str]) -> dict[str, Any]:
        return self._books.page(filters)

    def message(self, sid: str) -> dict[str, Any] | None:
        return self._books.get(sid)

    def wait(self, seconds: float) -> None:
        self._closing.wait(seconds)

    def control(self, method: str, arguments: dict[str, Any]) -> Any:
        if method not in CONTROLS:
            raise ValueError(f"the fake has no {method}")
        answers = [Answer(**one) for one in arguments.pop("answers", ())]
        if "answer" in arguments:
            arguments["answer"] = Answer(**arguments["answer"])
        return getattr(self, method)(*answers, **arguments)

    def _message(self, sid: str) -> dict[str, Any]:
        found = self._books.get(sid)
        assert found is not None, f"the fake has no text {sid}"
        return found
