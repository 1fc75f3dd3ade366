"""Rear delts and the rotator cuff."""

from textcoach.domain.catalogue.build import body, dumbbell, machine
from textcoach.domain.catalogue.exercise import Exercise, Pattern

_REAR_DELT = Pattern.REAR_DELT

REAR_DELTS: tuple[Exercise, ...] = (
    dumbbell(
        "Rear Delt Fly",
        _REAR_DELT,
        "rear_delts",
        "traps",
        aliases="rear delt, reverse fly, bent over fly, rear delt raise, rear fly, rear lateral raise, bent over "
        "lateral raise, dumbbell reverse fly, rears, reverse db fly, db rear delt fly, bent over rear delt "
        "fly, bent over reverse fly, rear delt lateral raise, bent over rear delt raise, db rear delt, bent "
        "over raise",
        stresses="shoulder",
    ),
    machine(
        "Reverse Pec Deck",
        _REAR_DELT,
        "rear_delts",
        "traps",
        aliases="rear delt machine, reverse machine fly, machine rear delt fly, rear delt pec deck, reverse fly "
        "machine, rear delt fly machine, machine reverse fly, machine rear delt, reverse pec dec, rear pec "
        "deck",
        stresses="shoulder",
    ),
    machine(
        "Face Pull",
        _REAR_DELT,
        "rear_delts",
        "traps",
        kit="cable",
        aliases="cable face pull, rope face pull, face pulls rope",
        stresses="shoulder",
    ),
    machine(
        "Cable Rear Delt Fly",
        _REAR_DELT,
        "rear_delts",
        "traps",
        kit="cable",
        aliases="cable reverse fly, cable rear delt, single arm cable rear delt fly, rear delt cable fly",
        stresses="shoulder",
    ),
    body("Band Pull-Apart", _REAR_DELT, "rear_delts", "traps", kit="band", aliases="pull apart, bpa"),
    body("Prone Y-T-W Raise", _REAR_DELT, "rear_delts traps", "back", aliases="ytw, y raise, prone y raise"),
    dumbbell(
        "Dumbbell External Rotation",
        _REAR_DELT,
        "shoulders",
        aliases="external rotation, side lying external rotation",
        one_side=True,
    ),
    machine(
        "Cable External Rotation", _REAR_DELT, "shoulders", kit="cable", aliases="cable rotator cuff", one_side=True
    ),
    body(
        "Band External Rotation", _REAR_DELT, "shoulders", kit="band", aliases="banded external rotation", one_side=True
    ),
    dumbbell(
        "Chest-Supported Rear Delt Fly",
        _REAR_DELT,
        "rear_delts",
        "traps",
        kit="dumbbell bench",
        aliases="incline rear delt fly, incline reverse fly, chest supported reverse fly, incline rear delt raise, "
        "chest supported rear delt raise",
        stresses="shoulder",
    ),
    dumbbell(
        "Rear Delt Row",
        _REAR_DELT,
        "rear_delts",
        "back traps",
        kit="dumbbell bench",
        aliases="dumbbell rear delt row",
        stresses="shoulder",
    ),
    body("Band Face Pull", _REAR_DELT, "rear_delts", "traps", kit="band", aliases="banded face pull"),
    body(
        "Prone Snow Angel", _REAR_DELT, "rear_delts traps", "back lower_back", aliases="snow angel, reverse snow angel"
    ),
    dumbbell(
        "Dumbbell Internal Rotation",
        _REAR_DELT,
        "shoulders",
        "chest",
        aliases="side lying internal rotation",
        stresses="shoulder",
        one_side=True,
    ),
    machine(
        "Cable Internal Rotation", _REAR_DELT, "shoulders", "chest", kit="cable", stresses="shoulder", one_side=True
    ),
    body(
        "Band Internal Rotation",
        _REAR_DELT,
        "shoulders",
        "chest",
        kit="band",
        aliases="banded internal rotation, internal rotation",
        one_side=True,
    ),
    body(
        "Scapular Retraction",
        _REAR_DELT,
        "traps",
        "rear_delts back",
        aliases="scap squeeze, scapular squeeze, shoulder blade squeeze, scap retraction",
    ),
    body(
        "Serratus Punch",
        Pattern.HORIZONTAL_PUSH,
        "shoulders",
        "chest",
        kit="band",
        aliases="band serratus punch, serratus press",
        one_side=True,
    ),
)
