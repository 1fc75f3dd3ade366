"""Split squats."""

from textcoach.domain.catalogue.build import barbell, body, dumbbell, machine
from textcoach.domain.catalogue.exercise import Exercise, Pattern

_LUNGE = Pattern.LUNGE

SPLIT_SQUATS: tuple[Exercise, ...] = (
    dumbbell(
        "Bulgarian Split Squat",
        _LUNGE,
        "quads glutes",
        "hamstrings core",
        kit="bench dumbbell",
        aliases="bss, bulgarian, rear foot elevated split squat, rfess, bulgarian squat, bulgars, bulgarian ss, "
        "rear foot elevated, rfe split squat, db bss, dumbbell bulgarian split squat, db bulgarian, bulg "
        "split squat, bulgarian lunge, split squat bulgarian, elevated split squat",
        stresses="knee, hip",
        one_side=True,
    ),
    dumbbell(
        "Split Squat",
        _LUNGE,
        "quads glutes",
        "core",
        aliases="dumbbell split squat, static lunge, stationary lunge, dumbbell static lunge",
        stresses="knee, hip",
        one_side=True,
    ),
    dumbbell(
        "Front-Foot-Elevated Split Squat",
        _LUNGE,
        "quads glutes",
        "adductors core",
        kit="dumbbell box",
        aliases="ffess, ffe split squat",
        stresses="knee, hip",
        one_side=True,
    ),
    barbell(
        "Barbell Split Squat",
        _LUNGE,
        "quads glutes",
        "hamstrings core",
        kit="barbell rack",
        stresses="knee, hip",
        one_side=True,
    ),
    barbell(
        "Barbell Bulgarian Split Squat",
        _LUNGE,
        "quads glutes",
        "hamstrings core",
        kit="barbell rack bench",
        aliases="bb bss, barbell bulgarian",
        stresses="knee, hip",
        one_side=True,
    ),
    machine(
        "Smith Machine Bulgarian Split Squat",
        _LUNGE,
        "quads glutes",
        "hamstrings",
        kit="smith_machine bench",
        aliases="smith bss, smith bulgarian, smith bulgarian split squat",
        stresses="knee, hip",
        one_side=True,
    ),
    body(
        "Bodyweight Split Squat",
        _LUNGE,
        "quads glutes",
        "core",
        aliases="bodyweight static lunge",
        stresses="knee, hip",
        one_side=True,
    ),
    body(
        "Bodyweight Bulgarian Split Squat",
        _LUNGE,
        "quads glutes",
        "hamstrings core",
        kit="bench",
        aliases="bw bss, bw bulgarian",
        stresses="knee, hip",
        one_side=True,
    ),
)
