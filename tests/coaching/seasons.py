"""Seasons of athletes whose strength grows, goes or stays, and what each lift was asked for on the way."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random

from tests.fakes.lifter import Lifter, days_off
from tests.fakes.people import Person, random_athlete
from tests.fakes.season import MONDAY, Behaviour, Season, Session, planned
from tests.unit.coaching import GYM, athlete
from textcoach.domain.changes import explain
from textcoach.domain.profile import Experience, ProgramType
from textcoach.domain.reading import LoadUnit, Pain, SessionFacts
from textcoach.domain.strength import load_for
from textcoach.domain.workout import Item, LoadChange

WEEKS = 14


@dataclass(frozen=True)
class Asked:
    """One lift as it was asked for, and why."""

    session: Session
    item: Item
    change: LoadChange | None

    @property
    def day(self) -> date:
        return self.session.day

    @property
    def deload(self) -> bool:
        return self.session.position.microcycle.deload

    @property
    def load(self) -> float:
        assert self.item.load is not None
        return self.item.load.value

    @property
    def aim(self) -> float:
        """The one-repetition maximum that the load, the reps and the reserve are about."""
        assert self.item.reps is not None
        return self.load / load_for(1.0, self.item.reps.high, self.item.rir or 0.0)


def season(behaviour: Behaviour, *, away: frozenset[date] = frozenset(), unit: LoadUnit = "lb", weeks: int = WEEKS,
           program: ProgramType = ProgramType.STRENGTH) -> list[Session]:  # fmt: skip
    who = athlete(
        kit=GYM, unit=unit, experience=Experience.INTERMEDIATE, program=program, weekdays=(0, 2, 4), minutes=75
    )
    return Season(who, planned(who, weeks), behaviour, away).run()


def explained(session: Session) -> dict[str, LoadChange]:
    deload = session.position.microcycle.deload
    changes = explain(session.content, session.athlete, session.history, deload, day=session.day)
    return {change.exercise: change for change in changes}


def by_lift(sessions: list[Session]) -> dict[str, list[Asked]]:
    """Every loaded lift, oldest first, of those asked for at least four times with a load."""
    found: dict[str, list[Asked]] = defaultdict(list)
    for session in sessions:
        changes = explained(session)
        for item in session.working:
            if item.load is not None and item.reps is not None:
                found[item.exercise].append(Asked(session, item, changes.get(item.exercise)))
    return {name: asked for name, asked in found.items() if len(asked) >= 4}


@cache
def stronger() -> tuple[Session, ...]:
    return tuple(season(Lifter(growth=0.02)))


@cache
def far_too_light() -> tuple[Session, ...]:
    """Every set at the top of the range with four more in reserve than anybody asks for."""
    return tuple(season(Lifter(off=0, left=8.0)))


@cache
def weaker() -> tuple[Session, ...]:
    return tuple(season(Lifter(off=-4, left=0.0)))


@cache
def unchanged() -> tuple[Session, ...]:
    return tuple(season(Lifter(growth=0.0)))


GONE = days_off(MONDAY + timedelta(weeks=6), 21)


@cache
def interrupted() -> tuple[Session, ...]:
    return tuple(season(Lifter(growth=0.005), away=GONE))


HURT = MONDAY + timedelta(weeks=5)


@cache
def sore() -> tuple[Session, ...]:
    hurts = SessionFacts(completed="full", pain=(Pain("shoulder"),))
    return tuple(season(Lifter(growth=0.005, facts={HURT: hurts})))


@cache
def anybody(seed: int) -> tuple[Session, ...]:
    who = random_athlete(seed)
    return tuple(Season(who, planned(who, 12), Person(Random(seed))).run())


def weeks_of(asked: list[Asked]) -> Iterator[tuple[Asked, Asked]]:
    """Each time a lift is asked for with the last one before that was not in a lighter week."""
    before: Asked | None = None
    for one in asked:
        if before is not None:
            yield before, one
        before = before if one.deload else one
