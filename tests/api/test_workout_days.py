"""Workouts at the API by day and plan: listed, moved, run again, written now; and what was done on a day."""

from typing import Any
from uuid import UUID

import pytest

from tests.api.support import NEW, Api, done, problem
from tests.api.training import BENCH, DONE, FRIDAY, TUESDAY, WEDNESDAY, begun, monday, sets
from tests.fakes.service import MONDAY, NUMBER, ScriptedSender
from textcoach.domain.staff import Scope, StaffRole


def test_workouts_are_listed_by_plan_week_day_and_state_and_in_pages(api: Api) -> None:
    athlete = begun(api)
    plan = api.service.plan().id
    done(api.post(f"{monday(api)}/complete", {}))

    def ids(query: str) -> list[str]:
        return [one["id"] for one in done(api.get(f"{athlete}/workouts?{query}", by="cleo read"))["items"]]

    whole = ids("limit=200")
    paged: list[str] = []
    page: dict[str, Any] = {"next": str(UUID(int=0))}
    while page["next"]:
        page = done(api.get(f"{athlete}/workouts?limit=5&cursor={page['next']}"))
        paged += [one["id"] for one in page["items"]]
    assert paged == whole
    with api.service.rows() as uow:
        assert {str(one.id) for one in uow.workouts.of_plan(plan)} == set(whole)
    assert whole[:3] == ids("week=1") == ids(f"plan_id={plan}&week=1")
    assert [whole[0]] == ids("state=completed") == ids(f"day={MONDAY}") == ids(f"day={MONDAY}&state=completed&week=1")
    assert ids(f"day={MONDAY}&state=scheduled") == ids(f"day={TUESDAY}") == ids("week=60") == []
    draft = done(api.post(f"{athlete}/plans", {"weeks": 4}), 201)["id"]
    assert ids(f"plan_id={draft}&state=completed") == []
    api.hire("Dora", StaffRole.COACH, Scope.READ, Scope.WRITE)
    lena = done(api.post("/athletes", NEW, by="dora write"), 201)["id"]
    theirs = done(api.post(f"/athletes/{lena}/plans", {"weeks": 4}, by="dora write"), 201)["id"]
    problem(api.get(f"{athlete}/workouts?plan_id={theirs}"), 404)
    problem(api.get(f"{athlete}/workouts?plan_id={theirs}", by="cleo read"), 404)


def test_a_workout_is_moved_and_run_again_and_what_is_there_gives_way(sqlite_api: Api) -> None:
    api = sqlite_api
    athlete = begun(api)
    wednesday = f"/workouts/{api.service.workout(WEDNESDAY).id}"
    friday = api.service.workout(FRIDAY)
    moved = done(api.post(f"{wednesday}/move", {"day": str(FRIDAY)}, by="cleo write"))
    assert (moved["workout"]["day"], moved["workout"]["planned_on"]) == (str(FRIDAY), str(WEDNESDAY))
    assert moved["gave_way"]["id"] == str(friday.id)
    assert moved["gave_way"]["day"] != str(FRIDAY)
    assert "is on 2026-03-06 already" in problem(api.post(f"{wednesday}/move", {"day": str(FRIDAY)}), 409)["detail"]
    assert "can be run again once it is over" in problem(api.post(f"{monday(api)}/copy", {}), 409)["detail"]
    done(api.post(f"{monday(api)}/complete", DONE))
    source = done(api.get(monday(api)))
    made = api.post(f"{monday(api)}/copy", {"day": str(TUESDAY)}, by="cleo write")
    again = done(made, 201)["workout"]
    assert made.headers["Location"] == f"/api/v1/workouts/{again['id']}"
    assert (again["copy_number"], again["state"], again["day"]) == (1, "scheduled", str(TUESDAY))
    assert (again["content"], again["performance"]) == (source["content"], None)
    assert done(api.get(f"/workouts/{again['id']}")) == again
    (trail,) = done(api.get(f"/workouts/{again['id']}/trail"))["items"]
    assert (trail["action"], trail["by"], trail["before"]) == (f"workout copied from {source['id']}", "Cleo", None)
    assert [one["id"] for one in done(api.get(f"{athlete}/workouts?day={TUESDAY}"))["items"]] == [again["id"]]


