"""Runs on record, for the tests of running."""

from collections.abc import Sequence
from datetime import date

from tests.unit.coaching import MONDAY, past
from textcoach.domain.history import PastSession
from textcoach.domain.plan import DayPlan, Focus
from textcoach.domain.reading import Entry, PerformedSet, SessionFacts
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Item, ItemType


def ran(
    ago: int,
    meters: float,
    seconds: float | None = None,
    *,
    rpe: float | None = None,
    focus: Focus = Focus.EASY_RUN,
    asked: Sequence[Item] = (),
    session: SessionFacts | None = None,
    today: date = MONDAY,
) -> PastSession:
    """A run that went as asked, as long as nothing else is asked."""
    entry = Entry("Run", (PerformedSet(meters=meters, seconds=seconds, rpe=rpe),))
    items = asked or (Item(ItemType.CARDIO, "Run", meters=meters),)
    return past(ago, *items, done=(entry,), session=session, theme=DayPlan("Run", focus), today=today)


def missed(ago: int, meters: float = 5_000, *, focus: Focus = Focus.EASY_RUN) -> PastSession:
    item = Item(ItemType.CARDIO, "Run", meters=meters)
    return past(ago, item, state=WorkoutState.SKIPPED, theme=DayPlan("Run", focus))


def weeks_of(*meters: float, weeks: int = 3, until: int = 1) -> list[PastSession]:
    """The same runs in each of the weeks that end ``until`` days ago, a day or two between them."""
    gap = 7 // len(meters)
    return [ran(until + week * 7 + place * gap, one) for week in range(weeks) for place, one in enumerate(meters)]
