"""Small, valid aggregates to store."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from itertools import count
from typing import Any
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.evidence import Evidence, Provenance
from textcoach.domain.ids import new_id
from textcoach.domain.load import Load
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.domain.plan import DayPlan, FitnessPlan, Focus, Mesocycle, MesocycleOverview, Microcycle, WeekTargets
from textcoach.domain.profile import Injury, KnownLift, Profile, ProgramType
from textcoach.domain.reading import Entry, PerformedSet, SessionFacts
from textcoach.domain.slot import Slot, SlotKind
from textcoach.domain.states import AthleteState, PlanState
from textcoach.domain.workout import Performance, RecordSource, Workout
from textcoach.persistence.database import Database

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
MONDAY = date(2026, 3, 2)

_numbers = count(5550000)
_WEEK = (DayPlan("Squats", Focus.LOWER), *[DayPlan("Rest")] * 6)


def athlete(**changes: Any) -> Athlete:
    profile = Profile(
        goal="squat 140 kg",
        kit=frozenset({Kit.BARBELL}),
        injuries=(Injury("knee", "left", 4, MONDAY),),
        lifts=(KnownLift("Back Squat", Load(185, "lb"), 5),),
    )
    made = Athlete(
        id=new_id(),
        name="Zoë Ó Briain",
        number=f"+1202{next(_numbers)}",
        zone="America/New_York",
        send_at=time(6, 30),
        load_unit="lb",
        distance_unit="mi",
        profile=profile,
        state=AthleteState.ACTIVE,
        created_at=NOW,
        next_send_at=NOW,
    )
    return replace(made, **changes)


def plan(athlete_id: UUID, **changes: Any) -> FitnessPlan:
    plan_id, block_id = new_id(), new_id()
    week = Microcycle(new_id(), block_id, 1, _WEEK, WeekTargets({"quads": 10}, 2.5))
    first = Mesocycle(block_id, plan_id, 0, 1, MesocycleOverview("Base", "Build", 4, "squat", deload=True), (week,))
    second = Mesocycle(new_id(), plan_id, 1, 5, MesocycleOverview("Peak", "Test", 3, "squat"))
    made = FitnessPlan(
        id=plan_id,
        athlete_id=athlete_id,
        program=ProgramType.STRENGTH,
        goal="squat",
        starts_on=MONDAY,
        overview="Seven weeks.",
        notes="",
        state=PlanState.ACTIVE,
        seed=2**40,
        created_at=NOW,
        mesocycles=(first, second),
        activated_at=NOW,
    )
    return replace(made, **changes)


def workout(of: FitnessPlan, **changes: Any) -> Workout:
    made = Workout(new_id(), of.id, of.athlete_id, 1, 1, MONDAY, DayPlan("Squats", Focus.LOWER))
    return replace(made, **changes)


def performance(athlete_id: UUID, workout_id: UUID | None, **changes: Any) -> Performance:
    sets = (PerformedSet(reps=5, load=185, unit="lb", rir=2.5, evidence=(Evidence("rir", Provenance.ASSUMED),)),)
    made = Performance(
        id=new_id(),
        athlete_id=athlete_id,
        workout_id=workout_id,
        day=MONDAY,
        revision=1,
        entries=(Entry("Back Squat", sets),),
        session=SessionFacts(completed="full"),
        source=RecordSource.REPLY,
        message_id=None,
        recorded_at=NOW,
    )
    return replace(made, **changes)


def slot(athlete_id: UUID, **changes: Any) -> Slot:
    return replace(Slot(new_id(), athlete_id, MONDAY, SlotKind.MORNING, NOW), **changes)


def inbound(number: str, **changes: Any) -> Message:
    made = Message(new_id(), Direction.IN, MessageKind.REPLY, number, "done", MessageState.RECEIVED, NOW)
    return replace(made, **changes)


def outbound(number: str, **changes: Any) -> Message:
    made = Message(
        new_id(), Direction.OUT, MessageKind.MORNING, number, "Squats", MessageState.QUEUED, NOW, not_before=NOW
    )
    return replace(made, **changes)


def keep_athlete(database: Database, **changes: Any) -> Athlete:
    kept = athlete(**changes)
    with database.unit_of_work() as unit:
        unit.athletes.add(kept)
        unit.commit()
    return kept


def keep_plan(database: Database, **changes: Any) -> FitnessPlan:
    kept = plan(keep_athlete(database).id, **changes)
    with database.unit_of_work() as unit:
        unit.plans.add(kept)
        unit.commit()
    return kept


def keep_inbound(database: Database, number: str, **changes: Any) -> Message:
    kept = inbound(number, **changes)
    with database.unit_of_work() as unit:
        unit.messages.add(kept)
        unit.commit()
    return kept
