"""What progression says about one item."""

from dataclasses import dataclass
from typing import Literal

from textcoach.domain.load import Load
from textcoach.domain.workout import Reps

Direction = Literal["first", "raised", "held", "lowered"]


@dataclass(frozen=True, slots=True)
class Advice:
    """``load`` None: the athlete picks it, or there is none. ``reps`` is the range to aim at where the exercise
    progresses by reps, None where the target stands. ``why`` is one line that cites the sets."""

    load: Load | None
    direction: Direction
    why: str
    reps: Reps | None = None
