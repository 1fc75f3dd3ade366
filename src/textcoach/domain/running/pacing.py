"""Paces for runs that were written by effort: what a model writes, code paces."""

from dataclasses import replace

from textcoach.domain.distance import Pace
from textcoach.domain.running.paces import Paces
from textcoach.domain.running.runs import HARD_RPE, is_run
from textcoach.domain.workout import Item, WorkoutContent

_EASY_RPE = 5.0
_FAST_RPE = 8.0
_SHORT_METERS, _SHORT_SECONDS = 400.0, 90.0
_LONGEST_INTERVAL = 2_000.0


def paced(content: WorkoutContent, paces: Paces | None) -> WorkoutContent:
    """Each run with the pace of its effort; as it is where nobody knows the paces."""
    if paces is None:
        return content
    blocks = (
        replace(block, items=tuple(replace(item, pace=_pace(item, paces)) for item in block.items))
        for block in content.blocks
    )
    return replace(content, blocks=tuple(blocks))


def _pace(item: Item, paces: Paces) -> Pace | None:
    """None where the effort is not said, or is more than can be held for so long."""
    if item.rpe is None or not is_run(item.exercise):
        return item.pace
    if item.rpe <= _EASY_RPE:
        return paces.easy
    if item.rpe < HARD_RPE:
        return paces.marathon
    if item.rpe < _FAST_RPE:
        return paces.threshold
    if (item.meters or 0.0) > _LONGEST_INTERVAL or (item.minutes or 0.0) * 60 / paces.interval.middle > 2:
        return None
    return paces.repetition if item.sets > 1 and _is_short(item) else paces.interval


def _is_short(item: Item) -> bool:
    seconds = item.minutes * 60 if item.minutes is not None else item.seconds
    if seconds is not None:
        return seconds <= _SHORT_SECONDS
    return item.meters is not None and item.meters <= _SHORT_METERS
