"""A loopback server that speaks Gemini's REST format, with scripted answers.

``FakeGemini()`` answers every agent well, by the prompt's first line; ``FakeGemini(truncated(), unavailable())`` plays
the script first; ``answers={"daily_workout": workout_of("Goblet Squat")}`` replaces what an agent's model says, and
``answers={"daily_message": blocked()}`` what it always gets.
"""

import json
import re
import threading
from collections import deque
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

from tests.fakes.gemini_replies import (
    Answer,
    GeminiRequest,
    Reply,
    blocked,
    denied,
    good,
    malformed,
    rate_limited,
    silently_truncated,
    slow,
    trickling,
    truncated,
    unavailable,
    unsafe,
    usual,
)

__all__ = [
    "Answer",
    "FakeGemini",
    "GeminiRequest",
    "Reply",
    "blocked",
    "denied",
    "good",
    "malformed",
    "rate_limited",
    "silently_truncated",
    "slow",
    "trickling",
    "truncated",
    "unavailable",
    "unsafe",
]

_PATH = re.compile(r"/v1beta/models/([^:]+):(generateContent|streamGenerateContent)")


class FakeGemini:
    """Use as a context manager; ``url`` is the ``base_url`` for ``build_model``, ``requests`` what came, in order. It
    answers ``at_once`` requests at a time; the others wait for their turn."""

    def __init__(
        self, *script: Reply, answers: Mapping[str, Answer | Reply] | None = None, at_once: int | None = None
    ) -> None:
        self.script = deque(script)
        self.answers: dict[str, Answer | Reply] = dict(answers or {})
        self.requests: list[GeminiRequest] = []
        self._lock = threading.Lock()
        self._turns: AbstractContextManager[object] = threading.Semaphore(at_once) if at_once else nullcontext()
        self._stopping = threading.Event()
        self._server = _Server(self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def say(self, *replies: Reply) -> None:
        """Plays these next, after what is already scripted."""
        with self._lock:
            self.script.extend(replies)

    def asked(self, agent: str) -> list[GeminiRequest]:
        return [request for request in self.requests if request.agent == agent]

    def __enter__(self) -> "FakeGemini":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(2)

    def _reply_to(self, request: GeminiRequest) -> Reply:
        with self._lock:
            self.requests.append(request)
            own = self.answers.get(request.agent or "", usual)
            reply = self.script.popleft() if self.script else (own if isinstance(own, Reply) else good(own))
        if reply.answer is usual and not isinstance(own, Reply):
            reply = replace(reply, answer=own)
        with self._turns:
            self._stopping.wait(reply.delay)
        return reply


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, fake: FakeGemini) -> None:
        self.fake = fake
        super().__init__(("127.0.0.1", 0), _Handler)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def do_POST(self) -> None:
        found = _PATH.fullmatch(self.path.partition("?")[0])
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if found is None:
            self._send(404, json.dumps({"error": {"code": 404, "message": "no such path", "status": "NOT_FOUND"}}))
            return
        headers = {name.lower(): value for name, value in self.headers.items()}
        stream = found[2] == "streamGenerateContent"
        request = GeminiRequest(self.path, found[1], stream, headers, body)
        reply = self.server.fake._reply_to(request)
        if reply.body is not None:
            self._send(reply.status, json.dumps(reply.body))
            return
        text = _text(reply, request)
        if stream:
            chunks = [_chunk(text[: len(text) // 2], None, request), _chunk(text[len(text) // 2 :], reply, request)]
            self._send(200, "".join(f"data: {json.dumps(chunk)}\r\n\r\n" for chunk in chunks), "text/event-stream")
        else:
            self._send(200, json.dumps(_chunk(text, reply, request)), trickle=reply.trickle)

    def _send(self, status: int, body: str, kind: str = "application/json", trickle: float = 0.0) -> None:
        payload = body.encode()
        try:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(payload)))
            self.end_headers()
            for part in (payload[:10], payload[10:20], payload[20:30], payload[30:]):
                self.wfile.write(part)
                self.server.fake._stopping.wait(trickle / 4)
        except OSError:
            # A client that gave up waiting is what a slow reply is for.
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        return


def _text(reply: Reply, request: GeminiRequest) -> str:
    said = reply.answer(request) if reply.answer else ""
    text = said if isinstance(said, str) else json.dumps(said)
    return text[: round(len(text) * reply.cut)]


def _chunk(text: str, reply: Reply | None, request: GeminiRequest) -> dict[str, Any]:
    candidate: dict[str, Any] = {"content": {"role": "model", "parts": [{"text": text}] if text else []}, "index": 0}
    if reply is not None:
        candidate["finishReason"] = reply.finish
    tokens_in = (len(request.instructions) + len(request.data)) // 4
    tokens_out = len(text) // 4
    usage = {
        "promptTokenCount": tokens_in,
        "candidatesTokenCount": tokens_out,
        "totalTokenCount": tokens_in + tokens_out,
    }
    return {"candidates": [candidate], "usageMetadata": usage, "modelVersion": request.model, "responseId": "fake"}
