"""Curls, triceps work and forearms."""

from textcoach.domain.catalogue.build import barbell, body, dumbbell, machine
from textcoach.domain.catalogue.exercise import Exercise, Pattern

_CURL, _TRI = Pattern.ELBOW_FLEXION, Pattern.ELBOW_EXTENSION

ARMS: tuple[Exercise, ...] = (
    dumbbell(
        "Dumbbell Curl",
        _CURL,
        "biceps",
        "forearms",
        stresses="elbow",
        aliases="curl, bicep curl, biceps curl, db curl, dumbbell bicep curl, standing curl, alternating curl, "
        "biceps, alternating dumbbell curl",
    ),
    barbell(
        "Barbell Curl",
        _CURL,
        "biceps",
        "forearms",
        aliases="bb curl, straight bar curl, barbell bicep curl",
        stresses="elbow, wrist",
    ),
    barbell(
        "EZ-Bar Curl",
        _CURL,
        "biceps",
        "forearms",
        kit="ez_bar",
        aliases="ez curl, ez bar curls, easy bar curl",
        stresses="elbow",
    ),
    dumbbell(
        "Hammer Curl",
        _CURL,
        "biceps forearms",
        stresses="elbow",
        aliases="hammer, db hammer curl, dumbbell hammer curl",
    ),
    dumbbell(
        "Incline Dumbbell Curl",
        _CURL,
        "biceps",
        kit="dumbbell bench",
        stresses="elbow, shoulder",
        aliases="incline curl, incline db curl",
    ),
    dumbbell("Concentration Curl", _CURL, "biceps", one_side=True, stresses="elbow", aliases="concentration"),
    barbell("Preacher Curl", _CURL, "biceps", kit="ez_bar bench", stresses="elbow", aliases="preacher, scott curl"),
    machine("Machine Preacher Curl", _CURL, "biceps", stresses="elbow", aliases="curl machine, machine curl"),
    machine(
        "Cable Curl",
        _CURL,
        "biceps",
        "forearms",
        kit="cable",
        stresses="elbow",
        aliases="cable bicep curl, rope curl, cable hammer curl",
    ),
    barbell("Reverse Curl", _CURL, "forearms biceps", kit="ez_bar", stresses="elbow, wrist"),
    body("Band Curl", _CURL, "biceps", kit="band", aliases="banded curl, resistance band curl"),
    body("Towel Curl", _CURL, "biceps", "forearms", aliases="self resisted curl, isometric towel curl"),
    barbell(
        "Skullcrusher",
        _TRI,
        "triceps",
        kit="ez_bar bench",
        stresses="elbow",
        aliases="skull, skull crusher, skullies, lying triceps extension, lying tricep extension, french press, "
        "barbell skullcrusher, ez bar skullcrusher",
    ),
    machine(
        "Triceps Pushdown",
        _TRI,
        "triceps",
        kit="cable",
        stresses="elbow",
        aliases="pushdown, tricep pushdown, cable pushdown, rope pushdown, press down, tricep pressdown, pressdown, "
        "push down, triceps rope pushdown, tricep push down, tricep pulldown",
    ),
    machine(
        "Cable Triceps Extension",
        _TRI,
        "triceps",
        kit="cable",
        stresses="elbow",
        aliases="cable tricep extension, tricep extension, triceps extension, tricep ext, triceps cable, tri, triceps, "
        "cable tricep",
    ),
    machine(
        "Overhead Cable Triceps Extension",
        _TRI,
        "triceps",
        kit="cable",
        stresses="elbow, shoulder",
        aliases="overhead cable extension, overhead rope extension, cable overhead tricep extension",
    ),
    dumbbell(
        "Overhead Triceps Extension",
        _TRI,
        "triceps",
        stresses="elbow, shoulder",
        aliases="overhead tricep extension, overhead extension, dumbbell overhead extension, oh tricep extension, "
        "dumbbell triceps extension, dumbbell overhead triceps extension",
    ),
    dumbbell("Triceps Kickback", _TRI, "triceps", stresses="elbow", aliases="kickback, tricep kickback, db kickback"),
    barbell("JM Press", _TRI, "triceps", "chest", kit="barbell rack bench", stresses="elbow"),
    body("Band Pushdown", _TRI, "triceps", kit="band", aliases="banded pushdown, band triceps extension"),
    body(
        "Bodyweight Triceps Extension",
        _TRI,
        "triceps",
        "core",
        stresses="elbow",
        aliases="bodyweight skullcrusher, bench triceps extension",
    ),
    dumbbell("Wrist Curl", _CURL, "forearms", stresses="wrist", aliases="forearm curl, dumbbell wrist curl"),
    dumbbell("Reverse Wrist Curl", _CURL, "forearms", stresses="wrist", aliases="wrist extension"),
)
