"""Which exercises: those that exist, with the kit at hand, that spare what hurts, each once."""

from collections import Counter
from collections.abc import Iterator

from textcoach.domain.catalogue.exercise import ENDURANCE, Pattern
from textcoach.domain.limits.case import Case, Found, Situation, known, quoted
from textcoach.domain.pain import stressed
from textcoach.domain.workout import ItemType, WorkoutContent

_IN_PARTS = ENDURANCE | {Pattern.CONDITIONING, Pattern.MOBILITY}
"""Easy, hard and easy again are three items of one run."""


def exercise_words(_: Situation) -> str:
    return "Catalogue names only, each once."


def kit_words(situation: Situation) -> str:
    kit = ", ".join(sorted(situation.athlete.profile.kit)) or "none: bodyweight only"
    return f"Only kit at hand: {kit}."


def pain_words(situation: Situation) -> str:
    areas = ", ".join(sorted(situation.athlete.profile.painful_areas()))
    return f"Nothing that loads a painful area: {areas}." if areas else ""


def _names(content: WorkoutContent) -> Iterator[str]:
    for item in content.items:
        yield item.exercise
        yield from (change.replacement for change in item.modifications)


def unknown_exercises(case: Case) -> Found:
    for name in dict.fromkeys(_names(case.content)):
        if known(name) is None:
            yield quoted(name), "a name from the catalogue"
    yield from _repeated(case)


def _repeated(case: Case) -> Found:
    """A record of an exercise is compared with what was asked of it, which must be one thing."""
    counts = Counter(item.exercise for item in case.working if item.type is not ItemType.CARDIO)
    for name, count in counts.items():
        exercise = known(name)
        if count > 1 and exercise is not None and exercise.pattern not in _IN_PARTS:
            yield f"{name} {count} times", "once"


def missing_kit(case: Case) -> Found:
    have = case.athlete.profile.kit
    for name in dict.fromkeys(_names(case.content)):
        exercise = known(name)
        lacking = sorted(exercise.kit - have) if exercise else []
        if lacking:
            yield f"{name} needs {', '.join(lacking)}", "the kit at hand"


def painful(case: Case) -> Found:
    areas = case.athlete.profile.painful_areas()
    for name in dict.fromkeys(_names(case.content)):
        exercise = known(name)
        sore = sorted(stressed(exercise, areas)) if exercise else []
        if sore:
            yield f"{name} loads the {', '.join(sore)}", "nothing that loads a painful area"
