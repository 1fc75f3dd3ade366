"""Prescribed against actual, as JSON."""

from uuid import UUID

from textcoach.domain.amounts import Amounts
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.comparison import Doing, ExerciseComparison
from textcoach.domain.load import Load
from textcoach.domain.states import WorkoutState
from textcoach.services.comparing import Compared
from textcoach.web.api.models.base import LoadUnit, Shown


class ShownHeaviest(Shown):
    """``kg`` is derived."""

    value: float
    unit: LoadUnit
    kind: LoadKind
    kg: float

    @classmethod
    def of(cls, load: Load) -> "ShownHeaviest":
        return cls(value=load.value, unit=load.unit, kind=load.kind, kg=load.kg)


class ShownAmounts(Shown):
    """In all sets together; ``load`` is the heaviest, ``rir`` the mean, ``volume_kg`` what was lifted,
    ``e1rm_kg`` the best estimated maximum."""

    sets: int
    reps: int | None
    seconds: float | None
    meters: float | None
    load: ShownHeaviest | None
    rir: float | None
    volume_kg: float | None
    e1rm_kg: float | None

    @classmethod
    def of(cls, found: Amounts) -> "ShownAmounts":
        return cls(
            sets=found.sets,
            reps=found.reps,
            seconds=found.seconds,
            meters=found.meters,
            load=ShownHeaviest.of(found.load) if found.load is not None else None,
            rir=found.rir,
            volume_kg=found.volume,
            e1rm_kg=found.maximum,
        )


class ShownExerciseComparison(Shown):
    """``exercise`` is the prescribed one, or the one that was added; ``instead`` what was done in its place. ``share``
    of the dose, 1 as prescribed; null for what was added."""

    exercise: str
    doing: Doing
    instead: str | None
    asked: ShownAmounts | None
    done: ShownAmounts | None
    share: float | None

    @classmethod
    def of(cls, one: ExerciseComparison) -> "ShownExerciseComparison":
        return cls(
            exercise=one.exercise,
            doing=one.doing,
            instead=one.instead,
            asked=ShownAmounts.of(one.asked) if one.asked is not None else None,
            done=ShownAmounts.of(one.done) if one.done is not None else None,
            share=one.share,
        )


class ShownComparison(Shown):
    """Against the workout as it stands: what a person changed is what was asked for. ``dose``: how much of it was done,
    0 to 1; null where nothing was prescribed."""

    workout_id: UUID
    state: WorkoutState
    exercises: list[ShownExerciseComparison]
    dose: float | None
    asked_minutes: float | None
    done_minutes: float | None
    asked_sets: int
    done_sets: int
    asked_volume_kg: float
    done_volume_kg: float
    rir: float | None

    @classmethod
    def of(cls, found: Compared) -> "ShownComparison":
        session = found.comparison
        same = ("dose", "asked_minutes", "done_minutes", "asked_sets", "done_sets", "rir")
        return cls(
            workout_id=found.workout.id,
            state=found.workout.state,
            exercises=[ShownExerciseComparison.of(one) for one in session.exercises],
            **{name: getattr(session, name) for name in same},
            asked_volume_kg=session.asked_volume,
            done_volume_kg=session.done_volume,
        )
