from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.fakes.service import MONDAY, NUMBER, SAM, Service
from textcoach.domain.errors import UserError
from textcoach.domain.states import AthleteState, IllegalMoveError, PlanState, WorkoutState
from textcoach.ports.unit_of_work import UnitOfWork

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def athlete(service: Service) -> None:
    service.at(MONDAY - DAY, 12)
    service.textcoach.roster.add(SAM)


def test_a_new_plan_is_a_draft_with_its_first_mesocycle_laid_out_and_no_workouts(service: Service) -> None:
    plan = service.textcoach.planning.create(NUMBER, MONDAY, 8)
    assert (plan.state, plan.starts_on, plan.weeks) == (PlanState.DRAFT, MONDAY, 8)
    assert service.plan() == plan
    assert [micro.week for micro in plan.mesocycles[0].microcycles] == list(
        range(1, plan.mesocycles[0].overview.weeks + 1)
    )
    assert all(later.microcycles == () for later in plan.mesocycles[1:])
    with service.rows() as uow:
        assert uow.workouts.of_plan(plan.id) == []
    assert service.athlete().next_send_at is None


@pytest.mark.parametrize("weeks", [1, 52, None])
def test_a_plan_has_the_weeks_that_were_asked_for(service: Service, weeks: int | None) -> None:
    plan = service.textcoach.planning.create(NUMBER, None, weeks)
    assert plan.weeks == (weeks or plan.weeks)
    assert 1 <= plan.weeks <= 52
    assert plan.starts_on == MONDAY - DAY


def test_activating_makes_athlete_and_plan_active_and_puts_a_date_to_each_training_day(service: Service) -> None:
    service.textcoach.planning.create(NUMBER, MONDAY, 8)
    plan = service.textcoach.planning.activate(NUMBER)
    athlete = service.athlete()
    assert (plan.state, athlete.state) == (PlanState.ACTIVE, AthleteState.ACTIVE)
    assert athlete.next_send_at == service.at(MONDAY, 8).clock.at
    with service.rows() as uow:
        workouts = uow.workouts.of_plan(plan.id)
    assert [(one.week, one.session) for one in workouts[:4]] == [(1, 1), (1, 2), (1, 3), (2, 1)]
    assert [one.day for one in workouts[:4]] == [MONDAY, MONDAY + 2 * DAY, MONDAY + 4 * DAY, MONDAY + 7 * DAY]
    assert all(one.content is None and one.state is WorkoutState.SCHEDULED for one in workouts)


def test_activating_a_plan_archives_the_one_that_was_active(service: Service) -> None:
    planning = service.textcoach.planning
    planning.create(NUMBER, MONDAY, 4)
    first = planning.activate(NUMBER)
    planning.create(NUMBER, MONDAY, 6)
    second = planning.activate(NUMBER)
    with service.rows() as uow:
        states = {plan.id: plan.state for plan in uow.plans.of(second.athlete_id)}
        left = uow.workouts.of_plan(first.id)
    assert states == {first.id: PlanState.ARCHIVED, second.id: PlanState.ACTIVE}
    assert {(one.state, one.reason) for one in left} == {(WorkoutState.CANCELLED, "the plan was archived")}
    assert service.textcoach.diary.page(NUMBER, MONDAY).workout.plan_id == second.id
    service.morning(MONDAY)
    with service.rows() as uow:
        texted = [one.plan_id for one in uow.workouts.on_day(second.athlete_id, MONDAY) if one.texted_at]
    assert texted == [second.id]


class Failing:
    """A repository one of whose ways to write fails."""

    def __init__(self, real: Any, way: str) -> None:
        self._real, self._way = real, way

    def __getattr__(self, name: str) -> Any:
        if name == self._way:
            raise OSError("the disk is full")
        return getattr(self._real, name)


