"""Abductors and adductors."""

from textcoach.domain.catalogue.build import body, machine
from textcoach.domain.catalogue.exercise import Exercise, Measure, Pattern

_HIP_ABDUCTION = Pattern.HIP_ABDUCTION

ABDUCTORS: tuple[Exercise, ...] = (
    machine(
        "Hip Abduction",
        _HIP_ABDUCTION,
        "abductors",
        "glutes",
        aliases="hip abductor, abductor machine, abductors, hip abduction machine, abduction machine, outer thigh "
        "machine, seated hip abduction, machine hip abduction, seated abduction, machine abduction, "
        "abduction",
        stresses="hip",
    ),
    machine(
        "Hip Adduction",
        _HIP_ABDUCTION,
        "adductors",
        aliases="hip adductor, adductor machine, adductors, hip adduction machine, adduction machine, inner thigh "
        "machine, seated hip adduction, machine hip adduction, seated adduction, machine adduction, "
        "adduction",
        stresses="hip",
    ),
    body(
        "Banded Lateral Walk",
        _HIP_ABDUCTION,
        "abductors",
        "glutes",
        kit="band",
        aliases="band walk, monster walk, lateral band walk, crab walk, banded side step, banded monster walk, x "
        "band walk, banded walk, band side step, banded side walk, lateral walk",
    ),
    body(
        "Clamshell",
        _HIP_ABDUCTION,
        "abductors",
        "glutes",
        aliases="clam, banded clamshell, band clamshell",
        one_side=True,
    ),
    body(
        "Side-Lying Leg Raise",
        _HIP_ABDUCTION,
        "abductors",
        "glutes",
        aliases="side leg raise, lying hip abduction",
        one_side=True,
    ),
    body(
        "Copenhagen Plank",
        _HIP_ABDUCTION,
        "adductors",
        "core",
        kit="bench",
        aliases="copenhagen, adductor plank, copenhagen adduction, copenhagen side plank",
        stresses="knee, hip",
        one_side=True,
        measure=Measure.SECONDS,
    ),
    body("Fire Hydrant", _HIP_ABDUCTION, "abductors glutes", aliases="hydrants", one_side=True),
    machine(
        "Cable Hip Abduction",
        _HIP_ABDUCTION,
        "abductors",
        "glutes",
        kit="cable",
        aliases="standing cable abduction, cable abduction",
        stresses="hip",
        one_side=True,
    ),
    machine(
        "Cable Hip Adduction",
        _HIP_ABDUCTION,
        "adductors",
        kit="cable",
        aliases="standing cable adduction, cable adduction",
        stresses="hip",
        one_side=True,
    ),
    body(
        "Banded Hip Abduction",
        _HIP_ABDUCTION,
        "abductors",
        "glutes",
        kit="band",
        aliases="seated band abduction, banded abduction, band abduction, band hip abduction",
    ),
    body("Reverse Clamshell", _HIP_ABDUCTION, "abductors", aliases="reverse clam", one_side=True),
    body(
        "Adductor Squeeze",
        _HIP_ABDUCTION,
        "adductors",
        kit="medicine_ball",
        aliases="ball squeeze, copenhagen squeeze, isometric adductor squeeze",
        measure=Measure.SECONDS,
    ),
    body(
        "Side-Lying Hip Adduction",
        _HIP_ABDUCTION,
        "adductors",
        aliases="inner thigh lift, lying hip adduction",
        one_side=True,
    ),
    body("Hip Hike", _HIP_ABDUCTION, "abductors", "glutes", kit="box", aliases="pelvic drop, hip hitch", one_side=True),
)
