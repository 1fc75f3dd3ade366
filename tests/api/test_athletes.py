"""Athletes and plans at the API, from prospect to archived."""

from datetime import timedelta

from tests.api.support import NEW, NOBODY, Api, done, problem
from tests.fakes.service import MONDAY, NUMBER, ScriptedSender
from textcoach.domain.states import WorkoutState


def test_an_athlete_goes_from_prospect_to_archived_by_the_api_alone(api: Api) -> None:
    made = api.post("/athletes", NEW, by="cleo write")
    lena = done(made, 201)
    assert (lena["state"], lena["next_text_at"], lena["profile"]["weekdays"]) == (
        "prospect",
        None,
        ["tue", "thu", "sun"],
    )
    assert made.headers["Location"] == f"/api/v1/athletes/{lena['id']}"
    at = f"/athletes/{lena['id']}"
    draft = done(api.post(f"{at}/plans", {"starts_on": str(MONDAY), "weeks": 6}, by="cleo write"), 201)
    assert (draft["state"], draft["weeks"], draft["started_at"]) == ("draft", 6, None)
    active = done(api.post(f"{at}/activate", {"plan_id": draft["id"]}, by="cleo write"))
    assert active["state"] == "active"
    assert active["next_text_at"] is not None
    begun = done(api.get(f"/plans/{draft['id']}", by="cleo read"))
    assert begun["state"] == "active"
    assert begun["started_at"] is not None
    assert done(api.post(f"{at}/deactivate"))["next_text_at"] is None
    assert done(api.get(f"{at}/holds"))["items"][0]["reason"] == "inactive"
    assert done(api.post(f"{at}/activate", {}))["next_text_at"] is not None
    assert done(api.post(f"{at}/archive"))["state"] == "archived"
    assert done(api.get(f"/plans/{draft['id']}"))["state"] == "archived"
    entries = done(api.get(f"{at}/trail"))["items"]
    assert [(one["action"], one["by"]) for one in reversed(entries)] == [
        ("athlete added", "Cleo"),
        ("plan drafted", "Cleo"),
        ("athlete activated", "Cleo"),
        ("plan activated", "Cleo"),
        ("athlete deactivated", "Ann"),
        ("athlete activated", "Ann"),
        ("athlete archived", "Ann"),
    ]
    assert entries[0]["before"] == {"state": "inactive"} or entries[0]["before"] == {"state": "active"}


def test_activating_another_plan_archives_the_one_before_and_cancels_its_workouts(api: Api) -> None:
    sam = api.sam()
    at = f"/athletes/{sam.id}/plans"
    first, second = (done(api.post(at, {"starts_on": str(MONDAY), "weeks": weeks}), 201)["id"] for weeks in (4, 8))
    done(api.post(f"/plans/{first}/activate"))
    done(api.post(f"/plans/{second}/activate"))
    listed = done(api.get(at))["items"]
    assert {one["id"]: one["state"] for one in listed} == {first: "archived", second: "active"}
    with api.service.rows() as uow:
        (old,) = [plan for plan in uow.plans.of(sam.id) if str(plan.id) == first]
        assert {one.state for one in uow.workouts.of_plan(old.id)} == {WorkoutState.CANCELLED}


def test_archiving_the_active_plan_stops_the_texts_until_another_begins(api: Api) -> None:
    sender = api.service.sender
    assert isinstance(sender, ScriptedSender)
    sam = api.service.sign_up()
    plan = api.service.plan()
    api.service.at(MONDAY, 7, 55)
    api.service.minute()
    done(api.post(f"/plans/{plan.id}/archive"))
    api.service.at(MONDAY, 8, 5).minute()
    assert sender.bodies == []
    found = done(api.get(f"/athletes/{sam.id}"))
    assert (found["state"], found["next_text_at"]) == ("active", None)
    assert api.service.slot(MONDAY).reason == "there is no active plan"
    made = done(api.post(f"/athletes/{sam.id}/plans", {"weeks": 4}), 201)
    assert done(api.post(f"/athletes/{sam.id}/activate", {"plan_id": made["id"]}))["next_text_at"] is not None


def test_an_archived_athlete_gets_no_text_that_waited(api: Api) -> None:
    sender = api.service.sender
    assert isinstance(sender, ScriptedSender)
    sam = api.service.sign_up()
    api.service.at(MONDAY, 7, 55)
    api.service.minute()
    done(api.post(f"/athletes/{sam.id}/archive"))
    api.service.at(MONDAY, 8, 5).minute()
    api.service.at(MONDAY + timedelta(days=2), 8, 5).minute()
    assert sender.bodies == []
    assert problem(api.post(f"/athletes/{sam.id}/activate", {"plan_id": str(NOBODY)}), 404)


def test_a_move_that_is_not_allowed_names_both_states(api: Api) -> None:
    sam = api.sam()
    found = problem(api.post(f"/athletes/{sam.id}/deactivate"), 409)
    assert (found["from_state"], found["to_state"]) == ("prospect", "inactive")
    assert found["detail"] == "An athlete that is prospect can't become inactive; it can become active."


