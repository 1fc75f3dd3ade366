"""Schedules: the instant of each local date, and what a change of zone or hour makes of them."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from textcoach.domain.calendar import local_instant, next_send, training_date
from textcoach.domain.schedule import CATCH_UP, WINDOW_OVER, Missed, Schedule, deadline, reschedule

MONDAY = date(2026, 3, 2)
DAY = timedelta(days=1)
NEW_YORK, TOKYO, BERLIN = "America/New_York", "Asia/Tokyo", "Europe/Berlin"
ZONES = sorted(name for name in available_timezones() if "/" in name or name == "UTC")
SEND_TIMES = st.times(time(4), time(20, 59)).map(lambda one: one.replace(second=0, microsecond=0))
ANY_TIMES = st.one_of(st.times(), st.times(max_value=time(3, 59))).map(lambda one: one.replace(microsecond=0))
LONGEST_GAP = timedelta(hours=3)
FAR = st.sampled_from(("Pacific/Kiritimati", "Pacific/Pago_Pago", "Pacific/Apia", "Pacific/Chatham", *ZONES))


def at(zone: str, day: date, hour: int, minute: int = 0) -> datetime:
    return local_instant(day, time(hour, minute), zone)


@given(st.sampled_from(ZONES), ANY_TIMES, st.dates(date(2024, 1, 1), date(2029, 12, 1)))
@example(NEW_YORK, time(2, 30), date(2026, 3, 1))
@example(NEW_YORK, time(1, 30), date(2026, 10, 25))
@example("Australia/Lord_Howe", time(2, 15), date(2026, 9, 25))
@example("Antarctica/Troll", time(1, 30), date(2026, 3, 20))
@example("America/Santiago", time(0, 30), date(2026, 9, 1))
def test_in_any_zone_each_local_date_has_one_instant_at_the_wall_time_or_after_the_gap_or_first_of_two(
    zone: str, wall: time, first: date
) -> None:
    schedule = Schedule(zone, wall)
    days = [first + timedelta(days=offset) for offset in range(14)]
    sends = [schedule.due(day) for day in days]
    assert all(before < after for before, after in pairwise(sends))
    for day, send, after in zip(days, sends, sends[1:], strict=False):
        assert next_send(send, wall, zone) == after
        local = send.astimezone(ZoneInfo(zone))
        assert local.fold == 0
        late = local.replace(tzinfo=None) - datetime.combine(day, wall)
        if late:
            assert timedelta(0) < late <= LONGEST_GAP
            assert not _exists(day, wall, zone)


def _exists(day: date, wall: time, zone: str) -> bool:
    local = datetime.combine(day, wall, ZoneInfo(zone))
    return local.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) == local.replace(tzinfo=None)


@given(st.sampled_from(ZONES), SEND_TIMES, st.dates(date(2024, 1, 1), date(2029, 12, 1)))
def test_a_text_belongs_to_its_training_date_and_is_worth_sending_for_four_hours_but_never_after_nine(
    zone: str, wall: time, day: date
) -> None:
    schedule = Schedule(zone, wall)
    assert training_date(schedule.due(day), zone) == day
    assert schedule.due(day) < schedule.closes(day) <= schedule.due(day) + CATCH_UP
    assert schedule.closes(day) <= at(zone, day, 21)


def moved(
    old: Schedule, new: Schedule, open_day: date, taken: set[date], now: datetime
) -> tuple[datetime, list[tuple[date, str]]]:
    done = reschedule(old, new, open_day, taken, now, because="it changed")
    return done.next_send_at, [(one.day, one.reason) for one in done.missed]


OVER = "its window was over when it changed"
EIGHT_HERE, EIGHT_TOKYO = Schedule(NEW_YORK, time(8)), Schedule(TOKYO, time(8))


def test_moving_east_after_todays_text_the_next_one_is_due_at_once_or_skipped_where_its_window_is_over() -> None:
    now = at(NEW_YORK, MONDAY, 21)  # Tuesday 11:00 in Tokyo
    assert training_date(now, TOKYO) == MONDAY + DAY
    assert moved(EIGHT_HERE, EIGHT_TOKYO, MONDAY + DAY, {MONDAY}, now) == (at(TOKYO, MONDAY + DAY, 8), [])
    now = at(NEW_YORK, MONDAY, 23)  # Tuesday 13:00 in Tokyo: four hours are over
    assert moved(EIGHT_HERE, EIGHT_TOKYO, MONDAY + DAY, {MONDAY}, now) == (
        at(TOKYO, MONDAY + 2 * DAY, 8),
        [(MONDAY + DAY, OVER)],
    )


def test_a_date_that_never_comes_in_the_new_zone_is_on_record() -> None:
    evening = Schedule(NEW_YORK, time(20))
    now = at(NEW_YORK, MONDAY, 19, 30)  # Tuesday 9:30 in Tokyo, Monday's text not yet sent
    later = Schedule(TOKYO, time(20))
    assert moved(evening, later, MONDAY, set(), now) == (at(TOKYO, MONDAY + DAY, 20), [(MONDAY, OVER)])


def test_moving_west_a_date_that_was_texted_is_not_texted_when_it_is_lived_again() -> None:
    now = at(TOKYO, MONDAY, 10)  # Sunday evening in New York
    assert moved(EIGHT_TOKYO, EIGHT_HERE, MONDAY + DAY, {MONDAY, MONDAY - DAY}, now) == (
        at(NEW_YORK, MONDAY + DAY, 8),
        [],
    )


def test_moving_west_before_todays_text_it_comes_at_the_new_zones_hour() -> None:
    now = at(BERLIN, MONDAY, 7)
    assert moved(Schedule(BERLIN, time(8)), EIGHT_HERE, MONDAY, {MONDAY - DAY}, now) == (at(NEW_YORK, MONDAY, 8), [])


def test_an_earlier_hour_that_has_passed_is_due_at_once_within_its_window_and_else_on_record() -> None:
    late, early = Schedule(NEW_YORK, time(18)), EIGHT_HERE
    assert moved(late, early, MONDAY, set(), at(NEW_YORK, MONDAY, 11, 59)) == (at(NEW_YORK, MONDAY, 8), [])
    assert moved(late, early, MONDAY, set(), at(NEW_YORK, MONDAY, 12)) == (
        at(NEW_YORK, MONDAY + DAY, 8),
        [(MONDAY, OVER)],
    )


def test_an_hour_that_is_due_at_once_is_not_due_after_nine_in_the_evening() -> None:
    late, evening = Schedule(NEW_YORK, time(20, 30)), Schedule(NEW_YORK, time(19))
    assert moved(late, evening, MONDAY, set(), at(NEW_YORK, MONDAY, 20, 59))[1] == []
    assert deadline(late.due(MONDAY), NEW_YORK) == at(NEW_YORK, MONDAY, 21)
    assert moved(late, evening, MONDAY, set(), at(NEW_YORK, MONDAY, 21))[1] == [(MONDAY, WINDOW_OVER)]


def test_a_later_hour_moves_todays_text_only_where_it_has_not_been_sent() -> None:
    noon = Schedule(NEW_YORK, time(12))
    assert moved(EIGHT_HERE, noon, MONDAY, set(), at(NEW_YORK, MONDAY, 7)) == (at(NEW_YORK, MONDAY, 12), [])
    assert moved(EIGHT_HERE, noon, MONDAY + DAY, {MONDAY}, at(NEW_YORK, MONDAY, 9)) == (
        at(NEW_YORK, MONDAY + DAY, 12),
        [],
    )


def test_what_downtime_missed_is_put_down_to_it_and_not_to_the_change() -> None:
    now = at(NEW_YORK, MONDAY + 3 * DAY, 7)
    next_send_at, missed = moved(EIGHT_HERE, Schedule(NEW_YORK, time(9)), MONDAY, set(), now)
    assert next_send_at == at(NEW_YORK, MONDAY + 3 * DAY, 9)
    assert missed == [(MONDAY + offset * DAY, WINDOW_OVER) for offset in range(3)]


@pytest.mark.parametrize(("hour", "day"), [(7, MONDAY), (8, MONDAY + DAY), (9, MONDAY + DAY)])
def test_without_a_catch_up_window_the_first_text_is_strictly_ahead(hour: int, day: date) -> None:
    now = at(NEW_YORK, MONDAY, hour)
    done = reschedule(None, EIGHT_HERE, MONDAY, set(), now, because="it began", catch_up=timedelta(0))
    assert done.next_send_at == EIGHT_HERE.due(day) > now
    missed = Missed(MONDAY, EIGHT_HERE.due(MONDAY), "its window was over when it began")
    assert done.missed == (() if day == MONDAY else (missed,))


@dataclass
class Diary:
    """What the service would do with an athlete: texts and records by local date."""

    schedule: Schedule
    now: datetime
    next_send_at: datetime
    texts: dict[date, tuple[datetime, Schedule]] = field(default_factory=dict)
    missed: dict[date, str] = field(default_factory=dict)

    @property
    def taken(self) -> set[date]:
        return {*self.texts, *self.missed}

    def wait(self, minutes: int, *, down: bool) -> None:
        """``down``: the service wakes at the end only."""
        end = self.now + timedelta(minutes=minutes)
        while self.next_send_at <= end:
            self.now = end if down else max(self.now, self.next_send_at)
            due = self.next_send_at
            day = training_date(due, self.schedule.zone)
            if day not in self.taken:
                if self.now < deadline(due, self.schedule.zone):
                    self.texts[day] = (self.now, self.schedule)
                else:
                    self.missed[day] = WINDOW_OVER
            self.next_send_at = next_send(due, self.schedule.send_at, self.schedule.zone)
        self.now = end

    def change(self, new: Schedule) -> None:
        open_day = training_date(self.next_send_at, self.schedule.zone)
        done = reschedule(self.schedule, new, open_day, self.taken, self.now, because="it changed")
        for one in done.missed:
            assert one.day not in self.taken
            self.missed[one.day] = one.reason
        self.schedule, self.next_send_at = new, done.next_send_at


CHANGES = st.tuples(
    st.integers(0, 3 * 24 * 60), st.booleans(), st.one_of(st.none(), FAR), st.one_of(st.none(), SEND_TIMES)
)


@given(FAR, SEND_TIMES, st.integers(0, 350 * 24 * 60), st.lists(CHANGES, max_size=8))
def test_whatever_changes_no_date_is_texted_twice_and_none_is_without_a_text_or_a_reason(
    zone: str, wall: time, start: int, changes: list[tuple[int, bool, str | None, time | None]]
) -> None:
    began = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=start)
    first = Schedule(zone, wall)
    diary = Diary(first, began, next_send(began, wall, zone))
    oldest = training_date(diary.next_send_at, zone)
    for minutes, down, new_zone, new_wall in [*changes, (2 * 24 * 60, False, None, None)]:
        diary.wait(minutes, down=down)
        if new_zone or new_wall:
            diary.change(Schedule(new_zone or diary.schedule.zone, new_wall or diary.schedule.send_at))
    # ``texts`` and ``missed`` are keyed by date, so a date can't be texted twice; what is left is that none is both.
    assert not set(diary.texts) & set(diary.missed)
    newest = max(diary.taken)
    expected = {oldest + timedelta(days=offset) for offset in range((newest - oldest).days + 1)}
    assert expected <= diary.taken
    assert diary.next_send_at > diary.now
    for day, (sent, schedule) in diary.texts.items():
        assert schedule.due(day) <= sent < schedule.closes(day)
        assert training_date(sent, schedule.zone) == day
