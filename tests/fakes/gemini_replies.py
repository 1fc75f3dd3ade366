"""What the fake Gemini is asked and what it can be made to say."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.fakes.conversation_answers import TALK
from tests.fakes.gemini_answers import ANSWERS

_AGENT = re.compile(r"You are textcoach's ([a-z-]+) agent\.")
_FENCE = re.compile(r"```json\n(.*)\n```", re.DOTALL)


@dataclass(frozen=True)
class GeminiRequest:
    """``headers`` have lower-case names."""

    path: str
    model: str
    stream: bool
    headers: Mapping[str, str]
    body: dict[str, Any]

    @property
    def instructions(self) -> str:
        return "".join(part.get("text", "") for part in self.body.get("systemInstruction", {}).get("parts", []))

    @property
    def data(self) -> str:
        return "".join(part.get("text", "") for turn in self.body["contents"] for part in turn["parts"])

    @property
    def facts(self) -> dict[str, Any]:
        found = _FENCE.search(self.data)
        return json.loads(found[1]) if found else {}

    @property
    def agent(self) -> str | None:
        """As the ledger names it: "daily_workout"."""
        found = _AGENT.match(self.instructions)
        return found[1].replace("-", "_") if found else None

    @property
    def schema(self) -> dict[str, Any]:
        config = self.body.get("generationConfig", {})
        return config.get("responseJsonSchema") or config.get("responseSchema") or {}


Answer = Callable[[GeminiRequest], object]
"""What the model says to a request: text, or what is written as JSON."""


@dataclass(frozen=True)
class Reply:
    """``answer`` None: no candidate. ``cut`` keeps that share of the text; ``delay`` comes before the
    answer, ``trickle`` within it, both in seconds."""

    status: int = 200
    answer: Answer | None = None
    finish: str = "STOP"
    cut: float = 1.0
    delay: float = 0.0
    trickle: float = 0.0
    body: dict[str, Any] | None = None


def good(answer: Answer | object | None = None) -> Reply:
    """The given answer, or the agent's usual one."""
    if answer is None:
        return Reply(answer=usual)
    return Reply(answer=answer if callable(answer) else lambda _: answer)


def truncated(*, cut: float = 0.6) -> Reply:
    return Reply(answer=usual, finish="MAX_TOKENS", cut=cut)


def silently_truncated(*, cut: float = 0.6) -> Reply:
    """A cut answer that claims to be whole."""
    return Reply(answer=usual, cut=cut)


def malformed(text: str = '{"theme": "Legs", "blocks": "none"}') -> Reply:
    return Reply(answer=lambda _: text)


def blocked() -> Reply:
    """The prompt was refused: no candidate at all."""
    return Reply(body={"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}})


def unsafe() -> Reply:
    """The answer was refused."""
    return Reply(answer=lambda _: "", finish="SAFETY")


def slow(seconds: float = 0.8) -> Reply:
    return Reply(answer=usual, delay=seconds)


def trickling(seconds: float = 0.8) -> Reply:
    """Never silent for long, yet late: what a timeout of each read does not see."""
    return Reply(answer=usual, trickle=seconds)


def rate_limited(retry_after: str = "0.05s") -> Reply:
    details = [{"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": retry_after}]
    return _error(429, "RESOURCE_EXHAUSTED", "Quota exceeded.", details)


def unavailable() -> Reply:
    return _error(503, "UNAVAILABLE", "The model is overloaded. Please try again later.")


def denied() -> Reply:
    return _error(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.")


def _error(status: int, name: str, message: str, details: list[dict[str, Any]] | None = None) -> Reply:
    return Reply(status, body={"error": {"code": status, "message": message, "status": name, "details": details or []}})


def usual(request: GeminiRequest) -> object:
    answer = (ANSWERS | TALK).get(request.agent or "")
    return answer(request.facts) if answer else "Hello from the fake model."
