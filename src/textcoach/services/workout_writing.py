"""Writing a day's workout: the agent, checked; once more with the reasons; the understudy; the safe session; none."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import structlog

from textcoach.domain.alert import AlertKind
from textcoach.domain.athlete import Athlete
from textcoach.domain.basis import basis_of
from textcoach.domain.calendar import PlanDay
from textcoach.domain.changes import explain
from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.guardrails import Breach, check
from textcoach.domain.history import History
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.safe_session import INSTEAD, safe_session
from textcoach.domain.shortfalls import shortfalls
from textcoach.domain.workout import Author, Workout, WorkoutContent
from textcoach.ports.agents import WorkoutFacts
from textcoach.ports.staff_alerts import StaffAlerts
from textcoach.services.jobs import Describe
from textcoach.services.understudy import Role

NO_WORKOUT = "there is no training that day"
_ENDINGS = {
    Author.UNDERSTUDY: "plain rules wrote",
    Author.SAFE: "the safe session went out",
}
_MOST_TOLD = 4
"""Breaches in an alert, which is to be read at a glance."""
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Written:
    """``content`` None: nothing passed the guardrails, so there is no training. ``basis`` is the fingerprint of what it
    was made from, ``prompt`` the agent's that wrote it."""

    content: WorkoutContent | None
    author: Author
    basis: str
    prompt: str | None = None


@dataclass(frozen=True, slots=True)
class WorkoutWriting:
    """``describe`` gives an exception's kind and where it came from, which is all that the log may hold of one."""

    role: Role[WorkoutFacts, WorkoutContent]
    alerts: StaffAlerts
    describe: Describe
    rules: CoachingRules = USUAL
    safe: Callable[[Athlete, PlanDay], WorkoutContent] = safe_session

    def is_stale(self, athlete: Athlete, position: PlanDay, workout: Workout, history: History, day: date) -> bool:
        """Whether what was written ahead is to be written anew: what it was made from has changed. What staff wrote or
        the athlete asked for (it has no basis) stays while it keeps within the limits."""
        if workout.content is None or workout.texted_at is not None:
            return workout.content is None
        if workout.basis is None or workout.author is Author.STAFF:
            return bool(check(workout.content, athlete, position, history, day, self.rules, of_plan=False))
        return workout.basis != basis_of(athlete, position, history, self.rules, day)

    def write(self, athlete: Athlete, plan: FitnessPlan, position: PlanDay, history: History, day: date) -> Written:
        """Content that passes the guardrails, with every change of load explained. Open no transaction around it."""
        facts = WorkoutFacts(athlete, plan, position, day, history, rules=self.rules)
        content, author = self._passing(facts)
        basis = basis_of(athlete, position, history, self.rules, day)
        if content is None:
            return Written(None, author, basis)
        if author is not Author.UNDERSTUDY:
            case = facts.case(content)
            found = shortfalls(case, INSTEAD) if author is Author.SAFE else shortfalls(case)
            content = replace(content, shortfalls=found)
        changes = explain(content, athlete, history, position.microcycle.deload, day=day, rules=self.rules)
        prompt = self.role.prompt if author is Author.AGENT else None
        return Written(replace(content, changes=changes), author, basis, prompt)

    def _passing(self, facts: WorkoutFacts) -> tuple[WorkoutContent | None, Author]:
        """The first that passes: the agent's, the understudy's, the safe session."""
        failures: list[str] = []
        content, author = self._from_agent(facts, failures), Author.AGENT
        if content is None:
            content, author = self._from_rules(facts, failures)
        if failures:
            end = _ENDINGS[author] if content is not None else NO_WORKOUT
            text = f"{', '.join(failures)}, so {end}."
            subject = f"{facts.athlete.id}:{facts.day}"
            self.alerts.open(AlertKind.GUARDRAIL, subject, text[0].upper() + text[1:], facts.athlete.id)
        return content, author

    def _from_agent(self, facts: WorkoutFacts, failures: list[str]) -> WorkoutContent | None:
        """A workout that breaks a limit goes back once, with the reasons."""
        try:
            answer = self.role.ask_agent(facts)
            if answer is not None and (found := self._breaches(facts, answer)):
                answer = self.role.ask_agent(replace(facts, breaches=found))
        except Exception as error:
            failures.append(self._failed(facts, "the daily workout agent", error))
            return None
        if answer is not None and (found := self._breaches(facts, answer)):
            failures.append(f"the daily workout agent broke a limit twice ({_words(found)})")
            return None
        return answer

    def _from_rules(self, facts: WorkoutFacts, failures: list[str]) -> tuple[WorkoutContent | None, Author]:
        for author, name in ((Author.UNDERSTUDY, "plain rules"), (Author.SAFE, "the safe session")):
            try:
                safe = author is Author.SAFE
                content = self.safe(facts.athlete, facts.position) if safe else self.role.understudy(facts)
            except Exception as error:
                failures.append(self._failed(facts, name, error))
                continue
            if not (found := self._breaches(facts, content, of_plan=not safe)):
                return content, author
            failures.append(f"{name} broke a limit ({_words(found)})")
        return None, Author.SAFE

    def _failed(self, facts: WorkoutFacts, name: str, error: Exception) -> str:
        _log.error("no workout was written", by=name, athlete=str(facts.athlete.id), **self.describe(error))
        return f"{name} failed ({type(error).__name__})"

    def _breaches(self, facts: WorkoutFacts, content: WorkoutContent, *, of_plan: bool = True) -> tuple[Breach, ...]:
        """What nobody can check does not pass."""
        where = (facts.athlete, facts.position, facts.history, facts.day, facts.rules)
        try:
            return check(content, *where, of_plan=of_plan)
        except Exception as error:
            _log.error("a workout could not be checked", athlete=str(facts.athlete.id), **self.describe(error))
            return (Breach("check", f"a {type(error).__name__} in it", "a workout that can be checked"),)


def _words(found: Sequence[Breach]) -> str:
    told = "; ".join(breach.for_staff() for breach in found[:_MOST_TOLD])
    return f"{told}; and {len(found) - _MOST_TOLD} more" if len(found) > _MOST_TOLD else told
