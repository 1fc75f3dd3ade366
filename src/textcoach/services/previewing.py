"""A whole season in advance, as the understudies would write it: nothing is stored and nobody is texted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay, monday_of, walk
from textcoach.domain.changes import explain
from textcoach.domain.coaching_rules import CoachingRules
from textcoach.domain.guardrails import Breach, check
from textcoach.domain.history import RECENT, SESSIONS, History, PastSession
from textcoach.domain.plan import DayPlan, FitnessPlan, Mesocycle, Microcycle
from textcoach.domain.profile import Profile
from textcoach.domain.reading import DistanceUnit, LoadUnit
from textcoach.domain.rehearsal import Rehearsal
from textcoach.domain.running.runs import run_meters
from textcoach.domain.safe_session import safe_session
from textcoach.domain.states import AthleteState
from textcoach.domain.volume import Sets, prescribed_sets, total
from textcoach.domain.workout import Shortfall, WorkoutContent
from textcoach.ports.agents import (
    MesocycleFacts,
    MesocycleWriter,
    PlanFacts,
    PlanWriter,
    WorkoutFacts,
    WorkoutWriter,
)
from textcoach.services.plan_making import made_plan, made_weeks

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PreviewedDay:
    """``content`` is None on a rest day. ``breaches``: what the understudy's own workout broke; the safe session is
    there instead, as it would be in the morning."""

    day: date
    plan: DayPlan
    content: WorkoutContent | None = None
    breaches: tuple[Breach, ...] = ()


@dataclass(frozen=True, slots=True)
class PreviewedWeek:
    """``days`` begin with the plan's first day in week 1, else on Monday."""

    mesocycle: Mesocycle
    microcycle: Microcycle
    days: tuple[PreviewedDay, ...]

    @property
    def contents(self) -> list[WorkoutContent]:
        return [day.content for day in self.days if day.content is not None]

    @property
    def sets(self) -> Sets:
        """Hard sets a muscle, as prescribed."""
        return total(prescribed_sets(content) for content in self.contents)

    @property
    def meters(self) -> float:
        return sum(run_meters(content) for content in self.contents)

    @property
    def shortfalls(self) -> tuple[Shortfall, ...]:
        """As they stand after the week's last workout."""
        return self.contents[-1].shortfalls if self.contents else ()


@dataclass(frozen=True, slots=True)
class Season:
    athlete: Athlete
    plan: FitnessPlan
    weeks: tuple[PreviewedWeek, ...]
    rules: CoachingRules


@dataclass(frozen=True, slots=True)
class Previewing:
    plans: PlanWriter
    mesocycles: MesocycleWriter
    workouts: WorkoutWriter
    rules: CoachingRules

    def season(self, athlete: Athlete, starts_on: date, weeks: int | None, notes: str = "", seed: int = 1) -> Season:
        """Each day's workout comes after those before it were done (``domain.rehearsal``), so that loads progress. The
        same arguments make the same season."""
        plan = self._planned(athlete, starts_on, weeks, notes, seed)
        rehearsal = Rehearsal(athlete, starts_on)
        history: list[PastSession] = []
        shown = []
        first = monday_of(starts_on)
        for week in range(1, plan.weeks + 1):
            microcycle = plan.microcycle_of(week)
            if microcycle is None:
                continue
            days = []
            for day in (first + timedelta(weeks=week - 1) + offset * _DAY for offset in range(7)):
                position = walk(plan, (), day)
                if not isinstance(position, PlanDay):
                    continue
                days.append(self._day(athlete, plan, position, day, recent(history, day)))
                content = days[-1].content
                if content is not None:
                    history.append(rehearsal.done(content, position.day, day))
            shown.append(PreviewedWeek(plan.mesocycle_of(week), microcycle, tuple(days)))
        return Season(athlete, plan, tuple(shown), self.rules)

    def _planned(self, athlete: Athlete, starts_on: date, weeks: int | None, notes: str, seed: int) -> FitnessPlan:
        event = athlete.profile.event_from(starts_on)
        facts = PlanFacts(athlete, starts_on, weeks, notes, seed, event=event, rules=self.rules)
        numbers = count(1)

        def new() -> UUID:
            return UUID(int=next(numbers))

        plan = made_plan(facts, self.plans.write(facts), athlete.created_at, new)
        for block in plan.mesocycles:
            draft = self.mesocycles.write(MesocycleFacts(athlete, plan, block.overview, block.first_week, self.rules))
            laid_out = replace(block, microcycles=made_weeks(block, draft, new))
            blocks = (laid_out if one is block else one for one in plan.mesocycles)
            plan = replace(plan, mesocycles=tuple(blocks))
        return plan

    def _day(
        self, athlete: Athlete, plan: FitnessPlan, position: PlanDay, day: date, history: tuple[PastSession, ...]
    ) -> PreviewedDay:
        if not position.day.trains:
            return PreviewedDay(day, position.day)
        athlete, deload = athlete.on(day), position.microcycle.deload
        content = self.workouts.write(WorkoutFacts(athlete, plan, position, day, history, rules=self.rules))
        breaches = check(content, athlete, position, history, day, self.rules)
        if breaches:
            content = safe_session(athlete, position)
        changes = explain(content, athlete, history, deload, day=day, rules=self.rules)
        return PreviewedDay(day, position.day, replace(content, changes=changes), breaches)


def recent(history: Sequence[PastSession], day: date) -> History:
    """What a workout of ``day`` is made from; ``history``, oldest first, is of days that were all done."""
    lately = sum(past.day >= day - RECENT for past in history)
    return History(history[-max(lately, SESSIONS) :])


def imagined(profile: Profile, load_unit: LoadUnit, distance_unit: DistanceUnit) -> Athlete:
    """An athlete with this profile whom nobody could text."""
    return Athlete(
        id=UUID(int=0),
        name="Nobody",
        number="",
        zone="UTC",
        send_at=time(8),
        load_unit=load_unit,
        distance_unit=distance_unit,
        profile=profile,
        state=AthleteState.ACTIVE,
        created_at=datetime(2000, 1, 1, tzinfo=UTC),
    )
