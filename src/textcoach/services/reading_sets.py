"""Whether the number of sets, and the loads in them, can be what the athlete did."""

import re
from collections.abc import Sequence
from itertools import groupby

from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.load import to_kg
from textcoach.domain.reading import Entry, LoadUnit, PerformedSet, PrescribedItem, Reading, ReadingContext
from textcoach.services.reading_figures import Figures

_MOST_KG = {LoadKind.TOTAL: 450.0, LoadKind.PER_HAND: 100.0, LoadKind.ADDED: 150.0, LoadKind.ASSISTED: 150.0}
_MORE_THAN_ASKED = 2.5
_ALWAYS_FINE_KG = 25.0
"""Above the prescribed load: so much more is no slip, however light the exercise."""
_FIELDS = ("reps", "load", "seconds", "meters")
_IN_TURNS = re.compile(r"\b(?:emom|every minute|alternat\w+|rounds?)\b", re.IGNORECASE)


def loads_plausible(reading: Reading, figures: Figures) -> bool:
    """None beyond what people lift, nor far beyond what was asked for."""
    return all(
        _plausible(done, figures.item(entry.exercise), figures.context)
        for entry in reading.entries
        for done in entry.sets
        if done.load is not None
    )


def _plausible(done: PerformedSet, item: PrescribedItem | None, context: ReadingContext) -> bool:
    kilograms = _kg(done.load or 0.0, done.unit, context)
    if kilograms < 0 or kilograms > _MOST_KG.get(done.kind or LoadKind.TOTAL, 0.0):
        return False
    if item is None or not item.load:
        return True
    asked = _kg(item.load, item.unit, context)
    return kilograms <= max(asked * _MORE_THAN_ASKED, asked + _ALWAYS_FINE_KG)


def _kg(value: float, unit: LoadUnit | None, context: ReadingContext) -> float:
    return to_kg(value, unit or context.load_unit)


def sets_counted(reading: Reading, figures: Figures) -> bool:
    """Whether each exercise has as many sets as were said, listed or prescribed, or as were reported before."""
    return all(_counted(entry, figures) for entry in reading.entries)


def _counted(entry: Entry, figures: Figures) -> bool:
    count, item = len(entry.sets), figures.item(entry.exercise)
    known = {0, 1, len(figures.before(entry.exercise)), item.sets if item else None}
    if count in known or _stated(count, figures) or _IN_TURNS.search(figures.text):
        return True
    runs = [list(run) for _, run in groupby(entry.sets, _measures)]
    alone = [done for run in runs if len(run) == 1 or not _stated(len(run), figures) for done in run]
    return all(any(_listed(alone, field, done, figures) for field in _FIELDS) for done in alone)


def _stated(count: int, figures: Figures) -> bool:
    return figures.said(count) if figures.literal.spelled else figures.literal.has_number(count)


def _measures(done: PerformedSet) -> tuple[float | None, ...]:
    return done.reps, done.load, done.seconds, done.meters


def _listed(sets: Sequence[PerformedSet], field: str, done: PerformedSet, figures: Figures) -> bool:
    """Whether the text says this value of a set as often as there are sets with it."""
    value: float | None = getattr(done, field)
    said = figures.literal
    if value is None or said.spelled:
        return value is not None
    by_field = {"seconds": said.times_of, "meters": said.distances_of}
    said_so_often: int = by_field[field](value) if field in by_field else said.numbers[value]
    alike = [one for one in sets if getattr(one, field) == value]
    return said_so_often >= len(alike)
