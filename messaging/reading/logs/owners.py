"""Whose figures they are when the text names no exercise, and what is expected of an exercise."""

import re
from collections.abc import Sequence
from dataclasses import replace

from messaging.reading.names.exercises import Mention
from messaging.reading.outings.paces import ENDURANCE
from messaging.reading.sets.plausible import Expected
from messaging.reading.statements.statements import Statement
from messaging.reading.words.atoms import Atom, Kind
from textcoach.domain.catalogue import index
from textcoach.domain.catalogue.exercise import Exercise, LoadKind, Measure, Pattern
from textcoach.domain.catalogue.names import key
from textcoach.domain.reading import DistanceUnit, LoadUnit, PrescribedItem, Prescription, ReadingContext

_LB_PER_KG = 2.2046226
DISTANCES = frozenset({Kind.DISTANCE, Kind.PACE, Kind.SPEED, Kind.INTERVAL})
TIMES = frozenset({Kind.CLOCK, Kind.DURATION})
_NEEDS_OWNER = frozenset({Kind.TRIPLE, Kind.PAIR, Kind.LOAD, Kind.SETS_OF, Kind.LIST, Kind.ADDED})
_SAYS_LOAD = frozenset({Kind.TRIPLE, Kind.PAIR, Kind.LOAD, Kind.AT})
_WITHOUT_OWNER = frozenset(
    {
        Kind.WORD,
        Kind.COMMA,
        Kind.BREAK,
        Kind.NOISE,
        Kind.RPE,
        Kind.RIR,
        Kind.AT,
        Kind.EACH,
        Kind.EACH_SET,
        Kind.FAILED,
        Kind.BODYWEIGHT,
    }
)
# Metres a second: what is said of no exercise and lies between is a run.
_RUN = (1.9, 6.6)
_WARM_UP = re.compile(r"\bwarm|\bwu\b")
_REPEATS = frozenset({Kind.PAIR, Kind.PLURAL})
_SHORTEST_REPEAT = 100
_GENERAL = {
    Pattern.RUN: "Run",
    Pattern.WALK: "Walk",
    Pattern.CYCLE: "Cycling",
    Pattern.ROW_ERG: "Rowing",
    Pattern.SWIM: "Swimming",
}
_MILES_OR_KM = re.compile(r"\d\s?-?(mi|k)")
_DIGITS = re.compile(r"\d+")


def expected_of(exercise: Exercise | None, item: PrescribedItem | None, unit: LoadUnit) -> Expected:
    """The prescription's load in the athlete's own unit, so that an unlabelled figure can be weighed against it."""
    digits = _DIGITS.match(item.reps) if item and item.reps else None
    kind = LoadKind.TOTAL if exercise is None else exercise.load_kind if exercise.takes_load else LoadKind.ADDED
    return Expected(
        takes_load=exercise is None or exercise.takes_load,
        kind=kind,
        unit=unit,
        measure=_measure(exercise, item),
        load=_own_load(item, unit),
        sets=item.sets if item else None,
        reps=int(digits[0]) if digits else None,
        sided=exercise is not None and exercise.unilateral,
    )


def _measure(exercise: Exercise | None, item: PrescribedItem | None) -> Measure:
    if item is not None and item.seconds is not None and item.reps is None:
        return Measure.SECONDS
    return exercise.measure if exercise and not (item and item.reps) else Measure.REPS


def _own_load(item: PrescribedItem | None, unit: LoadUnit) -> float | None:
    if item is None or item.load is None or item.unit is None or item.unit == unit:
        return item.load if item else None
    return item.load * _LB_PER_KG if item.unit == "kg" else item.load / _LB_PER_KG


def endurance_items(prescription: Prescription | None) -> tuple[PrescribedItem, ...]:
    items = prescription.items if prescription else ()
    return tuple(item for item in items if (own := index().get(key(item.exercise))) and own.pattern in ENDURANCE)


def is_one_outing(prescription: Prescription | None) -> bool:
    """Whether what was prescribed is one run, ride, row or swim, besides exercises that nobody knows."""
    items = prescription.items if prescription else ()
    known = [item for item in items if key(item.exercise) in index()]
    return len(known) == 1 and len(endurance_items(prescription)) == 1


