"""The service's figures at the API."""

import pytest

from tests.api.support import Api, done, problem
from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, ScriptedWriter
from textcoach.domain.alert import AlertKind


def test_an_admin_sees_what_happened_day_by_day_and_nobodys_name(sqlite_api: Api) -> None:
    service = sqlite_api.service
    service.sign_up()
    service.write_with(ScriptedWriter(BENCH_AND_ROW, meanwhile=lambda: service.later(seconds=4)))
    service.morning(MONDAY)
    service.later(hours=2)
    service.text(NUMBER, "bench 145 8/8/8, row 115 8/8/8")
    service.textcoach.alerts.open(AlertKind.PAIN, "a subject", "An athlete hurts.")
    answer = sqlite_api.get(f"/figures?from={MONDAY}&to={MONDAY}")
    [day] = done(answer)["items"]
    assert day["day"] == "2026-03-02"
    assert day["writing"] == [
        {"author": "agent", "workouts": 1, "median_seconds": 4.0, "p95_seconds": 4.0, "longest_seconds": 4.0}
    ]
    assert day["sessions"] == {
        **{"due": 1, "done": 1, "shifted": 0, "missed": 0, "open": 0, "adherence": 1.0},
        **{"texted": 1, "answered": 1, "reply_rate": 1.0},
    }
    assert [(one["state"], one["texts"]) for one in day["texts"]] == [("accepted", 2)]
    assert (day["delivery_rate"], day["received"], day["model"], day["alerts"]) == (0.0, 1, [], {"pain": 1})
    assert "Sam" not in answer.get_data(as_text=True)
    assert NUMBER not in answer.get_data(as_text=True)


def test_without_days_it_is_a_week_up_to_today(sqlite_api: Api) -> None:
    days = [one["day"] for one in done(sqlite_api.get("/figures"))["items"]]
    assert (len(days), days[0], days[-1]) == (7, "2026-02-23", "2026-03-01")
    assert [one["day"] for one in done(sqlite_api.get("/figures?from=2026-02-28"))["items"]] == days[-2:]
    assert len(done(sqlite_api.get("/figures?from=2025-01-01&to=2025-04-02"))["items"]) == 92
    [ahead] = done(sqlite_api.get("/figures?from=2030-01-01"))["items"]
    assert (ahead["day"], ahead["sessions"]["adherence"]) == ("2030-01-01", None)


@pytest.mark.parametrize(
    ("query", "field", "example"),
    [
        ("from=2026-03-09&to=2026-03-02", "from", "2026-03-02"),
        ("from=2025-01-01&to=2025-04-03", "from", "2025-01-02 or later"),
        ("from=2026-02-30", "from", "2026-03-02"),
        ("to=soon", "to", "2026-03-08"),
        ("to=9999-12-31", "to", "2026-03-08"),
        ("days=3", "days", None),
    ],
)
def test_days_that_cant_be_used_are_named_with_an_example(
    sqlite_api: Api, query: str, field: str, example: object
) -> None:
    [wrong] = problem(sqlite_api.get(f"/figures?{query}"), 422)["errors"]
    assert (wrong["field"], wrong["example"]) == (field, example)
