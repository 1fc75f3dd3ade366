"""What is gathered of one exercise while its figures are read from left to right."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from messaging.reading.plausible import Expected
from textcoach.domain.catalogue.exercise import LoadKind, Measure
from textcoach.domain.reading import LoadUnit, PerformedSet, Side

_MOST_SETS = 30


@dataclass(frozen=True, slots=True)
class Load:
    value: float | None = None
    unit: LoadUnit | None = None
    kind: LoadKind | None = None


@dataclass(slots=True)
class Tally:
    """What has been gathered so far while reading left to right."""

    expected: Expected
    sets: list[PerformedSet] = field(default_factory=list)
    load: Load | None = None
    since_load: int = 0
    count: int | None = None
    numbers: list[float] = field(default_factory=list)
    fresh: int = 0
    pending_side: Side | None = None

    def set_load(self, load: Load) -> None:
        """A load counts for the sets before it that have none, else for those that follow."""
        bare = self.since_load and self.load is None
        if bare:
            self.sets = [_with(done, load) if done.load is None and done.kind is None else done for done in self.sets]
        self.load = load
        self.since_load = 0

    def loaded(self, done: PerformedSet) -> PerformedSet:
        return _with(done, self.load) if self.load is not None else done

    def measured(self, value: float, *, side: Side | None = None) -> PerformedSet:
        if self.expected.measure is Measure.SECONDS:
            return PerformedSet(seconds=value, side=side)
        if self.expected.measure is Measure.METERS:
            return PerformedSet(meters=value, side=side)
        return PerformedSet(reps=int(value), side=side)

    def add(self, done: PerformedSet) -> None:
        self.sets.append(self.loaded(replace(done, side=done.side or self.pending_side)))
        self.since_load += 1
        self.fresh = 1

    def reps(self, numbers: Sequence[float]) -> None:
        if len(numbers) == 1 and self.count:
            self.repeat(self.count, numbers[0])
            self.count = None
            return
        self.count = None
        for number in numbers:
            self.add(self.measured(number))
        self.fresh = len(numbers)

    def repeat(self, count: int, value: float) -> None:
        self.repeat_set(count, self.measured(value))

    def repeat_set(self, count: int, done: PerformedSet) -> None:
        for _ in range(max(1, min(count, _MOST_SETS))):
            self.add(done)
        self.fresh = max(1, count)

    def apply(self, figure: str, value: float) -> None:
        """Seconds or metres: of the sets just counted when they have none, else a set of their own."""
        blank = [at for at in range(len(self.sets) - self.fresh, len(self.sets)) if at >= 0]
        if (
            blank
            and self.fresh
            and all(getattr(self.sets[at], figure) is None for at in blank)
            and self.expected.measure is Measure.REPS
        ):
            for at in blank:
                self.sets[at] = with_figure(self.sets[at], figure, value)
            return
        self.repeat_set(self.count or 1, with_figure(PerformedSet(), figure, value))
        self.count = None

    def spread(self) -> None:
        if self.sets:
            last = self.sets[-1]
            self.sets = [replace(done, rir=last.rir, rpe=last.rpe) for done in self.sets]

    def close(self) -> None:
        """Sets counted or a load named with nothing else said."""
        if self.count and not self.sets:
            self.repeat_set(self.count, PerformedSet(side=self.pending_side))
        elif self.load is not None and not self.sets and (self.load.value is not None or self.load.kind):
            self.add(PerformedSet())


def _with(done: PerformedSet, load: Load) -> PerformedSet:
    return replace(done, load=load.value, unit=load.unit if load.value is not None else None, kind=load.kind)


def with_figure(done: PerformedSet, figure: str, value: float) -> PerformedSet:
    match figure:
        case "seconds":
            return replace(done, seconds=value)
        case "meters":
            return replace(done, meters=value)
        case "rir":
            return replace(done, rir=value)
        case _:
            return replace(done, rpe=value)
