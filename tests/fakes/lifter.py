"""A lifter with a strength of their own: what they do and say follows from it, as it grows, stays or goes."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from tests.fakes.people import maximum
from tests.fakes.season import MONDAY, SKIPPED, Answer, Session
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.load import from_kg, round_to_kit, to_kg
from textcoach.domain.profile import Experience
from textcoach.domain.reading import Entry, PerformedSet, SessionFacts
from textcoach.domain.strength import ESTIMABLE, load_for
from textcoach.domain.workout import Item

MOST_REPS = 30


@dataclass(frozen=True)
class Lifter:
    """``growth`` a week; a set is stopped at the top of the range. ``says``: whether the reserve is told. ``answers``
    overrules what happens on a day; ``off`` are reps from the top of the range, whatever the strength (None: by
    strength)."""

    growth: float = 0.0
    says: bool = True
    starts: date = MONDAY
    experience: Experience = Experience.INTERMEDIATE
    off: int | None = None
    left: float | None = None
    skips: frozenset[date] = frozenset()
    facts: dict[date, SessionFacts] = field(default_factory=dict)

    def __call__(self, session: Session) -> Answer:
        if session.day in self.skips:
            return SKIPPED
        entries = tuple(entry for item in session.working if (entry := self._entry(item, session)) is not None)
        return Answer(entries, self.facts.get(session.day, SessionFacts(completed="full")))

    def strength(self, exercise: Exercise, day: date) -> float:
        """The one-repetition maximum, kg, on ``day``."""
        weeks: float = (day - self.starts).days / 7
        return maximum(exercise, self.experience) * float((1 + self.growth) ** weeks)

    def _entry(self, item: Item, session: Session) -> Entry | None:
        exercise = by_name(item.exercise)
        if item.reps is None or exercise.load_kind not in ESTIMABLE:
            return None
        unit, strength = session.athlete.load_unit, self.strength(exercise, session.day)
        load = item.load.value if item.load else self._pick(exercise, item, session)
        if self.off is not None:
            reps = max(0, item.reps.high + self.off)
            done = PerformedSet(reps=reps, load=load, unit=unit, rir=self.left if self.says else None)
            return Entry(item.exercise, (done,) * item.sets)
        sets = []
        for number in range(item.sets):
            able = capacity(strength, to_kg(load, unit)) - number // 2
            reps = max(0, min(item.reps.high, able))
            left = float(max(0, able - reps)) if self.says else None
            sets.append(PerformedSet(reps=reps, load=load, unit=unit, rir=left))
        return Entry(item.exercise, tuple(sets))

    def _pick(self, exercise: Exercise, item: Item, session: Session) -> float:
        reps, rir = (item.reps.high if item.reps else 10), item.rir or 2.0
        wanted = load_for(self.strength(exercise, session.day), reps, rir)
        return round_to_kit(from_kg(wanted, session.athlete.load_unit), exercise, session.athlete.load_unit)


def capacity(strength: float, load: float) -> int:
    """Reps to the very last with a load."""
    return max((reps for reps in range(1, MOST_REPS + 1) if load_for(strength, reps) >= load - 1e-6), default=0)


def days_off(first: date, days: int) -> frozenset[date]:
    return frozenset(first + timedelta(days=number) for number in range(days))
