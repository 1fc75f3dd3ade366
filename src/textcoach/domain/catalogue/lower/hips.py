"""Hip thrusts, bridges and kickbacks."""

from textcoach.domain.catalogue.build import barbell, body, dumbbell, machine, weighted
from textcoach.domain.catalogue.exercise import Exercise, Pattern

_HIP_EXTENSION = Pattern.HIP_EXTENSION

HIPS: tuple[Exercise, ...] = (
    barbell(
        "Barbell Hip Thrust",
        _HIP_EXTENSION,
        "glutes",
        "hamstrings",
        kit="barbell bench",
        aliases="hip thrust, thrusts, hip thruster, barbell thrust, bht, hip thrust barbell, weighted hip thrust",
        stresses="lower back, hip",
    ),
    machine(
        "Machine Hip Thrust",
        _HIP_EXTENSION,
        "glutes",
        "hamstrings",
        aliases="hip thrust machine, glute bridge machine, booty builder",
        stresses="hip",
    ),
    weighted(
        "Glute Bridge",
        _HIP_EXTENSION,
        "glutes",
        "hamstrings core",
        aliases="bridge, hip bridge, weighted glute bridge, db glute bridge, bodyweight glute bridge, bodyweight "
        "bridge",
        stresses="hip",
    ),
    body(
        "Single-Leg Glute Bridge",
        _HIP_EXTENSION,
        "glutes",
        "hamstrings core",
        aliases="single leg bridge, one leg bridge",
        one_side=True,
    ),
    machine(
        "Cable Kickback",
        _HIP_EXTENSION,
        "glutes",
        "hamstrings",
        kit="cable",
        aliases="glute kickback, cable glute kickback, cable glute kick",
        stresses="hip",
        one_side=True,
    ),
    dumbbell(
        "Dumbbell Hip Thrust", _HIP_EXTENSION, "glutes", "hamstrings", kit="dumbbell bench", stresses="hip, lower back"
    ),
    weighted(
        "Single-Leg Hip Thrust",
        _HIP_EXTENSION,
        "glutes",
        "hamstrings core",
        kit="bench",
        aliases="one leg hip thrust, b stance hip thrust",
        stresses="hip",
        one_side=True,
    ),
    machine(
        "Smith Machine Hip Thrust",
        _HIP_EXTENSION,
        "glutes",
        "hamstrings",
        kit="smith_machine bench",
        aliases="smith hip thrust",
        stresses="hip, lower back",
    ),
    barbell(
        "Barbell Glute Bridge",
        _HIP_EXTENSION,
        "glutes",
        "hamstrings",
        aliases="barbell bridge",
        stresses="hip, lower back",
    ),
    body("Frog Pump", _HIP_EXTENSION, "glutes", "adductors", aliases="frogger, glute pump"),
    body(
        "Donkey Kick",
        _HIP_EXTENSION,
        "glutes",
        "core",
        aliases="quadruped hip extension, bent knee kickback",
        one_side=True,
    ),
    body(
        "Banded Glute Bridge",
        _HIP_EXTENSION,
        "glutes",
        "abductors hamstrings",
        kit="band",
        aliases="band glute bridge, band bridge",
    ),
    machine(
        "Machine Glute Kickback",
        _HIP_EXTENSION,
        "glutes",
        "hamstrings",
        aliases="kickback machine, glute machine, glute drive, glute kickback machine",
        stresses="hip",
        one_side=True,
    ),
    body(
        "Prone Hip Extension",
        _HIP_EXTENSION,
        "glutes",
        "hamstrings lower_back",
        aliases="prone leg lift",
        one_side=True,
    ),
)
