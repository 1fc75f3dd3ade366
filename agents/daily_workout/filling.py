"""How many sets of what: step by step what brings the most of the sets that are still wanted for its time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from agents.daily_workout.line import Line
from agents.daily_workout.pairing import Density, Group, group_seconds, groups
from textcoach.domain.catalogue.exercise import Muscle
from textcoach.domain.volume import Sets
from textcoach.domain.workout import ItemType

_WEIGHT = {ItemType.COMPOUND: 2.0, ItemType.SECONDARY: 1.5, ItemType.ACCESSORY: 1.0, ItemType.CORE: 0.9}
"""A main lift's sets come before an accessory's where both bring the same."""
_TOO_MANY = 0.5
"""What a set beyond the target weighs against the last one that is missing."""
_WANTED, _SECOND_WANTED = 1.0, 2.0
"""Sets that a muscle must lack before it gets an accessory, and another one."""
_USUAL_SETS = 4
_OF_A_LIFT = 2.0
_SHORT_REST, _LEAST_REST = 0.75, 45.0


@dataclass(frozen=True, slots=True)
class Bounds:
    """``seconds`` for the lines, ``sets`` in all, ``items`` at most."""

    seconds: float
    sets: int
    items: int


@dataclass(slots=True)
class Filling:
    """``needs`` of today a muscle (only those it is about), ``planned`` those of the phase's fullest week, ``room`` to
    the most of the week. ``extras`` gives an accessory for a muscle, None where there is none; ``full`` says what
    stopped it: "minutes", "sets", "items", "room"."""

    needs: Sets
    planned: Sets
    room: Sets
    bounds: Bounds
    density: Density
    extras: Callable[[Muscle], Line | None]
    lines: list[Line] = field(default_factory=list)
    full: set[str] = field(default_factory=set)
    dropped: int = 0
    """First lifts that found no place."""
    _asked: dict[Muscle, Line | None] = field(default_factory=dict)

    def add(self, line: Line) -> bool:
        """The line with its fewest sets, where it fits."""
        if self.density is Density.SHORT_RESTS:
            line.rest = max(min(_LEAST_REST, line.rest), line.rest * _SHORT_REST // 15 * 15)
        if not self._fits(line, line.sets, new=True):
            return False
        self.lines.append(line)
        self._count(line, line.sets)
        return True

    def add_if_worth_it(self, line: Line) -> bool:
        """Where the phase asks for what it trains even when the lines so far have got their sets, or for nothing that
        it trains. The phase and not the week, so that a block keeps its lifts."""
        counted = any(muscle in self.planned for muscle in line.exercise.primary)
        return (not counted or self._worth(line, line.sets, self._ahead()) > 0) and self.add(line)

    def _ahead(self) -> Sets:
        needs = dict(self.planned)
        for line in self.lines:
            wanted = max((needs.get(muscle, 0.0) for muscle in line.exercise.primary), default=0.0)
            sets = max(line.least, min(_USUAL_SETS, wanted))
            for muscle, share in line.each.items():
                if muscle in needs:
                    needs[muscle] -= share * sets
        return needs

    def fill(self) -> None:
        """Sets and accessories until nothing that is wanted fits any more."""
        while (best := self._best()) is not None:
            line, sets = best
            if line in self.lines:
                line.sets += sets
                self._count(line, sets)
            elif not self.add(line):
                self._asked = {muscle: None if one is line else one for muscle, one in self._asked.items()}

    @property
    def missing(self) -> float:
        """Hard sets that were wanted and found no place."""
        return sum(max(0.0, need - 0.5) for need in self.needs.values()) + self.dropped * _OF_A_LIFT

    def groups(self) -> list[Group]:
        return groups(self.lines, self.density)

    @property
    def seconds(self) -> float:
        return sum(group_seconds(group) for group in self.groups())

    def _best(self) -> tuple[Line, int] | None:
        ranked = sorted(self._options(), key=lambda option: option[0], reverse=True)
        for _, line, sets in ranked:
            if self._fits(line, sets, new=line not in self.lines):
                return line, sets
        return None

    def _options(self) -> Iterator[tuple[float, Line, int]]:
        for line in self.lines:
            if line.sets < line.most and self._even(line):
                worth = self._worth(line, 1)
                if worth > 0:
                    yield worth / (line.work + line.rest), line, 1
        for line in self._new():
            worth = self._worth(line, line.sets)
            if worth > 0:
                yield worth / line.seconds, line, line.sets

    def _new(self) -> Iterator[Line]:
        for muscle, need in self.needs.items():
            if need < _WANTED or any(muscle in one.exercise.primary and self._can_grow(one) for one in self.lines):
                continue
            if muscle not in self._asked:
                self._asked[muscle] = self.extras(muscle)
            if self._asked[muscle] in self.lines and need >= _SECOND_WANTED:
                self._asked[muscle] = self.extras(muscle)
            line = self._asked[muscle]
            if line is not None and line not in self.lines:
                yield line

    def _can_grow(self, line: Line) -> bool:
        return line.sets < line.most and self._has_room(line, 1)

    def _has_room(self, line: Line, sets: int) -> bool:
        return all(share * sets <= self.room.get(muscle, 99.0) + 0.01 for muscle, share in line.each.items())

    def _even(self, line: Line) -> bool:
        """A pair's sets stay within one of each other."""
        if self.density is Density.STRAIGHT:
            return True
        group = next((one for one in self.groups() if line in one), (line,))
        return all(line.sets <= other.sets for other in group)

    def _worth(self, line: Line, sets: int, needs: Sets | None = None) -> float:
        gained = 0.0
        for muscle, share in line.each.items():
            need = (self.needs if needs is None else needs).get(muscle)
            if need is not None:
                gained += _pull(need) - _pull(need - share * sets)
        return gained * _WEIGHT[line.item.type]

    def _fits(self, line: Line, sets: int, *, new: bool) -> bool:
        if not self._has_room(line, sets):
            self.full.add("room")
            return False
        if sum(one.sets for one in self.lines) + sets > self.bounds.sets:
            self.full.add("sets")
            return False
        if new and len(self.lines) >= self.bounds.items:
            self.full.add("items")
            return False
        if self._seconds_with(line, sets, new=new) > self.bounds.seconds:
            self.full.add("minutes")
            return False
        return True

    def _seconds_with(self, line: Line, sets: int, *, new: bool) -> float:
        if new:
            return sum(group_seconds(group) for group in groups([*self.lines, line], self.density))
        line.sets += sets
        seconds = self.seconds
        line.sets -= sets
        return seconds

    def _count(self, line: Line, sets: int) -> None:
        for muscle, share in line.each.items():
            if muscle in self.needs:
                self.needs[muscle] -= share * sets
            if muscle in self.room:
                self.room[muscle] -= share * sets


def _pull(need: float) -> float:
    """The more a muscle lacks the more its next set is worth; each set beyond the target costs the same little."""
    return need * need if need > 0 else -need * _TOO_MANY
