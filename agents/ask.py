"""One typed question to a model: prompt, facts and schema in, a validated answer out, every call in the ledger."""

import threading
import time
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from uuid import UUID

import structlog
from pydantic import BaseModel, ValidationError

from agents.in_time import in_time
from agents.outcome import RETRYABLE, Outcome, outcome_of_answer, outcome_of_error, retry_delay, status_of
from agents.prompt import Prompt, data_section, wire_schema
from textcoach.ports.agents import AgentUnavailableError, ModelCall, ModelCallLedger

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessage

S = TypeVar("S", bound=BaseModel)
T = TypeVar("T")

_BACKOFF = 1.0
_CLIENTS_SHARE = 0.95
_MOST_REASONS = 6
_MOST_BOUND = 32
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Budget:
    """``seconds`` for everything, at most ``call_seconds`` a call, at most ``calls`` calls."""

    seconds: float
    call_seconds: float
    calls: int = 2

    def for_answer(self, breaches: Collection[object]) -> "Budget":
        """One call where the answer before broke limits: it is sent back once."""
        return replace(self, seconds=self.call_seconds, calls=1) if breaches else self


PLANNING = Budget(seconds=90, call_seconds=60)
"""Of plans, blocks and weeks, which nobody waits for."""


@dataclass(frozen=True, slots=True)
class Question(Generic[S, T]):
    """``read`` makes the domain's value of a valid answer; its ValueError counts as a malformed answer."""

    prompt: Prompt
    facts: Mapping[str, object]
    schema: type[S]
    read: Callable[[S], T]
    budget: Budget
    athlete_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class _Tried(Generic[T]):
    outcome: Outcome
    value: T | None = None
    reasons: tuple[str, ...] = ()
    wait: float = 0.0
    tokens_in: int | None = None
    tokens_out: int | None = None


class Asker:
    """Asks the model named ``name``, which ``open_model`` builds on the first question. Safe to share by threads."""

    def __init__(
        self,
        open_model: Callable[[], "BaseChatModel"],
        name: str,
        ledger: ModelCallLedger,
        now: Callable[[], datetime],
        *,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._open_model = open_model
        self._name = name
        self._ledger = ledger
        self._now = now
        self._monotonic = monotonic
        self._sleep = sleep
        self._model: BaseChatModel | None = None
        self._opening = threading.Lock()
        # Binding a model to a schema costs as much as the call itself.
        self._bound = lru_cache(maxsize=_MOST_BOUND)(self._bind)

    def open(self) -> None:
        """Builds the model, which takes seconds, before anybody waits for it. What is wrong with it is found, and told,
        by the first question."""
        with suppress(Exception):
            self._ready_model()

    def ask(self, question: Question[S, T]) -> T:
        """Raises AgentUnavailableError with the last call's outcome, or with why none may be made. Calls again only
        after an outcome that another call can change, and only while the budget lasts."""
        budget = question.budget
        deadline = self._monotonic() + budget.seconds
        refusal = self._ledger.refusal(question.athlete_id)
        if refusal is not None:
            raise AgentUnavailableError(question.prompt.agent, refusal)
        tried: _Tried[T] = self._call(question, min(budget.call_seconds, budget.seconds), ())
        for _ in range(budget.calls - 1):
            left = deadline - self._monotonic() - tried.wait
            if tried.outcome not in RETRYABLE or left < budget.call_seconds / 4:
                break
            self._sleep(tried.wait)
            if self._ledger.refusal(question.athlete_id) is not None:
                break
            tried = self._call(question, min(budget.call_seconds, left), tried.reasons)
        if tried.outcome is not Outcome.OK or tried.value is None:
            raise AgentUnavailableError(question.prompt.agent, tried.outcome.value)
        return tried.value

    def _call(self, question: Question[S, T], timeout: float, reasons: tuple[str, ...]) -> _Tried[T]:
        at, begun = self._now(), self._monotonic()
        try:
            message = in_time(lambda: self._invoke(question, timeout * _CLIENTS_SHARE, reasons), timeout)
        except Exception as error:
            tried: _Tried[T] = _failed(error)
            _log.warning(
                "model call failed",
                agent=question.prompt.agent,
                outcome=tried.outcome.value,
                kind=type(error).__name__,
                status=status_of(error),
            )
        else:
            tried = _read(question, message)
        call = ModelCall(
            agent=question.prompt.agent,
            model=self._name,
            prompt_version=question.prompt.version,
            tokens_in=tried.tokens_in,
            tokens_out=tried.tokens_out,
            milliseconds=round((self._monotonic() - begun) * 1000),
            outcome=tried.outcome.value,
            at=at,
            athlete_id=question.athlete_id,
        )
        self._ledger.record(call)
        return tried

    def _invoke(self, question: Question[S, T], timeout: float, reasons: tuple[str, ...]) -> "AIMessage":
        from langchain_core.messages import HumanMessage, SystemMessage

        facts = {**question.facts, "refused": list(reasons)} if reasons else question.facts
        messages = [SystemMessage(question.prompt.text), HumanMessage(data_section(facts))]
        message: AIMessage = self._bound(question.schema, timeout).invoke(messages)
        return message

    def _bind(self, schema: type[BaseModel], timeout: float) -> Any:
        chain: Any = _within(self._ready_model(), timeout).with_structured_output(
            wire_schema(schema), method="json_schema"
        )
        # Only the model, without LangChain's parser, which repairs a truncated object into a shorter valid one; asking
        # it for the raw answer besides costs two pools of threads a call, and sixty calls then wait for each other.
        return chain.first

    def _ready_model(self) -> "BaseChatModel":
        with self._opening:
            if self._model is None:
                self._model = self._open_model()
            return self._model


def _within(model: "BaseChatModel", timeout: float) -> "BaseChatModel":
    """The same model and client with a timeout of its own, for the providers that read it at each call (Gemini);
    the others keep the one they were built with."""
    return model.model_copy(update={"timeout": timeout}) if "timeout" in type(model).model_fields else model


def _failed(error: Exception) -> _Tried[Any]:
    outcome = outcome_of_error(error)
    if outcome in {Outcome.RATE_LIMITED, Outcome.UNAVAILABLE}:
        delay = retry_delay(error)
        return _Tried(outcome, wait=_BACKOFF if delay is None else delay)
    return _Tried(outcome)


def _read(question: Question[S, T], message: "AIMessage") -> _Tried[T]:
    usage = message.usage_metadata
    tokens = (usage["input_tokens"], usage["output_tokens"]) if usage else (None, None)
    outcome = outcome_of_answer(message)
    reasons: tuple[str, ...] = ()
    if outcome is Outcome.OK:
        try:
            value = question.read(question.schema.model_validate_json(message.text))
            return _Tried(outcome, value, tokens_in=tokens[0], tokens_out=tokens[1])
        except ValidationError as error:
            outcome, reasons = Outcome.MALFORMED, _reasons(error)
        except ValueError as error:
            outcome, reasons = Outcome.MALFORMED, (str(error),)
    return _Tried(outcome, reasons=reasons, tokens_in=tokens[0], tokens_out=tokens[1])


def _reasons(error: ValidationError) -> tuple[str, ...]:
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return tuple(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in found[:_MOST_REASONS])
