"""Prescribed against actual: one session, exercise by exercise, and how much of the dose was done."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from textcoach.domain.amounts import Amounts, asked_amounts, done_amounts, share_of
from textcoach.domain.duration import item_seconds, session_seconds
from textcoach.domain.limits.case import FRINGE
from textcoach.domain.reading import Entry, LoadUnit, SessionFacts
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Block, Item, Performance, Workout, WorkoutContent

_CLOSED = frozenset({WorkoutState.SKIPPED, WorkoutState.CANCELLED})


class Doing(StrEnum):
    """What became of an exercise. ``AS_PRESCRIBED``: done, without figures; ``UNTOLD``: nobody said."""

    DONE = "done"
    AS_PRESCRIBED = "as prescribed"
    REPLACED = "replaced"
    SKIPPED = "skipped"
    UNTOLD = "untold"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class ExerciseComparison:
    """``exercise`` is the prescribed one, or the one that was added; ``instead`` what was done in its place. ``share``
    of the dose, 1 as prescribed; None for what was added."""

    exercise: str
    doing: Doing
    asked: Amounts | None
    done: Amounts | None
    share: float | None
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class SessionComparison:
    """``dose``: the shares, each 1 at most, weighted by the time the exercises take; None where nothing was prescribed.
    Minutes: estimated, and as told. ``rir`` is the session's own."""

    exercises: tuple[ExerciseComparison, ...]
    dose: float | None
    asked_minutes: float | None
    done_minutes: float | None
    rir: float | None

    @property
    def asked_sets(self) -> int:
        return sum(one.asked.sets for one in self.exercises if one.asked is not None)

    @property
    def done_sets(self) -> int:
        return sum(one.done.sets for one in self.exercises if one.done is not None)

    @property
    def asked_volume(self) -> float:
        """kg."""
        return sum(one.asked.volume or 0.0 for one in self.exercises if one.asked is not None)

    @property
    def done_volume(self) -> float:
        """kg."""
        return sum(one.done.volume or 0.0 for one in self.exercises if one.done is not None)


@dataclass(frozen=True, slots=True)
class _Asked:
    """An exercise's items, each with the rounds of its block."""

    exercise: str
    items: tuple[tuple[Item, int], ...]

    @property
    def seconds(self) -> float:
        return sum(item_seconds(item) * rounds for item, rounds in self.items)

    @property
    def rounds(self) -> int:
        return max(rounds for _, rounds in self.items)


def compare(workout: Workout | None, done: Performance | None, unit: LoadUnit) -> SessionComparison:
    """Against the content as it stands (what a person changed is what was asked for). ``unit`` holds where a set names
    none."""
    content = workout.content if workout is not None else None
    skipped = workout is not None and workout.state in _CLOSED
    entries = done.entries if done is not None else ()
    session = done.session if done is not None else SessionFacts()
    asked = _asked_of(content)
    rows = [_row(one, entries, session, skipped=skipped, unit=unit) for one in asked]
    named = {one.exercise for one in asked}
    extra = [entry for entry in entries if entry.exercise not in named and entry.instead_of not in named]
    added = [
        ExerciseComparison(entry.exercise, Doing.ADDED, None, done_amounts(entry, unit), None)
        for entry in extra
        if not entry.skipped
    ]
    return SessionComparison(
        (*rows, *added),
        _dose(asked, rows),
        None if content is None else session_seconds(content) / 60,
        None if session.seconds is None else session.seconds / 60,
        session.rir,
    )


def _asked_of(content: WorkoutContent | None) -> list[_Asked]:
    found: dict[str, list[tuple[Item, int]]] = {}
    blocks: Sequence[Block] = content.blocks if content is not None else ()
    for block in blocks:
        for item in block.items:
            if item.type not in FRINGE:
                found.setdefault(item.exercise, []).append((item, block.rounds))
    return [_Asked(exercise, tuple(items)) for exercise, items in found.items()]


def _row(
    asked: _Asked, entries: Sequence[Entry], session: SessionFacts, *, skipped: bool, unit: LoadUnit
) -> ExerciseComparison:
    wanted = asked_amounts(asked.exercise, asked.items)
    told = next((one for one in entries if one.exercise == asked.exercise), None)
    instead = next((one for one in entries if one.instead_of == asked.exercise and not one.skipped), None)
    if told is not None and told.sets:
        amounts = done_amounts(told, unit, wanted.sets)
        return ExerciseComparison(asked.exercise, Doing.DONE, wanted, amounts, share_of(amounts, wanted))
    if instead is not None:
        amounts = done_amounts(instead, unit)
        share = share_of(amounts, wanted, other=True) if instead.sets else 1.0
        return ExerciseComparison(asked.exercise, Doing.REPLACED, wanted, amounts, share, instead.exercise)
    if told is not None and told.skipped:
        return ExerciseComparison(asked.exercise, Doing.SKIPPED, wanted, None, 0.0)
    if told is not None or (session.completed == "full" and not skipped):
        return ExerciseComparison(asked.exercise, Doing.AS_PRESCRIBED, wanted, None, 1.0)
    if session.rounds is not None and asked.rounds > 1:
        share = min(1.0, session.rounds / asked.rounds)
        return ExerciseComparison(asked.exercise, Doing.AS_PRESCRIBED, wanted, None, share)
    return ExerciseComparison(asked.exercise, Doing.SKIPPED if skipped else Doing.UNTOLD, wanted, None, 0.0)


def _dose(asked: Sequence[_Asked], rows: Sequence[ExerciseComparison]) -> float | None:
    weights = [one.seconds for one in asked]
    whole = sum(weights)
    if not whole:
        return None
    parts = (weight * min(1.0, row.share or 0.0) for weight, row in zip(weights, rows, strict=True))
    return sum(parts) / whole
