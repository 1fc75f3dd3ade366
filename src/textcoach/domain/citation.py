"""The sets that caused a decision, in a few characters fit for a text (GSM-7)."""

from datetime import date

from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.history import Bout
from textcoach.domain.load import Load
from textcoach.domain.reading import LoadUnit, PerformedSet
from textcoach.domain.strength import reserve

CHOICE = "your choice"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def when_words(day: date, today: date) -> str:
    """ "yesterday", "on Tuesday" within the week, "last time" beyond."""
    ago = (today - day).days
    if ago == 1:
        return "yesterday"
    return f"on {_DAYS[day.weekday()]}" if 1 < ago < 7 else "last time"


def reps_words(counts: list[int]) -> str:
    """ "8/8/7"; many equal sets as "6 sets of 5"."""
    if len(counts) > 5 and len(set(counts)) == 1:
        return f"{len(counts)} sets of {counts[0]}"
    return "/".join(str(count) for count in counts[:8])


def _reserve_words(sets: tuple[PerformedSet, ...]) -> str:
    spare = [left for done in sets if (left := reserve(done)) is not None]
    if not spare:
        return ""
    least = min(spare)
    return " with none left" if least < 0.25 else f" with {least:g} left"


def _load_words(done: PerformedSet, unit: LoadUnit) -> str:
    if done.kind is LoadKind.BODYWEIGHT or done.load is None:
        return ""
    figure = f"{done.load:g} {done.unit or unit}"
    match done.kind:
        case LoadKind.ADDED:
            return f"+{figure}"
        case LoadKind.ASSISTED:
            return f"{figure} of help"
        case _:
            return figure


def sets_words(sets: tuple[PerformedSet, ...], unit: LoadUnit, *, reserve: bool = True) -> str:
    """ "185 lb x 8/8/8 with 2 left"; the load goes with each set where it changed."""
    loads = [_load_words(done, unit) for done in sets]
    counts = [done.reps for done in sets]
    if all(count is None for count in counts):
        held = [done.seconds for done in sets if done.seconds is not None]
        return "/".join(f"{seconds:g}" for seconds in held) + " s" if held else next(filter(None, loads), "")
    known = [count or 0 for count in counts]
    left = _reserve_words(sets) if reserve else ""
    if len(set(loads)) == 1:
        return (f"{loads[0]} x {reps_words(known)}" if loads[0] else reps_words(known)) + left
    each = ", ".join(f"{done.load or 0:g}x{count}" for done, count in zip(sets[:4], known[:4], strict=True))
    return each + left


def bout_words(bout: Bout, unit: LoadUnit, *, reserve: bool = True) -> str:
    """What the athlete did, or that they said so without figures, or that they skipped it."""
    if bout.skipped:
        return "skipped"
    if bout.sets:
        return sets_words(bout.sets, unit, reserve=reserve)
    load = bout.prescribed.load if bout.prescribed else None
    return f"you said done at {load.words()}" if load else "you said done"


def change_words(before: float, after: float, unit: LoadUnit) -> str:
    """ "up 5", "down 10", both in ``unit``."""
    return f"{'up' if after > before else 'down'} {abs(after - before):g} {unit}"


def load_words(load: Load | None) -> str:
    return load.words() if load else CHOICE
