from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit import coaching
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import local_instant
from textcoach.domain.consent import ConsentKind
from textcoach.domain.gate import Go, Never, Verdict, Wait, decide
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.domain.states import AthleteState

ZONE = "America/New_York"
DAY = date(2026, 3, 3)
TEXTS = [MessageKind.MORNING, MessageKind.ANSWER, MessageKind.STAFF]
CARRIERS = [MessageKind.CONSENT, MessageKind.JOIN_HINT, MessageKind.DISCLOSURE]
OPTED_OUT = Never(MessageState.SUPPRESSED, "the number opted out")
NO_CONSENT = Never(MessageState.SUPPRESSED, "there is no consent on record")


def local(hour: int, minute: int = 0, second: int = 0, day: date = DAY) -> datetime:
    return local_instant(day, time(hour, minute, second), ZONE)


def athlete(**changes: Any) -> Athlete:
    return replace(coaching.athlete(), zone=ZONE, send_at=time(6, 30), **changes)


def verdict(
    now: datetime,
    *,
    kind: MessageKind = MessageKind.MORNING,
    who: Athlete | None = None,
    standing: ConsentKind | None = ConsentKind.OPTED_IN,
    answered_at: datetime | None = None,
    deliver_by: datetime | None = None,
    known: bool = True,
    held: bool = False,
) -> Verdict:
    message = Message(
        UUID(int=1), Direction.OUT, kind, "+15555550100", "hi", MessageState.SENDING, now, deliver_by=deliver_by
    )
    return decide(message, (who or athlete()) if known else None, standing, answered_at, now, held=held)


@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.parametrize(("hour", "minute", "second"), [(8, 0, 0), (12, 0, 0), (20, 59, 59)])
def test_by_day_a_text_goes_out(kind: MessageKind, hour: int, minute: int, second: int) -> None:
    assert verdict(local(hour, minute, second), kind=kind) == Go(36_000)


@pytest.mark.parametrize("kind", TEXTS)
def test_at_night_a_text_waits_for_eight(kind: MessageKind) -> None:
    assert verdict(local(7, 59, 59), kind=kind) == Wait(local(8))
    assert verdict(local(0), kind=kind) == Wait(local(8))
    assert verdict(local(21), kind=kind) == Wait(local(8, day=DAY + timedelta(days=1)))


def test_the_wait_ends_at_eight_by_the_clock_on_the_day_the_clocks_change() -> None:
    late = local(22, day=date(2026, 3, 7))
    assert verdict(late) == Wait(late + timedelta(hours=9))


def test_who_asked_for_earlier_texts_gets_them_from_their_own_time_on() -> None:
    early = athlete(early_consent_at=local(9, day=DAY - timedelta(days=9)))
    assert verdict(local(6, 30), who=early) == Go(36_000)
    assert verdict(local(6, 29), who=early) == Wait(local(6, 30))
    assert verdict(local(21), who=early) == Wait(local(6, 30, day=DAY + timedelta(days=1)))


def test_asking_for_earlier_texts_never_makes_the_day_shorter() -> None:
    late = athlete(early_consent_at=local(9))
    assert verdict(local(8), who=replace(late, send_at=time(10))) == Go(36_000)


def test_an_answer_within_fifteen_minutes_of_the_text_goes_out_at_any_hour() -> None:
    night = local(23)
    assert verdict(night, kind=MessageKind.ANSWER, answered_at=night - timedelta(minutes=15)) == Go(36_000)
    stale = verdict(night, kind=MessageKind.ANSWER, answered_at=night - timedelta(minutes=15, seconds=1))
    assert stale == Wait(local(8, day=DAY + timedelta(days=1)))


@pytest.mark.parametrize("kind", CARRIERS)
def test_answers_to_stop_start_help_and_join_know_no_night(kind: MessageKind) -> None:
    assert verdict(local(3), kind=kind, answered_at=local(1)) == Go(36_000)


def test_the_safety_answer_knows_no_night_and_no_delay() -> None:
    assert verdict(local(3), kind=MessageKind.SAFETY, answered_at=local(1)) == Go(36_000)
    assert verdict(local(3), kind=MessageKind.SAFETY, answered_at=local(1), held=True) == Go(36_000)


@pytest.mark.parametrize("kind", list(MessageKind))
def test_no_text_of_training_goes_out_while_training_waits_for_staff(kind: MessageKind) -> None:
    found = verdict(local(12), kind=kind, answered_at=local(12), held=True)
    evening = {MessageKind.NUDGE, MessageKind.PAUSE_OFFER, MessageKind.RECAP}
    training = {MessageKind.MORNING, MessageKind.SUMMARY, *evening}
    assert found == (Never(MessageState.SUPPRESSED, "training is on hold") if kind in training else Go(36_000))


