"""What `textcoach calc` and `textcoach athletes load` print, and how mistakes end."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.e2e.support import NUMBER, daytime_zone
from tests.fakes.databases import SqliteDatabases
from tests.fakes.service import clear_environment, url_of
from textcoach.cli import main
from textcoach.domain.calendar import training_date


def ask(*arguments: str, code: int = 0) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == code, result.output
    return result


def values(*arguments: str) -> Any:
    return json.loads(ask(*arguments, "--json").stdout)


def test_a_race_has_its_vdot_paces_and_equivalents() -> None:
    said = ask("calc", "pace", "5k", "20:00").stdout
    assert said.startswith("VDOT 49.8 (Daniels & Gilbert)\n")
    assert "threshold             4:16/km          6:52/mi" in said
    assert "marathon              3:11:17" in said
    found = values("calc", "pace", "10k", "45:00")
    assert found["vdot"] == pytest.approx(45.26, abs=0.005)
    assert found["race_seconds"]["10 km"] == pytest.approx(2_700)


def test_a_set_has_its_one_rep_maximum_three_ways() -> None:
    found = values("calc", "1rm", "225x5@8")["one_rep_maximum"]
    assert (round(found["rts"], 1), round(found["epley"], 1), round(found["brzycki"], 1)) == (277.4, 277.5, 270.0)
    assert "277.4  RTS chart" in ask("calc", "1rm", "225x5@8").stdout
    assert "100.0" in ask("calc", "1rm", "100 x 1").stdout


def test_a_week_has_its_load_and_says_where_nothing_is_defined() -> None:
    said = ask("calc", "load", "420,0,525,0,630,300,0").stdout
    assert "load 1875" in said
    assert "monotony 1.07" in said
    assert "strain 2011" in said
    assert "not defined" in ask("calc", "load", "300,300,300,300,300,300,300").stdout
    month = values("calc", "load", ",".join(["300"] * 21 + ["600"] * 7))
    assert month["acwr"]["coupled"] == pytest.approx(1.6)
    assert (month["monotony"], month["strain"]) == (None, None)


def test_trimp_and_divergence_are_the_published_figures() -> None:
    rates = ("60", "150", "60", "190")
    assert "TRIMP 100.4" in ask("calc", "trimp", *rates, "--sex", "male").stdout
    assert "TRIMP 113.5" in ask("calc", "trimp", *rates, "--sex", "female").stdout
    assert "-0.128: moderate" in ask("calc", "divergence", "1.10", "1.25").stdout


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("pace", "5k", "soon"), "is no time for 5k"),
        (("pace", "moon", "20:00"), "is no race distance"),
        (("pace", "100 km", "9:00:00"), "use a race of 800 m to 50 km"),
        (("1rm", "bench"), "write it as 225x5"),
        (("1rm", "225x5@3"), "at RPE 5 to 10"),
        (("1rm", "225x0"), "write it as 225x5"),
        (("load", "1,2,3"), "3 days are no week"),
        (("load", "1,2,3,4,5,6,x"), "'x' is no number"),
        (("load", "1,2,3,4,5,6,nan"), "'nan' is no number"),
        (("trimp", "60", "200", "60", "190", "--sex", "male"), "does not lie between"),
        (("divergence", "a", "1"), "'a' is no number"),
    ],
)
def test_what_cannot_be_worked_out_is_refused_in_a_sentence(arguments: tuple[str, ...], why: str) -> None:
    (line,) = ask("calc", *arguments, code=2).stderr.splitlines()
    assert line.startswith("textcoach: ")
    assert why in line


@pytest.fixture
def coach(monkeypatch: pytest.MonkeyPatch, tmp_path: Any, sqlite_databases: SqliteDatabases) -> Any:
    clear_environment(monkeypatch)
    monkeypatch.chdir(tmp_path)
    with sqlite_databases.migrated() as database:
        monkeypatch.setenv("TEXTCOACH_DATABASE_URL", url_of(database))
        yield


@pytest.mark.usefixtures("coach")
def test_an_athletes_load_is_shown_with_what_is_missing() -> None:
    zone = daytime_zone(datetime.now(UTC))
    today = training_date(datetime.now(UTC), zone)
    ask("athletes", "add", "Sam", NUMBER, "--zone", zone, "--consent", "signed form")
    ask("workout", "correct", "Sam", "ran 10 km in 60:00, rpe 5", "--date", str(today))
    ask("workout", "correct", "Sam", "ran 8 km in 48:00", "--date", str(today - timedelta(days=7)))
    said = ask("athletes", "load", "Sam").stdout
    assert "300" in said
    assert "(RPE)" in said
    assert "ACWR of the distance run: not known" in said
    found = values("athletes", "load", "Sam", "--weeks", "2")
    assert [week["run_meters"] for week in found["weeks"]] == [8_000, 10_000]
    assert found["weeks"][0]["missing"][0]["what"] == "RPE"
    assert ask("athletes", "load", "Nobody", code=2).stderr.startswith("textcoach: ")
