"""A plan's weeks at the API: how they go, having one made, writing one by hand."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from tests.api.support import Api, done, problem
from tests.fakes.service import MONDAY
from textcoach.domain.plan_draft import RevisedWeek
from textcoach.domain.states import WorkoutState
from textcoach.ports.agents import WeekFacts
from textcoach.ports.unit_of_work import UnitOfWork

BY = "cleo write"


def weeks_of(api: Api) -> str:
    """Of an athlete of Cleo's."""
    sam = api.service.sign_up()
    api.service.textcoach.desk.staffing.assign(str(sam.id), "Cleo")
    return f"/plans/{api.service.plan().id}/weeks"


def close_week(api: Api, week: int = 1, state: WorkoutState = WorkoutState.COMPLETED) -> None:
    def close(uow: UnitOfWork) -> None:
        for one in uow.workouts.of_plan(plan_id):
            if one.week == week:
                uow.workouts.save(replace(one, state=state))

    plan_id = api.service.plan().id
    api.service.change(close)


def break_weeks(api: Api) -> None:
    def broken(_: WeekFacts) -> RevisedWeek:
        raise RuntimeError("squat 225")

    service, weeks = api.service, api.service.textcoach.weeks
    role = replace(weeks.making.role, agent=broken, understudy=broken, prompt="week 1 abc")
    making = replace(weeks.making, role=role)
    service.textcoach = replace(service.textcoach, weeks=replace(weeks, making=making))


def put(api: Api, at: str, body: Any, tag: str | None = None) -> Any:
    return api.call("PUT", at, body, by=BY, If_Match=tag or api.get(at, by=BY).headers["ETag"])


def test_weeks_show_how_far_they_are_and_what_is_open(api: Api) -> None:
    at = weeks_of(api)
    api.service.morning(MONDAY)
    close_week(api, state=WorkoutState.SKIPPED)
    found = done(api.get(at, by=BY))["items"]
    assert [one["week"] for one in found] == list(range(1, 9))
    same = ("is_current", "laid_out", "total", "completed", "skipped", "is_complete", "open")
    assert [found[0][name] for name in same] == [True, True, 3, 0, 3, True, []]
    assert [found[7][name] for name in same] == [False, False, 0, 0, 0, False, []]
    first = found[1]["open"][0]
    assert (len(found[1]["open"]), first["day"], first["state"]) == (3, "2026-03-09", "scheduled")
    assert first["theme"] == api.service.workout(MONDAY + timedelta(weeks=1)).theme.theme


def test_the_next_week_is_asked_for_and_looked_at_until_it_is_there(api: Api) -> None:
    at = weeks_of(api)
    refused = problem(api.post(f"{at}/2/generate", {}, by=BY), 409)
    assert refused["detail"].startswith("Week 1 isn't done: ")
    assert [one["day"] for one in refused["open"]] == ["2026-03-02", "2026-03-04", "2026-03-06"]
    assert refused["open"][0]["theme"] in refused["detail"]
    problem(api.get(f"{at}/2/job", by=BY), 404)
    close_week(api)
    asked = api.post(f"{at}/2/generate", {}, by=BY, Idempotency_Key="week-2")
    job = done(asked, 202)
    assert asked.headers["Location"] == f"/api/v1{at}/2/job"
    assert (job["state"], job["step"], job["percent"], job["requested_by"]) == ("pending", "Waiting", 0, "Cleo")
    assert done(api.post(f"{at}/2/generate", {}, by=BY), 202)["id"] == job["id"]
    api.service.work()
    made = done(api.get(f"{at}/2/job", by=BY))
    assert (made["id"], made["state"], made["step"], made["percent"], made["error"]) == (
        job["id"],
        "completed",
        "Done",
        100,
        None,
    )
    week = done(api.get(f"{at}/2", by=BY))
    assert (len(week["days"]), week["revision"]["by"]) == (7, "understudy")
    assert week["revision"]["reasoning"]
    assert done(api.post(f"{at}/2/generate", {}, by=BY, Idempotency_Key="week-2"), 202)["state"] == "pending"
    assert "made already" in problem(api.post(f"{at}/2/generate", {}, by=BY), 409)["detail"]
    shown = done(api.get(at.removesuffix("/weeks"), by=BY))
    assert shown["mesocycles"][0]["laid_out"][1]["revision"] == week["revision"]


def test_an_override_has_a_week_made_all_the_same_and_is_on_record(api: Api) -> None:
    at = weeks_of(api)
    job = done(api.post(f"{at}/2/generate", {"override": True}, by=BY), 202)
    assert job["override"] is True
    trail = done(api.get(f"/athletes/{job['athlete_id']}/trail", by=BY))["items"][0]
    assert (trail["action"], trail["by"], trail["after"]) == (
        "week asked for",
        "Cleo",
        {"week": 2, "override": True},
    )
    problem(api.post(f"{at}/1/generate", {"override": True}, by=BY), 409)
    assert "no week 9" in problem(api.post(f"{at}/9/generate", {}, by=BY), 404)["detail"]
    assert problem(api.post(f"{at}/60/generate", {}, by=BY), 422)["errors"][0]["example"] == 2


