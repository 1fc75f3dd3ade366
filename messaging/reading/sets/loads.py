"""A figure as a load: its unit, and how it is counted."""

import re
from dataclasses import replace

from messaging.reading.sets.drafts import Load
from messaging.reading.sets.plausible import Expected
from messaging.reading.words.atoms import Atom, Figure, Kind
from messaging.reading.words.units import unit_of
from textcoach.domain.catalogue.exercise import LoadKind

_HANDHELD = re.compile(r"db|dumbbell|kb|kettle|bell|hand")
_FORCED = {Kind.ADDED: LoadKind.ADDED, Kind.ASSISTED: LoadKind.ASSISTED}
_UNITED = frozenset({Kind.LOAD, Kind.PLURAL, Kind.ADDED, Kind.ASSISTED})


def load_of(atom: Atom, at: int, expected: Expected) -> Load:
    """The load that figure ``at`` of the atom says."""
    if atom.kind is Kind.BODYWEIGHT:
        return Load(kind=LoadKind.BODYWEIGHT, kind_said=atom)
    if atom.kind is Kind.NO_LOAD:
        return Load()
    figure = atom.figures[at]
    if atom.kind in {Kind.DISTANCE, Kind.INTERVAL}:  # "80k" and "5x80k" are kilograms here
        return Load(replace(figure, value=figure.value / 1000), "kg", expected.kind, unit_said=True)
    if atom.kind in _UNITED:
        return _united(atom, figure, expected)
    said = unit_of(atom.units[at]) if at < len(atom.units) else None
    return Load(figure, said or expected.unit, expected.kind, unit_said=said is not None)


def is_handheld(atom: Atom) -> bool:
    return _HANDHELD.search(atom.text) is not None


def _united(atom: Atom, figure: Figure, expected: Expected) -> Load:
    said_kind = _FORCED.get(atom.kind)
    if atom.kind is Kind.ADDED and expected.kind in {LoadKind.TOTAL, LoadKind.PER_HAND} and "vest" not in atom.text:
        said_kind = None  # "bench +5" is a bar with more on it
    elif said_kind is None and is_handheld(atom):
        said_kind = LoadKind.PER_HAND
    said_unit = unit_of(atom.unit)
    return Load(
        figure,
        said_unit or expected.unit,
        said_kind or expected.kind,
        unit_said=said_unit is not None,
        kind_said=atom if said_kind else None,
    )
