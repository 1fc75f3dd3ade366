"""What holds for every request: tokens, problems, posts that come twice, the rate."""

from datetime import timedelta

import pytest

from tests.api.support import NEW, Api, api_on, done, problem
from tests.fakes.service import ScriptedSender, service_on
from textcoach.domain.staff import Scope
from textcoach.persistence.database import Database


def test_a_token_that_is_revoked_or_over_opens_nothing(api: Api) -> None:
    tokens = api.service.textcoach.desk.tokens
    done(api.get("/athletes", by="cleo read"))
    tokens.revoke(api.tokens["cleo read"][:10])
    problem(api.get("/athletes", by="cleo read"), 401)
    api.service.later(days=29)
    done(api.get("/athletes", by="cleo write"))
    api.service.later(days=2)
    refused = api.get("/athletes", by="cleo write")
    problem(refused, 401)
    assert refused.headers["WWW-Authenticate"] == "Bearer"
    problem(api.get("/athletes", by=None), 401)


def test_a_tokens_last_use_is_kept_to_the_minute(api: Api) -> None:
    tokens = api.service.textcoach.desk.tokens
    at = api.service.clock.at

    def used() -> object:
        return next(one.last_used_at for one, _ in tokens.all() if one.prefix == api.tokens["ann read"][:10])

    assert used() is None
    for seconds, expected in ((0, 0), (30, 0), (31, 61)):
        api.service.later(seconds=seconds)
        done(api.get("/athletes", by="ann read"))
        assert used() == at + timedelta(seconds=expected)


def test_a_token_is_kept_as_its_digest_alone(api: Api) -> None:
    shown = api.tokens["ann read"]
    with api.service.textcoach.database.connection() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM token").all()
    assert len(rows) == 5
    assert not any(shown in str(row) for row in rows)


