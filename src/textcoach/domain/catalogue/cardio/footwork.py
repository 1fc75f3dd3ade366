"""Skipping ropes, jacks, sprints and running drills."""

from textcoach.domain.catalogue.build import body
from textcoach.domain.catalogue.exercise import Exercise, Measure, Pattern

_CONDITIONING = Pattern.CONDITIONING
_RUN = Pattern.RUN
_SECONDS = Measure.SECONDS
_METERS = Measure.METERS

FOOTWORK: tuple[Exercise, ...] = (
    body("Jumping Jack", _CONDITIONING, "calves", "shoulders", aliases="star jump", stresses="knee, ankle"),
    body(
        "Jump Rope",
        _CONDITIONING,
        "calves",
        "shoulders",
        kit="rope",
        aliases="skipping rope, rope jump, skip rope, jumping rope, rope skipping, jumped rope, speed rope",
        stresses="ankle, shin",
        measure=_SECONDS,
    ),
    body(
        "Double Under",
        _CONDITIONING,
        "calves",
        "shoulders",
        kit="rope",
        aliases="dubs, du, dus, double jump rope",
        stresses="ankle, shin",
    ),
    body("High Knees", _CONDITIONING, "quads", "core calves", stresses="ankle", measure=_SECONDS),
    body(
        "Sprint",
        _RUN,
        "hamstrings glutes",
        "quads calves",
        aliases="hill sprint, sprinted, track sprint, sprint interval",
        stresses="hip, ankle, hamstring",
        measure=_METERS,
    ),
    body(
        "Step Jack",
        _CONDITIONING,
        "calves",
        "shoulders",
        aliases="low impact jumping jack",
        stresses="ankle",
        measure=_SECONDS,
    ),
    body(
        "Single Under",
        _CONDITIONING,
        "calves",
        "shoulders",
        kit="rope",
        aliases="single rope jump",
        stresses="ankle, shin",
    ),
    body(
        "Shuttle Run",
        _RUN,
        "quads calves",
        "glutes hamstrings",
        aliases="shuttle sprint, beep test, bleep test",
        stresses="knee, ankle, hamstring",
        measure=_METERS,
    ),
    body(
        "Butt Kick",
        _CONDITIONING,
        "hamstrings",
        "calves",
        aliases="butt kicker, heel flick",
        stresses="knee, ankle",
        measure=_SECONDS,
    ),
    body(
        "A-Skip",
        _CONDITIONING,
        "calves",
        "quads core",
        aliases="b skip, skips for height",
        stresses="ankle, shin",
        measure=_METERS,
    ),
)