def test_wherever_an_activation_fails_everything_is_as_it_was(service: Service) -> None:
    planning = service.textcoach.planning
    first = planning.create(NUMBER, MONDAY, 2)
    planning.activate(NUMBER)
    second = planning.create(NUMBER, MONDAY, 2)
    service.textcoach.rescheduling.deactivate(NUMBER)

    def everything() -> object:
        athlete = service.athlete()
        with service.rows() as uow:
            workouts = [uow.workouts.of_plan(one.id) for one in (first, second)]
            return (
                athlete,
                uow.plans.of(athlete.id),
                workouts,
                uow.holds.of(athlete.id),
                uow.audit.of_athlete(athlete.id, 99),
            )

    before = everything()
    for repository, way in (("athletes", "save"), ("plans", "save"), ("audit", "add"), ("workouts", "add_missing")):

        @contextmanager
        def failing(repository: str = repository, way: str = way) -> Iterator[UnitOfWork]:
            with service.textcoach.unit_of_work() as uow:
                setattr(uow, repository, Failing(getattr(uow, repository), way))
                yield uow

        with pytest.raises(OSError, match="disk is full"):
            replace(planning, unit_of_work=failing).activate(NUMBER, str(second.id))
        assert everything() == before, (repository, way)
    begun = planning.activate(NUMBER, str(second.id))
    assert (begun.state, begun.activated_at) == (PlanState.ACTIVE, service.clock.at)
    assert service.athlete().state is AthleteState.ACTIVE


def test_activating_the_active_plan_again_is_refused_in_a_sentence(service: Service) -> None:
    service.textcoach.planning.create(NUMBER, MONDAY, 4)
    plan = service.textcoach.planning.activate(NUMBER)
    with pytest.raises(UserError, match="plan is active already"):
        service.textcoach.planning.activate(NUMBER, str(plan.id))
    with service.rows() as uow:
        assert {one.state for one in uow.workouts.of_plan(plan.id)} == {WorkoutState.SCHEDULED}


def test_an_inactive_athlete_comes_back_on_the_plan_that_waited(service: Service) -> None:
    service.textcoach.planning.create(NUMBER, MONDAY, 4)
    plan = service.textcoach.planning.activate(NUMBER)
    athlete = service.athlete()
    service.change(lambda uow: uow.athletes.save(replace(athlete, state=AthleteState.INACTIVE, next_send_at=None)))
    assert service.textcoach.planning.activate(NUMBER).id == plan.id
    assert service.athlete().state is AthleteState.ACTIVE
    assert service.athlete().next_send_at is not None


@pytest.mark.parametrize("state", [PlanState.COMPLETED, PlanState.ARCHIVED])
def test_a_plan_that_is_over_is_not_activated_again(service: Service, state: PlanState) -> None:
    plan = service.textcoach.planning.create(NUMBER, MONDAY, 4)
    service.change(lambda uow: uow.plans.save(replace(plan, state=state)))
    with pytest.raises(IllegalMoveError, match=f"A plan that is {state.value} can't become active"):
        service.textcoach.planning.activate(NUMBER, str(plan.id))
    assert service.athlete().state is AthleteState.PROSPECT


def test_an_archived_athlete_is_not_made_active_and_the_plan_stays_a_draft(service: Service) -> None:
    service.textcoach.planning.create(NUMBER, MONDAY, 4)
    archived = replace(service.athlete(), state=AthleteState.ARCHIVED)
    service.change(lambda uow: uow.athletes.save(archived))
    with pytest.raises(IllegalMoveError, match="athlete that is archived can't become active"):
        service.textcoach.planning.activate(NUMBER)
    assert service.plan().state is PlanState.DRAFT


def test_what_a_person_gets_wrong_is_told_in_one_sentence(service: Service) -> None:
    planning = service.textcoach.planning
    wrong = [
        (lambda: planning.create(NUMBER, MONDAY, 0), "A plan has 1 to 52 weeks, not 0."),
        (lambda: planning.create(NUMBER, MONDAY, 53), "A plan has 1 to 52 weeks, not 53."),
        (lambda: planning.create("Nobody", MONDAY, 4), "No athlete is called 'Nobody': see `textcoach athletes list`."),
        (
            lambda: planning.create(NUMBER, MONDAY - 2 * DAY, 4),
            "A plan can't start in the past: 2026-02-28 is before 2026-03-01 where Sam Ortiz is.",
        ),
        (
            lambda: planning.activate(NUMBER),
            "Sam Ortiz has no draft plan to activate: make one with `textcoach plan create`.",
        ),
        (lambda: planning.activate(NUMBER, "77"), "Sam Ortiz has no plan '77': see `textcoach plan show`."),
        (lambda: planning.shown(NUMBER), "Sam Ortiz has no plan yet: make one with `textcoach plan create`."),
    ]
    for ask, sentence in wrong:
        with pytest.raises(UserError) as refused:
            ask()
        assert str(refused.value) == sentence