def test_a_days_workout_is_written_now_and_nothing_is_sent(sqlite_api: Api) -> None:
    api = sqlite_api
    service, sender = api.service, api.service.sender
    assert isinstance(sender, ScriptedSender)
    prospect = done(api.post("/athletes", NEW), 201)["id"]
    assert "activate them first" in problem(api.post(f"/athletes/{prospect}/generate", {}), 409)["detail"]
    sam = f"/athletes/{service.sign_up().id}"
    service.at(MONDAY, 6)
    made = done(api.post(f"{sam}/generate", {}))
    assert (made["workout_id"], made["anew"], made["reason"]) == (str(service.workout(MONDAY).id), True, None)
    assert done(api.get(f"/workouts/{made['workout_id']}"))["content"] is not None
    assert done(api.post(f"{sam}/generate", {"day": str(MONDAY)})) == {**made, "anew": False}
    none = done(api.post(f"{sam}/generate", {"day": str(TUESDAY)}))
    assert (none["workout_id"], none["anew"], none["reason"]) == (None, False, "rest day")
    assert sender.texts == []


@pytest.mark.parametrize("new", [None, NEW], ids=["a lifter", "a runner"])
def test_whatever_is_shown_of_a_workout_can_be_given_back(sqlite_api: Api, new: dict[str, Any] | None) -> None:
    """By the rules' own hand, warm-ups, paces and all."""
    api = sqlite_api
    if new is None:
        sam = f"/athletes/{api.service.sign_up().id}"
    else:
        made = done(api.post("/athletes", new), 201)
        sam = f"/athletes/{made['id']}"
        plan = done(api.post(f"{sam}/plans", {"starts_on": str(MONDAY), "weeks": 4}), 201)
        done(api.post(f"{sam}/activate", {"plan_id": plan["id"]}))
    for listed in done(api.get(f"{sam}/workouts?week=1"))["items"]:
        done(api.post(f"{sam}/generate", {"day": listed["day"]}))
        at = f"/workouts/{listed['id']}"
        seen = api.get(at)
        content = done(seen)["content"]
        edited = done(api.call("PATCH", at, {"content": content}, If_Match=seen.headers["ETag"]))
        assert edited["content"] == edited["original"] == content
        assert edited["changes"] == done(seen)["changes"]


def test_a_days_record_is_corrected_in_an_athletes_words(sqlite_api: Api) -> None:
    api = sqlite_api
    athlete = begun(api)
    api.service.text(NUMBER, "bench 145 8/8/8, row 115 8/8/8")
    corrected = done(api.post(f"{athlete}/correct", {"text": "bench 155 8/8/7"}, by="cleo write"))
    assert sets(corrected)[BENCH] == [(8, 155, "lb"), (8, 155, "lb"), (7, 155, "lb")]
    assert (corrected["by"], corrected["source"], corrected["revision"]) == ("Cleo", "staff", 2)
    first, second = done(api.get(f"{athlete}/ledger"))["items"]
    assert (first["source"], first["by"], second) == ("reply", None, corrected)
    assert first["message_id"] is not None
    api.service.at(TUESDAY, 12)
    unplanned = done(api.post(f"{athlete}/correct", {"text": "ran 5k in 25:00", "day": str(TUESDAY)}))
    assert (unplanned["workout_id"], unplanned["exercises"][0]["exercise"]) == (None, "Run")
    assert done(api.get(f"{athlete}/ledger"))["items"] == [unplanned]
    assert done(api.get(f"{athlete}/ledger?day={FRIDAY}"))["items"] == []
    for body, field in (({"text": "thanks"}, "text"), ({"text": "ran 5k", "day": str(FRIDAY)}, "day")):
        (wrong,) = problem(api.post(f"{athlete}/correct", body), 422)["errors"]
        assert wrong["field"] == field
