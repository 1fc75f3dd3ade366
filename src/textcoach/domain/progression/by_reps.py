"""Progress by reps, where an exercise takes no load."""

from textcoach.domain.advice import Advice, Direction
from textcoach.domain.outcome import Outcome, Verdict
from textcoach.domain.progression.case import LOOK_BACK_DAYS, Case
from textcoach.domain.progression.caution import caution
from textcoach.domain.workout import Reps

_LONGEST_REPS = 25
_EASIER, _FEWER = 0.8, 0.85
_STRUGGLES = frozenset({Verdict.MISSED, Verdict.STRUGGLED})


def advise_reps(case: Case) -> Advice:
    """The range to aim at, as wide as the target: a rep more after a full success, fewer after a struggle or where
    caution is due, never more than 25."""
    last, target = case.worked[0], case.target.reps
    before = _before_lighter_days(case)
    asked, top = last.asked.reps or target, before.asked.reps or target
    if asked is None or top is None or target is None:
        return Advice(None, "held", f"{case.cite(last.bout)}, so the same again")
    width = target.high - target.low
    why = caution(case)
    if why is not None:
        low = top.low * (why.share if why.cause == "break" else _EASIER)
        words = f"{case.cite(before.bout)}{why.link}, so easier today"
        direction: Direction = "lowered" if int(low) < asked.low else "held"
        return Advice(None, direction, words, _range(min(low, float(asked.low)), width))
    if before is not last and last.succeeded:
        words = f"{case.cite(before.bout)} before the lighter days, so back to it"
        return Advice(None, "raised", words, _range(top.low, width))
    cite = case.cite(last.bout)
    match last.verdict:
        case Verdict.TOP if asked.high < _LONGEST_REPS:
            spare = last.in_hand(case.rir, case.rules.rises.believed) or 0.0
            more, words = (2, "two reps") if spare >= case.rules.rises.much else (1, "a rep")
            return Advice(None, "raised", f"{cite} last time, so {words} more a set", _range(asked.low + more, width))
        case Verdict.MISSED | Verdict.STRUGGLED:
            return Advice(None, "lowered", f"{cite} was hard, so fewer reps", _range(asked.low * _FEWER, width))
        case _:
            return Advice(None, "held", f"{cite}, so the same again", _range(asked.low, width))


def _before_lighter_days(case: Case) -> Outcome:
    """The success with the most reps asked for lately that no struggle came after; the last outcome where there is
    none with more."""
    last = best = case.worked[0]
    for one in case.worked:
        if (one is not last and one.verdict in _STRUGGLES) or (last.day - one.day).days > LOOK_BACK_DAYS:
            break
        if one.succeeded and one.asked.reps and best.asked.reps and one.asked.reps.low > best.asked.reps.low:
            best = one
    return best


def _range(low: float, width: int) -> Reps:
    least = max(1, int(low))
    return Reps(least, least + width)