def default_owner(statement: Statement, context: ReadingContext) -> Mention | None:
    """Who owns figures with no exercise named: the only one prescribed, or the only one they can be about."""
    kinds = {atom.kind for atom in statement.figures}
    if kinds <= _WITHOUT_OWNER:
        return None
    items = context.prescription.items if context.prescription else ()
    if len(items) == 1:
        return named(items[0])
    far = kinds & DISTANCES or any(_repeat_of(atom) for atom in statement.figures)
    if far and kinds & (TIMES | {Kind.PACE}):
        endurance = endurance_items(context.prescription)
        if len(endurance) == 1:
            return named(endurance[0])
        return Mention("Run", -1, -1) if not endurance and _runnable(statement.figures) else None
    listed = Kind.LIST in kinds
    exact = [
        item for item in items if item.load and any(_states(atom, item, listed=listed) for atom in statement.figures)
    ]
    if len(exact) == 1 or (exact and _WARM_UP.search(statement.words)):
        return named(max(exact, key=lambda item: item.load or 0.0))  # a warm-up's loads are below the work's
    reported = [entry for entry in context.last.entries if not entry.skipped] if context.last else []
    if len(reported) == 1 and not exact:
        own_item = next((item for item in items if item.exercise == reported[0].exercise), None)
        return Mention(reported[0].exercise, -1, -1, own_item)
    return None


def unit_told(figures: Sequence[Atom], own: DistanceUnit) -> DistanceUnit:
    """The unit a pace is meant for: that of the distance beside it, else the athlete's own."""
    told = {found[1] for atom in figures if atom.kind is Kind.DISTANCE and (found := _MILES_OR_KM.search(atom.text))}
    return own if len(told) != 1 else "mi" if told == {"mi"} else "km"


def named(item: PrescribedItem) -> Mention:
    """As if the text had named it."""
    return Mention(item.exercise, -1, -1, item)


def needs_owner(statement: Statement) -> bool:
    """So do several bare numbers and nothing else: "8 8 7"."""
    kinds = [atom.kind for atom in statement.figures if atom.kind is not Kind.COMMA]
    return not _NEEDS_OWNER.isdisjoint(kinds) or (len(kinds) > 1 and set(kinds) == {Kind.NUMBER})


def _states(atom: Atom, item: PrescribedItem, *, listed: bool) -> bool:
    """A bare number says a load where the reps of several sets stand beside it ("115 6/6/5")."""
    kinds = _SAYS_LOAD | {Kind.NUMBER} if listed else _SAYS_LOAD
    return atom.kind in kinds and any(figure.value == item.load for figure in atom.figures)


def _runnable(figures: Sequence[Atom]) -> bool:
    """A time written as m:ss may be hours and minutes."""
    meters = next((_far(atom) for atom in figures if _far(atom)), 0.0)
    clock = next((atom for atom in figures if atom.kind in TIMES and atom.value > 0), None)
    slowest, fastest = _RUN
    if any(atom.kind is Kind.PACE for atom in figures):
        return True
    times = (clock.value, clock.value * 60) if clock else ()
    return any(slowest <= meters / seconds <= fastest for seconds in times)


def _far(atom: Atom) -> float:
    """Metres of one stretch or repeat."""
    if atom.kind is Kind.INTERVAL:
        return 0.0 if atom.unit == "time" else atom.values[1]
    return atom.value if atom.kind is Kind.DISTANCE else _repeat_of(atom)


def _repeat_of(atom: Atom) -> float:
    """Metres of a repeat ("8x400", "the 800s"), 0 where the figures are none."""
    length = atom.values[-1] if atom.kind in _REPEATS and atom.figures else 0.0
    return length if length >= _SHORTEST_REPEAT and length % _SHORTEST_REPEAT == 0 and not any(atom.units) else 0.0


def as_prescribed(mention: Mention, prescription: Prescription | None) -> Mention:
    """A way to run is the run prescribed: "spin class" where cycling was, unless the text means another exercise."""
    exercise = mention.exercise
    if mention.item is not None or exercise is None or exercise.pattern not in ENDURANCE:
        return mention
    general = _GENERAL.get(exercise.pattern)
    meant = [item for item in endurance_items(prescription) if item.exercise == general]
    return replace(mention, name=meant[0].exercise, item=meant[0]) if len(meant) == 1 else mention
