"""ACWR of running: told as a fact, to staff and to the agent. It is no limit and lowers nothing by itself.

Gabbett's bands are doubted (Impellizzeri 2020), and what they would bound is bound already: by the longest run and by
the rolling average (limits.py). So it is said, and a coach decides.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from textcoach.domain.running.rules import RunningRules
from textcoach.domain.running.runs import RunDone
from textcoach.domain.training_load import MONTH_DAYS, Acwr, acwr

_REACHES_BACK_DAYS = 22


def daily_meters(runs: Sequence[RunDone], last: date, days: int) -> list[float]:
    """Metres of each of the ``days`` that end with ``last``, oldest first."""
    covered = {last - timedelta(days=ago): 0.0 for ago in reversed(range(days))}
    for run in runs:
        if run.day in covered:
            covered[run.day] += run.covered or 0.0
    return list(covered.values())


def run_acwr(runs: Sequence[RunDone], last: date, days: int = MONTH_DAYS) -> Acwr | None:
    """Of the days that end with ``last``; None where the record does not reach into the fourth week back."""
    oldest = min((run.day for run in runs if run.covered), default=last)
    return acwr(daily_meters(runs, last, days)) if (last - oldest).days >= _REACHES_BACK_DAYS - 1 else None


def caution(found: Acwr | None, rules: RunningRules) -> str | None:
    """One sentence where the ratio is as high as that."""
    if found is None or found.coupled < rules.acwr_high:
        return None
    return (
        f"The last 7 days of running are {found.coupled:.2f} times the mean week of the last 28 (ACWR, coupled): "
        "a caution, no diagnosis."
    )
