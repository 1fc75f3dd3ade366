"""Mobility drills and prehab. Nothing here loads a painful joint heavily."""

from textcoach.domain.catalogue.build import barbell, body, implement
from textcoach.domain.catalogue.exercise import Exercise, Measure, Pattern

_MOBILITY = Pattern.MOBILITY
_SECONDS = Measure.SECONDS

REHAB: tuple[Exercise, ...] = (
    body("90/90 Hip Switch", _MOBILITY, "glutes adductors", aliases="9090, hip switch"),
    body(
        "Deep Squat Hold",
        _MOBILITY,
        "adductors",
        "calves",
        aliases="squat hold, bodyweight squat hold",
        measure=_SECONDS,
    ),
    body(
        "Thoracic Rotation", _MOBILITY, "back", aliases="t spine rotation, open book, thread the needle", one_side=True
    ),
    body("Wall Slide", _MOBILITY, "shoulders", "traps", aliases="wall angel, scapular wall slide, scap wall slide"),
    body(
        "Shoulder Pass-Through",
        _MOBILITY,
        "shoulders",
        kit="band",
        aliases="pass through, shoulder dislocate, band dislocate, dislocates, stick dislocate, pvc pass through",
    ),
    body("Arm Circle", _MOBILITY, "shoulders", measure=_SECONDS),
    body("Leg Swing", _MOBILITY, "hamstrings adductors", one_side=True),
    body("Ankle Rock", _MOBILITY, "calves", aliases="ankle mobility, knee to wall, ankle dorsiflexion", one_side=True),
    body("Neck Mobility", _MOBILITY, "traps", aliases="neck stretch, neck rolls", measure=_SECONDS),
    body("Inchworm", _MOBILITY, "hamstrings core", aliases="walkout"),
    body(
        "Breathing Drill",
        _MOBILITY,
        "core",
        aliases="box breathing, breathing, breathwork, 90/90 breathing",
        measure=_SECONDS,
    ),
    body(
        "Single-Leg Balance",
        _MOBILITY,
        "calves",
        "core",
        aliases="balance, one leg stand, single leg stand, single leg stance, one leg balance",
        stresses="ankle",
        one_side=True,
        measure=_SECONDS,
    ),
    body("Tandem Walk", _MOBILITY, "calves", "core", aliases="heel to toe walk, tandem stance", measure=Measure.METERS),
    body("Hip Airplane", _MOBILITY, "glutes", one_side=True),
    barbell("Jefferson Curl", _MOBILITY, "lower_back hamstrings", "back", aliases="jeff curl", stresses="lower back"),
    body("Squat to Stand", _MOBILITY, "hamstrings adductors"),
    body("Hip CARs", _MOBILITY, "glutes", "adductors", aliases="hip circle, controlled hip rotation", one_side=True),
    body(
        "Shoulder CARs", _MOBILITY, "shoulders", aliases="shoulder circle, controlled shoulder rotation", one_side=True
    ),
    body("Adductor Rock-Back", _MOBILITY, "adductors", aliases="rock back, adductor rock", one_side=True),
    body(
        "Thoracic Extension", _MOBILITY, "back", aliases="t spine extension, foam roller extension, foam roll t spine"
    ),
    body("Ankle Alphabet", _MOBILITY, "calves", aliases="ankle circle, ankle cars", one_side=True),
    body(
        "Banded Ankle Eversion",
        _MOBILITY,
        "calves",
        kit="band",
        aliases="ankle eversion, ankle inversion, band ankle inversion, banded ankle dorsiflexion",
        one_side=True,
    ),
    body("Short Foot", _MOBILITY, "calves", aliases="toe yoga, foot doming, towel scrunch, toe curl", one_side=True),
    body("Heel Slide", _MOBILITY, "hamstrings", "quads", aliases="supine heel slide", stresses="knee", one_side=True),
    body(
        "Nerve Glide",
        _MOBILITY,
        "hamstrings",
        aliases="nerve floss, sciatic nerve glide, sciatic floss, nerve flossing",
        one_side=True,
    ),
    body("Chin Tuck", _MOBILITY, "traps", aliases="neck retraction"),
    implement(
        "Neck Curl",
        Pattern.CORE,
        "traps",
        kit="neck_harness",
        aliases="neck flexion, neck harness, neck extension",
        stresses="neck",
    ),
    body(
        "Isometric External Rotation",
        Pattern.REAR_DELT,
        "shoulders",
        aliases="isometric rotator cuff, wall external rotation",
        one_side=True,
        measure=_SECONDS,
    ),
)
