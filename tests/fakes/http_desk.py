"""A plain HTTP server on the loopback that notes what it was asked and answers as it is told."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class HttpDesk:
    """Requests are answered while ``speak`` is set."""

    url: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    asked: list[tuple[str, str, Any]] = field(default_factory=list)
    speak: threading.Event = field(default_factory=threading.Event)


@contextmanager
def http_desk() -> Iterator[HttpDesk]:
    desk = HttpDesk()
    desk.speak.set()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self._answer()

        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            desk.asked.append((self.command, self.path, json.loads(body) if body else None))
            desk.speak.wait(10)
            self.send_response(desk.status)
            for name, value in desk.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_args: Any) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    desk.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield desk
    finally:
        desk.speak.set()
        server.shutdown()
        server.server_close()
        thread.join()
