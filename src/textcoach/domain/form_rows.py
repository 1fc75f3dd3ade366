"""One exercise of a form: "6, 6, 7, 6" at "185 lb" as sets."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import TypeVar

from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import Exercise, LoadKind
from textcoach.domain.errors import FieldError
from textcoach.domain.evidence import Provenance
from textcoach.domain.load import to_kg
from textcoach.domain.reading import Entry, LoadUnit, PerformedSet
from textcoach.domain.recording import marked

N = TypeVar("N", int, float)

LONGEST_WORDS = 2000
MOST_SETS, MOST_REPS, MOST_KG = 50, 1000, 1000.0
_SEPARATOR = re.compile(r"\s*[,;/]\s*|\s+")
_TIMES = re.compile(r"(\d{1,3})\s*[xX]\s*(\d{1,4})")
_WEIGHT = re.compile(r"\+?\s*(\d+(?:\.\d+)?)\s*(lbs?|pounds?|kgs?|kilos?)?(?:\s+each)?", re.IGNORECASE)
_OWN = frozenset({"bodyweight", "body weight", "bw"})
_REPS_LIKE = '"6, 6, 7, 6" or 8'
_WEIGHT_LIKE = '"185 lb", "60 kg" or "bodyweight"'


@dataclass(frozen=True, slots=True)
class Figure:
    """From ``least`` to ``most``; ``example`` is one that would do."""

    least: float
    most: float
    example: str


SETS, RIR = Figure(1, MOST_SETS, "3"), Figure(0, 10, "2")
SECONDS, METERS = Figure(1, 86_400, "45"), Figure(1, 500_000, "5000")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseForm:
    """``reps`` "6, 6, 7, 6", "3x8" or numbers; ``weight`` with its unit, one for all sets or one for each; ``rir``
    after the last set; ``seconds`` and ``meters`` a set; ``rest`` seconds between sets; ``instead_of``: the prescribed
    exercise that it replaced. Without any figure it was done as prescribed."""

    exercise: str
    sets: int | None = None
    reps: str | int | tuple[int, ...] | None = None
    weight: str | float | None = None
    rir: float | None = None
    seconds: float | None = None
    meters: float | None = None
    rounds: int | None = None
    rest: int | None = None
    notes: str = ""
    skipped: bool = False
    instead_of: str | None = None


def entry_of(row: ExerciseForm, place: str, unit: LoadUnit) -> Entry:
    """Confirmed by whoever filled it in. FieldError."""
    exercise = _exercise(row.exercise, f"{place}.exercise")
    instead = _exercise(row.instead_of, f"{place}.instead_of") if row.instead_of else None
    sets = _sets(row, exercise, place, unit)
    if row.skipped and sets:
        raise FieldError(f"{place}.skipped", "it has sets as well", "false, or leave the figures out")
    entry = Entry(exercise.name, sets, row.skipped, instead.name if instead else None)
    return marked(entry, Provenance.CONFIRMED)


def bounded(field: str, value: N | None, figure: Figure) -> N | None:
    """The value itself; FieldError where it is out of bounds."""
    if value is not None and not (isfinite(value) and figure.least <= value <= figure.most):
        problem = f"{value:g} is not from {figure.least:g} to {figure.most:g}"
        raise FieldError(field, problem, figure.example)
    return value


def in_few_words(field: str, words: str) -> str:
    if len(words) > LONGEST_WORDS:
        raise FieldError(field, f"{len(words)} characters are too many", f"a text of at most {LONGEST_WORDS}")
    return words.strip()


def _exercise(name: str, field: str) -> Exercise:
    found = resolve(name)
    if found is None:
        raise FieldError(field, f"{name[:60]!r} is no exercise that is known here", '"Barbell Bench Press"')
    return found


def _sets(row: ExerciseForm, exercise: Exercise, place: str, unit: LoadUnit) -> tuple[PerformedSet, ...]:
    said = bounded(f"{place}.sets", row.sets, SETS)
    reps = _reps(row.reps, f"{place}.reps")
    weights = _weights(row.weight, f"{place}.weight", unit, exercise)
    seconds = bounded(f"{place}.seconds", row.seconds, SECONDS)
    meters = bounded(f"{place}.meters", row.meters, METERS)
    rir = bounded(f"{place}.rir", row.rir, RIR)
    count = _count(said, reps, weights, place)
    if count is None:
        if seconds is None and meters is None and rir is None:
            return ()
        count = 1
    counts = reps if len(reps) == count else reps * count or (None,) * count
    loads = weights if len(weights) == count else weights * count or (PerformedSet(),) * count
    return tuple(
        PerformedSet(
            reps=done,
            load=load.load,
            unit=load.unit,
            kind=load.kind,
            seconds=seconds,
            meters=meters,
            rir=rir if at == count - 1 else None,
        )
        for at, (done, load) in enumerate(zip(counts, loads, strict=True))
    )


def _count(said: int | None, reps: Sequence[int], weights: Sequence[PerformedSet], place: str) -> int | None:
    """How many sets; None where nothing says it."""
    counts = {len(one) for one in (reps, weights) if len(one) > 1} | ({said} if said is not None else set())
    if len(counts) > 1:
        told = " and ".join(map(str, sorted(counts)))
        raise FieldError(f"{place}.reps", f"it has {told} sets at once", 'as many reps as sets: "6, 6, 7, 6" for 4')
    if counts:
        return counts.pop()
    return 1 if reps or weights else None


def _reps(given: str | int | Sequence[int] | None, field: str) -> tuple[int, ...]:
    if given is None or given == "":
        return ()
    counts = _counted(given, field) if isinstance(given, str) else (given,) if isinstance(given, int) else tuple(given)
    if len(counts) > MOST_SETS:
        raise FieldError(field, f"{len(counts)} sets are too many", _REPS_LIKE)
    for count in counts:
        bounded(field, count, Figure(0, MOST_REPS, _REPS_LIKE))
    return counts


def _counted(words: str, field: str) -> tuple[int, ...]:
    times = _TIMES.fullmatch(words.strip())
    if times is not None:
        return (int(times[2]),) * min(int(times[1]), MOST_SETS + 1)
    parts = [part for part in _SEPARATOR.split(words.strip()) if part]
    if not parts or not all(part.isascii() and part.isdigit() and len(part) <= 4 for part in parts):
        raise FieldError(field, f"{words[:60]!r} are no reps", _REPS_LIKE)
    return tuple(map(int, parts))


def _weights(given: str | float | None, field: str, unit: LoadUnit, exercise: Exercise) -> tuple[PerformedSet, ...]:
    """Sets with a load alone; the unit said last holds for those before it ("60, 60, 65 kg")."""
    if given is None or given == "":
        return ()
    parts = [part.strip() for part in str(given).split(",")]
    found: list[PerformedSet] = []
    for part in reversed(parts):
        load = _weight(part, field, unit, exercise)
        unit = load.unit or unit
        found.append(load)
    return tuple(reversed(found))


def _weight(words: str, field: str, unit: LoadUnit, exercise: Exercise) -> PerformedSet:
    if words.lower() in _OWN:
        return PerformedSet(kind=LoadKind.BODYWEIGHT)
    said = _WEIGHT.fullmatch(words)
    if said is None:
        raise FieldError(field, f"{words[:60]!r} is no weight", _WEIGHT_LIKE)
    named: LoadUnit = unit if said[2] is None else "lb" if said[2][0] in "lLpP" else "kg"
    value = float(said[1])
    if to_kg(value, named) > MOST_KG:
        raise FieldError(field, f"{value:g} {named} is more than anybody lifts", _WEIGHT_LIKE)
    kind = exercise.load_kind if exercise.takes_load else LoadKind.TOTAL
    return PerformedSet(load=value, unit=named, kind=kind)
