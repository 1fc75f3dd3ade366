"""`make test-long`: 200 athletes in 20 zones live a year over both changes of the clocks, with moves, pauses, and a
service and a provider that fail. They are shared by two services, so that two cores can be at work.
TEXTCOACH_TEST_YEAR_ATHLETES and TEXTCOACH_TEST_YEAR_DAYS make it smaller."""

import os
import random
from datetime import UTC, date, datetime, time, timedelta

import pytest

from tests.fakes.databases import SqliteDatabases
from tests.fakes.service import clear_environment, service_on
from tests.fakes.year import DAY, Event, OutageSender, Trouble, Year
from textcoach.domain.schedule import Schedule

SERVICES = 2
ATHLETES = int(os.environ.get("TEXTCOACH_TEST_YEAR_ATHLETES", "200")) // SERVICES
DAYS = int(os.environ.get("TEXTCOACH_TEST_YEAR_DAYS", "366"))
SEED = int(os.environ.get("TEXTCOACH_TEST_YEAR_SEED", "2026"))
MONDAY = date(2026, 3, 2)
WEEKS = 52
ZONES = (
    "America/Anchorage",
    "America/Los_Angeles",
    "America/Denver",
    "America/Phoenix",
    "America/Chicago",
    "America/New_York",
    "America/St_Johns",
    "America/Sao_Paulo",
    "America/Santiago",
    "Europe/London",
    "Europe/Berlin",
    "Africa/Cairo",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Australia/Adelaide",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
)
WEEKDAYS = ((0, 2, 4), (1, 3, 5), (0, 1, 3, 4), (0, 1, 2, 3, 4, 5, 6))


@pytest.fixture(autouse=True)
def no_settings_of_the_developers(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_environment(monkeypatch)


@pytest.mark.parametrize("service_number", range(SERVICES))
def test_in_a_year_each_training_day_has_one_text_at_its_minute_or_a_recorded_reason(
    sqlite_databases: SqliteDatabases, service_number: int
) -> None:
    dice = random.Random(SEED + service_number)
    sender = OutageSender()
    began = datetime.combine(MONDAY - DAY, time(12), UTC)
    with sqlite_databases.migrated() as database, service_on(database, sender) as service:
        year = Year(service, sender)
        year.enrol(MONDAY, WEEKS, [(_schedule(dice, number), dice.choice(WEEKDAYS)) for number in range(ATHLETES)])
        year.live(_events(dice, began), began + DAYS * DAY)
        year.live([], max(began + DAYS * DAY, year.now) + 2 * DAY)
        account = year.account()
    print(f"{ATHLETES} athletes, {DAYS} days: {account}")  # `pytest -rP` shows it
    assert account.calm > account.slots / 2
    assert account.texts > account.slots / 4
    assert account.evenings > account.slots / 50


def _schedule(dice: random.Random, number: int) -> Schedule:
    return Schedule(ZONES[number % len(ZONES)], _send_at(dice))


def _send_at(dice: random.Random) -> time:
    half = dice.randrange(8 * 2, 21 * 2)
    return time(half // 2, half % 2 * 30)


def _events(dice: random.Random, began: datetime) -> list[Event]:
    """For each athlete some five moves, three new hours, two absences and a dozen texts a year; an outage of the
    service every other week, of the provider too."""

    def sometime() -> datetime:
        return began + timedelta(minutes=dice.randrange(DAYS * 24 * 60))

    def times(a_year: float) -> range:
        return range(round(a_year * DAYS / 366))

    def a_while() -> timedelta:
        longest = dice.choice((5, 30, 120, 300, 1800))
        return timedelta(minutes=dice.randint(longest // 2, longest))

    events = []
    for who in range(ATHLETES):
        events += [Event(sometime(), Trouble.MOVE, who, dice.choice(ZONES)) for _ in times(5)]
        events += [Event(sometime(), Trouble.RETIME, who, _send_at(dice)) for _ in times(3)]
        for left in [sometime() for _ in times(2)]:
            back = left + timedelta(minutes=dice.randint(60, 20 * 24 * 60))
            events += [Event(at, Trouble.LEAVE_OR_RETURN, who) for at in (left, back)]
        events += [Event(sometime(), Trouble.WRITE, who) for _ in times(12)]
    for trouble in (Trouble.SERVICE_DOWN, Trouble.DIES_AFTER_CLAIMING, Trouble.PROVIDER_DOWN):
        events += [Event(sometime(), trouble, value=a_while()) for _ in times(13)]
    return events