@pytest.mark.parametrize(
    ("body", "field", "example"),
    [
        ({**NEW, "zone": "Berlin"}, "zone", "America/New_York"),
        ({**NEW, "number": "015112345678"}, "number", "+12125550142"),
        ({**NEW, "send_at": "8 am"}, "send_at", "08:00"),
        ({**NEW, "send_at": "22:00"}, "send_at", "08:00"),
        ({**NEW, "number": "+1 212 555 0142"}, "number", "+12125550142"),
        ({**NEW, "profile": {"minutes": 5}}, "profile.minutes", 60),
        ({**NEW, "profile": {"minutes": "45"}}, "profile.minutes", 60),
        ({**NEW, "profile": {"tone": True}}, "profile.tone", 40),
        (
            {**NEW, "profile": {"bodyweight": {"value": 40, "unit": "lb"}}},
            "profile.bodyweight",
            {"value": 82, "unit": "kg"},
        ),
        ({**NEW, "profile": {"kit": ["sofa"]}}, "profile.kit.0", ["barbell", "rack", "bench"]),
        ({**NEW, "profile": {"lifts": [{"exercise": "Sofa Lift"}]}}, "profile.lifts.0.exercise", "Barbell Bench Press"),
        ({**NEW, "profile": {"injuries": [{"area": "ego"}]}}, "profile.injuries.0.area", "knee"),
        ({**NEW, "profile": {"weekly_meters": float("nan")}}, "profile.weekly_meters", 20000),
        ({**NEW, "name": "  "}, "name", "Sam Ortiz"),
        ({**NEW, "name": "Sam\x00"}, "name", "Sam Ortiz"),
        ({**NEW, "shoe_size": 44}, "shoe_size", None),
        ({name: value for name, value in NEW.items() if name != "consent"}, "consent", "signed form, 3 May"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_field_that_cant_be_used_is_named_with_an_example(
    sqlite_api: Api, body: object, field: str, example: object
) -> None:
    found = problem(sqlite_api.post("/athletes", body), 422)
    wrong = next(one for one in found["errors"] if one["field"] == field)
    assert wrong["example"] == example
    assert wrong["problem"]
    assert field in found["detail"]


def test_a_request_that_is_no_json_is_refused_as_what_it_is(sqlite_api: Api) -> None:
    client, bearer = sqlite_api.client, {"Authorization": f"Bearer {sqlite_api.tokens['ann admin']}"}

    def post(data: str, content_type: str) -> object:
        return client.post("/api/v1/athletes", data=data, content_type=content_type, headers=bearer)

    problem(post("{", "application/json"), 400)
    problem(post("[" * 20_000, "application/json"), 400)
    problem(post("name=Sam", "application/x-www-form-urlencoded"), 415)
    problem(post('{"name": "' + "x" * 70_000, "application/json"), 413)
    problem(post("[1]", "application/json"), 422)
    problem(post("", "application/json"), 422)


def test_an_address_or_a_method_that_isnt_there_is_a_problem_too(sqlite_api: Api) -> None:
    problem(sqlite_api.get("/nothing"), 404)
    problem(sqlite_api.get("/athletes/7"), 404)
    refused = sqlite_api.call("DELETE", "/athletes")
    problem(refused, 405)
    assert "POST" in refused.headers["Allow"]
    assert sqlite_api.client.get("/nothing").mimetype == "text/plain"


def test_a_failure_of_ours_says_nothing_of_what_failed(sqlite_api: Api, capsys: pytest.CaptureFixture[str]) -> None:
    with sqlite_api.service.textcoach.database.migrating() as connection:
        connection.exec_driver_sql("DROP TABLE audit")
    found = problem(sqlite_api.post("/athletes", NEW, Idempotency_Key="one"), 500)
    ann = sqlite_api.service.textcoach.desk.staffing.all()[0].id
    with sqlite_api.service.rows() as uow:
        assert uow.kept_answers.of(ann, "one") is None
    assert "audit" not in str(found)
    assert "Lena" not in "".join(capsys.readouterr())


def test_a_post_that_comes_twice_is_done_once(api: Api) -> None:
    first = api.post("/athletes", NEW, Idempotency_Key="one")
    again = api.post("/athletes", NEW, Idempotency_Key="one")
    assert done(again, 201) == done(first, 201)
    for name in ("Location", "ETag"):
        assert again.headers[name] == first.headers[name]
    assert again.headers["Idempotent-Replayed"] == "true"
    assert "Idempotent-Replayed" not in first.headers
    assert len(done(api.get("/athletes"))["items"]) == 1


def test_a_refusal_is_an_answer_that_is_kept_too(api: Api) -> None:
    athlete = api.sam()
    at = f"/athletes/{athlete.id}/activate"
    refused = problem(api.post(at, {}, Idempotency_Key="one"), 409)
    assert problem(api.post(at, {}, Idempotency_Key="one"), 409) == refused


def test_a_key_with_another_body_is_a_conflict(api: Api) -> None:
    done(api.post("/athletes", NEW, Idempotency_Key="one"), 201)
    other = {**NEW, "number": "+4915112345679"}
    assert "new key" in problem(api.post("/athletes", other, Idempotency_Key="one"), 409)["detail"]
    done(api.post("/athletes", other, by="cleo write", Idempotency_Key="one"), 201)
    wrong = problem(api.post("/athletes", other, Idempotency_Key="two words"), 422)
    assert wrong["errors"][0]["field"] == "Idempotency-Key"


def test_a_key_is_free_again_after_a_day(api: Api) -> None:
    done(api.post("/athletes", NEW, Idempotency_Key="one"), 201)
    api.service.later(hours=25)
    problem(api.post("/athletes", NEW, Idempotency_Key="one"), 409)


def test_a_post_whose_first_is_at_work_waits_and_one_whose_first_died_is_done(api: Api) -> None:
    repeats = api.service.textcoach.desk.repeats
    ann = api.service.textcoach.desk.staffing.all()[0].id
    with api.client.application.test_request_context("/api/v1/athletes", method="POST", json=NEW):
        from textcoach.web.api.repeating import _fingerprint

        assert repeats.begin(ann, "one", _fingerprint()) is None
    assert "at work" in problem(api.post("/athletes", NEW, Idempotency_Key="one"), 409)["detail"]
    api.service.later(minutes=3)
    done(api.post("/athletes", NEW, Idempotency_Key="one"), 201)


def test_each_token_has_a_rate_of_its_own(database: Database) -> None:
    with service_on(database, ScriptedSender()) as service:
        api = api_on(service, per_minute=3)
        for left in (2, 1, 0):
            answer = api.get("/athletes", by="ann read")
            done(answer)
            assert answer.headers["X-RateLimit-Remaining"] == str(left)
        refused = api.get("/alerts", by="ann read")
        problem(refused, 429)
        assert 0 < int(refused.headers["Retry-After"]) <= 60
        done(api.get("/athletes", by="ann admin"))
        for _ in range(3):
            problem(api.get("/athletes", by=None), 401)
        problem(api.get("/athletes", by=None), 429)


def test_an_admins_scope_is_for_admins(api: Api) -> None:
    tokens = api.service.textcoach.desk.tokens
    with pytest.raises(ValueError, match="is a coach"):
        tokens.create("Cleo", "more", Scope.ADMIN, 30)
