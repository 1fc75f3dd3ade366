"""A workout as the lines of a text. The figures come from here, never from an agent."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from textcoach.domain.athlete import Athlete
from textcoach.domain.citation import CHOICE
from textcoach.domain.running.runs import is_run
from textcoach.domain.workout import LoadChange, Shortfall, WorkoutContent
from textcoach.ports.agents import MessageWords
from textcoach.ports.composer import Composer, Line
from textcoach.services.block_text import FRINGE, Goes, effort_lines, work_lines
from textcoach.services.item_text import wording

_LIFTS_GO = frozenset({Goes.ACCESSORY, Goes.LATER_COMPOUND, Goes.LATER_SECONDARY})
NO_WORDS = MessageWords("", "")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_REPLY_SETS = "Reply with your sets, or done / skip."
_REPLY_RUN = "Reply with distance and time, or done / skip."
_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_SHORT = 45
_OF_DELOADS = "Lighter week"
"""What the opening says in better words."""
_TOLD_SHORTFALLS = ("too few minutes", "no kit for it")
"""Reasons that an athlete can do something about, and no blame."""


def day_words(day: date) -> str:
    """ "Mon 9 Mar": every workout text carries its date."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def workout_lines(
    athlete: Athlete,
    day: date,
    content: WorkoutContent,
    words: MessageWords = NO_WORDS,
    *,
    link: str | None = None,
    ends_week: bool = False,
) -> list[Line]:
    """Date and theme, the coach's words, the work, why, what to reply, and how to get what did not fit. ``Goes`` is
    the order in which they make room; the main work stays."""
    telling = wording(athlete, content)
    lines = [Line(f"{day_words(day)}: {content.theme}")]
    if words.opening:
        lines.append(Line(words.opening, drop=Goes.OPENING))
    lines += _notes(content)
    lines += work_lines(telling, content)
    lines += why_lines(content.changes, telling.names)
    lines += _shortfall(content.shortfalls) if ends_week else []
    lines += _closing(words, content)
    return [*lines, _offer(link)]


def rest_header(day: date) -> str:
    return f"{day_words(day)}, the rest:"


def rest_lines(
    composer: Composer,
    athlete: Athlete,
    day: date,
    content: WorkoutContent,
    texts: Sequence[str],
    *,
    link: str | None = None,
) -> list[Line]:
    """What of the workout stands in none of the texts; nothing where all of it does."""
    lines = [line for line in workout_lines(athlete, day, content, ends_week=True) if not line.offer]
    known = set(effort_lines(content))
    untold = [line for line in composer.untold(lines[1:], texts) if line not in known]
    if not untold:
        return []
    rest = [Line(line.apart or line.text, line.drop, line.short, line.trims, more=line.more) for line in untold]
    # Whatever its length: each answer tells something.
    first = min(range(len(rest)), key=lambda index: rest[index].drop)
    rest[first] = replace(rest[first], drop=0)
    effort = effort_lines(content)[:1] if any(line.drop in _LIFTS_GO and line.more for line in untold) else []
    return [Line(rest_header(day)), *rest, *effort, _offer(link)]


def why_lines(changes: Sequence[LoadChange], names: Mapping[str, str] | None = None) -> list[Line]:
    """The change that matters most, and one more where there is space."""
    figured = [change for change in changes if not is_free_choice(change)]
    lines = [_why(change, (names or {}).get(change.exercise, change.exercise)) for change in (figured or changes)[:2]]
    return [
        Line(full, Goes.WHY, trims=((Goes.LONG_WHY, brief),)) if index == 0 else Line(full, Goes.SECOND_WHY)
        for index, (full, brief) in enumerate(lines)
    ]


def why_words(change: LoadChange) -> str:
    """By the exercise's full name, on a page that has the space."""
    return _why(change, change.exercise)[0].removeprefix("Why ")


def is_free_choice(change: LoadChange) -> bool:
    """A first time without anything known: the athlete picks, and there is no figure to explain."""
    return change.direction == "first" and change.after == CHOICE


def _why(change: LoadChange, name: str) -> tuple[str, str]:
    """In full, and without the loads that the work says too."""
    if is_free_choice(change):
        words = f"{name}, {change.why}."
        return words, words
    return f"Why {name} {_moved(change)}: {change.why}.", f"Why {name}: {change.why}."


def _moved(change: LoadChange) -> str:
    before, after = (_figure(one) for one in (change.before or "", change.after))
    if change.direction in {"raised", "lowered"} and before:
        return f"{before} -> {after}"
    return f"stays at {after}" if change.direction == "held" else after


def _figure(load: str) -> str:
    """The work says what it is of."""
    return load.removesuffix(" each").replace("bodyweight + ", "+")


def _notes(content: WorkoutContent) -> list[Line]:
    """What the writer of the workout has to say about it."""
    told = [one for one in _SENTENCES.split(content.notes.strip()) if one and not one.startswith(_OF_DELOADS)]
    return [Line(" ".join(told), drop=Goes.NOTES)] if told else []


def _shortfall(shortfalls: Sequence[Shortfall]) -> list[Line]:
    """The largest of those that the athlete can change."""
    told = [one for one in shortfalls if one.reason in _TOLD_SHORTFALLS]
    if not told:
        return []
    most = max(told, key=lambda one: one.target - one.sets)
    muscle = most.muscle.replace("_", " ")
    return [
        Line(f"{muscle.capitalize()} got {most.sets:g} of {most.target:g} sets this week: {most.reason}.",
             drop=Goes.SHORTFALL)
    ]  # fmt: skip


def _closing(words: MessageWords, content: WorkoutContent) -> list[Line]:
    """It says what to reply, whoever wrote it."""
    if words == NO_WORDS:
        return []
    reply = _reply(content)
    if "done" in words.closing.lower():
        trims = ((Goes.LONG_CLOSING, reply),) if len(words.closing) > _SHORT else ()
        return [Line(words.closing, Goes.CLOSING, trims=trims)]
    said = [Line(words.closing, Goes.LONG_CLOSING)] if words.closing else []
    return [*said, Line(reply, Goes.CLOSING)]


def _reply(content: WorkoutContent) -> str:
    work = [item for item in content.items if item.type not in FRINGE]
    runs = bool(work) and all(is_run(item.exercise) for item in work)
    return _REPLY_RUN if runs else _REPLY_SETS


def _offer(link: str | None) -> Line:
    return Line(f"All of it: {link}" if link else "Reply MORE for the rest.", offer=True)
