"""An imagined athlete who does what they are asked, for looking at a season before anybody trains by it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import Exercise, LoadKind
from textcoach.domain.history import PastSession
from textcoach.domain.load import Load
from textcoach.domain.plan import DayPlan
from textcoach.domain.profile import Experience
from textcoach.domain.reading import Entry, PerformedSet, SessionFacts
from textcoach.domain.states import WorkoutState
from textcoach.domain.strength import e1rm, load_for
from textcoach.domain.workout import Item, ItemType, Performance, RecordSource, WorkoutContent

GROWTH: Mapping[Experience, float] = {
    Experience.BEGINNER: 0.010,
    Experience.INTERMEDIATE: 0.005,
    Experience.ADVANCED: 0.002,
}
"""Of the 1RM a week, compounding: an assumption, so that a long season's loads stay those of a person."""
_BODY_KG = 75.0
_MOST_SPARE = 4
_FRINGE = frozenset({ItemType.PREP, ItemType.COOLDOWN})


@dataclass(slots=True)
class Rehearsal:
    """``maxima`` are the 1RM in kg, bodyweight counted in, on the first day: from the lifts that the athlete named,
    else from the first load that was prescribed."""

    athlete: Athlete
    starts_on: date
    maxima: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for lift in self.athlete.profile.lifts:
            exercise = resolve(lift.exercise)
            if exercise is not None and (kilograms := self._moved(exercise, lift.load)) > 0:
                self.maxima[exercise.name] = e1rm(kilograms, lift.reps)

    def done(self, content: WorkoutContent, theme: DayPlan, day: date) -> PastSession:
        """The day as it is on record afterwards: every set done, to the top of its range where there is the strength
        for it, and stopped at the reserve that was asked for."""
        entries = tuple(
            Entry(item.exercise, (self._set(item, day),) * (item.sets * block.rounds))
            for block in content.blocks
            for item in block.items
            if item.type not in _FRINGE
        )
        nobody = UUID(int=day.toordinal())
        record = Performance(
            id=nobody,
            athlete_id=self.athlete.id,
            workout_id=nobody,
            day=day,
            revision=1,
            entries=entries,
            session=SessionFacts(completed="full"),
            source=RecordSource.REPLY,
            message_id=None,
            recorded_at=self.athlete.created_at,
        )
        return PastSession(day, theme, WorkoutState.COMPLETED, content, record)

    def _set(self, item: Item, day: date) -> PerformedSet:
        seconds = item.minutes * 60 if item.minutes is not None else item.seconds
        if item.meters is not None and item.pace is not None:
            seconds = item.meters / 1000 * item.pace.middle
        reps, rir = self._reps(item, day)
        return PerformedSet(
            reps=reps,
            load=item.load.value if item.load else None,
            unit=item.load.unit if item.load else None,
            kind=item.load.kind if item.load else None,
            seconds=seconds,
            meters=item.meters,
            rpe=item.rpe if item.reps is None else None,
            rir=rir,
        )

    def _reps(self, item: Item, day: date) -> tuple[int | None, float | None]:
        exercise = resolve(item.exercise)
        if item.reps is None or exercise is None or (kilograms := self._moved(exercise, item.load)) <= 0:
            return (item.reps.high if item.reps else None), item.rir
        asked = item.rir or 0.0
        first = self.maxima.setdefault(item.exercise, e1rm(kilograms, item.reps.high, asked) / self._grown(day))
        maximum = first * self._grown(day)
        able = item.reps.high + _MOST_SPARE
        while able > 1 and load_for(maximum, able, asked) < kilograms * (1 - 1e-9):
            able -= 1
        spare = max(0, able - item.reps.high)
        return min(able, item.reps.high), None if item.rir is None else item.rir + spare

    def _grown(self, day: date) -> float:
        return float((1 + GROWTH[self.athlete.profile.experience]) ** ((day - self.starts_on).days / 7))

    def _moved(self, exercise: Exercise, load: Load | None) -> float:
        """Kilograms in all, 0 where nothing is said of them."""
        body = self.athlete.profile.bodyweight
        own = body.kg if body else _BODY_KG
        match exercise.load_kind:
            case LoadKind.ADDED:
                return own + (load.kg if load else 0.0)
            case LoadKind.ASSISTED:
                return own - load.kg if load else 0.0
            case _:
                return load.kg if load else 0.0
