"""Double progression: what load comes next, from what was done, and why in one line."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from textcoach.domain.advice import Advice, Direction
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import monday_of
from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import Exercise, Kit, LoadKind, Pattern
from textcoach.domain.citation import bout_words, change_words, load_words
from textcoach.domain.history import Bout
from textcoach.domain.load import Load, from_kg, round_to_kit, step
from textcoach.domain.load_steps import easier, harder, is_harder
from textcoach.domain.outcome import Outcome, Verdict, judge, same_target
from textcoach.domain.rep_progression import advise_reps
from textcoach.domain.strength import ESTIMABLE, best_e1rm, e1rm, load_for
from textcoach.domain.workout import Item

BREAK_DAYS = 14
LOOK_BACK_DAYS = 28
_TRUST = 0.9
_MOST_AT_ONCE = 0.075
_LOWERED = {"deload": 0.875, "break": 0.9, "pain": 0.9, "missed": 0.9, "twice": 0.925}


@dataclass(frozen=True, slots=True)
class _Case:
    exercise: Exercise
    target: Item
    athlete: Athlete
    day: date
    deload: bool
    painful: bool
    trained: date | None
    history: tuple[Outcome, ...]

    @property
    def rir(self) -> float:
        return self.target.rir if self.target.rir is not None else 2.0


def advise(
    exercise: Exercise,
    target: Item,
    history: Sequence[Bout],
    athlete: Athlete,
    *,
    day: date,
    deload: bool = False,
    painful: bool = False,
    trained: date | None = None,
) -> Advice:
    """The load for ``target`` (sets, reps, RIR) on ``day``. ``history`` is the exercise's bouts, any order;
    ``painful``: an area that the exercise stresses was reported to hurt lately; ``trained``: when the athlete last
    trained at all, None where this exercise alone can tell. Loads come in the athlete's unit."""
    known = sorted((bout for bout in history if bout.day < day), key=lambda bout: bout.day, reverse=True)
    outcomes = tuple(judge(exercise, bout, target, athlete.load_unit) for bout in known)
    case = _Case(exercise, target, athlete, day, deload, painful, trained, outcomes)
    worked = [outcome for outcome in outcomes if outcome.verdict is not Verdict.SKIPPED]
    if not exercise.takes_load or (outcomes and not any(outcome.load for outcome in outcomes)):
        return _without_load(case, worked)
    if not any(outcome.load for outcome in outcomes):
        return _first(case)
    return _with_load(case, [outcome for outcome in worked if outcome.load])


def _first(case: _Case) -> Advice:
    left = f"leaves {case.rir:g} in reserve" if case.rir else "just lets you finish"
    found = next((lift for lift in case.athlete.profile.lifts if resolve(lift.exercise) == case.exercise), None)
    usable = found is not None and found.load.kind is case.exercise.load_kind and found.load.kind in ESTIMABLE
    if found is None or not usable or case.target.reps is None:
        if not case.exercise.takes_load or case.exercise.load_kind is LoadKind.ADDED:
            return Advice(None, "first", f"first time: stop with {case.rir:g} left in reserve")
        return Advice(None, "first", f"first time: pick a load that {left}")
    maximum = e1rm(found.load.kg, max(1, found.reps)) * _TRUST
    if case.deload or case.painful:
        maximum *= _LOWERED["deload"]
    wanted = from_kg(load_for(maximum, case.target.reps.high, case.rir), case.athlete.load_unit)
    value = round_to_kit(wanted, case.exercise, case.athlete.load_unit)
    load = Load(value, case.athlete.load_unit, found.load.kind)
    return Advice(load, "first", f"from the {found.load.words()} x {found.reps} you told me, kept light to start")