@pytest.mark.parametrize("kind", CARRIERS)
def test_at_night_nobody_is_told_how_to_join_or_stop_who_did_not_ask(kind: MessageKind) -> None:
    assert verdict(local(3), kind=kind) == Wait(local(8))


@pytest.mark.parametrize("answered", [None, timedelta(0), timedelta(minutes=15), timedelta(minutes=16)])
@pytest.mark.parametrize("kind", list(MessageKind))
def test_who_opted_out_gets_nothing_but_the_prompt_answer_to_a_carriers_word(
    kind: MessageKind, answered: timedelta | None
) -> None:
    answered_at = None if answered is None else local(12) - answered
    found = verdict(local(12), kind=kind, standing=ConsentKind.OPTED_OUT, answered_at=answered_at)
    prompt = answered is not None and answered <= timedelta(minutes=15)
    assert found == (Go(36_000) if prompt and kind is MessageKind.CONSENT else OPTED_OUT)


@pytest.mark.parametrize("answered", [None, timedelta(0), timedelta(hours=2)])
@pytest.mark.parametrize("kind", list(MessageKind))
def test_without_consent_on_record_only_who_asks_to_join_stop_or_be_helped_is_answered(
    kind: MessageKind, answered: timedelta | None
) -> None:
    answered_at = None if answered is None else local(12) - answered
    for known in (True, False):
        found = verdict(local(12), kind=kind, standing=None, answered_at=answered_at, known=known)
        assert found == (Go(36_000) if answered is not None and kind in CARRIERS else NO_CONSENT)


@given(
    st.sampled_from(list(MessageKind)),
    st.sampled_from([ConsentKind.OPTED_OUT, None]),
    st.sampled_from(list(AthleteState)),
    st.integers(0, 48 * 3600),
    st.none() | st.integers(-3600, 48 * 3600),
    st.none() | st.integers(-3600, 48 * 3600),
    st.booleans(),
    st.booleans(),
)
def test_no_other_text_ever_reaches_a_number_that_opted_out_or_never_agreed(
    kind: MessageKind,
    standing: ConsentKind | None,
    state: AthleteState,
    second: int,
    asked: int | None,
    left: int | None,
    early: bool,
    known: bool,
) -> None:
    now = local(0) + timedelta(seconds=second)
    found = verdict(
        now,
        kind=kind,
        who=athlete(state=state, early_consent_at=now if early else None),
        standing=standing,
        answered_at=None if asked is None else now - timedelta(seconds=asked),
        deliver_by=None if left is None else now + timedelta(seconds=left),
        known=known,
    )
    if isinstance(found, Never) and found.state is MessageState.EXPIRED:
        return
    if standing is ConsentKind.OPTED_OUT:
        allowed = kind is MessageKind.CONSENT and asked is not None and asked <= 15 * 60
        assert isinstance(found, Go) == allowed
    else:
        assert isinstance(found, Go) == (kind in CARRIERS and asked is not None)
    assert not isinstance(found, Wait)


def test_the_validity_is_the_time_that_is_left() -> None:
    assert verdict(local(8), deliver_by=local(12)) == Go(4 * 3600)
    assert verdict(local(8), deliver_by=local(20)) == Go(36_000)
    assert verdict(local(8), deliver_by=local(8, 0, 1)) == Go(1)


def test_after_its_deadline_a_text_has_expired() -> None:
    for now in (local(12) - timedelta(milliseconds=500), local(12), local(13)):
        assert verdict(now, deliver_by=local(12)) == Never(MessageState.EXPIRED, "its deadline passed")


def test_a_text_whose_deadline_comes_before_the_morning_does_not_wait() -> None:
    refused = verdict(local(22), deliver_by=local(8, day=DAY + timedelta(days=1)))
    assert refused == Never(MessageState.EXPIRED, "quiet hours last longer than its deadline")
    late = verdict(local(22), deliver_by=local(8, 1, day=DAY + timedelta(days=1)))
    assert late == Wait(local(8, day=DAY + timedelta(days=1)))


@given(
    st.integers(0, 365 * 24 * 60),
    st.sampled_from(["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu"]),
    st.sampled_from(TEXTS),
)
def test_a_text_never_goes_out_at_night_and_what_waits_goes_out_then(
    minutes: int, zone: str, kind: MessageKind
) -> None:
    from dataclasses import replace

    now, who = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes), replace(athlete(), zone=zone)
    found = verdict(now, kind=kind, who=who)
    by_day = time(8) <= now.astimezone(ZoneInfo(zone)).time() < time(21)
    assert isinstance(found, Go) == by_day
    if isinstance(found, Wait):
        assert now < found.until <= now + timedelta(hours=12, minutes=1)
        assert isinstance(verdict(found.until, kind=kind, who=who), Go)
