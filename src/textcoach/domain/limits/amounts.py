"""How much of everything: figures that are figures, and within what a person can do."""

import math

from textcoach.domain.effort import most_sets
from textcoach.domain.limits.case import FRINGE, Case, Found, Situation, called, quoted
from textcoach.domain.workout import Item, ItemType

MOST_REPS, MOST_SETS, MOST_HOLD_SECONDS, MOST_REST = 50, 10, 600, 600


def structure_words(_: Situation) -> str:
    return "No empty block; work besides prep and cooldown."


def volume_words(_: Situation) -> str:
    return (
        f"1 to {MOST_SETS} sets and 1 to {MOST_REPS} reps an item, rest up to {MOST_REST} s, holds up to "
        f"{MOST_HOLD_SECONDS} s."
    )


def sets_words(situation: Situation) -> str:
    most = most_sets(situation.athlete, situation.position, situation.rules)
    return f"At most {most} working sets in all, cardio aside."


def no_figures(case: Case) -> Found:
    """Nothing else can be checked about what is no number."""
    for item in case.content.items:
        if not all(math.isfinite(figure) for figure in _figures(item)):
            yield f"{called(item.exercise)}: a figure that is no number", "numbers"


def _figures(item: Item) -> list[float]:
    load = item.load.value if item.load is not None else None
    said = (item.seconds, item.minutes, item.meters, item.rpe, item.rir, item.percent_1rm, item.rest, load)
    return [float(figure) for figure in said if figure is not None]


def structure(case: Case) -> Found:
    for block in case.content.blocks:
        if not block.items:
            yield f"block {quoted(block.name)} is empty", "an item in each block"
        if not 1 <= block.rounds <= MOST_SETS:
            yield f"block {quoted(block.name)} has {block.rounds} rounds", f"1 to {MOST_SETS}"
    if not case.working:
        yield "no working item", "at least one besides prep and cooldown"


def volume(case: Case) -> Found:
    for item in case.content.items:
        name = called(item.exercise)
        if not 1 <= item.sets <= MOST_SETS:
            yield f"{name}: {item.sets} sets", f"1 to {MOST_SETS} sets"
        if item.reps and not 1 <= item.reps.low <= item.reps.high <= MOST_REPS:
            yield f"{name}: {item.reps.words()} reps", f"1 to {MOST_REPS} reps, low to high"
        if item.rest is not None and not 0 <= item.rest <= MOST_REST:
            yield f"{name}: {item.rest} s of rest", f"0 to {MOST_REST} s"
        if item.reps is None and not (item.seconds or item.minutes or item.meters):
            yield f"{name}: no amount", "reps, seconds, minutes or metres"
        if item.seconds is not None and not 1 <= item.seconds <= MOST_HOLD_SECONDS:
            yield f"{name}: {item.seconds:g} s a set", f"1 to {MOST_HOLD_SECONDS} s (longer ones in minutes)"


def working_sets(case: Case) -> Found:
    total = sum(
        item.sets * block.rounds
        for block in case.content.blocks
        for item in block.items
        if item.type not in FRINGE and item.type is not ItemType.CARDIO
    )
    limit = most_sets(case.athlete, case.position, case.rules)
    if total > limit:
        yield f"{total} working sets", f"{limit}"
