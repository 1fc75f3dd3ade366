"""Hangs, muscle-ups, levers and climbs."""

from textcoach.domain.catalogue.build import body, weighted
from textcoach.domain.catalogue.exercise import Exercise, Measure, Pattern

_VERTICAL_PULL = Pattern.VERTICAL_PULL
_SECONDS = Measure.SECONDS

HANGS: tuple[Exercise, ...] = (
    weighted(
        "Muscle-Up",
        _VERTICAL_PULL,
        "back triceps",
        "chest core",
        kit="pullup_bar",
        aliases="mu, bar muscle up, bar mu, bmu",
        stresses="shoulder, elbow",
    ),
    body(
        "Dead Hang",
        _VERTICAL_PULL,
        "forearms",
        "back shoulders",
        kit="pullup_bar",
        aliases="bar hang, hang, passive hang",
        stresses="shoulder",
        measure=_SECONDS,
    ),
    body(
        "Scapular Pull-Up",
        _VERTICAL_PULL,
        "back",
        "traps",
        kit="pullup_bar",
        aliases="scap pull up",
        stresses="shoulder",
    ),
    weighted(
        "Ring Muscle-Up",
        _VERTICAL_PULL,
        "back triceps",
        "chest core",
        kit="rings",
        aliases="rmu, ring mu",
        stresses="shoulder, elbow",
    ),
    body(
        "Flexed-Arm Hang",
        _VERTICAL_PULL,
        "back biceps",
        "forearms",
        kit="pullup_bar",
        aliases="flexed hang, chin over bar hold, pull up hold, chin up hold, bent arm hang",
        stresses="elbow, shoulder",
        measure=_SECONDS,
    ),
    body(
        "One-Arm Hang",
        _VERTICAL_PULL,
        "forearms",
        "back shoulders",
        kit="pullup_bar",
        aliases="single arm hang, one arm dead hang, single arm dead hang",
        stresses="shoulder, elbow",
        one_side=True,
        measure=_SECONDS,
    ),
    body(
        "Rope Climb",
        _VERTICAL_PULL,
        "back biceps",
        "forearms core",
        kit="climbing_rope",
        aliases="legless rope climb",
        stresses="shoulder, elbow",
    ),
    body(
        "Skin the Cat",
        _VERTICAL_PULL,
        "back shoulders",
        "core",
        kit="rings",
        aliases="german hang",
        stresses="shoulder, elbow",
    ),
)
