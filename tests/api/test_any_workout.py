"""Whatever is sent about a workout: an answer or a problem document, never a failure of ours."""

from typing import Any

from hypothesis import given

from tests.api.support import Api
from tests.api.test_any_body import QUICK, check, sender, spoiled
from tests.fakes.service import MONDAY

RECORD: dict[str, Any] = {
    "day": "2026-03-01",
    "exercises": [
        {"exercise": "bench", "sets": 2, "reps": "8, 7", "weight": "145 lb", "rir": 1, "rest": 90, "notes": "slow"},
        {"exercise": "Run", "meters": 5000, "seconds": 1500, "instead_of": "row"},
        {"exercise": "Plank", "skipped": True},
    ],
    "completed": "partial",
    "minutes": 45,
    "rir": 2,
    "rpe": 8,
    "energy": 7,
    "rounds": 3,
    "notes": "slept badly",
}
ITEM: dict[str, Any] = {
    "type": "compound",
    "exercise": "bench",
    "sets": 2,
    "reps": {"low": 8, "high": 8},
    "rir": 3,
    "load": {"value": 95, "unit": "lb"},
    "rest": 120,
    "tempo": "3-1-1",
    "modifications": [{"condition": "if it is heavy", "replacement": "Push-Up"}],
    "warmup": [{"reps": 5, "percent": 50}],
}
CONTENT: dict[str, Any] = {
    "content": {"theme": "Upper body", "notes": "", "blocks": [{"name": "Main", "items": [ITEM], "rounds": 1}]}
}


def test_no_record_of_a_workout_makes_us_fail(api: Api) -> None:
    api.service.sign_up()
    send = sender(api, "POST", f"/workouts/{api.service.workout(MONDAY).id}/draft")

    @QUICK
    @given(spoiled(RECORD))
    def fuzz(body: Any) -> None:
        check(send(body), body)

    assert send(RECORD).status_code == 200
    fuzz()


def test_no_edit_of_a_workout_makes_us_fail(sqlite_api: Api) -> None:
    sqlite_api.service.sign_up()
    at = f"/workouts/{sqlite_api.service.workout(MONDAY).id}"
    send = sender(sqlite_api, "PATCH", at, **{"If-Match": "*"})

    @QUICK
    @given(spoiled(CONTENT))
    def fuzz(body: Any) -> None:
        check(send(body), body)
        check(sqlite_api.get(at), body)

    edited = send(CONTENT)
    assert edited.status_code == 200, edited.get_data(as_text=True)
    fuzz()
