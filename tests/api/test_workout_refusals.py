"""Workouts at the API: what can't be done with them, and why."""

from copy import deepcopy
from typing import Any

from tests.api.support import Api, done, problem
from tests.api.training import BENCH, DAY, FRIDAY, TUESDAY, WEDNESDAY, begun, monday
from tests.fakes.service import MONDAY


def test_a_move_that_is_not_allowed_names_both_states(sqlite_api: Api) -> None:
    api = sqlite_api
    begun(api)
    at = monday(api)
    finished = done(api.post(f"{at}/complete", {}))
    assert finished["performance"]["session"]["completed"] == "full"  # nothing told: as prescribed
    for action, body, then in (
        ("start", None, "in_progress"),
        ("draft", {}, "in_progress"),
        ("skip", {"reason": "late"}, "skipped"),
        ("cancel", {"reason": "late"}, "cancelled"),
    ):
        refused = problem(api.post(f"{at}/{action}", body), 409)
        assert (refused["from_state"], refused["to_state"]) == ("completed", then)
    problem(api.post(f"{at}/move", {"day": str(FRIDAY)}), 409)
    wednesday = f"/workouts/{api.service.workout(WEDNESDAY).id}"
    problem(api.call("PUT", f"{wednesday}/performance", {}, If_Match="*"), 409)
    problem(api.get(f"{wednesday}/performance"), 404)
    assert done(api.get(f"{wednesday}/ledger"))["items"] == []
    skipped = done(api.post(f"{wednesday}/skip", {"reason": "ran out  of time"}))
    assert (skipped["state"], skipped["reason"]) == ("skipped", "ran out of time")
    friday = f"/workouts/{api.service.workout(FRIDAY).id}"
    assert done(api.post(f"{friday}/cancel", {"reason": "gym is closed"}))["state"] == "cancelled"
    late = problem(api.call("PATCH", at, {"content": finished["content"]}, If_Match="*"), 409)
    assert "only one that is still scheduled" in late["detail"]


def test_a_field_that_cant_be_used_is_named_with_its_problem_and_an_example(sqlite_api: Api) -> None:
    api = sqlite_api
    begun(api)
    at = monday(api)
    content = done(api.get(at))["content"]

    def row(**more: object) -> dict[str, Any]:
        return {"exercises": [{"exercise": "bench", **more}]}

    def item(**more: object) -> dict[str, Any]:
        changed = deepcopy(content)
        changed["blocks"][0]["items"][0] |= more
        return {"content": changed}

    nowhere = str(MONDAY + 300 * DAY)
    for method, path, body, field, example in (
        ("POST", "complete", row(reps="eight"), "exercises.0.reps", "6, 6, 7, 6"),
        ("POST", "complete", row(reps=[8, 8, 1001]), "exercises.0.reps", "6, 6, 7, 6"),
        ("POST", "complete", row(reps=True), "exercises.0.reps", "6, 6, 7, 6"),
        ("POST", "draft", row(reps="8, 8", sets=3), "exercises.0.reps", 'as many reps as sets: "6, 6, 7, 6" for 4'),
        ("POST", "draft", row(weight="heavy"), "exercises.0.weight", "185 lb"),
        ("POST", "draft", row(weight=-5), "exercises.0.weight", "185 lb"),
        ("POST", "draft", row(rir=10.5), "exercises.0.rir", 2),
        ("POST", "draft", row(exercise="zzzzz"), "exercises.0.exercise", BENCH),
        ("POST", "draft", row(skipped=True, reps=8), "exercises.0.skipped", "false, or leave the figures out"),
        ("POST", "complete", {"exercises": [{"exercise": "bench"}] * 2}, "exercises.1.exercise", None),
        ("POST", "complete", {"rir": 6}, "rir", 2),
        ("POST", "complete", {"energy": 0}, "energy", 7),
        ("POST", "complete", {"minutes": 601}, "minutes", 45),
        ("POST", "complete", {"notes": "x" * 2001}, "notes", "slept badly"),
        ("POST", "complete", {"day": str(TUESDAY)}, "day", str(MONDAY)),
        ("POST", "complete", {"day": str(MONDAY - 31 * DAY)}, "day", f"{MONDAY - 30 * DAY} or later"),
        ("POST", "skip", {"reason": "  "}, "reason", "travelling"),
        ("POST", "cancel", {}, "reason", "travelling"),
        ("POST", "move", {"day": nowhere}, "day", None),
        ("PATCH", "", item(reps={"low": 9, "high": 8}), "content.blocks.0.items.0.reps", {"low": 8, "high": 10}),
        ("PATCH", "", item(sets=11), "content.blocks.0.items.0.sets", 3),
        ("PATCH", "", item(exercise="zzzzz"), "content.blocks.0.items.0.exercise", BENCH),
        ("PATCH", "", item(load={"value": 900, "unit": "lb"}), "content", None),
        ("PATCH", "", {"content": {**content, "theme": "no pain no gain, train through the pain"}}, "content", None),
        ("PATCH", "", {"content": {**content, "changes": []}}, "content.changes", None),
    ):
        answer = api.call(method, f"{at}/{path}".rstrip("/"), body, **({"If_Match": "*"} if method == "PATCH" else {}))
        wrong = problem(answer, 422)["errors"][0]
        assert wrong["field"] == field, (path, body, wrong)
        assert wrong["problem"]
        assert example is None or wrong["example"] == example, (path, body, wrong)
    assert done(api.get(at))["state"] == "scheduled"
