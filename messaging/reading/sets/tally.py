"""What is gathered of one exercise once it is known what each figure means."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from messaging.reading.sets.drafts import Draft, Load
from messaging.reading.sets.plausible import Expected
from messaging.reading.words.atoms import Atom, Figure
from textcoach.domain.catalogue.exercise import Measure
from textcoach.domain.reading import Side

MOST_SETS = 30
_REPS = Measure.REPS


@dataclass(slots=True)
class Tally:
    """``load`` is in hand: it came before its sets, or after them when it is ``soft``. ``since`` sets came after it,
    and ``idle`` loads still wait for sets, ``paired`` when one list says them. ``announced`` sets are to be made of the
    next figures; the last figures made ``fresh``."""

    expected: Expected
    sets: list[Draft] = field(default_factory=list)
    load: Load | None = None
    soft: bool = False
    since: int = 0
    idle: list[Load] = field(default_factory=list)
    paired: bool = False
    announced: int = 0
    fresh: int = 0
    side: Side | None = None
    side_said: Atom | None = None
    each_set: bool = False
    efforts: list[Atom] = field(default_factory=list)
    counted: list[Atom] = field(default_factory=list)

    def hold(self, load: Load) -> None:
        """A load for the sets to come."""
        self.idle.append(load)
        self.load, self.soft, self.since = load, False, 0

    def bind(self, loads: Sequence[Load]) -> None:
        """A load of what was said before: one for all, or one for each."""
        count = self.since if self.load is None or self.soft else self.fresh
        if count == 1 and len(loads) > 1:
            self.sets += [self.sets[-1].copy() for _ in loads[1:]]
            self.fresh = count = len(loads)
        bound = self.sets[len(self.sets) - count :]
        for at, done in enumerate(bound):
            done.bear(loads[min(at, len(loads) - 1)] if len(loads) == len(bound) else loads[-1])
        self.load, self.soft, self.since = loads[-1], True, 0

    def measured(self, figure: Figure) -> Draft:
        done = Draft()
        if self.expected.measure is _REPS:
            return done.count(int(figure.value), figure)
        done.measure("seconds" if self.expected.measure is Measure.SECONDS else "meters", figure.value, figure)
        return done

    def add(self, drafts: Sequence[Draft], count: int = 1) -> None:
        """Sets at the load in hand, or one of them at each load that waits."""
        if self.announced and len(drafts) == 1 and count == 1:
            count = self.announced
        self.announced = 0
        more = max(1, min(count, MOST_SETS)) - 1
        if len(self.idle) < 2:
            for done in drafts:
                self._bear(done, self.load)
            new = [each for done in drafts for each in (done, *(done.copy() for _ in range(more)))]
        else:
            new = [each for done in drafts for each in (done, *(done.copy() for _ in range(more)))]
            for done, load in zip(new, self._waiting(new), strict=True):
                self._bear(done, load)
        self.sets += new
        self.idle = []
        self.fresh = len(new)
        self.since += len(new)

    def _bear(self, done: Draft, load: Load | None) -> None:
        if done.side is None and self.side is not None:
            done.on(self.side, self.side_said)
        if load is not None:
            done.bear(load)

    def _waiting(self, new: list[Draft]) -> Sequence[Load | None]:
        """The loads that wait, one for each set: sets without repetitions are added where they are too few."""
        if len(new) == 1:
            new += [new[0].copy() for _ in self.idle[1:]]
        elif not self.paired or len(new) != len(self.idle):
            new[:0] = [Draft() for _ in self.idle[1:]]
            return (*self.idle[:-1], *(self.load,) * (len(new) - len(self.idle) + 1))
        return tuple(self.idle)

    def again(self, count: int) -> None:
        """The last set once more, until there are ``count``."""
        if self.fresh != 1:
            return
        more = max(0, min(count, MOST_SETS) - 1)
        self.sets += [self.sets[-1].copy() for _ in range(more)]
        self.since += more
        self.fresh = more + 1

    def apply(self, name: str, figure: Figure) -> None:
        """Seconds or metres: of the sets just counted when they have none, else a set of their own."""
        blank = self.sets[-self.fresh :] if self.fresh else []
        if blank and self.expected.measure is Measure.REPS and all(getattr(done, name) is None for done in blank):
            for done in blank:
                done.measure(name, figure.value, figure)
            return
        done = Draft()
        done.measure(name, figure.value, figure)
        self.add([done], self.announced or 1)

    def close(self) -> None:
        """Sets counted or a load named with nothing else said."""
        if not self.sets and (self.announced or any(load.value is not None or load.kind for load in self.idle)):
            self.add([Draft()], self.announced or 1)
