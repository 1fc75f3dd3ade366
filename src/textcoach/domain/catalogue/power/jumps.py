"""Jumps and throws."""

from textcoach.domain.catalogue.build import body, implement
from textcoach.domain.catalogue.exercise import Exercise, Measure, Pattern

_JUMP = Pattern.JUMP

JUMPS: tuple[Exercise, ...] = (
    body("Box Jump", _JUMP, "quads glutes", "calves", kit="box", aliases="plyo box jump", stresses="knee, ankle"),
    body(
        "Broad Jump", _JUMP, "glutes quads", "calves", aliases="long jump, standing long jump", stresses="knee, ankle"
    ),
    body(
        "Jump Squat", _JUMP, "quads glutes", "calves", aliases="squat jump, weighted jump squat", stresses="knee, ankle"
    ),
    body(
        "Jump Lunge",
        _JUMP,
        "quads glutes",
        "calves",
        aliases="jumping lunge, split jump",
        stresses="knee, ankle",
        one_side=True,
    ),
    body("Pogo Hop", _JUMP, "calves", aliases="pogo", stresses="ankle, shin"),
    body(
        "Depth Jump",
        _JUMP,
        "quads glutes",
        "calves",
        kit="box",
        aliases="drop jump, depth drop",
        stresses="knee, ankle",
    ),
    body(
        "Seated Box Jump",
        _JUMP,
        "glutes quads",
        "calves",
        kit="box bench",
        aliases="seated jump",
        stresses="knee, ankle",
    ),
    body("Box Jump-Over", _JUMP, "quads glutes", "calves", kit="box", aliases="bjo, box over", stresses="knee, ankle"),
    body("Tuck Jump", _JUMP, "quads glutes", "calves core", stresses="knee, ankle"),
    body(
        "Skater Jump",
        _JUMP,
        "glutes",
        "quads abductors calves",
        aliases="skater hop, lateral bound, heiden, speed skater",
        stresses="knee, ankle",
        one_side=True,
    ),
    body(
        "Lateral Hop",
        _JUMP,
        "calves",
        "quads",
        aliases="lateral line hop, side hop, lateral jump, line hop",
        stresses="ankle, knee",
    ),
    body(
        "Single-Leg Hop",
        _JUMP,
        "calves quads",
        "glutes",
        aliases="single leg jump, one leg hop",
        stresses="ankle, knee",
        one_side=True,
    ),
    body(
        "Bounding",
        _JUMP,
        "glutes hamstrings",
        "calves quads",
        aliases="alternate leg bound",
        stresses="ankle, knee, hamstring",
        measure=Measure.METERS,
    ),
    implement(
        "Medicine Ball Chest Pass",
        _JUMP,
        "chest triceps",
        "shoulders",
        kit="medicine_ball",
        aliases="med ball chest pass, med ball chest throw, chest throw",
        stresses="shoulder",
    ),
    implement(
        "Medicine Ball Overhead Throw",
        _JUMP,
        "glutes shoulders",
        "core",
        kit="medicine_ball",
        aliases="overhead med ball throw, med ball toss, medicine ball toss, backward overhead throw",
        stresses="shoulder, lower back",
    ),
)
