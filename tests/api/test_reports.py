"""How training went, at the API: what was kept of the plan, and how much it was."""

from datetime import timedelta

import pytest

from tests.api.support import Api, done, problem
from tests.fakes.service import MONDAY, NUMBER

DAY = timedelta(days=1)


def test_adherence_counts_what_was_due_by_week(api: Api) -> None:
    sam = api.service.sign_up()
    api.service.morning(MONDAY)
    api.service.text(NUMBER, "done")
    api.service.at(MONDAY + 8 * DAY, 12).minute()
    found = done(api.get(f"/athletes/{sam.id}/adherence?weeks=2"))
    assert (found["athlete_id"], found["today"]) == (str(sam.id), "2026-03-10")
    first, second = found["weeks"]
    assert (first["monday"], first["due"], first["on_time"], first["missed"]) == ("2026-03-02", 3, 1, 2)
    assert first["completion"] == pytest.approx(1 / 3)
    assert (second["monday"], second["on_time"], second["open"]) == ("2026-03-09", 0, 2)
    fates = {one["day"]: one["fate"] for one in found["sessions"]}
    assert (fates["2026-03-02"], fates["2026-03-04"], fates["2026-03-13"]) == ("on time", "missed", "open")
    assert found["whole"]["on_time"] == 1
    assert len(done(api.get(f"/athletes/{sam.id}/adherence"))["weeks"]) == 4


def test_training_load_names_what_is_not_known(sqlite_api: Api) -> None:
    sam = sqlite_api.service.sign_up()
    for offset, words in ((0, "done, rpe 8, 50 min"), (2, "done")):
        sqlite_api.service.morning(MONDAY + offset * DAY)
        sqlite_api.service.text(NUMBER, words)
    found = done(sqlite_api.get(f"/athletes/{sam.id}/load?weeks=1"))
    (week,) = found["weeks"]
    assert (week["monday"], week["sessions"], week["known_load"], week["load"]) == ("2026-03-02", 2, 400, None)
    assert [(one["day"], one["what"]) for one in week["missing"]] == [("2026-03-04", "RPE and minutes")]
    assert (found["acwr_load"], found["divergence"], found["divergence_band"]) == (None, None, None)


def test_weeks_are_1_to_52(sqlite_api: Api) -> None:
    sam = sqlite_api.sam()
    for name in ("adherence", "load"):
        done(sqlite_api.get(f"/athletes/{sam.id}/{name}?weeks=52"))
        for wrong in ("0", "53", "many"):
            found = problem(sqlite_api.get(f"/athletes/{sam.id}/{name}?weeks={wrong}"), 422)["errors"]
            assert [(one["field"], one["example"]) for one in found] == [("weeks", 4)]
