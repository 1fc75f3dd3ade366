"""What load the record supports: the check of every prescribed load."""

import math
from dataclasses import replace

from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.limits.case import Case, Found, known
from textcoach.domain.load import Load, from_kg, round_to_kit, step
from textcoach.domain.load_rules import LoadCeilings
from textcoach.domain.outcome import Outcome, same_target
from textcoach.domain.progression import Case as Record
from textcoach.domain.progression import basis, from_bodyweight, record_of
from textcoach.domain.strength import ESTIMABLE, best_e1rm, load_for
from textcoach.domain.workout import Item


def loads(case: Case) -> Found:
    for item in case.content.items:
        exercise = known(item.exercise)
        if item.load is None or exercise is None:
            continue
        record = record_of(item, exercise, case.athlete, case.history, case.day, case.rules.loads)
        shape = _shape(record, item.load)
        yield from ((f"{item.exercise}: {found}", limit) for found, limit in shape)
        if not shape:
            yield from _jump(record, item.load)


def _shape(record: Record, load: Load) -> list[tuple[str, str]]:
    exercise, unit = record.exercise, record.unit
    if load.kind is LoadKind.BODYWEIGHT:
        return []
    if not exercise.takes_load or load.kind is not exercise.load_kind:
        return [(load.words(), f"{exercise.load_kind.value} load" if exercise.takes_load else "no load")]
    if load.unit != unit:
        return [(load.words(), f"in {unit}")]
    smallest = step(exercise, unit)
    if load.value <= 0 or not (_on_grid(load.value, smallest) or _on_own_grid(load, record, smallest)):
        return [(load.words(), f"steps of {smallest:g} {unit}")]
    if load.kind in ESTIMABLE and load.value < record.least - 0.01:
        return [(load.words(), f"at least {record.least:g} {unit}, the empty bar")]
    return []


def _on_grid(value: float, smallest: float) -> bool:
    return math.isclose(value / smallest, round(value / smallest), abs_tol=1e-6)


def _on_own_grid(load: Load, record: Record, smallest: float) -> bool:
    """Whether it is whole steps from a load that the athlete used: kit differs from gym to gym."""
    known_bouts = [one.bout for one in record.outcomes]
    stated = (done.load for bout in known_bouts for done in bout.sets if done.load is not None)
    asked = (bout.prescribed.load.value for bout in known_bouts if bout.prescribed and bout.prescribed.load)
    return any(_on_grid(load.value - value, smallest) for value in (*stated, *asked))


def _jump(record: Record, load: Load) -> Found:
    name, unit = record.exercise.name, record.unit
    if load.kind is LoadKind.ASSISTED:
        # What was only asked for and skipped says less than what was done before.
        used = [one.load for one in (record.loaded or record.outcomes) if one.load and one.load.kind is load.kind]
        least = min((max(0.0, one.value - step(record.exercise, unit)) for one in used[:1]), default=0.0)
        if load.value < least - 0.01:
            yield f"{name}: {load.words()}", f"at least {least:g} {unit} of help"
        return
    limit = _limit(record, load)
    if load.value > limit + 0.01:
        yield f"{name}: {load.words()}", f"{limit:.4g} {unit}, which the record supports"


def _limit(record: Record, load: Load) -> float:
    """The most that the record supports: from sets asked for at least as many reps (a step or a share more than the
    last, what went well before, and a step more than what went well at the same reps), and from the estimated 1RM.
    After a break what a break leaves of it."""
    exercise, item, ceilings = record.exercise, record.target, record.rules.ceilings
    smallest, supported = step(exercise, load.unit), _supported(record)
    used = [one for one in record.outcomes if one.load and one.load.kind is load.kind]
    alike = [one for one in used if supported is None or _asks_as_much(one, item)]
    bounds = [supported or 0.0]
    if not used and supported is None:
        bounds.append(_first(record, load))
    if alike and alike[0].load:
        last = alike[0].load.value
        bounds += [last + smallest, last * (1 + ceilings.rise) if supported is None else last]
        bounds += [one.load.value for one in alike if one.load and one.succeeded]
        same = next((one for one in alike if same_target(one.asked.reps, item.reps)), None)
        if same and same.load and same.succeeded:
            bounds.append(same.load.value + smallest)
    return max(max(bounds) * record.rules.breaks.left_after(record.away), record.least, smallest)


def _asks_as_much(one: Outcome, item: Item) -> bool:
    return one.asked.reps is None or item.reps is None or one.asked.reps.low >= item.reps.low


def _first(record: Record, load: Load) -> float:
    """Where nothing of the exercise, or of one like it, is on record."""
    ceilings: LoadCeilings = record.rules.ceilings
    most = {
        LoadKind.TOTAL: ceilings.first_total,
        LoadKind.PER_HAND: ceilings.first_per_hand,
        LoadKind.ADDED: ceilings.first_added,
    }
    return from_kg(max(most.get(load.kind, 0.0), from_bodyweight(record)), load.unit)


def _supported(record: Record) -> float | None:
    """The load, athlete's unit, that the best recent set supports at the item's reps and reserve, and a share more;
    else a lift that the athlete named, or a related one; None where nothing can be said."""
    exercise, item = record.exercise, record.target
    if exercise.load_kind not in ESTIMABLE or item.reps is None:
        return None
    maximum = best_e1rm(exercise, [one.bout for one in record.outcomes], record.unit, record.rules.rises.believed)
    if maximum is None and not any(one.asked.load for one in record.outcomes):
        found = basis(record)
        maximum = found.maximum if found else None
    if maximum is None:
        return None
    kilograms = load_for(maximum, item.reps.low, item.rir or 0.0) * (1 + record.rules.ceilings.over_e1rm)
    return from_kg(kilograms, record.unit)


def supported_most(record: Record) -> Load | None:
    """The load that is asked for, brought down to what the record supports."""
    load = record.target.load
    if load is None or load.kind is LoadKind.ASSISTED:
        return load
    limit = _limit(record, load)
    return load if load.value <= limit + 0.01 else replace(load, value=round_to_kit(limit, record.exercise, load.unit))
