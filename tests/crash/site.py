"""One service under fire: processes that are killed, restarted or survived, and a provider that outlives them all."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import requests

from tests.e2e.support import NUMBER, ROOT, environment
from tests.fakes.ports import free_port
from tests.fakes.twilio import ACCOUNT
from tests.fakes.twilio_process import TwilioProcess
from tests.fakes.twilio_webhooks import TOKEN
from textcoach.bootstrap import Textcoach
from textcoach.domain.message import Direction, Message, MessageState
from textcoach.ports.checkpoint import Point

PUBLIC = "https://coach.example"
SENDER = "+12125550100"
INBOUND = "/webhooks/twilio/inbound"
DEADLINE = 60.0
_SETTLED = {MessageState.ACCEPTED, MessageState.SENT, MessageState.DELIVERED}


@dataclass
class Site:
    """``many``: two of the processes from the start, so that one survives; else a dead one is started again. ``given``
    are settings of theirs."""

    url: str
    fake: TwilioProcess
    point: Point
    folder: Path
    many: bool
    burst: float = 2.0
    given: dict[str, str] = field(default_factory=dict)
    running: list[tuple[int, "subprocess.Popen[bytes]"]] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _begun: float = field(default_factory=time.monotonic)

    @property
    def died(self) -> Path:
        return self.folder / "died"

    def start(self) -> None:
        for _ in range(2 if self.many else 1):
            self._launch()

    def stop(self) -> None:
        for _, process in self.running:
            if process.poll() is None:
                process.terminate()
        for _, process in self.running:
            with suppress(subprocess.TimeoutExpired):
                process.wait(20)
            process.kill()

    def until(self, condition: Callable[[], bool], what: str) -> None:
        """Restarts what died, where nobody survives it, and waits."""
        while not condition():
            assert time.monotonic() - self._begun < DEADLINE, f"{what} never came\n{self._logs()}"
            with self._lock:
                if not self.many and self.died.exists() and self.running[-1][1].poll() is not None:
                    self._launch()
            time.sleep(0.1)

    def post(self, sid: str, *, callback: list[str] | None = None) -> None:
        """As the provider posts: an inbound text, or a sent one's states; again until somebody took it."""
        pending = callback or [""]

        def taken() -> bool:
            for port, process in self.running:
                if process.poll() is not None:
                    continue
                base = f"http://127.0.0.1:{port}"
                while pending:
                    status = (
                        self.fake.call_back(sid, pending[:1], base)
                        if callback
                        else self.fake.post_inbound(sid, PUBLIC, base)
                    )[0]
                    if not 200 <= status < 300:
                        break
                    pending.pop(0)
                if not pending:
                    return True
            return False

        self.until(taken, f"an answer to the webhook {callback or 'of a text'}")

    def lives(self) -> bool:
        def answers(port: int) -> bool:
            with suppress(requests.RequestException):
                return requests.get(f"http://127.0.0.1:{port}/healthz", timeout=2).ok
            return False

        return self.died.exists() or all(answers(port) for port, _ in self.running)

    def _launch(self) -> None:
        port = free_port()
        log = (self.folder / f"{port}.log").open("wb")
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.serving", str(port), self.point.value, str(self.died)],
            cwd=ROOT,
            env=environment(**self._settings()),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        log.close()
        self.running.append((port, process))

    def _settings(self) -> dict[str, str]:
        """Leases are short, so that the day passes in seconds."""
        return {
            "TEXTCOACH_DATABASE_URL": self.url,
            "TEXTCOACH_TWILIO_ACCOUNT_SID": ACCOUNT,
            "TEXTCOACH_TWILIO_AUTH_TOKEN": TOKEN,
            "TEXTCOACH_TWILIO_FROM_NUMBER": SENDER,
            "TEXTCOACH_TWILIO_API_BASE_URL": self.fake.url,
            "TEXTCOACH_TWILIO_TIMEOUT": "2",
            "TEXTCOACH_PUBLIC_URL": PUBLIC,
            "TEXTCOACH_SEGMENTS_PER_SECOND": "100",
            "TEXTCOACH_BURST_SECONDS": str(self.burst),
            "TEXTCOACH_MORNING_LEASE_SECONDS": "3",
            "TEXTCOACH_REPLY_LEASE_SECONDS": "3",
            "TEXTCOACH_SEND_LEASE_SECONDS": "5",
            "TEXTCOACH_LOOK_SECONDS": "1",
            "TEXTCOACH_SWEEP_SECONDS": "1",
            "TEXTCOACH_LOG_LEVEL": "warning",
            **self.given,
        }

    def _logs(self) -> str:
        return "\n".join(f"{log.name}: {log.read_text()[-2000:]}" for log in sorted(self.folder.glob("*.log")))


def texts(textcoach: Textcoach, direction: Direction) -> list[Message]:
    with textcoach.unit_of_work() as uow:
        return [text for text in uow.messages.conversation(NUMBER, 50) if text.direction is direction]


def settled(textcoach: Textcoach, number: int) -> bool:
    """Whether so many texts went to the athlete, and each of theirs was acted on."""
    sent = texts(textcoach, Direction.OUT)
    unhandled = [text for text in texts(textcoach, Direction.IN) if text.handled_at is None]
    return len(sent) == number and not unhandled and all(text.state in _SETTLED for text in sent)
