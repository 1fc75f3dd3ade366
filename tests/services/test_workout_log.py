"""Staff begin, log, complete, correct, skip and call off workouts: the same records that replies make."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Barrier
from uuid import UUID

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, ScriptedSender, Service
from textcoach.bootstrap.workouts import Workouts
from textcoach.domain.audit import Actor
from textcoach.domain.errors import ConflictError, FieldError, NotFoundError, StaleError
from textcoach.domain.form_rows import ExerciseForm
from textcoach.domain.ids import new_id
from textcoach.domain.message import MessageKind
from textcoach.domain.reading import PerformedSet
from textcoach.domain.record_form import RecordForm
from textcoach.domain.slot import SlotOutcome
from textcoach.domain.states import IllegalMoveError, WorkoutState
from textcoach.domain.workout import Performance, RecordSource
from textcoach.domain.workout_tag import tag_of

DAY = timedelta(days=1)
ANN, BEN = Actor.staff("Ann"), Actor.staff("Ben")
BENCH, ROW = "Barbell Bench Press", "Barbell Row"
S = WorkoutState


def bench(reps: str = "8, 8, 7", weight: str = "145 lb", **more: object) -> ExerciseForm:
    return ExerciseForm(exercise="bench", reps=reps, weight=weight, **more)  # type: ignore[arg-type]


FORM = RecordForm(exercises=(bench(rir=1, notes="slow"), ExerciseForm(exercise="row", skipped=True)), energy=6)


@pytest.fixture
def desk(service: Service) -> Workouts:
    """Monday evening: bench and row were texted in the morning."""
    service.text_monday(BENCH_AND_ROW)
    service.at(MONDAY, 18)
    return service.textcoach.workouts


@pytest.fixture
def monday(service: Service, desk: Workouts) -> UUID:
    return service.workout(MONDAY).id


def entries(performance: Performance | None) -> dict[str, tuple[PerformedSet, ...]]:
    assert performance is not None
    return {entry.exercise: entry.sets for entry in performance.entries}


def test_a_workout_is_begun_drafted_and_completed_with_one_record(
    service: Service, desk: Workouts, monday: UUID
) -> None:
    assert desk.log.start(monday, ANN).workout.state is S.IN_PROGRESS
    draft = desk.log.save_draft(monday, RecordForm(exercises=(bench("8, 8"),)), ANN)
    assert (draft.workout.state, [one.revision for one in draft.ledger]) == (S.IN_PROGRESS, [1])
    again = desk.log.save_draft(monday, RecordForm(exercises=(bench("8, 8"),)), ANN)
    assert len(again.ledger) == 1  # it says the same
    sheet = desk.log.complete(monday, FORM, BEN)
    record = sheet.performance
    assert record is not None
    assert (sheet.workout.state, sheet.workout.reason, record.revision) == (S.COMPLETED, None, 2)
    assert (record.source, record.by, record.message_id) == (RecordSource.STAFF, "Ben", None)
    assert [one.reps for one in entries(record)[BENCH]] == [8, 8, 7]
    assert (record.session.completed, record.session.energy) == ("partial", 6)
    assert record.details.exercises[0].notes == "slow"
    assert service.performance(MONDAY) == record
    assert [one.by for one in desk.lists.sheet(monday).ledger] == ["Ann", "Ben"]


def test_a_draft_is_completed_as_it_is_and_without_one_all_was_done_as_prescribed(
    service: Service, desk: Workouts, monday: UUID
) -> None:
    desk.log.save_draft(monday, RecordForm(exercises=(bench(),), notes="good"), ANN)
    record = desk.log.complete(monday, None, ANN).performance
    assert record is not None
    assert (list(entries(record)), record.session.completed, record.details.notes) == ([BENCH], "partial", "good")
    wednesday = service.workout(MONDAY + 2 * DAY).id
    service.at(MONDAY + 2 * DAY, 12)
    other = desk.log.complete(wednesday, None, ANN).performance
    assert other is not None
    assert (other.entries, other.session.completed) == ((), "full")


def test_what_the_athlete_texted_and_what_staff_fill_in_are_one_record(
    service: Service, desk: Workouts, monday: UUID
) -> None:
    service.text(NUMBER, "bench 145 8/8/8")
    desk.log.complete(monday, replace(FORM, exercises=(bench("8, 8, 6"),), notes="saw it"), ANN)
    service.later(minutes=30).text(NUMBER, "row 115 8/8/8")
    ledger = desk.lists.sheet(monday).ledger
    assert [(one.source, one.by) for one in ledger] == [
        (RecordSource.REPLY, None),
        (RecordSource.STAFF, "Ann"),
        (RecordSource.REPLY, None),
    ]
    assert [one.reps for one in entries(ledger[-1])[BENCH]] == [8, 8, 6]
    assert len(entries(ledger[-1])[ROW]) == 3
    assert ledger[-1].details.notes == "saw it"  # a reply takes nothing back
    assert len({one.id for one in ledger}) == 1


def test_a_record_is_edited_with_who_when_before_and_after(service: Service, desk: Workouts, monday: UUID) -> None:
    desk.log.complete(monday, FORM, ANN)
    service.later(hours=1)
    sheet = desk.log.revise(monday, replace(FORM, exercises=(bench("8, 8, 8"),)), BEN, revision=1)
    assert [one.reps for one in entries(sheet.ledger[0])[BENCH]] == [8, 8, 7]
    assert [one.reps for one in entries(sheet.performance)[BENCH]] == [8, 8, 8]
    assert sheet.performance is not None
    with service.rows() as uow:
        *_, edit = uow.audit.of_subject(sheet.performance.id)
    assert (edit.actor, edit.action, edit.at) == (BEN, "performance edited", service.clock.now())
    reps = [[done["reps"] for done in facts["entries"][0]["sets"]] for facts in (edit.before, edit.after)]
    assert reps == [[8, 8, 7], [8, 8, 8]]
    with pytest.raises(StaleError, match="has changed since you read it"):
        desk.log.revise(monday, FORM, ANN, revision=1)
    with pytest.raises(ConflictError, match="scheduled and has no finished record"):
        desk.log.revise(service.workout(MONDAY + 2 * DAY).id, FORM, ANN)


def test_work_may_be_backdated_by_thirty_days_and_never_lies_ahead(
    service: Service, desk: Workouts, monday: UUID
) -> None:
    service.at(MONDAY + 31 * DAY, 12)
    with pytest.raises(FieldError, match=r"^day: 2026-03-02 is more than 30 days ago; write it as 2026-03-03 or later"):
        desk.log.complete(monday, FORM, ANN)
    service.at(MONDAY + DAY, 3)  # the training date has not rolled
    with pytest.raises(FieldError, match=r"^day: 2026-03-03 is still to come where Sam Ortiz is"):
        desk.log.complete(monday, FORM, ANN, MONDAY + DAY)
    service.at(MONDAY + 30 * DAY, 12)
    sheet = desk.log.complete(monday, FORM, ANN)
    assert sheet.performance is not None
    assert (sheet.performance.day, sheet.workout.day, sheet.workout.planned_on) == (MONDAY, MONDAY, None)


def test_a_workout_has_the_day_on_which_it_was_done(service: Service, desk: Workouts, monday: UUID) -> None:
    wednesday = service.workout(MONDAY + 2 * DAY)
    sheet = desk.log.complete(wednesday.id, None, ANN)
    assert (sheet.workout.day, sheet.workout.planned_on, sheet.workout.shifted) == (MONDAY, wednesday.day, True)
    moved = desk.log.revise(wednesday.id, RecordForm(notes="on Sunday"), ANN, MONDAY - DAY)
    assert moved.performance is not None
    assert (moved.workout.day, moved.performance.day) == (MONDAY - DAY, MONDAY - DAY)


def test_what_is_skipped_or_called_off_says_why_and_who_was_texted_is_told(
    service: Service, desk: Workouts, monday: UUID, sender: ScriptedSender
) -> None:
    with pytest.raises(FieldError, match="reason"):
        desk.log.skip(monday, "  ", ANN)
    desk.log.save_draft(monday, RecordForm(exercises=(bench(),)), ANN)
    sheet = desk.log.skip(monday, "ran out of  time", ANN)
    assert (sheet.workout.state, sheet.workout.reason) == (S.SKIPPED, "ran out of time")
    assert sheet.performance is not None
    assert sheet.performance.session.completed == "none"
    done = desk.log.complete(monday, None, BEN)  # it was done after all
    assert (done.workout.state, done.workout.reason) == (S.COMPLETED, None)
    wednesday = service.workout(MONDAY + 2 * DAY).id
    service.morning(MONDAY + 2 * DAY)
    before = len(sender.texts)
    desk.log.cancel(wednesday, "gym is closed", ANN)
    service.work()
    assert [text.body for text in sender.texts[before:]] == [
        "Sam, your coach called off Upper body of Wed 4 Mar. There is nothing to do for it."
    ]
    friday = service.workout(MONDAY + 4 * DAY).id
    desk.log.cancel(friday, "gym is closed", ANN)  # they never heard of it
    service.work()
    assert len(sender.texts) == before + 1
    with service.rows() as uow:
        trail = [(one.actor.name, one.action, one.after["state"]) for one in uow.audit.of_subject(friday)]
    assert trail == [("Ann", "workout cancelled", "cancelled")]


def test_moves_that_are_not_drawn_are_refused_with_both_states(desk: Workouts, monday: UUID) -> None:
    desk.log.complete(monday, FORM, ANN)
    refused = [
        (lambda: desk.log.start(monday, ANN), "in_progress"),
        (lambda: desk.log.save_draft(monday, FORM, ANN), "in_progress"),
        (lambda: desk.log.skip(monday, "why", ANN), "skipped"),
        (lambda: desk.log.cancel(monday, "why", ANN), "cancelled"),
    ]
    for act, then in refused:
        with pytest.raises(IllegalMoveError, match=f"that is completed can't become {then}"):
            act()
    with pytest.raises(ConflictError, match="is completed already"):
        desk.log.complete(monday, FORM, ANN)
    with pytest.raises(NotFoundError, match="There is no workout with the id"):
        desk.log.start(new_id(), ANN)


def test_of_two_who_complete_at_once_one_wins_and_the_other_is_told(
    service: Service, desk: Workouts, monday: UUID
) -> None:
    together = Barrier(2)

    def complete(by: Actor) -> str:
        together.wait(10)
        try:
            desk.log.complete(monday, FORM, by)
        except ConflictError as error:
            return str(error)
        return "won"

    with ThreadPoolExecutor(2) as pool:
        lost, won = sorted(pool.map(complete, (ANN, BEN)))
    assert won == "won"
    assert lost.startswith("The workout is completed already")
    assert len(desk.lists.sheet(monday).ledger) == 1


def test_who_saw_the_workout_before_it_changed_is_told(service: Service, desk: Workouts, monday: UUID) -> None:
    seen = tag_of(service.workout(MONDAY))
    desk.log.start(monday, ANN, seen)
    with pytest.raises(StaleError, match="has changed since you read it"):
        desk.log.skip(monday, "late", BEN, seen)
    assert service.workout(MONDAY).state is S.IN_PROGRESS


def test_a_morning_text_that_waits_is_not_sent_once_its_workout_is_done(
    service: Service, sender: ScriptedSender
) -> None:
    service.sign_up()
    service.at(MONDAY, 7, 55).minute()
    workout = service.workout(MONDAY)
    assert workout.content is not None
    service.textcoach.workouts.log.complete(workout.id, None, ANN)
    for _ in range(10):
        service.later(minutes=1).minute()
    assert sender.texts == []
    assert (service.slot(MONDAY).outcome, service.slot(MONDAY).reason) == (
        SlotOutcome.SKIPPED,
        "the workout is completed already",
    )
    assert service.workout(MONDAY).content == workout.content  # what it is compared with


def test_who_was_logged_by_staff_is_not_asked_in_the_evening(service: Service, desk: Workouts, monday: UUID) -> None:
    desk.log.complete(monday, FORM, ANN)
    service.at(MONDAY, 20).minute()
    assert MessageKind.NUDGE not in {one.kind for one in service.sent_to()}


def test_what_an_athlete_says_of_a_day_that_staff_logged_before_its_text_is_the_same_record(service: Service) -> None:
    service.sign_up()
    service.at(MONDAY, 6)
    monday = service.workout(MONDAY).id
    service.textcoach.workouts.log.complete(monday, RecordForm(exercises=(bench(),)), ANN)
    service.at(MONDAY, 7).text(NUMBER, "row 115 8/8/8")
    ledger = service.textcoach.workouts.lists.sheet(monday).ledger
    assert [one.source for one in ledger] == [RecordSource.STAFF, RecordSource.REPLY]
    assert set(entries(ledger[-1])) == {BENCH, ROW}
    assert service.textcoach.staff_edits.ledger(NUMBER, MONDAY)[1] == ledger


def test_an_earlier_workout_done_on_a_day_takes_no_replies_away_from_the_days_own(
    service: Service, desk: Workouts, monday: UUID
) -> None:
    service.morning(MONDAY + 2 * DAY)
    wednesday = service.workout(MONDAY + 2 * DAY).id
    desk.log.complete(monday, None, ANN, MONDAY + 2 * DAY)
    service.later(hours=2).text(NUMBER, "bench 145 8/8/8")
    service.later(minutes=10).text(NUMBER, "no, bench was 150")
    assert {one.reps for one in entries(desk.lists.sheet(wednesday).performance)[BENCH]} == {8}
    assert [one.source for one in desk.lists.sheet(monday).ledger] == [RecordSource.STAFF]


def test_workouts_are_listed_by_week_and_state_and_found_by_day_or_id(
    service: Service, desk: Workouts, monday: UUID
) -> None:
    desk.log.complete(monday, FORM, ANN)
    plan = service.plan().id
    assert [one.session for one in desk.lists.of_plan(plan, week=1)] == [1, 2, 3]
    assert [one.id for one in desk.lists.of_plan(plan, state=S.COMPLETED)] == [monday]
    assert len(desk.lists.of_plan(plan, 2, S.SCHEDULED)) == 3
    assert desk.lists.named(NUMBER, None) == desk.lists.named(NUMBER, MONDAY + DAY, str(monday)[-12:]) == monday
    for wrong in ((MONDAY + DAY, None), (None, "zz")):
        with pytest.raises(NotFoundError, match=r"^Sam Ortiz has no workout"):
            desk.lists.named(NUMBER, *wrong)
