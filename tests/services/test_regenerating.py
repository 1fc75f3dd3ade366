"""The current block and week of active athletes, made anew."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes.service import MONDAY, NUMBER, SAM, Service, lift, session
from textcoach.domain.audit import OPERATOR
from textcoach.domain.errand import ErrandState
from textcoach.domain.ids import new_id
from textcoach.domain.plan import FitnessPlan, Hold, HoldReason
from textcoach.domain.slot import SlotOutcome
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Author
from textcoach.persistence.database import Database
from textcoach.ports.agents import MesocycleFacts
from textcoach.services.regenerating import ROUNDS, Regenerated, Regenerating
from textcoach.services.understudy import Role

WEDNESDAY, FRIDAY = MONDAY + timedelta(days=2), MONDAY + timedelta(days=4)
OTHERS = ("+12125550143", "+12125550144")


def regenerating(service: Service) -> Regenerating:
    return service.textcoach.admin.regenerating


def run(service: Service, **more: object) -> Regenerated:
    return regenerating(service).run(by=OPERATOR, **more)  # type: ignore[arg-type]


def bare(service: Service) -> FitnessPlan:
    """An active plan of which nothing is laid out, as an older service's is after it was taken over."""
    athlete = service.sign_up()
    plan = service.plan()
    stripped = replace(
        plan,
        id=new_id(),
        mesocycles=tuple(replace(one, id=new_id(), microcycles=()) for one in plan.mesocycles),
    )
    stripped = replace(stripped, mesocycles=tuple(replace(one, plan_id=stripped.id) for one in stripped.mesocycles))

    def change(uow: object) -> None:
        from textcoach.services.archiving import archive_plan

        archive_plan(uow, plan)  # type: ignore[arg-type]
        uow.plans.add(stripped)  # type: ignore[attr-defined]

    service.change(change)
    assert athlete.next_send_at is not None
    return stripped


def test_a_plan_without_weeks_gets_those_of_its_current_block(service: Service) -> None:
    plan = bare(service)
    service.at(MONDAY + timedelta(weeks=1, days=2), 12)

    made = run(service)

    (outcome,) = made.outcomes
    assert (outcome.state, outcome.reason) == (ErrandState.DONE, "week 2 of 8, the block up to week 4")
    now = service.plan()
    assert now.id == plan.id
    assert [week.week for week in now.mesocycles[0].microcycles] == [2, 3, 4]
    with service.rows() as uow:
        workouts = uow.workouts.of_plan(plan.id)
        trail = uow.audit.of_subject(plan.id)
    # Nothing that lies behind is put on record as missed.
    assert [one.day for one in workouts if one.week == 2] == [day + timedelta(weeks=1) for day in (WEDNESDAY, FRIDAY)]
    assert len([one for one in workouts if one.week == 3]) == 3
    assert [(one.action, one.actor) for one in trail] == [("training made anew", OPERATOR)]
    service.morning(FRIDAY + timedelta(weeks=1))
    assert service.slot(FRIDAY + timedelta(weeks=1)).outcome is SlotOutcome.SENT


def test_a_second_run_goes_on_where_the_first_one_stopped(service: Service) -> None:
    service.sign_up()
    for number in OTHERS:
        service.sign_up(replace(SAM, name=f"Sam {number[-1]}", number=number))
    service.at(MONDAY, 6)
    regenerating(service).run([OTHERS[0]], by=OPERATOR)

    rest = run(service, side_by_side=3)
    nobody = run(service)

    assert ({one.athlete.number for one in rest.outcomes}, rest.before) == ({NUMBER, OTHERS[1]}, 1)
    assert (list(nobody.outcomes), nobody.before) == ([], 3)
    assert len(run(service, again=True).outcomes) == 3


