"""A loopback Twilio with its own books: strict about what it is asked, scripted in what it answers."""

import base64
import json
import re
import socket
import struct
import threading
from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit
from uuid import uuid4

from messaging.segments import count

ACCOUNT = "AC" + "0" * 32
TOKEN = "token-of-the-fake"

_FIELDS = {"To", "From", "MessagingServiceSid", "Body", "StatusCallback", "ValidityPeriod"}
_FILTERS = {"To", "From", "PageSize"}
_E164 = re.compile(r"\+[1-9]\d{7,14}")


@dataclass(frozen=True, slots=True)
class Answer:
    """One scripted answer. ``books`` says whether the text was taken; ``hold`` is seconds before anything is said."""

    status: int = 201
    code: int | None = None
    books: bool = True
    headers: dict[str, str] = field(default_factory=dict)
    raw: str | None = None
    hold: float = 0.0
    reset: bool = False


ACCEPT = Answer()
ERROR_BEFORE_ACCEPTING = Answer(500, 20500, books=False)
ERROR_AFTER_ACCEPTING = Answer(500, 20500)
OPTED_OUT = Answer(400, 21610, books=False)
RESET_BEFORE_ACCEPTING = Answer(books=False, reset=True)
RESET_AFTER_ACCEPTING = Answer(reset=True)
MALFORMED = Answer(raw='{"sid": "SM')


def limited(retry_after: str | None = None) -> Answer:
    return Answer(429, 20429, books=False, headers={} if retry_after is None else {"Retry-After": retry_after})


def refused(code: int, status: int = 400) -> Answer:
    return Answer(status, code, books=False)


def accepted_but_silent(seconds: float) -> Answer:
    """The text is taken and the answer comes later than the client waits."""
    return Answer(hold=seconds)


def sign(url: str, params: dict[str, str], token: str = TOKEN) -> str:
    """The X-Twilio-Signature of a webhook posted to ``url``."""
    from twilio.request_validator import RequestValidator

    return str(RequestValidator(token).compute_signature(url, params))


class FakeTwilio:
    """``with FakeTwilio() as fake:`` serves on ``fake.url``; ``fake.messages`` are the texts it took, oldest first,
    and ``fake.requests`` every form it was posted."""

    def __init__(self, account_sid: str = ACCOUNT, auth_token: str = TOKEN) -> None:
        self.account_sid = account_sid
        self.auth_token = auth_token
        self.messages: list[dict[str, Any]] = []
        self.requests: list[dict[str, str]] = []
        self._next: deque[Answer] = deque()
        self._by_number: dict[str, Answer] = {}
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._server = _Server(("127.0.0.1", 0), self)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def answer_next(self, *answers: Answer) -> None:
        """The next sends get these answers, in order; they go before an answer for the number."""
        with self._lock:
            self._next.extend(answers)

    def answer_number(self, number: str, answer: Answer) -> None:
        """Every send to the number gets this answer."""
        with self._lock:
            self._by_number[number] = answer

    def send(self, form: dict[str, str]) -> Answer:
        with self._lock:
            self.requests.append(form)
            wrong = _refusal(form)
            if wrong is not None:
                return wrong
            answer = self._next.popleft() if self._next else self._by_number.get(form["To"], ACCEPT)
            if answer.books:
                self.messages.append(self._book(form))
            if answer.status != 201 or answer.raw is not None or answer.reset:
                return answer
            return Answer(raw=json.dumps(self.messages[-1]), hold=answer.hold)

    def listing(self, filters: dict[str, str]) -> list[dict[str, Any]]:
        """Newest first, as Twilio lists."""
        with self._lock:
            found = [
                message
                for message in reversed(self.messages)
                if filters.get("To", message["to"]) == message["to"]
                and filters.get("From", message["from"]) == message["from"]
            ]
        return found[: int(filters.get("PageSize", "50"))]

    def wait(self, seconds: float) -> None:
        self._closing.wait(seconds)

    def _book(self, form: dict[str, str]) -> dict[str, Any]:
        now = format_datetime(datetime.now(UTC))
        sid = "SM" + uuid4().hex
        return {
            "sid": sid,
            "account_sid": self.account_sid,
            "messaging_service_sid": form.get("MessagingServiceSid"),
            "to": form["To"],
            "from": form.get("From"),
            "body": form["Body"],
            "status": "queued",
            "direction": "outbound-api",
            "num_segments": "0" if "MessagingServiceSid" in form else str(count(form["Body"]).segments),
            "num_media": "0",
            "date_created": now,
            "date_updated": now,
            "date_sent": None,
            "error_code": None,
            "error_message": None,
            "status_callback": form.get("StatusCallback"),
            "uri": f"/2010-04-01/Accounts/{self.account_sid}/Messages/{sid}.json",
        }


def _refusal(form: dict[str, str]) -> Answer | None:
    """What the real one refuses by itself."""
    if form.keys() - _FIELDS:
        return refused(20001)
    if not form.get("To"):
        return refused(21604)
    if not _E164.fullmatch(form["To"]):
        return refused(21211)
    if not form.get("From") and not form.get("MessagingServiceSid"):
        return refused(21603)
    if not form.get("Body"):
        return refused(21602)
    if len(form["Body"]) > 1600:
        return refused(21617)
    if not 1 <= int(form.get("ValidityPeriod", "36000")) <= 36000:
        return refused(21624)
    return None


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], fake: FakeTwilio) -> None:
        self.fake = fake
        super().__init__(address, _Handler)


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        fake = self.server.fake
        pairs = parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode(), keep_blank_values=True)
        if not self._allowed():
            return
        if len(dict(pairs)) != len(pairs):
            self._error(refused(20001))
            return
        answer = fake.send(dict(pairs))
        if answer.hold:
            fake.wait(answer.hold)
        if answer.reset:
            self._reset()
        elif answer.status >= 400 and answer.raw is None:
            self._error(answer)
        else:
            self._say(answer.status, answer.raw or "", answer.headers)

    def do_GET(self) -> None:
        if not self._allowed():
            return
        filters = dict(parse_qsl(urlsplit(self.path).query))
        if filters.keys() - _FILTERS:
            self._error(refused(20001))
            return
        page = {"messages": self.server.fake.listing(filters), "page": 0, "next_page_uri": None, "page_size": 50}
        self._say(200, json.dumps(page), {})

    def log_message(self, format: str, *args: object) -> None:
        """Silent: a request's line would hold numbers."""

    def _allowed(self) -> bool:
        fake = self.server.fake
        if urlsplit(self.path).path != f"/2010-04-01/Accounts/{fake.account_sid}/Messages.json":
            self._error(refused(20404, 404))
            return False
        expected = base64.b64encode(f"{fake.account_sid}:{fake.auth_token}".encode()).decode()
        if self.headers.get("Authorization") != f"Basic {expected}":
            self._error(refused(20003, 401))
            return False
        return True

    def _error(self, answer: Answer) -> None:
        problem = {"code": answer.code, "message": f"refused with {answer.code}", "status": answer.status}
        self._say(answer.status, json.dumps(problem if answer.code else {}), answer.headers)

    def _say(self, status: int, body: str, headers: dict[str, str]) -> None:
        try:
            self.send_response(status)
            for name, value in {"Content-Type": "application/json", **headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body.encode())))
            self.end_headers()
            self.wfile.write(body.encode())
        except ConnectionError:
            self.close_connection = True

    def _reset(self) -> None:
        # Closing with data unsent and a linger of nothing sends RST in place of FIN.
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True
