"""Making a session fit the athlete's time: the least important goes first, the main lifts last."""

from collections.abc import Sequence
from dataclasses import replace

from textcoach.domain.duration import session_seconds
from textcoach.domain.workout import Block, Item, ItemType, WorkoutContent

_DROP_FIRST = (ItemType.ACCESSORY, ItemType.CORE)
_SHORT_REST = 60


def fit(content: WorkoutContent, minutes: float, most_sets: int) -> WorkoutContent:
    """Within ``minutes`` and ``most_sets`` working sets, as far as leaving one working item allows."""
    while session_seconds(content) > minutes * 60 or _working_sets(content) > most_sets:
        smaller = _smaller(content)
        if smaller is None:
            return content
        content = smaller
    return content


def _working_sets(content: WorkoutContent) -> int:
    fringe = {ItemType.PREP, ItemType.COOLDOWN, ItemType.CARDIO}
    return sum(item.sets * block.rounds for block in content.blocks for item in block.items if item.type not in fringe)


def _smaller(content: WorkoutContent) -> WorkoutContent | None:
    working = [item for item in content.items if item.type not in {ItemType.PREP, ItemType.COOLDOWN}]
    extras = [item for item in working if item.type in _DROP_FIRST]
    if len(working) > 3 and extras:
        return _without(content, extras[-1])
    widest = max(working, key=lambda item: item.sets)
    if widest.sets > 2:
        return _swapped(content, widest, replace(widest, sets=widest.sets - 1))
    turned = next((block for block in content.blocks if block.rounds > 1), None)
    if turned is not None:
        return replace(content, blocks=tuple(
            replace(block, rounds=block.rounds - 1) if block is turned else block for block in content.blocks
        ))  # fmt: skip
    fringe = [item for item in content.items if item not in working]
    if len(working) > 2:
        return _without(content, working[-1])
    if fringe:
        return _without(content, fringe[-1])
    if len(working) > 1:
        return _without(content, working[-1])
    return _last_resort(content, working[0])


def _last_resort(content: WorkoutContent, item: Item) -> WorkoutContent | None:
    if (item.rest or 0) > _SHORT_REST:
        return _swapped(content, item, replace(item, rest=_SHORT_REST))
    if item.sets > 1:
        return _swapped(content, item, replace(item, sets=item.sets - 1))
    if item.minutes is not None and item.minutes > 5:
        return _swapped(content, item, replace(item, minutes=item.minutes - 1))
    return None


def _without(content: WorkoutContent, gone: Item) -> WorkoutContent:
    return replace(content, blocks=tuple(_kept(content.blocks, gone)))


def _kept(blocks: Sequence[Block], gone: Item) -> list[Block]:
    shorter = [replace(block, items=tuple(item for item in block.items if item is not gone)) for block in blocks]
    return [block for block in shorter if block.items]


def _swapped(content: WorkoutContent, old: Item, new: Item) -> WorkoutContent:
    return replace(content, blocks=tuple(
        replace(block, items=tuple(new if item is old else item for item in block.items)) for block in content.blocks
    ))  # fmt: skip
