"""How loads move: the figures that are a matter of opinion, and where those that are not come from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields

from textcoach.domain.catalogue import by_name

BREAK_DAYS = 14

Shares = Mapping[str, float]


def _ratios() -> dict[str, Shares]:
    """Of the maximum of the lift that a group is named after; of one dumbbell where there are two. Published: front
    squat (Gullett 2009: 79 %), bench press with dumbbells (83 % in both hands) and on a Smith machine (97 %;
    Saeterbakken 2011). The rest is opinion, on the light side."""
    return {
        "Barbell Back Squat": {
            "Front Squat": 0.78, "Pause Squat": 0.85, "Box Squat": 0.85, "Safety Bar Squat": 0.85, "Tempo Squat": 0.75,
            "Smith Machine Squat": 0.85, "Goblet Squat": 0.28, "Barbell Lunge": 0.45, "Barbell Split Squat": 0.45,
            "Bulgarian Split Squat": 0.18, "Split Squat": 0.2, "Reverse Lunge": 0.18, "Walking Lunge": 0.18,
            "Dumbbell Step-Up": 0.16,
        },
        "Deadlift": {
            "Sumo Deadlift": 0.9, "Romanian Deadlift": 0.7, "Stiff-Leg Deadlift": 0.6, "Trap Bar Deadlift": 0.95,
            "Deficit Deadlift": 0.85, "Pause Deadlift": 0.8, "Rack Pull": 0.95, "Dumbbell Romanian Deadlift": 0.25,
            "Dumbbell Deadlift": 0.28, "Single-Leg Romanian Deadlift": 0.12, "Good Morning": 0.3,
            "Barbell Hip Thrust": 0.7,
        },
        "Barbell Bench Press": {
            "Incline Barbell Bench Press": 0.8, "Decline Barbell Bench Press": 0.95, "Close-Grip Bench Press": 0.88,
            "Pause Bench Press": 0.92, "Floor Press": 0.85, "Wide-Grip Bench Press": 0.92, "Larsen Press": 0.85,
            "Tempo Bench Press": 0.8, "Smith Machine Bench Press": 0.95, "Dumbbell Bench Press": 0.4,
            "Incline Dumbbell Press": 0.33, "Dumbbell Floor Press": 0.35, "Overhead Press": 0.6, "Barbell Row": 0.7,
        },
        "Overhead Press": {
            "Push Press": 1.1, "Seated Barbell Press": 0.92, "Z Press": 0.8, "Dumbbell Shoulder Press": 0.38,
            "Seated Dumbbell Shoulder Press": 0.38, "Arnold Press": 0.32,
        },
        "Barbell Row": {
            "Pendlay Row": 0.9, "Yates Row": 0.95, "Seal Row": 0.8, "Dumbbell Row": 0.42, "Chest-Supported Row": 0.33,
            "Bent-Over Dumbbell Row": 0.36,
        },
        "Barbell Curl": {
            "EZ-Bar Curl": 0.95, "Dumbbell Curl": 0.4, "Hammer Curl": 0.42, "Incline Dumbbell Curl": 0.33,
            "Preacher Curl": 0.8, "Reverse Curl": 0.6,
        },
    }  # fmt: skip


def _bodyweight() -> Shares:
    """Of a man's bodyweight, for about twelve easy repetitions of a beginner. Opinion."""
    return {
        "Leg Press": 0.5, "Leg Extension": 0.2, "Lying Leg Curl": 0.18, "Seated Leg Curl": 0.2, "Lat Pulldown": 0.3,
        "Seated Cable Row": 0.3, "Machine Row": 0.25, "Machine Chest Press": 0.22, "Machine Shoulder Press": 0.15,
    }  # fmt: skip


