"""Warm-up sets: a ramp to the first work set of a heavy lift. They are no hard sets."""

from collections.abc import Iterator
from dataclasses import replace

from textcoach.domain.catalogue.exercise import Exercise, Kit, LoadKind, Pattern
from textcoach.domain.load import Load, round_to_kit
from textcoach.domain.reading import LoadUnit
from textcoach.domain.workout import Item, Reps, WarmUpSet

BAR: dict[LoadUnit, float] = {"kg": 20.0, "lb": 45.0}
WARM_UP_REST = 45
"""Seconds, in which the next load is put on."""
_RAMP = ((50.0, 5), (70.0, 3), (85.0, 1))
_SHORT = ((60.0, 5), (80.0, 2))
_ONE = ((60.0, 6),)
_LIGHT: dict[LoadUnit, float] = {"kg": 15.0, "lb": 35.0}
"""Loads (of a hand, a stack or a bar) that need no ramp of their own."""
_HEAVY: dict[LoadUnit, float] = {"kg": 60.0, "lb": 135.0}
_GAP = 1.1
_ON_A_BAR = frozenset({Kit.BARBELL, Kit.TRAP_BAR, Kit.SMITH_MACHINE})
_FROM_THE_FLOOR = frozenset({Pattern.HINGE, Pattern.HORIZONTAL_PULL})


def warmed_up(item: Item, exercise: Exercise, *, cold: bool) -> Item:
    """The item with its ramp. ``cold``: nothing before it warmed up what it works. By per cent where the athlete picks
    the load; none for what takes no load."""
    if not exercise.takes_load or exercise.load_kind in {LoadKind.ADDED, LoadKind.ASSISTED, LoadKind.BODYWEIGHT}:
        return replace(item, warmup=())
    if item.load is None:
        steps = _RAMP[:2] if cold else _ONE
        return replace(item, warmup=tuple(WarmUpSet(count, percent=share) for share, count in steps))
    return replace(item, warmup=tuple(_ramp(item.load, item.reps, exercise, cold=cold)))


def _ramp(load: Load, reps: Reps | None, exercise: Exercise, *, cold: bool) -> Iterator[WarmUpSet]:
    """Each step clearly heavier than the one before; nothing is lighter than the bar that it is on."""
    least = BAR[load.unit] if exercise.kit & _ON_A_BAR else _LIGHT[load.unit] / 2
    last = 0.0
    if cold and exercise.kit & _ON_A_BAR and exercise.pattern not in _FROM_THE_FLOOR and load.value > least * _GAP:
        last = least
        yield WarmUpSet(8, replace(load, value=last))
    for share, count in _steps(load, reps, exercise, cold=cold):
        value = max(least, round_to_kit(load.value * share / 100, exercise, load.unit))
        if last * _GAP < value < load.value / _GAP:
            last = value
            yield WarmUpSet(count, replace(load, value=value))


def _steps(load: Load, reps: Reps | None, exercise: Exercise, *, cold: bool) -> tuple[tuple[float, int], ...]:
    """The last single only before few reps with a heavy bar."""
    if load.value <= _LIGHT[load.unit]:
        return ()
    few = reps is not None and reps.low <= 5
    on_a_bar = bool(exercise.kit & _ON_A_BAR)
    if not cold:
        return _SHORT if few and on_a_bar else _ONE
    if not on_a_bar:
        return _SHORT if few else _ONE
    return _RAMP if few and load.value >= _HEAVY[load.unit] else _RAMP[:2]
