"""Supersets where minutes are short: two exercises in turn, so that one rests while the other works."""

from collections.abc import Iterator, Sequence
from enum import IntEnum

from agents.daily_workout.line import Line
from textcoach.domain.catalogue.exercise import Kit, Muscle, Pattern
from textcoach.domain.workout import Block, ItemType


class Density(IntEnum):
    """How much a session is packed together."""

    STRAIGHT = 0
    ACCESSORIES = 1
    """Accessories and trunk work in pairs."""
    PAIRS = 2
    """Main lifts too, but for a heavy first one."""
    SHORT_RESTS = 3
    """And the rests of what is left alone a quarter shorter."""


Group = tuple[Line, ...]
_ONE_OF = frozenset(
    {Kit.BARBELL, Kit.RACK, Kit.MACHINE, Kit.CABLE, Kit.SMITH_MACHINE, Kit.TRAP_BAR, Kit.EZ_BAR, Kit.LANDMINE}
)
"""Kit that two exercises can't share in turn: it would have to be set up anew, or left to somebody else."""
_BRACED = frozenset({Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE, Pattern.OLYMPIC})
_OPPOSED = frozenset(
    frozenset(pair)
    for pair in (
        (Pattern.HORIZONTAL_PUSH, Pattern.HORIZONTAL_PULL),
        (Pattern.HORIZONTAL_PUSH, Pattern.VERTICAL_PULL),
        (Pattern.VERTICAL_PUSH, Pattern.VERTICAL_PULL),
        (Pattern.VERTICAL_PUSH, Pattern.HORIZONTAL_PULL),
        (Pattern.ELBOW_FLEXION, Pattern.ELBOW_EXTENSION),
        (Pattern.KNEE_FLEXION, Pattern.KNEE_EXTENSION),
        (Pattern.CHEST_FLY, Pattern.REAR_DELT),
        (Pattern.CHEST_FLY, Pattern.HORIZONTAL_PULL),
    )
)
_HEAVY_REPS = 6
_LEAST_REST, _LEAST_REST_OF_MAIN, _GRAIN = 30.0, 45.0, 15.0


def groups(lines: Sequence[Line], density: Density) -> list[Group]:
    """The lines in their order, those that go in turn together at the place of the first of them."""
    left = list(lines)
    found: list[Group] = []
    while left:
        line = left.pop(0)
        partner = _partner(line, left, density, first=not found)
        if partner is None:
            found.append((line,))
        else:
            left.remove(partner)
            found.append((line, partner))
    return found


def _partner(line: Line, others: Sequence[Line], density: Density, *, first: bool) -> Line | None:
    if not _may_pair(line, density, first=first):
        return None
    fitting = [one for one in others if _may_pair(one, density, first=False) and _in_turn(line, one)]
    return min(fitting, key=lambda one: _distance(line, one), default=None)


def _may_pair(line: Line, density: Density, *, first: bool) -> bool:
    if density is Density.STRAIGHT:
        return False
    if not line.is_main:
        return True
    heavy = line.item.reps is not None and line.item.reps.low < _HEAVY_REPS and line.exercise.takes_load
    return density >= Density.PAIRS and not (heavy and (first or line.exercise.pattern in _BRACED))


def _in_turn(one: Line, other: Line) -> bool:
    """Whether neither takes from the other: kit, muscles, grip or the trunk that a squat leans on."""
    if one.exercise.kit & other.exercise.kit & _ONE_OF:
        return False
    mine, theirs = set(one.exercise.primary), set(other.exercise.primary)
    if mine & theirs or mine & set(other.exercise.secondary) - {Muscle.CORE} or theirs & set(one.exercise.secondary):
        return frozenset((one.exercise.pattern, other.exercise.pattern)) in _OPPOSED and not mine & theirs
    braced = one.exercise.pattern in _BRACED or other.exercise.pattern in _BRACED
    return not (braced and ItemType.CORE in {one.item.type, other.item.type})


def _distance(line: Line, other: Line) -> tuple[bool, bool]:
    opposed = frozenset((line.exercise.pattern, other.exercise.pattern)) in _OPPOSED
    return not opposed, line.is_main != other.is_main


def turn_rest(group: Group) -> float:
    """The rest after each set of a pair, so that a muscle rests about as long as it would alone."""
    own = max(line.rest for line in group)
    work = min(line.work for line in group)
    least = _LEAST_REST_OF_MAIN if any(line.is_main for line in group) else _LEAST_REST
    return max(least, (own - work) / 2 // _GRAIN * _GRAIN)


def group_seconds(group: Group) -> float:
    if len(group) == 1:
        return group[0].seconds
    rest = turn_rest(group)
    return sum(line.setup + line.sets * (line.work + rest) for line in group) - rest


def blocks(found: Sequence[Group]) -> Iterator[Block]:
    """Main lifts alone, pairs by letter, the rest."""
    alone: list[Line] = []
    letters = iter("ABCDEFGH")
    for group in found:
        if len(group) == 1 and (not alone or alone[-1].is_main == group[0].is_main):
            alone += group
            continue
        if alone:
            yield _alone(alone)
        alone = list(group) if len(group) == 1 else []
        if len(group) > 1:
            rest = turn_rest(group)
            yield Block(f"Pair {next(letters)}", tuple(line.written(rest) for line in group), paired=True)
    if alone:
        yield _alone(alone)


def _alone(lines: Sequence[Line]) -> Block:
    return Block("Main" if lines[0].is_main else "Then", tuple(line.written() for line in lines))
