"""A load one or more steps of its kit harder or easier. Assisted loads count backwards: easier is more help."""

from dataclasses import replace

from textcoach.domain.catalogue.exercise import Exercise, LoadKind
from textcoach.domain.load import Load, round_to_kit, step


def harder(exercise: Exercise, load: Load, steps: int = 1) -> Load:
    """``steps`` more in the load's own unit; the load itself where help is all but gone.

    Rounded to the catalogue's steps, unless that eats most of the rise: then the athlete's kit has steps of its own."""
    smallest = step(exercise, load.unit)
    if load.kind is LoadKind.ASSISTED:
        left = load.value - steps * smallest
        return replace(load, value=left) if left > 0.01 else load
    wanted = load.value + steps * smallest
    rounded = round_to_kit(wanted, exercise, load.unit)
    return replace(load, value=rounded if rounded - load.value >= smallest / 2 else round(wanted, 9))


def easier(exercise: Exercise, load: Load, share: float) -> Load | None:
    """``share`` (0 to 1) of the load, rounded down to kit; None where added load is dropped altogether."""
    smallest = step(exercise, load.unit)
    if load.kind is LoadKind.ASSISTED:
        more = round_to_kit(load.value / share, exercise, load.unit)
        return replace(load, value=max(load.value + smallest, more))
    if load.kind is LoadKind.ADDED and load.value * share < smallest:
        return None
    return replace(load, value=min(load.value, round_to_kit(load.value * share, exercise, load.unit)))


def is_harder(one: Load, other: Load) -> bool:
    """Whether ``one`` asks more than ``other`` of the same exercise."""
    if one.kind is LoadKind.ASSISTED and other.kind is LoadKind.ASSISTED:
        return one.kg < other.kg - 0.01
    return one.kg > other.kg + 0.01
