"""The HTTP side of the loopback Twilio: fast enough to feed a fan-out, and as broken as a test wants it."""

import base64
import json
import socket
import struct
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol
from urllib.parse import parse_qsl, urlsplit

from tests.fakes.twilio_answers import OUTAGES, Answer, refused
from tests.fakes.twilio_books import UnknownFilterError


class Provider(Protocol):
    account_sid: str
    auth_token: str
    latency: float
    outage: str | None

    def send(self, form: dict[str, str]) -> Answer: ...
    def page(self, filters: dict[str, str]) -> dict[str, Any]: ...
    def message(self, sid: str) -> dict[str, Any] | None: ...
    def wait(self, seconds: float) -> None: ...
    def control(self, method: str, arguments: dict[str, Any]) -> Any: ...


class Server(ThreadingHTTPServer):
    """Connections stay open between requests; ``close_all`` ends those that are."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self, provider: Provider) -> None:
        self.provider = provider
        self.connections = 0
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._lock:
            self.connections += 1
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no news; a traceback could hold numbers."""

    def close_all(self) -> None:
        self.shutdown()
        self.server_close()
        with self._lock:
            for connection in self._open:
                connection.close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # head and body leave together
    server: Server

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        path = urlsplit(self.path).path
        if path.startswith("/control/"):
            self._control(path.removeprefix("/control/"), body)
        elif self._works() and self._allowed():
            self._send(path, parse_qsl(body.decode(), keep_blank_values=True))

    def do_GET(self) -> None:
        if not self._works() or not self._allowed():
            return
        provider, parts = self.server.provider, urlsplit(self.path)
        if parts.path == self._messages + ".json":
            try:
                found: Any = provider.page(dict(parse_qsl(parts.query)))
            except UnknownFilterError:
                self._error(refused(20001))
                return
        else:
            found = provider.message(parts.path.removeprefix(self._messages + "/").removesuffix(".json"))
        if found is None:
            self._error(refused(20404, 404))
        else:
            self._say(200, json.dumps(found))

    def log_message(self, format: str, *args: object) -> None:
        """Silent: a request's line would hold numbers."""

    @property
    def _messages(self) -> str:
        return f"/2010-04-01/Accounts/{self.server.provider.account_sid}/Messages"

    def _works(self) -> bool:
        provider = self.server.provider
        if provider.outage is not None:
            self._give(OUTAGES[provider.outage])
            return False
        if provider.latency:
            provider.wait(provider.latency)
        return True

    def _allowed(self) -> bool:
        provider = self.server.provider
        if not urlsplit(self.path).path.startswith(self._messages):
            self._error(refused(20404, 404))
            return False
        expected = base64.b64encode(f"{provider.account_sid}:{provider.auth_token}".encode()).decode()
        if self.headers.get("Authorization") != f"Basic {expected}":
            self._error(refused(20003, 401))
            return False
        return True

    def _send(self, path: str, pairs: list[tuple[str, str]]) -> None:
        if path != self._messages + ".json":
            self._error(refused(20404, 404))
        elif len(dict(pairs)) != len(pairs):
            self._error(refused(20001))
        else:
            self._give(self.server.provider.send(dict(pairs)))

    def _give(self, answer: Answer) -> None:
        if answer.hold:
            self.server.provider.wait(answer.hold)
        if answer.reset:
            self._reset()
        elif answer.status >= 400 and answer.raw is None:
            self._error(answer)
        else:
            self._say(answer.status, answer.raw or "", answer.headers, answer.drip)

    def _control(self, method: str, body: bytes) -> None:
        result = self.server.provider.control(method, json.loads(body or b"{}"))
        self._say(200, json.dumps({"result": result}))

    def _error(self, answer: Answer) -> None:
        problem = {"code": answer.code, "message": f"refused with {answer.code}", "status": answer.status}
        self._say(answer.status, json.dumps(problem if answer.code else {}), answer.headers)

    def _say(self, status: int, body: str, headers: dict[str, str] | None = None, drip: float = 0.0) -> None:
        raw = body.encode()
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        for start in range(len(raw)) if drip else ():
            self.wfile.write(raw[start : start + 1])
            self.wfile.flush()
            self.server.provider.wait(drip / len(raw))
        if not drip:
            self.wfile.write(raw)

    def _reset(self) -> None:
        # Closing with data unsent and a linger of nothing sends RST in place of FIN.
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True
