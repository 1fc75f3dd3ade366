"""Intervals and short repetitions: as many as the week's share allows, with what lies between them."""

import math
from collections.abc import Iterator, Sequence

from agents.daily_workout.run_room import FEWEST_REPEATS, RUN, Room, Shape, around
from textcoach.domain.distance import Pace, duration_words
from textcoach.domain.running.runs import USUAL_PACE
from textcoach.domain.workout import Item, ItemType

_RPE = 8.0
_LONGEST_SECONDS = 5 * 60.0
_MOST_INTERVALS_METERS, _MOST_REPETITIONS_METERS = 10_000.0, 8_000.0
_INTERVALS = (1200.0, 1000.0, 800.0, 600.0, 400.0, 300.0, 200.0)
_REPETITIONS = (400.0, 300.0, 200.0)
_MINUTES = (4.0, 3.0, 2.0, 1.0)
_MOST_MINUTES_BETWEEN = 3.0
_SPRINT_SECONDS, _SPRINT_METERS, _SPRINT_REST = 30.0, 130.0, 90
_MOST_INTERVALS, _MOST_REPETITIONS = 8, 10


def intervals(room: Room) -> Shape | None:
    """Three to eight repeats of at most five minutes, with somewhat less than their time easy between; None where the
    week is too small for three."""
    hard = min(room.hard, _MOST_INTERVALS_METERS)
    if room.paces is None:
        return _intervals_by_effort(hard, room)
    pace = room.paces.interval
    found = list(_lengths(_INTERVALS, hard, pace, _LONGEST_SECONDS, _MOST_INTERVALS))
    if not found:
        return None
    meters = found[room.variant % min(3, len(found))]
    rest = _rest(meters / 1000 * pace.middle * 0.6, 60, 180)
    return around(_repeats(meters, min(_MOST_INTERVALS, int(hard / meters)), pace, rest, room), room)


def _intervals_by_effort(hard: float, room: Room) -> Shape | None:
    total = hard * USUAL_PACE / 60_000
    lengths = [one for one in _MINUTES if FEWEST_REPEATS <= int(total / one) <= _MOST_INTERVALS]
    if not lengths:
        return None
    each = lengths[room.variant % min(2, len(lengths))]
    rest = int(min(_MOST_MINUTES_BETWEEN, each) * 60)
    note = f"hard but even, {_rest_words(rest)} easy between"
    rpe = min(_RPE, room.most_rpe)
    work = Item(ItemType.CARDIO, RUN, sets=int(total / each), minutes=each, rpe=rpe, rest=rest, note=note)
    return around(work, room)


def repetitions(room: Room) -> Shape | None:
    """Short and quick, with about twice their time to recover, so that each is as good as the first."""
    hard = min(room.hard, _MOST_REPETITIONS_METERS)
    if room.paces is None:
        return _repetitions_by_effort(hard, room)
    pace = room.paces.repetition
    found = list(_lengths(_REPETITIONS, hard, pace, math.inf, _MOST_REPETITIONS))
    if not found:
        return None
    meters = found[room.variant % len(found)]
    rest = _rest(meters / 1000 * pace.middle * 2, 60, 240)
    return around(_repeats(meters, min(_MOST_REPETITIONS, int(hard / meters)), pace, rest, room), room)


def _repetitions_by_effort(hard: float, room: Room) -> Shape | None:
    count = min(_MOST_INTERVALS, int(hard / _SPRINT_METERS))
    if count < FEWEST_REPEATS:
        return None
    note = f"quick and relaxed, {_rest_words(_SPRINT_REST)} easy between"
    rpe = min(_RPE, room.most_rpe)
    work = Item(ItemType.CARDIO, RUN, sets=count, seconds=_SPRINT_SECONDS, rpe=rpe, rest=_SPRINT_REST, note=note)
    return around(work, room)


def _lengths(of: Sequence[float], hard: float, pace: Pace, longest: float, most: int) -> Iterator[float]:
    """Those that are short enough and of which at least three fit, the longest first. Where the amount has more than
    ``most`` of each, the longest alone."""
    fitting = [one for one in of if one / 1000 * pace.middle <= longest and hard / one >= FEWEST_REPEATS]
    yield from [one for one in fitting if int(hard / one) <= most] or fitting[:1]


def _repeats(meters: float, count: int, pace: Pace, rest: int, room: Room) -> Item:
    note = f"{_rest_words(rest)} easy between"
    rpe = min(_RPE, room.most_rpe)
    return Item(ItemType.CARDIO, RUN, sets=count, meters=meters, rpe=rpe, rest=rest, note=note, pace=pace)


def _rest(seconds: float, least: int, most: int) -> int:
    return int(min(most, max(least, round(seconds / 30) * 30)))


def _rest_words(seconds: int) -> str:
    return f"{seconds // 60} min" if seconds % 60 == 0 else duration_words(seconds)
