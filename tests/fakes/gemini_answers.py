"""Answers a sensible model would give, made from the facts in its prompt."""

from collections.abc import Callable
from typing import Any

from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import Measure

_RUNS = {"easy_run", "long_run", "tempo_run", "intervals"}
_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SPLIT = {
    "endurance": ("easy_run", "full_body", "long_run"),
    "hybrid": ("full_body", "easy_run", "full_body"),
    "rehab": ("mobility", "full_body", "mobility"),
}


def _plan(facts: dict[str, Any]) -> dict[str, Any]:
    weeks = facts.get("weeks") or 8
    lengths = [4] * (weeks // 4) + ([weeks % 4] if weeks % 4 else [])
    blocks = [
        {
            "name": f"Block {number}",
            "phase": "Build steadily, then rest.",
            "weeks": length,
            "focus": "All-round strength",
            "deload": length >= 4,
        }
        for number, length in enumerate(lengths, start=1)
    ]
    return {"overview": "Steady weeks that build on each other.", "mesocycles": blocks}


def _mesocycle(facts: dict[str, Any]) -> dict[str, Any]:
    block, may_train = facts["mesocycle"], facts["may_train"]
    split = _SPLIT.get(facts["program"], ("full_body",))
    weeks = []
    for number in range(1, block["weeks"] + 1):
        light = block.get("deload", False) and number == block["weeks"]
        days = [_day(weekday, may_train, split, light=light) for weekday in _WEEK]
        weeks.append({"days": days, "hard_sets": [{"muscle": "quads", "sets": 6 if light else 10}], "rir": 2.5})
    return {"weeks": weeks}


def _day(weekday: str, may_train: list[str], split: tuple[str, ...], *, light: bool) -> dict[str, Any]:
    if weekday not in may_train:
        return {"theme": "Rest", "focus": None, "load": "light"}
    focus = split[may_train.index(weekday) % len(split)]
    km = 5.0 if focus in _RUNS else None
    theme = focus.replace("_", " ").capitalize()
    return {"theme": theme, "focus": focus, "load": "light" if light else "moderate", "km": km}


def workout_of(*exercises: str, load: float | None = None) -> Callable[[Any], dict[str, Any]]:
    """An answer for the daily-workout agent with just these exercises as its main work."""

    def answer(request: Any) -> dict[str, Any]:
        facts = request.facts
        return _workout_around([_main(name, load) for name in exercises], facts)

    return answer


def _workout(facts: dict[str, Any]) -> dict[str, Any]:
    today = facts.get("today", {})
    choices = facts.get("choices", {})
    if today.get("focus") in _RUNS:
        main = [{"type": "cardio", "exercise": "Run", "sets": 1, "meters": today.get("meters") or 3000, "rpe": 4}]
    else:
        strength = [names[0] for movement, names in choices.items() if movement not in {"mobility", "core", "walk"}]
        main = [_main(name, None) for name in strength[:3]] or [
            {"type": "cardio", "exercise": "Walk", "sets": 1, "minutes": 15, "rpe": 3}
        ]
    return _workout_around(main, facts)


def _workout_around(main: list[dict[str, Any]], facts: dict[str, Any]) -> dict[str, Any]:
    drill = (facts.get("choices", {}).get("mobility") or ["Cat-Cow"])[0]
    easy = {"exercise": drill, "sets": 1, "seconds": 60}
    return {
        "theme": facts.get("today", {}).get("theme") or "Training",
        "blocks": [
            {"name": "Warm-up", "items": [{"type": "prep", **easy}]},
            {"name": "Main", "items": main},
            {"name": "Cool-down", "items": [{"type": "cooldown", **easy}]},
        ],
        "notes": "",
    }


def _main(name: str, load: float | None) -> dict[str, Any]:
    exercise = resolve(name)
    measure = exercise.measure if exercise else Measure.REPS
    item: dict[str, Any] = {"type": "secondary", "exercise": name, "sets": 3, "rir": 3, "rest": 90, "load": load}
    match measure:
        case Measure.REPS:
            item["reps"] = "8-10"
        case Measure.SECONDS:
            item["seconds"] = 30
        case Measure.METERS:
            item["meters"] = 40
    return item


def _message(facts: dict[str, Any]) -> dict[str, Any]:
    return {
        "opening": "Good to have you back, let's keep it smooth.",
        "closing": "Tell me how it went when you're done.",
    }


ANSWERS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "fitness_plan": _plan,
    "mesocycle": _mesocycle,
    "daily_workout": _workout,
    "daily_message": _message,
}
