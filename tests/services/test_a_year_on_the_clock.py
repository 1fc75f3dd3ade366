"""Whatever happens to athletes, to the service and to its provider: exactly one text per athlete and training day at
the right local minute, or a recorded reason, and at most one evening text a date. ``make test-long`` does it for a
whole year and 200 athletes."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fakes.databases import Databases, SqliteDatabases
from tests.fakes.service import service_on
from tests.fakes.year import DAY, Event, OutageSender, Trouble, Year
from textcoach.domain.schedule import Schedule

DAYS = 9
# The weeks over which the clocks of New York, Berlin, Lord Howe, Santiago or Auckland change, either way.
MONDAYS = st.sampled_from(
    (date(2026, 3, 2), date(2026, 3, 23), date(2026, 3, 30), date(2026, 9, 21), date(2026, 10, 19), date(2026, 10, 26))
)
ZONES = st.sampled_from(
    (
        "America/New_York",
        "America/Los_Angeles",
        "America/Santiago",
        "Europe/Berlin",
        "Africa/Cairo",
        "Asia/Kathmandu",
        "Asia/Tokyo",
        "Australia/Lord_Howe",
        "Pacific/Auckland",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago",
    )
)
SEND_TIMES = st.integers(8 * 4, 21 * 4 - 1).map(lambda quarter: time(quarter // 4, quarter % 4 * 15))
WEEKDAYS = st.sampled_from(((0, 2, 4), (1, 3, 5), (0, 1, 2, 3, 4, 5, 6)))
ATHLETES = st.lists(st.tuples(st.builds(Schedule, ZONES, SEND_TIMES), WEEKDAYS), min_size=1, max_size=3)
LENGTHS = st.integers(1, 30 * 60).map(lambda minutes: timedelta(minutes=minutes))
VALUES = {
    Trouble.MOVE: ZONES,
    Trouble.RETIME: SEND_TIMES,
    Trouble.LEAVE_OR_RETURN: st.none(),
    Trouble.WRITE: st.none(),
    Trouble.SERVICE_DOWN: LENGTHS,
    Trouble.DIES_AFTER_CLAIMING: LENGTHS,
    Trouble.PROVIDER_DOWN: LENGTHS,
}
TROUBLES = st.sampled_from(Trouble).flatmap(
    lambda trouble: st.tuples(st.just(trouble), st.integers(0, DAYS * 24 * 60), st.integers(0, 2), VALUES[trouble])
)


def test_each_training_day_has_one_text_at_its_minute_or_a_recorded_reason(databases: Databases) -> None:
    examples = 20 if isinstance(databases, SqliteDatabases) else 4

    @settings(max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(MONDAYS, ATHLETES, st.lists(TROUBLES, max_size=8))
    def live(
        monday: date, athletes: list[tuple[Schedule, tuple[int, ...]]], troubles: list[tuple[object, ...]]
    ) -> None:
        sender = OutageSender()
        began = datetime.combine(monday - DAY, time(12), UTC)
        events = [
            Event(began + timedelta(minutes=minute), trouble, who % len(athletes), value)
            for trouble, minute, who, value in troubles
        ]
        with databases.migrated() as database, service_on(database, sender) as service:
            year = Year(service, sender)
            year.enrol(monday, 3, athletes)
            year.live(events, began + DAYS * DAY)
            year.live([], max(began + DAYS * DAY, year.now) + 2 * DAY)
            account = year.account()
        if not events:
            assert account.calm == account.slots > 0

    live()
