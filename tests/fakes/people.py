"""Random athletes, and how people answer a workout: as asked, better, worse, not at all, or in pain."""

from dataclasses import dataclass, replace
from datetime import time, timedelta
from random import Random
from uuid import UUID

from tests.fakes.season import DONE, MONDAY, NOW, SKIPPED, UNANSWERED, Answer, Session
from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import EXERCISES, by_name
from textcoach.domain.catalogue.exercise import Exercise, Kit, LoadKind, Pattern
from textcoach.domain.load import Load, from_kg, round_to_kit
from textcoach.domain.profile import (
    Event,
    Experience,
    Injury,
    KnownLift,
    Place,
    Profile,
    ProgramType,
    RaceResult,
    Sex,
)
from textcoach.domain.reading import Entry, LoadUnit, Pain, PerformedSet, SessionFacts
from textcoach.domain.states import AthleteState
from textcoach.domain.strength import load_for
from textcoach.domain.workout import Item

GYM = frozenset(Kit) - {Kit.POOL, Kit.VENUE, Kit.STONE, Kit.LOG, Kit.YOKE, Kit.TIRE, Kit.SLEDGEHAMMER}
KITS: dict[str, frozenset[Kit]] = {
    "none": frozenset(),
    "bands": frozenset({Kit.BAND}),
    "dumbbells": frozenset({Kit.DUMBBELL}),
    "home": frozenset({Kit.DUMBBELL, Kit.BENCH, Kit.BAND, Kit.PULLUP_BAR}),
    "kettlebells": frozenset({Kit.KETTLEBELL}),
    "garage": frozenset({Kit.BARBELL, Kit.RACK, Kit.BENCH, Kit.PULLUP_BAR}),
    "hotel": frozenset({Kit.DUMBBELL, Kit.BENCH, Kit.CABLE, Kit.BIKE, Kit.TREADMILL}),
    "machines": frozenset({Kit.MACHINE, Kit.CABLE, Kit.SMITH_MACHINE, Kit.BENCH, Kit.BIKE}),
    "gym": GYM,
}
AREAS = (
    "knee",
    "lower back",
    "shoulder",
    "hip",
    "ankle",
    "wrist",
    "elbow",
    "neck",
    "foot",
    "shin",
    "hamstring",
    "calf",
)
_SHARE_OF_BODYWEIGHT: dict[Pattern, float] = {
    Pattern.SQUAT: 1.2,
    Pattern.HINGE: 1.4,
    Pattern.LUNGE: 0.5,
    Pattern.HORIZONTAL_PUSH: 0.9,
    Pattern.VERTICAL_PUSH: 0.55,
    Pattern.HORIZONTAL_PULL: 0.8,
    Pattern.VERTICAL_PULL: 0.8,
    Pattern.HIP_EXTENSION: 1.3,
}
_OTHERS = 0.3
_OF_EXPERIENCE = {Experience.BEGINNER: 0.65, Experience.INTERMEDIATE: 1.0, Experience.ADVANCED: 1.35}


def random_athlete(seed: int) -> Athlete:
    """Any athlete at all; the same for the same seed."""
    rng = Random(seed)
    unit: LoadUnit = rng.choice(("lb", "kg"))
    experience = rng.choice(list(Experience))
    program = rng.choice(list(ProgramType))
    kit = rng.choice(list(KITS.values()))
    if rng.random() < 0.1:
        kit = frozenset(rng.sample(sorted(Kit), rng.randint(1, 8)))
    profile = Profile(
        goal="get better",
        program=program,
        experience=experience,
        kit=kit,
        weekdays=tuple(sorted(rng.sample(range(7), rng.randint(1, 7)))),
        minutes=rng.choice((15, 20, 30, 45, 45, 60, 60, 75, 90, 120)),
        injuries=_injuries(rng),
        lifts=_lifts(rng, kit, experience, unit),
        weekly_meters=rng.choice((None, None, 8_000.0, 25_000.0, 60_000.0)),
        birth_year=rng.choice((None, 1950, 1975, 1990, 2005)),
        sex=rng.choice((None, *Sex)),
        bodyweight=Load(float(rng.randint(50, 110)), "kg"),
        places=_places(rng),
        minutes_by_weekday={rng.randrange(7): rng.choice((20, 30, 90))} if rng.random() < 0.3 else {},
        likes=_some(rng, 3),
        dislikes=_some(rng, 6),
        races=(RaceResult(5_000, rng.uniform(1_100, 2_000)),) if rng.random() < 0.3 else (),
        event=_event(rng),
    )
    likes = tuple(name for name in profile.likes if name not in profile.dislikes)
    return Athlete(
        UUID(int=seed + 1), f"Athlete {seed}", "+15555550100", "America/New_York", time(6, 30), unit,
        "mi" if unit == "lb" else "km", replace(profile, likes=likes), AthleteState.ACTIVE, NOW,
    )  # fmt: skip