def _with_load(case: _Case, worked: list[Outcome]) -> Advice:
    newest = case.history[0]
    if not worked:
        return Advice(newest.load, "held", f"skipped last time, so the same {load_words(newest.load)}")
    same = [outcome for outcome in worked if same_target(outcome.asked.reps, case.target.reps)]
    caution = _caution(case, worked[0])
    if caution is not None:
        cause, link = caution
        if cause == "deload" and same and monday_of(same[0].day) == monday_of(case.day):
            return Advice(same[0].load, "held", f"{_cite(case, same[0])}, and the week stays light")
        # The same reps may have been those of the last lighter week: they say little about this one.
        if not same or (cause == "deload" and same[0] is not worked[0]):
            return _other_reps(case, worked, cause, link)
        base = same[0] if cause == "break" else _heaviest(case, same)
        return _lower(case, same[0], base, cause, f"{bout_words(base.bout, case.athlete.load_unit)}{link}")
    # The same reps may lie two weeks back, before a lighter week with other reps: that is no break.
    if not same or (case.day - same[0].day).days > LOOK_BACK_DAYS:
        return _other_reps(case, worked)
    if (case.day - worked[0].day).days >= BREAK_DAYS:
        return Advice(same[0].load, "held", f"{_cite(case, same[0])} a while ago, so the same again")
    if newest.verdict is Verdict.SKIPPED:
        load = same[0].load
        return Advice(load, "held", f"skipped last time, so the same {load_words(load)}")
    return _repeat(case, same)


def _caution(case: _Case, newest: Outcome) -> tuple[str, str] | None:
    """Why the load comes down whatever was done, and the words after the sets."""
    away = (case.day - max(newest.day, case.trained or newest.day)).days
    if away >= BREAK_DAYS:
        return "break", f" {away} days ago"
    if case.painful:
        return "pain", ", pain since"
    return ("deload", ", lighter week") if case.deload else None


def _cite(case: _Case, outcome: Outcome) -> str:
    return bout_words(outcome.bout, case.athlete.load_unit)


def _repeat(case: _Case, same: list[Outcome]) -> Advice:
    last, before = same[0], same[1] if len(same) > 1 else None
    cite = bout_words(last.bout, case.athlete.load_unit)
    again = before is not None and _same_load(last.load, before.load)
    heavier = _heaviest(case, same)
    if last.succeeded and heavier is not last:
        return _back_to(case, last, heavier)
    match last.verdict:
        case Verdict.MISSED:
            return _lower(case, last, last, "missed", f"{cite}, well short")
        case Verdict.STRUGGLED if again and before and before.verdict is Verdict.STRUGGLED:
            return _lower(case, last, last, "twice", f"{cite}, hard twice in a row")
        case Verdict.STRUGGLED:
            return Advice(last.load, "held", f"{cite} was hard, so the same again")
        case Verdict.TOP | Verdict.WITHIN if _earned(case, last):
            return _raise(case, last, f"{cite} last time")
        case Verdict.SAID_DONE if again and before and before.succeeded:
            return _raise(case, last, "you said done twice" + (f" at {last.load.words()}" if last.load else ""))
        case Verdict.SAID_DONE:
            return Advice(last.load, "held", f"{cite}, so once more before it goes up")
        case _ if last.full:
            return Advice(last.load, "held", f"{cite}, short of the {last.asked.rir:g} asked, so the same again")
        case _:
            return Advice(last.load, "held", f"{cite} last time, so add reps before load")


def _earned(case: _Case, last: Outcome) -> bool:
    """At the top of the range with what was asked for in reserve, or with what is asked for today."""
    asked = last.asked.rir if last.asked.rir is not None else case.rir
    return last.full and last.spare + asked >= min(asked, case.rir)


def _same_load(one: Load | None, other: Load | None) -> bool:
    return one is not None and other is not None and abs(one.kg - other.kg) < 0.3


def _heaviest(case: _Case, worked: list[Outcome]) -> Outcome:
    """The hardest recent success clearly above the last load (a deload lies between), else the last outcome."""
    last = worked[0]
    if case.exercise.load_kind is LoadKind.ASSISTED or last.load is None:
        return last
    floor = last.load.kg / 0.92
    recent = [
        outcome
        for outcome in worked[1:]
        if outcome.succeeded
        and outcome.load
        and outcome.load.kg >= floor
        and (case.day - outcome.day).days <= LOOK_BACK_DAYS - 7
        and same_target(outcome.asked.reps, last.asked.reps)
    ]
    struggled = any(outcome.verdict in {Verdict.STRUGGLED, Verdict.MISSED} for outcome in worked[:6])
    return last if struggled or not recent else max(recent, key=lambda outcome: outcome.load.kg if outcome.load else 0)


