"""An agent with its understudy: the agent where there is one and it answers, plain rules otherwise."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from textcoach.domain.alert import AlertKind
from textcoach.domain.workout import Author
from textcoach.ports.agents import LEFT_ALONE, AgentUnavailableError
from textcoach.ports.staff_alerts import StaffAlerts

F = TypeVar("F")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Role(Generic[F, R]):
    """``agent`` is None where no model is configured: then nobody is told, because nothing failed. ``prompt`` is the
    agent's: name, version and hash."""

    agent: Callable[[F], R] | None
    understudy: Callable[[F], R]
    alerts: StaffAlerts
    prompt: str | None = None

    def write(self, facts: F) -> tuple[R, Author]:
        answer = self.ask_agent(facts)
        if answer is not None:
            return answer, Author.AGENT
        return self.understudy(facts), Author.UNDERSTUDY

    def ask_agent(self, facts: F) -> R | None:
        """None without an agent, or where it has no usable answer (staff is told)."""
        if self.agent is None:
            return None
        try:
            return self.agent(facts)
        except AgentUnavailableError as error:
            if error.outcome in LEFT_ALONE:
                return None
            self.alerts.open(
                AlertKind.AGENT_UNAVAILABLE,
                error.agent,
                f"The {error.agent} agent gave no usable answer ({error.outcome}); plain rules wrote instead.",
            )
            return None
