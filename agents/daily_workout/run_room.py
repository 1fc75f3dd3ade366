"""What a run has to fit in, and the easy running around its work."""

import math
from dataclasses import dataclass, replace

from textcoach.domain.distance import METERS
from textcoach.domain.duration import item_seconds
from textcoach.domain.reading import DistanceUnit
from textcoach.domain.running.paces import Paces
from textcoach.domain.running.runs import item_meters
from textcoach.domain.workout import Item, ItemType

RUN = "Run"
FEWEST_REPEATS = 3
PIECE = 200.0
EASY_RPE = 3.0
_LEAST_AROUND, _BEFORE_SHARE = 1_500.0, 0.55

Shape = tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Room:
    """``meters`` of the day, ``hard`` metres of work at most, ``seconds``. ``easy`` is the runner's easy pace (s/km),
    known or assumed, for how long it takes. ``variant`` turns from week to week."""

    meters: float
    hard: float
    seconds: float
    paces: Paces | None
    easy: float
    most_rpe: float
    unit: DistanceUnit
    variant: int

    @property
    def quarter(self) -> float:
        """What work is shortened by, metres."""
        return METERS["mi"] / 4 if self.unit == "mi" else PIECE


def whole(meters: float, unit: DistanceUnit) -> float:
    """Down to half a kilometre or a quarter of a mile; shorter ones to a hundred metres."""
    grain = METERS["mi"] / 4 if unit == "mi" else 500.0
    rounded = math.floor(meters / grain + 1e-6) * grain
    return round(rounded, 1) if rounded else max(PIECE, math.floor(meters / 100) * 100.0)


def around(work: Item, room: Room, *, fewest: int = FEWEST_REPEATS, least: float = 0.0) -> Shape | None:
    """The work with as much easy running before and after it as the day's distance and its time leave, about as much as
    the work at least. Less work where they leave too little; None where fewer repeats, or less in one piece, would be
    left."""
    smaller: Item | None = work
    while smaller is not None:
        left = room.meters - item_meters(smaller)
        spare = (room.seconds - item_seconds(smaller)) / room.easy * 1000
        easy = min(left, spare)
        if easy >= max(_LEAST_AROUND, item_meters(smaller) - PIECE):
            return _with_edges(smaller, easy, room)
        smaller = _less(smaller, fewest, least, room.quarter)
    return None


def _less(work: Item, fewest: int, least: float, piece: float) -> Item | None:
    if work.sets > 1:
        return replace(work, sets=work.sets - 1) if work.sets > fewest else None
    if work.minutes is not None:
        return replace(work, minutes=work.minutes - 1) if work.minutes > least else None
    meters = (work.meters or 0.0) - piece
    return replace(work, meters=meters) if meters >= least else None


def _with_edges(work: Item, easy: float, room: Room) -> Shape:
    pace = room.paces.easy if room.paces else None
    half, tenth = METERS["mi"] / 2 if room.unit == "mi" else 1_000.0, METERS[room.unit] / 10
    before = max(half, whole(easy * _BEFORE_SHARE, room.unit))
    after = max(half / 2, math.floor((easy - before) / tenth + 1e-6) * tenth)
    return (
        Item(ItemType.PREP, RUN, meters=before, rpe=EASY_RPE, note="easy", pace=pace),
        work,
        Item(ItemType.COOLDOWN, RUN, meters=round(after, 1), rpe=EASY_RPE, note="easy", pace=pace),
    )