def _back_to(case: _Case, last: Outcome, heavier: Outcome) -> Advice:
    cite = bout_words(heavier.bout, case.athlete.load_unit)
    if heavier.load is None:
        return Advice(last.load, "held", f"{cite}, so the same again")
    return Advice(heavier.load, "raised", f"{cite} before the lighter days, so back to it")


def _raise(case: _Case, last: Outcome, cite: str) -> Advice:
    unit = case.athlete.load_unit
    if last.load is None:
        return Advice(None, "held", f"{cite}, so the same again")
    leaps = _leaps(case, last) and step(case.exercise, unit) * 2 <= last.load.value * _MOST_AT_ONCE
    load = harder(case.exercise, last.load, 2 if leaps else 1)
    if load == last.load:
        return Advice(load, "held", f"{cite}: hardly any help left, so own the reps")
    if load.kind is LoadKind.ASSISTED:
        return Advice(load, "raised", f"{cite}, so {last.load.value - load.value:g} {unit} less help")
    return Advice(load, "raised", f"{cite}, so {change_words(last.load.value, load.value, unit)}")


def _leaps(case: _Case, last: Outcome) -> bool:
    big = case.exercise.pattern in {Pattern.SQUAT, Pattern.HINGE} and Kit.BARBELL in case.exercise.kit
    return big and last.spare >= 2


def _lower(case: _Case, last: Outcome, base: Outcome, cause: str, cite: str) -> Advice:
    """``_LOWERED[cause]`` of the base's load, but held at the last one where that is as light already."""
    unit = case.athlete.load_unit
    if last.load is None or base.load is None:
        return Advice(last.load, "held", cite)
    load = easier(case.exercise, base.load, _LOWERED[cause])
    if load is None:
        return Advice(None, "lowered", f"{cite}, so bodyweight today")
    if not is_harder(last.load, load):
        return Advice(last.load, "held", f"{cite}, so stay at {last.load.words()}")
    if load.kind is LoadKind.ASSISTED:
        return Advice(load, "lowered", f"{cite}, so {load.value - last.load.value:g} {unit} more help")
    return Advice(load, "lowered", f"{cite}, so {change_words(last.load.value, load.value, unit)}")


def _other_reps(case: _Case, worked: list[Outcome], cause: str = "", link: str = "") -> Advice:
    """Another number of reps than last time: the load from the estimated maximum."""
    last, unit = worked[0], case.athlete.load_unit
    maximum = best_e1rm(case.exercise, [outcome.bout for outcome in worked[:3]], unit)
    cite = f"{bout_words(last.bout, unit)}{link}"
    if maximum is None or case.target.reps is None or last.load is None:
        return (
            _lower(case, last, last, cause, cite) if cause else Advice(last.load, "held", f"{cite}, so the same load")
        )
    # A lighter week asks for more in reserve, which lowers the load already.
    share = 1.0 if cause == "deload" else _LOWERED.get(cause, 1.0)
    wanted = from_kg(load_for(maximum, case.target.reps.high, case.rir), unit) * share
    load = replace(last.load, value=round_to_kit(wanted, case.exercise, unit), unit=unit)
    if cause and is_harder(load, last.load):
        return Advice(last.load, "held", f"{cite}, so stay at {last.load.words()}")
    direction: Direction = (
        "raised" if is_harder(load, last.load) else "lowered" if is_harder(last.load, load) else "held"
    )
    return Advice(load, direction, f"{cite}, so {load.words()} for {case.target.reps.words()} reps")


def _without_load(case: _Case, worked: list[Outcome]) -> Advice:
    if not worked:
        first = _first(replace(case, history=()))
        return first if not case.history else Advice(first.load, "held", "skipped last time, so the same again")
    last = worked[0]
    if case.exercise.takes_load and case.exercise.load_kind is not LoadKind.ADDED:
        cite = bout_words(last.bout, case.athlete.load_unit)
        return Advice(None, "held", f"{cite} without a load: pick one that leaves {case.rir:g}")
    cautious = _caution(case, last) is not None
    return advise_reps(last, case.target.reps, case.athlete.load_unit, cautious=cautious)
