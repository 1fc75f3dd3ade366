"""A plan of one mesocycle with the days and targets that a test asks for, and the facts of one of its days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from agents.daily_workout.rules import DailyWorkoutRules
from tests.unit.coaching import MONDAY, NOW
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay, walk
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Exercise, Pattern
from textcoach.domain.history import PastSession
from textcoach.domain.plan import (
    DayLoad,
    DayPlan,
    Emphasis,
    FitnessPlan,
    Focus,
    Mesocycle,
    MesocycleOverview,
    Microcycle,
    WeekTargets,
)
from textcoach.domain.profile import ProgramType
from textcoach.domain.reading import SessionFacts
from textcoach.domain.states import PlanState, WorkoutState
from textcoach.domain.workout import Item, ItemType, Performance, RecordSource, WorkoutContent
from textcoach.ports.agents import WorkoutFacts

Days = Mapping[int, tuple[Focus, DayLoad]]
FULL_BODY: Days = dict.fromkeys((0, 2, 4), (Focus.FULL_BODY, DayLoad.MODERATE))
SPLIT: Days = {
    0: (Focus.UPPER, DayLoad.HEAVY),
    1: (Focus.LOWER, DayLoad.HEAVY),
    3: (Focus.UPPER, DayLoad.MODERATE),
    4: (Focus.LOWER, DayLoad.MODERATE),
}
TEN_EACH = dict.fromkeys(
    ("chest", "back", "quads", "hamstrings", "glutes", "shoulders", "biceps", "triceps", "calves", "core"), 10
)
MAIN = frozenset({ItemType.COMPOUND, ItemType.SECONDARY})


@dataclass(frozen=True, slots=True)
class Week:
    """One week of a plan, every week like it; the last is a lighter one where ``deload`` has its targets."""

    days: Days
    targets: Mapping[str, int]
    weeks: int = 4
    emphasis: Emphasis = Emphasis.GENERAL
    rir: float = 2.0
    percent: float | None = None
    deload: Mapping[str, int] | None = None
    block: int = 0
    seed: int = 1

    def plan(self, who: Athlete, starts: date = MONDAY) -> FitnessPlan:
        days = tuple(
            DayPlan(f"{self.days[one][0]}", self.days[one][0], self.days[one][1])
            if one in self.days
            else DayPlan("Rest")
            for one in range(7)
        )
        micro = tuple(self._micro(number, days) for number in range(1, self.weeks + 1))
        overview = MesocycleOverview(
            "Block", "Block", self.weeks, "strength", deload=self.deload is not None, emphasis=self.emphasis
        )
        block = Mesocycle(UUID(int=2), UUID(int=1), self.block, 1, overview, micro)
        return FitnessPlan(
            UUID(int=1), who.id, ProgramType.STRENGTH, "", starts, "", "", PlanState.ACTIVE, self.seed, NOW, (block,)
        )

    def _micro(self, number: int, days: tuple[DayPlan, ...]) -> Microcycle:
        light = self.deload is not None and number == self.weeks
        targets = WeekTargets(
            dict(self.deload if light and self.deload else self.targets), self.rir, None, self.percent
        )
        return Microcycle(UUID(int=10 + number), UUID(int=2), number, days, targets, light)

    def facts(
        self,
        who: Athlete,
        weekday: int = 0,
        history: Sequence[PastSession] = (),
        *,
        week: int = 1,
        starts: date = MONDAY,
    ) -> WorkoutFacts:
        plan = self.plan(who, starts)
        day = MONDAY + timedelta(weeks=week - 1, days=weekday)
        position = walk(plan, (), day)
        assert isinstance(position, PlanDay)
        return WorkoutFacts(who.on(day), plan, position, day, tuple(history))

    def write(
        self, who: Athlete, weekday: int = 0, history: Sequence[PastSession] = (), *, week: int = 1
    ) -> WorkoutContent:
        return DailyWorkoutRules().write(self.facts(who, weekday, history, week=week))

    def trained(self, who: Athlete, until: int, *, week: int = 1, missed: Sequence[int] = ()) -> list[PastSession]:
        """The week's sessions before weekday ``until``, done as asked but for those that were ``missed``."""
        history: list[PastSession] = []
        for weekday in sorted(one for one in self.days if one < until):
            facts = self.facts(who, weekday, history, week=week)
            history.append(done(facts, DailyWorkoutRules().write(facts), skipped=weekday in missed))
        return history


def done(facts: WorkoutFacts, content: WorkoutContent, *, skipped: bool = False) -> PastSession:
    """The workout answered with "done", or skipped."""
    record = Performance(
        UUID(int=facts.day.toordinal()), facts.athlete.id, UUID(int=1), facts.day, 1, (),
        SessionFacts(completed="full"), RecordSource.REPLY, None, NOW,
    )  # fmt: skip
    state = WorkoutState.SKIPPED if skipped else WorkoutState.COMPLETED
    return PastSession(facts.day, facts.position.day, state, content, None if skipped else record)


def exercises(content: WorkoutContent) -> list[Exercise]:
    return [by_name(item.exercise) for item in work(content)]


def work(content: WorkoutContent) -> list[Item]:
    return [item for item in content.items if item.type not in {ItemType.PREP, ItemType.COOLDOWN}]


def mains(content: WorkoutContent) -> list[str]:
    return [item.exercise for item in content.items if item.type in MAIN]


def patterns(content: WorkoutContent) -> set[Pattern]:
    return {one.pattern for one in exercises(content)}


def named(content: WorkoutContent, exercise: str) -> Item:
    return next(item for item in content.items if item.exercise == exercise)


def at(who: Athlete, **changes: object) -> Athlete:
    """The athlete with another profile."""
    return replace(who, profile=replace(who.profile, **changes))  # type: ignore[arg-type]