def test_what_was_texted_and_what_staff_wrote_stays(service: Service) -> None:
    service.text_monday()
    texted = service.workout(MONDAY)
    by_hand, unwritten = service.workout(WEDNESDAY), service.workout(FRIDAY)
    content = session(lift("Barbell Bench Press", 100))
    service.change(
        lambda uow: uow.workouts.save(
            replace(by_hand, content=content, author=Author.STAFF, written_at=service.clock.at)
        )
    )
    service.change(
        lambda uow: uow.workouts.save(
            replace(unwritten, content=content, author=Author.UNDERSTUDY, written_at=service.clock.at)
        )
    )
    service.at(MONDAY, 12)

    assert run(service).failed == []

    assert service.workout(MONDAY) == texted
    assert service.workout(WEDNESDAY).content == content
    assert service.workout(FRIDAY).content is None
    assert service.plan().microcycle_of(1) is not None


def test_one_athletes_trouble_stops_no_other_and_is_tried_again(service: Service) -> None:
    service.sign_up()
    service.sign_up(replace(SAM, name="Lena", number=OTHERS[0]))
    service.at(MONDAY, 6)
    role = regenerating(service).writing.mesocycle_role
    tries: list[str] = []

    def fails_for_lena(facts: MesocycleFacts) -> object:
        if facts.athlete.name == "Lena":
            tries.append("try")
            raise ZeroDivisionError("Lena's own words")
        return role.understudy(facts)

    def with_role(understudy: object) -> Regenerating:
        writing = replace(regenerating(service).writing, mesocycle_role=Role(None, understudy, role.alerts))  # type: ignore[arg-type]
        return replace(regenerating(service), writing=writing)

    made = with_role(fails_for_lena).run(by=OPERATOR)

    assert [(one.athlete.name, one.reason) for one in made.failed] == [("Lena", "ZeroDivisionError")]
    assert len(tries) == ROUNDS
    later = run(service)
    assert ([one.athlete.name for one in later.outcomes], later.failed, later.before) == (["Lena"], [], 1)


def test_who_has_nothing_to_make_is_passed_over_with_the_reason(service: Service) -> None:
    athlete = service.sign_up()
    service.hold(Hold(new_id(), athlete.id, HoldReason.PAUSE, MONDAY, MONDAY + timedelta(days=9)))
    service.at(MONDAY, 12)
    (held,) = run(service).outcomes
    service.at(MONDAY + timedelta(weeks=20), 12)
    (over,) = run(service).outcomes
    assert [(one.state, one.reason) for one in (held, over)] == [
        (ErrandState.PASSED_OVER, "on hold: pause"),
        (ErrandState.PASSED_OVER, "the plan is over"),
    ]


def test_a_rehearsal_says_where_everybody_is_and_changes_nothing(service: Service) -> None:
    plan = bare(service)
    service.at(MONDAY + timedelta(weeks=5), 12)
    (said,) = regenerating(service).rehearse().outcomes
    assert said.reason == "week 6 of 8, the block up to week 8"
    assert service.plan() == plan
    assert len(run(service).outcomes) == 1


def test_a_session_that_the_new_week_does_not_have_is_cancelled(service: Service) -> None:
    athlete = service.sign_up()
    profile = replace(athlete.profile, weekdays=(0, 3))
    service.change(lambda uow: uow.athletes.save(replace(uow.athletes.get(athlete.id), profile=profile)))
    service.at(MONDAY - timedelta(days=1), 13)

    run(service)

    plan = service.plan()
    with service.rows() as uow:
        first = [one for one in uow.workouts.of_plan(plan.id) if one.week == 1]
    assert [(one.session, one.day, one.state) for one in first] == [
        (1, MONDAY, WorkoutState.SCHEDULED),
        (2, MONDAY + timedelta(days=3), WorkoutState.SCHEDULED),
        (3, FRIDAY, WorkoutState.CANCELLED),
    ]


@pytest.mark.parametrize("side_by_side", [1, 4])
def test_progress_is_told_until_all_are_done(service: Service, side_by_side: int, database: Database) -> None:
    for number in OTHERS:
        service.sign_up(replace(SAM, number=number))
    told: list[tuple[int, int]] = []
    run(service, side_by_side=side_by_side, told=lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]
