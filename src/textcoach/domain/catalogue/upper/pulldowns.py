"""Pulldowns."""

from textcoach.domain.catalogue.build import body, machine
from textcoach.domain.catalogue.exercise import Exercise, Pattern

_VERTICAL_PULL = Pattern.VERTICAL_PULL

PULLDOWNS: tuple[Exercise, ...] = (
    machine(
        "Lat Pulldown",
        _VERTICAL_PULL,
        "back",
        "biceps",
        kit="cable",
        aliases="pulldown, lat pull, lat pd, wide grip pulldown, cable pulldown, lats, lpd, front pulldown, cable "
        "lat pulldown, lat pulldown machine, wide grip lat pulldown, overhand pulldown, wide lat pulldown",
        stresses="shoulder",
    ),
    machine(
        "Straight-Arm Pulldown",
        _VERTICAL_PULL,
        "back",
        "triceps",
        kit="cable",
        aliases="straight arm pushdown, lat prayer, cable pullover, lat pushdown, straight arm lat pulldown, stiff "
        "arm pulldown, rope pullover, straight arms, straight arm lat pushdown, rope straight arm pulldown",
        stresses="shoulder",
    ),
    body("Band Pulldown", _VERTICAL_PULL, "back", "biceps", kit="band", aliases="banded pulldown, band lat pulldown"),
    body(
        "Prone Lat Pull", _VERTICAL_PULL, "back", "rear_delts", aliases="prone pulldown, floor pulldown, superman pull"
    ),
    machine(
        "Close-Grip Pulldown",
        _VERTICAL_PULL,
        "back",
        "biceps",
        kit="cable",
        aliases="close grip lat pulldown, cg pulldown, v bar pulldown, v grip pulldown, neutral grip pulldown, "
        "neutral grip lat pulldown, neutral pulldown, narrow grip pulldown, mag grip pulldown",
        stresses="shoulder",
    ),
    machine(
        "Reverse-Grip Pulldown",
        _VERTICAL_PULL,
        "back biceps",
        "forearms",
        kit="cable",
        aliases="underhand pulldown, supinated pulldown, reverse grip lat pulldown, underhand lat pulldown, "
        "supinated lat pulldown, chin pulldown",
        stresses="shoulder, elbow",
    ),
    machine(
        "Single-Arm Pulldown",
        _VERTICAL_PULL,
        "back",
        "biceps core",
        kit="cable",
        aliases="single arm lat pulldown, one arm pulldown, one arm lat pulldown, unilateral pulldown, half "
        "kneeling pulldown, single arm lat pull",
        stresses="shoulder",
        one_side=True,
    ),
    machine(
        "Machine Pulldown",
        _VERTICAL_PULL,
        "back",
        "biceps",
        aliases="pulldown machine, plate loaded pulldown, hammer strength pulldown, iso lateral pulldown",
        stresses="shoulder",
    ),
    machine(
        "Machine Pullover",
        _VERTICAL_PULL,
        "back",
        "triceps chest",
        aliases="pullover machine, nautilus pullover",
        stresses="shoulder",
    ),
)
