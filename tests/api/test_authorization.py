"""Who may do what: every route by every role. A route without a row here fails."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import pytest

from tests.api.support import NOBODY, Api
from tests.fakes.service import MONDAY
from textcoach.domain.alert import AlertKind
from textcoach.domain.audit import OPERATOR
from textcoach.domain.record_form import RecordForm
from textcoach.domain.staff import Scope, StaffRole

Row = tuple[Scope, str | None]
READ, WRITE, ADMIN = Scope
ROWS: Mapping[tuple[str, str], Row] = {
    ("GET", "/athletes"): (READ, None),
    ("POST", "/athletes"): (WRITE, None),
    ("GET", "/athletes/<uuid:athlete_id>"): (READ, "athlete"),
    ("PATCH", "/athletes/<uuid:athlete_id>"): (WRITE, "athlete"),
    ("GET", "/athletes/<uuid:athlete_id>/holds"): (READ, "athlete"),
    ("GET", "/athletes/<uuid:athlete_id>/trail"): (READ, "athlete"),
    ("POST", "/athletes/<uuid:athlete_id>/activate"): (WRITE, "athlete"),
    ("POST", "/athletes/<uuid:athlete_id>/deactivate"): (WRITE, "athlete"),
    ("POST", "/athletes/<uuid:athlete_id>/archive"): (WRITE, "athlete"),
    ("POST", "/athletes/<uuid:athlete_id>/clear-safety"): (WRITE, "athlete"),
    ("PUT", "/athletes/<uuid:athlete_id>/coach"): (ADMIN, "athlete"),
    ("POST", "/athletes/<uuid:athlete_id>/clear-pain"): (WRITE, "athlete"),
    ("GET", "/athletes/<uuid:athlete_id>/questionnaire"): (READ, "athlete"),
    ("POST", "/athletes/<uuid:athlete_id>/approve"): (WRITE, "athlete"),
    ("GET", "/athletes/<uuid:athlete_id>/adherence"): (READ, "athlete"),
    ("GET", "/athletes/<uuid:athlete_id>/load"): (READ, "athlete"),
    ("GET", "/athletes/<uuid:athlete_id>/export"): (ADMIN, "athlete"),
    ("POST", "/athletes/<uuid:athlete_id>/erase"): (ADMIN, "athlete"),
    ("GET", "/athletes/<uuid:athlete_id>/plans"): (READ, "athlete"),
    ("POST", "/athletes/<uuid:athlete_id>/plans"): (WRITE, "athlete"),
    ("POST", "/previews"): (READ, None),
    ("GET", "/plans/<uuid:plan_id>"): (READ, "plan"),
    ("POST", "/plans/<uuid:plan_id>/approve"): (WRITE, "plan"),
    ("POST", "/plans/<uuid:plan_id>/activate"): (WRITE, "plan"),
    ("POST", "/plans/<uuid:plan_id>/archive"): (WRITE, "plan"),
    ("GET", "/plans/<uuid:plan_id>/weeks"): (READ, "plan"),
    ("GET", "/plans/<uuid:plan_id>/weeks/<int:week>"): (READ, "plan"),
    ("PUT", "/plans/<uuid:plan_id>/weeks/<int:week>"): (WRITE, "plan"),
    ("POST", "/plans/<uuid:plan_id>/weeks/<int:week>/generate"): (WRITE, "plan"),
    ("GET", "/plans/<uuid:plan_id>/weeks/<int:week>/job"): (READ, "plan"),
    ("POST", "/plans/<uuid:plan_id>/weeks/<int:week>/job/retry"): (WRITE, "plan"),
    ("GET", "/athletes/<uuid:athlete_id>/workouts"): (READ, "athlete"),
    ("POST", "/athletes/<uuid:athlete_id>/generate"): (WRITE, "athlete"),
    ("GET", "/athletes/<uuid:athlete_id>/ledger"): (READ, "athlete"),
    ("POST", "/athletes/<uuid:athlete_id>/correct"): (WRITE, "athlete"),
    ("GET", "/workouts/<uuid:workout_id>"): (READ, "workout"),
    ("PATCH", "/workouts/<uuid:workout_id>"): (WRITE, "workout"),
    ("GET", "/workouts/<uuid:workout_id>/comparison"): (READ, "workout"),
    ("GET", "/workouts/<uuid:workout_id>/trail"): (READ, "workout"),
    ("POST", "/workouts/<uuid:workout_id>/start"): (WRITE, "workout"),
    ("POST", "/workouts/<uuid:workout_id>/skip"): (WRITE, "workout"),
    ("POST", "/workouts/<uuid:workout_id>/cancel"): (WRITE, "workout"),
    ("POST", "/workouts/<uuid:workout_id>/move"): (WRITE, "workout"),
    ("POST", "/workouts/<uuid:workout_id>/copy"): (WRITE, "workout"),
    ("POST", "/workouts/<uuid:workout_id>/draft"): (WRITE, "workout"),
    ("POST", "/workouts/<uuid:workout_id>/complete"): (WRITE, "workout"),
    ("GET", "/workouts/<uuid:workout_id>/ledger"): (READ, "workout"),
    ("GET", "/workouts/<uuid:workout_id>/performance"): (READ, "workout"),
    ("PUT", "/workouts/<uuid:workout_id>/performance"): (WRITE, "workout"),
    ("GET", "/athletes/<uuid:athlete_id>/messages"): (READ, "athlete"),
    ("POST", "/athletes/<uuid:athlete_id>/messages"): (WRITE, "athlete"),
    ("GET", "/messages/<uuid:message_id>"): (READ, "message"),
    ("POST", "/athletes/<uuid:athlete_id>/send-now"): (WRITE, "athlete"),
    ("GET", "/staff"): (ADMIN, None),
    ("GET", "/alerts"): (READ, None),
    ("POST", "/alerts/<uuid:alert_id>/acknowledge"): (WRITE, "alert"),
    ("GET", "/jobs"): (READ, None),
    ("GET", "/jobs/<uuid:job_id>"): (READ, "job"),
    ("POST", "/jobs/<uuid:job_id>/retry"): (WRITE, "job"),
    ("GET", "/figures"): (ADMIN, None),
}
BODIES: Mapping[str, Any] = {"PUT": {"coach_id": None}, "PATCH": {"name": "Sam"}, "POST": {}}
STRETCH = {"type": "prep", "exercise": "Calf Stretch", "seconds": 30}
BODIES_OF: Mapping[tuple[str, str], Any] = {
    ("POST", "/athletes/<uuid:athlete_id>/correct"): {"text": "bench 145 8/8/8"},
    ("POST", "/athletes/<uuid:athlete_id>/messages"): {"text": "thanks"},
    ("POST", "/athletes/<uuid:athlete_id>/erase"): {"name": "somebody else"},
    ("PATCH", "/workouts/<uuid:workout_id>"): {
        "content": {"theme": "Rest", "blocks": [{"name": "Main", "items": [STRETCH]}]}
    },
    ("POST", "/workouts/<uuid:workout_id>/skip"): {"reason": "away"},
    ("POST", "/workouts/<uuid:workout_id>/cancel"): {"reason": "away"},
    ("POST", "/workouts/<uuid:workout_id>/move"): {"day": "2026-03-05"},
    ("PUT", "/workouts/<uuid:workout_id>/performance"): {"notes": "as told"},
    ("POST", "/athletes/<uuid:athlete_id>/clear-pain"): {"area": "knee"},
    ("POST", "/previews"): {"weeks": 1},
    ("PUT", "/plans/<uuid:plan_id>/weeks/<int:week>"): {"days": [{"theme": "Rest"}] * 7, "reason": "away"},
}
"""Where a method's usual body wouldn't do."""
ROLES = {
    None: (),
    "dora read": (READ,),
    "dora write": (READ, WRITE),
    "cleo read": (READ,),
    "cleo write": (READ, WRITE),
    "ann read": (READ,),
    "ann write": (READ, WRITE),
    "ann admin": (READ, WRITE, ADMIN),
}
"""Cleo is the athlete's coach, Dora somebody else's, Ann an admin."""


def routes(api: Api) -> set[tuple[str, str]]:
    rules = api.client.application.url_map.iter_rules()
    return {
        (method, rule.rule.removeprefix("/api/v1"))
        for rule in rules
        if rule.rule.startswith("/api/v1/")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }


def things(api: Api) -> dict[str, UUID]:
    """One of each kind, of Cleo's athlete."""
    service = api.service
    sam = service.sign_up()
    service.textcoach.desk.staffing.assign(str(sam.id), "Cleo")
    workout = service.workout(MONDAY).id
    service.textcoach.workouts.log.save_draft(workout, RecordForm(notes="begun"), OPERATOR)
    service.textcoach.alerts.open(AlertKind.PAIN, "a subject", "An athlete hurts.", sam.id)
    service.at(MONDAY, 7, 55)
    service.textcoach.mornings.tick()
    job = service.slot(MONDAY).id
    service.textcoach.weeks.jobs.request(service.plan().id, 2, OPERATOR, override=True)
    return {
        "athlete": sam.id,
        "plan": service.plan().id,
        "workout": workout,
        "alert": service.alerts()[0].id,
        "job": job,
        "message": service.receive(sam.number, "done"),
    }


