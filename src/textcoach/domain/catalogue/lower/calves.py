"""Calves and shins."""

from textcoach.domain.catalogue.build import barbell, body, dumbbell, machine, weighted
from textcoach.domain.catalogue.exercise import Exercise, Pattern

_CALF = Pattern.CALF

CALVES: tuple[Exercise, ...] = (
    machine(
        "Standing Calf Raise",
        _CALF,
        "calves",
        aliases="calf raise, calf, calf raise machine, machine calf raise, standing calf, standing calf raise "
        "machine, gastroc raise, straight leg calf raise, weighted calf raise, calve raise",
        stresses="ankle",
    ),
    machine(
        "Seated Calf Raise",
        _CALF,
        "calves",
        aliases="seated calf, seated calf machine, seated calf raise machine, sitting calf raise",
        stresses="ankle",
    ),
    dumbbell("Dumbbell Calf Raise", _CALF, "calves", aliases="db calf", stresses="ankle"),
    weighted(
        "Heel Raise",
        _CALF,
        "calves",
        aliases="bodyweight calf raise, heel lift, toe raise, double leg heel raise, floor calf raise",
        stresses="ankle",
    ),
    weighted(
        "Single-Leg Calf Raise",
        _CALF,
        "calves",
        aliases="one leg calf raise, single leg heel raise, one leg heel raise",
        stresses="ankle",
        one_side=True,
    ),
    body(
        "Tibialis Raise",
        _CALF,
        "calves",
        aliases="tib raise, tibs, tibialis, tib curl, anterior tib raise",
        stresses="ankle",
    ),
    machine(
        "Leg Press Calf Raise",
        _CALF,
        "calves",
        aliases="calf press, leg press calf press, calf raise on leg press, leg press calves",
        stresses="ankle",
    ),
    machine("Donkey Calf Raise", _CALF, "calves", aliases="donkey calf", stresses="ankle"),
    machine(
        "Smith Machine Calf Raise",
        _CALF,
        "calves",
        kit="smith_machine",
        aliases="smith calf raise, smith calf",
        stresses="ankle",
    ),
    barbell("Barbell Calf Raise", _CALF, "calves", kit="barbell rack", stresses="ankle"),
    dumbbell(
        "Single-Leg Dumbbell Calf Raise",
        _CALF,
        "calves",
        aliases="one leg dumbbell calf raise",
        stresses="ankle",
        one_side=True,
    ),
    weighted(
        "Bent-Knee Calf Raise",
        _CALF,
        "calves",
        aliases="soleus raise, bent knee heel raise, soleus calf raise",
        stresses="ankle",
    ),
    body(
        "Eccentric Heel Drop",
        _CALF,
        "calves",
        kit="box",
        aliases="alfredson heel drop, eccentric calf raise, eccentric heel raise",
        stresses="ankle",
        one_side=True,
    ),
)
