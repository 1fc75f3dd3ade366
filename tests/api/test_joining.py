"""From a prospect to who trains, at the API: the questionnaire, approving a plan and who joined by text."""

from typing import Any

from tests.api.support import NEW, Api, done, problem
from tests.fakes.service import MONDAY, NUMBER, STRANGER

BY = "cleo write"
QUESTIONS = ["goal", "experience", "days", "kit", "injuries", "when"]


def say(api: Api, *texts: str) -> None:
    for text in texts:
        api.service.later(minutes=1).text(STRANGER, text)


def asked(api: Api) -> dict[str, Any]:
    found: dict[str, Any] = done(api.get(f"/athletes/{api.service.athlete(STRANGER).id}/questionnaire"))
    return found


def test_what_was_answered_by_text_is_shown_as_far_as_it_goes(api: Api) -> None:
    api.service.at(MONDAY, 12)
    say(api, "JOIN", "START")
    first = asked(api)["by_text"]
    assert (first["state"], first["question"], first["told"], first["left_out"]) == ("asking", "goal", [], [])
    say(api, "I want to get stronger, bench 225", "skip", "mon thu, 45 min")
    found = asked(api)
    by_text = found["by_text"]
    assert (by_text["question"], by_text["told"], by_text["left_out"]) == ("kit", ["goal", "days"], ["experience"])
    assert (found["profile"]["goal"], found["profile"]["weekdays"], found["profile"]["minutes"]) == (
        "I want to get stronger, bench 225",
        ["mon", "thu"],
        45,
    )
    assert (found["zone"], found["send_at"]) == ("America/Los_Angeles", "08:00")


def test_the_plan_of_who_joined_by_text_begins_with_staff_s_approval(sqlite_api: Api) -> None:
    api = sqlite_api
    api.service.at(MONDAY, 12)
    say(api, "JOIN", "START", "get stronger", "2 years")
    athlete = api.service.athlete(STRANGER)
    assert "still being asked" in problem(api.post(f"/athletes/{athlete.id}/approve"), 409)["detail"]
    say(api, "skip", "dumbbells and a bench", "left shoulder is a bit sore", "ok")
    by_text = asked(api)["by_text"]
    assert (by_text["state"], by_text["question"]) == ("offered", None)
    assert sorted([*by_text["told"], *by_text["left_out"]]) == sorted(QUESTIONS)
    begun = done(api.post(f"/athletes/{athlete.id}/approve"))
    assert (begun["id"], begun["state"], begun["athlete_id"]) == (by_text["plan_id"], "active", str(athlete.id))
    assert begun["started_at"] is not None
    assert done(api.get(f"/athletes/{athlete.id}"))["state"] == "active"
    assert asked(api)["by_text"]["state"] == "closed"
    assert "Your plan is on!" in api.service.sent_to(STRANGER)[-1].body
    assert "nothing of theirs waits" in problem(api.post(f"/athletes/{athlete.id}/approve"), 409)["detail"]
    trail = done(api.get(f"/athletes/{athlete.id}/trail"))["items"]
    assert {("plan activated", "Ann"), ("athlete activated", "Ann")} <= {(one["action"], one["by"]) for one in trail}


def test_a_prospect_whom_staff_added_has_answers_and_no_questions(sqlite_api: Api) -> None:
    lena = done(sqlite_api.post("/athletes", NEW, by=BY), 201)
    found = done(sqlite_api.get(f"/athletes/{lena['id']}/questionnaire", by=BY))
    assert (found["by_text"], found["profile"]) == (None, lena["profile"])


def test_a_draft_is_approved_then_begun_and_moves_only_as_drawn(api: Api) -> None:
    sam = api.sam("Cleo")
    plan = done(api.post(f"/athletes/{sam.id}/plans", {"weeks": 2}, by=BY), 201)
    at = f"/plans/{plan['id']}"
    assert done(api.post(f"{at}/approve", by=BY))["state"] == "approved"
    assert done(api.post(f"{at}/approve", by=BY))["state"] == "approved"
    entries = done(api.get(f"/athletes/{sam.id}/trail", by=BY))["items"]
    assert (entries[0]["action"], entries[0]["by"], entries[0]["before"], entries[0]["after"]) == (
        "plan approved",
        "Cleo",
        {"state": "draft"},
        {"state": "approved"},
    )
    assert done(api.post(f"/athletes/{sam.id}/activate", {"plan_id": plan["id"]}, by=BY))["state"] == "active"
    refused = problem(api.post(f"{at}/approve", by=BY), 409)
    assert (refused["from_state"], refused["to_state"]) == ("active", "approved")


def test_a_pain_that_is_over_is_cleared_by_its_area(api: Api) -> None:
    sam = api.sam("Cleo")
    at = f"/athletes/{sam.id}"
    edit = {"profile": {"injuries": [{"area": "knee", "side": "left", "severity": 5}]}}
    done(api.call("PATCH", at, edit, by=BY, If_Match=api.get(at, by=BY).headers["ETag"]))
    wrong = problem(api.post(f"{at}/clear-pain", {"area": "shoulder"}, by=BY), 422)["errors"]
    assert wrong == [{"field": "area", "problem": "there is no open pain in 'shoulder'", "example": "knee"}]
    cleared = api.post(f"{at}/clear-pain", {"area": "Knees"}, by=BY)
    (injury,) = done(cleared)["profile"]["injuries"]
    assert injury["cleared"] == "2026-03-01"
    assert cleared.headers["ETag"] == api.get(at, by=BY).headers["ETag"]
    assert api.service.athlete(NUMBER).profile.painful_areas() == frozenset()
    problem(api.post(f"{at}/clear-pain", {"area": "ego"}, by=BY), 422)