def path_of(rule: str, ids: Mapping[str, UUID]) -> str:
    for name, value in ids.items():
        rule = rule.replace(f"<uuid:{name}_id>", str(value))
    return rule.replace("<int:week>", "2")


def body_of(method: str, rule: str) -> Any:
    return BODIES_OF.get((method, rule), BODIES.get(method))


def test_every_route_has_a_row(sqlite_api: Api) -> None:
    assert routes(sqlite_api) == set(ROWS)


@pytest.mark.parametrize("role", ROLES, ids=str)
def test_every_route_lets_in_whom_it_should(sqlite_api: Api, role: str | None) -> None:
    api = sqlite_api
    api.hire("Dora", StaffRole.COACH, READ, WRITE)
    ids = things(api)
    # Looking first, so that nothing is changed that is still to be looked at.
    for (method, rule), (scope, about) in sorted(ROWS.items(), key=lambda row: (row[0][0] != "GET", row[0])):
        answer = api.call(method, path_of(rule, ids), body_of(method, rule), by=role)
        if role is None:
            expected = {401}
        elif scope not in ROLES[role]:
            expected = {403}
        elif about is not None and role.startswith("dora"):
            expected = {404}
        else:
            expected = {200, 201, 202, 409, 422, 428}
        assert answer.status_code in expected, (method, rule, role, answer.get_data(as_text=True))


