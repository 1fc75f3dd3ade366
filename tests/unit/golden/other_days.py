"""Runs, circuits, mobility, and the day that is always safe."""

from tests.unit.golden.writing import (
    cardio,
    core,
    down,
    drill,
    each,
    extra,
    kg,
    main,
    prep,
    run,
    second,
    station,
    why,
    workout,
)
from textcoach.domain.distance import Pace
from textcoach.domain.workout import Block, Item, ItemType

MILE = 1609.344
EASY_KM = workout(
    "Easy run",
    prep("Leg Swing"),
    Block("Run", (run(meters=8000, rpe=4, note="easy enough to talk", pace=Pace(330, 375)),)),
    down("Calf Stretch"),
    changes=(why("Run", "held", "8 km", "8 km", "7.9 km of 8 km on Sunday, so 8 km today"),),
)
EASY_MI = workout(
    "Easy run",
    prep("Leg Swing"),
    Block("Run", (run(meters=4 * MILE, rpe=4, note="relaxed, talking pace"),)),
    changes=(why("Run", "raised", "3.5 mi", "4 mi", "3.6 mi of 3.5 mi on Tuesday, so 4 mi today"),),
)
LONG_MI = workout(
    "Long run",
    prep("Leg Swing", "Ankle Rock"),
    Block("Run", (run(meters=10 * MILE, rpe=5, note="relaxed and even, take a drink", pace=Pace(335, 380)),)),
    down("Hip Flexor Stretch"),
    changes=(why("Run", "raised", "9 mi", "10 mi", "9 mi of 9 mi on Sunday, so 10 mi today"),),
)
INTERVALS_KM = workout(
    "Intervals",
    prep("Leg Swing"),
    Block("Run", (
        run(kind=ItemType.PREP, meters=2000, rpe=3, note="easy", pace=Pace(330, 375)),
        run(sets=6, meters=800, rpe=8, rest=120, note="2 min easy between", pace=Pace(235, 235)),
        run(kind=ItemType.COOLDOWN, meters=1500, rpe=3, note="easy", pace=Pace(330, 375)),
    )),
    changes=(why("Run", "held", "8.3 km", "8.3 km in all", "6x800 m in 3:07 at RPE 8 on Tuesday, so the same again"),),
)  # fmt: skip
TEMPO_MI = workout(
    "Tempo run",
    Block("Run", (
        run(kind=ItemType.PREP, meters=1.25 * MILE, rpe=3, note="easy"),
        run(sets=2, minutes=15, rpe=7, rest=120, note="comfortably hard: a few words at a time, 2 min easy between"),
        run(kind=ItemType.COOLDOWN, meters=MILE, rpe=3, note="easy"),
    )),
    changes=(why("Run", "first", None, "5.5 mi in all", "first run with me: slow enough to talk"),),
)  # fmt: skip
RUN_WALK = workout(
    "Run and walk",
    Block("Run", (
        Item(ItemType.PREP, "Walk", minutes=5, rpe=2, note="brisk"),
        run(sets=8, minutes=2, rpe=4, rest=60, note="easy enough to talk, walk 1 min between"),
    )),
    changes=(why("Run", "held", "16 min", "16 min", "8x2 min on Friday, so once more"),),
)  # fmt: skip
RACE = workout(
    "Half marathon",
    Block("Race", (run(meters=21097.5, rpe=9, note="hold back in the first part, race the last third",
                       pace=Pace(298, 298)),)),
    changes=(why("Run", "first", None, "21.1 km", "10 km in 46:30 on 6 Mar, so about 1:44:50"),),
)  # fmt: skip
TAPER = workout(
    "Full body, light",
    Block("Main", (main("Barbell Back Squat", "2x3-5", kg(90), rir=3, warm="20x8 60x3"),
                   second("Pull-Up", "2x6-8", rir=3))),
    Block("Run", (run(minutes=15, rpe=4, note="easy; at the end 4 x 20 s quick and relaxed, walk back"),)),
    changes=(why("Barbell Back Squat", "held", "90 kg", "90 kg", "90 kg x 5/5 with 3 left on Monday, so once more"),),
)  # fmt: skip
CIRCUIT = workout(
    "Conditioning",
    prep("Leg Swing", "Arm Circle"),
    Block("Circuit", (
        station("Goblet Squat", "12-15", load=each(35)), station("Push-Up", "10-12"), station("Burpee", "10-12"),
        station("Kettlebell Swing", "12-15", load=each(44)), station("Mountain Climber", seconds=30),
    ), rounds=4),
    Block("Steady", (cardio("Rowing", minutes=12, rpe=4, note="easy and steady"),)),
    down("Child's Pose"),
    changes=(
        why("Kettlebell Swing", "raised", "35 lb each", "44 lb each", "35 lb x 15/15/15/15 last time, so up 9 lb"),
    ),
)  # fmt: skip
MACHINE = workout(
    "Conditioning, hard",
    Block("Intervals", (
        cardio("Cycling", minutes=5, rpe=4, note="easy and steady"),
        cardio("Assault Bike", sets=10, seconds=40, rpe=8, rest=80, note="easy between"),
    )),
    Block("Steady", (cardio("Cycling", minutes=16, rpe=4, note="easy and steady"),)),
)  # fmt: skip
MOBILITY = workout(
    "Mobility",
    Block("Mobility", (
        drill("Cat-Cow", sets=2), drill("Thoracic Rotation", sets=2), drill("90/90 Hip Switch", sets=2),
        drill("Hip Flexor Stretch", seconds=30, sets=2), drill("Hamstring Stretch", seconds=30, sets=2),
        drill("Child's Pose", seconds=30, sets=2),
    )),
    Block("Walk", (cardio("Walk", minutes=15, rpe=3),)),
)  # fmt: skip
SAFE = workout(
    "Easy mobility and a walk",
    Block("Mobility", (drill("Cat-Cow", sets=2), drill("Breathing Drill", seconds=120))),
    Block("Walk", (cardio("Walk", minutes=20, rpe=3, note="easy enough to talk"),)),
    notes="An easy day in place of the one that was planned.",
)
HYBRID = workout(
    "Full body and an easy run",
    Block("Main", (main("Front Squat", "3x6-8", kg(70)), second("Dumbbell Row", "3x8-10", each(28, "kg")))),
    Block("Then", (extra("Standing Calf Raise", "2x10-15", kg(50)), core("Dead Bug", 2, reps=10))),
    Block("Run", (run(minutes=20, rpe=4, note="easy"),)),
    changes=(why("Front Squat", "raised", "67.5 kg", "70 kg", "67.5 kg x 8/8/8 on Tuesday, so up 2.5 kg"),),
)
