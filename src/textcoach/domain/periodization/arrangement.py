"""Which session goes on which of the athlete's days: hard days apart, the long run on the weekend."""

from collections.abc import Mapping
from functools import lru_cache
from statistics import median

from textcoach.domain.periodization.sessions import LIFTING, QUALITY, Session
from textcoach.domain.plan import DayLoad, Focus

SATURDAY = 5
_ENOUGH = 0.7
_LEGS, _PUSH, _PULL = "legs", "push", "pull"
_WORKED: dict[Focus, frozenset[str]] = {
    Focus.FULL_BODY: frozenset({_LEGS, _PUSH, _PULL}),
    Focus.UPPER: frozenset({_PUSH, _PULL}),
    Focus.LOWER: frozenset({_LEGS}),
    Focus.PUSH: frozenset({_PUSH}),
    Focus.PULL: frozenset({_PULL}),
    Focus.LONG_RUN: frozenset({_LEGS}),
    **dict.fromkeys(QUALITY, frozenset({_LEGS})),
}
_STRAIN = {DayLoad.LIGHT: 0, DayLoad.MODERATE: 1, DayLoad.HEAVY: 2}
# What is worse by an order is never bought with what is better.
_SAME_HEAVY, _LONG_ELSEWHERE, _HARD_NEXT, _HARD_HURRIED, _BOTH_HEAVY = 10_000, 1_000, 100, 60, 20
_MIDDLING_NEXT, _LIGHT_NEXT, _A_DAY_BETWEEN, _SAME_FOCUS = 30, 12, 4, 3

Week = dict[int, Session]
"""Sessions by weekday, 0 Monday to 6."""


def clash(one: Session, other: Session) -> bool:
    """Whether both are heavy on the same movements: not on two days in a row, where the days allow it."""
    heavy = one.load is other.load is DayLoad.HEAVY
    return heavy and bool(_worked(one) & _worked(other))


def arrange(sessions: tuple[Session, ...], days: tuple[int, ...], minutes: Mapping[int, int] | None = None) -> Week:
    """One session a day (0 Monday to 6), as the weeks go round and round; of arrangements that are as good, the one
    that is nearest to the order given. The long run is on the weekend's longest day by its ``minutes`` (None: all have
    as many), or on a weekday that is clearly longer, and nothing hard on a short one."""
    known = {day: minutes[day] if minutes else 1 for day in days}
    usual = median(known.values()) if known else 0
    short = frozenset(day for day, count in known.items() if count < _ENOUGH * usual)
    return dict(zip(days, _best(sessions, days, _long_days(known), short), strict=True))


def _long_days(minutes: Mapping[int, int]) -> frozenset[int]:
    weekend = {day: count for day, count in minutes.items() if day >= SATURDAY}
    if not weekend or max(weekend.values()) < _ENOUGH * max(minutes.values()):
        weekend = dict(minutes)
    most = max(weekend.values(), default=0)
    return frozenset(day for day, count in weekend.items() if count == most)


@lru_cache(maxsize=2048)
def _best(
    sessions: tuple[Session, ...], days: tuple[int, ...], long: frozenset[int], short: frozenset[int]
) -> tuple[Session, ...]:
    best: tuple[Session, ...] = ()
    least = float("inf")

    def place(done: tuple[Session, ...], left: tuple[Session, ...], cost: float) -> None:
        nonlocal best, least
        if cost >= least:
            return
        if not left:
            total = cost + _around(done, days)
            if total < least:
                best, least = done, total
            return
        for session in dict.fromkeys(left):
            rest = list(left)
            rest.remove(session)
            here = _alone(session, days[len(done)], long, short)
            place((*done, session), tuple(rest), cost + here + _beside(session, done, days))

    place((), sessions, 0.0)
    return best


def _alone(session: Session, day: int, long: frozenset[int], short: frozenset[int]) -> float:
    misplaced = session.focus is Focus.LONG_RUN and long and day not in long
    hurried = session.hard and day in short
    return (_LONG_ELSEWHERE if misplaced else 0.0) + (_HARD_HURRIED if hurried else 0.0)


def _beside(session: Session, done: tuple[Session, ...], days: tuple[int, ...]) -> float:
    day = days[len(done)]
    return sum(_between(other, session, day - at) for other, at in zip(done, days, strict=False))


def _around(done: tuple[Session, ...], days: tuple[int, ...]) -> float:
    """From one week's end to the next one's beginning."""
    return sum(
        _between(last, first, start + 7 - end)
        for last, end in zip(done, days, strict=True)
        for first, start in zip(done, days, strict=True)
    )


def _between(one: Session, other: Session, apart: int) -> float:
    shared = _worked(one) & _worked(other)
    if apart == 2 and shared and {one.focus, other.focus} <= LIFTING:
        return _A_DAY_BETWEEN
    if apart != 1:
        return 0.0
    cost = _SAME_FOCUS if one.focus is other.focus else 0.0
    strain = _STRAIN[one.load] + _STRAIN[other.load]
    if clash(one, other):
        return cost + _SAME_HEAVY
    if shared:
        return cost + (_HARD_NEXT if strain >= 3 else _MIDDLING_NEXT if strain == 2 else _LIGHT_NEXT)
    return cost + (_BOTH_HEAVY if strain == 4 else 0.0)


def _worked(session: Session) -> frozenset[str]:
    return _WORKED.get(session.focus, frozenset())
