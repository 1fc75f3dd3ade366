"""What is there when schemathesis comes: some of each kind, in the states that requests ask for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from tests.e2e.support import sign_up
from textcoach.bootstrap import Textcoach
from textcoach.domain.alert import AlertKind
from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import OPERATOR, ActorKind
from textcoach.domain.calendar import training_date
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.ids import new_id
from textcoach.domain.plan import FitnessPlan, Hold, HoldReason
from textcoach.domain.profile import Injury
from textcoach.domain.record_form import RecordForm
from textcoach.domain.week_job import WeekJob, WeekJobState
from textcoach.ports.inbound import InboundText
from textcoach.services.rescheduling import Changes

Things = dict[str, list[str]]
_ATHLETE, _PLAN, _WORKOUT = "/api/v1/athletes/{athlete_id}", "/api/v1/plans/{plan_id}", "/api/v1/workouts/{workout_id}"
_WEEK = f"{_PLAN}/weeks/{{week}}"


def things(textcoach: Textcoach) -> Things:
    """Ids by the operation that is to have them for itself, because it uses them up, else by the parameter's name."""
    athletes = _signed_up(textcoach, 10)
    sam, lena, *others = athletes
    today = training_date(textcoach.clock.now(), sam.zone)
    textcoach.rescheduling.change(sam.number, Changes(profile={"kit": frozenset(Kit)}))
    return {
        **_of_nobody_else(textcoach, sam),
        **_of_workouts(textcoach, sam, lena),
        **_of_plans(textcoach, [sam, lena, others[0]]),
        **_of_athletes(textcoach, others),
        "athlete_id": _ids([sam, lena]),
        "day": [str(today)],
        f"POST {_WORKOUT}/move day": [str(today + timedelta(days=ahead)) for ahead in range(1, 6)],
        f"POST {_WORKOUT}/copy day": [str(today + timedelta(days=ahead)) for ahead in range(1, 6)],
    }


def _signed_up(textcoach: Textcoach, count: int) -> list[Athlete]:
    numbers = [f"+12125550{100 + index}" for index in range(count)]
    for index, number in enumerate(numbers):
        sign_up(
            textcoach, number, "Sam Ortiz" if number is numbers[-1] else f"Sam {index}", weeks=4 if index < 3 else 1
        )
    return [textcoach.roster.find(number) for number in numbers]


def _of_nobody_else(textcoach: Textcoach, sam: Athlete) -> Things:
    for index in range(6):
        textcoach.alerts.open(AlertKind.PAIN, f"a subject {index}", "An athlete hurts.", sam.id)
    text = textcoach.inbox.receive(InboundText("SM1", sam.number, "+15550000000", "hello", 0, None, {}))
    with textcoach.unit_of_work() as uow:
        uow.failures.note("resolve", "due", "ValueError", "resolution.py:1 run", textcoach.clock.now())
        uow.commit()
    with textcoach.unit_of_work() as uow:
        alerts = uow.alerts.all_open()
    return {"alert_id": _ids(alerts), "message_id": [str(text)], "job_id": _ids(textcoach.jobs.all(10))}


def _of_workouts(textcoach: Textcoach, sam: Athlete, lena: Athlete) -> Things:
    done, to_come = _workouts(textcoach, lena), iter(_workouts(textcoach, sam))
    over = done[:6]
    today = training_date(textcoach.clock.now(), lena.zone)
    for one in over:
        textcoach.workouts.log.complete(one, RecordForm(notes="fine"), OPERATOR, today)
    moves = "start", "skip", "cancel", "move", "draft", "complete"
    with_record = [str(one) for one in over]
    return {
        **{f"POST {_WORKOUT}/{what}": _some(to_come, 3) for what in moves},
        f"PATCH {_WORKOUT}": _some(to_come, 3),
        f"POST {_WORKOUT}/copy": with_record[:2],
        f"PUT {_WORKOUT}/performance": with_record[2:],
        f"GET {_WORKOUT}/performance": with_record,
        "workout_id": [*with_record, *(str(one) for one in done[6:9])],
    }


def _of_plans(textcoach: Textcoach, athletes: Sequence[Athlete]) -> Things:
    planned = athletes[-1]
    drafts = iter([str(textcoach.planning.create(planned.number, None, 1).id) for _ in range(5)])
    active = [_active(textcoach, one) for one in athletes]
    with textcoach.unit_of_work() as uow:
        failed = WeekJob(new_id(), active[-1].id, planned.id, 2, textcoach.clock.now(), ActorKind.STAFF, "Ann")
        uow.week_jobs.add_missing(replace(failed, state=WeekJobState.FAILED, error="It failed."))
        uow.commit()
    counts = {"activate": 1, "approve": 2, "archive": 2}
    return {
        **{f"POST {_PLAN}/{what}": _some(drafts, count) for what, count in counts.items()},
        f"GET {_WEEK}/job": _ids(active[-1:]),
        f"POST {_WEEK}/job/retry": _ids(active[-1:]),
        "plan_id": _ids(active[:-1]),
        "week": ["2", "3"],
    }


def _of_athletes(textcoach: Textcoach, others: Sequence[Athlete]) -> Things:
    _, inactive, held, hurt, active, doomed, more, gone = others
    textcoach.rescheduling.deactivate(inactive.number)
    textcoach.rescheduling.change(hurt.number, Changes(injuries=[Injury("knee")]))
    with textcoach.unit_of_work() as uow:
        uow.holds.add(Hold(new_id(), held.id, HoldReason.SAFETY, training_date(textcoach.clock.now(), held.zone)))
        uow.commit()
    own = {
        "activate": inactive,
        "clear-safety": held,
        "clear-pain": hurt,
        "deactivate": active,
        "archive": doomed,
        "erase": gone,
        "send-now": more,
        "generate": more,
    }
    return {f"POST {_ATHLETE}/{what}": [str(one.id)] for what, one in own.items()}


def _workouts(textcoach: Textcoach, athlete: Athlete) -> list[UUID]:
    plan = _active(textcoach, athlete)
    with textcoach.unit_of_work() as uow:
        return [one.id for one in uow.workouts.of_plan(plan.id)]


def _active(textcoach: Textcoach, athlete: Athlete) -> FitnessPlan:
    with textcoach.unit_of_work() as uow:
        found = uow.plans.active_of(athlete.id)
    assert found is not None
    return found


def _some(found: Iterator[UUID] | Iterator[str], count: int) -> list[str]:
    return [str(next(found)) for _ in range(count)]


def _ids(found: Sequence[object]) -> list[str]:
    return [str(one.id) for one in found]  # type: ignore[attr-defined]
