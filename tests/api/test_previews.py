"""A season for a profile at the API: what the command line shows of it, about nobody and without a trace."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.api.support import Api, done, problem
from textcoach.cli.main import main

ASKED = {
    "profile": {"program": "hybrid", "kit": ["dumbbell"], "weekdays": ["mon", "wed", "sat"], "weekly_meters": 15000},
    "starts_on": "2026-03-02",
    "weeks": 3,
    "notes": "week 2 Monday off",
    "seed": 4,
}
FILE = 'program = "hybrid"\nkit = ["dumbbell"]\ndays = ["mon", "wed", "sat"]\nweekly_distance = 15\n'


def test_a_season_is_the_one_that_the_command_line_shows(sqlite_api: Api, tmp_path: Path) -> None:
    season = done(sqlite_api.post("/previews", ASKED, by="cleo read"))
    file = tmp_path / "profile.toml"
    file.write_text(FILE)
    options = ["--start", "2026-03-02", "--weeks", "3", "--notes", "week 2 Monday off", "--seed", "4", "--json"]
    told: dict[str, Any] = json.loads(
        CliRunner().invoke(main, ["plan", "preview", "--profile", str(file), *options]).stdout
    )
    assert shared(season, told) == told
    assert [week["week"] for week in season["microcycles"]] == [1, 2, 3]
    assert season["microcycles"][1]["days"][0]["workout"] is None
    assert season["microcycles"][0]["days"][0]["workout"]["blocks"]
    assert done(sqlite_api.get("/athletes"))["items"] == []


def shared(shown: Any, told: Any) -> Any:
    """Of what is shown, what the command line tells too; it tells more of a workout, for a script that makes them."""
    if isinstance(told, dict):
        return {name: shared(shown[name], one) if name in shown else one for name, one in told.items()}
    if isinstance(told, list):
        return [shared(*both) for both in zip(shown, told, strict=True)]
    return pytest.approx(shown) if isinstance(shown, float) else shown


def test_a_wish_for_a_season_that_can_t_be_is_named(sqlite_api: Api) -> None:
    wrong = problem(sqlite_api.post("/previews", {"weeks": 53, "seed": -1, "profile": {"minutes": 5}}), 422)["errors"]
    assert {(one["field"], one["example"]) for one in wrong} == {("weeks", 8), ("seed", 1), ("profile.minutes", 60)}
