"""Hard sets a muscle: what the week's targets, the understudies and the guardrails count in."""

from collections.abc import Iterable, Sequence
from datetime import date

from textcoach.domain.calendar import monday_of
from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import Exercise, Muscle, Pattern
from textcoach.domain.history import PastSession
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import ItemType, WorkoutContent

INDIRECT = 0.5
"""Of a set, for a muscle that the exercise works beside others (Schoenfeld 2017 counts it so)."""
_UNCOUNTED = frozenset({ItemType.PREP, ItemType.COOLDOWN, ItemType.CARDIO})
_NO_LIFT = frozenset(
    {
        Pattern.RUN, Pattern.WALK, Pattern.CYCLE, Pattern.ROW_ERG, Pattern.SWIM, Pattern.MOBILITY,
        Pattern.CONDITIONING, Pattern.JUMP,
    }
)  # fmt: skip

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
    """Of a workout as written; warm-ups, cool-downs and cardio count for nothing."""
    return total(
        sets_of(exercise, item.sets * block.rounds)
        for block in content.blocks
        for item in block.items
        if item.type not in _UNCOUNTED and (exercise := resolve(item.exercise)) is not None
    )


def done_sets(past: PastSession) -> Sets:
    """Of a past day: as reported; as written where only "done" was said or nothing yet; nothing where skipped."""
    if past.performance is not None and past.performance.entries:
        return total(
            sets_of(exercise, len(entry.sets))
            for entry in past.performance.entries
            if not entry.skipped and (exercise := resolve(entry.exercise)) is not None
        )
    if past.content is None or past.state in {WorkoutState.SKIPPED, WorkoutState.CANCELLED}:
        return {}
    return prescribed_sets(past.content)


def sets_this_week(history: Sequence[PastSession], day: date) -> Sets:
    """Since Monday, before ``day`` (the athlete's local date)."""
    return total(done_sets(past) for past in history if monday_of(day) <= past.day < day)