def test_what_is_not_there_and_what_is_anothers_look_the_same(sqlite_api: Api) -> None:
    api = sqlite_api
    api.hire("Dora", StaffRole.COACH, READ, WRITE)
    ids = things(api)
    nothing = dict.fromkeys(ids, NOBODY)
    for (method, rule), (scope, about) in ROWS.items():
        if about is None or scope is ADMIN:
            continue
        theirs, none = (
            api.call(method, path_of(rule, given), body_of(method, rule), by="dora write") for given in (ids, nothing)
        )
        assert theirs.status_code == none.status_code == 404, (method, rule)
        mask = str(ids[about]), str(NOBODY)
        assert theirs.get_data(as_text=True).replace(*mask) == none.get_data(as_text=True)


def test_what_is_about_the_service_itself_is_the_admins(sqlite_api: Api) -> None:
    api = sqlite_api
    api.service.textcoach.alerts.open(AlertKind.CAPACITY, "service", "The morning won't fit.")
    at = api.service.clock.at
    api.service.change(lambda uow: uow.failures.note("resolve", "due", "ValueError", "resolution.py:1 run", at))
    assert len(api.get("/alerts").get_json()["items"]) == len(api.get("/jobs").get_json()["items"]) == 1
    assert api.get("/alerts", by="cleo read").get_json()["items"] == []
    assert api.get("/jobs", by="cleo read").get_json()["items"] == []
