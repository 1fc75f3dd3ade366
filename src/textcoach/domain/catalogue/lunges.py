"""Lunges, split squats, step-ups."""

from textcoach.domain.catalogue.build import barbell, body, dumbbell
from textcoach.domain.catalogue.exercise import Exercise, Pattern

_LUNGE = Pattern.LUNGE

LUNGES: tuple[Exercise, ...] = (
    dumbbell(
        "Walking Lunge",
        _LUNGE,
        "quads glutes",
        "hamstrings adductors",
        one_side=True,
        stresses="knee, hip",
        aliases="lunge, dumbbell walking lunge, walking lunges, db lunges, dumbbell lunge, lunge walk",
    ),
    dumbbell(
        "Reverse Lunge",
        _LUNGE,
        "quads glutes",
        "hamstrings",
        one_side=True,
        stresses="knee, hip",
        aliases="dumbbell reverse lunge, backward lunge, back lunge",
    ),
    dumbbell(
        "Forward Lunge",
        _LUNGE,
        "quads glutes",
        "hamstrings",
        one_side=True,
        stresses="knee, hip",
        aliases="dumbbell forward lunge, front lunge",
    ),
    dumbbell(
        "Lateral Lunge",
        _LUNGE,
        "adductors glutes quads",
        one_side=True,
        stresses="knee, hip",
        aliases="side lunge, cossack squat, cossack",
    ),
    dumbbell(
        "Bulgarian Split Squat",
        _LUNGE,
        "quads glutes",
        "hamstrings core",
        kit="dumbbell bench",
        one_side=True,
        aliases="bss, bulgarian, rear foot elevated split squat, rfess, bulgarians, bulgarian squat, bulgars",
        stresses="knee, hip",
    ),
    dumbbell(
        "Split Squat",
        _LUNGE,
        "quads glutes",
        "core",
        one_side=True,
        stresses="knee, hip",
        aliases="dumbbell split squat, static lunge",
    ),
    dumbbell(
        "Dumbbell Step-Up",
        _LUNGE,
        "quads glutes",
        "hamstrings",
        kit="dumbbell box",
        one_side=True,
        aliases="step up, box step up, weighted step up",
        stresses="knee",
    ),
    barbell(
        "Barbell Lunge",
        _LUNGE,
        "quads glutes",
        "hamstrings core",
        kit="barbell rack",
        one_side=True,
        aliases="barbell walking lunge, barbell reverse lunge",
        stresses="knee, hip, lower back",
    ),
    body(
        "Bodyweight Lunge",
        _LUNGE,
        "quads glutes",
        "hamstrings",
        one_side=True,
        stresses="knee, hip",
        aliases="air lunge, alternating lunge, bodyweight walking lunge",
    ),
    body(
        "Bodyweight Step-Up", _LUNGE, "quads glutes", kit="box", one_side=True, stresses="knee", aliases="stair step up"
    ),
)
