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
from textcoach.domain.limits.case import Case
from textcoach.domain.periodization.block_case import BlockCase
from textcoach.domain.periodization.season import SeasonCase
from textcoach.domain.plan import FitnessPlan, Hold, Mesocycle, MesocycleOverview, Microcycle
from textcoach.domain.plan_draft import MesocycleDraft, PlanDraft, RevisedWeek
from textcoach.domain.profile import Event
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
    unavailable or error. ``prompt_version`` is the prompt's number and the first 12 hex digits of its SHA-256."""

    agent: str
    model: str
    prompt_version: str
    tokens_in: int | None
    tokens_out: int | None
    milliseconds: int
    outcome: str
    at: datetime
    athlete_id: UUID | None = None


OVER_BUDGET, PAUSED = "over_budget", "paused"
LEFT_ALONE = frozenset({OVER_BUDGET, PAUSED})
"""Outcomes of calls that were not made; whoever keeps the ledger has told staff."""
BROKEN = frozenset({"timeout", "rate_limited", "unavailable", "error"})
"""Outcomes that say that the model, and not what it was asked, is the trouble."""


class ModelCallLedger(Protocol):
    def record(self, call: ModelCall) -> None: ...

    def refusal(self, athlete_id: UUID | None) -> str | None:
        """Why no call may be made now, one of ``LEFT_ALONE``; None where it may."""
        ...


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """``weeks`` None: up to the event, else the writer chooses; ``notes`` are staff's or the athlete's own words
    (untrusted); ``event`` None: the profile's; ``breaches`` are why the first answer was sent back."""

    athlete: Athlete
    starts_on: date
    weeks: int | None
    notes: str
    seed: int
    event: Event | None = None
    breaches: tuple[Breach, ...] = ()
    rules: CoachingRules = USUAL

    @property
    def case(self) -> SeasonCase:
        event = self.event or self.athlete.profile.event
        return SeasonCase(self.athlete.profile, self.starts_on, self.weeks, event, self.notes, self.rules)


class PlanWriter(Protocol):
    def write(self, facts: PlanFacts) -> PlanDraft: ...


@dataclass(frozen=True, slots=True)
class MesocycleFacts:
    athlete: Athlete
    plan: FitnessPlan
    overview: MesocycleOverview
    first_week: int
    rules: CoachingRules = USUAL
    breaches: tuple[Breach, ...] = ()

    @property
    def case(self) -> BlockCase:
        return BlockCase(self.athlete.profile, self.plan, self.overview, self.first_week, self.rules)


class MesocycleWriter(Protocol):
    def write(self, facts: MesocycleFacts) -> MesocycleDraft: ...


@dataclass(frozen=True, slots=True)
class WeekFacts:
    """``week`` of the plan (1-based) is laid out and about to begin; ``history`` is of the whole plan, oldest first;
    ``last_monday`` that of the week before, and ``today`` the athlete's local date."""

    athlete: Athlete
    plan: FitnessPlan
    week: int
    history: tuple[PastSession, ...]
    holds: tuple[Hold, ...]
    last_monday: date
    today: date
    rules: CoachingRules = USUAL
    breaches: tuple[Breach, ...] = ()

    @property
    def mesocycle(self) -> Mesocycle:
        return self.plan.mesocycle_of(self.week)

    @property
    def microcycle(self) -> Microcycle:
        """As laid out. KeyError where it isn't."""
        found = self.plan.microcycle_of(self.week)
        if found is None:
            raise KeyError(self.week)
        return found

    @property
    def case(self) -> BlockCase:
        block = self.mesocycle
        return BlockCase(self.athlete.profile, self.plan, block.overview, block.first_week, self.rules)


class WeekReviser(Protocol):
    def write(self, facts: WeekFacts) -> RevisedWeek: ...


@dataclass(frozen=True, slots=True)
class WorkoutFacts:
    """``history`` is what ``workouts.recent`` has, any order; ``breaches`` are why the first answer was sent back."""

    athlete: Athlete
    plan: FitnessPlan
    position: PlanDay
    day: date
    history: tuple[PastSession, ...]
    breaches: tuple[Breach, ...] = ()
    rules: CoachingRules = USUAL

    def case(self, content: WorkoutContent) -> Case:
        """What limits look at, for a workout made of these facts."""
        return Case(
            athlete=self.athlete,
            position=self.position,
            history=self.history,
            day=self.day,
            rules=self.rules,
            content=content,
        )


class WorkoutWriter(Protocol):
    def write(self, facts: WorkoutFacts) -> WorkoutContent:
        """Writes blocks; ``changes`` may be empty (the service explains changes itself)."""
        ...


@dataclass(frozen=True, slots=True)
class MessageFacts:
    """``position`` is the day's place in the plan, ``event`` what that leads up to; ``said`` are the texts of the
    training days before, newest first."""

    athlete: Athlete
    day: date
    content: WorkoutContent
    week: int
    session: int
    seed: int
    recent: Sequence[PastSession] = ()
    position: PlanDay | None = None
    event: Event | None = None
    said: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class MessageWords:
    """Words around the workout, each at most about 70 characters and without figures of its own; the figures come
    from code. Either may be empty."""

    opening: str
    closing: str


class MessageWriter(Protocol):
    def write(self, facts: MessageFacts) -> MessageWords: ...
