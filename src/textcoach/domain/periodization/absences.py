"""Days on which an athlete can't train, and weeks with fewer of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations

from textcoach.domain.calendar import monday_of
from textcoach.domain.periodization.arrangement import SATURDAY
from textcoach.domain.periodization.event import monday_of_week

AWAY, FEWER_DAYS, MID_WEEK, FEW_MINUTES = "away", "fewer days", "the plan starts mid-week", "too few minutes"
"""Why a week has less than it might."""


@dataclass(frozen=True, slots=True)
class Absences:
    """What notes say: ``days`` (local dates) without training, and how many days at most are left in a plan week
    (1-based). ``unread`` is what nobody understood."""

    days: frozenset[date] = frozenset()
    most_days: dict[int, int] = field(default_factory=dict)
    unread: tuple[str, ...] = ()

    def weekdays_in(self, starts_on: date, week: int) -> frozenset[int]:
        monday = monday_of_week(starts_on, week)
        return frozenset(day.weekday() for day in self.days if monday_of(day) == monday)


@dataclass(frozen=True, slots=True)
class FreeDays:
    """The days (0 Monday to 6) that a week trains on. ``moved``: from the day away to the one it moved to. ``reason``:
    why there are ``lost`` days fewer than usual."""

    days: tuple[int, ...]
    away: frozenset[int] = frozenset()
    moved: dict[int, int] = field(default_factory=dict)
    lost: int = 0
    reason: str = ""


def free_days(
    usual: tuple[int, ...], away: Iterable[int], most: int | None = None, *, first: int = 0, weekend: bool = False
) -> FreeDays:
    """A day away moves within the week to one that is free and at least a rest day apart from every other, those of the
    weeks beside it too; else it is lost. No day is before ``first``. Of more than ``most`` days the best spaced stay,
    with one of the ``weekend`` among them where that is asked."""
    away = frozenset(away)
    wanted = len(usual) if most is None else min(most, len(usual))
    kept = [day for day in usual if day not in away]
    moved: dict[int, int] = {}
    for lost in (day for day in usual if day in away and day >= first):
        near = [*kept, *moved.values(), *(day - 7 for day in usual), *(day + 7 for day in usual)]
        free = [day for day in range(first, 7) if day not in away and all(abs(day - one) > 1 for one in near)]
        if free and len(kept) + len(moved) < wanted:
            moved[lost] = min(free, key=lambda day: (abs(day - lost), -day))
    days = tuple(sorted({*kept, *moved.values()}))
    days = _spaced(days, wanted, weekend=weekend) if len(days) > wanted else days
    reason = "" if len(days) >= len(usual) else FEWER_DAYS if most == len(days) else AWAY
    return FreeDays(days, away, moved, len(usual) - len(days), reason)


def _spaced(days: tuple[int, ...], count: int, *, weekend: bool) -> tuple[int, ...]:
    """Those with the longest shortest gap, as the weeks go round; the first of such."""
    if count < 1:
        return ()

    def goodness(chosen: tuple[int, ...]) -> tuple[bool, int]:
        gaps = [after - day for day, after in zip(chosen, (*chosen[1:], chosen[0] + 7), strict=True)]
        return (weekend and chosen[-1] >= SATURDAY, min(gaps))

    return max(combinations(days, count), key=goodness)


def days_between(first: date, last: date) -> frozenset[date]:
    """Both included; none where ``last`` is before ``first``."""
    return frozenset(first + timedelta(offset) for offset in range((last - first).days + 1))
