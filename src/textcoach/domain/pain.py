"""What a painful area forbids. Areas are singular plain names ("knee", "lower back"), as readings have them."""

from collections.abc import Collection, Sequence
from datetime import date

from textcoach.domain.catalogue.exercise import Exercise, Muscle, Pattern
from textcoach.domain.history import PastSession, once

RECENT_DAYS = 14

_MUSCLES: dict[str, frozenset[Muscle]] = {
    "chest": frozenset({Muscle.CHEST}),
    "pec": frozenset({Muscle.CHEST}),
    "rib": frozenset({Muscle.CHEST, Muscle.CORE}),
    "back": frozenset({Muscle.BACK, Muscle.LOWER_BACK}),
    "upper back": frozenset({Muscle.BACK, Muscle.TRAPS}),
    "lat": frozenset({Muscle.BACK}),
    "trap": frozenset({Muscle.TRAPS}),
    "shoulder": frozenset({Muscle.SHOULDERS}),
    "lower back": frozenset({Muscle.LOWER_BACK}),
    "arm": frozenset({Muscle.BICEPS, Muscle.TRICEPS, Muscle.FOREARMS}),
    "bicep": frozenset({Muscle.BICEPS}),
    "biceps": frozenset({Muscle.BICEPS}),
    "tricep": frozenset({Muscle.TRICEPS}),
    "triceps": frozenset({Muscle.TRICEPS}),
    "forearm": frozenset({Muscle.FOREARMS}),
    "core": frozenset({Muscle.CORE}),
    "abdomen": frozenset({Muscle.CORE}),
    "stomach": frozenset({Muscle.CORE}),
    "ab": frozenset({Muscle.CORE}),
    "glute": frozenset({Muscle.GLUTES}),
    "quad": frozenset({Muscle.QUADS}),
    "thigh": frozenset({Muscle.QUADS, Muscle.HAMSTRINGS, Muscle.ADDUCTORS}),
    "hamstring": frozenset({Muscle.HAMSTRINGS}),
    "groin": frozenset({Muscle.ADDUCTORS}),
    "adductor": frozenset({Muscle.ADDUCTORS}),
    "calf": frozenset({Muscle.CALVES}),
    "achilles": frozenset({Muscle.CALVES}),
    "leg": frozenset({Muscle.QUADS, Muscle.HAMSTRINGS, Muscle.GLUTES, Muscle.CALVES}),
    "sternum": frozenset({Muscle.CHEST}),
    "mid back": frozenset({Muscle.BACK, Muscle.TRAPS}),
    "shoulder blade": frozenset({Muscle.TRAPS, Muscle.REAR_DELTS}),
    "oblique": frozenset({Muscle.CORE}),
    "side": frozenset({Muscle.CORE}),
    "butt": frozenset({Muscle.GLUTES}),
    "abductor": frozenset({Muscle.ABDUCTORS}),
    "tailbone": frozenset({Muscle.CORE}),
}
_JOINTS: dict[str, frozenset[str]] = {
    "back": frozenset({"lower back"}),
    "spine": frozenset({"lower back", "neck"}),
    "arm": frozenset({"elbow", "wrist", "shoulder"}),
    "hand": frozenset({"wrist"}),
    "finger": frozenset({"wrist"}),
    "thumb": frozenset({"wrist"}),
    "forearm": frozenset({"wrist", "elbow"}),
    "rotator cuff": frozenset({"shoulder"}),
    "trap": frozenset({"neck"}),
    "leg": frozenset({"knee", "ankle", "hip", "shin"}),
    "quad": frozenset({"knee"}),
    "thigh": frozenset({"hip"}),
    "groin": frozenset({"hip"}),
    "glute": frozenset({"hip"}),
    "calf": frozenset({"ankle", "shin"}),
    "achilles": frozenset({"ankle", "shin"}),
    "heel": frozenset({"foot", "ankle"}),
    "toe": frozenset({"foot", "ankle"}),
    "foot": frozenset({"ankle"}),
    "collarbone": frozenset({"shoulder", "neck"}),
    "shoulder blade": frozenset({"shoulder"}),
    "butt": frozenset({"hip"}),
    "abductor": frozenset({"hip"}),
    "hip flexor": frozenset({"hip"}),
    "it band": frozenset({"knee", "hip"}),
    "pelvis": frozenset({"hip", "lower back"}),
    "si joint": frozenset({"hip", "lower back"}),
    "tailbone": frozenset({"lower back"}),
}
_IMPACT = frozenset({Pattern.RUN, Pattern.JUMP})
_GRIP = frozenset({Pattern.CARRY, Pattern.VERTICAL_PULL})
_PATTERNS: dict[str, frozenset[Pattern]] = {
    "knee": frozenset({Pattern.RUN, Pattern.OLYMPIC}),
    "hip": _IMPACT,
    "shin": _IMPACT,
    "lower back": frozenset({Pattern.OLYMPIC}),
    "neck": frozenset({Pattern.VERTICAL_PUSH, Pattern.OLYMPIC}),
    "shoulder": frozenset({Pattern.OLYMPIC}),
    "rotator cuff": frozenset({Pattern.OLYMPIC}),
    "wrist": frozenset({Pattern.OLYMPIC}),
    "hand": _GRIP,
    "finger": _GRIP,
    "thumb": _GRIP,
    "pelvis": _IMPACT,
    "si joint": _IMPACT,
    "tailbone": _IMPACT | {Pattern.CYCLE, Pattern.ROW_ERG},
    "head": _IMPACT | {Pattern.OLYMPIC, Pattern.CONDITIONING},
}
"""Movements that stress an area whatever the exercise. A jaw is stressed by none."""
_ON_FOOT = {Pattern.RUN, Pattern.WALK, Pattern.JUMP}
_LEGS = frozenset({Muscle.QUADS, Muscle.HAMSTRINGS, Muscle.GLUTES, Muscle.CALVES, Muscle.ADDUCTORS, Muscle.ABDUCTORS})


def stressed(exercise: Exercise, areas: Collection[str]) -> frozenset[str]:
    """The painful ``areas`` that the exercise loads: by its movement, a joint it stresses or a muscle it mainly works.
    Every mobility drill moves the trunk, so there the trunk does not count."""
    return frozenset(area for area in areas if _loads(exercise, area.strip().lower()))


def _loads(exercise: Exercise, area: str) -> bool:
    if exercise.pattern in _PATTERNS.get(area, frozenset()):
        return True
    if area in exercise.stresses or exercise.stresses & _JOINTS.get(area, frozenset()):
        return True
    muscles = _MUSCLES.get(area, frozenset())
    if exercise.pattern in _ON_FOOT:
        return bool(muscles & _LEGS)
    worked = set(exercise.primary)
    if exercise.pattern is Pattern.MOBILITY:
        worked.discard(Muscle.CORE)
    return bool(muscles & worked)


def sore_areas(history: Sequence[PastSession], day: date) -> frozenset[str]:
    """Areas whose pain was reported in the fortnight before ``day``."""

    def found() -> frozenset[str]:
        return frozenset(
            pain.area
            for session in history
            if session.performance is not None and 0 <= (day - session.day).days <= RECENT_DAYS
            for pain in session.performance.session.pain
        )

    return once(history, ("sore", day), found)
