"""Triceps."""

from textcoach.domain.catalogue.build import barbell, body, dumbbell, machine
from textcoach.domain.catalogue.exercise import Exercise, Pattern

_ELBOW_EXTENSION = Pattern.ELBOW_EXTENSION

TRICEPS: tuple[Exercise, ...] = (
    barbell(
        "Skullcrusher",
        _ELBOW_EXTENSION,
        "triceps",
        kit="bench ez_bar",
        aliases="skull, skullies, lying triceps extension, french press, barbell skullcrusher, ez bar skullcrusher, "
        "ez skull crusher, nosebreaker",
        stresses="elbow",
    ),
    machine(
        "Triceps Pushdown",
        _ELBOW_EXTENSION,
        "triceps",
        kit="cable",
        aliases="pushdown, cable pushdown, rope pushdown, press down, tricep pressdown, triceps rope pushdown, "
        "tricep pulldown, triceps rope, bar pushdown, v bar pushdown, rope tricep pushdown, tricep rope "
        "extension, straight bar pushdown, rope extension, cable tricep pushdown, rope press down, rope "
        "tricep extension, tricep push, tricep cable pushdown",
        stresses="elbow",
    ),
    machine(
        "Cable Triceps Extension",
        _ELBOW_EXTENSION,
        "triceps",
        kit="cable",
        aliases="tricep extension, triceps cable, tri, cable tricep",
        stresses="elbow",
    ),
    machine(
        "Overhead Cable Triceps Extension",
        _ELBOW_EXTENSION,
        "triceps",
        kit="cable",
        aliases="overhead cable extension, overhead rope extension, cable overhead tricep extension, overhead "
        "tricep rope extension, oh cable extension, rope overhead extension, overhead rope tricep "
        "extension, overhead tricep cable extension, cable overhead extension",
        stresses="shoulder, elbow",
    ),
    dumbbell(
        "Overhead Triceps Extension",
        _ELBOW_EXTENSION,
        "triceps",
        aliases="overhead extension, dumbbell overhead extension, oh tricep extension, dumbbell triceps extension, "
        "dumbbell overhead triceps extension, seated overhead tricep extension, seated tricep extension",
        stresses="shoulder, elbow",
    ),
    dumbbell(
        "Triceps Kickback",
        _ELBOW_EXTENSION,
        "triceps",
        aliases="kickback, db kickback, db tricep kickback",
        stresses="elbow",
    ),
    barbell("JM Press", _ELBOW_EXTENSION, "triceps", "chest", kit="barbell rack bench", stresses="elbow"),
    body("Band Pushdown", _ELBOW_EXTENSION, "triceps", kit="band", aliases="banded pushdown, band triceps extension"),
    body(
        "Bodyweight Triceps Extension",
        _ELBOW_EXTENSION,
        "triceps",
        "core",
        aliases="bodyweight skullcrusher, bench triceps extension",
        stresses="elbow",
    ),
    machine(
        "Single-Arm Pushdown",
        _ELBOW_EXTENSION,
        "triceps",
        kit="cable",
        aliases="single arm tricep pushdown, one arm pushdown, one arm tricep pushdown, single arm cable pushdown",
        stresses="elbow",
        one_side=True,
    ),
    machine(
        "Reverse-Grip Pushdown",
        _ELBOW_EXTENSION,
        "triceps",
        "forearms",
        kit="cable",
        aliases="underhand pushdown, reverse grip tricep pushdown, supinated pushdown",
        stresses="elbow, wrist",
    ),
    machine(
        "Cross-Body Cable Extension",
        _ELBOW_EXTENSION,
        "triceps",
        kit="cable",
        aliases="cross body tricep extension, cross cable extension",
        stresses="elbow",
        one_side=True,
    ),
    machine("Cable Triceps Kickback", _ELBOW_EXTENSION, "triceps", kit="cable", stresses="elbow", one_side=True),
    machine(
        "Machine Triceps Extension",
        _ELBOW_EXTENSION,
        "triceps",
        aliases="tricep extension machine, tricep machine",
        stresses="elbow",
    ),
    dumbbell(
        "Dumbbell Skullcrusher",
        _ELBOW_EXTENSION,
        "triceps",
        kit="dumbbell bench",
        aliases="lying dumbbell triceps extension, dumbbell lying triceps extension",
        stresses="elbow",
    ),
    dumbbell(
        "Single-Arm Overhead Triceps Extension",
        _ELBOW_EXTENSION,
        "triceps",
        aliases="one arm overhead tricep extension, single arm tricep extension, one arm tricep extension",
        stresses="elbow, shoulder",
        one_side=True,
    ),
    dumbbell(
        "Tate Press",
        _ELBOW_EXTENSION,
        "triceps",
        "chest",
        kit="dumbbell bench",
        aliases="elbows out extension",
        stresses="elbow",
    ),
    barbell(
        "EZ-Bar Overhead Extension",
        _ELBOW_EXTENSION,
        "triceps",
        kit="ez_bar",
        aliases="ez bar overhead tricep extension, ez bar french press, seated french press, overhead ez extension, "
        "barbell overhead extension",
        stresses="elbow, shoulder",
    ),
    body(
        "Band Overhead Triceps Extension",
        _ELBOW_EXTENSION,
        "triceps",
        kit="band",
        aliases="band overhead extension, banded overhead tricep extension, banded tricep extension",
        stresses="elbow, shoulder",
    ),
)
