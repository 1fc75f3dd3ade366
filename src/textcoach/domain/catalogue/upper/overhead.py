"""Overhead presses."""

from textcoach.domain.catalogue.build import barbell, body, dumbbell, kettlebell, machine
from textcoach.domain.catalogue.exercise import Exercise, Pattern

_VERTICAL_PUSH = Pattern.VERTICAL_PUSH

OVERHEAD: tuple[Exercise, ...] = (
    barbell(
        "Overhead Press",
        _VERTICAL_PUSH,
        "shoulders triceps",
        "core traps",
        kit="barbell rack",
        aliases="ohp, press, military press, strict press, shoulder press, standing press, barbell overhead press, "
        "mp, barbell shoulder press, standing overhead press, overhead, standing military press, strict "
        "ohp, bb ohp, barbell press, standing barbell press, strict overhead press, barbell strict press, "
        "standing ohp, barbell military press, mil press",
        stresses="lower back, shoulder, wrist",
    ),
    barbell(
        "Push Press",
        _VERTICAL_PUSH,
        "shoulders triceps",
        "quads core",
        kit="barbell rack",
        aliases="barbell push press",
        stresses="shoulder, wrist",
    ),
    barbell(
        "Seated Barbell Press",
        _VERTICAL_PUSH,
        "shoulders triceps",
        "traps core",
        kit="barbell rack bench",
        aliases="seated press, seated overhead press, seated ohp, seated military press, seated barbell shoulder "
        "press, seated barbell overhead press, seated bb ohp",
        stresses="shoulder",
    ),
    dumbbell(
        "Dumbbell Shoulder Press",
        _VERTICAL_PUSH,
        "shoulders triceps",
        "core",
        aliases="dumbbell overhead press, db ohp, dsp, dumbbell military press, standing dumbbell press, standing "
        "db shoulder press, dumbbell shoulder, dumbbell standing press, strict db press, db strict press",
        stresses="shoulder",
    ),
    dumbbell(
        "Seated Dumbbell Shoulder Press",
        _VERTICAL_PUSH,
        "shoulders triceps",
        "traps",
        kit="bench dumbbell",
        aliases="seated db press, seated dumbbell overhead press, seated db ohp, seated dumbbell press overhead, "
        "seated db military press",
        stresses="shoulder",
    ),
    dumbbell(
        "Arnold Press",
        _VERTICAL_PUSH,
        "shoulders",
        "triceps",
        aliases="arnolds, dumbbell arnold press, seated arnold press",
        stresses="shoulder",
    ),
    kettlebell(
        "Kettlebell Press",
        _VERTICAL_PUSH,
        "shoulders triceps",
        "core",
        aliases="kettlebell overhead press, kettlebell shoulder press, kb strict press, single arm kettlebell "
        "press, one arm kettlebell press, kettlebell ohp, kb military press",
        stresses="shoulder",
        one_side=True,
    ),
    machine(
        "Machine Shoulder Press",
        _VERTICAL_PUSH,
        "shoulders triceps",
        "traps",
        aliases="shoulder press machine, machine overhead press, hammer strength shoulder press, machine ohp, "
        "seated machine shoulder press, plate loaded shoulder press",
        stresses="shoulder",
    ),
    machine(
        "Landmine Press",
        _VERTICAL_PUSH,
        "shoulders chest",
        "triceps core",
        kit="barbell landmine",
        aliases="landmine shoulder press, half kneeling landmine press, single arm landmine press, landmine",
        stresses="shoulder",
        one_side=True,
    ),
    barbell(
        "Z Press", _VERTICAL_PUSH, "shoulders triceps", "core", kit="barbell rack", stresses="shoulder, lower back"
    ),
    barbell(
        "Behind-the-Neck Press",
        _VERTICAL_PUSH,
        "shoulders triceps",
        "traps",
        kit="barbell rack",
        aliases="btn press, btnp, behind the neck",
        stresses="shoulder, neck",
    ),
    barbell(
        "Pin Overhead Press",
        _VERTICAL_PUSH,
        "shoulders triceps",
        "core",
        kit="barbell rack",
        aliases="pin ohp, pin shoulder press, dead stop ohp",
        stresses="shoulder, wrist",
    ),
    dumbbell(
        "Single-Arm Dumbbell Press",
        _VERTICAL_PUSH,
        "shoulders triceps",
        "core",
        aliases="single arm dumbbell shoulder press, one arm dumbbell press, single arm shoulder press, one arm "
        "shoulder press, single arm ohp, single arm overhead press",
        stresses="shoulder",
        one_side=True,
    ),
    dumbbell("Dumbbell Push Press", _VERTICAL_PUSH, "shoulders triceps", "quads core", stresses="shoulder, wrist"),
    dumbbell("Dumbbell Z Press", _VERTICAL_PUSH, "shoulders triceps", "core", stresses="shoulder"),
    dumbbell(
        "Cuban Press", _VERTICAL_PUSH, "shoulders", "traps rear_delts", aliases="cuban rotation", stresses="shoulder"
    ),
    kettlebell(
        "Double Kettlebell Press",
        _VERTICAL_PUSH,
        "shoulders triceps",
        "core",
        aliases="double kettlebell overhead press",
        stresses="shoulder",
    ),
    kettlebell(
        "Bottoms-Up Kettlebell Press",
        _VERTICAL_PUSH,
        "shoulders",
        "triceps forearms core",
        aliases="bottoms up press",
        stresses="shoulder, wrist",
        one_side=True,
    ),
    kettlebell(
        "Kettlebell Push Press", _VERTICAL_PUSH, "shoulders triceps", "quads core", stresses="shoulder", one_side=True
    ),
    machine(
        "Smith Machine Shoulder Press",
        _VERTICAL_PUSH,
        "shoulders triceps",
        "traps",
        kit="smith_machine bench",
        aliases="smith shoulder press, smith ohp, smith overhead press, smith press, smith military press",
        stresses="shoulder",
    ),
    body(
        "Band Shoulder Press",
        _VERTICAL_PUSH,
        "shoulders triceps",
        "core",
        kit="band",
        aliases="banded shoulder press, band overhead press, banded overhead press",
        stresses="shoulder",
    ),
)
