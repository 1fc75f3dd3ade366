"""Single-joint work of the thighs."""

from textcoach.domain.catalogue.build import body, machine, weighted
from textcoach.domain.catalogue.exercise import Exercise, Measure, Pattern

_KNEE_EXTENSION = Pattern.KNEE_EXTENSION
_KNEE_FLEXION = Pattern.KNEE_FLEXION

LEGS: tuple[Exercise, ...] = (
    machine(
        "Leg Extension",
        _KNEE_EXTENSION,
        "quads",
        aliases="quad extension, knee extension, leg extension machine, machine leg extension, quad extension "
        "machine, extension",
        stresses="knee",
    ),
    body(
        "Terminal Knee Extension",
        _KNEE_EXTENSION,
        "quads",
        kit="band",
        aliases="tke, banded knee extension, banded tke, band tke",
        stresses="knee",
        one_side=True,
    ),
    machine(
        "Lying Leg Curl",
        _KNEE_FLEXION,
        "hamstrings",
        "calves",
        aliases="leg curl, hamstring curl, lying hamstring curl, prone leg curl, hammies, lying curl, leg curl "
        "machine, hamstring curl machine, prone hamstring curl, machine leg curl, hamstring curls lying",
        stresses="knee",
    ),
    machine(
        "Seated Leg Curl",
        _KNEE_FLEXION,
        "hamstrings",
        "calves",
        aliases="seated hamstring curl, seated leg curl machine",
        stresses="knee",
    ),
    body(
        "Nordic Curl",
        _KNEE_FLEXION,
        "hamstrings",
        "glutes",
        aliases="nordic, nordic hamstring curl, nhe, natural ham curl",
        stresses="knee",
    ),
    body(
        "Sliding Leg Curl",
        _KNEE_FLEXION,
        "hamstrings",
        "glutes core",
        aliases="slider curl, slider leg curl, towel leg curl",
        stresses="knee",
    ),
    weighted(
        "Glute-Ham Raise",
        _KNEE_FLEXION,
        "hamstrings",
        "glutes lower_back",
        kit="machine",
        aliases="ghr, ghd raise, glute ham, glute ham developer raise, ghd glute ham raise",
        stresses="knee",
    ),
    machine(
        "Single-Leg Extension",
        _KNEE_EXTENSION,
        "quads",
        aliases="sl leg extension, one leg extension, unilateral leg extension",
        stresses="knee",
        one_side=True,
    ),
    body(
        "Reverse Nordic", _KNEE_EXTENSION, "quads", "core", aliases="reverse nordic curl, rev nordic", stresses="knee"
    ),
    body(
        "Straight Leg Raise",
        _KNEE_EXTENSION,
        "quads",
        "core",
        aliases="straight leg lift",
        stresses="hip",
        one_side=True,
    ),
    body("Quad Set", _KNEE_EXTENSION, "quads", aliases="isometric quad set", one_side=True, measure=Measure.SECONDS),
    machine(
        "Standing Leg Curl",
        _KNEE_FLEXION,
        "hamstrings",
        "calves",
        aliases="standing hamstring curl",
        stresses="knee",
        one_side=True,
    ),
    machine(
        "Single-Leg Curl",
        _KNEE_FLEXION,
        "hamstrings",
        "calves",
        aliases="single leg leg curl, single leg hamstring curl, one leg curl, unilateral leg curl",
        stresses="knee",
        one_side=True,
    ),
    body(
        "Stability Ball Leg Curl",
        _KNEE_FLEXION,
        "hamstrings",
        "glutes core",
        kit="stability_ball",
        aliases="swiss ball leg curl, swiss ball hamstring curl, ball hamstring curl, ball leg curl",
        stresses="knee",
    ),
    body(
        "Band Leg Curl",
        _KNEE_FLEXION,
        "hamstrings",
        "calves",
        kit="band",
        aliases="banded leg curl, banded hamstring curl",
        stresses="knee",
    ),
)
