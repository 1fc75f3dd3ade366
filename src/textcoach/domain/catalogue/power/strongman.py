"""Strongman events."""

from textcoach.domain.catalogue.build import barbell, body, implement, machine
from textcoach.domain.catalogue.exercise import Exercise, Measure, Pattern

_OLYMPIC = Pattern.OLYMPIC
_HINGE = Pattern.HINGE
_CONDITIONING = Pattern.CONDITIONING

STRONGMAN: tuple[Exercise, ...] = (
    implement(
        "Log Press",
        _OLYMPIC,
        "shoulders triceps",
        "glutes core traps",
        kit="log",
        aliases="log clean and press, strongman log, log clean & press",
        stresses="shoulder, lower back, wrist",
    ),
    barbell(
        "Axle Press",
        _OLYMPIC,
        "shoulders triceps",
        "glutes core traps",
        aliases="axle clean and press, axle bar press",
        stresses="shoulder, lower back, wrist",
    ),
    barbell(
        "Axle Deadlift",
        _HINGE,
        "glutes hamstrings lower_back",
        "forearms back traps",
        aliases="axle bar deadlift, fat bar deadlift, axle dl",
        stresses="lower back, hip",
    ),
    barbell(
        "Deadlift Hold",
        _HINGE,
        "forearms traps",
        "back lower_back",
        kit="barbell rack",
        aliases="barbell hold, rack hold",
        stresses="lower back, wrist",
        measure=Measure.SECONDS,
    ),
    implement(
        "Atlas Stone",
        _HINGE,
        "glutes lower_back hamstrings",
        "back biceps core",
        kit="stone",
        aliases="stone load, atlas stone load, stone over bar, stone to platform",
        stresses="lower back, elbow",
    ),
    implement(
        "Stone to Shoulder",
        _HINGE,
        "glutes lower_back",
        "back biceps core",
        kit="stone",
        aliases="stone shoulder, atlas stone to shoulder",
        stresses="lower back, elbow, shoulder",
    ),
    implement(
        "Sandbag Over Shoulder",
        _HINGE,
        "glutes lower_back",
        "back core",
        kit="sandbag",
        aliases="sandbag to shoulder, sandbag shoulder, sandbag shouldering",
        stresses="lower back, shoulder",
    ),
    implement("Sandbag Clean", _OLYMPIC, "glutes back", "quads core", kit="sandbag", stresses="lower back"),
    implement(
        "Sandbag Squat",
        Pattern.SQUAT,
        "quads glutes",
        "core back",
        kit="sandbag",
        aliases="sandbag front squat, bear hug squat, sandbag bear hug squat",
        stresses="knee, lower back, hip",
    ),
    implement(
        "Tire Flip",
        _HINGE,
        "glutes quads back",
        "chest biceps core",
        kit="tire",
        aliases="tyre flip",
        stresses="lower back, elbow, shoulder",
    ),
    body(
        "Sledgehammer Swing",
        _CONDITIONING,
        "core back",
        "shoulders forearms",
        kit="tire sledgehammer",
        aliases="sledgehammer, tire slam, hammer slam",
        stresses="lower back, shoulder, wrist",
    ),
    machine(
        "Viking Press",
        Pattern.VERTICAL_PUSH,
        "shoulders triceps",
        "core",
        kit="barbell landmine",
        stresses="shoulder, lower back",
    ),
    machine(
        "Arm-Over-Arm Sled Pull",
        _CONDITIONING,
        "back biceps",
        "forearms core",
        kit="sled climbing_rope",
        aliases="rope sled pull, arm over arm pull, arm over arm",
        stresses="lower back, elbow",
        measure=Measure.METERS,
    ),
)
