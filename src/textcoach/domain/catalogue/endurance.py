"""Running, riding, rowing, swimming, walking."""

from textcoach.domain.catalogue.build import body
from textcoach.domain.catalogue.exercise import Exercise, Measure, Pattern

_COND = Pattern.CONDITIONING
_METERS, _SECONDS = Measure.METERS, Measure.SECONDS

ENDURANCE: tuple[Exercise, ...] = (
    body(
        "Run",
        Pattern.RUN,
        "quads calves",
        "hamstrings glutes",
        measure=_METERS,
        stresses="knee, ankle, shin, hip, foot",
        aliases="running, ran, jog, jogging, jogged, long run, easy run, trail run, tempo run, recovery run, "
        "parkrun, treadmill run, treadmill, dreadmill, tread",
    ),
    body(
        "Walk",
        Pattern.WALK,
        "quads calves",
        "glutes",
        measure=_METERS,
        stresses="foot, ankle",
        aliases="walking, walked, easy walk, brisk walk, stroll, strolled, dog walk",
    ),
    body(
        "Hike",
        Pattern.WALK,
        "quads glutes",
        "calves",
        measure=_METERS,
        stresses="knee, ankle, foot",
        aliases="hiking, hiked",
    ),
    body(
        "Ruck",
        Pattern.WALK,
        "quads glutes",
        "core traps",
        measure=_METERS,
        stresses="lower back, ankle, foot",
        aliases="rucking, rucked, weighted walk",
    ),
    body(
        "Incline Treadmill Walk",
        Pattern.WALK,
        "glutes calves",
        "quads",
        kit="treadmill",
        measure=_SECONDS,
        stresses="ankle",
        aliases="incline walk, treadmill walk",
    ),
    body(
        "Cycling",
        Pattern.CYCLE,
        "quads",
        "glutes calves",
        kit="bike",
        measure=_METERS,
        stresses="knee, lower back",
        aliases="ride, bike ride, bike, biked, cycle, cycled, rode, biking, spin, spin bike, stationary bike, "
        "indoor bike, indoor cycling, indoor ride, zwift, peloton, spun, bike erg, turbo",
    ),
    body(
        "Assault Bike",
        Pattern.CYCLE,
        "quads shoulders",
        "core",
        kit="bike",
        measure=_SECONDS,
        stresses="knee",
        aliases="air bike, airdyne, echo bike",
    ),
    body(
        "Rowing",
        Pattern.ROW_ERG,
        "back quads",
        "hamstrings core",
        kit="rower",
        measure=_METERS,
        stresses="lower back, knee",
        aliases="rower, erg, row erg, rowed, rowing machine, erged, indoor rowing, c2, concept2, concept 2, rowerg",
    ),
    body(
        "Swimming",
        Pattern.SWIM,
        "back shoulders",
        "core triceps",
        kit="pool",
        measure=_METERS,
        stresses="shoulder",
        aliases="swim, swam, laps, lap swim, freestyle, pool swim, swimmed",
    ),
    body(
        "Elliptical",
        _COND,
        "quads glutes",
        kit="machine",
        measure=_SECONDS,
        aliases="elliptical trainer, cross trainer",
    ),
    body(
        "Stair Climber",
        _COND,
        "quads glutes",
        "calves",
        kit="machine",
        measure=_SECONDS,
        stresses="knee",
        aliases="stairmaster, stair master, stepmill, stairs",
    ),
    body("Ski Erg", _COND, "back triceps", "core", kit="machine", measure=_METERS, aliases="skierg, ski ergometer"),
)
