"""Handstands and pike push-ups."""

from textcoach.domain.catalogue.build import body, weighted
from textcoach.domain.catalogue.exercise import Exercise, Measure, Pattern

_VERTICAL_PUSH = Pattern.VERTICAL_PUSH

HANDSTANDS: tuple[Exercise, ...] = (
    weighted("Pike Push-Up", _VERTICAL_PUSH, "shoulders triceps", "core", aliases="pikes", stresses="shoulder, wrist"),
    body(
        "Handstand Push-Up",
        _VERTICAL_PUSH,
        "shoulders triceps",
        "core",
        aliases="hspu, handstand press up, strict hspu, wall hspu, kipping hspu, wall handstand push up, strict "
        "handstand push up",
        stresses="shoulder, wrist, neck",
    ),
    body(
        "Handstand Hold",
        _VERTICAL_PUSH,
        "shoulders",
        "core",
        aliases="wall handstand, handstand, freestanding handstand, handstand practice, wall handstand hold",
        stresses="shoulder, wrist, neck",
        measure=Measure.SECONDS,
    ),
    body(
        "Wall Walk", _VERTICAL_PUSH, "shoulders", "core triceps", aliases="wall climb", stresses="shoulder, wrist, neck"
    ),
    body(
        "Handstand Walk",
        _VERTICAL_PUSH,
        "shoulders",
        "core forearms",
        aliases="hs walk, hsw, handstand walking",
        stresses="shoulder, wrist, neck",
        measure=Measure.METERS,
    ),
    body(
        "Elevated Pike Push-Up",
        _VERTICAL_PUSH,
        "shoulders triceps",
        "core",
        kit="box",
        aliases="feet elevated pike push up, box pike push up, box hspu",
        stresses="shoulder, wrist",
    ),
)
