"""Which of the catalogue's exercises are everyday ones, and which of those are near enough the same that one of them is
enough in a session. A coach's opinion: everything else of the catalogue is known, logged and swapped to, and prescribed
where none of these can be done or where the athlete asked for it."""

from functools import lru_cache

from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.catalogue.exercise import Pattern as P  # noqa: N817

_FAMILIES: dict[P, tuple[str, ...]] = {
    P.SQUAT: (
        "Barbell Back Squat, Safety Bar Squat, Smith Machine Squat, Box Squat, Pause Squat",
        "Front Squat, Goblet Squat, Dumbbell Squat, Kettlebell Front Squat, Sandbag Squat, Landmine Squat",
        "Leg Press, Hack Squat, Belt Squat, V-Squat, Pendulum Squat",
        "Bodyweight Squat, Spanish Squat, Sit-to-Stand, Wall Sit",
    ),
    P.HINGE: (
        "Deadlift, Trap Bar Deadlift, Sumo Deadlift, Dumbbell Deadlift, Kettlebell Deadlift, Kettlebell Sumo Deadlift",
        "Romanian Deadlift, Trap Bar Romanian Deadlift, Dumbbell Romanian Deadlift, Smith Machine Romanian Deadlift, "
        "Cable Romanian Deadlift, Landmine Romanian Deadlift, Stiff-Leg Deadlift, Dumbbell Stiff-Leg Deadlift",
        "Single-Leg Romanian Deadlift, B-Stance Romanian Deadlift, Single-Leg Deadlift Reach",
        "Back Extension, Cable Pull-Through",
        "Banded Good Morning, Bodyweight Good Morning",
    ),
    P.LUNGE: (
        "Bulgarian Split Squat, Split Squat, Front-Foot-Elevated Split Squat, Smith Machine Bulgarian Split Squat, "
        "Bodyweight Bulgarian Split Squat, Bodyweight Split Squat",
        "Reverse Lunge, Walking Lunge, Kettlebell Lunge, Smith Machine Lunge, Sandbag Lunge, Bodyweight Lunge",
        "Dumbbell Step-Up, Bodyweight Step-Up, Step-Down",
    ),
    P.KNEE_EXTENSION: ("Leg Extension", "Straight Leg Raise, Terminal Knee Extension"),
    P.KNEE_FLEXION: (
        "Lying Leg Curl, Seated Leg Curl, Standing Leg Curl, Stability Ball Leg Curl, Sliding Leg Curl, Band Leg Curl",
    ),
    P.HIP_EXTENSION: (
        "Barbell Hip Thrust, Machine Hip Thrust, Smith Machine Hip Thrust, Dumbbell Hip Thrust, Barbell Glute Bridge, "
        "Banded Glute Bridge, Glute Bridge",
        "Single-Leg Glute Bridge, Single-Leg Hip Thrust",
        "Cable Kickback, Machine Glute Kickback",
    ),
    P.HIP_ABDUCTION: (
        "Hip Abduction, Cable Hip Abduction, Banded Lateral Walk, Side-Lying Leg Raise, Clamshell",
        "Hip Adduction, Cable Hip Adduction, Side-Lying Hip Adduction",
    ),
    P.CALF: (
        "Standing Calf Raise, Leg Press Calf Raise, Smith Machine Calf Raise, Dumbbell Calf Raise, "
        "Single-Leg Dumbbell Calf Raise, Single-Leg Calf Raise, Heel Raise",
        "Seated Calf Raise, Bent-Knee Calf Raise",
    ),
    P.HORIZONTAL_PUSH: (
        "Barbell Bench Press, Dumbbell Bench Press, Smith Machine Bench Press, Machine Chest Press, Floor Press, "
        "Dumbbell Floor Press, Kettlebell Floor Press, Cable Chest Press, Band Chest Press",
        "Incline Barbell Bench Press, Incline Dumbbell Press, Incline Smith Machine Press, Machine Incline Press",
        "Push-Up, Banded Push-Up, Ring Push-Up, Decline Push-Up, Deficit Push-Up, Incline Push-Up, Knee Push-Up",
        "Dip, Assisted Dip, Seated Dip Machine",
        "Close-Grip Bench Press, Diamond Push-Up",
    ),
    P.VERTICAL_PUSH: (
        "Overhead Press, Seated Barbell Press",
        "Seated Dumbbell Shoulder Press, Dumbbell Shoulder Press, Machine Shoulder Press, "
        "Smith Machine Shoulder Press, Double Kettlebell Press, Kettlebell Press, Arnold Press, "
        "Single-Arm Dumbbell Press, Band Shoulder Press",
        "Landmine Press",
        "Pike Push-Up",
    ),
    P.CHEST_FLY: (
        "Cable Fly, Pec Deck, Dumbbell Fly, Incline Dumbbell Fly, Low-to-High Cable Fly, High-to-Low Cable Fly, "
        "Band Fly",
    ),
    P.SHOULDER_RAISE: (
        "Lateral Raise, Cable Lateral Raise, Machine Lateral Raise, Seated Lateral Raise, Band Lateral Raise",
    ),
    P.HORIZONTAL_PULL: (
        "Barbell Row, T-Bar Row, Pendlay Row, Bent-Over Dumbbell Row, Smith Machine Row",
        "Chest-Supported Row, Chest-Supported T-Bar Row, Machine Row, Seal Row, Machine Low Row, Machine High Row",
        "Seated Cable Row, Close-Grip Cable Row, Wide-Grip Cable Row, Single-Arm Cable Row, Band Row",
        "Dumbbell Row, Kettlebell Row",
        "Inverted Row, Ring Row",
        "Prone Back Row",
    ),
    P.VERTICAL_PULL: (
        "Lat Pulldown, Close-Grip Pulldown, Machine Pulldown, Reverse-Grip Pulldown, Single-Arm Pulldown, "
        "Band Pulldown",
        "Pull-Up, Chin-Up, Neutral-Grip Pull-Up, Assisted Pull-Up, Band-Assisted Pull-Up, Negative Pull-Up",
        "Straight-Arm Pulldown, Machine Pullover",
        "Prone Lat Pull",
    ),
    P.REAR_DELT: (
        "Face Pull, Reverse Pec Deck, Cable Rear Delt Fly, Rear Delt Fly, Chest-Supported Rear Delt Fly, "
        "Band Face Pull, Band Pull-Apart, Prone Y-T-W Raise",
    ),
    P.ELBOW_FLEXION: (
        "Dumbbell Curl, Barbell Curl, EZ-Bar Curl, Cable Curl, Incline Dumbbell Curl, Seated Dumbbell Curl, "
        "Preacher Curl, Machine Preacher Curl, Hammer Curl, Rope Hammer Curl, Kettlebell Curl, Band Curl, Towel Curl",
    ),
    P.ELBOW_EXTENSION: (
        "Triceps Pushdown, Overhead Cable Triceps Extension, Overhead Triceps Extension, Skullcrusher, "
        "Dumbbell Skullcrusher, EZ-Bar Overhead Extension, Machine Triceps Extension, Band Pushdown, "
        "Band Overhead Triceps Extension, Bodyweight Triceps Extension",
    ),
    P.CORE: (
        "Plank",
        "Side Plank",
        "Dead Bug",
        "Bird Dog",
        "Hanging Knee Raise, Hanging Leg Raise, Captain's Chair Leg Raise, Leg Raise",
        "Cable Crunch, Ab Crunch Machine, Reverse Crunch",
        "Pallof Press, Band Pallof Press",
        "Ab Wheel Rollout, Stability Ball Rollout",
        "Hollow Hold",
    ),
    P.CARRY: ("Farmer's Carry, Suitcase Carry, Trap Bar Carry, Sandbag Carry",),
    P.JUMP: ("Box Jump", "Broad Jump", "Jump Squat", "Medicine Ball Chest Pass"),
    P.CONDITIONING: (
        "Burpee, Squat Thrust",
        "Jump Rope, Single Under, Jumping Jack, High Knees, Step Jack",
        "Dumbbell Thruster, Kettlebell Thruster, Wall Ball",
        "Medicine Ball Slam, Battle Ropes, Shadow Boxing",
        "Sled Push, Sled Drag",
    ),
}

