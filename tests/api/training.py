"""An athlete on a Monday evening, with a workout that was texted, at the API."""

from datetime import timedelta
from typing import Any

from tests.api.support import Api
from tests.fakes.service import BENCH_AND_ROW, MONDAY, ScriptedWriter

DAY = timedelta(days=1)
TUESDAY, WEDNESDAY, FRIDAY = MONDAY + DAY, MONDAY + 2 * DAY, MONDAY + 4 * DAY
BENCH, ROW = "Barbell Bench Press", "Barbell Row"
DONE: dict[str, Any] = {
    "exercises": [
        {"exercise": "bench", "reps": "8, 8, 7", "weight": "145 lb", "rir": 1, "rest": 150, "notes": "slow"},
        {"exercise": "row", "skipped": True},
    ],
    "rir": 2,
    "energy": 6,
    "minutes": 40,
    "notes": "slept badly",
    "observations": "bar drifts forward",
    "warm_up": "5 min bike",
    "cool_down": "walked",
    "modifications": "narrow grip",
}


def begun(api: Api) -> str:
    """Bench and row were texted in the morning; Sam is Cleo's. Where Sam is."""
    service = api.service
    sam = service.sign_up()
    service.textcoach.desk.staffing.assign(str(sam.id), "Cleo")
    service.write_with(ScriptedWriter(BENCH_AND_ROW))
    service.morning(MONDAY)
    service.at(MONDAY, 18)
    return f"/athletes/{sam.id}"


def monday(api: Api) -> str:
    return f"/workouts/{api.service.workout(MONDAY).id}"


def sets(record: Any) -> dict[str, list[tuple[int, float, str]]]:
    return {
        one["exercise"]: [(each["reps"], each["load"], each["unit"]) for each in one["sets"]]
        for one in record["exercises"]
    }
