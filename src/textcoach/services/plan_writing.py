"""Writing a plan, a block's weeks, a week anew: the agent, checked; once more with the reasons; the understudy, with
an alert."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar
from uuid import UUID

from textcoach.domain.alert import AlertKind
from textcoach.domain.guardrails import Breach
from textcoach.domain.periodization.review import review_plan, review_weeks
from textcoach.domain.periodization.revising import review_revision
from textcoach.domain.plan_draft import MesocycleDraft, PlanDraft, RevisedWeek
from textcoach.domain.workout import Author
from textcoach.ports.agents import MesocycleFacts, PlanFacts, WeekFacts
from textcoach.services.understudy import Role

F = TypeVar("F", PlanFacts, MesocycleFacts, WeekFacts)
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class PlanWriting:
    """Open no transaction around it."""

    plan_role: Role[PlanFacts, PlanDraft]
    mesocycle_role: Role[MesocycleFacts, MesocycleDraft]

    def plan(self, facts: PlanFacts) -> tuple[PlanDraft, Author]:
        return _passing(self.plan_role, facts, lambda draft: review_plan(draft, facts.case), _About("plan", facts))

    def weeks(self, facts: MesocycleFacts) -> tuple[MesocycleDraft, Author]:
        about = _About("block's weeks", facts, facts.first_week)
        return _passing(self.mesocycle_role, facts, lambda draft: review_weeks(draft.weeks, facts.case), about)


def write_week(role: Role[WeekFacts, RevisedWeek], facts: WeekFacts) -> tuple[RevisedWeek, Author]:
    """A week that is laid out, revised. Open no transaction around it."""
    about = _About("revised week", facts, facts.week)
    return _passing(role, facts, lambda revised: review_revision(revised, facts.microcycle, facts.case), about)


@dataclass(frozen=True, slots=True)
class _About:
    """What staff is told of."""

    what: str
    facts: PlanFacts | MesocycleFacts | WeekFacts
    first_week: int = 0

    @property
    def athlete_id(self) -> UUID:
        return self.facts.athlete.id

    @property
    def subject(self) -> str:
        return f"{self.athlete_id}:plan:{self.first_week}"


def _passing(
    role: Role[F, R], facts: F, breaches: Callable[[R], tuple[Breach, ...]], about: _About
) -> tuple[R, Author]:
    answer = role.ask_agent(facts)
    if answer is not None and (found := breaches(answer)):
        answer = role.ask_agent(replace(facts, breaches=found))
    if answer is not None:
        if not (found := breaches(answer)):
            return answer, Author.AGENT
        _tell(role, about, f"A model's {about.what} broke a limit twice, so plain rules wrote", found)
    answer = role.understudy(facts)
    if found := breaches(answer):
        _tell(role, about, f"Plain rules broke a limit in a {about.what}; have a look before it is used", found)
    return answer, Author.UNDERSTUDY


def _tell(role: Role[F, R], about: _About, what: str, found: Sequence[Breach]) -> None:
    words = "; ".join(breach.for_staff() for breach in found)
    role.alerts.open(AlertKind.GUARDRAIL, about.subject, f"{what}: {words}.", about.athlete_id)
