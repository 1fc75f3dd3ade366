"""Why loads and distances are what they are, once the athlete asked for less or more of a workout."""

from collections.abc import Iterator

from textcoach.domain.advice import Direction
from textcoach.domain.distance import distance_words
from textcoach.domain.limits.case import FRINGE
from textcoach.domain.reading import DistanceUnit
from textcoach.domain.running.runs import is_run, run_items, run_meters
from textcoach.domain.workout import Item, LoadChange, WorkoutContent

_LEAST_METERS = 1000.0
_SLIGHT_METERS = 100.0
_WHY: dict[Direction, str] = {"lowered": "less, as you asked", "raised": "more, as you asked"}


def restated(
    before: WorkoutContent, after: WorkoutContent, unit: DistanceUnit, direction: Direction
) -> tuple[LoadChange, ...]:
    """What was changed first, then what stands; nothing about what is gone."""
    changed = [*_of_runs(before, after, unit, direction), *_of_items(before, after, unit, direction)]
    told = {change.exercise for change in changed}
    here = {item.exercise for item in after.items}
    return (*changed, *(one for one in before.changes if one.exercise in here and one.exercise not in told))


def _of_runs(
    before: WorkoutContent, after: WorkoutContent, unit: DistanceUnit, direction: Direction
) -> Iterator[LoadChange]:
    """A run in parts is told as a whole."""
    was, now = run_meters(before), run_meters(after)
    left = run_items(after)
    if _in_parts(before) and left and abs(was - now) > _SLIGHT_METERS:
        told, telling = (f"{distance_words(round(meters, -2), unit)} in all" for meters in (was, now))
        yield LoadChange(left[0].exercise, direction, told, telling, _WHY[direction])


def _of_items(
    before: WorkoutContent, after: WorkoutContent, unit: DistanceUnit, direction: Direction
) -> Iterator[LoadChange]:
    was = {item.exercise: item for item in before.items if item.type not in FRINGE}
    for item in after.items:
        apart = item.type in FRINGE or item.exercise not in was or (is_run(item.exercise) and _in_parts(before))
        words = None if apart else _figure(was[item.exercise], unit)
        now = _figure(item, unit)
        if words and words != now:
            yield LoadChange(item.exercise, direction, words, now or "bodyweight", _WHY[direction])


def _in_parts(content: WorkoutContent) -> bool:
    return len(run_items(content)) > 1


def _figure(item: Item, unit: DistanceUnit) -> str | None:
    if item.load is not None:
        return item.load.words()
    far = item.meters is not None and item.meters * item.sets >= _LEAST_METERS
    return distance_words((item.meters or 0.0) * item.sets, unit) if far else None
