"""What a record says beside its figures: staff's form has room for it, a text mostly not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExerciseDetails:
    """``rest`` seconds between sets."""

    exercise: str
    rounds: int | None = None
    rest: int | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Details:
    """``notes`` are the athlete's on the session, ``observations`` staff's; ``modifications``: what was done otherwise
    than written."""

    notes: str = ""
    observations: str = ""
    warm_up: str = ""
    cool_down: str = ""
    modifications: str = ""
    exercises: tuple[ExerciseDetails, ...] = ()


NO_DETAILS = Details()
