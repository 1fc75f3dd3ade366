"""`textcoach athletes add|set|show`, `plan preview` and `coaching show` with all of a profile, as they are typed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from click.testing import CliRunner, Result

from tests.fakes.databases import SqliteDatabases
from tests.fakes.service import NUMBER, ZONE, clear_environment, url_of
from textcoach.cli import main

EXAMPLE = Path(__file__).parents[2] / "docs" / "profile-example.toml"
SAM = ("athletes", "add", "Sam", NUMBER, "--zone", ZONE, "--consent", "signed form")
ALL = (
    "--born", "1988", "--sex", "female", "--bodyweight", "180 lb", "--tone", "80", "--kit", "dumbbell",
    "--place", "gym=barbell,rack@mon,thu", "--place", "travel=band", "--minutes-on", "sat=90",
    "--like", "front squat", "--dislike", "burpees", "--race", "5k=20:00@2026-10-01",
    "--event", "City Marathon=2027-04-11@42.2km", "--injury", "knee:left:5",
)  # fmt: skip


@pytest.fixture(autouse=True)
def coach(monkeypatch: pytest.MonkeyPatch, sqlite_databases: SqliteDatabases, tmp_path: Path) -> Iterator[None]:
    """An empty folder and a database without rows."""
    clear_environment(monkeypatch)
    monkeypatch.chdir(tmp_path)
    with sqlite_databases.migrated() as database:
        monkeypatch.setenv("TEXTCOACH_DATABASE_URL", url_of(database))
        yield
    structlog.reset_defaults()


def typed(*arguments: str, code: int = 0) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == code, result.output
    return result


def as_json(*arguments: str) -> Any:
    return json.loads(typed(*arguments, "--json").stdout)


def refused(*arguments: str) -> str:
    (line,) = typed(*arguments, code=2).stderr.splitlines()
    assert line.startswith("textcoach: ")
    return line.removeprefix("textcoach: ")


class TestAProfile:
    def test_is_added_whole_and_shown(self) -> None:
        added = as_json(*SAM, *ALL)
        shown = as_json("athletes", "show", "Sam")
        assert {name: shown[name] for name in added} == added
        wanted = {
            "born": 1988,
            "sex": "female",
            "bodyweight": "180 lb",
            "tone": 80,
            "minutes_on": {"sat": 90},
            "places": [
                {"name": "gym", "kit": ["barbell", "rack"], "days": ["mon", "thu"]},
                {"name": "travel", "kit": ["band"], "days": []},
            ],
            "likes": ["Front Squat"],
            "dislikes": ["Burpee"],
            "races": [{"meters": 5000.0, "seconds": 1200.0, "day": "2026-10-01"}],
            "event": {"name": "City Marathon", "day": "2027-04-11", "meters": 42200.0},
            "painful": ["knee"],
            "injuries": [{"area": "knee", "side": "left", "severity": 5, "since": None, "cleared": None}],
        }
        assert {name: added[name] for name in wanted} == wanted

    def test_is_shown_in_words(self) -> None:
        typed(*SAM, *ALL)
        shown = typed("athletes", "show", "Sam").stdout.splitlines()
        for line in (
            "  trains     strength, beginner; mon, wed, fri; 60 min, sat 90",
            "  person     born 1988, female, 180 lb",
            "  tone       80 of 100",
            "  kit        dumbbell",
            "  kit        barbell, rack at gym (mon, thu)",
            "  kit        band at travel (when it is said)",
            "  raced      5 km in 20:00, 2026-10-01",
            "  event      City Marathon, 2027-04-11, 42.2 km",
            "  likes      Front Squat",
            "  dislikes   Burpee",
            "  pain       left knee 5/10, open",
        ):
            assert line in shown

    def test_changes_and_is_taken_back(self) -> None:
        before = as_json(*SAM)
        typed("athletes", "set", "Sam", *ALL)
        cleared = ("--born", "none", "--sex", "none", "--bodyweight", "none", "--tone", "40", "--place", "none")
        cleared += ("--kit", "none", "--minutes-on", "none", "--like", "none", "--dislike", "none", "--race", "none")
        after = as_json("athletes", "set", "Sam", *cleared, "--event", "none", "--cleared", "Knee")
        injuries = after.pop("injuries")
        before.pop("injuries")
        assert {name: after[name] for name in before} == before
        assert injuries[0]["cleared"] is not None

    def test_is_read_from_a_file_which_options_win_over(self) -> None:
        added = as_json(*SAM, "--profile", str(EXAMPLE), "--tone", "90", "--load-unit", "lb")
        assert (added["program"], added["tone"], added["units"]) == ("hybrid", 90, {"load": "lb", "distance": "km"})
        assert added["event"]["name"] == "City Half Marathon"

    def test_is_read_from_a_file_into_what_is_known(self) -> None:
        typed(*SAM, "--injury", "knee:left:5", "--goal", "row")
        Path("kim.toml").write_text('tone = 10\n[[injuries]]\narea = "wrist"\n')
        changed = as_json("athletes", "set", "Sam", "--profile", "kim.toml")
        assert (changed["tone"], changed["goal"], changed["painful"]) == (10, "row", ["knee", "wrist"])

    @pytest.mark.parametrize(
        ("options", "words"),
        [
            (("--born", "88"), "'88' is no year of birth"),
            (("--bodyweight", "heavy"), "'heavy' is no bodyweight"),
            (("--tone", "101"), "'101' is no tone"),
            (("--place", "gym"), "'gym' is no place"),
            (("--place", "gym=barbell@mon", "--place", "home=band@mon"), "gym and home are both on mon"),
            (("--minutes-on", "sat"), "'sat' is no session length"),
            (("--like", "Underwater Basket"), "'Underwater Basket' is no exercise"),
            (("--like", "dips", "--dislike", "dips"), "Dip can't be both liked and disliked"),
            (("--race", "5k"), "'5k' is no race result"),
            (("--event", "Marathon"), "'Marathon' is no event"),
            (("--injury", "kneee"), "'kneee' is no area"),
            (("--profile", "nowhere.toml"), "nowhere.toml can't be read"),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
    )
    def test_that_can_not_be_is_one_sentence(self, options: tuple[str, ...], words: str) -> None:
        assert refused(*SAM, *options).startswith(words)
        assert as_json("athletes", "list") == []
        typed(*SAM)
        assert refused("athletes", "set", "Sam", *options).startswith(words)

    def test_liked_before_is_not_disliked_as_well(self) -> None:
        typed(*SAM, "--like", "dips")
        assert refused("athletes", "set", "Sam", "--dislike", "dips").startswith("Dip can't be both")
        assert refused("athletes", "set", "Sam", "--cleared", "knee") == "Sam has no open pain in 'knee'; open: none."

    def test_has_a_help_page_under_headings(self) -> None:
        for command in ("add", "set"):
            page = typed("athletes", command, "--help").stdout
            headings = [line for line in page.splitlines() if line.endswith(":") and not line.startswith(" ")]
            assert headings == ["Texts:", "Training:", "Person:", "Lifts and runs:", "Exercises:", "Other:"]
            assert page.count("--profile PATH") == 1


class TestTheCoachingFile:
    def test_is_printed_edited_and_in_force(self, monkeypatch: pytest.MonkeyPatch) -> None:
        printed = typed("coaching", "show").stdout
        Path("coaching.toml").write_text(printed.replace("[landmarks.chest]\nmev = 6", "[landmarks.chest]\nmev = 7"))
        monkeypatch.setenv("TEXTCOACH_COACHING_FILE", "coaching.toml")
        assert "[landmarks.chest]\nmev = 7\n" in typed("coaching", "show").stdout
        assert "ok       coaching: the rules of coaching.toml." in typed("doctor").stdout

    def test_that_can_not_be_used_stops_what_would_go_by_it_and_the_doctor_says_so(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        Path("coaching.toml").write_text("[landmarks.chest]\nmev = 30\n")
        monkeypatch.setenv("TEXTCOACH_COACHING_FILE", "coaching.toml")
        words = "The coaching file coaching.toml can't be used: landmarks.chest: mev (30) is above mav_low (12)."
        assert refused("athletes", "list") == refused("coaching", "show") == words
        assert refused("plan", "preview", "--profile", str(EXAMPLE), "--weeks", "1") == words
        assert f"missing  coaching: {words}" in typed("doctor", code=1).stdout


class TestThePreview:
    def test_prints_every_week_within_a_hundred_columns_and_in_ascii(self) -> None:
        page = typed("plan", "preview", "--profile", str(EXAMPLE), "--weeks", "6", "--start", "2027-01-18").stdout
        lines = page.splitlines()
        assert [line.split(",")[0] for line in lines if line.startswith("Week ")] == [
            f"Week {number} of 6" for number in range(1, 7)
        ]
        assert page.isascii()
        assert max(map(len, lines)) <= 100
        assert "Barbell Back Squat" in page
        assert "every workout is done as asked" in " ".join(page.split())
        assert not [line for line in lines if "broke a limit" in line]
        assert (
            typed("plan", "preview", "--profile", str(EXAMPLE), "--weeks", "6", "--start", "2027-01-18").stdout == page
        )

    def test_needs_no_database(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("TEXTCOACH_DATABASE_URL", "sqlite:///nowhere/at/all.sqlite")
        Path("kim.toml").write_text('program = "endurance"\nweekly_distance = 20\n')
        assert "Week 2 of 2" in typed("plan", "preview", "--profile", "kim.toml", "--weeks", "2").stdout

    def test_is_json_for_scripts(self) -> None:
        season = as_json("plan", "preview", "--profile", str(EXAMPLE), "--weeks", "4", "--start", "2027-01-20")
        assert (season["weeks"], season["starts_on"], len(season["microcycles"])) == (4, "2027-01-20", 4)
        first, second = season["microcycles"][:2]
        assert first["days"][0]["day"] == "2027-01-20", "the days before the start are void"
        assert len(second["days"]) == 7
        trained = [day for day in second["days"] if day["workout"]]
        assert all(day["minutes"] > 0 and day["breaches"] == [] for day in trained)
        assert second["hard_sets"]["quads"] > 0

    def test_another_seed_is_another_season(self) -> None:
        seasons = {
            typed("plan", "preview", "--profile", str(EXAMPLE), "--weeks", "2", "--seed", seed).stdout for seed in "123"
        }
        assert len(seasons) > 1

    @pytest.mark.parametrize(
        ("options", "words"),
        [
            (("--weeks", "53"), "A plan has 1 to 52 weeks, not 53."),
            (("--weeks", "0"), "A plan has 1 to 52 weeks, not 0."),
            (("--start", "soon"), "'soon' is not a date"),
        ],
    )
    def test_of_what_can_not_be_is_one_sentence(self, options: tuple[str, ...], words: str) -> None:
        assert refused("plan", "preview", "--profile", str(EXAMPLE), *options).startswith(words)
