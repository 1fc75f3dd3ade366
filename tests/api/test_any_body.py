"""Whatever is sent: an answer or a problem document, never a failure of ours."""

import json
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from itertools import count
from typing import Any
from urllib.parse import urlencode

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.api.support import NEW, Api

FULL: dict[str, Any] = {
    **NEW,
    "send_at": "07:30",
    "early_request": "asked",
    "load_unit": "kg",
    "profile": {
        "goal": "run",
        "minutes_by_weekday": {"sat": 90},
        "places": [{"name": "gym", "kit": ["barbell"], "weekdays": ["mon"]}],
        "injuries": [{"area": "knee", "side": "left", "severity": 3, "since": "2026-01-01"}],
        "cleared": ["knee"],
        "lifts": [{"exercise": "Barbell Row", "load": {"value": 60, "unit": "kg"}, "reps": 5}],
        "birth_year": 1988,
        "bodyweight": {"value": 80, "unit": "kg"},
        "likes": ["Barbell Row"],
        "dislikes": ["Burpee"],
        "races": [{"meters": 5000, "seconds": 1500, "day": "2026-01-01"}],
        "event": {"name": "Marathon", "day": "2027-04-11", "meters": 42195},
        "tone": 50,
    },
}
PLAN: dict[str, Any] = {
    "starts_on": "2026-03-09",
    "weeks": 2,
    "notes": "away 12-19 March",
    "event": {"name": "10 km", "day": "2026-03-20", "meters": 10000},
}
EDGES = st.sampled_from(
    [None, True, 0, -1, 10**30, 1e308, "", " ", "\x00", "\ud800", "🏋", "9999-12-31", "24:00", [], {}, [[]], "tue"]
)
LEAVES = EDGES | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=12)
ANYTHING = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, one in inner:
        yield from places(one, (*path, name))


def put(value: Any, path: tuple[str | int, ...], new: Any) -> Any:
    if not path:
        return new
    changed = deepcopy(value)
    at = changed
    for part in path[:-1]:
        at = at[part]
    at[path[-1]] = new
    return changed


def spoiled(good: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    return st.builds(put, st.just(dict(good)), st.sampled_from(list(places(good))), ANYTHING)


def check(answer: Any, body: Any) -> None:
    assert answer.status_code < 500, body
    if answer.status_code >= 400:
        assert answer.mimetype == "application/problem+json"
        assert answer.get_json()["detail"]


QUICK = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def sender(api: Api, method: str, path: str, **headers: str) -> Callable[[Any], Any]:
    bearer = {"Authorization": f"Bearer {api.tokens['ann admin']}"}

    def send(body: Any) -> Any:
        return api.client.open(
            f"/api/v1{path}",
            method=method,
            data=json.dumps(body),
            content_type="application/json",
            headers={**bearer, **headers},
        )

    return send


def test_no_body_of_an_athlete_makes_us_fail(api: Api) -> None:
    numbers = count()
    post = sender(api, "POST", "/athletes")

    @QUICK
    @given(spoiled(FULL))
    def fuzz(body: Any) -> None:
        if isinstance(body, dict) and body.get("number") == FULL["number"]:
            body = {**body, "number": f"+4915112{next(numbers):06}"}
        check(post(body), body)

    assert post(FULL).status_code == 201
    fuzz()


def test_no_edit_makes_us_fail(api: Api) -> None:
    sam = api.service.sign_up()
    send = sender(api, "PATCH", f"/athletes/{sam.id}", **{"If-Match": "*"})
    good = {name: value for name, value in FULL.items() if name not in ("number", "consent")}
    good["profile"] = {name: value for name, value in FULL["profile"].items() if name != "cleared"}

    @QUICK
    @given(spoiled(good))
    def fuzz(body: Any) -> None:
        check(send(body), body)

    assert send(good).status_code == 200
    fuzz()


def test_no_wish_for_a_plan_makes_us_fail(sqlite_api: Api) -> None:
    sam = sqlite_api.sam()
    send = sender(sqlite_api, "POST", f"/athletes/{sam.id}/plans")

    @settings(QUICK, max_examples=25)
    @given(spoiled(PLAN))
    def fuzz(body: Any) -> None:
        check(send(body), body)

    assert send(PLAN).status_code == 201
    fuzz()


def test_no_week_that_is_written_makes_us_fail(sqlite_api: Api) -> None:
    sqlite_api.service.sign_up()
    at = f"/plans/{sqlite_api.service.plan().id}/weeks/2"
    week = sqlite_api.get(at).get_json()
    good = {"days": week["days"], "targets": {**week["targets"], "reasons": {"chest": "few minutes"}}, "reason": "away"}
    send = sender(sqlite_api, "PUT", at, **{"If-Match": "*"})

    @settings(QUICK, max_examples=30)
    @given(spoiled({**good, "override": True}))
    def fuzz(body: Any) -> None:
        check(send(body), body)

    assert send(good).status_code == 200
    fuzz()


def test_no_wish_for_a_season_makes_us_fail(sqlite_api: Api) -> None:
    send = sender(sqlite_api, "POST", "/previews")
    profile = {name: value for name, value in FULL["profile"].items() if name != "cleared"}
    good = {"profile": profile, "weeks": 2, "starts_on": "2026-03-09", "notes": "away 12-19 March", "seed": 7}

    @settings(QUICK, max_examples=12)
    @given(spoiled(good))
    def fuzz(body: Any) -> None:
        check(send(body), body)

    assert send(good).status_code == 200
    fuzz()


TERMS = st.tuples(
    st.sampled_from(["limit", "cursor", "state", "week", "day", "plan_id", "from", "to", "other"]),
    EDGES.map(str).map(ascii) | st.text(max_size=8),
)
QUERIES = st.lists(TERMS, max_size=3).map(lambda terms: urlencode(terms, errors="replace"))


def test_no_query_makes_us_fail(sqlite_api: Api) -> None:
    sam = sqlite_api.sam()
    theirs = [f"/athletes/{sam.id}/{name}" for name in ("messages", "workouts", "ledger")]

    @QUICK
    @given(st.sampled_from(["/athletes", "/alerts", "/jobs", "/figures", *theirs]), QUERIES)
    def fuzz(path: str, query: str) -> None:
        check(sqlite_api.get(f"{path}?{query}"), query)

    fuzz()
