"""A ledger in memory, and an asker whose Gemini is the loopback one."""

from dataclasses import dataclass, field
from uuid import UUID

from agents.ask import Asker, Budget
from agents.daily_workout.agent import DailyWorkoutAgent
from agents.model import build_model
from tests.fakes.agent_facts import NOW
from tests.fakes.gemini import FakeGemini
from textcoach.ports.agents import ModelCall

KEY = "AIza-secret-key-of-a-test"
MODEL = "google_genai:gemini-3.8-flash"
ROOMY = Budget(seconds=10, call_seconds=5)


@dataclass
class MemoryLedger:
    calls: list[ModelCall] = field(default_factory=list)

    def record(self, call: ModelCall) -> None:
        self.calls.append(call)

    def refusal(self, athlete_id: UUID | None) -> str | None:
        return None

    @property
    def outcomes(self) -> list[str]:
        return [call.outcome for call in self.calls]


class Desk:
    """``slept`` holds the waits between calls, which take no time here."""

    def __init__(self, fake: FakeGemini) -> None:
        self.fake = fake
        self.ledger = MemoryLedger()
        self.slept: list[float] = []
        model = build_model(MODEL, api_key=KEY, timeout=5, base_url=fake.url)
        self.asker = Asker(lambda: model, MODEL, self.ledger, lambda: NOW, sleep=self.slept.append)

    def workout(self, first: Budget = ROOMY) -> DailyWorkoutAgent:
        return DailyWorkoutAgent(self.asker, first=first)
