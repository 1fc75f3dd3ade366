"""What was really done lately, as short lines: computed here, so that the model neither adds up nor reads it all."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from agents.daily_workout.allotment import trains
from agents.daily_workout.templates import is_lifting
from agents.prompt import clip
from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import ENDURANCE
from textcoach.domain.history import RECENT, Bout, PastSession, before, bouts, since
from textcoach.domain.plan import RUNNING, Focus
from textcoach.domain.reading import LoadUnit, PerformedSet
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Item, ItemType

_EXERCISES = 14
_BOUTS = 2
_PAINS = 6
_MISSED = 6
_FRINGE = {ItemType.PREP, ItemType.COOLDOWN}


def recent_training(
    history: Sequence[PastSession], day: date, unit: LoadUnit, focus: Focus | None = None
) -> dict[str, object]:
    """``lifts``: newest bouts first, "days ago: what was done", of what a day of ``focus`` may hold (None: of all);
    ``missed`` and ``felt_pain``, of the last four weeks, likewise."""
    past = sorted((one for one in history if one.day < day), key=lambda one: one.day, reverse=True)
    lately = since(past, day - RECENT)
    return {
        "sessions": _adherence(lately),
        "lifts": dict(_lifts(before(history, day), _names(past), day, unit, focus)),
        "missed": [_missed(one, day) for one in lately if one.state is WorkoutState.SKIPPED][:_MISSED],
        "felt_pain": list(_pains(lately, day))[:_PAINS],
    }


def _adherence(past: Sequence[PastSession]) -> str:
    done = sum(one.state is WorkoutState.COMPLETED for one in past)
    planned = sum(one.state in {WorkoutState.COMPLETED, WorkoutState.SKIPPED} for one in past)
    return f"{done} of {planned} done" if planned else ""


def _lifts(
    past: Sequence[PastSession], names: Iterable[str], day: date, unit: LoadUnit, focus: Focus | None
) -> Iterator[tuple[str, list[str]]]:
    for name in [one for one in names if focus is None or _is_of(one, focus)][:_EXERCISES]:
        lines = [f"{_ago(bout.day, day)}: {_done(bout, unit)}" for bout in bouts(past, name)[:_BOUTS]]
        if lines:
            yield clip(name, 60), lines


def _is_of(name: str, focus: Focus) -> bool:
    exercise = resolve(name)
    if exercise is None:
        return True
    if is_lifting(focus):
        return exercise.pattern not in ENDURANCE and bool(trains(focus) & set(exercise.primary))
    return focus not in RUNNING or exercise.pattern in ENDURANCE


def _names(past: Sequence[PastSession]) -> dict[str, None]:
    """Each exercise once, the latest trained first, without warm-ups and cool-downs."""
    found: dict[str, None] = {}
    for session in past:
        entries = session.performance.entries if session.performance else ()
        items = session.content.items if session.content else ()
        found |= dict.fromkeys(entry.exercise for entry in entries)
        found |= dict.fromkeys(item.exercise for item in items if item.type not in _FRINGE)
    return found


def _done(bout: Bout, unit: LoadUnit) -> str:
    asked = _asked(bout.prescribed, bout.sets) if bout.prescribed else ""
    if bout.skipped:
        return "skipped"
    if not bout.sets:
        return f"as asked, {asked}" if asked else "done, no figures"
    done = ", ".join(_same_sets(load, list(sets)) for load, sets in groupby(bout.sets, lambda one: _load(one, unit)))
    return f"{done} (asked {asked})" if asked else done


def _same_sets(load: str, sets: Sequence[PerformedSet]) -> str:
    counts = [_count(one) for one in sets]
    efforts = [f"{one.rir:g}" for one in sets if one.rir is not None]
    figures = f"{len(sets)}x{counts[0]}" if len(set(counts)) == 1 else ",".join(counts)
    return figures + (f" @{load}" if load else "") + (f" rir {','.join(dict.fromkeys(efforts))}" if efforts else "")


def _load(one: PerformedSet, unit: LoadUnit) -> str:
    return "" if one.load is None else f"{one.load:g} {one.unit or unit}"


def _count(one: PerformedSet) -> str:
    figures = (
        (one.reps, ""),
        (None if one.meters is None else round(one.meters), " m"),
        (None if one.seconds is None else round(one.seconds), " s"),
    )
    return " in ".join(f"{value}{mark}" for value, mark in figures if value is not None) or "?"


def _asked(item: Item, sets: Sequence[PerformedSet]) -> str:
    """The load only where a set was done with another."""
    measures = (
        (item.reps.words() if item.reps else None, ""),
        (item.meters, " m"),
        (item.minutes, " min"),
        (item.seconds, " s"),
    )
    each = " ".join(f"{value if isinstance(value, str) else f'{value:g}'}{mark}" for value, mark in measures if value)
    kept = bool(sets) and all(item.load is not None and one.load == item.load.value for one in sets)
    return f"{item.sets}x{each}" + (f" @{item.load.words()}" if item.load and not kept else "")


def _missed(session: PastSession, day: date) -> str:
    theme = clip(session.theme.theme, 40) if session.theme else "session"
    return f"{_ago(session.day, day)}: {theme}" + (f" ({clip(session.reason, 40)})" if session.reason else "")


def _pains(past: Sequence[PastSession], day: date) -> Iterator[str]:
    for session in past:
        for pain in session.performance.session.pain if session.performance else ():
            severity = None if pain.severity is None else f"{pain.severity}/10"
            yield f"{_ago(session.day, day)}: " + " ".join(one for one in (pain.side, pain.area, severity) if one)


def _ago(then: date, day: date) -> str:
    return f"{(day - then).days}d ago"
