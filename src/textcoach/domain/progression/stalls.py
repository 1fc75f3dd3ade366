"""No gain for a while at full effort."""

from collections.abc import Sequence
from dataclasses import dataclass

from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.outcome import Outcome, Verdict, asked_reserve
from textcoach.domain.progression.case import EASY, Case
from textcoach.domain.strength import ESTIMABLE, reserve, shown, stated_kg

_GAIN = 1.005
_SANDBAG = 1.0
_LOWERED = 0.98


@dataclass(frozen=True, slots=True)
class Stall:
    """``sessions`` without a gain, the best one among them; ``again``: the load had come down and back up before."""

    sessions: int
    again: bool


def stall(case: Case, same: Sequence[Outcome]) -> Stall | None:
    """``same``: the outcomes for today's reps, newest first."""
    run = _run(case, same)
    if len(run) < 2 or run[0] is not same[0]:
        return None
    marks = _marks(case, run)
    best = max(place for place, mark in enumerate(marks) if mark * _GAIN >= max(marks))
    long_ago = best >= 2 and (case.day - run[best].day).days >= case.rules.stalls.days
    if best < case.rules.stalls.sessions and not long_ago:
        return None
    if any(one.spare > _SANDBAG or one.verdict is Verdict.TOP for one in run[:best]):
        return None
    return Stall(best + 1, again=_was_here(same, run))


def _run(case: Case, same: Sequence[Outcome]) -> list[Outcome]:
    """The newest outcomes with figures, as far back as the load did not come down; lighter weeks are passed over."""
    run: list[Outcome] = []
    for one in same:
        easy = (asked_reserve(one.asked) or 0.0) >= max(EASY, case.rir + 1)
        if easy or one.load is None or not any(done.reps for done in one.working):
            continue
        newer = run[-1].load if run else None
        if newer is not None and one.load.value * _LOWERED > newer.value:
            break
        run.append(one)
    return run


def _was_here(same: Sequence[Outcome], run: Sequence[Outcome]) -> bool:
    """Whether the load was about as high before the run began."""
    load, first = run[0].load, run[-1].day
    return any(one.load and load and one.load.value >= load.value * 0.95 for one in same if one.day < first)


def _marks(case: Case, run: Sequence[Outcome]) -> list[float]:
    """A figure for each outcome to compare them by: the mean 1RM of as many sets as each of them has. A reserve counts
    where each of them says one."""
    known = all(one.left is not None for one in run)
    count = min((sum(bool(done.reps) for done in one.working) for one in run), default=0)
    return [_mark(case, one, count, with_reserve=known) for one in run]


def _mark(case: Case, outcome: Outcome, count: int, *, with_reserve: bool) -> float:
    done = [one for one in outcome.working if one.reps][:count]
    if case.exercise.load_kind not in ESTIMABLE:
        sign = -1 if case.exercise.load_kind is LoadKind.ASSISTED else 1
        # Without the athlete's own mass: more load first, then more reps.
        return 10_000 + sign * (outcome.load.kg if outcome.load else 0.0) * 100 + sum(one.reps or 0 for one in done)
    total = 0.0
    for one in done:
        left = min(reserve(one) or 0.0, case.rules.rises.believed) if with_reserve else 0.0
        total += shown(stated_kg(case.exercise, one, case.unit) or 0.0, one.reps or 1, left)
    return total / len(done)