def test_an_edit_changes_what_is_named_and_nothing_else(api: Api) -> None:
    sam = api.service.sign_up()
    at = f"/athletes/{sam.id}"
    tag = api.get(at).headers["ETag"]
    edit = {
        "zone": "Europe/Berlin",
        "profile": {
            "minutes": 45,
            "weekdays": ["tue", "thu", "sat"],
            "injuries": [{"area": "knees", "side": "left", "severity": 3}],
        },
    }
    changed = api.call("PATCH", at, edit, If_Match=tag)
    found = done(changed)
    assert (found["zone"], found["profile"]["minutes"], found["name"]) == ("Europe/Berlin", 45, "Sam Ortiz")
    assert found["profile"]["injuries"][0]["area"] == "knee"
    assert found["profile"]["lifts"][0] == {
        "exercise": "Barbell Bench Press",
        "load": {"value": 185.0, "unit": "lb", "kg": 83.915},
        "reps": 5,
    }
    assert (found["missed"], found["redated"]) == ([], "2026-03-03")
    assert changed.headers["ETag"] == api.get(at).headers["ETag"] != tag
    entry = done(api.get(f"{at}/trail"))["items"][0]
    assert (entry["action"], entry["before"]["zone"], entry["after"]["zone"]) == (
        "athlete edited",
        "America/New_York",
        "Europe/Berlin",
    )
    assert set(entry["before"]) == {"zone", "profile.minutes", "profile.weekdays", "profile.injuries"}
    api.service.later(hours=8)
    moved = done(api.call("PATCH", at, {"zone": "Pacific/Kiritimati"}, If_Match=changed.headers["ETag"]))
    assert [one["day"] for one in moved["missed"]] == ["2026-03-02"]
    assert "Pacific/Kiritimati" in moved["missed"][0]["reason"]
    twice = done(api.call("PATCH", at, {"profile": {"cleared": ["knee", "knees"]}}, If_Match="*"))
    assert twice["profile"]["injuries"][0]["cleared"] is not None


def test_a_stale_edit_changes_nothing_and_says_so(api: Api) -> None:
    at = f"/athletes/{api.sam().id}"
    tag = api.get(at).headers["ETag"]
    done(api.call("PATCH", at, {"name": "Sam O."}, If_Match=tag))
    assert "read it again" in problem(api.call("PATCH", at, {"name": "Samuel"}, If_Match=tag), 412)["detail"]
    assert "ETag" in problem(api.call("PATCH", at, {"name": "Samuel"}), 428)["detail"]
    assert done(api.get(at))["name"] == "Sam O."


def test_an_edit_that_names_nothing_changes_nothing(api: Api) -> None:
    at = f"/athletes/{api.sam().id}"
    known = api.get(at)
    same = api.call("PATCH", at, {"zone": None}, If_Match=known.headers["ETag"])
    assert done(same)["state"] == "prospect"
    assert same.headers["ETag"] == known.headers["ETag"] == api.get(at).headers["ETag"]
    assert [one["action"] for one in done(api.get(f"{at}/trail"))["items"]] == ["athlete added"]
    problem(api.call("PATCH", at, {}, If_Match='"other"'), 412)
    assert problem(api.call("PATCH", at, {}, If_Match="other"), 422)["errors"][0]["field"] == "If-Match"


def test_a_coach_sees_their_own_athletes_and_an_admin_all(api: Api) -> None:
    sam = api.sam()
    lena = done(api.post("/athletes", NEW, by="cleo write"), 201)
    assert [one["id"] for one in done(api.get("/athletes", by="cleo read"))["items"]] == [lena["id"]]
    assert [one["id"] for one in done(api.get("/athletes"))["items"]] == [str(sam.id), lena["id"]]
    problem(api.get(f"/athletes/{sam.id}", by="cleo read"), 404)
    cleo = lena["coach_id"]
    assert {one["name"]: one["id"] for one in done(api.get("/staff"))["items"]}["Cleo"] == cleo
    assert done(api.call("PUT", f"/athletes/{sam.id}/coach", {"coach_id": cleo}))["coach_id"] == cleo
    assert done(api.get(f"/athletes/{sam.id}", by="cleo read"))["number"] == NUMBER
    assert done(api.call("PUT", f"/athletes/{sam.id}/coach", {"coach_id": None}))["coach_id"] is None
    problem(api.call("PUT", f"/athletes/{sam.id}/coach", {"coach_id": str(NOBODY)}), 404)


def test_a_list_is_paged_through_once_and_whole(api: Api) -> None:
    for number in range(5):
        done(api.post("/athletes", {**NEW, "number": f"+49151123456{number:02}"}), 201)
    seen, cursor = [], ""
    while cursor is not None:
        page = done(api.get(f"/athletes?limit=2{cursor and f'&cursor={cursor}'}"))
        assert 1 <= len(page["items"]) <= 2
        seen += [one["number"] for one in page["items"]]
        cursor = page["next"]
    assert seen == [f"+49151123456{number:02}" for number in range(5)]
    assert done(api.get("/athletes?state=active"))["items"] == []


def test_a_number_that_is_taken_is_a_conflict(api: Api) -> None:
    done(api.post("/athletes", NEW), 201)
    assert "already" in problem(api.post("/athletes", NEW), 409)["detail"]
