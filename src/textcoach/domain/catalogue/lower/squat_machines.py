"""Squats and presses on machines."""

from textcoach.domain.catalogue.build import machine
from textcoach.domain.catalogue.exercise import Exercise, Pattern

_SQUAT = Pattern.SQUAT

SQUAT_MACHINES: tuple[Exercise, ...] = (
    machine(
        "Leg Press",
        _SQUAT,
        "quads glutes",
        "adductors hamstrings",
        aliases="leg press machine, sled leg press, 45 degree leg press, seated leg press, 45 leg press",
        stresses="knee, hip",
    ),
    machine(
        "Hack Squat",
        _SQUAT,
        "quads",
        "glutes",
        aliases="hack squat machine, hacks, machine hack squat",
        stresses="knee",
    ),
    machine(
        "Smith Machine Squat",
        _SQUAT,
        "quads glutes",
        "core",
        kit="smith_machine",
        aliases="smith squat, smith machine back squat, smith back squat, smith front squat",
        stresses="knee, lower back",
    ),
    machine(
        "Belt Squat", _SQUAT, "quads glutes", "adductors", aliases="belt squat machine, pit shark", stresses="knee, hip"
    ),
    machine("Landmine Squat", _SQUAT, "quads glutes", "core", kit="barbell landmine", stresses="knee"),
    machine("Pendulum Squat", _SQUAT, "quads", "glutes", aliases="pendulum squat machine", stresses="knee"),
    machine("V-Squat", _SQUAT, "quads glutes", "adductors", aliases="v squat machine", stresses="knee, hip"),
    machine(
        "Single-Leg Press",
        _SQUAT,
        "quads glutes",
        "hamstrings",
        aliases="single leg leg press, one leg leg press, one leg press, unilateral leg press",
        stresses="knee, hip",
        one_side=True,
    ),
)
