"""The loopback Twilio in a process of its own, so that its books outlive any worker that a test kills.

``python -m tests.fakes.twilio_process`` says its address on the first line and serves until its input ends, so that
it never outlives the test either.
"""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Self

import requests

from tests.fakes.twilio import FakeTwilio
from tests.fakes.twilio_answers import Answer

_ROOT = Path(__file__).parents[2]
_STARTS_WITHIN = 30.0


class TwilioProcess:
    """As FakeTwilio, with the same methods: ``with TwilioProcess(latency=0.1) as fake: fake.url; fake.messages()``."""

    def __init__(self, latency: float = 0.0) -> None:
        self._latency = latency
        self._process: subprocess.Popen[str] | None = None
        self._session = requests.Session()
        self._session.trust_env = False
        self.url = ""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fakes.twilio_process"],
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().strip()
        assert self.url, "the fake Twilio did not start"
        if self._latency:
            self.set_latency(self._latency)
        return self

    def __exit__(self, *_: object) -> None:
        self._session.close()
        assert self._process is not None
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        try:
            self._process.wait(_STARTS_WITHIN)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()

    def messages(self) -> list[dict[str, Any]]:
        return list(self._told("messages"))

    def received(self) -> list[dict[str, Any]]:
        return list(self._told("received"))

    def requests(self) -> list[dict[str, str]]:
        return list(self._told("requests"))

    def answer_next(self, *answers: Answer) -> None:
        self._told("answer_next", answers=[asdict(one) for one in answers])

    def answer_number(self, number: str, answer: Answer) -> None:
        self._told("answer_number", number=number, answer=asdict(answer))

    def set_latency(self, seconds: float) -> None:
        self._told("set_latency", seconds=seconds)

    def set_outage(self, kind: str | None) -> None:
        self._told("set_outage", kind=kind)

    def receive(self, from_: str, to: str, body: str, media: int = 0) -> dict[str, Any]:
        return dict(self._told("receive", from_=from_, to=to, body=body, media=media))

    def deliver(self, sid: str, status: str = "delivered", code: int | None = None) -> dict[str, Any]:
        return dict(self._told("deliver", sid=sid, status=status, code=code))

    def call_back(self, sid: str, statuses: Sequence[str], base: str, **how: Any) -> list[int]:
        return list(self._told("call_back", sid=sid, statuses=list(statuses), base=base, **how))

    def post_inbound(self, sid: str, public_url: str, base: str, **how: Any) -> list[int]:
        return list(self._told("post_inbound", sid=sid, public_url=public_url, base=base, **how))

    def _told(self, method: str, **arguments: Any) -> Any:
        answer = self._session.post(f"{self.url}/control/{method}", json=arguments, timeout=60)
        answer.raise_for_status()
        return answer.json()["result"]


def main() -> None:
    with FakeTwilio() as fake:
        print(fake.url, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
