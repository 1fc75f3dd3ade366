from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from textcoach.domain.ids import new_id
from textcoach.domain.sending import BURST, Pool, allowance, free_after

NOW = datetime(2026, 3, 2, 13, tzinfo=UTC)
POOL = Pool(("+12125550100", "+12125550101", "+12125550102"), 1.0)


def test_an_athlete_keeps_the_sender_that_they_know_as_long_as_it_is_ours() -> None:
    athlete = new_id()
    assert POOL.sticky("+12125550102", athlete) == "+12125550102"
    assert POOL.sticky("+19995550100", athlete) in POOL.senders
    assert POOL.sticky(None, athlete) == POOL.sticky(None, athlete)


def test_athletes_are_spread_over_the_pool() -> None:
    counts = [0, 0, 0]
    for _ in range(3_000):
        counts[POOL.senders.index(POOL.sticky(None, new_id()))] += 1
    assert min(counts) > 800


def test_a_text_is_answered_by_the_sender_that_it_came_to() -> None:
    assert POOL.answering("+12125550101", "+12125550102") == "+12125550101"
    assert POOL.answering("+19995550100", "+12125550102") == "+12125550102"
    assert POOL.answering("+19995550100") == POOL.answering(None) == "+12125550100"


def test_a_messaging_service_answers_for_its_numbers() -> None:
    service = Pool(("MG" + "0" * 32,), 10.0)
    assert service.answering("+12125550101", None) == service.sticky(None, UUID(int=5)) == "MG" + "0" * 32


def test_a_quiet_sender_may_burst_for_a_second_and_then_waits_for_its_tokens() -> None:
    assert allowance(None, NOW, 3.0) == 3.0
    busy = free_after(None, NOW, 3, 3.0)
    assert allowance(busy, NOW, 3.0) == 0.0
    assert allowance(busy, NOW + timedelta(seconds=0.5), 3.0) == 1.5
    assert allowance(busy, NOW + timedelta(hours=1), 3.0) == 3.0


@given(
    st.lists(st.tuples(st.floats(0, 5), st.integers(1, 6)), min_size=1, max_size=60),
    st.floats(0.2, 100, allow_nan=False),
)
def test_over_any_time_a_sender_sends_no_more_than_its_rate_and_one_burst(
    asks: list[tuple[float, int]], rate: float
) -> None:
    at, free_at, sent = NOW, None, []
    for wait, segments in asks:
        at += timedelta(seconds=wait)
        if allowance(free_at, at, rate) > 0:
            free_at = free_after(free_at, at, segments, rate)
            sent.append((at, segments))
    for index, (start, _) in enumerate(sent):
        for end in range(index, len(sent)):
            seconds = (sent[end][0] - start).total_seconds() + BURST.total_seconds()
            total = sum(segments for _, segments in sent[index : end + 1])
            assert total <= seconds * rate + 6 + 0.01  # the last text may overdraw
