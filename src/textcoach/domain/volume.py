"""Hard sets a muscle: what the week's targets, the understudies and the guardrails count in."""

from collections.abc import Iterable, Sequence
from datetime import date

from textcoach.domain.calendar import monday_of
from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import ENDURANCE, Exercise, LoadKind, Muscle, Pattern
from textcoach.domain.history import PastSession
from textcoach.domain.load import to_kg
from textcoach.domain.reading import Entry, PerformedSet
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Block, Item, ItemType, WorkoutContent

INDIRECT = 0.5
"""Of a set, for a muscle that the exercise works beside others (Schoenfeld 2017 counts it so)."""
WARM_UP_SHARE = 0.6
"""Of the heaviest set of an exercise: what was lighter, or lighter for fewer reps, was no hard set."""
_UNCOUNTED = frozenset({ItemType.PREP, ItemType.COOLDOWN, ItemType.CARDIO})
_NO_LIFT = ENDURANCE | {Pattern.MOBILITY, Pattern.CONDITIONING, Pattern.JUMP}

Sets = dict[Muscle, float]


def sets_of(exercise: Exercise, count: float) -> Sets:
    """What ``count`` sets of the exercise are for each muscle; nothing where it is no lift."""
    if exercise.pattern in _NO_LIFT:
        return {}
    indirect = dict.fromkeys(exercise.secondary, count * INDIRECT)
    return {**indirect, **dict.fromkeys(exercise.primary, float(count))}


def total(parts: Iterable[Sets]) -> Sets:
    found: Sets = {}
    for part in parts:
        for muscle, count in part.items():
            found[muscle] = found.get(muscle, 0.0) + count
    return found


def prescribed_sets(content: WorkoutContent) -> Sets:
    """Of a workout as written; warm-ups, cool-downs, cardio and circuits count for nothing."""
    return total(
        sets_of(exercise, item.sets * block.rounds)
        for block in content.blocks
        for item in block.items
        if _is_hard(item, block) and (exercise := resolve(item.exercise)) is not None
    )


def _is_hard(item: Item, block: Block) -> bool:
    """Rounds of a circuit end with breath, not with the muscle: unless they have a reserve to aim at, they are no hard
    sets."""
    return item.type not in _UNCOUNTED and (block.rounds == 1 or item.rir is not None)


def done_sets(past: PastSession) -> Sets:
    """Of a past day: as reported; as written where only "done" was said or nothing yet; nothing where skipped."""
    if past.performance is not None and past.performance.entries:
        easy = _easy_ones(past.content)
        return total(
            sets_of(exercise, _hard_count(entry))
            for entry in past.performance.entries
            if not entry.skipped and entry.exercise not in easy and (exercise := resolve(entry.exercise)) is not None
        )
    if past.content is None or past.state in {WorkoutState.SKIPPED, WorkoutState.CANCELLED}:
        return {}
    return prescribed_sets(past.content)


def _easy_ones(content: WorkoutContent | None) -> frozenset[str]:
    if content is None:
        return frozenset()
    return frozenset(item.exercise for block in content.blocks for item in block.items if not _is_hard(item, block))


def _hard_count(entry: Entry) -> int:
    """The sets without what was clearly to warm up."""
    loads = [_kilograms(one) for one in entry.sets]
    top = max((load for load in loads if load is not None), default=None)
    if top is None:
        return len(entry.sets)
    fewest = min(done.reps or 0 for done, load in zip(entry.sets, loads, strict=True) if load == top)
    return sum(
        load is None or load == top or (load >= top * WARM_UP_SHARE and (done.reps or 0) >= fewest)
        for done, load in zip(entry.sets, loads, strict=True)
    )


def _kilograms(done: PerformedSet) -> float | None:
    """None where it says nothing of how hard the set was: no load, or help."""
    helped = done.kind in {LoadKind.ADDED, LoadKind.ASSISTED, LoadKind.BODYWEIGHT}
    return None if done.load is None or helped else to_kg(done.load, done.unit or "kg")


def sets_this_week(history: Sequence[PastSession], day: date) -> Sets:
    """Since Monday, before ``day`` (the athlete's local date)."""
    return total(done_sets(past) for past in history if monday_of(day) <= past.day < day)
