"""Bikes, rowers, stairs."""

from textcoach.domain.catalogue.build import body
from textcoach.domain.catalogue.exercise import Exercise, Measure, Pattern

_CYCLE = Pattern.CYCLE
_CONDITIONING = Pattern.CONDITIONING
_SECONDS = Measure.SECONDS
_METERS = Measure.METERS

CARDIO_MACHINES: tuple[Exercise, ...] = (
    body(
        "Cycling",
        _CYCLE,
        "quads",
        "glutes calves",
        kit="bike",
        aliases="ride, bike ride, bike, biked, cycle, cycled, rode, biking, spin, spin bike, stationary bike, "
        "indoor bike, indoor cycling, indoor ride, zwift, peloton, spun, bike erg, turbo, road ride, mtb, "
        "mountain biking, gravel ride, spin class, exercise bike, recumbent bike, wattbike, trainer ride, "
        "indoor bike ride, zone 2 ride, z2 bike, z2 ride, cycling class, road bike, mountain bike ride",
        stresses="knee, lower back",
        measure=_METERS,
    ),
    body(
        "Assault Bike",
        _CYCLE,
        "quads shoulders",
        "core",
        kit="bike",
        aliases="air bike, airdyne, echo bike, fan bike, rogue bike, assault airbike, air assault bike, aab",
        stresses="knee",
        measure=_SECONDS,
    ),
    body(
        "Rowing",
        Pattern.ROW_ERG,
        "back quads",
        "hamstrings core",
        kit="rower",
        aliases="rower, erg, row erg, rowed, rowing machine, erged, indoor rowing, c2, concept2, rowing erg, c2 "
        "rower, indoor row, row ergometer, rowing ergometer, concept 2 rower",
        stresses="knee, lower back",
        measure=_METERS,
    ),
    body(
        "Elliptical",
        _CONDITIONING,
        "quads glutes",
        "calves",
        kit="machine",
        aliases="elliptical trainer, cross trainer, arc trainer, elliptical machine",
        stresses="knee",
        measure=_SECONDS,
    ),
    body(
        "Stair Climber",
        _CONDITIONING,
        "quads glutes",
        "calves",
        kit="machine",
        aliases="stairmaster, stepmill, stairs, stair stepper, stair mill, stair machine, stair master machine",
        stresses="knee",
        measure=_SECONDS,
    ),
    body(
        "Ski Erg",
        _CONDITIONING,
        "back triceps",
        "core",
        kit="machine",
        aliases="ski, ski ergometer, skierg machine, ski machine",
        stresses="shoulder, lower back",
        measure=_METERS,
    ),
    body(
        "VersaClimber",
        _CONDITIONING,
        "back quads",
        "shoulders glutes",
        kit="machine",
        aliases="jacobs ladder",
        stresses="shoulder",
        measure=_SECONDS,
    ),
)