def test_a_week_that_could_not_be_made_is_tried_again(api: Api) -> None:
    at = weeks_of(api)
    close_week(api)
    working = api.service.textcoach
    break_weeks(api)
    done(api.post(f"{at}/2/generate", {}, by=BY), 202)
    api.service.work()
    failed = done(api.get(f"{at}/2/job", by=BY))
    assert (failed["state"], failed["step"]) == ("failed", "Generating week")
    assert failed["error"].endswith("try again, or write it by hand.")
    assert "225" not in failed["error"]
    api.service.textcoach = working
    again = api.post(f"{at}/2/job/retry", by=BY)
    assert (done(again, 202)["state"], again.headers["Location"]) == ("pending", f"/api/v1{at}/2/job")
    assert "only one that failed" in problem(api.post(f"{at}/2/job/retry", by=BY), 409)["detail"]
    api.service.work()
    assert done(api.get(f"{at}/2/job", by=BY))["state"] == "completed"


def test_a_week_is_written_by_hand_as_it_was_shown(api: Api) -> None:
    at = f"{weeks_of(api)}/2"
    answer = api.get(at, by=BY)
    week, tag = done(answer), answer.headers["ETag"]
    assert week["revision"] is None
    trains = next(day for day in week["days"] if day["focus"])
    trains.update(theme="By hand", load="light", notes="at the hotel")
    body = {"days": week["days"], "targets": week["targets"], "reason": "travels"}
    written = put(api, at, body, tag)
    kept = done(written)
    assert (kept["days"], kept["targets"]) == (week["days"], week["targets"])
    assert (kept["revision"]["by"], kept["revision"]["reasoning"]) == ("staff", "travels")
    assert kept["revision"]["adjustments"] == [{"what": "The week was written by hand", "why": "travels"}]
    assert written.headers["ETag"] == api.get(at, by=BY).headers["ETag"] != tag
    plan_id = api.service.plan().id
    with api.service.rows() as uow:
        themes = [one.theme.theme for one in uow.workouts.of_plan(plan_id) if one.week == 2]
    assert "By hand" in themes
    assert "read it again" in problem(put(api, at, body, tag), 412)["detail"]
    assert "ETag" in problem(api.call("PUT", at, body, by=BY), 428)["detail"]


def test_a_week_that_is_not_laid_out_is_written_too(sqlite_api: Api) -> None:
    """It is laid out first, with the days that the plan's rules train on."""
    api = sqlite_api
    at = f"{weeks_of(api)}/8"
    empty = done(api.get(at, by=BY))
    assert (empty["days"], empty["targets"], empty["deload"], empty["revision"]) == (None, None, None, None)
    days = [{"theme": "Easy", "focus": "full_body"} if day in (0, 2, 4) else {"theme": "Rest"} for day in range(7)]
    kept = done(put(api, at, {"days": days, "reason": "a friend's wedding", "override": True}))
    assert [day["theme"] for day in kept["days"]] == ["Easy", "Rest", "Easy", "Rest", "Easy", "Rest", "Rest"]
    assert kept["targets"]["hard_sets"]


WRONG: list[tuple[Any, str, Any]] = [
    ({"reason": " "}, "reason", "travels from Thursday on"),
    ({"days": []}, "days", None),
    ({"days": [{"theme": "Rest"}] * 7}, "days", "training on mon, wed, fri"),
    ({"targets": {"hard_sets": {"chest": 61}}}, "targets.hard_sets.chest", {"chest": 10}),
    ({"targets": {"hard_sets": {"wings": 1}}}, "targets.hard_sets.wings.[key]", {"chest": 10}),
    ({"targets": {"rir": 11}}, "targets.rir", 2),
    ({"days": [{"theme": "Run", "meters": 100_001}] * 7}, "days.0.meters", 8000),
]


def test_what_can_t_be_a_week_is_named(sqlite_api: Api) -> None:
    at = f"{weeks_of(sqlite_api)}/2"
    good = {"days": done(sqlite_api.get(at, by=BY))["days"], "reason": "travels"}
    for change, field, example in WRONG:
        found = problem(put(sqlite_api, at, {**good, **change}), 422)
        assert {"field": field, "example": example}.items() <= found["errors"][0].items(), change


def test_a_week_that_breaks_a_limit_is_kept_when_staff_override_it(sqlite_api: Api) -> None:
    at = f"{weeks_of(sqlite_api)}/2"
    week = done(sqlite_api.get(at, by=BY))
    sets = dict.fromkeys(week["targets"]["hard_sets"], 30)
    body = {"days": week["days"], "reason": "a camp", "targets": {**week["targets"], "hard_sets": sets}}
    refused = problem(put(sqlite_api, at, body), 422)
    assert "An override keeps it" in refused["detail"]
    wrong = refused["errors"][0]
    assert (wrong["field"], wrong["problem"][:24]) == ("days", "Week 2 breaks a limit of")
    assert wrong["example"] in refused["detail"]
    kept = done(put(sqlite_api, at, {**body, "override": True}))
    assert kept["targets"]["hard_sets"] == sets
    assert {one["what"] for one in kept["revision"]["adjustments"][1:]} == {"Kept although it breaks a limit"}