GENTLE = frozenset({
    "Goblet Squat", "Dumbbell Squat", "Leg Press", "Trap Bar Deadlift", "Kettlebell Deadlift",
    "Dumbbell Romanian Deadlift", "Dumbbell Bench Press", "Machine Chest Press", "Dumbbell Floor Press",
    "Seated Dumbbell Shoulder Press", "Dumbbell Shoulder Press", "Machine Shoulder Press", "Lat Pulldown",
    "Machine Pulldown", "Seated Cable Row", "Chest-Supported Row", "Machine Row", "Dumbbell Row", "Split Squat",
    "Reverse Lunge", "Machine Hip Thrust", "Dumbbell Hip Thrust",
})  # fmt: skip
"""What a beginner, or somebody who comes back from an injury, learns first."""


@lru_cache(maxsize=1)
def _places() -> dict[str, tuple[str, int]]:
    """Each staple's family (its first member) and its place in its pattern, best first."""
    found: dict[str, tuple[str, int]] = {}
    for families in _FAMILIES.values():
        for family in families:
            names = [name.strip() for name in family.split(",")]
            for name in names:
                found[name] = (names[0], len(found))
    return found


def staple_names() -> tuple[str, ...]:
    return tuple(_places())


def is_staple(exercise: Exercise) -> bool:
    return exercise.name in _places()


def family(exercise: Exercise) -> str:
    """Two exercises of one family are near enough the same; what is no staple is a family of its own."""
    return _places().get(exercise.name, (exercise.name, 0))[0]


def order(exercise: Exercise) -> int:
    """Staples by preference, the others behind them."""
    return _places().get(exercise.name, ("", len(_places())))[1]
