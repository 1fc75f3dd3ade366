from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.fakes.service import MONDAY, SAM, ScriptedSender, Service, service_on
from textcoach.domain.alert import AlertKind
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.persistence.database import Database

FIRST, SECOND = "+15550000001", "+15550000002"
SLOW: dict[str, Any] = {
    "twilio_account_sid": "AC" + "0" * 32,
    "twilio_auth_token": "a token",
    "twilio_from_number": f"{FIRST},{SECOND}",
    "segments_per_second": 0.1,
}


@pytest.fixture
def service(database: Database, sender: ScriptedSender) -> Iterator[Service]:
    """Two numbers that each take ten seconds a segment."""
    with service_on(database, sender, **SLOW) as made:
        yield made


def crowd(service: Service, athletes: int, sender: str | None = FIRST) -> None:
    for number in range(athletes):
        athlete = service.sign_up(replace(SAM, name=f"Athlete {number}", number=f"+1212555{number:04}"))
        known = replace(athlete, sender=sender)
        service.change(lambda uow, known=known: uow.athletes.save(known))  # type: ignore[misc]


def queue(service: Service, texts: int, segments: int, window: timedelta, sender: str = FIRST) -> None:
    now = service.clock.at

    def add(uow: Any) -> None:
        for number in range(texts):
            uow.messages.add(
                Message(
                    new_id(),
                    Direction.OUT,
                    MessageKind.MORNING,
                    f"+1212556{number:04}",
                    "Mon 2 Mar",
                    MessageState.QUEUED,
                    now,
                    sender=sender,
                    deliver_by=now + window,
                    segments=segments,
                )
            )

    service.change(add)


def test_the_forecast_says_for_each_sender_when_tomorrows_texts_are_sent(service: Service) -> None:
    crowd(service, 6)
    service.at(MONDAY - timedelta(days=1), 20)
    (first, busy), (second, idle) = service.textcoach.capacity.forecast()
    eight = service.athlete("+12125550000").next_send_at
    assert eight is not None
    assert (first, second) == (FIRST, SECOND)
    # Nothing was sent yet, so each text counts as the most it may cost: three segments, thirty seconds.
    assert (busy.texts, busy.segments, busy.late) == (6, 18, 0)
    assert busy.done_at == eight + timedelta(seconds=180)
    assert busy.worst_delay == timedelta(seconds=150)
    assert (idle.texts, idle.done_at) == (0, None)


def test_a_text_counts_what_recent_ones_cost(service: Service) -> None:
    crowd(service, 2)
    queue(service, 3, 1, timedelta(hours=1), SECOND)
    queue(service, 1, 3, timedelta(hours=1), SECOND)
    service.at(MONDAY, 7)
    (_, first), (_, second) = service.textcoach.capacity.forecast()
    assert first.segments == 2 * 1.5
    assert second.late == 4, "what was queued yesterday is too late by now"


def test_athletes_without_a_sender_are_shared_by_all(service: Service) -> None:
    crowd(service, 5, None)
    service.at(MONDAY, 7)
    assert [forecast.texts for _, forecast in service.textcoach.capacity.forecast()] == [3, 2]


def test_what_will_not_go_out_in_its_window_is_counted(database: Database, sender: ScriptedSender) -> None:
    with service_on(database, sender, **{**SLOW, "segments_per_second": 0.0005}) as service:
        crowd(service, 5)
        service.at(MONDAY, 7)
        (_, forecast), _ = service.textcoach.capacity.forecast()
    # Four hours are 14,400 seconds, a text of three segments takes 6,000.
    assert (forecast.texts, forecast.late) == (5, 2)


def test_slots_that_wait_to_be_made_still_count(service: Service) -> None:
    crowd(service, 10)
    service.at(MONDAY, 8).textcoach.mornings.tick()
    (_, forecast), _ = service.textcoach.capacity.forecast()
    assert forecast.texts == 20  # this morning's and tomorrow's


def test_a_queue_that_can_not_be_sent_in_time_opens_one_alert_for_its_sender(service: Service) -> None:
    service.at(MONDAY, 8)
    queue(service, 6, 1, timedelta(minutes=1))
    service.textcoach.capacity.watch()
    assert service.alerts() == []
    queue(service, 1, 1, timedelta(minutes=1))
    for _ in range(2):
        service.textcoach.capacity.watch()
    (alert,) = service.alerts()
    assert (alert.kind, alert.subject) == (AlertKind.CAPACITY, "sender-1")
    assert "TEXTCOACH_SEGMENTS_PER_SECOND" in alert.text
    assert FIRST not in alert.text


def test_a_sender_that_is_busy_until_later_has_less_time(service: Service) -> None:
    service.at(MONDAY, 8)
    queue(service, 6, 1, timedelta(minutes=1))
    service.change(lambda uow: uow.senders.occupy(FIRST, service.clock.at + timedelta(seconds=1)))
    service.textcoach.capacity.watch()
    assert service.alert_kinds() == [AlertKind.CAPACITY]


def test_without_a_limit_nothing_is_watched_and_all_fits(database: Database, sender: ScriptedSender) -> None:
    with service_on(database, sender) as service:
        crowd(service, 3, None)
        service.at(MONDAY, 7)
        ((name, forecast),) = service.textcoach.capacity.forecast()
        service.textcoach.capacity.watch()
        assert (name, forecast.texts, forecast.late, service.alerts()) == ("phone", 3, 0, [])
