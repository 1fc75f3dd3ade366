"""Athletes, plans and histories for the tests of coaching."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from agents.mesocycle.rules import MesocycleRules
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.history import Bout, PastSession
from textcoach.domain.load import Load
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
from textcoach.domain.profile import Experience, Injury, KnownLift, Profile, ProgramType
from textcoach.domain.reading import Entry, LoadUnit, Pain, PerformedSet, SessionFacts
from textcoach.domain.states import AthleteState, PlanState, WorkoutState
from textcoach.domain.workout import Block, Item, ItemType, Performance, RecordSource, Reps, WorkoutContent
from textcoach.ports.agents import MesocycleFacts, WorkoutFacts

ID = UUID(int=7)
NOW = datetime(2026, 3, 2, 6, tzinfo=UTC)
MONDAY = date(2026, 3, 2)
GYM = frozenset(Kit) - {Kit.POOL}


def athlete(
    *, kit: frozenset[Kit] = GYM, unit: LoadUnit = "lb", pain: Sequence[str] = (), **profile: object
) -> Athlete:
    injuries = tuple(Injury(area) for area in pain)
    made = Profile(kit=kit, injuries=injuries, **profile)  # type: ignore[arg-type]
    return Athlete(
        ID, "Sam", "+15555550100", "America/New_York", time(6, 30), unit, "mi" if unit == "lb" else "km", made,
        AthleteState.ACTIVE, NOW,
    )  # fmt: skip


def bout(ago: int, *sets: PerformedSet, asked: Item | None = None, today: date = MONDAY, **rest: bool) -> Bout:
    return Bout(today - timedelta(days=ago), asked, sets, **rest)


def sets(load: float | None, *reps: int, unit: LoadUnit = "lb", rir: float | None = None) -> tuple[PerformedSet, ...]:
    return tuple(PerformedSet(reps=count, load=load, unit=unit, rir=rir) for count in reps)


def lift(exercise: str, load: float | None = None, *, reps: tuple[int, int] = (6, 8), **rest: object) -> Item:
    unit: LoadUnit = rest.pop("unit", "lb")  # type: ignore[assignment]
    carried = None if load is None else Load(load, unit)
    base = Item(ItemType.COMPOUND, exercise, sets=3, reps=Reps(*reps), rir=2.0, load=carried)
    return replace(base, **rest)  # type: ignore[arg-type]


def past(
    ago: int,
    *items: Item,
    done: Sequence[Entry] = (),
    state: WorkoutState = WorkoutState.COMPLETED,
    session: SessionFacts | None = None,
    theme: DayPlan | None = None,
    today: date = MONDAY,
) -> PastSession:
    day = today - timedelta(days=ago)
    made = None
    if state is WorkoutState.COMPLETED:
        facts = session or SessionFacts(completed="full")
        made = Performance(ID, ID, ID, day, 1, tuple(done), facts, RecordSource.REPLY, None, NOW)
    content = WorkoutContent("Session", (Block("Main", tuple(items)),)) if items else None
    return PastSession(day, theme, state, content, made)


def hurts(*areas: str) -> SessionFacts:
    return SessionFacts(completed="full", pain=tuple(Pain(area) for area in areas))


def overview(
    weeks: int = 4, *, deload: bool = True, focus: str = "strength", emphasis: Emphasis = Emphasis.GENERAL
) -> MesocycleOverview:
    return MesocycleOverview("Build", "Build", weeks, focus, deload, emphasis)


def plan_of(
    who: Athlete,
    weeks: int = 4,
    *,
    seed: int = 1,
    starts: date = MONDAY,
    deload: bool = True,
    emphasis: Emphasis = Emphasis.GENERAL,
) -> FitnessPlan:
    """A plan of one block, laid out by the rules."""
    view = overview(weeks, deload=deload, emphasis=emphasis)
    bare = Mesocycle(UUID(int=2), UUID(int=1), 0, 1, view)
    plan = FitnessPlan(
        UUID(int=1), who.id, who.profile.program, "", starts, "", "", PlanState.ACTIVE, seed, NOW, (bare,)
    )
    draft = MesocycleRules().write(MesocycleFacts(who, plan, view, 1))
    micro = tuple(
        Microcycle(UUID(int=10 + number), bare.id, number, week.days, week.targets, week.deload)
        for number, week in enumerate(draft.weeks, start=1)
    )
    return replace(plan, mesocycles=(replace(bare, microcycles=micro),))


def position_of(plan: FitnessPlan, week: int, weekday: int) -> PlanDay:
    micro = plan.microcycle_of(week)
    assert micro is not None
    trains = [day for day in range(7) if micro.days[day].trains]
    session = trains.index(weekday) + 1 if weekday in trains else None
    return PlanDay(plan.mesocycle_of(week), micro, week, micro.days[weekday], session)


def position(
    focus: Focus = Focus.FULL_BODY,
    load: DayLoad = DayLoad.MODERATE,
    *,
    deload: bool = False,
    meters: float | None = None,
    rir: float | None = 2.0,
) -> PlanDay:
    day = DayPlan("Today", focus, load, meters)
    micro = Microcycle(UUID(int=3), UUID(int=2), 1, (day,) * 7, WeekTargets({"chest": 10}, rir), deload)
    return PlanDay(Mesocycle(UUID(int=2), UUID(int=1), 0, 1, overview(), (micro,)), micro, 1, day, 1)


def workout_facts(
    who: Athlete, where: PlanDay, history: Sequence[PastSession] = (), *, day: date = MONDAY, seed: int = 1
) -> WorkoutFacts:
    plan = FitnessPlan(
        UUID(int=1), who.id, who.profile.program, "", MONDAY, "", "", PlanState.ACTIVE, seed, NOW, (where.mesocycle,)
    )
    return WorkoutFacts(who, plan, where, day, tuple(history))


__all__ = [
    "GYM", "ID", "MONDAY", "NOW", "Experience", "KnownLift", "ProgramType", "athlete", "bout", "hurts", "lift",
    "overview", "past", "plan_of", "position", "position_of", "sets", "workout_facts",
]  # fmt: skip
