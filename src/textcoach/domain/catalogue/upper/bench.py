"""Bench presses with the barbell."""

from textcoach.domain.catalogue.build import barbell
from textcoach.domain.catalogue.exercise import Exercise, Pattern

_HORIZONTAL_PUSH = Pattern.HORIZONTAL_PUSH

BENCH: tuple[Exercise, ...] = (
    barbell(
        "Barbell Bench Press",
        _HORIZONTAL_PUSH,
        "chest triceps",
        "shoulders",
        kit="barbell rack bench",
        aliases="bench, bench press, flat bench, bp, barbell bench, flat bench press, benched, flat barbell bench, "
        "barbell bp, flat barbell bench press, comp bench, competition bench, touch and go bench, tng bench",
        stresses="shoulder, elbow, wrist",
    ),
    barbell(
        "Incline Barbell Bench Press",
        _HORIZONTAL_PUSH,
        "chest shoulders",
        "triceps",
        kit="barbell rack bench",
        aliases="incline bench, incline, incline bench press, incline press, incline barbell press, incline barbell "
        "bench, inc bench, incline bb, inc press",
        stresses="shoulder, elbow",
    ),
    barbell(
        "Decline Barbell Bench Press",
        _HORIZONTAL_PUSH,
        "chest triceps",
        "shoulders",
        kit="barbell rack bench",
        aliases="decline bench, decline bench press, decline press, decline barbell bench, decline barbell press",
        stresses="shoulder, elbow",
    ),
    barbell(
        "Close-Grip Bench Press",
        _HORIZONTAL_PUSH,
        "triceps chest",
        "shoulders",
        kit="barbell rack bench",
        aliases="cgbp, close grip bench, close grip, cg bench, narrow grip bench, close grip bp, cg bench press, "
        "close grip barbell bench press, narrow bench, close bench",
        stresses="shoulder, elbow, wrist",
    ),
    barbell(
        "Pause Bench Press",
        _HORIZONTAL_PUSH,
        "chest triceps",
        "shoulders",
        kit="barbell rack bench",
        aliases="paused bench, pause bench, paused bench press",
        stresses="shoulder, elbow",
    ),
    barbell(
        "Floor Press",
        _HORIZONTAL_PUSH,
        "triceps chest",
        "shoulders",
        kit="barbell rack",
        aliases="barbell floor press",
        stresses="elbow",
    ),
    barbell(
        "Wide-Grip Bench Press",
        _HORIZONTAL_PUSH,
        "chest",
        "triceps shoulders",
        kit="barbell rack bench",
        aliases="wide grip bench, wide bench",
        stresses="shoulder, elbow, wrist",
    ),
    barbell(
        "Larsen Press",
        _HORIZONTAL_PUSH,
        "chest triceps",
        "shoulders",
        kit="barbell rack bench",
        aliases="larsen, feet up bench, feet up bench press, legs up bench",
        stresses="shoulder, elbow, wrist",
    ),
    barbell(
        "Spoto Press",
        _HORIZONTAL_PUSH,
        "chest triceps",
        "shoulders",
        kit="barbell rack bench",
        aliases="spoto, spoto bench",
        stresses="shoulder, elbow, wrist",
    ),
    barbell(
        "Tempo Bench Press",
        _HORIZONTAL_PUSH,
        "chest triceps",
        "shoulders",
        kit="barbell rack bench",
        aliases="tempo bench",
        stresses="shoulder, elbow, wrist",
    ),
    barbell(
        "Pin Press",
        _HORIZONTAL_PUSH,
        "triceps chest",
        "shoulders",
        kit="barbell rack bench",
        aliases="pin bench, bench off pins",
        stresses="shoulder, elbow, wrist",
    ),
    barbell(
        "Board Press",
        _HORIZONTAL_PUSH,
        "triceps chest",
        "shoulders",
        kit="barbell rack bench",
        aliases="2 board press, 3 board press",
        stresses="elbow, wrist",
    ),
    barbell(
        "Reverse-Grip Bench Press",
        _HORIZONTAL_PUSH,
        "chest triceps",
        "shoulders biceps",
        kit="barbell rack bench",
        aliases="reverse grip bench, underhand bench",
        stresses="wrist, elbow",
    ),
)