@dataclass(frozen=True, slots=True)
class FirstLoads:
    """``named`` and ``related``: how much of a maximum is believed that the athlete named, or that a related lift
    speaks for (``ratios``). ``bodyweight``: what a beginner starts a machine with, ``others`` of it for who is no man;
    up to the age of ``oldest``. All opinion."""

    named: float = 0.9
    related: float = 0.85
    ratios: Mapping[str, Shares] = field(default_factory=_ratios)
    bodyweight: Shares = field(default_factory=_bodyweight)
    others: float = 0.65
    oldest: int = 59

    def __post_init__(self) -> None:
        """ValueError for an exercise that the catalogue does not have, or a share that is none."""
        for name, share in self._shares():
            try:
                by_name(name)
            except KeyError:
                raise ValueError(f"{name} is no exercise of the catalogue") from None
            if share <= 0:
                raise ValueError(f"{name} can't be {share:g} of anything")

    def _shares(self) -> Iterator[tuple[str, float]]:
        for name, group in self.ratios.items():
            yield name, 1.0
            yield from group.items()
        yield from self.bodyweight.items()


@dataclass(frozen=True, slots=True)
class Rises:
    """Most at once where there was much to spare, ``early`` in an exercise's first two sessions and ``rebuilding``
    after a break or pain: 2 to 10 % where a set had a rep or two to spare (ACSM 2009). A step of the kit is always
    allowed unless it is more than ``big_step`` of the load: then the reps rise first, to ``most_reps`` at most.
    ``much``: reps to spare that earn more than a step. A reserve counts for ``believed`` at most: guesses get worse far
    from the last rep, though mostly too low (Halperin 2022)."""

    big_lift: float = 0.075
    other: float = 0.05
    early: float = 0.1
    rebuilding: float = 0.1
    big_step: float = 0.125
    most_reps: int = 20
    much: float = 2.0
    believed: float = 8.0


@dataclass(frozen=True, slots=True)
class Cuts:
    """The share of the load that is left. Opinion; in a ``deload`` sets and effort fall too, as most lifters have it
    (Rogerson 2024, a survey)."""

    missed: float = 0.9
    hard_twice: float = 0.925
    less_left: float = 0.95
    stalled: float = 0.9
    pain: float = 0.9
    deload: float = 0.875
    rotated: float = 0.95

    def __post_init__(self) -> None:
        """ValueError where a share would leave nothing, or more than there was."""
        for one in fields(self):
            if not 0 < getattr(self, one.name) <= 1:
                raise ValueError(f"{one.name} ({getattr(self, one.name):g}) is not above 0 and up to 1")


@dataclass(frozen=True, slots=True)
class Stalls:
    """Sessions of one exercise, or days, at full effort without a gain, before something changes. Opinion."""

    sessions: int = 3
    days: int = 21


@dataclass(frozen=True, slots=True)
class Breaks:
    """No training at all for so many days: from ``hold_days`` on nothing rises, from ``days`` on ``share`` of the load
    is left, from three weeks on ``long_share``, less ``each_week`` further week, but never under ``least``. Strength
    mostly lasts three weeks (McMaster 2013) and falls the more the longer the break (Bosquet 2013): how much lighter
    to come back is opinion."""

    hold_days: int = 10
    days: int = BREAK_DAYS
    share: float = 0.9
    long_share: float = 0.85
    each_week: float = 0.025
    least: float = 0.65

    def left_after(self, days: int) -> float:
        """The share of the load that is left after so many days."""
        if days < self.days:
            return 1.0
        if days < max(21, self.days):
            return self.share
        return max(self.least, self.long_share - self.each_week * (days // 7 - 3))


@dataclass(frozen=True, slots=True)
class LoadCeilings:
    """What a load may be at most: so much more than the last (``rise``), and than the estimated maximum supports
    (``over_e1rm``); in kg where nothing at all is on record. Opinion."""

    rise: float = 0.1
    over_e1rm: float = 0.05
    first_total: float = 20.0
    first_per_hand: float = 10.0
    first_added: float = 5.0


@dataclass(frozen=True, slots=True)
class LoadRules:
    first: FirstLoads = FirstLoads()
    rises: Rises = Rises()
    cuts: Cuts = Cuts()
    stalls: Stalls = Stalls()
    breaks: Breaks = Breaks()
    ceilings: LoadCeilings = LoadCeilings()


USUAL = LoadRules()
