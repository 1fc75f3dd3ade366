"""Warm-up sets for a workout that a model wrote: the ramps are code's, so that no model has to count them."""

from dataclasses import replace

from agents.daily_workout.templates import LOWER
from textcoach.domain.catalogue import resolve
from textcoach.domain.duration import session_seconds
from textcoach.domain.warmups import warmed_up
from textcoach.domain.workout import Item, ItemType, WorkoutContent

_LIFTS = frozenset({ItemType.COMPOUND, ItemType.SECONDARY})


def ramped(content: WorkoutContent, minutes: int) -> WorkoutContent:
    """The content with a ramp for the first lift of the upper and of the lower body, and a short one for each further
    compound lift. ``minutes`` of the session: the first lift's ramp is always there, the others where they fit."""
    warm: set[bool] = set()
    for place, block in enumerate(content.blocks):
        for index, item in enumerate(block.items):
            exercise = resolve(item.exercise)
            if exercise is None or item.type not in _LIFTS or block.rounds > 1:
                continue
            low = exercise.pattern in LOWER
            if item.type is ItemType.COMPOUND or low not in warm:
                with_ramp = _with(content, place, index, warmed_up(item, exercise, cold=low not in warm))
                if not warm or session_seconds(with_ramp) <= minutes * 60:
                    content = with_ramp
            warm.add(low)
    return content


def _with(content: WorkoutContent, place: int, index: int, item: Item) -> WorkoutContent:
    block = content.blocks[place]
    items = (*block.items[:index], item, *block.items[index + 1 :])
    blocks = (*content.blocks[:place], replace(block, items=items), *content.blocks[place + 1 :])
    return replace(content, blocks=blocks)
