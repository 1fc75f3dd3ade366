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
    """Blocks of four weeks, and a taper of two to the event."""
    weeks = facts.get("weeks") or 8
    event = facts.get("event_week")
    tapered = min(2, event) if event else 0
    rest = (event or weeks) - tapered
    lengths = [4] * (rest // 4) + ([rest % 4] if rest % 4 else [])
    kinds = {"endurance": "base", "rehab": "restore"}
    blocks = [_block(number, length, kinds.get(facts["program"], "volume")) for number, length in enumerate(lengths, 1)]
    if blocks and tapered:
        blocks[-1]["deload"] = False
    blocks += [_block(len(blocks) + 1, tapered, "taper")] if tapered else []
    blocks += [_block(len(blocks) + 1, weeks - event, "restore")] if event and weeks > event else []
    return {"overview": "Steady weeks that build on each other.", "mesocycles": blocks}


def _block(number: int, weeks: int, emphasis: str) -> dict[str, Any]:
    return {
        "name": f"Block {number}",
        "phase": "Build steadily, then rest.",
        "weeks": weeks,
        "focus": "All-round strength",
        "emphasis": emphasis,
        "deload": weeks >= 4 and emphasis != "taper",
    }


def _mesocycle(facts: dict[str, Any]) -> dict[str, Any]:
    """On the athlete's days, with the guide's figures."""
    block, guide = facts["mesocycle"], facts.get("guide", {})
    split = _SPLIT.get(facts["program"], ("full_body",))
    weeks = []
    for place in range(block["weeks"]):
        light = place + 1 in block.get("lighter_weeks", [])
        may_train = facts.get("days_in", {}).get(str(place + 1), facts["may_train"])
        days = [_day(weekday, may_train, split, light=light) for weekday in _WEEK]
        runs = [day for day in days if day["focus"] in _RUNS]
        for day in runs:
            day["km"] = round(guide["km"][place] * 0.9 / len(runs), 1) if "km" in guide else 1.0
        sets = [{"muscle": muscle, "sets": row[place]} for muscle, row in guide.get("hard_sets", {}).items()]
        figures = {name: guide[name][place] for name in ("rir", "percent") if name in guide}
        weeks.append({"days": days, "hard_sets": sets, **figures})
    return {"weeks": weeks}


def _week(facts: dict[str, Any]) -> dict[str, Any]:
    """As laid out, with a set less of each muscle."""
    week = facts["week"]
    days = [_laid_out(week["days"].get(weekday)) for weekday in _WEEK]
    sets = [{"muscle": muscle, "sets": max(1, count - 1)} for muscle, count in week.get("hard_sets", {}).items()]
    change = {"what": "a set less of each muscle", "why": "the week before was hard"}
    return {"reasoning": "A hard week.", "days": days, "hard_sets": sets, "adjustments": [change] if sets else []}


def _laid_out(day: str | None) -> dict[str, Any]:
    """From "Upper body, heavy (upper, heavy)", as the digest has it."""
    if day is None:
        return {"theme": "Rest", "focus": None, "load": "light"}
    theme, _, rest = day.removesuffix(")").rpartition(" (")
    focus, load, *km = rest.split(", ")
    distance = {"km": float(km[0].removesuffix(" km"))} if km and km[0].endswith(" km") else {}
    return {"theme": theme, "focus": None if focus == "rest" else focus, "load": load, **distance}


def _day(weekday: str, may_train: list[str], split: tuple[str, ...], *, light: bool) -> dict[str, Any]:
    if weekday not in may_train:
        return {"theme": "Rest", "focus": None, "load": "light"}
    focus = split[may_train.index(weekday) % len(split)]
    theme = focus.replace("_", " ").capitalize()
    return {"theme": theme, "focus": focus, "load": "light" if light else "moderate", "km": None}


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
    "week": _week,
    "daily_workout": _workout,
    "daily_message": _message,
}
