"""Lifting days."""

from dataclasses import replace

from tests.unit.golden.writing import core, down, each, extra, kg, lb, main, prep, second, why, workout
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.workout import Block, Modification, Shortfall

FIRST = workout(
    "Full body, light",
    prep("Leg Swing", "90/90 Hip Switch"),
    Block("Main", (
        main("Goblet Squat", "3x8-10", warm="60%x6"), main("Dumbbell Bench Press", "3x8-10"),
        second("Seated Cable Row", "3x10-12"), second("Dumbbell Romanian Deadlift", "2x10-12"),
    )),
    Block("Then", (core("Plank", 2, seconds=20),)),
    down("Calf Stretch"),
    changes=(
        why("Goblet Squat", "first", None, "your choice", "first time: pick a load that leaves 2 in reserve"),
        why("Dumbbell Bench Press", "first", None, "your choice", "first time: pick a load that leaves 2 in reserve"),
    ),
)  # fmt: skip
HEAVY_LB = workout(
    "Full body, heavy",
    prep("World's Greatest Stretch", "90/90 Hip Switch"),
    Block("Main", (
        main("Barbell Back Squat", "4x4-6", lb(275), warm="45x8 135x5 190x3 230x1"),
        main("Barbell Bench Press", "4x4-6", lb(195), warm="45x8 95x5 135x3"),
        main("Barbell Row", "4x6-8", lb(155), warm="95x5"),
    )),
    Block("Then", (extra("Lateral Raise", "3x10-15", each(20)), core("Side Plank", 3, seconds=30))),
    changes=(
        why("Barbell Back Squat", "raised", "265 lb", "275 lb", "265 lb x 6/6/6/6 with 3 left on Monday, so up 10 lb"),
        why("Barbell Bench Press", "held", "195 lb", "195 lb", "195 lb x 5/5/4/4 on Monday, so once more"),
    ),
)  # fmt: skip
HEAVY_KG = workout(
    "Lower body, heavy",
    prep("Leg Swing"),
    Block("Main", (
        main("Deadlift", "4x3-5", kg(142.5), warm="60x5 100x3 120x1"),
        second("Front Squat", "3x6-8", kg(80), warm="20x8 50x5"),
        second("Walking Lunge", "3x8-10", each(16, "kg")),
    )),
    Block("Then", (extra("Seated Leg Curl", "3x10-15", kg(35)), extra("Standing Calf Raise", "3x10-15", kg(60)))),
    down("Hamstring Stretch"),
    changes=(
        why("Deadlift", "raised", "140 kg", "142.5 kg", "140 kg x 5/5/5/5 with 2 left last time, so up 2.5 kg"),
    ),
)  # fmt: skip
QUARTER_HOUR = workout(
    "Full body",
    prep("Leg Swing"),
    Block("Pair A", (main("Bodyweight Squat", "2x12-15"), main("Incline Push-Up", "3x8-12")), paired=True),
    Block("Pair B", (
        second("Prone Back Row", "2x12-15"), second("Bodyweight Good Morning", "2x12-15"),
    ), paired=True),
)  # fmt: skip
SUPERSETS = workout(
    "Upper body",
    prep("Arm Circle"),
    Block("Pair A", (
        main("Dumbbell Bench Press", "3x8-10", each(24, "kg")), main("Dumbbell Row", "3x8-10", each(26, "kg")),
    ), paired=True),
    Block("Pair B", (
        extra("Hammer Curl", "3x10-15", each(10, "kg")), extra("Overhead Triceps Extension", "3x10-15", each(14, "kg")),
    ), paired=True),
    changes=(
        why("Dumbbell Row", "raised", "24 kg each", "26 kg each", "24 kg x 10/10/10 with 3 left, so up 2 kg"),
    ),
)  # fmt: skip
TWO_HOURS = workout(
    "Upper body, heavy",
    prep("Arm Circle", "Thoracic Rotation", "Wall Slide"),
    Block("Main", (
        main("Barbell Bench Press", "5x4-6", lb(225), warm="45x8 135x5 185x3"),
        main("Pull-Up", "5x4-6", lb(25, LoadKind.ADDED)),
        second("Overhead Press", "4x6-8", lb(115), warm="45x8 75x5"),
        second("Chest-Supported T-Bar Row", "4x8-10", lb(90)),
    )),
    Block("Pair A", (
        extra("Incline Dumbbell Curl", "4x10-12", each(25)),
        extra("Overhead Cable Triceps Extension", "4x10-12", lb(45)),
    ), paired=True),
    Block("Then", (
        extra("Lateral Raise", "4x12-15", each(20)), extra("Rear Delt Fly", "4x12-15", each(15)),
        core("Hanging Knee Raise", 3, reps=12),
    )),
    down("Child's Pose", "Breathing Drill"),
    changes=(
        why("Barbell Bench Press", "raised", "220 lb", "225 lb", "220 lb x 6/6/6/6/6 with 2 left, so up 5 lb"),
        why("Overhead Press", "lowered", "120 lb", "115 lb", "120 lb x 5/4/4/3 with none left last time, so down 5 lb"),
    ),
)  # fmt: skip
NEIGHBOURS = workout(
    "Push",
    Block("Main", (
        main("Barbell Bench Press", "3x6-8", lb(185)), second("Incline Dumbbell Press", "3x8-10", each(55)),
        second("Dumbbell Bench Press", "2x10-12", each(60)),
        second("Seated Dumbbell Shoulder Press", "3x8-10", each(40)),
    )),
    changes=(
        why("Incline Dumbbell Press", "raised", "50 lb each", "55 lb each", "50 lb x 10/10/10 last time, so up 5 lb"),
    ),
)  # fmt: skip
BACK = replace(
    NEIGHBOURS,
    changes=(why("Barbell Bench Press", "lowered", "205 lb", "185 lb", "23 days since 205 lb x 8/8/8, so down 20 lb"),),
)
LONG_NAMES = workout(
    "Lower body and back, light",
    prep("World's Greatest Stretch"),
    Block("Main", (
        main("Smith Machine Bulgarian Split Squat", "3x10-12", kg(30)),
        main("Landmine Romanian Deadlift", "3x10-12", kg(25)),
        second("Single-Leg Dumbbell Calf Raise", "3x12-15", each(12, "kg")),
    )),
    Block("Then", (
        extra("Single-Arm Overhead Triceps Extension", "2x12-15", each(8, "kg")),
        extra("Chest-Supported Rear Delt Fly", "2x12-15", each(6, "kg")),
    )),
    changes=(
        why("Landmine Romanian Deadlift", "raised", "22.5 kg", "25 kg", "22.5 kg x 12/12/12 on Friday, so up 2.5 kg"),
    ),
)  # fmt: skip
DELOAD = workout(
    "Full body, light",
    Block("Main", (
        main("Barbell Back Squat", "2x6-8", kg(85), rir=4, warm="20x8 50x5"),
        main("Barbell Bench Press", "2x6-8", kg(62.5), rir=4), second("Lat Pulldown", "2x8-10", kg(50), rir=4),
    )),
    changes=(
        why("Barbell Back Squat", "lowered", "97.5 kg", "85 kg", "lighter week: 97.5 kg x 8/8/8 last time, so 85 kg"),
    ),
    notes="Lighter week: stop well before it gets hard.",
)  # fmt: skip
SPARED = workout(
    "Lower body",
    Block("Main", (
        main("Barbell Hip Thrust", "3x8-10", lb(185), warm="95x5", modifications=(
            Modification("if the knee hurts", "Glute Bridge"),
        )),
        second("Lying Leg Curl", "3x10-12", lb(60)), second("Bodyweight Good Morning", "3x12-15"),
    )),
    changes=(
        why("Barbell Hip Thrust", "lowered", "205 lb", "185 lb", "knee pain on Monday, so down 20 lb"),
    ),
)  # fmt: skip
REHAB = workout(
    "Strength, pain free",
    prep("Ankle Rock", "Leg Swing", "90/90 Hip Switch"),
    Block("Main", (
        main("Goblet Squat", "2x12-15", each(12, "kg"), rir=4, tempo="3-1-1"),
        second("Single-Leg Glute Bridge", "2x12-15", rir=4, tempo="3-1-1"),
        second("Step-Down", "2x12-15", rir=4, tempo="3-1-1", note="low step"),
    )),
    Block("Then", (core("Bird Dog", 2, reps=8),)),
    changes=(
        why("Goblet Squat", "held", "12 kg", "12 kg", "12 kg x 15/14 last time, so once more"),
    ),
)  # fmt: skip
PULL_UPS = workout(
    "Pull",
    Block("Main", (
        main("Pull-Up", "4x4-6", kg(7.5, LoadKind.ADDED)), second("Assisted Dip", "3x6-8", kg(20, LoadKind.ASSISTED)),
        second("Seated Cable Row", "3x8-10", kg(55)),
    )),
    changes=(
        why("Pull-Up", "raised", "bodyweight + 5 kg", "bodyweight + 7.5 kg", "+5 kg x 6/6/6/6 last time, so up 2.5 kg"),
    ),
)  # fmt: skip
PICKED = workout(
    "Lower body",
    Block("Main", (
        main("Leg Press", "3x8-10", warm="50%x5 70%x3"), second("Lying Leg Curl", "3x10-12"),
        second("Barbell Hip Thrust", "3x10-12", warm="60%x6"),
    )),
    changes=(why("Leg Press", "first", None, "your choice", "first time: pick a load that leaves 2 in reserve"),),
)  # fmt: skip
MIXED_EFFORT = workout(
    "Upper body, heavy",
    Block("Main", (
        main("Overhead Press", "4x3-5", kg(60), rir=1, warm="20x8 40x3"), second("Lat Pulldown", "3x8-10", kg(65)),
        second("Dumbbell Bench Press", "3x8-10", each(30, "kg")),
        second("Dumbbell Row", "3x8-10", each(32, "kg"), rir=2.5),
        extra("Triceps Pushdown", "2x10-15", kg(25)),
    )),
    changes=(
        why("Overhead Press", "raised", "57.5 kg", "60 kg", "57.5 kg x 5/5/5/5 with 2 left on Monday, so up 2.5 kg"),
    ),
    shortfalls=(
        Shortfall("biceps", 5.5, 8, "too few minutes"), Shortfall("rear_delts", 4, 8, "too few minutes"),
        Shortfall("quads", 2, 8, "knee pain"),
    ),
)  # fmt: skip
