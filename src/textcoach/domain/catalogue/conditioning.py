"""Circuits, Olympic lifts and jumps."""

from textcoach.domain.catalogue.build import barbell, body, dumbbell, kettlebell, machine, weighted
from textcoach.domain.catalogue.exercise import Exercise, Measure, Pattern

_COND, _OLY, _JUMP = Pattern.CONDITIONING, Pattern.OLYMPIC, Pattern.JUMP
_METERS, _SECONDS = Measure.METERS, Measure.SECONDS

CIRCUITS: tuple[Exercise, ...] = (
    barbell(
        "Thruster",
        _COND,
        "quads shoulders",
        "glutes triceps core",
        kit="barbell",
        aliases="barbell thruster",
        stresses="knee, shoulder, wrist",
    ),
    dumbbell(
        "Dumbbell Thruster",
        _COND,
        "quads shoulders",
        "glutes triceps",
        stresses="knee, shoulder",
        aliases="db thruster",
    ),
    body("Burpee", _COND, "chest quads", "core shoulders", stresses="wrist, shoulder, lower back"),
    dumbbell(
        "Man Maker",
        _COND,
        "chest quads back",
        "core shoulders",
        stresses="wrist, lower back",
        aliases="manmaker, devils press",
    ),
    body("Jumping Jack", _COND, "calves", "shoulders", stresses="ankle, knee", aliases="star jump, jumping jacks"),
    body(
        "Jump Rope",
        _COND,
        "calves",
        "shoulders",
        kit="rope",
        stresses="ankle, shin",
        measure=_SECONDS,
        aliases="skipping rope, rope jump, skip rope, jumping rope, rope skipping",
    ),
    body(
        "Double Under",
        _COND,
        "calves",
        "shoulders",
        kit="rope",
        stresses="ankle, shin",
        aliases="dubs, double unders, du",
    ),
    body("High Knees", _COND, "quads", "core calves", measure=_SECONDS, stresses="ankle", aliases="high knee"),
    body("Battle Ropes", _COND, "shoulders", "core", kit="rope", measure=_SECONDS, aliases="battle rope"),
    weighted(
        "Wall Ball",
        _COND,
        "quads shoulders",
        "glutes",
        kit="medicine_ball",
        stresses="knee, shoulder",
        aliases="wallball, wall ball shot",
    ),
    weighted(
        "Medicine Ball Slam",
        _COND,
        "core back",
        "shoulders",
        kit="medicine_ball",
        aliases="ball slam, slam, med ball slam, slam ball",
    ),
    machine(
        "Sled Push",
        _COND,
        "quads glutes",
        "calves core",
        kit="sled",
        measure=_METERS,
        aliases="prowler, prowler push, sled",
    ),
    machine(
        "Sled Drag", _COND, "quads", "hamstrings", kit="sled", measure=_METERS, aliases="sled pull, backward sled drag"
    ),
    body(
        "Sprint",
        Pattern.RUN,
        "hamstrings glutes",
        "quads calves",
        measure=_METERS,
        stresses="hamstring, ankle, hip",
        aliases="hill sprint, sprints, sprinted",
    ),
    body("Step Jack", _COND, "calves", "shoulders", measure=_SECONDS, aliases="low impact jumping jack"),
    body("Shadow Boxing", _COND, "shoulders", "core", measure=_SECONDS, aliases="shadowbox, boxing, bag work"),
)

POWER: tuple[Exercise, ...] = (
    barbell(
        "Power Clean",
        _OLY,
        "glutes traps",
        "quads hamstrings",
        aliases="clean, pc, cleans",
        stresses="lower back, wrist",
    ),
    barbell(
        "Clean and Jerk",
        _OLY,
        "glutes quads shoulders",
        "traps core",
        aliases="c&j, clean & jerk, cnj",
        stresses="lower back, shoulder, wrist, knee",
    ),
    barbell("Hang Clean", _OLY, "glutes traps", "quads", aliases="hang power clean", stresses="lower back, wrist"),
    barbell("Clean Pull", _OLY, "glutes traps", "hamstrings lower_back", stresses="lower back"),
    barbell(
        "Snatch",
        _OLY,
        "glutes shoulders",
        "quads traps",
        aliases="barbell snatch, power snatch, squat snatch",
        stresses="shoulder, wrist, lower back",
    ),
    barbell(
        "Push Jerk",
        _OLY,
        "shoulders triceps",
        "quads",
        kit="barbell rack",
        aliases="jerk, split jerk",
        stresses="shoulder, wrist",
    ),
    kettlebell("Kettlebell Clean", _OLY, "glutes", "forearms", one_side=True, aliases="kb clean", stresses="wrist"),
    kettlebell("Kettlebell Snatch", _OLY, "glutes shoulders", one_side=True, aliases="kb snatch", stresses="shoulder"),
    kettlebell(
        "Kettlebell Clean and Press",
        _OLY,
        "shoulders glutes",
        "core",
        one_side=True,
        aliases="kb clean and press, clean and press, kb clean & press",
        stresses="shoulder",
    ),
    dumbbell(
        "Dumbbell Snatch", _OLY, "glutes shoulders", "back", one_side=True, aliases="db snatch", stresses="shoulder"
    ),
    body("Box Jump", _JUMP, "quads glutes", "calves", kit="box", stresses="knee, ankle", aliases="box jumps"),
    body(
        "Broad Jump", _JUMP, "glutes quads", "calves", stresses="knee, ankle", aliases="long jump, standing long jump"
    ),
    body("Jump Squat", _JUMP, "quads glutes", "calves", stresses="knee, ankle", aliases="squat jump"),
    body("Jump Lunge", _JUMP, "quads glutes", "calves", stresses="knee, ankle", aliases="jumping lunge, split jump"),
    body("Pogo Hop", _JUMP, "calves", stresses="ankle, shin", aliases="pogo, pogos"),
)

CONDITIONING: tuple[Exercise, ...] = CIRCUITS + POWER
