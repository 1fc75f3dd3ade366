"""Chest presses with dumbbells, kettlebells, machines and bands."""

from textcoach.domain.catalogue.build import body, dumbbell, kettlebell, machine
from textcoach.domain.catalogue.exercise import Exercise, Pattern

_HORIZONTAL_PUSH = Pattern.HORIZONTAL_PUSH

DUMBBELL_PRESS: tuple[Exercise, ...] = (
    dumbbell(
        "Dumbbell Bench Press",
        _HORIZONTAL_PUSH,
        "chest triceps",
        "shoulders",
        kit="bench dumbbell",
        aliases="db bench, dumbbell press, flat dumbbell press, dumbbell chest press, flat db bench, flat dumbbell "
        "bench press, db flat bench, flat dumbbells",
        stresses="shoulder, elbow",
    ),
    dumbbell(
        "Incline Dumbbell Press",
        _HORIZONTAL_PUSH,
        "chest shoulders",
        "triceps",
        kit="bench dumbbell",
        aliases="incline db bench, incline dumbbell bench press, idb press, db incline, db incline press, dumbbell "
        "incline bench press, db incline bench, incline db, inc db press, inc db, low incline db press",
        stresses="shoulder, elbow",
    ),
    dumbbell("Dumbbell Floor Press", _HORIZONTAL_PUSH, "triceps chest", "shoulders", stresses="elbow"),
    machine(
        "Machine Chest Press",
        _HORIZONTAL_PUSH,
        "chest triceps",
        "shoulders",
        aliases="chest press, chest press machine, hammer strength press, seated chest press, machine press, seated "
        "machine press, hammer strength chest press, plate loaded chest press, iso chest press, machine "
        "bench, machine bench press, iso lateral chest press",
        stresses="shoulder",
    ),
    machine(
        "Smith Machine Bench Press",
        _HORIZONTAL_PUSH,
        "chest triceps",
        "shoulders",
        kit="bench smith_machine",
        aliases="smith bench, smith bench press, smith press bench, smith flat bench, smith machine bench, smith "
        "chest press",
        stresses="shoulder, elbow",
    ),
    machine("Cable Chest Press", _HORIZONTAL_PUSH, "chest", "triceps shoulders", kit="cable", stresses="shoulder"),
    dumbbell(
        "Decline Dumbbell Press",
        _HORIZONTAL_PUSH,
        "chest triceps",
        "shoulders",
        kit="dumbbell bench",
        aliases="decline db bench, decline dumbbell bench press",
        stresses="shoulder, elbow",
    ),
    dumbbell(
        "Hex Press",
        _HORIZONTAL_PUSH,
        "chest triceps",
        "shoulders",
        kit="dumbbell bench",
        aliases="dumbbell hex press, squeeze press, crush press, dumbbell squeeze press, neutral grip dumbbell "
        "bench press, neutral grip db press",
        stresses="shoulder, elbow",
    ),
    dumbbell(
        "Single-Arm Dumbbell Bench Press",
        _HORIZONTAL_PUSH,
        "chest triceps",
        "shoulders core",
        kit="dumbbell bench",
        aliases="single arm db bench, one arm db bench, one arm dumbbell bench press, single arm bench, alternating "
        "dumbbell bench press",
        stresses="shoulder, elbow",
        one_side=True,
    ),
    kettlebell("Kettlebell Floor Press", _HORIZONTAL_PUSH, "triceps chest", "shoulders", stresses="elbow"),
    machine(
        "Machine Incline Press",
        _HORIZONTAL_PUSH,
        "chest shoulders",
        "triceps",
        aliases="incline machine press, incline chest press, incline press machine, incline hammer strength, hammer "
        "strength incline, incline machine chest press",
        stresses="shoulder",
    ),
    machine(
        "Incline Smith Machine Press",
        _HORIZONTAL_PUSH,
        "chest shoulders",
        "triceps",
        kit="smith_machine bench",
        aliases="incline smith, smith incline, smith incline press, incline smith press, smith machine incline "
        "press, incline smith bench",
        stresses="shoulder, elbow",
    ),
    machine(
        "Machine Decline Press",
        _HORIZONTAL_PUSH,
        "chest triceps",
        "shoulders",
        aliases="decline machine press, decline chest press",
        stresses="shoulder",
    ),
    machine(
        "Single-Arm Cable Chest Press",
        _HORIZONTAL_PUSH,
        "chest",
        "triceps core",
        kit="cable",
        aliases="single arm cable press, one arm cable press",
        stresses="shoulder",
        one_side=True,
    ),
    body(
        "Band Chest Press",
        _HORIZONTAL_PUSH,
        "chest triceps",
        "shoulders",
        kit="band",
        aliases="banded chest press, band press, banded press",
        stresses="shoulder",
    ),
)
