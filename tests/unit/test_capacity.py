"""What fits through our senders: spreading, simulating, warning."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textcoach.domain.capacity import DueTexts, Load, fits, share_of, shares, simulate, spread
from textcoach.domain.sending import Pool

EIGHT = datetime(2026, 3, 2, 13, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
ONE, TWO = "+15550000001", "+15550000002"
ZONE = "America/New_York"


def due(texts: int, sender: str | None = ONE) -> DueTexts:
    return DueTexts(sender, EIGHT, ZONE, texts)


def test_what_a_sender_can_send_within_a_minute_is_not_spread() -> None:
    pool = Pool((ONE,), 1.0)
    assert spread([due(20)], pool, 3) == {}
    assert spread([due(21)], pool, 3) == {ONE: timedelta(seconds=63)}


def test_only_the_sender_that_is_short_is_spread_and_newcomers_are_shared() -> None:
    pool = Pool((ONE, TWO), 1.0)
    assert spread([due(100), due(10, TWO)], pool, 1) == {ONE: timedelta(seconds=100)}
    assert spread([due(100), due(41, None)], pool, 1) == {ONE: timedelta(seconds=121)}


def test_without_a_limit_nothing_is_spread() -> None:
    assert spread([due(10_000)], Pool((ONE,)), 3) == {}


@given(st.integers(0, 10_000), st.integers(1, 5))
def test_no_text_is_lost_between_the_senders(texts: int, senders: int) -> None:
    pool = Pool(tuple(f"+1555000000{number}" for number in range(senders)))
    shared = shares(pool, None, texts)
    assert sum(count for _, count in shared) == texts
    counts = [count for _, count in shared]
    assert max(counts) - min(counts) <= 1


def test_athletes_stand_evenly_in_a_spread_morning_and_elsewhere_each_day() -> None:
    athletes = [uuid4() for _ in range(2_000)]
    places = [share_of(one, EIGHT) for one in athletes]
    tenths = [sum(tenth / 10 <= place < (tenth + 1) / 10 for place in places) for tenth in range(10)]
    assert all(120 < count < 280 for count in tenths)
    assert places == [share_of(one, EIGHT) for one in athletes]
    assert places != [share_of(one, EIGHT + timedelta(days=1)) for one in athletes]


def test_a_queue_is_done_when_its_last_text_has_been_sent() -> None:
    loads = [Load(EIGHT + HOUR, EIGHT + 5 * HOUR, 10, 2), Load(EIGHT, EIGHT + 4 * HOUR, 60, 2)]
    found = simulate(loads, 1.0)
    assert (found.texts, found.segments, found.late) == (70, 140, 0)
    assert found.done_at == EIGHT + HOUR + timedelta(seconds=20)
    assert found.worst_delay == timedelta(seconds=118)


def test_texts_whose_window_closes_before_their_turn_are_late_and_take_no_time() -> None:
    found = simulate([Load(EIGHT, EIGHT + MINUTE, 100, 1), Load(EIGHT + HOUR, EIGHT + 2 * HOUR, 1, 1)], 1.0)
    assert (found.late, found.done_at) == (40, EIGHT + HOUR + timedelta(seconds=1))
    assert simulate([Load(EIGHT, EIGHT + MINUTE, 1, 1)], 1.0, free_at=EIGHT + MINUTE).late == 1


def test_a_sender_that_is_busy_begins_later() -> None:
    found = simulate([Load(EIGHT, None, 1, 3)], 1.0, free_at=EIGHT + MINUTE)
    assert (found.worst_delay, found.done_at) == (MINUTE, EIGHT + MINUTE + timedelta(seconds=3))


def test_without_a_limit_all_goes_out_at_once_and_nothing_at_all_is_done_never() -> None:
    found = simulate([Load(EIGHT, EIGHT + MINUTE, 100_000, 3)], None)
    assert (found.late, found.done_at, found.worst_delay) == (0, EIGHT, timedelta(0))
    assert simulate([], 1.0).done_at is None


@given(
    st.lists(
        st.builds(
            lambda at, window, texts: Load(EIGHT + at * MINUTE, EIGHT + (at + window) * MINUTE, texts, 2),
            st.integers(0, 600),
            st.integers(1, 240),
            st.integers(1, 400),
        ),
        max_size=8,
    ),
    st.sampled_from([0.5, 1.0, 10.0]),
)
def test_a_simulated_sender_is_no_faster_than_it_may_be_and_sends_each_text_or_counts_it_late(
    loads: list[Load], rate: float
) -> None:
    found = simulate(loads, rate)
    sent = found.texts - found.late
    assert 0 <= sent <= found.texts == sum(load.texts for load in loads)
    if loads and found.done_at is not None:
        assert found.done_at >= min(load.at for load in loads) + timedelta(seconds=sent * 2 / rate)
        assert found.worst_delay < max((load.until or load.at) - load.at for load in loads)


@pytest.mark.parametrize(("texts", "possible"), [(60, True), (61, False)])
def test_a_queue_fits_while_it_can_be_sent_before_its_deadline(texts: int, possible: bool) -> None:
    assert fits([Load(EIGHT, EIGHT + MINUTE, texts, 1)], 1.0, EIGHT) is possible


def test_the_most_urgent_may_go_first_and_what_has_no_deadline_waits() -> None:
    urgent, later, whenever = (
        Load(EIGHT, EIGHT + MINUTE, 50, 1),
        Load(EIGHT, EIGHT + 2 * MINUTE, 60, 1),
        Load(EIGHT, None, 10_000, 1),
    )
    assert fits([whenever, later, urgent], 1.0, EIGHT)
    assert not fits([later, urgent], 1.0, EIGHT + timedelta(seconds=11))
