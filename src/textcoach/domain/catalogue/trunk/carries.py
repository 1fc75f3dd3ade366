"""Carries and holds."""

from textcoach.domain.catalogue.build import barbell, dumbbell, implement, kettlebell
from textcoach.domain.catalogue.exercise import Exercise, Measure, Pattern

_CARRY = Pattern.CARRY
_SECONDS = Measure.SECONDS
_METERS = Measure.METERS

CARRIES: tuple[Exercise, ...] = (
    dumbbell(
        "Farmer's Carry",
        _CARRY,
        "forearms traps",
        "core",
        aliases="farmers walk, farmers, loaded carry, carry, db carry, kettlebell carry, kettlebell farmers carry, "
        "kettlebell farmers walk, dumbbell farmers carry, dumbbell farmers walk, farmers handles",
        stresses="lower back",
        measure=_METERS,
    ),
    kettlebell(
        "Suitcase Carry",
        _CARRY,
        "core forearms",
        "traps",
        aliases="suitcase walk, suitcase, one arm carry, db suitcase carry, kettlebell suitcase carry",
        stresses="lower back",
        one_side=True,
        measure=_METERS,
    ),
    kettlebell(
        "Overhead Carry",
        _CARRY,
        "shoulders core",
        "traps",
        aliases="waiter walk, waiter carry",
        stresses="shoulder",
        one_side=True,
        measure=_METERS,
    ),
    kettlebell(
        "Front Rack Carry",
        _CARRY,
        "core",
        "shoulders",
        aliases="rack carry, front rack walk, kettlebell rack carry, kettlebell front rack carry",
        stresses="wrist, lower back",
        measure=_METERS,
    ),
    barbell("Trap Bar Carry", _CARRY, "forearms traps", "core", kit="trap_bar", stresses="lower back", measure=_METERS),
    implement(
        "Sandbag Carry",
        _CARRY,
        "core back",
        "forearms glutes",
        kit="sandbag",
        aliases="bear hug carry, sandbag bear hug carry",
        stresses="lower back",
        measure=_METERS,
    ),
    implement(
        "Yoke Carry",
        _CARRY,
        "core traps",
        "quads glutes",
        kit="yoke",
        aliases="yoke walk, yoke, yoke run, super yoke",
        stresses="lower back, knee, hip",
        measure=_METERS,
    ),
    barbell(
        "Zercher Carry",
        _CARRY,
        "core back",
        "biceps glutes",
        kit="barbell rack",
        aliases="zercher walk",
        stresses="lower back, elbow",
        measure=_METERS,
    ),
    kettlebell(
        "Bottoms-Up Carry",
        _CARRY,
        "shoulders forearms",
        "core",
        aliases="bottoms up kettlebell carry, bottoms up walk",
        stresses="shoulder, wrist",
        one_side=True,
        measure=_METERS,
    ),
    dumbbell(
        "Farmer's Hold", _CARRY, "forearms traps", "core", aliases="dumbbell hold", stresses="wrist", measure=_SECONDS
    ),
    barbell(
        "Plate Pinch",
        _CARRY,
        "forearms",
        "core",
        aliases="plate pinch hold, pinch hold, plate hold",
        stresses="wrist",
        measure=_SECONDS,
    ),
    kettlebell(
        "Suitcase Hold",
        _CARRY,
        "core forearms",
        "traps",
        aliases="kettlebell suitcase hold",
        stresses="wrist",
        one_side=True,
        measure=_SECONDS,
    ),
)
