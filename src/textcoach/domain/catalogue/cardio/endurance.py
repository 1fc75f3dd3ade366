"""Running, swimming, walking and climbing."""

from textcoach.domain.catalogue.build import body
from textcoach.domain.catalogue.exercise import Exercise, Measure, Pattern

_RUN = Pattern.RUN
_WALK = Pattern.WALK
_SWIM = Pattern.SWIM
_CONDITIONING = Pattern.CONDITIONING
_SECONDS = Measure.SECONDS
_METERS = Measure.METERS

ENDURANCE: tuple[Exercise, ...] = (
    body(
        "Run",
        _RUN,
        "quads calves",
        "hamstrings glutes",
        aliases="running, ran, jog, jogging, jogged, long run, easy run, trail run, tempo run, recovery run, "
        "parkrun, treadmill run, treadmill, dreadmill, tread, outdoor run, fartlek, z2 run, zone 2 run, "
        "shakeout run, shakeout, fun run, long slow run, outside run, tm run, hill repeat, hill reps, hill "
        "interval",
        stresses="knee, hip, ankle, shin, foot",
        measure=_METERS,
    ),
    body(
        "Walk",
        _WALK,
        "quads calves",
        "glutes",
        aliases="walking, walked, easy walk, brisk walk, stroll, strolled, dog walk, power walk, morning walk, "
        "evening walk, nordic walk, outdoor walk, fast walk",
        stresses="ankle, foot",
        measure=_METERS,
    ),
    body(
        "Hike",
        _WALK,
        "quads glutes",
        "calves",
        aliases="hiking, hiked, long hike, day hike, hill walk",
        stresses="knee, ankle, foot",
        measure=_METERS,
    ),
    body(
        "Ruck",
        _WALK,
        "quads glutes",
        "core traps",
        aliases="rucking, rucked, weighted walk, ruck march, weighted vest walk, ruck walk",
        stresses="lower back, ankle, foot",
        measure=_METERS,
    ),
    body(
        "Incline Treadmill Walk",
        _WALK,
        "glutes calves",
        "quads",
        kit="treadmill",
        aliases="incline walk, treadmill walk, 12 3 30 walk, treadmill incline walk, incline treadmill",
        stresses="ankle",
        measure=_SECONDS,
    ),
    body(
        "Swimming",
        _SWIM,
        "back shoulders",
        "core triceps",
        kit="pool",
        aliases="swim, swam, laps, lap swim, freestyle, pool swim, swimmed, open water swim, front crawl, lap "
        "swimming, pool laps, ows, swim laps",
        stresses="shoulder",
        measure=_METERS,
    ),
    body(
        "Pool Running",
        _SWIM,
        "quads",
        "glutes hamstrings core",
        kit="pool",
        aliases="aqua jog, aqua jogging, deep water running, pool run",
        measure=_SECONDS,
    ),
    body(
        "Stair Run",
        _RUN,
        "quads glutes",
        "calves",
        aliases="running stairs, stair sprint, stair running",
        stresses="knee, ankle",
        measure=_SECONDS,
    ),
    body(
        "Rock Climbing",
        _CONDITIONING,
        "forearms back",
        "biceps core",
        kit="venue",
        aliases="bouldering, bouldered, climbing session, indoor climbing",
        stresses="elbow, shoulder, wrist",
        measure=_SECONDS,
    ),
    body(
        "Cross-Country Skiing",
        _CONDITIONING,
        "back quads",
        "triceps core",
        kit="venue",
        aliases="xc ski, nordic skiing, skate skiing, cross country ski",
        stresses="knee",
        measure=_METERS,
    ),
)
