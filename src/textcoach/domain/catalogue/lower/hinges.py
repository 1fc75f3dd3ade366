"""Swings, good mornings, back extensions."""

from textcoach.domain.catalogue.build import barbell, body, dumbbell, kettlebell, machine, weighted
from textcoach.domain.catalogue.exercise import Exercise, Measure, Pattern

_HINGE = Pattern.HINGE

HINGES: tuple[Exercise, ...] = (
    barbell(
        "Good Morning",
        _HINGE,
        "hamstrings lower_back",
        "glutes",
        kit="barbell rack",
        aliases="barbell good morning",
        stresses="lower back",
    ),
    kettlebell(
        "Kettlebell Swing",
        _HINGE,
        "glutes hamstrings",
        "core lower_back",
        aliases="swing, russian swing, american swing, two hand swing, russian kettlebell swing, two handed swing, "
        "2 hand swing, american kettlebell swing, two hand kettlebell swing, 2 handed swing",
        stresses="lower back, hip",
    ),
    machine(
        "Cable Pull-Through",
        _HINGE,
        "glutes hamstrings",
        "lower_back",
        kit="cable",
        aliases="pull through, cable pull thru, pull thru",
        stresses="lower back",
    ),
    weighted(
        "Back Extension",
        _HINGE,
        "lower_back glutes",
        "hamstrings",
        kit="machine",
        aliases="hyperextension, hypers, back raise, 45 degree back extension, 45 back extension, 45 degree hyper, "
        "roman chair back extension, ghd back extension, hip extension, 45 degree hip extension, weighted "
        "back extension, ghd hip extension, back hyper",
        stresses="lower back",
    ),
    machine(
        "Reverse Hyperextension",
        _HINGE,
        "glutes lower_back",
        "hamstrings",
        aliases="reverse hyper, rev hyper",
        stresses="lower back",
    ),
    body(
        "Bodyweight Good Morning",
        _HINGE,
        "hamstrings",
        "lower_back glutes",
        aliases="unloaded hip hinge, hip hinge",
        stresses="lower back",
    ),
    kettlebell(
        "Single-Arm Kettlebell Swing",
        _HINGE,
        "glutes hamstrings",
        "core forearms",
        aliases="single arm swing, one arm swing, one arm kettlebell swing, one hand swing, single hand swing",
        stresses="lower back, hip",
        one_side=True,
    ),
    dumbbell("Dumbbell Swing", _HINGE, "glutes hamstrings", "core lower_back", stresses="lower back, hip"),
    barbell(
        "Seated Good Morning",
        _HINGE,
        "lower_back hamstrings",
        "glutes adductors",
        kit="barbell rack bench",
        stresses="lower back, hip",
    ),
    body(
        "Banded Good Morning",
        _HINGE,
        "hamstrings lower_back",
        "glutes",
        kit="band",
        aliases="band good morning",
        stresses="lower back",
    ),
    body(
        "Back Extension Hold",
        _HINGE,
        "lower_back",
        "glutes hamstrings",
        kit="machine",
        aliases="sorensen hold, isometric back extension, hyper hold",
        stresses="lower back",
        measure=Measure.SECONDS,
    ),
)
