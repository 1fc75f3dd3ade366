"""Progress by reps, where an exercise takes no load."""

from textcoach.domain.advice import Advice
from textcoach.domain.citation import bout_words
from textcoach.domain.outcome import Outcome, Verdict
from textcoach.domain.reading import LoadUnit
from textcoach.domain.workout import Reps

_LONGEST_REPS = 25
_EASIER, _FEWER = 0.8, 0.85


def advise_reps(last: Outcome, target: Reps | None, unit: LoadUnit, *, cautious: bool) -> Advice:
    """The range to aim at, as wide as ``target``: a rep more after a full success, fewer after a struggle or where
    caution is due, never more than 25."""
    cite = bout_words(last.bout, unit)
    asked = last.asked.reps or target
    if asked is None or target is None:
        return Advice(None, "held", f"{cite}, so the same again")
    width = target.high - target.low
    if cautious:
        return Advice(None, "lowered", f"{cite}, so easier today", _range(asked.low * _EASIER, width))
    match last.verdict:
        case Verdict.TOP if asked.high < _LONGEST_REPS:
            return Advice(None, "raised", f"{cite} last time, so a rep more a set", _range(asked.low + 1, width))
        case Verdict.MISSED | Verdict.STRUGGLED:
            return Advice(None, "lowered", f"{cite} was hard, so fewer reps", _range(asked.low * _FEWER, width))
        case _:
            return Advice(None, "held", f"{cite}, so the same again", _range(asked.low, width))


def _range(low: float, width: int) -> Reps:
    least = max(1, int(low))
    return Reps(least, least + width)
