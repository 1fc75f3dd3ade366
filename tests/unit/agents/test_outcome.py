"""What became of a call, whichever provider answered it."""

import pytest
from langchain_core.messages import AIMessage

from agents.in_time import in_time
from agents.outcome import Outcome, outcome_of_answer, outcome_of_error, retry_delay, status_of


class StatusError(Exception):
    def __init__(self, status: int) -> None:
        super().__init__("refused")
        self.status_code = status


class ReadTimeout(Exception):  # noqa: N818 - as HTTP clients name it
    pass


class GoogleError(Exception):
    code = 429

    def __init__(self, details: object) -> None:
        super().__init__("429")
        self.details = details


@pytest.mark.parametrize(
    ("metadata", "outcome"),
    [
        ({"finish_reason": "STOP"}, Outcome.OK),
        ({"finish_reason": "stop"}, Outcome.OK),
        ({"stop_reason": "end_turn"}, Outcome.OK),
        ({"done_reason": "stop"}, Outcome.OK),
        ({"finish_reason": "MAX_TOKENS"}, Outcome.TRUNCATED),
        ({"finish_reason": "length"}, Outcome.TRUNCATED),
        ({"stop_reason": "max_tokens"}, Outcome.TRUNCATED),
        ({"finish_reason": "SAFETY"}, Outcome.BLOCKED),
        ({"finish_reason": "content_filter"}, Outcome.BLOCKED),
        ({"stop_reason": "refusal"}, Outcome.BLOCKED),
        ({"finish_reason": "OTHER"}, Outcome.MALFORMED),
        ({}, Outcome.MALFORMED),
    ],
)
def test_only_an_answer_that_ended_by_itself_is_ok(metadata: dict[str, str], outcome: Outcome) -> None:
    assert outcome_of_answer(AIMessage("{}", response_metadata=metadata)) is outcome


@pytest.mark.parametrize(
    ("metadata", "outcome"),
    [
        ({}, Outcome.BLOCKED),
        ({"prompt_feedback": {"block_reason": "SAFETY"}}, Outcome.BLOCKED),
        ({"finish_reason": "STOP"}, Outcome.MALFORMED),
    ],
)
def test_an_empty_answer_is_never_ok(metadata: dict[str, object], outcome: Outcome) -> None:
    assert outcome_of_answer(AIMessage("", response_metadata=metadata)) is outcome


def test_thinking_and_signatures_beside_the_text_do_not_matter() -> None:
    content: list[str | dict[str, object]] = [{"type": "thinking", "thinking": "hm"}, {"type": "text", "text": "{}"}]
    assert outcome_of_answer(AIMessage(content, response_metadata={"finish_reason": "STOP"})) is Outcome.OK


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (StatusError(429), Outcome.RATE_LIMITED),
        (StatusError(503), Outcome.UNAVAILABLE),
        (StatusError(500), Outcome.UNAVAILABLE),
        (StatusError(504), Outcome.TIMEOUT),
        (StatusError(401), Outcome.ERROR),
        (ReadTimeout(), Outcome.TIMEOUT),
        (TimeoutError(), Outcome.TIMEOUT),
        (ConnectionRefusedError(), Outcome.UNAVAILABLE),
        (ValueError("no such model"), Outcome.ERROR),
    ],
)
def test_an_error_is_told_by_its_status_or_its_kind(error: Exception, outcome: Outcome) -> None:
    assert outcome_of_error(error) is outcome
    wrapped = RuntimeError("the library's own")
    wrapped.__cause__ = error
    assert outcome_of_error(wrapped) is outcome
    assert status_of(wrapped) == status_of(error)


@pytest.mark.parametrize(
    ("details", "seconds"),
    [
        ({"error": {"details": [{"@type": "RetryInfo", "retryDelay": "12.5s"}]}}, 12.5),
        ({"error": {"details": [{"@type": "Help"}]}}, None),
        ({"error": {"details": "none"}}, None),
        ({"error": {"details": [{"retryDelay": "soon"}]}}, None),
        ("<html>", None),
        (None, None),
    ],
)
def test_the_wait_a_provider_asks_for_is_read_and_nothing_else_is_guessed(
    details: object, seconds: float | None
) -> None:
    assert retry_delay(GoogleError(details)) == seconds


def test_a_call_in_time_gives_what_it_gives() -> None:
    assert in_time(lambda: 5, 1) == 5
    with pytest.raises(ZeroDivisionError):
        in_time(lambda: 1 // 0, 1)
