"""Step-ups and step-downs."""

from textcoach.domain.catalogue.build import barbell, body, dumbbell
from textcoach.domain.catalogue.exercise import Exercise, Pattern

_LUNGE = Pattern.LUNGE

STEP_UPS: tuple[Exercise, ...] = (
    dumbbell(
        "Dumbbell Step-Up",
        _LUNGE,
        "quads glutes",
        "hamstrings",
        kit="dumbbell box",
        aliases="step up, box step up, weighted step up, dumbbell box step up",
        stresses="knee",
        one_side=True,
    ),
    body(
        "Bodyweight Step-Up",
        _LUNGE,
        "quads glutes",
        "hamstrings",
        kit="box",
        aliases="stair step up",
        stresses="knee",
        one_side=True,
    ),
    dumbbell(
        "Lateral Step-Up",
        _LUNGE,
        "quads glutes",
        "abductors",
        kit="dumbbell box",
        aliases="side step up",
        stresses="knee, hip",
        one_side=True,
    ),
    barbell(
        "Barbell Step-Up",
        _LUNGE,
        "quads glutes",
        "hamstrings core",
        kit="barbell rack box",
        stresses="knee, hip",
        one_side=True,
    ),
    body(
        "Step-Down",
        _LUNGE,
        "quads",
        "glutes abductors",
        kit="box",
        aliases="eccentric step down, lateral step down, box step down",
        stresses="knee",
        one_side=True,
    ),
)
