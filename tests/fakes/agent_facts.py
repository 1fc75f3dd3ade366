"""An athlete with a plan and a month of history, as the agents are given them."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.guardrails import Breach
from textcoach.domain.history import PastSession
from textcoach.domain.load import Load
from textcoach.domain.plan import (
    DayLoad,
    DayPlan,
    FitnessPlan,
    Focus,
    Mesocycle,
    MesocycleOverview,
    Microcycle,
    WeekTargets,
)
from textcoach.domain.profile import Experience, Injury, KnownLift, Profile, ProgramType
from textcoach.domain.reading import Entry, Pain, PerformedSet, SessionFacts
from textcoach.domain.states import AthleteState, PlanState, WorkoutState
from textcoach.domain.workout import Block, Item, ItemType, Performance, RecordSource, Reps, WorkoutContent
from textcoach.ports.agents import MesocycleFacts, MessageFacts, PlanFacts, WeekFacts, WorkoutFacts

TODAY = date(2026, 3, 30)
NOW = datetime(2026, 3, 30, 12, tzinfo=UTC)
ATHLETE_ID = UUID(int=7)
_LIFTS = (
    ("Barbell Back Squat", 185.0),
    ("Barbell Bench Press", 135.0),
    ("Barbell Row", 115.0),
    ("Hammer Curl", 25.0),
)
_REST = DayPlan("Rest")
_TRAINING = DayPlan("Full body", Focus.FULL_BODY, DayLoad.MODERATE)


def athlete(*, name: str = "Robin", goal: str = "Squat more", **profile: object) -> Athlete:
    known = {
        "goal": goal,
        "program": ProgramType.STRENGTH,
        "experience": Experience.INTERMEDIATE,
        "kit": frozenset({Kit.BARBELL, Kit.RACK, Kit.BENCH, Kit.DUMBBELL, Kit.PULLUP_BAR}),
        "injuries": (Injury("wrist", "left", 3),),
        "lifts": (KnownLift("Barbell Back Squat", Load(225, "lb"), 5),),
    }
    return Athlete(
        id=ATHLETE_ID,
        name=name,
        number="+15550100007",
        zone="America/Chicago",
        send_at=time(8),
        load_unit="lb",
        distance_unit="mi",
        profile=Profile(**(known | profile)),  # type: ignore[arg-type]
        state=AthleteState.ACTIVE,
        created_at=NOW,
    )


def plan(*, weeks: int = 8, notes: str = "") -> FitnessPlan:
    days = (_TRAINING, _REST, _TRAINING, _REST, _TRAINING, _REST, _REST)
    microcycles = tuple(
        Microcycle(UUID(int=100 + week), UUID(int=2), week, days, WeekTargets({"quads": 10, "chest": 9}, rir=2))
        for week in range(1, weeks + 1)
    )
    overview = MesocycleOverview("Base", "Practise the lifts and add sets.", weeks, "strength")
    mesocycle = Mesocycle(UUID(int=2), UUID(int=1), 0, 1, overview, microcycles)
    return FitnessPlan(
        id=UUID(int=1),
        athlete_id=ATHLETE_ID,
        program=ProgramType.STRENGTH,
        goal="Squat more",
        starts_on=TODAY - timedelta(weeks=4),
        overview="Eight weeks of basics.",
        notes=notes,
        state=PlanState.ACTIVE,
        seed=1,
        created_at=NOW,
        mesocycles=(mesocycle,),
    )


def month_of_history() -> tuple[PastSession, ...]:
    """Three sessions a week for four weeks: mostly done, one skipped, one that hurt."""
    days = [TODAY - timedelta(days=back) for back in range(28, 0, -1)]
    return tuple(_session(day, number) for number, day in enumerate(one for one in days if one.weekday() in {0, 2, 4}))


def _session(day: date, number: int) -> PastSession:
    items = tuple(
        Item(ItemType.COMPOUND, name, sets=3, reps=Reps(8, 10), load=Load(load + 5 * (number // 3), "lb"), rir=2)
        for name, load in _LIFTS
    )
    content = WorkoutContent("Full body", (Block("Main", items),))
    if number == 5:
        return PastSession(day, _TRAINING, WorkoutState.SKIPPED, content, None, "no reply")
    entries = tuple(
        Entry(
            item.exercise,
            tuple(
                PerformedSet(reps=8 + (one == 0), load=item.load.value if item.load else None, unit="lb", rir=2)
                for one in range(3)
            ),
        )
        for item in items
    )
    pain = (Pain("elbow", "left", 2),) if number == 2 else ()
    done = Performance(
        id=UUID(int=1000 + number),
        athlete_id=ATHLETE_ID,
        workout_id=UUID(int=2000 + number),
        day=day,
        revision=1,
        entries=entries,
        session=SessionFacts(completed="full", pain=pain),
        source=RecordSource.REPLY,
        message_id=None,
        recorded_at=datetime.combine(day, time(20), UTC),
    )
    return PastSession(day, _TRAINING, WorkoutState.COMPLETED, content, done)


def position(of: FitnessPlan, *, day: DayPlan = _TRAINING) -> PlanDay:
    mesocycle = of.mesocycles[0]
    return PlanDay(mesocycle, mesocycle.microcycles[4], 5, day, 1)


def workout_facts(
    *,
    who: Athlete | None = None,
    notes: str = "",
    day: DayPlan = _TRAINING,
    history: tuple[PastSession, ...] | None = None,
    breaches: tuple[Breach, ...] = (),
) -> WorkoutFacts:
    planned = plan(notes=notes)
    past = month_of_history() if history is None else history
    return WorkoutFacts(who or athlete(), planned, position(planned, day=day), TODAY, past, breaches)


def plan_facts(*, who: Athlete | None = None, weeks: int | None = 12, notes: str = "") -> PlanFacts:
    return PlanFacts(who or athlete(), TODAY, weeks, notes, seed=1)


def mesocycle_facts(*, who: Athlete | None = None, weeks: int = 4, deload: bool = True) -> MesocycleFacts:
    overview = MesocycleOverview("Base", "Practise the lifts.", weeks, "strength", deload)
    return MesocycleFacts(who or athlete(), plan(), overview, 1)


def week_facts(*, who: Athlete | None = None, history: tuple[PastSession, ...] | None = None) -> WeekFacts:
    """Week 5 of ``plan()``, which begins today, after the month of history."""
    past = month_of_history() if history is None else history
    return WeekFacts(who or athlete(), plan(), 5, past, (), TODAY - timedelta(weeks=1), TODAY)


def message_facts(*, who: Athlete | None = None) -> MessageFacts:
    content = WorkoutContent("Full body", (Block("Main", (Item(ItemType.COMPOUND, "Deadlift", 3, Reps(5, 5)),)),))
    return MessageFacts(who or athlete(), TODAY, content, 5, 1, 7, month_of_history())
