"""Making a session fit a time: the least important goes first, the main lifts last."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from textcoach.domain.duration import session_seconds
from textcoach.domain.limits.case import FRINGE
from textcoach.domain.workout import Block, Item, ItemType, WorkoutContent

_DROP_FIRST = (ItemType.ACCESSORY, ItemType.CORE)
_SHORT_REST = 60


def fit(
    content: WorkoutContent, minutes: float, most_sets: int, done: Collection[str] = (), least: int = 3
) -> WorkoutContent:
    """Within ``minutes`` and ``most_sets`` working sets, as far as leaving one working item allows. Accessories go
    before sets while there are more than ``least`` items. What is ``done`` (exercises) takes no more time and stays."""
    while seconds_left(content, done) > minutes * 60 or _working_sets(content) > most_sets:
        smaller = _smaller(content, done, least)
        if smaller is None:
            return content
        content = smaller
    return content


def seconds_left(content: WorkoutContent, done: Collection[str] = ()) -> float:
    return session_seconds(edited(content, lambda item: None if item.exercise in done else item))


def edited(content: WorkoutContent, change: Callable[[Item], Item | None]) -> WorkoutContent:
    """Each item as ``change`` has it, without those that it drops and the blocks that have none left."""
    blocks = [
        replace(block, items=tuple(new for item in block.items if (new := change(item)) is not None))
        for block in content.blocks
    ]
    return replace(content, blocks=tuple(block for block in blocks if block.items))


def replaced(content: WorkoutContent, old: Item, new: Item | None) -> WorkoutContent:
    return edited(content, lambda item: new if item is old else item)


def _working_sets(content: WorkoutContent) -> int:
    aside = FRINGE | {ItemType.CARDIO}
    return sum(item.sets * block.rounds for block in content.blocks for item in block.items if item.type not in aside)


def _smaller(content: WorkoutContent, done: Collection[str], least: int) -> WorkoutContent | None:
    items = [item for item in content.items if item.exercise not in done]
    working = [item for item in items if item.type not in FRINGE]
    if not working:
        return None
    extras = [item for item in working if item.type in _DROP_FIRST]
    if len(working) > least and extras:
        return replaced(content, extras[-1], None)
    widest = max(working, key=lambda item: item.sets)
    if widest.sets > 2:
        return replaced(content, widest, replace(widest, sets=widest.sets - 1))
    turned = next((block for block in content.blocks if block.rounds > 1), None)
    if turned is not None:
        return replace(content, blocks=_with_a_round_less(content.blocks, turned))
    fringe = [item for item in items if item not in working]
    if len(working) > 2:
        return replaced(content, working[-1], None)
    if fringe:
        return replaced(content, fringe[-1], None)
    if len(working) > 1:
        return replaced(content, working[-1], None)
    return _last_resort(content, working[0])


def _last_resort(content: WorkoutContent, item: Item) -> WorkoutContent | None:
    if (item.rest or 0) > _SHORT_REST:
        return replaced(content, item, replace(item, rest=_SHORT_REST))
    if item.sets > 1:
        return replaced(content, item, replace(item, sets=item.sets - 1))
    if item.minutes is not None and item.minutes > 5:
        return replaced(content, item, replace(item, minutes=item.minutes - 1))
    return None


def _with_a_round_less(blocks: Sequence[Block], turned: Block) -> tuple[Block, ...]:
    return tuple(replace(block, rounds=block.rounds - 1) if block is turned else block for block in blocks)
