"""The moves: up, down, back to where the load was, or the same again."""

import math
from dataclasses import replace

from textcoach.domain.advice import Advice
from textcoach.domain.catalogue.exercise import Kit, LoadKind, Pattern
from textcoach.domain.citation import change_words, load_words
from textcoach.domain.load import Load, round_to_kit, step
from textcoach.domain.load_steps import easier, harder, is_harder
from textcoach.domain.outcome import Outcome
from textcoach.domain.progression.case import Case
from textcoach.domain.strength import ESTIMABLE
from textcoach.domain.workout import Reps

_BIG = frozenset({Pattern.SQUAT, Pattern.HINGE})
_REPS_AT_ONCE = 2
_EARLY = 2


def held(load: Load | None, why: str) -> Advice:
    return Advice(load, "held", why)


def raised(case: Case, last: Outcome, cite: str, gain: float = 0.0) -> Advice:
    """A step more, or ``gain`` of the load where that is more than a step: as much as the kit can do of it."""
    if last.load is None:
        return held(None, f"{cite}, so the same again")
    if (reps := _reps_first(case, last)) is not None:
        bigger = harder(case.exercise, last.load)
        done = case.cite(last.bout, reserve=False)
        why = f"{done}: {load_words(bigger)} is a big step, so {reps.words()} reps first"
        return replace(held(last.load, why), reps=reps)
    load = _more(case, last.load, gain)
    if load == last.load:
        return held(load, f"{cite}: hardly any help left, so own the reps")
    return Advice(load, "raised", f"{cite}, so {_moved(last.load, load)}")


def most_gain(case: Case) -> float:
    """The share of the load that may be added at once."""
    rises = case.rules.rises
    big = case.exercise.pattern in _BIG and bool(case.exercise.kit & {Kit.BARBELL, Kit.TRAP_BAR})
    usual = rises.big_lift if big else rises.other
    return max(usual, rises.early) if len(case.loaded) <= _EARLY else usual


def _more(case: Case, load: Load, gain: float) -> Load:
    one = harder(case.exercise, load)
    if load.kind not in ESTIMABLE:
        return one
    wanted = round_to_kit(load.value * (1 + gain), case.exercise, load.unit)
    return replace(load, value=max(one.value, wanted))


def _reps_first(case: Case, last: Outcome) -> Reps | None:
    """The range to fill before a step that is big for the load; None where the step may be taken."""
    load, asked, target = last.load, last.asked.reps, case.target.reps
    if load is None or load.kind not in ESTIMABLE or asked is None or target is None or target.low == target.high:
        return None
    share = step(case.exercise, load.unit) / load.value
    if share <= case.rules.rises.big_step:
        return None
    # Epley: the reps that show the lower end of the range with the next load.
    enough = min(case.rules.rises.most_reps, math.ceil((1 + share) * (30 + target.low) - 30))
    if asked.high + max(0.0, last.in_hand(case.rir, case.rules.rises.believed) or 0.0) >= enough:
        return None
    return Reps(target.low, min(enough, asked.high + _REPS_AT_ONCE))


def lowered(case: Case, last: Outcome, base: Outcome, share: float, cite: str) -> Advice:
    """``share`` of the base's load, but held at the last one where that is as light already. Without a load where the
    kit has none as light."""
    if last.load is None or base.load is None:
        return held(last.load, cite)
    load = easier(case.exercise, base.load, share)
    if load is None:
        return Advice(None, "lowered", f"{cite}, so bodyweight today")
    if not is_harder(last.load, load):
        return held(last.load, f"{cite}, so stay at {last.load.words()}")
    if load.kind in ESTIMABLE and load.value < case.least:
        if is_harder(last.load, at_least := replace(load, value=case.least)):
            load = at_least
        elif case.deload:
            return held(last.load, f"{cite}, so stay at {last.load.words()}")
        else:
            return Advice(None, "lowered", f"{cite}, so pick something lighter")
    return Advice(load, "lowered", f"{cite}, so {_moved(last.load, load) if base is last else load_words(load)}")


def _moved(before: Load, after: Load) -> str:
    if after.kind is LoadKind.ASSISTED:
        word = "less" if after.value < before.value else "more"
        return f"{abs(after.value - before.value):g} {after.unit} {word} help"
    return change_words(before.value, after.value, after.unit)
