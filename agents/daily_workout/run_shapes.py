"""The shape of easy runs, tempo runs and races: items that a person can run from.

By pace where the runner's VDOT is known, by effort and time where it isn't: nobody is given an invented pace.
"""

import math
from dataclasses import replace

from agents.daily_workout.run_room import EASY_RPE, PIECE, RUN, Room, Shape, around, whole
from textcoach.domain.distance import METERS, Pace
from textcoach.domain.running.runs import USUAL_PACE
from textcoach.domain.workout import Item, ItemType

_THRESHOLD_RPE, _RACE_RPE = 7.0, 9.0
_LEAST_TEMPO, _LEAST_TEMPO_MINUTES = 800.0, 4
_AT_ONCE_SECONDS, _LONGEST_SECONDS = 25 * 60.0, 40 * 60.0
_AT_ONCE_MINUTES = 20
_QUICK = 270.0
"""Seconds a kilometre from which on the parts of a tempo run are of 2000 m, not of 1600 m."""
_SHORT_RACE, _WARMED_UP_FOR, _BEFORE_A_RACE = 2_000.0, 16_000.0, 1_700.0


def easy_run(room: Room, note: str, rpe: float = 4.0) -> Shape:
    meters = whole(min(room.meters, room.seconds / room.easy * 1000), room.unit)
    pace = room.paces.easy if room.paces else None
    return (Item(ItemType.CARDIO, RUN, meters=meters, rpe=min(rpe, room.most_rpe), note=note, pace=pace),)


def tempo(room: Room) -> Shape | None:
    """Threshold in one piece up to 25 minutes, every other time and beyond that in parts with a minute between; None
    where the week is too small for it."""
    pace = room.paces.threshold if room.paces else None
    hard = min(room.hard, _LONGEST_SECONDS / (pace.middle if pace else USUAL_PACE) * 1000)
    if hard < _LEAST_TEMPO:
        return None
    rpe = min(_THRESHOLD_RPE, room.most_rpe)
    if pace is None:
        return _tempo_by_effort(hard, rpe, room)
    parts = _parts(hard, pace, room)
    if parts is not None:
        note = "comfortably hard, 1 min easy between"
        shape = around(replace(parts, rpe=rpe, note=note), room, fewest=2)
        if shape is not None:
            return shape
    hard = min(hard, _AT_ONCE_SECONDS / pace.middle * 1000)
    in_pieces = room.unit == "km" and hard < METERS["km"] * 2
    meters = math.floor(hard / PIECE) * PIECE if in_pieces else whole(hard, room.unit)
    note = "comfortably hard, one steady pace"
    work = Item(ItemType.CARDIO, RUN, meters=meters, rpe=rpe, note=note, pace=pace)
    return around(work, room, least=_LEAST_TEMPO)


def _parts(hard: float, pace: Pace, room: Room) -> Item | None:
    """None where one piece is better, or all that there is."""
    part = METERS["mi"] if room.unit == "mi" else 2000.0 if pace.middle < _QUICK else 1600.0
    count = int(hard / part)
    if count < 2 or not (room.variant % 2 or hard / 1000 * pace.middle > _AT_ONCE_SECONDS):
        return None
    return Item(ItemType.CARDIO, RUN, sets=count, meters=part, rest=60, pace=pace)


def _tempo_by_effort(hard: float, rpe: float, room: Room) -> Shape | None:
    minutes = math.floor(hard / 1000 * USUAL_PACE / 60)
    note = "comfortably hard: a few words at a time"
    work = Item(ItemType.CARDIO, RUN, minutes=float(minutes), rpe=rpe, note=note)
    if minutes > _AT_ONCE_MINUTES:
        halves = f"{note}, 2 min easy between"
        work = replace(work, sets=2, minutes=float(minutes // 2), rest=120, note=halves)
    return around(work, room, fewest=2, least=_LEAST_TEMPO_MINUTES)


def race(meters: float, pace: Pace | None, room: Room) -> Shape:
    """The race, with ten easy minutes before a short one."""
    note = "hold back in the first part, race the last third" if meters > _SHORT_RACE else "even and brave"
    work = Item(ItemType.CARDIO, RUN, meters=meters, rpe=min(_RACE_RPE, room.most_rpe), note=note, pace=pace)
    if meters > _WARMED_UP_FOR:
        return (work,)
    before = Item(
        ItemType.PREP, RUN, meters=whole(_BEFORE_A_RACE, room.unit), rpe=EASY_RPE, note="easy, then 3 x 15 s quick"
    )
    return before, work
