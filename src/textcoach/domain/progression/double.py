"""Double progression: reps first, then load; more where there was much to spare, less where it went badly."""

import math
from collections.abc import Callable, Sequence

from textcoach.domain.advice import Advice
from textcoach.domain.load import Load
from textcoach.domain.outcome import Outcome, Verdict, asked_reserve
from textcoach.domain.progression.case import Case
from textcoach.domain.progression.moves import held, lowered, most_gain, raised
from textcoach.domain.progression.stalls import stall
from textcoach.domain.progression.ways_back import way_back
from textcoach.domain.strength import epley

_DRIFT_SESSIONS = 3


def repeat(case: Case, same: list[Outcome]) -> Advice:
    """``same``: the outcomes for today's reps, newest first, at least one."""
    last = same[0]
    rise = way_back(case, same) or _rise(case, same)
    if rise is not None:
        if case.away < case.rules.breaks.hold_days:
            return rise
        return held(last.load, f"{case.cite(last.bout)} {(case.day - last.day).days} days ago, so the same again")
    return _fall(case, same) or _hold(case, last)


def _rise(case: Case, same: list[Outcome]) -> Advice | None:
    last, before = same[0], same[1] if len(same) > 1 else None
    if last.verdict is Verdict.SAID_DONE:
        if before is None or not (before.succeeded and _same_load(last.load, before.load)):
            return None
        words = f" at {last.load.words()}" if last.load else ""
        return raised(case, last, f"you said done twice{words}")
    spare = _spare(case, last)
    if spare is None or spare < 0:
        return None
    much = case.rules.rises.much
    drift = spare < much and _lasts(same, lambda one: (_spare(case, one) or 0.0) >= 1)
    return raised(case, last, f"{case.cite(last.bout)} last time", _gain(case, last, much if drift else spare))


def _gain(case: Case, last: Outcome, spare: float) -> float:
    """The share to add for reps to spare, by Epley; 0 where there were not many."""
    reps = last.asked.reps
    if reps is None or spare < case.rules.rises.much:
        return 0.0
    asked = reps.high + case.rir
    return min(most_gain(case), epley(1.0, asked + spare) / epley(1.0, asked) - 1)


def _spare(case: Case, outcome: Outcome) -> float | None:
    """Reps to spare at the top of the range, with what was asked for in reserve or what is asked for today; for a hold
    or a distance, 0 where all of it was done with that."""
    wanted = _wanted(case, outcome)
    if outcome.asked.reps is None:
        return 0.0 if outcome.full and (outcome.left is None or outcome.left >= wanted) else None
    return outcome.in_hand(wanted, case.rules.rises.believed)


def _wanted(case: Case, outcome: Outcome) -> float:
    """Whole reps: nobody can tell 2 from 2.5."""
    asked = asked_reserve(outcome.asked)
    return math.floor(case.rir if asked is None else min(asked, case.rir))


def _fall(case: Case, same: list[Outcome]) -> Advice | None:
    last, before = same[0], same[1] if len(same) > 1 else None
    cuts = case.rules.cuts
    if last.verdict is Verdict.MISSED:
        return lowered(case, last, last, cuts.missed, f"{case.cite(last.bout)}, well short")
    if (found := stall(case, same)) is not None:
        words = f"stuck {'again ' if found.again else ''}for {found.sessions} sessions"
        return lowered(case, last, last, cuts.stalled, f"{case.cite(last.bout, reserve=False)}, {words}")
    twice = before is not None and before.verdict is Verdict.STRUGGLED and _same_load(last.load, before.load)
    if last.verdict is Verdict.STRUGGLED and twice:
        return lowered(case, last, last, cuts.hard_twice, f"{case.cite(last.bout)}, hard twice in a row")
    if _lasts(same, lambda one: one.spare <= -1 and _same_load(one.load, last.load)):
        return lowered(
            case, last, last, cuts.less_left, f"{case.cite(last.bout)}, under what I asked {_DRIFT_SESSIONS} times"
        )
    return None


def _hold(case: Case, last: Outcome) -> Advice:
    cite = case.cite(last.bout)
    if last.verdict is Verdict.STRUGGLED:
        return held(last.load, f"{cite} was hard, so the same again")
    if last.verdict is Verdict.SAID_DONE:
        return held(last.load, f"{cite}, so once more before it goes up")
    if last.full:
        return held(last.load, f"{cite}, short of the {_wanted(case, last):g} asked, so the same again")
    if last.asked.reps is None:
        return held(last.load, f"{cite} last time, so the same again")
    return held(last.load, f"{cite} last time, so add reps before load")


def _lasts(same: Sequence[Outcome], holds: Callable[[Outcome], bool]) -> bool:
    return len(same) >= _DRIFT_SESSIONS and all(holds(one) for one in same[:_DRIFT_SESSIONS])


def _same_load(one: Load | None, other: Load | None) -> bool:
    return one is not None and other is not None and abs(one.kg - other.kg) < 0.3
