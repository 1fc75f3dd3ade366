"""Writing a day's workout: the agent, checked; once more with the reasons; the understudy; the safe session."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from textcoach.domain.alert import AlertKind
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.changes import explain
from textcoach.domain.guardrails import Breach, check
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.safe_session import safe_session
from textcoach.domain.workout import Author, WorkoutContent
from textcoach.ports.agents import WorkoutFacts
from textcoach.ports.staff_alerts import StaffAlerts
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.understudy import Role

HISTORY = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class WorkoutWriting:
    unit_of_work: UnitOfWorkFactory
    role: Role[WorkoutFacts, WorkoutContent]
    alerts: StaffAlerts

    def write(self, athlete: Athlete, plan: FitnessPlan, position: PlanDay, day: date) -> tuple[WorkoutContent, Author]:
        """Content that passes the guardrails, with every change of load explained. Open no transaction around it."""
        with self.unit_of_work() as uow:
            history = tuple(uow.workouts.history(athlete.id, day - HISTORY, day))
        facts = WorkoutFacts(athlete, plan, position, day, history)

        def breaches(content: WorkoutContent) -> tuple[Breach, ...]:
            return check(content, athlete, position, history, day)

        content, author = self._passing(facts, breaches)
        changes = explain(content, athlete, history, position.microcycle.deload, day=day)
        return replace(content, changes=changes), author

    def _passing(
        self, facts: WorkoutFacts, breaches: Callable[[WorkoutContent], tuple[Breach, ...]]
    ) -> tuple[WorkoutContent, Author]:
        answer = self.role.ask_agent(facts)
        if answer is not None and (found := breaches(answer)):
            answer = self.role.ask_agent(replace(facts, breaches=found))
        if answer is not None:
            if not (found := breaches(answer)):
                return answer, Author.AGENT
            self._tell(facts, "The daily workout agent broke a limit twice, so plain rules wrote", found)
        answer = self.role.understudy(facts)
        if not (found := breaches(answer)):
            return answer, Author.UNDERSTUDY
        self._tell(facts, "Plain rules broke a limit, so the safe session went out", found)
        return safe_session(facts.athlete, facts.position), Author.SAFE

    def _tell(self, facts: WorkoutFacts, what: str, found: Sequence[Breach]) -> None:
        words = "; ".join(breach.words() for breach in found)
        subject = f"{facts.athlete.id}:{facts.day}"
        self.alerts.open(AlertKind.GUARDRAIL, subject, f"{what}: {words}.", facts.athlete.id)
