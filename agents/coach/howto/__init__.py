"""How exercises are done, in a sentence each: GSM-7, and short enough to share a text with what the exercise works."""

import re

from agents.coach.howto.engine import ENGINE
from agents.coach.howto.legs import LEGS
from agents.coach.howto.mobility import MOBILITY
from agents.coach.howto.power import POWER
from agents.coach.howto.pulls import PULLS
from agents.coach.howto.pushes import PUSHES
from agents.coach.howto.trunk import TRUNK
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.catalogue.exercise import Pattern as P  # noqa: N817

BY_NAME: dict[str, str] = LEGS | PUSHES | PULLS | TRUNK | ENGINE | POWER | MOBILITY

_CURL = "Upper arms still, curl without swinging, lower slowly until your arms are straight."
_STRAIGHTEN = "Upper arms still, straighten your elbows fully, come back slowly."
_FLY = "Elbows slightly bent and fixed, open until you feel a stretch, bring your hands back together."
_FAMILIES: tuple[tuple[P, str, str], ...] = (
    (P.SQUAT, r"squat", "Feet about shoulder width, brace, sit down with your knees over your toes, drive up hard."),
    (
        P.HINGE,
        r"deadlift|good morning|pull-through",
        "Soft knees, flat back, push your hips back until your hamstrings stretch, then squeeze your glutes and stand "
        "tall.",
    ),
    (
        P.LUNGE,
        r"lunge",
        "Take a long step, lower under control with the front foot flat, then push up through the front heel.",
    ),
    (
        P.HORIZONTAL_PUSH,
        r"press",
        "Shoulder blades back, elbows a little below shoulder height, lower under control, press until your arms are "
        "straight.",
    ),
    (
        P.VERTICAL_PUSH,
        r"press",
        "Glutes tight, ribs down, press straight up until your arms are straight, lower under control.",
    ),
    (P.HORIZONTAL_PULL, r"row", "Back flat, pull your elbows back past your body, pause, lower under control."),
    (
        P.VERTICAL_PULL,
        r"pull-?up|chin-?up|pulldown",
        "Shoulders down first, pull your elbows to your ribs, then go slowly back to straight arms.",
    ),
    (P.ELBOW_FLEXION, r"curl", _CURL),
    (P.ELBOW_EXTENSION, r"extension|pushdown", _STRAIGHTEN),
    (P.CHEST_FLY, r"fly|pec deck", _FLY),
    (P.SHOULDER_RAISE, r"raise", "Elbows slightly bent, raise to shoulder height without swinging, lower slowly."),
    (P.REAR_DELT, r"fly|pec deck", "Go light, pull apart and back, squeeze your shoulder blades, return slowly."),
    (P.KNEE_EXTENSION, r"leg extension", "Straighten your knees fully, pause, lower slowly."),
    (P.KNEE_FLEXION, r"leg curl", "Keep your hips still, pull your heels in, pause, let them out slowly."),
    (
        P.HIP_EXTENSION,
        r"thrust|bridge",
        "Chin tucked, drive your hips up until your body is in line, squeeze your glutes, lower slowly.",
    ),
    (P.CALF, r"calf raise|heel raise", "All the way up onto your toes, pause, all the way down into a stretch."),
)


def how_it_is_done(exercise: Exercise) -> str | None:
    """In its own words, or in those of the movement that its name says it is; None where neither is told."""
    own = BY_NAME.get(exercise.name)
    if own is not None:
        return own
    name = exercise.name.lower()
    alike = (words for pattern, named, words in _FAMILIES if pattern is exercise.pattern and re.search(named, name))
    return next(alike, None)
