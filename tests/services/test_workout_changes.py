"""Staff change what a workout asks for and when it is, and run one again."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Never
from uuid import UUID

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, ScriptedSender, ScriptedWriter, Service, lift, session
from textcoach.bootstrap.workouts import Workouts
from textcoach.domain.audit import Actor
from textcoach.domain.errors import ConflictError, FieldError, StaleError
from textcoach.domain.load import Load
from textcoach.domain.message import MessageKind, MessageState
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Author, Item, LoadChange
from textcoach.domain.workout_tag import tag_of
from textcoach.ports.agents import AgentUnavailableError
from textcoach.services.workout_edits import LimitError

DAY = timedelta(days=1)
TUESDAY, WEDNESDAY, FRIDAY = MONDAY + DAY, MONDAY + 2 * DAY, MONDAY + 4 * DAY
ANN = Actor.staff("Ann")
ROWS = session(lift("row", 115), lift("Barbell Bench Press", 135))
S = WorkoutState


def items(service: Service) -> list[tuple[str, Load | None]]:
    content = service.workout(MONDAY).content
    assert content is not None
    return [(item.exercise, item.load) for item in content.items]


@pytest.fixture
def desk(service: Service) -> Workouts:
    """Monday noon: bench and row were texted."""
    service.text_monday(BENCH_AND_ROW)
    service.at(MONDAY, 12)
    return service.textcoach.workouts


@pytest.fixture
def monday(service: Service, desk: Workouts) -> UUID:
    return service.workout(MONDAY).id


def test_an_edit_keeps_the_original_and_is_told_in_one_text(
    service: Service, desk: Workouts, monday: UUID, sender: ScriptedSender
) -> None:
    original = service.workout(MONDAY).content
    edited = desk.edits.edit(monday, session(lift("bench", 155), lift("row", 115)), ANN)
    last = desk.edits.edit(monday, ROWS, ANN)
    assert (edited.told, last.told) == (True, True)
    stored = service.workout(MONDAY)
    assert (stored.original, stored.modified_by, stored.modified_at) == (original, "Ann", service.clock.now())
    assert (stored.author, stored.basis) == (Author.STAFF, None)
    assert items(service) == [("Barbell Row", Load(115, "lb")), ("Barbell Bench Press", Load(135, "lb"))]
    assert stored.content is not None
    assert stored.content.changes[-1] == LoadChange(
        "Barbell Bench Press", "lowered", "155 lb", "135 lb", "your coach set it"
    )
    service.work()
    told = [one for one in service.sent_to() if one.kind is MessageKind.STAFF]
    assert [one.state for one in told] == [MessageState.SUPPRESSED, MessageState.ACCEPTED]
    assert sender.bodies[-1].startswith("Sam, your coach changed this workout. It is now:\nMon 2 Mar: Upper body")
    assert "135" in sender.bodies[-1]
    # What was done is compared with what was asked for at last.
    service.text(NUMBER, "bench 135 8/8/8, row 115 8/8/8")
    compared = desk.comparing.workout(monday).comparison
    assert (compared.dose, compared.done_volume) == (1.0, compared.asked_volume)


def test_what_breaks_a_limit_or_nobody_knows_is_not_stored(service: Service, desk: Workouts, monday: UUID) -> None:
    before = service.workout(MONDAY)
    with pytest.raises(LimitError, match=r"^This workout breaks a limit \(load: .* the limit is .*save it again\.$"):
        desk.edits.edit(monday, session(lift("bench", 600)), ANN)
    with pytest.raises(FieldError, match=r"^blocks\[0\]\.items\[0\]\.exercise: 'zzzzz' is no exercise"):
        desk.edits.edit(monday, session(lift("zzzzz")), ANN)
    with pytest.raises(LimitError, match="no working item"):
        desk.edits.edit(monday, session(), ANN)
    assert service.workout(MONDAY) == before
    service.work()
    assert MessageKind.STAFF not in {one.kind for one in service.sent_to()}


def test_what_was_begun_or_has_changed_meanwhile_is_not_edited(service: Service, desk: Workouts, monday: UUID) -> None:
    seen = tag_of(service.workout(MONDAY))
    desk.edits.edit(monday, ROWS, ANN, seen)
    with pytest.raises(StaleError):
        desk.edits.edit(monday, ROWS, ANN, seen)
    desk.log.start(monday, ANN)
    with pytest.raises(ConflictError, match="The workout is in progress: only one that is still scheduled"):
        desk.edits.edit(monday, ROWS, ANN)


def test_what_staff_wrote_ahead_is_what_is_texted_whatever_the_athlete_says_meanwhile(
    service: Service, sender: ScriptedSender
) -> None:
    service.sign_up()
    monday = service.workout(MONDAY)
    edited = service.textcoach.workouts.edits.edit(monday.id, ROWS, ANN)
    assert (edited.told, edited.workout.original) == (False, None)  # nothing was written yet, and nobody was told
    service.at(MONDAY, 7, 55).minute()
    service.text(NUMBER, "bench 145 8/8/8 yesterday")
    for _ in range(6):
        service.later(minutes=1).minute()
    assert service.workout(MONDAY).content == edited.workout.content
    assert "Row" in sender.bodies[-1]


@pytest.mark.parametrize("at", ["the workout", "the words"])
def test_what_staff_write_while_a_model_thinks_is_what_is_texted(
    service: Service, sender: ScriptedSender, at: str
) -> None:
    service.sign_up()
    monday = service.workout(MONDAY).id

    def edit(*_facts: object) -> Never:
        if service.workout(MONDAY).modified_at is None:
            service.textcoach.workouts.edits.edit(monday, ROWS, ANN)
        raise AgentUnavailableError("daily_message", "timeout")

    if at == "the workout":
        service.write_with(ScriptedWriter(BENCH_AND_ROW, meanwhile=lambda: suppressed(edit)))
    else:
        service.write_with(ScriptedWriter(BENCH_AND_ROW))
        mornings = service.textcoach.mornings
        preparation = mornings.preparation
        words = replace(preparation.message_role, agent=edit)
        preparation = replace(preparation, message_role=words)
        service.textcoach = replace(service.textcoach, mornings=replace(mornings, preparation=preparation))
    service.morning(MONDAY)
    for _ in range(3):
        service.later(minutes=1).minute()
    stored = service.workout(MONDAY)
    assert (stored.author, stored.modified_by) == (Author.STAFF, "Ann")
    assert dict(items(service)) == {"Barbell Row": Load(115, "lb"), "Barbell Bench Press": Load(135, "lb")}
    (text,) = sender.bodies
    assert "135" in text
    assert text.index("Row") < text.index("Bench")


def suppressed(act: Callable[[], object]) -> None:
    with suppress(AgentUnavailableError):
        act()


def test_pain_is_stronger_than_what_staff_wrote(service: Service) -> None:
    service.sign_up()
    monday = service.workout(MONDAY).id
    service.textcoach.workouts.edits.edit(monday, ROWS, ANN)
    service.at(MONDAY, 6).text(NUMBER, "my shoulder hurts")
    service.morning(MONDAY)
    stored = service.workout(MONDAY)
    assert (stored.author, stored.modified_by) == (Author.UNDERSTUDY, None)
    assert "Barbell Bench Press" not in dict(items(service))


def test_a_workout_moves_as_it_does_at_the_athletes_own_request(
    service: Service, desk: Workouts, monday: UUID, sender: ScriptedSender
) -> None:
    done = desk.dates.move(monday, TUESDAY, ANN)
    assert (done.workout.day, done.workout.planned_on, done.workout.content, done.told) == (TUESDAY, MONDAY, None, True)
    service.work()
    assert sender.bodies[-1] == (
        "Sam, your coach moved Upper body from Mon 2 Mar to Tue 3 Mar. It comes at 08:00 that day."
    )
    gave_way = desk.dates.move(service.workout(WEDNESDAY).id, FRIDAY, ANN)
    assert gave_way.other is not None
    assert (gave_way.other.day, gave_way.told) == (FRIDAY + DAY, False)
    service.morning(TUESDAY)
    assert sender.bodies[-1].startswith("Tue 3 Mar: ")
    desk.log.complete(monday, None, ANN)
    report = desk.comparing.adherence(NUMBER, 1)
    assert [one.fate for one in report.whole.sessions] == ["shifted", "open", "open"]
    assert (report.whole.completion, report.whole.dose) == (1.0, 1.0)


def test_where_a_workout_cannot_be_is_said_with_the_days_that_would_do(desk: Workouts, monday: UUID) -> None:
    with pytest.raises(FieldError, match=r"^day: 2026-03-01 can't be, because no text .* 2026-03-03 or 2026-03-05 or"):
        desk.dates.move(monday, MONDAY - DAY, ANN)
    with pytest.raises(ConflictError, match="is on 2026-03-02 already"):
        desk.dates.move(monday, MONDAY, ANN)
    with pytest.raises(FieldError, match="the plan is over by then"):
        desk.dates.move(monday, MONDAY + timedelta(weeks=40), ANN)
    desk.log.start(monday, ANN)
    with pytest.raises(ConflictError, match="The workout is in progress"):
        desk.dates.move(monday, TUESDAY, ANN)


def test_a_workout_that_was_run_is_run_again_as_a_copy(
    service: Service, desk: Workouts, monday: UUID, sender: ScriptedSender
) -> None:
    with pytest.raises(ConflictError, match="is scheduled: it can be run again once it is over"):
        desk.dates.copy(monday, None, ANN)
    desk.log.complete(monday, None, ANN)
    copy = desk.dates.copy(monday, None, ANN).workout
    assert (copy.copy, copy.week, copy.session, copy.day, copy.state) == (1, 1, 1, TUESDAY, S.SCHEDULED)
    assert copy.content == BENCH_AND_ROW or copy.content == service.workout(MONDAY).content
    again = desk.dates.copy(monday, FRIDAY + DAY, ANN).workout
    assert again.copy == 2
    service.morning(TUESDAY)
    assert sender.bodies[-1].startswith("Tue 3 Mar: Upper body")
    desk.log.complete(copy.id, None, ANN)
    assert len(desk.lists.sheet(copy.id).ledger) == len(desk.lists.sheet(monday).ledger) == 1
    with service.rows() as uow:
        (trail,) = [one for one in uow.audit.of_subject(copy.id) if "copied" in one.action]
    assert (trail.action, trail.before, trail.after["copy"]) == (f"workout copied from {monday}", None, 1)


def test_a_workout_of_another_plan_is_not_put_on_a_day(service: Service, desk: Workouts, monday: UUID) -> None:
    desk.log.complete(monday, None, ANN)
    service.textcoach.planning.create(NUMBER, MONDAY + 7 * DAY, 4)
    service.textcoach.planning.activate(NUMBER)
    with pytest.raises(ConflictError, match="plan is not the active one"):
        desk.dates.copy(monday, None, ANN)


def test_a_week_without_the_athlete_is_missed_and_said_so(service: Service, desk: Workouts) -> None:
    service.at(MONDAY + 7 * DAY, 12)
    for day in (WEDNESDAY, FRIDAY):
        service.morning(day)
    service.morning(MONDAY + 9 * DAY)
    report = desk.comparing.adherence(NUMBER, 2)
    (first, week), _ = report.weeks
    assert (first, week.due, week.completion, week.dose) == (MONDAY, 3, 0.0, 0.0)
    assert {one.reason for one in week.sessions} == {"no reply"}


def test_an_item_of_staff_is_known_by_its_own_name(service: Service, desk: Workouts, monday: UUID) -> None:
    item: Item = replace(lift("bench press", 145), note="pause")
    desk.edits.edit(monday, session(item), ANN)
    assert items(service) == [("Barbell Bench Press", Load(145, "lb"))]
