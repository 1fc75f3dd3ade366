"""A workout and its record at the API: what the command line does with them, by staff with their tokens."""

from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from threading import Barrier
from typing import Any

from tests.api.support import Api, done, problem
from tests.api.training import BENCH, DONE, ROW, begun, monday, sets
from tests.fakes.service import MONDAY
from textcoach.domain.message import MessageKind


def edited(api: Api, at: str) -> str:
    """The ETag of what it is then."""
    seen = api.get(at, by="cleo read")
    content = deepcopy(done(seen)["content"])
    content["blocks"][0]["items"][1]["sets"] = 2
    edit = {"content": content}
    problem(api.call("PATCH", at, edit, by="cleo write"), 428)
    answer = api.call("PATCH", at, edit, by="cleo write", If_Match=seen.headers["ETag"])
    assert done(answer)["content"] == content
    assert done(answer)["original"] == done(seen)["content"]
    assert (done(answer)["modified_by"], done(answer)["author"]) == ("Cleo", "staff")
    assert "again" in problem(api.call("PATCH", at, edit, If_Match=seen.headers["ETag"]), 412)["detail"]
    api.service.work()
    assert [one.kind for one in api.service.sent_to()][-1] is MessageKind.STAFF
    problem(api.post(f"{at}/start", If_Match=seen.headers["ETag"]), 412)
    return answer.headers["ETag"]


def run(api: Api, at: str, tag: str) -> None:
    assert done(api.post(f"{at}/start", If_Match=tag))["state"] == "in_progress"
    part = {"exercises": [{"exercise": "bench press", "sets": 2, "reps": 8, "weight": 145}]}
    draft = done(api.post(f"{at}/draft", part, by="cleo write"))
    assert (draft["state"], draft["performance"]["revision"]) == ("in_progress", 1)
    api.service.later(hours=1)
    finished = done(api.post(f"{at}/complete", DONE, by="cleo write"))
    assert finished["state"] == "completed"
    check_record(finished["performance"])
    assert done(api.get(at)) == finished


def check_record(record: Any) -> None:
    assert sets(record) == {BENCH: [(8, 145, "lb"), (8, 145, "lb"), (7, 145, "lb")], ROW: []}
    bench, row = record["exercises"]
    assert (bench["rest"], bench["notes"], bench["sets"][-1]["rir"]) == (150, "slow", 1)
    assert (bench["provenance"], row["skipped"]) == ({"exercise": "confirmed"}, True)
    assert {how for one in bench["sets"] for how in one["provenance"].values()} == {"confirmed"}
    session = record["session"]
    assert (session["completed"], session["rir"], session["energy"], session["seconds"]) == ("partial", 2, 6, 2400)
    for name in ("notes", "observations", "warm_up", "cool_down", "modifications"):
        assert record[name] == DONE[name]
    assert (record["source"], record["by"], record["revision"], record["day"]) == ("staff", "Cleo", 2, str(MONDAY))


def revised(api: Api, athlete: str, at: str) -> None:
    known = api.get(f"{at}/performance")
    better = {**DONE, "exercises": [{"exercise": "bench", "reps": [8, 8, 8], "weight": "145 lb"}]}
    problem(api.call("PUT", f"{at}/performance", better), 428)
    answer = api.call("PUT", f"{at}/performance", better, If_Match=known.headers["ETag"])
    assert (done(answer)["revision"], done(answer)["by"]) == (3, "Ann")
    problem(api.call("PUT", f"{at}/performance", DONE, If_Match=known.headers["ETag"]), 412)
    ledger = done(api.get(f"{at}/ledger", by="cleo read"))["items"]
    assert [(one["revision"], one["by"]) for one in ledger] == [(1, "Cleo"), (2, "Cleo"), (3, "Ann")]
    assert ledger[1:] == [done(known), done(answer)]
    assert done(api.get(f"{athlete}/ledger?day={MONDAY}"))["items"] == ledger


def check_trail(trail: Any) -> None:
    assert {(one["action"], one["by"]) for one in trail} == {
        ("workout edited", "Cleo"),
        ("workout started", "Ann"),
        ("workout drafted", "Cleo"),
        ("workout completed", "Cleo"),
        ("performance edited", "Ann"),
    }
    assert [one["at"] for one in trail] == sorted(one["at"] for one in trail)
    reps = [[one["reps"] for one in facts["entries"][0]["sets"]] for facts in (trail[-1]["before"], trail[-1]["after"])]
    assert reps == [[8, 8, 7], [8, 8, 8]]


def check_comparison(compared: Any) -> None:
    by_name = {one["exercise"]: one for one in compared["exercises"]}
    assert (by_name[BENCH]["doing"], by_name[BENCH]["share"]) == ("done", 1)
    assert (by_name[ROW]["doing"], by_name[ROW]["asked"]["sets"]) == ("untold", 2)  # of what it was changed to
    assert by_name[BENCH]["done"]["volume_kg"] == by_name[BENCH]["asked"]["volume_kg"]
    assert by_name[BENCH]["done"]["e1rm_kg"] > 0
    assert (compared["asked_sets"], compared["done_sets"], compared["done_minutes"]) == (5, 3, 40)


def test_a_workout_is_edited_run_and_revised_by_the_api_alone(api: Api) -> None:
    athlete = begun(api)
    (listed,) = done(api.get(f"{athlete}/workouts?day={MONDAY}", by="cleo read"))["items"]
    at = f"/workouts/{listed['id']}"
    run(api, at, edited(api, at))
    revised(api, athlete, at)
    check_trail(done(api.get(f"{at}/trail", by="cleo read"))["items"])
    check_comparison(done(api.get(f"{at}/comparison", by="cleo read")))


def test_of_two_who_complete_at_once_by_the_api_one_wins_and_the_other_is_told(api: Api) -> None:
    begun(api)
    at = monday(api)
    together = Barrier(2)

    def complete(by: str) -> tuple[int, Any]:
        mine = Api(api.service, api.client.application.test_client(), api.tokens)
        together.wait(10)
        answer = mine.post(f"{at}/complete", DONE, by=by)
        return answer.status_code, answer.get_json()

    with ThreadPoolExecutor(2) as pool:
        (won, finished), (lost, told) = sorted(pool.map(complete, ("ann write", "cleo write")), key=lambda one: one[0])
    assert (won, lost) == (200, 409)
    assert told["detail"].startswith("The workout is completed already, since somebody else was quicker")
    (only,) = done(api.get(f"{at}/ledger"))["items"]
    assert only == finished["performance"]


def test_completing_with_a_key_twice_is_the_first_answer_again(sqlite_api: Api) -> None:
    api = sqlite_api
    begun(api)
    at = f"{monday(api)}/complete"
    first, again = (api.post(at, DONE, Idempotency_Key="one") for _ in range(2))
    assert done(again) == done(first)
    assert again.headers["ETag"] == first.headers["ETag"]
    assert "new key" in problem(api.post(at, {}, Idempotency_Key="one"), 409)["detail"]
    problem(api.post(at, DONE), 409)
