"""What the catalogue knows about an exercise. Facts only: no prescription and no history."""

from dataclasses import dataclass
from enum import StrEnum


class Pattern(StrEnum):
    """The movement an exercise trains; a swap stays within one pattern."""

    SQUAT = "squat"
    HINGE = "hinge"
    LUNGE = "lunge"
    HORIZONTAL_PUSH = "horizontal_push"
    VERTICAL_PUSH = "vertical_push"
    HORIZONTAL_PULL = "horizontal_pull"
    VERTICAL_PULL = "vertical_pull"
    ELBOW_FLEXION = "elbow_flexion"
    ELBOW_EXTENSION = "elbow_extension"
    CHEST_FLY = "chest_fly"
    SHOULDER_RAISE = "shoulder_raise"
    REAR_DELT = "rear_delt"
    KNEE_EXTENSION = "knee_extension"
    KNEE_FLEXION = "knee_flexion"
    HIP_EXTENSION = "hip_extension"
    HIP_ABDUCTION = "hip_abduction"
    CALF = "calf"
    CORE = "core"
    CARRY = "carry"
    OLYMPIC = "olympic"
    JUMP = "jump"
    CONDITIONING = "conditioning"
    RUN = "run"
    WALK = "walk"
    CYCLE = "cycle"
    ROW_ERG = "row_erg"
    SWIM = "swim"
    MOBILITY = "mobility"


ENDURANCE = frozenset({Pattern.RUN, Pattern.WALK, Pattern.CYCLE, Pattern.ROW_ERG, Pattern.SWIM})
"""Movements that are measured by distance or time."""


class Muscle(StrEnum):
    CHEST = "chest"
    BACK = "back"
    TRAPS = "traps"
    SHOULDERS = "shoulders"
    REAR_DELTS = "rear_delts"
    BICEPS = "biceps"
    TRICEPS = "triceps"
    FOREARMS = "forearms"
    CORE = "core"
    LOWER_BACK = "lower_back"
    GLUTES = "glutes"
    QUADS = "quads"
    HAMSTRINGS = "hamstrings"
    ADDUCTORS = "adductors"
    ABDUCTORS = "abductors"
    CALVES = "calves"


class Kit(StrEnum):
    """Kit an exercise needs, all of it at once. Bodyweight exercises need none."""

    BARBELL = "barbell"
    RACK = "rack"
    BENCH = "bench"
    DUMBBELL = "dumbbell"
    KETTLEBELL = "kettlebell"
    TRAP_BAR = "trap_bar"
    EZ_BAR = "ez_bar"
    CABLE = "cable"
    MACHINE = "machine"
    SMITH_MACHINE = "smith_machine"
    PULLUP_BAR = "pullup_bar"
    DIP_BARS = "dip_bars"
    RINGS = "rings"
    BAND = "band"
    BOX = "box"
    MEDICINE_BALL = "medicine_ball"
    SLED = "sled"
    ROPE = "rope"
    BATTLE_ROPE = "battle_rope"
    CLIMBING_ROPE = "climbing_rope"
    STABILITY_BALL = "stability_ball"
    AB_WHEEL = "ab_wheel"
    LANDMINE = "landmine"
    SANDBAG = "sandbag"
    STONE = "stone"
    LOG = "log"
    YOKE = "yoke"
    TIRE = "tire"
    SLEDGEHAMMER = "sledgehammer"
    WRIST_ROLLER = "wrist_roller"
    GRIPPER = "gripper"
    NECK_HARNESS = "neck_harness"
    BIKE = "bike"
    ROWER = "rower"
    POOL = "pool"
    TREADMILL = "treadmill"
    VENUE = "venue"
    """A climbing wall, a mat with a partner: what no home has, so that the coach doesn't prescribe it."""


class LoadKind(StrEnum):
    """How a load is counted (the contract's ``kind``)."""

    TOTAL = "total"
    PER_HAND = "per_hand"
    ADDED = "added"
    ASSISTED = "assisted"
    BODYWEIGHT = "bodyweight"


class Measure(StrEnum):
    """What a set of the exercise is counted in when only one figure is given."""

    REPS = "reps"
    SECONDS = "seconds"
    METERS = "meters"


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise.

    ``step_kg`` and ``step_lb`` are the smallest change of load the kit allows, in kg and in pounds, 0 where the
    exercise takes no load. ``stresses`` names body areas as the contract does ("knee", "lower back").
    """

    name: str
    pattern: Pattern
    primary: tuple[Muscle, ...]
    secondary: tuple[Muscle, ...] = ()
    kit: frozenset[Kit] = frozenset()
    aliases: tuple[str, ...] = ()
    unilateral: bool = False
    load_kind: LoadKind = LoadKind.BODYWEIGHT
    step_kg: float = 0.0
    step_lb: float = 0.0
    stresses: frozenset[str] = frozenset()
    measure: Measure = Measure.REPS

    @property
    def takes_load(self) -> bool:
        return self.step_kg > 0
