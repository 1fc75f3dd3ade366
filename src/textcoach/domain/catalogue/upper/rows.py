"""Rows with free weights, rings and bands."""

from textcoach.domain.catalogue.build import barbell, body, dumbbell, kettlebell, weighted
from textcoach.domain.catalogue.exercise import Exercise, Pattern

_HORIZONTAL_PULL = Pattern.HORIZONTAL_PULL

ROWS: tuple[Exercise, ...] = (
    barbell(
        "Barbell Row",
        _HORIZONTAL_PULL,
        "back",
        "biceps lower_back rear_delts",
        aliases="row, bent over row, bent row, bor, barbell bent over row, bent over barbell row, barbell bent row, "
        "overhand row, overhand barbell row",
        stresses="lower back",
    ),
    barbell("Pendlay Row", _HORIZONTAL_PULL, "back", "biceps lower_back", aliases="pendlay", stresses="lower back"),
    barbell(
        "T-Bar Row",
        _HORIZONTAL_PULL,
        "back",
        "biceps lower_back",
        kit="barbell landmine",
        aliases="tbar row, tbar, landmine row, t bar landmine row",
        stresses="lower back",
    ),
    barbell("Seal Row", _HORIZONTAL_PULL, "back", "biceps rear_delts", kit="barbell bench", stresses="elbow"),
    dumbbell(
        "Dumbbell Row",
        _HORIZONTAL_PULL,
        "back",
        "biceps rear_delts",
        kit="bench dumbbell",
        aliases="one arm row, single arm row, one arm dumbbell row, single arm dumbbell row, kroc row, 1 arm row, 1 "
        "arm db row, single arm row db, sa db row, three point row, dumbbell kroc row, chainsaw row",
        stresses="lower back",
        one_side=True,
    ),
    dumbbell(
        "Chest-Supported Row",
        _HORIZONTAL_PULL,
        "back",
        "biceps rear_delts",
        kit="bench dumbbell",
        aliases="chest supported dumbbell row, csr, incline row, incline dumbbell row, chest supported, helms row, "
        "cs row, cs db row, prone dumbbell row, dumbbell seal row",
        stresses="elbow",
    ),
    dumbbell(
        "Renegade Row",
        _HORIZONTAL_PULL,
        "back core",
        "biceps",
        aliases="renegades, plank row",
        stresses="lower back, wrist",
    ),
    kettlebell(
        "Kettlebell Row",
        _HORIZONTAL_PULL,
        "back",
        "biceps",
        aliases="single arm kettlebell row, one arm kettlebell row",
        stresses="lower back",
        one_side=True,
    ),
    weighted(
        "Inverted Row",
        _HORIZONTAL_PULL,
        "back",
        "biceps core",
        kit="barbell rack",
        aliases="australian pull up, bodyweight row, body row, aussie pull up, horizontal pull up, aussie row",
        stresses="elbow",
    ),
    weighted(
        "Ring Row",
        _HORIZONTAL_PULL,
        "back",
        "biceps core",
        kit="rings",
        aliases="trx row, suspension row",
        stresses="elbow",
    ),
    body("Band Row", _HORIZONTAL_PULL, "back", "biceps", kit="band", aliases="banded row, resistance band row"),
    body(
        "Prone Back Row",
        _HORIZONTAL_PULL,
        "back",
        "rear_delts lower_back",
        aliases="prone w raise, floor row, towel row",
    ),
    barbell(
        "Yates Row",
        _HORIZONTAL_PULL,
        "back biceps",
        "rear_delts lower_back",
        aliases="underhand row, underhand barbell row, reverse grip row, reverse grip barbell row, supinated row, "
        "supinated barbell row",
        stresses="lower back, elbow",
    ),
    barbell(
        "Meadows Row",
        _HORIZONTAL_PULL,
        "back",
        "biceps rear_delts",
        kit="barbell landmine",
        aliases="single arm landmine row, one arm landmine row",
        stresses="lower back",
        one_side=True,
    ),
    dumbbell(
        "Bent-Over Dumbbell Row",
        _HORIZONTAL_PULL,
        "back",
        "biceps rear_delts lower_back",
        aliases="two arm dumbbell row, double dumbbell row, dual dumbbell row",
        stresses="lower back",
    ),
    kettlebell(
        "Gorilla Row", _HORIZONTAL_PULL, "back", "biceps core", aliases="kettlebell gorilla row", stresses="lower back"
    ),
)
