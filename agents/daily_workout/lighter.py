"""A lighter week's sessions: the exercises of the week before with about half of their sets (deloads in practice: sets,
load and effort fall, exercises and frequency stay; survey by Rogerson 2024, n = 246)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from agents.daily_workout.dosing import reserve
from agents.daily_workout.picking import Picker
from agents.daily_workout.seeding import generator, variant
from textcoach.domain.calendar import monday_of
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Exercise, Pattern
from textcoach.domain.effort import most_rpe
from textcoach.domain.limits.case import FRINGE, known
from textcoach.domain.plan import Focus, Microcycle
from textcoach.domain.prescribing import loaded
from textcoach.domain.suitability import disliked, usable
from textcoach.domain.warmups import warmed_up
from textcoach.domain.workout import Block, Item, ItemType, WorkoutContent
from textcoach.ports.agents import WorkoutFacts

_USUAL_SHARE = 0.55
_LEAST_SHARE, _MOST_SHARE = 0.45, 0.65
_WEEK = timedelta(weeks=1)
_MAIN = frozenset({ItemType.COMPOUND, ItemType.SECONDARY})


def lighter(facts: WorkoutFacts, focus: Focus) -> list[Block]:
    """Empty where there was no such session in the week before."""
    before = _week_before(facts, focus)
    if before is None:
        return []
    share = _share(facts)
    blocks = [replace(block, items=tuple(one for one in block.items if _is_lift(one))) for block in before.blocks]
    sets = iter(_cut([item.sets for block in blocks if block.rounds == 1 for item in block.items], share))
    picker = Picker(facts.athlete, taken=[by_name(item.exercise) for block in blocks for item in block.items])
    eased = [_eased_block(facts, picker, block, sets, share) for block in blocks]
    return [block for block in eased if block.items]


def _is_lift(item: Item) -> bool:
    """Neither jumps nor throws."""
    exercise = known(item.exercise)
    other = FRINGE | {ItemType.CARDIO}
    return item.type not in other and exercise is not None and exercise.pattern is not Pattern.JUMP


def _eased_block(facts: WorkoutFacts, picker: Picker, block: Block, sets: Iterator[int], share: float) -> Block:
    """Of rounds there are fewer; else its items have the next of ``sets``."""
    counts = [next(sets) if block.rounds == 1 else item.sets for item in block.items]
    eased = [_eased(facts, picker, item, count) for item, count in zip(block.items, counts, strict=True)]
    rounds = max(1, int(block.rounds * share))
    return replace(block, items=tuple(item for item in eased if item is not None), rounds=rounds)


def _week_before(facts: WorkoutFacts, focus: Focus) -> WorkoutContent | None:
    monday = monday_of(facts.day) - _WEEK
    found = [
        past.content
        for past in sorted(facts.history, key=lambda past: past.day)
        if monday <= past.day < monday + _WEEK
        and past.theme is not None
        and past.theme.focus is focus
        and past.content is not None
        and any(item.type in _MAIN for item in past.content.items)
    ]
    return found[min(variant(facts, focus), len(found) - 1)] if found else None


def _share(facts: WorkoutFacts) -> float:
    """As the plan has it: its targets of this week against those of the week before."""
    week_before = facts.plan.microcycle_of(facts.position.week - 1)
    now, then = _sets(facts.position.microcycle), _sets(week_before)
    return min(_MOST_SHARE, max(_LEAST_SHARE, now / then)) if now and then else _USUAL_SHARE


def _sets(week: Microcycle | None) -> float:
    return float(sum(week.targets.hard_sets.values())) if week is not None else 0.0


def _cut(sets: Sequence[int], share: float) -> list[int]:
    """``share`` of all the sets, of each item about as much, at least one."""
    found = [max(1, int(count * share)) for count in sets]
    while sum(found) < int(sum(sets) * share):
        place = max(range(len(sets)), key=lambda one: sets[one] * share - found[one])
        found[place] += 1
    return found


def _eased(facts: WorkoutFacts, picker: Picker, item: Item, sets: int) -> Item | None:
    exercise = _same_or_alike(facts, picker, item)
    if exercise is None:
        return None
    athlete, position, rules = facts.athlete, facts.position, facts.rules
    bare = replace(
        item,
        exercise=exercise.name,
        sets=sets,
        rir=None if item.rir is None else reserve(athlete, position, rules),
        rpe=None if item.rpe is None else min(item.rpe, most_rpe(athlete, position, rules)),
        load=None,
        percent_1rm=None,
        warmup=(),
        instead_of=None,
        note="",
        modifications=(),
    )
    asked = loaded(bare, exercise, facts.athlete, facts.history, facts.day, deload=True, rules=facts.rules)
    return warmed_up(asked, exercise, cold=len(item.warmup) > 1) if item.warmup else asked


def _same_or_alike(facts: WorkoutFacts, picker: Picker, item: Item) -> Exercise | None:
    exercise = by_name(item.exercise)
    if usable(exercise, facts.athlete) and not disliked(exercise, facts.athlete):
        return exercise
    other = picker.varied((exercise.pattern,), generator(facts, "instead", item.exercise))
    return other if other is not None and other.measure is exercise.measure else None
