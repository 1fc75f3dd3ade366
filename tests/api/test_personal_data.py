"""What is known of one person, handed over and erased by the API."""

from tests.api.support import Api, done, problem
from tests.fakes.service import MONDAY, NUMBER


def test_an_admin_hands_over_what_is_known_of_an_athlete_and_erases_it(api: Api) -> None:
    sam = api.service.sign_up()
    api.service.morning(MONDAY)
    api.service.text(NUMBER, "bench 145 8/8/7")
    at = f"/athletes/{sam.id}"
    told = done(api.get(f"{at}/export"))
    assert told["athlete_id"] == str(sam.id)
    assert told["tables"]["athlete"][0]["number"] == NUMBER
    assert "bench 145 8/8/7" in {one["body"] for one in told["tables"]["message"]}

    assert "another name" in problem(api.post(f"{at}/erase", {"name": "Sam"}), 409)["detail"]
    erased = done(api.post(f"{at}/erase", {"name": sam.name}, Idempotency_Key="erase-sam"))
    assert erased["rows"]["athlete"] == 1
    assert erased["left_in"] == []
    problem(api.get(at), 404)
    assert done(api.get("/athletes"))["items"] == []
    assert done(api.post(f"{at}/erase", {"name": sam.name}, Idempotency_Key="erase-sam")) == erased
