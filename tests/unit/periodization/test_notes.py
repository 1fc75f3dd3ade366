"""Notes as people write them; the plan starts on Monday 2 March 2026 and has twelve weeks."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.laid_out import MONDAY
from textcoach.domain.periodization.absences import Absences
from textcoach.domain.periodization.notes import LONGEST_NOTES, read_notes

WEEKS = 12


def read(notes: str) -> Absences:
    return read_notes(notes, MONDAY, WEEKS)


def days(*spans: str) -> frozenset[date]:
    """ "9 Mar", "12-19 May" of 2026."""
    months = {"Mar": 3, "Apr": 4, "May": 5, "Jun": 6, "Dec": 12}
    found = set()
    for span in spans:
        numbers, month = span.split()
        first, _, last = numbers.partition("-")
        found |= {date(2026, months[month], day) for day in range(int(first), int(last or first) + 1)}
    return frozenset(found)


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ("week 2 Monday off for travel", days("9 Mar")),
        ("away 12-19 May", days("12-19 May")),
        ("no training on 24 Dec", days("24 Dec")),
        ("travelling Mon-Wed in week 3", days("16-18 Mar")),
        ("traveling Mon to Wed of week 3", days("16-18 Mar")),
        ("Away 12 May to 19 May.", days("12-19 May")),
        ("May 12-19 vacation", days("12-19 May")),
        ("May 12th to May 19th: vacation", days("12-19 May")),
        ("away 2026-05-12 to 2026-05-19", days("12-19 May")),
        ("away from 12 May, back on 20 May", days("12-19 May")),
        ("away until 4 March", days("2-4 Mar")),
        ("the week of 11 May away", days("11-17 May")),
        ("week 4 off", days("23-29 Mar")),
        ("on holiday weeks 7-8", days("13-26 Apr")),
        ("second week off", days("9-15 Mar")),
        ("week two Monday off", days("9 Mar")),
        ("wk 3: Thu off", days("19 Mar")),
        ("wk 4 Fri-Mon travelling", days("27-30 Mar")),
        ("weekend of week 3 away", days("21-22 Mar")),
        ("can't train on Tuesday in week 2", days("10 Mar")),
        ("conference week 6 Tue Wed", days("7-8 Apr")),
        ("no gym Wednesday and Thursday of week 2 (work trip)", days("11-12 Mar")),
        ("week 2 Monday off, week 3 Tuesday off", days("9 Mar", "17 Mar")),
        ("travelling Mon-Wed in week 3 and Fri in week 4", days("16-18 Mar", "27 Mar")),
        ("away 12-19 May, 3 June and 24 Dec", days("12-19 May", "3 Jun", "24 Dec")),
        ("no training 24 and 31 Dec", days("24 Dec", "31 Dec")),
        ("Tue 12 May off", days("12 May")),
        ("away 24/12", days("24 Dec")),
        ("my knee is sore; week 2 Monday off", days("9 Mar")),
        ("week 2 Monday off but week 3 as usual", days("9 Mar")),
    ],
)
def test_days_away_are_read(notes: str, expected: frozenset[date]) -> None:
    assert read(notes).days == expected


@pytest.mark.parametrize("notes", ["every Friday off", "no Fridays", "can't train Fridays"])
def test_a_weekday_of_every_week_is_read(notes: str) -> None:
    assert read(notes).days == {MONDAY + timedelta(weeks=week, days=4) for week in range(WEEKS)}


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ("weeks 5 and 6 only two days", {5: 2, 6: 2}),
        ("only 2 days in week 5", {5: 2}),
        ("two days only in weeks 3, 4 and 6", {3: 2, 4: 2, 6: 2}),
        ("I can only do 1 session in week 3", {3: 1}),
        ("busy in weeks 3 & 4, only 2 sessions", {3: 2, 4: 2}),
        ("week 5 max 2 sessions, week 6 at most three days", {5: 2, 6: 3}),
    ],
)
def test_weeks_with_fewer_days_are_read(notes: str, expected: dict[int, int]) -> None:
    assert (read(notes).most_days, read(notes).days) == (expected, frozenset())


def test_a_year_that_is_not_said_is_the_next_in_which_the_day_comes() -> None:
    assert read("off 28 Dec - 3 Jan").days == {date(2026, 12, 28) + timedelta(days=ago) for ago in range(7)}
    assert read("away 1 March 2027").days == {date(2027, 3, 1)}


@pytest.mark.parametrize(
    "notes",
    [
        "race on 12 May",
        "week 2 Monday heavy squats",
        "back pain since 12 May",
        "away from 12 May",
        "not away 12-19 May after all",
        "the trip in week 4 is cancelled",
        "maybe away in week 4",
        "away 4/5",
        "Mon 12 May off",
        "31 Feb off",
        "week 5 two days off",
        "3 days of travel in week 5",
        "week 99 off",
        "first week of May off",
        "day off work on 12 May, so long run",
        "Monday off",
        "off",
        "away 12-9 May",
        "no training on 24th",
        "the week of 9999-12-31 away",
    ],
)
def test_what_is_not_plain_is_left_for_people_to_see(notes: str) -> None:
    assert read(notes) == Absences(unread=(notes,))


def test_each_clause_is_read_or_left_by_itself() -> None:
    found = read("Loves hills. Week 2 Monday off; knee was operated in 2019\nweek 5 only two days")
    assert found == Absences(days("9 Mar"), {5: 2}, ("Loves hills", "knee was operated in 2019"))


WORDS = st.sampled_from([
    "away", "off", "week", "weeks", "2", "3", "31", "99", "Monday", "Mon-Wed", "12", "12-19", "May", "24/12", "4/5",
    "and", ",", ";", ".", "to", "until", "from", "back", "only", "two", "days", "no", "training", "every", "Fridays",
    "2026-05-12", "2026-13-45", "maybe", "not", "Feb", "29", "30", "weekend", "second", "of", "in",
])  # fmt: skip


@given(st.one_of(st.text(max_size=400), st.lists(WORDS, max_size=40).map(" ".join)), st.integers(1, 52))
def test_no_text_raises_and_no_day_is_far_away(notes: str, weeks: int) -> None:
    found = read_notes(notes, MONDAY, weeks)
    assert all(1 <= week <= weeks and 0 <= count <= 7 for week, count in found.most_days.items())
    assert found == read_notes(notes, MONDAY, weeks)


@pytest.mark.parametrize("piece", ["week 1, ", "12-", "May ", "mon-", "to ", "(", "1 ", "no ", "\u0130", "only two "])
def test_a_long_text_takes_no_longer_than_a_short_one(piece: str) -> None:
    long = piece * 100_000
    assert read(long) == read(long[:LONGEST_NOTES])
