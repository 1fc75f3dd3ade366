"""Staff's corrections go through the same ledger as the athlete's words."""

from datetime import timedelta

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, Service
from textcoach.domain.audit import OPERATOR
from textcoach.domain.errors import UserError
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Performance, RecordSource

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def monday_evening(service: Service) -> None:
    """Bench and row were texted this morning, and bench was logged."""
    service.text_monday(BENCH_AND_ROW)
    service.at(MONDAY, 18).text(NUMBER, "bench 145 8/8/8")


def correct(service: Service, text: str, day: object = MONDAY) -> Performance:
    return service.textcoach.staff_edits.correct(NUMBER, day, text)[1]  # type: ignore[arg-type]


def loads(performance: Performance) -> dict[str, list[tuple[float | None, int | None]]]:
    return {entry.exercise: [(one.load, one.reps) for one in entry.sets] for entry in performance.entries}


def test_a_correction_replaces_what_it_names_and_nothing_is_overwritten(service: Service) -> None:
    stored = correct(service, "bench 155 8/8/7")
    assert loads(stored) == {"Barbell Bench Press": [(155, 8), (155, 8), (155, 7)]}
    assert (stored.revision, stored.source, stored.message_id) == (2, RecordSource.STAFF, None)
    _, ledger = service.textcoach.staff_edits.ledger(NUMBER, MONDAY)
    assert [(one.revision, one.source) for one in ledger] == [(1, RecordSource.REPLY), (2, RecordSource.STAFF)]
    assert loads(ledger[0]) == {"Barbell Bench Press": [(145, 8), (145, 8), (145, 8)]}
    with service.rows() as uow:
        (edit,) = uow.audit.of_subject(stored.id)
    assert (edit.actor, stored.by, edit.before["revision"], edit.after["revision"]) == (OPERATOR, "operator", 1, 2)


def test_what_staff_says_counts_as_confirmed(service: Service) -> None:
    (entry,) = correct(service, "bench 155 8/8/7").entries
    assert {one.provenance for done in entry.sets for one in done.evidence} == {"confirmed"}


def test_the_next_workout_is_computed_from_the_last_revision(service: Service) -> None:
    correct(service, "bench 185 8/8/8")
    athlete = service.athlete()
    with service.rows() as uow:
        (past,) = uow.workouts.history(athlete.id, MONDAY, MONDAY + DAY)
    assert past.performance is not None
    assert loads(past.performance)["Barbell Bench Press"][0] == (185, 8)


def test_staff_can_close_a_workout_and_take_a_skip_back(service: Service) -> None:
    correct(service, "skip")
    assert (service.workout(MONDAY).state, service.workout(MONDAY).reason) == (WorkoutState.SKIPPED, "staff said so")
    correct(service, "row 115 8/8/8")
    assert service.workout(MONDAY).state is WorkoutState.COMPLETED


def test_work_that_nobody_planned_can_be_entered(service: Service) -> None:
    service.at(MONDAY + DAY, 12)
    assert loads(correct(service, "ran 5k in 25:00", MONDAY + DAY)) == {"Run": [(None, None)]}


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        ("thanks", MONDAY, "doesn't say what was done"),
        ("can we move it to friday?", MONDAY, "doesn't say what was done"),
        ("same as last time +5", MONDAY, "can't be placed"),
        ("bench 145 8/8/8", MONDAY + DAY, "still to come"),
        ("ran 5k in 25:00", MONDAY - 31 * DAY, "more than 30 days ago"),
    ],
)
def test_what_is_no_record_is_refused_in_a_sentence(service: Service, text: str, day: object, why: str) -> None:
    with pytest.raises(UserError, match=why):
        correct(service, text, day)
    assert service.performance(MONDAY).revision == 1


def test_a_day_without_a_record_has_no_ledger(service: Service) -> None:
    with pytest.raises(UserError, match="no record"):
        service.textcoach.staff_edits.ledger(NUMBER, MONDAY - DAY)
