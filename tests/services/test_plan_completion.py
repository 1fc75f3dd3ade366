"""The end of a plan: one text, a summary, and the next plan when staff activates one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from tests.fakes.service import MONDAY, NUMBER, SAM, STRANGER, ScriptedSender, Service
from textcoach.domain.audit import OPERATOR
from textcoach.domain.errors import ConflictError
from textcoach.domain.message import MessageKind
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.plan_summary import LiftGain, PlanSummary
from textcoach.domain.states import PlanState, WorkoutState
from textcoach.services.weeks import HandWritten

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
OVER = MONDAY + WEEK


@pytest.fixture(autouse=True)
def athlete(service: Service) -> None:
    service.sign_up(weeks=1)


def answer(service: Service, days: Sequence[int]) -> None:
    for day in days:
        service.morning(MONDAY + day * DAY)
        service.text(NUMBER, "done")


def plan(service: Service) -> FitnessPlan:
    athlete = service.athlete()
    with service.rows() as uow:
        return uow.plans.of(athlete.id)[0]


def summaries(service: Service) -> list[str]:
    return [message.body for message in service.sent_to() if message.kind is MessageKind.SUMMARY]


def test_it_completes_after_its_last_week_with_a_summary_and_one_text(service: Service, sender: ScriptedSender) -> None:
    answer(service, (0, 2, 4))
    assert plan(service).state is PlanState.ACTIVE
    before = len(sender.texts)
    service.at(OVER, 1).minute()
    done = plan(service)
    assert (done.state, done.completed_at) == (PlanState.COMPLETED, service.clock.at)
    assert done.summary is not None
    assert (done.summary.weeks, done.summary.planned, done.summary.completed) == (1, 3, 3)
    assert (len(sender.texts), service.athlete().next_send_at) == (before, None)
    service.at(OVER, 8).minute()
    service.at(OVER + DAY, 1).minute()
    service.morning(OVER + DAY)
    assert summaries(service) == sender.bodies[before:]
    (text,) = summaries(service)
    assert text.startswith("You've finished your plan, Sam: 1 week, 3 of 3 sessions done.")
    assert service.alert_kinds() == ["plan_over"]
    with service.rows() as uow:
        assert [entry.action for entry in uow.audit.of_subject(done.id)][-1] == "plan completed"


def test_it_waits_until_the_last_workout_is_answered_or_given_up(service: Service) -> None:
    answer(service, (0, 2))
    service.morning(MONDAY + 4 * DAY)
    service.at(OVER, 1)
    service.textcoach.weeks.nights.tick()
    assert plan(service).state is PlanState.ACTIVE
    service.morning(OVER)
    service.at(OVER + DAY, 1).minute()
    done = plan(service)
    assert done.state is PlanState.COMPLETED
    assert done.summary is not None
    assert (done.summary.completed, done.summary.skipped) == (2, 1)


def test_one_that_cannot_be_completed_holds_up_no_other(service: Service) -> None:
    service.sign_up(replace(SAM, name="Ann", number=STRANGER), weeks=1)
    broken, weeks = service.athlete().id, service.textcoach.weeks

    class Broken:
        def complete(self, athlete_id: UUID, day: date) -> FitnessPlan | None:
            if athlete_id == broken:
                raise ValueError
            return weeks.nights.completion.complete(athlete_id, day)

    whole = service.textcoach
    nights = replace(weeks.nights, completion=Broken())  # type: ignore[arg-type]
    service.textcoach = replace(whole, weeks=replace(weeks, nights=nights))
    service.at(OVER, 1).minute()
    service.later(minutes=1).minute()
    assert plan(service).state is PlanState.ACTIVE
    assert service.plan(STRANGER).state is PlanState.COMPLETED
    assert sorted(service.alert_kinds()) == ["plan_over", "stuck"]
    service.textcoach = whole
    service.at(OVER + DAY, 1).minute()
    assert plan(service).state is PlanState.COMPLETED
    assert service.alert_kinds() == ["plan_over", "plan_over"]


def test_what_was_never_sent_is_called_off(service: Service) -> None:
    service.at(OVER, 1).minute()
    done = plan(service)
    with service.rows() as uow:
        states = {one.state for one in uow.workouts.of_plan(done.id)}
    assert (done.state, states) == (PlanState.COMPLETED, {WorkoutState.CANCELLED})


def test_who_opted_out_gets_no_text(service: Service) -> None:
    answer(service, (0, 2, 4))
    service.text(NUMBER, "STOP")
    service.at(OVER, 1).minute()
    service.at(OVER, 8).minute()
    assert [message.provider_id for message in service.sent_to() if message.kind is MessageKind.SUMMARY] in ([], [None])


def test_the_next_plan_begins_texts_again(service: Service, sender: ScriptedSender) -> None:
    answer(service, (0, 2, 4))
    service.at(OVER, 1).minute()
    service.at(OVER, 12)
    service.textcoach.planning.create(NUMBER, OVER + WEEK, 4)
    service.textcoach.planning.activate(NUMBER)
    service.morning(OVER + WEEK)
    assert sender.bodies[-1].startswith("Mon 16 Mar")


def test_the_text_has_the_lifts_that_grew_and_the_distance(service: Service) -> None:
    grew, same = LiftGain("Barbell Bench Press", 90, 100), LiftGain("Deadlift", 150, 150)
    summary = PlanSummary(8, 24, 20, 4, meters=80_467.2, longest=16_093.44, gains=(grew, same))
    completion = service.textcoach.weeks.nights.completion
    message = completion._message(service.athlete(), summary, OVER, service.clock.at)
    assert message.body.splitlines() == [
        "You've finished your plan, Sam: 8 weeks, 20 of 24 sessions done.",
        "Bench Press: estimated max 220 lb, up from 198 lb.",
        "You ran 50 mi in all, the longest 10 mi.",
        "Your coach sets up what comes next.",
    ]
    assert message.segments == 2


def test_the_weeks_of_a_plan_that_is_over_are_closed(service: Service) -> None:
    service.at(OVER, 1).minute()
    done = plan(service)
    week = done.mesocycles[0].microcycles[0]
    with pytest.raises(ConflictError, match="The plan is completed: its weeks can't be changed"):
        service.textcoach.weeks.desk.write(done.id, 1, HandWritten(week.days, "late"), OPERATOR)
    with pytest.raises(ConflictError, match="The plan is completed"):
        service.textcoach.weeks.jobs.request(done.id, 1, OPERATOR)
    assert service.textcoach.weeks.desk.page(done.id).current == 1
