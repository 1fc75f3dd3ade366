"""The exercises worth offering the model for a day: right for the focus, doable with the kit, sparing what hurts."""

from collections.abc import Collection

from textcoach.domain.catalogue import EXERCISES
from textcoach.domain.catalogue.exercise import Exercise, Kit, Pattern
from textcoach.domain.pain import stressed
from textcoach.domain.plan import Focus

_LOWER = "squat hinge lunge hip_extension knee_flexion knee_extension calf"
_PUSH = "horizontal_push vertical_push shoulder_raise elbow_extension"
_PULL = "horizontal_pull vertical_pull rear_delt elbow_flexion"
_RUN = "run walk cycle"
_PATTERNS = {
    Focus.FULL_BODY: "squat hinge lunge horizontal_push vertical_push horizontal_pull vertical_pull",
    Focus.UPPER: "horizontal_push vertical_push horizontal_pull vertical_pull shoulder_raise rear_delt elbow_flexion "
    "elbow_extension",
    Focus.LOWER: _LOWER,
    Focus.PUSH: _PUSH,
    Focus.PULL: _PULL,
    Focus.EASY_RUN: _RUN,
    Focus.LONG_RUN: _RUN,
    Focus.TEMPO_RUN: _RUN,
    Focus.INTERVALS: f"{_RUN} row_erg",
    Focus.REPETITIONS: _RUN,
    Focus.RACE: _RUN,
    Focus.CONDITIONING: "conditioning row_erg cycle carry squat hinge",
    Focus.MOBILITY: "walk",
}
_EVERY_DAY = "core mobility"
_MOST_A_PATTERN = 3
_MOST_DRILLS = 10


def choices(focus: Focus, kit: frozenset[Kit], painful: Collection[str]) -> dict[str, list[str]]:
    """Canonical names by movement, those that use the athlete's kit first."""
    fitting = [one for one in EXERCISES if one.kit <= kit and not stressed(one, painful)]
    found: dict[str, list[str]] = {}
    for name in f"{_PATTERNS[focus]} {_EVERY_DAY}".split():
        pattern = Pattern(name)
        ranked = sorted((one for one in fitting if one.pattern is pattern), key=_kitless)
        if ranked:
            drills = focus is Focus.MOBILITY and pattern is Pattern.MOBILITY
            found[name] = [one.name for one in ranked[: _MOST_DRILLS if drills else _MOST_A_PATTERN]]
    return found


def _kitless(exercise: Exercise) -> bool:
    return not exercise.kit
