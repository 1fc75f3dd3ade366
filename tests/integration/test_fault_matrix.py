"""Faults while a text is sent: whatever breaks, the provider's books hold one text for each that is on record."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from messaging.twilio.codes import CODES
from tests.fakes.service import MONDAY, clear_environment
from tests.fakes.twilio import (
    ERROR_AFTER_ACCEPTING,
    ERROR_BEFORE_ACCEPTING,
    MALFORMED,
    RESET_AFTER_ACCEPTING,
    RESET_BEFORE_ACCEPTING,
    Answer,
    accepted_but_silent,
    accepted_in_drips,
    limited,
    refused,
)
from tests.integration.twilio_desk import NUMBERS, OURS, TwilioDesk, twilio_desk
from textcoach.domain.consent import ConsentKind
from textcoach.domain.message import MessageState
from textcoach.domain.states import AthleteState
from textcoach.persistence.database import Database
from textcoach.ports.sender import Effect

_S = MessageState
WEDNESDAY = MONDAY + timedelta(days=2)
BROKEN = [RESET_AFTER_ACCEPTING, MALFORMED, ERROR_AFTER_ACCEPTING]
TOO_SLOW = [accepted_but_silent(30), accepted_in_drips(30)]
"""The text is taken, and its answer is no use or comes after the client gave up."""
STOPPING = sorted(code for code, meaning in CODES.items() if meaning.effect is not Effect.NONE)


@pytest.fixture(autouse=True)
def no_settings_of_the_developers(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_environment(monkeypatch)


@pytest.fixture
def desk(database: Database) -> Iterator[TwilioDesk]:
    with twilio_desk(database) as made:
        yield made


def morning_of(desk: TwilioDesk, athletes: int = 1) -> None:
    desk.sign_up(athletes)
    desk.service.morning(MONDAY)


@pytest.mark.parametrize("too_slow", [False, True], ids=["broken", "too-slow"])
def test_texts_that_were_taken_are_found_and_not_sent_again(database: Database, too_slow: bool) -> None:
    answers = dict(zip(NUMBERS, TOO_SLOW if too_slow else BROKEN, strict=False))
    with twilio_desk(database, twilio_timeout=0.3 if too_slow else 5.0) as desk:
        for number, answer in answers.items():
            desk.twilio.answer_number(number, answer)
        morning_of(desk, len(answers))
        assert desk.states() == [_S.UNKNOWN] * len(answers)
        desk.minutes(4)
        desk.is_settled()
        assert len(desk.twilio.requests()) == len(answers)


def test_a_text_that_is_listed_late_is_found_at_the_second_look(desk: TwilioDesk) -> None:
    desk.twilio.answer_next(RESET_AFTER_ACCEPTING)
    desk.twilio.blind_looks = 1
    morning_of(desk)
    desk.minutes(4)
    desk.is_settled()
    assert (desk.twilio.looks, len(desk.twilio.requests())) == (2, 1)


def test_a_callback_before_the_look_brings_a_lost_text_home(desk: TwilioDesk) -> None:
    desk.twilio.answer_next(RESET_AFTER_ACCEPTING)
    morning_of(desk)
    (booked,) = desk.twilio.messages()
    desk.twilio.deliver(booked["sid"])
    assert desk.call_back(booked["sid"], "delivered") == [204]
    desk.minutes(4)
    desk.is_settled()
    assert (desk.twilio.looks, len(desk.twilio.requests())) == (0, 1)


@pytest.mark.parametrize("lost", [ERROR_BEFORE_ACCEPTING, RESET_BEFORE_ACCEPTING], ids=["500", "reset"])
def test_a_text_that_was_never_taken_is_sent_once_more_after_two_empty_looks(desk: TwilioDesk, lost: Answer) -> None:
    desk.twilio.answer_next(lost)
    morning_of(desk)
    desk.minutes(1)
    assert (desk.twilio.looks, len(desk.twilio.requests())) == (1, 1)
    desk.minutes(4)
    desk.is_settled()
    assert (desk.twilio.looks, len(desk.twilio.requests())) == (2, 2)


def test_a_text_that_is_lost_again_on_its_second_way_is_found(desk: TwilioDesk) -> None:
    desk.twilio.answer_next(RESET_BEFORE_ACCEPTING, RESET_AFTER_ACCEPTING)
    morning_of(desk)
    desk.minutes(8)
    desk.is_settled()
    assert len(desk.twilio.requests()) == 2


def test_a_lost_text_is_not_sent_once_more_to_who_said_stop_meanwhile(desk: TwilioDesk) -> None:
    desk.twilio.answer_next(RESET_BEFORE_ACCEPTING)
    morning_of(desk)
    assert desk.post_inbound(desk.writes("STOP"), opt_out_type="STOP") == [200]
    desk.minutes(5)
    assert desk.states() == [_S.SUPPRESSED]
    desk.is_settled()
    assert len(desk.twilio.requests()) == 1


def test_the_providers_pause_is_kept(desk: TwilioDesk) -> None:
    desk.twilio.answer_next(limited("90"))
    morning_of(desk)
    for seconds in (30, 30, 29):
        desk.service.later(seconds=seconds).minute()
        assert len(desk.twilio.requests()) == 1
    desk.service.later(seconds=1.1).minute()
    desk.is_settled()
    assert len(desk.twilio.requests()) == 2


def test_a_refusal_without_a_pause_backs_off_and_staff_hears_of_the_fifth_until_it_passes(
    desk: TwilioDesk,
) -> None:
    desk.twilio.answer_next(*[limited()] * 6)
    morning_of(desk)
    for tries, most in enumerate((15, 30, 60, 120, 240, 480), 1):
        assert len(desk.twilio.requests()) == tries
        assert desk.service.alert_kinds() == (["send_retry"] if tries >= 5 else [])
        due = desk.the_text().not_before
        assert due is not None
        assert most / 2 <= (due - desk.service.clock.at).total_seconds() <= most
        desk.service.clock.at = due - timedelta(milliseconds=1)
        desk.service.minute()
        assert len(desk.twilio.requests()) == tries
        desk.service.later(milliseconds=1).minute()
    desk.is_settled()
    assert len(desk.twilio.requests()) == 7


def test_a_sender_that_must_pause_calls_nobody_and_the_others_of_its_pool_go_on(database: Database) -> None:
    second = "+15005550007"
    with twilio_desk(database, twilio_from_number=f"{OURS},{second}") as desk:
        numbers = desk.sign_up(4)
        for index, number in enumerate(numbers):
            athlete = replace(desk.service.athlete(number), sender=(OURS, second)[index % 2])
            desk.service.change(lambda uow, athlete=athlete: uow.athletes.save(athlete))  # type: ignore[misc]
        for number, pause in zip(numbers[::2], ("60", "5"), strict=True):
            desk.twilio.answer_number(number, limited(pause))
        desk.service.morning(MONDAY)
        assert [one["from"] for one in desk.twilio.messages()] == [second] * 2
        for number in numbers[::2]:
            desk.twilio.answer_number(number, Answer())
        claim = desk.service.textcoach.delivery.outbox.claim
        for seconds in (6, 53.9):  # the second of the two would be due long since, were it not for its sender
            desk.service.later(seconds=seconds)
            assert (claim(OURS, 8).ready, len(desk.twilio.requests())) == ([], 4)
        desk.service.later(seconds=2).minute()
        desk.is_settled()
        assert [one["from"] for one in desk.twilio.messages()] == [second] * 2 + [OURS] * 2


def test_what_only_staff_can_mend_is_told_at_once_and_the_texts_go_out_when_it_is_mended(desk: TwilioDesk) -> None:
    codes = dict(zip(NUMBERS, (20003, 30034, 20003), strict=False))
    for number, code in codes.items():
        desk.twilio.answer_number(number, refused(code))
    morning_of(desk, 3)
    assert (set(desk.states()), sorted(desk.service.alert_kinds())) == ({_S.QUEUED}, ["account", "registration"])
    for number in codes:
        desk.twilio.answer_number(number, Answer())
    desk.minutes(2)
    desk.is_settled()


@pytest.mark.parametrize("way", ["answer", "callback"])
def test_a_code_that_ends_the_texts_of_an_athlete_ends_them(desk: TwilioDesk, way: str) -> None:
    code_of = dict(zip(NUMBERS, STOPPING, strict=False))
    for number, code in code_of.items():
        if way == "answer":
            desk.twilio.answer_number(number, refused(code))
    morning_of(desk, len(code_of))
    for booked in desk.twilio.messages():
        code = code_of[booked["to"]]
        desk.twilio.deliver(booked["sid"], "undelivered", code)
        assert desk.call_back(booked["sid"], "undelivered", code=code) == [204]
    found, expected = {}, {}
    for number, code in code_of.items():
        out = code == 21610
        state = _S.FAILED if way == "answer" else _S.UNDELIVERED
        standing = ConsentKind.OPTED_OUT if out else ConsentKind.OPTED_IN
        athlete = AthleteState.ACTIVE if out else AthleteState.INACTIVE
        expected[code] = (state, str(code), athlete, standing, ["opted_out" if out else "unreachable"])
        found[code] = _became_of(desk, number)
    assert found == expected
    alerts = [CODES[code].alert or "" for code in STOPPING]
    desk.is_settled(*alerts)
    requests = len(desk.twilio.requests())
    desk.service.morning(WEDNESDAY)
    assert len(desk.twilio.requests()) == requests
    desk.is_settled(*alerts)


def _became_of(desk: TwilioDesk, number: str) -> tuple[object, ...]:
    service, athlete = desk.service, desk.service.athlete(number)
    (text,) = service.sent_to(number)
    told = [alert.kind.value for alert in service.alerts() if alert.athlete_id == athlete.id]
    with service.rows() as uow:
        return text.state, text.error, athlete.state, uow.consents.standing(number), told
