"""The first load of an exercise: from a lift that the athlete named, from a related one, from bodyweight, or theirs."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from textcoach.domain.advice import Advice
from textcoach.domain.catalogue import by_name, resolve
from textcoach.domain.catalogue.exercise import Exercise, LoadKind
from textcoach.domain.history import Bout, bouts
from textcoach.domain.load import Load, from_kg, lightest, round_to_kit, to_kg
from textcoach.domain.outcome import judge
from textcoach.domain.profile import Experience, ProgramType, Sex
from textcoach.domain.progression.case import Case
from textcoach.domain.progression.other_reps import shown_by
from textcoach.domain.strength import ESTIMABLE, e1rm, load_for
from textcoach.domain.workout import Item, ItemType

_FEWEST_REPS = 6
_MOST_SHARE = 1.3
_STILL_TELLS = timedelta(weeks=26)


@dataclass(frozen=True, slots=True)
class Basis:
    """What a first load rests on: the ``maximum`` (kg) that it speaks for, how much of it is believed (``trust``), and
    the words for it; ``since`` when, where that is on record."""

    maximum: float
    trust: float
    words: str
    since: date | None = None


def first(case: Case) -> Advice:
    found = basis(case)
    if found is not None and case.target.reps is not None:
        left = case.rules.breaks.left_after(case.longest_gap(found.since) if found.since else case.away)
        if case.deload or case.painful:
            left = min(left, case.rules.cuts.deload)
        kilograms = load_for(found.maximum * found.trust * left, case.target.reps.high, case.rir)
        return _starting(case, kilograms, found.words) or _theirs(case)
    kilograms = 0.0 if case.deload or case.painful else from_bodyweight(case)
    return _starting(case, kilograms, "a light start for your bodyweight: change it if it's off") or _theirs(case)


def _starting(case: Case, kilograms: float, why: str) -> Advice | None:
    """None where the kit has nothing as light."""
    wanted = from_kg(kilograms, case.unit)
    if wanted < lightest(case.exercise, case.unit):
        return None
    value = round_to_kit(wanted, case.exercise, case.unit)
    return Advice(Load(value, case.unit, case.exercise.load_kind), "first", why)


def _theirs(case: Case) -> Advice:
    if not case.exercise.takes_load or case.exercise.load_kind is LoadKind.ADDED:
        return Advice(None, "first", f"first time: stop with {case.rir:g} left in reserve")
    return Advice(None, "first", f"first time: {your_pick(case.rir)}")


def your_pick(rir: float) -> str:
    left = f"leaves {rir:g} in reserve" if rir else "just lets you finish"
    return f"pick a load that {left}"


def basis(case: Case) -> Basis | None:
    """The best there is: the lift itself as the athlete named it, a related one on record, a related one they named."""
    if case.exercise.load_kind not in ESTIMABLE:
        return None
    trust = case.rules.first
    own = _named(case, case.exercise)
    if own is not None:
        return Basis(own[0], trust.named, f"from the {own[1]} you told me, kept light to start")
    related = list(_related(case))
    recorded = [(bout, one, share) for one, share in related if (bout := _newest(case, one)) is not None]
    for bout, one, share in sorted(recorded, key=lambda found: found[0].day, reverse=True):
        if maximum := _shown(case, one, bout):
            words = f"going by {one.name} ({case.cite(bout, reserve=False)}), this starts light"
            return Basis(maximum * share, trust.related, words, bout.day)
    for one, share in related:
        told = _named(case, one)
        if told is not None:
            return Basis(told[0] * share, trust.related, f"you told me {one.name} {told[1]}, so this starts light")
    return None


def _named(case: Case, exercise: Exercise) -> tuple[float, str] | None:
    """The maximum, kg, behind a lift that the athlete named, and the words for it."""
    for lift in case.athlete.profile.lifts:
        if resolve(lift.exercise) == exercise and lift.load.kind is exercise.load_kind and lift.load.kind in ESTIMABLE:
            return e1rm(lift.load.kg, max(1, lift.reps)), f"{lift.load.words()} x {lift.reps}"
    return None


def _related(case: Case) -> Iterator[tuple[Exercise, float]]:
    """Each related lift, with the share of its maximum that the exercise's own is. A small lift says little of a big
    one."""
    for anchor, shares in case.rules.first.ratios.items():
        group = {anchor: 1.0, **shares}
        own = group.pop(case.exercise.name, None)
        if own is not None:
            yield from ((by_name(name), own / share) for name, share in group.items() if own / share <= _MOST_SHARE)


def _newest(case: Case, exercise: Exercise) -> Bout | None:
    earliest = case.day - _STILL_TELLS
    known = (bout for bout in bouts(case.sessions, exercise.name) if earliest <= bout.day < case.day)
    return next((bout for bout in known if not bout.skipped), None)


def _shown(case: Case, exercise: Exercise, bout: Bout) -> float:
    target = bout.prescribed or Item(ItemType.COMPOUND, exercise.name)
    return shown_by(replace(case, exercise=exercise), judge(exercise, bout, target, case.unit))


def from_bodyweight(case: Case) -> float:
    """Kilograms for a beginner's first time on a machine; 0 where nothing is safe to say."""
    profile, rules = case.athlete.profile, case.rules.first
    share, age = rules.bodyweight.get(case.exercise.name), profile.age(case.day)
    new = profile.experience is Experience.BEGINNER and profile.program is not ProgramType.REHAB
    if share is None or profile.bodyweight is None or age is None or age > rules.oldest or not new:
        return 0.0
    if case.target.reps is None or case.target.reps.low < _FEWEST_REPS:
        return 0.0
    mine = share if profile.sex is Sex.MALE else share * rules.others
    return to_kg(profile.bodyweight.value, profile.bodyweight.unit) * mine
