"""One short question where a text can't be read without guessing, and what becomes of it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, SAM, Service
from textcoach.domain.alert import AlertKind
from textcoach.domain.athlete import Athlete
from textcoach.domain.clarification import Clarification, ClarificationState
from textcoach.domain.spoken import spoken
from textcoach.domain.states import WorkoutState
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services import sweep as sweep_module
from textcoach.services.clarifying import lapse
from textcoach.services.sweep import Sweep

BENCH, ROW = "Barbell Bench Press", "Barbell Row"


@pytest.fixture(autouse=True)
def monday_evening(service: Service) -> None:
    """Bench 3x8 at 145 lb and row 3x8 at 115 lb were texted this morning."""
    service.text_monday(BENCH_AND_ROW)
    service.at(MONDAY, 12)


def question(service: Service) -> Clarification | None:
    athlete = service.athlete()
    with service.rows() as uow:
        return uow.clarifications.open_of(athlete.id)


def recorded(service: Service) -> dict[str, list[tuple[float | None, int | None]]]:
    performance = service.performance(MONDAY)
    entries = performance.entries if performance else ()
    return {entry.exercise: [(one.load, one.reps) for one in entry.sets] for entry in entries}


def provenances(service: Service) -> set[str]:
    return {
        one.provenance.value
        for entry in service.performance(MONDAY).entries
        for done in entry.sets
        for one in done.evidence
    }


def test_figures_without_an_owner_get_one_question_with_its_answers(service: Service) -> None:
    (asked,) = service.text(NUMBER, "130x5x3")
    assert BENCH in asked
    assert ROW in asked
    assert len(asked) < 160
    assert recorded(service) == {}
    found = question(service)
    assert found is not None
    assert [choice.label for choice in found.choices] == [BENCH, ROW]


@pytest.mark.parametrize(("answer", "exercise"), [("1", BENCH), ("2", ROW), ("the row", ROW), ("bench", BENCH)])
def test_an_answer_of_a_character_or_two_completes_the_record(service: Service, answer: str, exercise: str) -> None:
    service.text(NUMBER, "130x5x3")
    (told,) = service.later(minutes=2).text(NUMBER, answer)
    assert told.startswith(f"Got it: {spoken(exercise)} 130 lb 5/5/5.")
    assert recorded(service) == {exercise: [(130, 5)] * 3}
    assert provenances(service) == {"confirmed"}
    assert question(service) is None


def test_the_answer_in_full_is_the_answer_too(service: Service) -> None:
    service.text(NUMBER, "130x5x3")
    service.later(minutes=2).text(NUMBER, "bench 130x5x3")
    assert recorded(service) == {BENCH: [(130, 5)] * 3}
    service.later(hours=7).textcoach.sweep.run()
    assert recorded(service) == {BENCH: [(130, 5)] * 3}


def test_what_is_clear_is_on_record_meanwhile(service: Service) -> None:
    (told,) = service.text(NUMBER, "bench 145 8/8/8, same as last time on the others")
    assert BENCH in recorded(service)
    assert told.splitlines()[0].startswith("Got it: Bench Press 145 lb 8/8/8.")
    assert told.splitlines()[-1].endswith("?")


def test_another_log_is_recorded_as_such_while_the_question_stays_open(service: Service) -> None:
    service.text(NUMBER, "130x5x3")
    (told,) = service.later(minutes=2).text(NUMBER, "row 115 8/8/8")
    assert told.startswith("Got it: Barbell Row 115 lb 8/8/8.")
    assert question(service) is not None
    service.later(minutes=1).text(NUMBER, "1")
    assert recorded(service) == {ROW: [(115, 8)] * 3, BENCH: [(130, 5)] * 3}


def test_no_second_question_about_the_same_text(service: Service) -> None:
    service.text(NUMBER, "130x5x3")
    assert service.later(minutes=2).text(NUMBER, "ok cool") == []
    assert question(service) is not None


def test_a_question_lapses_after_six_hours_and_its_assumption_is_marked(service: Service) -> None:
    service.text(NUMBER, "145x8x3")
    found = question(service)
    if found is not None:
        assert found.default is not None
        service.later(hours=5, minutes=59).textcoach.sweep.run()
        assert recorded(service) == {}
        service.later(minutes=1).textcoach.sweep.run()
        assert provenances(service) == {"assumed"}
    assert recorded(service) == {BENCH: [(145, 8)] * 3}
    assert question(service) is None


def test_where_nothing_can_be_assumed_staff_is_told_of_the_lapsed_question(service: Service) -> None:
    service.text(NUMBER, "60x20x3")
    found = question(service)
    assert found is not None
    assert found.default is None
    service.later(hours=6).textcoach.sweep.run()
    assert recorded(service) == {}
    assert "athlete_asks" in service.alert_kinds()
    with service.rows() as uow:
        assert uow.clarifications.get(found.id).state is ClarificationState.LAPSED


def test_an_answer_after_the_lapse_is_no_answer(service: Service) -> None:
    service.text(NUMBER, "60x20x3")
    service.later(hours=7).text(NUMBER, "1")
    assert recorded(service) == {}


def test_a_question_about_a_new_text_closes_the_one_before(service: Service) -> None:
    service.text(NUMBER, "60x20x3")
    first = question(service)
    service.later(minutes=2).text(NUMBER, "65x20x3")
    second = question(service)
    assert first is not None
    assert second is not None
    assert second.message_id != first.message_id
    with service.rows() as uow:
        assert uow.clarifications.get(first.id).state is ClarificationState.LAPSED


def test_two_sweeps_settle_a_lapsed_question_once(service: Service) -> None:
    service.text(NUMBER, "130x5x3")
    sweep: Sweep = service.later(hours=6).textcoach.sweep
    sweep.run()
    before = recorded(service)
    sweep.run()
    assert recorded(service) == before


def test_a_question_that_cannot_be_settled_holds_up_no_other_and_staff_is_told(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann = service.sign_up(replace(SAM, name="Ann Day", number="+12125550143"))
    service.morning(MONDAY, 9)
    service.at(MONDAY, 12).text(NUMBER, "60x20x3")
    service.text(ann.number, "60x20x3")

    def broken_for_sam(uow: UnitOfWork, athlete: Athlete, question: Clarification, now: datetime) -> None:
        if athlete.number == NUMBER:
            raise ValueError("a row that nobody foresaw")
        lapse(uow, athlete, question, now)

    monkeypatch.setattr(sweep_module, "lapse", broken_for_sam)
    for _ in range(2):
        service.later(hours=6).textcoach.sweep.run()
    assert question(service) is not None
    with service.rows() as uow:
        assert uow.clarifications.open_of(ann.id) is None
    (stuck,) = [one for one in service.alerts() if one.kind is AlertKind.STUCK]
    assert stuck.text == "A question that nobody answered can't be closed and is tried again: the log says why."


def test_the_answer_to_a_question_of_the_evening_belongs_to_that_days_workout(service: Service) -> None:
    service.at(MONDAY, 23).text(NUMBER, "130x5x3")
    service.later(hours=5, minutes=30).text(NUMBER, "2")
    assert service.clock.at.date() > MONDAY + timedelta(days=0)
    assert recorded(service) == {ROW: [(130, 5)] * 3}
    assert service.workout(MONDAY).state in {WorkoutState.IN_PROGRESS, WorkoutState.COMPLETED}


def test_the_length_of_the_pool_completes_the_swim_and_adds_none(service: Service) -> None:
    service.later(days=1)
    (asked,) = service.text(NUMBER, "swam 40 lengths in 38 min")
    assert "25m" in asked
    service.later(minutes=2).text(NUMBER, "25m")
    (entry,) = service.performance(MONDAY).entries
    assert [(one.meters, one.seconds) for one in entry.sets] == [(1000, 2280)]
