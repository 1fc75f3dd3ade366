"""Chest flies and shoulder raises."""

from textcoach.domain.catalogue.build import barbell, body, dumbbell, machine, weighted
from textcoach.domain.catalogue.exercise import Exercise, Pattern

_CHEST_FLY = Pattern.CHEST_FLY
_SHOULDER_RAISE = Pattern.SHOULDER_RAISE

FLIES: tuple[Exercise, ...] = (
    dumbbell(
        "Dumbbell Fly",
        _CHEST_FLY,
        "chest",
        "shoulders",
        kit="bench dumbbell",
        aliases="chest fly, flys, flat fly, dumbbell chest fly, flat db fly, chest fly dumbbell",
        stresses="shoulder",
    ),
    dumbbell(
        "Incline Dumbbell Fly",
        _CHEST_FLY,
        "chest",
        "shoulders",
        kit="bench dumbbell",
        aliases="incline fly",
        stresses="shoulder",
    ),
    machine(
        "Cable Fly",
        _CHEST_FLY,
        "chest",
        "shoulders",
        kit="cable",
        aliases="cable crossover, crossover, cable chest fly, cable pec fly, standing cable fly, cable chest "
        "crossover, mid cable fly",
        stresses="shoulder",
    ),
    machine(
        "Pec Deck",
        _CHEST_FLY,
        "chest",
        "shoulders",
        aliases="machine fly, chest fly machine, pec fly, pec dec, pec deck fly, butterfly machine, pec deck "
        "machine, pec machine, machine chest fly, fly machine",
        stresses="shoulder",
    ),
    dumbbell(
        "Dumbbell Pullover",
        _CHEST_FLY,
        "chest back",
        "triceps",
        kit="bench dumbbell",
        aliases="pullover",
        stresses="shoulder",
    ),
    dumbbell(
        "Lateral Raise",
        _SHOULDER_RAISE,
        "shoulders",
        "traps",
        aliases="lat raise, side raise, laterals, dumbbell lateral raise, side lateral, side lateral raise, side "
        "delt raise, db lat raise, db lateral, db side raise, side lat raise, standing lateral raise, lat "
        "raises db, lateral delt raise, side delts, raise",
        stresses="shoulder",
    ),
    machine(
        "Cable Lateral Raise",
        _SHOULDER_RAISE,
        "shoulders",
        "traps",
        kit="cable",
        aliases="cable laterals, cable side raise, cable lat raise, cable side lateral, single arm cable lateral "
        "raise, one arm cable lateral raise",
        stresses="shoulder",
        one_side=True,
    ),
    machine(
        "Machine Lateral Raise",
        _SHOULDER_RAISE,
        "shoulders",
        "traps",
        aliases="lateral raise machine, machine lat raise, machine side raise, lat raise machine",
        stresses="shoulder",
    ),
    dumbbell(
        "Front Raise",
        _SHOULDER_RAISE,
        "shoulders",
        "chest",
        aliases="dumbbell front raise, front delt raise",
        stresses="shoulder",
    ),
    barbell(
        "Upright Row",
        _SHOULDER_RAISE,
        "shoulders traps",
        "biceps",
        aliases="barbell upright row, ez bar upright row",
        stresses="shoulder, wrist",
    ),
    machine(
        "Low-to-High Cable Fly",
        _CHEST_FLY,
        "chest",
        "shoulders",
        kit="cable",
        aliases="low cable fly, low to high fly, low to high cable crossover, upward cable fly",
        stresses="shoulder",
    ),
    machine(
        "High-to-Low Cable Fly",
        _CHEST_FLY,
        "chest",
        "shoulders",
        kit="cable",
        aliases="high cable fly, high to low fly, high to low cable crossover, decline cable fly",
        stresses="shoulder",
    ),
    machine(
        "Incline Cable Fly",
        _CHEST_FLY,
        "chest",
        "shoulders",
        kit="cable bench",
        aliases="incline bench cable fly",
        stresses="shoulder",
    ),
    machine(
        "Single-Arm Cable Fly",
        _CHEST_FLY,
        "chest",
        "shoulders",
        kit="cable",
        aliases="one arm cable fly",
        stresses="shoulder",
        one_side=True,
    ),
    body(
        "Band Fly",
        _CHEST_FLY,
        "chest",
        "shoulders",
        kit="band",
        aliases="banded fly, band chest fly",
        stresses="shoulder",
    ),
    weighted(
        "Ring Fly", _CHEST_FLY, "chest", "shoulders core", kit="rings", aliases="trx fly", stresses="shoulder, elbow"
    ),
    dumbbell(
        "Seated Lateral Raise",
        _SHOULDER_RAISE,
        "shoulders",
        "traps",
        kit="dumbbell bench",
        aliases="seated side raise, seated dumbbell lateral raise",
        stresses="shoulder",
    ),
    dumbbell(
        "Leaning Lateral Raise",
        _SHOULDER_RAISE,
        "shoulders",
        "traps",
        aliases="lean away lateral raise, lean away raise, leaning lat raise",
        stresses="shoulder",
        one_side=True,
    ),
    dumbbell(
        "Scaption", _SHOULDER_RAISE, "shoulders", "traps", aliases="scaption raise, full can raise", stresses="shoulder"
    ),
    dumbbell("Dumbbell Upright Row", _SHOULDER_RAISE, "shoulders traps", "biceps", stresses="shoulder, wrist"),
    machine("Cable Upright Row", _SHOULDER_RAISE, "shoulders traps", "biceps", kit="cable", stresses="shoulder, wrist"),
    machine("Cable Front Raise", _SHOULDER_RAISE, "shoulders", "chest", kit="cable", stresses="shoulder"),
    machine(
        "Cable Y Raise",
        _SHOULDER_RAISE,
        "shoulders traps",
        "rear_delts",
        kit="cable",
        aliases="cable y",
        stresses="shoulder",
    ),
    barbell("Plate Front Raise", _SHOULDER_RAISE, "shoulders", "chest", aliases="plate raise", stresses="shoulder"),
    body(
        "Band Lateral Raise",
        _SHOULDER_RAISE,
        "shoulders",
        "traps",
        kit="band",
        aliases="banded lateral raise, banded side raise",
        stresses="shoulder",
    ),
)
