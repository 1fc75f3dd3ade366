"""Trunk work and carries."""

from textcoach.domain.catalogue.build import barbell, body, dumbbell, kettlebell, machine, weighted
from textcoach.domain.catalogue.exercise import Exercise, Measure, Pattern

_CORE, _SECONDS = Pattern.CORE, Measure.SECONDS

CORE: tuple[Exercise, ...] = (
    weighted(
        "Plank", _CORE, "core", "shoulders", measure=_SECONDS, aliases="front plank, planking, forearm plank, plk"
    ),
    weighted(
        "Side Plank",
        _CORE,
        "core",
        "abductors",
        one_side=True,
        measure=_SECONDS,
        stresses="shoulder",
        aliases="side bridge, sideplank",
    ),
    body("Hollow Hold", _CORE, "core", measure=_SECONDS, aliases="hollow body hold, hollow, hollow body"),
    body("Hollow Rock", _CORE, "core"),
    body("L-Sit", _CORE, "core", "triceps", kit="dip_bars", measure=_SECONDS, stresses="wrist"),
    body("Dead Bug", _CORE, "core", aliases="deadbug"),
    body("Bird Dog", _CORE, "core lower_back", "glutes", one_side=True, aliases="birddog, quadruped reach"),
    weighted("Sit-Up", _CORE, "core", stresses="lower back, neck", aliases="situp, sit up, ab mat sit up"),
    weighted("Crunch", _CORE, "core", stresses="neck", aliases="ab crunch"),
    machine("Cable Crunch", _CORE, "core", kit="cable", aliases="kneeling cable crunch, rope crunch"),
    machine("Ab Crunch Machine", _CORE, "core", aliases="machine crunch, crunch machine"),
    body("Bicycle Crunch", _CORE, "core", stresses="neck", aliases="bicycles, bicycle crunches"),
    weighted(
        "Hanging Leg Raise",
        _CORE,
        "core",
        "forearms",
        kit="pullup_bar",
        stresses="shoulder",
        aliases="hlr, hanging knee raise, hanging raise, toes to bar, ttb, t2b, knees to elbow, hanging leg raises",
    ),
    body("Leg Raise", _CORE, "core", stresses="lower back", aliases="lying leg raise"),
    body("Reverse Crunch", _CORE, "core"),
    body("V-Up", _CORE, "core", stresses="lower back", aliases="v up, jackknife"),
    body("Flutter Kick", _CORE, "core", measure=_SECONDS, aliases="flutters, scissor kick"),
    weighted("Russian Twist", _CORE, "core", stresses="lower back", aliases="twist, seated twist"),
    body(
        "Ab Wheel Rollout",
        _CORE,
        "core",
        "back",
        kit="ab_wheel",
        stresses="lower back, shoulder",
        aliases="ab wheel, rollout, ab rollout, wheel rollout, ab roller",
    ),
    machine("Pallof Press", _CORE, "core", kit="cable", one_side=True, aliases="palloff press, pallof, paloff press"),
    body("Band Pallof Press", _CORE, "core", kit="band", one_side=True, aliases="banded pallof press"),
    machine(
        "Cable Woodchop", _CORE, "core", kit="cable", one_side=True, aliases="woodchop, wood chop, woodchopper, chop"
    ),
    body("Mountain Climber", _CORE, "core", "shoulders", stresses="wrist", aliases="climber, mountain climbers"),
    body("Superman", _CORE, "lower_back", "glutes", aliases="supermans, superman hold"),
    body("Bear Crawl", _CORE, "core shoulders", "quads", measure=Measure.METERS, stresses="wrist", aliases="crawl"),
    dumbbell("Side Bend", _CORE, "core", one_side=True, aliases="dumbbell side bend"),
    kettlebell("Kettlebell Windmill", _CORE, "core shoulders", one_side=True, stresses="shoulder", aliases="windmill"),
    kettlebell(
        "Turkish Get-Up",
        _CORE,
        "core shoulders",
        "glutes",
        one_side=True,
        stresses="shoulder, wrist",
        aliases="tgu, get up, turkish getup, turkish get ups, kb get up, getup",
    ),
    dumbbell(
        "Farmer's Carry",
        Pattern.CARRY,
        "forearms traps",
        "core",
        measure=Measure.METERS,
        stresses="lower back",
        aliases="farmers walk, farmer carry, farmers carry, farmers, farmer walk, farmer, loaded carry, carry",
    ),
    kettlebell(
        "Suitcase Carry",
        Pattern.CARRY,
        "core forearms",
        "traps",
        one_side=True,
        measure=Measure.METERS,
        aliases="suitcase walk, suitcase, one arm carry",
    ),
    kettlebell(
        "Overhead Carry",
        Pattern.CARRY,
        "shoulders core",
        one_side=True,
        measure=Measure.METERS,
        stresses="shoulder",
        aliases="waiter walk, waiters walk, waiter carry",
    ),
    kettlebell("Front Rack Carry", Pattern.CARRY, "core", "shoulders", measure=Measure.METERS, aliases="rack carry"),
    barbell("Trap Bar Carry", Pattern.CARRY, "forearms traps", "core", kit="trap_bar", stresses="lower back"),
)
