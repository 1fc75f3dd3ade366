"""The agents' ports. A language-model agent and its understudy implement the same one.

An agent raises AgentUnavailableError when it has no usable answer (no model, timeout, truncated, blocked, malformed);
an understudy never does. No transaction may be open while one is called.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.guardrails import Breach
from textcoach.domain.history import PastSession
from textcoach.domain.plan import DayPlan, FitnessPlan, MesocycleOverview, WeekTargets
from textcoach.domain.workout import WorkoutContent


class AgentUnavailableError(Exception):
    """No usable answer. ``outcome`` is the last call's, as in ModelCall."""

    def __init__(self, agent: str, outcome: str) -> None:
        super().__init__(f"the {agent} agent gave no usable answer: {outcome}")
        self.agent = agent
        self.outcome = outcome


@dataclass(frozen=True, slots=True)
class ModelCall:
    """One call to a model, for the ledger. ``outcome``: ok, truncated, blocked, malformed, timeout, rate_limited,
    unavailable or error. ``prompt_version`` is the first 12 hex digits of the prompt's SHA-256."""

    agent: str
    model: str
    prompt_version: str
    tokens_in: int | None
    tokens_out: int | None
    milliseconds: int
    outcome: str
    at: datetime
    athlete_id: UUID | None = None


class ModelCallLedger(Protocol):
    def record(self, call: ModelCall) -> None: ...


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """``weeks`` None: the writer chooses; ``notes`` are staff's or the athlete's own words (untrusted)."""

    athlete: Athlete
    starts_on: date
    weeks: int | None
    notes: str
    seed: int


@dataclass(frozen=True, slots=True)
class PlanDraft:
    overview: str
    mesocycles: tuple[MesocycleOverview, ...]


class PlanWriter(Protocol):
    def write(self, facts: PlanFacts) -> PlanDraft: ...


@dataclass(frozen=True, slots=True)
class MesocycleFacts:
    athlete: Athlete
    plan: FitnessPlan
    overview: MesocycleOverview
    first_week: int
    rules: CoachingRules = USUAL


@dataclass(frozen=True, slots=True)
class WeekDraft:
    """Seven days, Monday first."""

    days: tuple[DayPlan, ...]
    targets: WeekTargets
    deload: bool = False


@dataclass(frozen=True, slots=True)
class MesocycleDraft:
    weeks: tuple[WeekDraft, ...]


class MesocycleWriter(Protocol):
    def write(self, facts: MesocycleFacts) -> MesocycleDraft: ...


@dataclass(frozen=True, slots=True)
class WorkoutFacts:
    """``history`` is the last 28 days, any order; ``breaches`` are why the first answer was sent back."""

    athlete: Athlete
    plan: FitnessPlan
    position: PlanDay
    day: date
    history: tuple[PastSession, ...]
    breaches: tuple[Breach, ...] = ()
    rules: CoachingRules = USUAL


class WorkoutWriter(Protocol):
    def write(self, facts: WorkoutFacts) -> WorkoutContent:
        """Writes blocks; ``changes`` may be empty (the service explains changes itself)."""
        ...


@dataclass(frozen=True, slots=True)
class MessageFacts:
    athlete: Athlete
    day: date
    content: WorkoutContent
    week: int
    session: int
    seed: int
    recent: Sequence[PastSession] = ()


@dataclass(frozen=True, slots=True)
class MessageWords:
    """Words around the workout, each at most about 70 characters and without figures of its own; the figures come
    from code. Either may be empty."""

    opening: str
    closing: str


class MessageWriter(Protocol):
    def write(self, facts: MessageFacts) -> MessageWords: ...
