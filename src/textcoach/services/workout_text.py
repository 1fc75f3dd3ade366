"""A workout as the lines of a text. The figures come from here, never from an agent."""

from collections.abc import Sequence
from datetime import date

from textcoach.domain.athlete import Athlete
from textcoach.domain.citation import CHOICE
from textcoach.domain.distance import distance_words
from textcoach.domain.workout import Item, ItemType, LoadChange, WorkoutContent
from textcoach.ports.agents import MessageWords
from textcoach.ports.composer import Line

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_words(day: date) -> str:
    """ "Mon 9 Mar": every workout text carries its date."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def workout_lines(athlete: Athlete, day: date, content: WorkoutContent, words: MessageWords) -> list[Line]:
    """Date and theme, the work, one "why" line, what to reply. What goes first when space is short: the second "why",
    the opening, the cool-down, the warm-up, the closing."""
    lines = [Line(f"{day_words(day)}: {content.theme}")]
    if words.opening:
        lines.append(Line(words.opening, drop=5))
    lines.extend(_fringe(content, ItemType.PREP, "Warm-up", athlete, drop=3))
    for block in content.blocks:
        work = [item for item in block.items if item.type not in {ItemType.PREP, ItemType.COOLDOWN}]
        if work and block.rounds > 1:
            lines.append(Line(f"{block.name}, {block.rounds} rounds:"))
        lines.extend(_item_line(item, athlete) for item in work)
    lines.extend(_fringe(content, ItemType.COOLDOWN, "Cool-down", athlete, drop=4))
    lines.extend(why_lines(content.changes))
    if words.closing:
        lines.append(Line(words.closing, drop=2, short="Reply with your sets, or done / skip."))
    return lines


def _fringe(content: WorkoutContent, kind: ItemType, word: str, athlete: Athlete, drop: int) -> list[Line]:
    """All of the warm-up, or of the cool-down, in one line."""
    words = [item_words(item, athlete) for item in content.items if item.type is kind]
    return [Line(f"{word}: {', '.join(words)}", drop=drop)] if words else []


def _item_line(item: Item, athlete: Athlete) -> Line:
    full = item_words(item, athlete)
    brief = item_words(item, athlete, brief=True)
    return Line(full, short=brief if brief != full else None)


def item_words(item: Item, athlete: Athlete, *, brief: bool = False) -> str:
    """ "Barbell Bench Press 3x8-10 @ 185 lb, leave 2", "Run 8 km, RPE 4", "Plank 3x45 s"."""
    parts = [item.exercise]
    dose = _dose(item, athlete)
    if dose:
        parts.append(dose)
    if item.load is not None:
        parts.append(f"@ {item.load.words()}")
    text = " ".join(parts)
    if item.rir is not None and item.reps is not None and not brief:
        text += f", leave {item.rir:g}"
    elif item.rpe is not None:
        text += f", RPE {item.rpe:g}"
    if item.note and not brief:
        text += f" ({item.note})"
    return text


def _dose(item: Item, athlete: Athlete) -> str:
    if item.meters is not None:
        amount = distance_words(item.meters, athlete.distance_unit)
    elif item.minutes is not None:
        amount = f"{item.minutes:g} min"
    elif item.seconds is not None:
        amount = f"{item.seconds:g} s"
    elif item.reps is not None:
        return f"{item.sets}x{item.reps.words()}" if item.sets > 1 else f"x{item.reps.words()}"
    else:
        return f"{item.sets} sets" if item.sets > 1 else ""
    return f"{item.sets}x{amount}" if item.sets > 1 else amount


def why_lines(changes: Sequence[LoadChange]) -> list[Line]:
    """The change that matters most, and one more where there is space."""
    figured = [change for change in changes if not is_free_choice(change)]
    lines = [_why(change) for change in (figured or changes)[:2]]
    return [Line(line, drop=0 if index == 0 else 6) for index, line in enumerate(lines)]


def is_free_choice(change: LoadChange) -> bool:
    """A first time without anything known: the athlete picks, and there is no figure to explain."""
    return change.direction == "first" and change.after == CHOICE


def _why(change: LoadChange) -> str:
    if is_free_choice(change):
        return f"{change.exercise}, {change.why}."
    return f"Why {change.exercise} {_moved(change)}: {change.why}."


def _moved(change: LoadChange) -> str:
    if change.direction in {"raised", "lowered"} and change.before is not None:
        return f"{change.before} -> {change.after}"
    if change.direction == "held":
        return f"stays at {change.after}"
    return change.after
