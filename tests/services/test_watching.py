"""What a probe and a scraper are told, from rows on both databases."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, ScriptedSender, ScriptedWriter, Service
from textcoach.domain.alert import AlertKind
from textcoach.domain.author import Author
from textcoach.domain.figures import TextedCount, Writing
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.domain.states import WorkoutState
from textcoach.ports.agents import ModelCall
from textcoach.ports.doorbell import Job
from textcoach.ports.watch import ModelCallCount
from textcoach.services.watching import Watching


@pytest.fixture
def watching(service: Service) -> Watching:
    service.at(MONDAY, 12)
    service.textcoach.watching.beat()
    return service.textcoach.watching


def outbound(service: Service, state: MessageState = MessageState.QUEUED, **changes: object) -> Message:
    made = Message(
        id=new_id(),
        direction=Direction.OUT,
        kind=MessageKind.STAFF,
        number=NUMBER,
        body="hi",
        state=state,
        created_at=service.clock.now(),
        segments=2,
    )
    message = replace(made, **changes)  # type: ignore[arg-type]
    service.change(lambda uow: uow.messages.add(message))
    return message


def not_ready(watching: Watching) -> list[str]:
    return [check.name for check in watching.readiness() if not check.ok]


def words(watching: Watching) -> str:
    return "; ".join(check.words for check in watching.readiness())


def test_a_service_whose_clock_ticks_is_ready(watching: Watching) -> None:
    assert [(check.name, check.ok) for check in watching.readiness()] == [
        ("database", True),
        ("clock", True),
        ("queue", True),
    ]


def test_a_service_whose_clock_never_ticked_is_not(service: Service) -> None:
    assert not_ready(service.textcoach.watching) == ["clock"]
    assert "it never ticked" in words(service.textcoach.watching)


def test_a_clock_that_was_silent_for_three_minutes_is_not_ready(service: Service, watching: Watching) -> None:
    service.later(seconds=179)
    assert not_ready(watching) == []
    service.later(seconds=1)
    assert not_ready(watching) == ["clock"]
    watching.beat()
    assert not_ready(watching) == []


def test_a_text_that_was_due_for_ten_minutes_makes_it_not_ready(service: Service, watching: Watching) -> None:
    outbound(service, not_before=service.clock.now() + timedelta(minutes=5))
    service.later(minutes=14, seconds=59)
    watching.beat()
    assert not_ready(watching) == []
    assert "has been due for 599 s" in words(watching)
    service.later(seconds=1)
    assert not_ready(watching) == ["queue"]
    assert NUMBER not in words(watching)


def test_a_text_that_waits_for_its_time_is_not_overdue(service: Service, watching: Watching) -> None:
    outbound(service, not_before=service.clock.now() + timedelta(hours=12))
    outbound(service, MessageState.ACCEPTED, created_at=service.clock.now() - timedelta(hours=2))
    assert not_ready(watching) == []
    assert watching.figures().oldest_due_age == 0


def test_a_schema_of_another_version_is_not_ready_and_says_what_to_do(watching: Watching) -> None:
    older = replace(watching, schema_is_current=lambda: False)
    assert not_ready(older) == ["database"]
    assert "textcoach db upgrade" in words(older)


def test_a_database_that_is_away_is_not_ready_and_nothing_private_is_said(watching: Watching) -> None:
    def away() -> bool:
        raise ConnectionError("postgresql://coach:hunter2@db")

    gone = replace(watching, schema_is_current=away)
    assert not_ready(gone) == ["database"]
    assert "hunter2" not in words(gone)


def test_texts_of_a_day_are_counted_by_state_with_their_segments(service: Service, watching: Watching) -> None:
    outbound(service, MessageState.DELIVERED, billed_segments=3)
    outbound(service, MessageState.DELIVERED)
    outbound(service, MessageState.UNKNOWN, segments=None)
    outbound(service, MessageState.DELIVERED, created_at=service.clock.now() - timedelta(hours=25))
    counted = {one.state: (one.texts, one.segments, one.billed_segments) for one in watching.figures().texts}
    assert counted == {MessageState.DELIVERED: (2, 4, 3), MessageState.UNKNOWN: (1, 0, 0)}


def test_failures_are_counted_by_the_providers_code(service: Service, watching: Watching) -> None:
    outbound(service, MessageState.FAILED, error="30034")
    outbound(service, MessageState.UNDELIVERED, error="30003")
    outbound(service, MessageState.UNDELIVERED, error="30003")
    outbound(service, MessageState.UNDELIVERED)
    outbound(service, MessageState.SUPPRESSED, error="the number opted out")
    assert watching.figures().failed_by_code == {"30034": 1, "30003": 2, "none": 1}


def test_a_text_that_came_in_waits_until_it_is_handled(service: Service, watching: Watching) -> None:
    service.receive(NUMBER, "bench 145 6/6/6")
    assert (watching.figures().inbound, watching.figures().replies_waiting) == (1, 1)
    service.work()
    assert (watching.figures().inbound, watching.figures().replies_waiting) == (1, 0)


def test_a_morning_counts_as_pending_until_its_text_is_queued(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    watching = service.at(MONDAY, 8).textcoach.watching
    service.textcoach.mornings.tick()
    assert watching.figures().slots_pending == 1
    service.work()
    assert len(sender.texts) == 1
    assert watching.figures().slots_pending == 0


def test_workouts_of_a_day_are_counted_by_who_wrote_them_and_what_became_of_them(service: Service) -> None:
    service.sign_up()
    watching = service.textcoach.watching
    service.write_with(ScriptedWriter(BENCH_AND_ROW, meanwhile=lambda: service.later(seconds=3)))
    service.morning(MONDAY)
    figures = watching.figures()
    assert figures.writing == [Writing(Author.AGENT, 1, 3.0, 3.0, 3.0)]
    assert figures.texted == [TextedCount(WorkoutState.SCHEDULED, 1, 0)]
    service.later(hours=1)
    service.text(NUMBER, "skip, no time today")
    assert watching.figures().texted == [TextedCount(WorkoutState.SKIPPED, 1, 1)]
    service.later(hours=23, minutes=1)
    assert (watching.figures().writing, watching.figures().texted) == ([], [])


def test_model_calls_of_a_day_are_counted_by_agent_and_outcome(service: Service, watching: Watching) -> None:
    now = service.clock.now()
    calls = [("daily_workout", "ok", 100), ("daily_workout", "ok", 50), ("daily_workout", "timeout", None)]
    for agent, outcome, tokens in calls:
        call = ModelCall(agent, "m", "1", tokens, tokens, 900, outcome, now, None)
        service.change(lambda uow, call=call: uow.model_calls.add(call))  # type: ignore[misc]
    old = ModelCall("daily_workout", "m", "1", 7, 7, 900, "ok", now - timedelta(hours=25), None)
    service.change(lambda uow: uow.model_calls.add(old))
    assert sorted(watching.figures().model_calls, key=lambda one: one.outcome) == [
        ModelCallCount("daily_workout", "ok", 2, 150, 150),
        ModelCallCount("daily_workout", "timeout", 1, 0, 0),
    ]


def test_alerts_count_while_they_are_open_and_jobs_while_they_fail(service: Service, watching: Watching) -> None:
    textcoach = service.textcoach
    textcoach.alerts.open(AlertKind.PAIN, "a", "A knee hurts.")
    textcoach.alerts.open(AlertKind.PAIN, "b", "A shoulder hurts.")
    textcoach.failures.failed(Job.DELIVER, "due", RuntimeError("x"))
    textcoach.failures.failed(Job.DELIVER, "due", RuntimeError("x"))
    textcoach.failures.failed(Job.PREPARE, str(uuid4()), RuntimeError("x"))
    figures = watching.figures()
    assert figures.opened_alerts == figures.open_alerts == {AlertKind.PAIN: 2}
    assert figures.failed_jobs == {"deliver": 1, "prepare": 1}
    textcoach.alerts.acknowledge(str(textcoach.alerts.all_open()[0].id))
    textcoach.failures.succeeded(Job.DELIVER, "due")
    figures = watching.figures()
    assert (figures.opened_alerts, figures.open_alerts) == ({AlertKind.PAIN: 2}, {AlertKind.PAIN: 1})
    assert figures.failed_jobs == {"prepare": 1}
