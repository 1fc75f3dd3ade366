"""What load the record supports: the check of every prescribed load."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import Exercise, LoadKind
from textcoach.domain.history import Bout, PastSession, bouts
from textcoach.domain.limit_checks import Case, Found, known
from textcoach.domain.load import Load, from_kg, round_to_kit, step
from textcoach.domain.outcome import Outcome, judge, same_target
from textcoach.domain.strength import ESTIMABLE, best_e1rm, e1rm, load_for
from textcoach.domain.workout import Item

RISE = 1.10
OVER_E1RM = 1.05
FIRST_KG = {LoadKind.TOTAL: 20.0, LoadKind.PER_HAND: 10.0, LoadKind.ADDED: 5.0}


def loads(case: Case) -> Found:
    for item in case.content.items:
        exercise = known(item.exercise)
        if item.load is None or exercise is None:
            continue
        record = [bout for bout in bouts(case.history, exercise.name) if bout.day < case.day]
        shape = _shape(case, exercise, item.load, record)
        yield from ((f"{item.exercise}: {found}", limit) for found, limit in shape)
        if not shape:
            yield from _jump(case, exercise, item, item.load, record)


def _shape(case: Case, exercise: Exercise, load: Load, record: Sequence[Bout]) -> list[tuple[str, str]]:
    unit = case.athlete.load_unit
    if load.kind is LoadKind.BODYWEIGHT:
        return []
    if not exercise.takes_load or load.kind is not exercise.load_kind:
        return [(load.words(), f"{exercise.load_kind.value} load" if exercise.takes_load else "no load")]
    if load.unit != unit:
        return [(load.words(), f"in {unit}")]
    smallest = step(exercise, unit)
    if load.value <= 0 or not (_on_grid(load.value, smallest) or _on_own_grid(load, record, smallest)):
        return [(load.words(), f"steps of {smallest:g} {unit}")]
    return []


def _on_grid(value: float, smallest: float) -> bool:
    return math.isclose(value / smallest, round(value / smallest), abs_tol=1e-6)


def _on_own_grid(load: Load, record: Sequence[Bout], smallest: float) -> bool:
    """Whether it is whole steps from a load that the athlete used: kit differs from gym to gym."""
    stated = (done.load for bout in record for done in bout.sets if done.load is not None)
    asked = (bout.prescribed.load.value for bout in record if bout.prescribed and bout.prescribed.load)
    return any(_on_grid(load.value - value, smallest) for value in (*stated, *asked))


def _jump(case: Case, exercise: Exercise, item: Item, load: Load, record: Sequence[Bout]) -> Found:
    unit = case.athlete.load_unit
    outcomes = [judge(exercise, bout, item, unit) for bout in record]
    used = [outcome.load for outcome in outcomes if outcome.load and outcome.load.kind is load.kind]
    if load.kind is LoadKind.ASSISTED:
        least = min((max(0.0, one.value - step(exercise, unit)) for one in used[:1]), default=0.0)
        if load.value < least - 0.01:
            yield f"{item.exercise}: {load.words()}", f"at least {least:g} {unit} of help"
        return
    supported = _supported(case.athlete, exercise, item, record)
    limit = _limit(exercise, item, outcomes, supported, load)
    if load.value > limit + 0.01:
        yield f"{item.exercise}: {load.words()}", f"{limit:.4g} {unit}, which the record supports"


def _limit(exercise: Exercise, item: Item, outcomes: Sequence[Outcome], supported: float | None, load: Load) -> float:
    """The most that the record supports: from sets asked for at least as many reps (a step or 10 % more than the last,
    what went well before, and a step more than what went well at the same reps), and from the estimated 1RM."""
    smallest = step(exercise, load.unit)
    used = [one for one in outcomes if one.load and one.load.kind is load.kind]
    alike = [one for one in used if supported is None or _asks_as_much(one, item)]
    bounds = [supported or 0.0, smallest]
    if not used and supported is None:
        bounds.append(from_kg(FIRST_KG.get(load.kind, 0.0), load.unit))
    if alike and alike[0].load:
        last = alike[0].load.value
        bounds += [last + smallest, last * RISE if supported is None else last]
        bounds += [one.load.value for one in alike if one.load and one.succeeded]
        same = next((one for one in alike if same_target(one.asked.reps, item.reps)), None)
        if same and same.load and same.succeeded:
            bounds.append(same.load.value + smallest)
    return max(bounds)


def _asks_as_much(one: Outcome, item: Item) -> bool:
    return one.asked.reps is None or item.reps is None or one.asked.reps.low >= item.reps.low


def _supported(athlete: Athlete, exercise: Exercise, item: Item, record: Sequence[Bout]) -> float | None:
    """The load, athlete's unit, that the best recent set (else a lift the athlete named) supports at the item's reps
    and reserve, and 5 %; None where nothing can be said."""
    if exercise.load_kind not in ESTIMABLE or item.reps is None:
        return None
    maximum = best_e1rm(exercise, record, athlete.load_unit)
    if maximum is None and not any(bout.prescribed and bout.prescribed.load for bout in record):
        named = [lift for lift in athlete.profile.lifts if resolve(lift.exercise) == exercise]
        kinds = [lift for lift in named if lift.load.kind is exercise.load_kind]
        maximum = max((e1rm(lift.load.kg, max(1, lift.reps)) for lift in kinds), default=None)
    if maximum is None:
        return None
    kilograms = load_for(maximum, item.reps.low, item.rir or 0.0) * OVER_E1RM
    return from_kg(kilograms, athlete.load_unit)


def supported_most(item: Item, exercise: Exercise, athlete: Athlete, history: Sequence[PastSession], day: date) -> Item:
    """The item with its load brought down to what the record supports, and without one where it takes none."""
    if item.load is None or item.load.kind is LoadKind.ASSISTED:
        return item
    record = [bout for bout in bouts(history, exercise.name) if bout.day < day]
    outcomes = [judge(exercise, bout, item, athlete.load_unit) for bout in record]
    limit = _limit(exercise, item, outcomes, _supported(athlete, exercise, item, record), item.load)
    if item.load.value <= limit + 0.01:
        return item
    return replace(item, load=replace(item.load, value=round_to_kit(limit, exercise, athlete.load_unit)))