def _injuries(rng: Random) -> tuple[Injury, ...]:
    return tuple(Injury(area) for area in rng.sample(AREAS, rng.choice((0, 0, 0, 1, 1, 2))))


def _lifts(rng: Random, kit: frozenset[Kit], experience: Experience, unit: LoadUnit) -> tuple[KnownLift, ...]:
    names = ("Barbell Back Squat", "Barbell Bench Press", "Deadlift", "Overhead Press", "Dumbbell Bench Press")
    known = [one for name in names if (one := by_name(name)).kit <= kit and rng.random() < 0.4]
    return tuple(
        KnownLift(one.name, Load(_load(one, 5, 0.0, experience, unit), unit, one.load_kind), 5) for one in known
    )


def _places(rng: Random) -> tuple[Place, ...]:
    if rng.random() > 0.25:
        return ()
    days = tuple(sorted(rng.sample(range(7), 2)))
    return (Place("away", rng.choice(list(KITS.values())), days),)


def _some(rng: Random, most: int) -> tuple[str, ...]:
    return tuple(one.name for one in rng.sample(EXERCISES, rng.randint(0, most)))


def _event(rng: Random) -> Event | None:
    if rng.random() > 0.25:
        return None
    meters = rng.choice((None, 5_000.0, 21_097.5))
    return Event("the day", MONDAY + timedelta(days=rng.randint(20, 120)), meters)


def maximum(exercise: Exercise, experience: Experience) -> float:
    """What somebody of 75 kg can lift once, kg as the exercise counts it: a rough guess is enough."""
    share = _SHARE_OF_BODYWEIGHT.get(exercise.pattern, _OTHERS) * _OF_EXPERIENCE[experience]
    hands = 0.4 if exercise.load_kind is LoadKind.PER_HAND else 1.0
    return 75 * share * hands * (0.7 if exercise.unilateral else 1.0)


def _load(exercise: Exercise, reps: int, rir: float, experience: Experience, unit: LoadUnit) -> float:
    return round_to_kit(from_kg(load_for(maximum(exercise, experience), reps, rir), unit), exercise, unit)


@dataclass
class Person:
    """Answers as people do: mostly as asked, now and then better, worse, not at all, or with a pain."""

    rng: Random
    skips: float = 0.08
    silent: float = 0.04
    hurts: float = 0.015
    plain: float = 0.25
    """Share of sessions that are answered with no more than "done"."""

    def __call__(self, session: Session) -> Answer:
        draw = self.rng.random()
        if draw < self.skips:
            return SKIPPED
        if draw < self.skips + self.silent:
            return UNANSWERED
        pain = (
            (Pain(self.rng.choice(AREAS), severity=self.rng.randint(2, 7)),) if self.rng.random() < self.hurts else ()
        )
        if self.rng.random() < self.plain:
            return replace(DONE, session=SessionFacts(completed="full", pain=pain))
        entries = tuple(self._entry(item, session) for item in session.working)
        return Answer(entries, SessionFacts(completed="full", pain=pain))

    def _entry(self, item: Item, session: Session) -> Entry:
        mood = self.rng.random()
        if mood < 0.03:
            return Entry(item.exercise, skipped=True)
        off = 1 if mood > 0.85 else -2 if mood < 0.15 else 0
        return Entry(item.exercise, performed(item, session.athlete, off))


def performed(item: Item, athlete: Athlete, off: int = 0, rir: float | None = None) -> tuple[PerformedSet, ...]:
    """The item's sets, ``off`` reps from the top of the range; the athlete picks a load where none is asked for."""
    exercise = by_name(item.exercise)
    if item.reps is None:
        seconds = item.minutes * 60 if item.minutes is not None else item.seconds
        return (PerformedSet(seconds=seconds, meters=item.meters),) * item.sets
    reps = max(1, item.reps.high + off)
    load, unit = item.load.value if item.load else None, item.load.unit if item.load else athlete.load_unit
    if load is None and exercise.takes_load and exercise.load_kind in {LoadKind.TOTAL, LoadKind.PER_HAND}:
        load = _load(exercise, item.reps.high, item.rir or 0.0, athlete.profile.experience, athlete.load_unit)
    left = rir if rir is not None else None if item.rir is None else max(0.0, item.rir + (off > 0) - (off < 0))
    kind = item.load.kind if item.load else None
    return (PerformedSet(reps=reps, load=load or None, unit=unit if load else None, kind=kind, rir=left),) * item.sets
