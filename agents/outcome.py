"""What became of one call to a model, read from its answer or from the error it raised."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from langchain_core.messages import AIMessage


class Outcome(StrEnum):
    OK = "ok"
    TRUNCATED = "truncated"
    BLOCKED = "blocked"
    MALFORMED = "malformed"
    TIMEOUT = "timeout"
    RATE_LIMITED = "rate_limited"
    UNAVAILABLE = "unavailable"
    ERROR = "error"


RETRYABLE = frozenset(
    {Outcome.TRUNCATED, Outcome.MALFORMED, Outcome.TIMEOUT, Outcome.RATE_LIMITED, Outcome.UNAVAILABLE}
)
_FINISHED = {"STOP", "END_TURN"}
_CUT = {"MAX_TOKENS", "LENGTH"}
_REFUSED = {
    "SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "IMAGE_SAFETY", "CONTENT_FILTER", "REFUSAL",
}  # fmt: skip
_CONNECTION = ("ConnectError", "APIConnectionError", "RemoteProtocolError", "ReadError", "WriteError")


def outcome_of_answer(message: "AIMessage") -> Outcome:
    """OK only for an answer with text whose provider says that it ended by itself."""
    metadata = message.response_metadata
    reason = next((metadata[key] for key in ("finish_reason", "stop_reason", "done_reason") if metadata.get(key)), "")
    reason = str(reason).upper()
    if reason in _REFUSED or (metadata.get("prompt_feedback") or {}).get("block_reason"):
        return Outcome.BLOCKED
    if reason in _CUT:
        return Outcome.TRUNCATED
    if reason in _FINISHED:
        return Outcome.OK if message.text.strip() else Outcome.MALFORMED
    # Gemini answers a blocked prompt with nothing at all.
    return Outcome.MALFORMED if reason or message.text.strip() else Outcome.BLOCKED


def outcome_of_error(error: BaseException) -> Outcome:
    """By HTTP status where there is one, else by the kind of exception, whatever the provider's library."""
    match status_of(error):
        case 429:
            return Outcome.RATE_LIMITED
        case 408 | 504:
            return Outcome.TIMEOUT
        case int(status) if status >= 500:
            return Outcome.UNAVAILABLE
        case int():
            return Outcome.ERROR
        case None:
            return _outcome_of_kind(error)


def _outcome_of_kind(error: BaseException) -> Outcome:
    names = [kind.__name__ for cause in _causes(error) for kind in type(cause).__mro__]
    if any("Timeout" in name for name in names):
        return Outcome.TIMEOUT
    if "LengthFinishReasonError" in names:
        return Outcome.TRUNCATED
    if "ContentFilterFinishReasonError" in names:
        return Outcome.BLOCKED
    if "ConnectionError" in names or any(name in _CONNECTION for name in names):
        return Outcome.UNAVAILABLE
    return Outcome.ERROR


def status_of(error: BaseException) -> int | None:
    """The HTTP status behind an error, None where no answer came."""
    for cause in _causes(error):
        for value in (getattr(cause, "code", None), getattr(cause, "status_code", None)):
            if isinstance(value, int) and 400 <= value <= 599:
                return value
    return None


def retry_delay(error: BaseException) -> float | None:
    """Seconds the provider asks to wait (Google's RetryInfo), None where it says nothing."""
    for cause in _causes(error):
        for detail in _details(getattr(cause, "details", None)):
            found = re.fullmatch(r"(\d+(?:\.\d+)?)s", str(detail.get("retryDelay", "")))
            if found:
                return float(found[1])
    return None


def _details(body: Any) -> list[dict[str, Any]]:
    error = body.get("error", body) if isinstance(body, dict) else {}
    details = error.get("details") if isinstance(error, dict) else None
    return [detail for detail in details if isinstance(detail, dict)] if isinstance(details, list) else []


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    seen: set[int] = set()
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        yield cause
        cause = cause.__cause__ or cause.__context__
