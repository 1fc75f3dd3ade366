"""What a person types, and what they read back."""

import json
import socket
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import structlog
from click.testing import CliRunner, Result

from tests.e2e.support import NUMBER, TEXTCOACH, daytime_zone, environment, run
from tests.fakes.databases import SqliteDatabases
from tests.fakes.ports import free_port
from tests.fakes.service import clear_environment, url_of
from textcoach.cli import main
from textcoach.domain.calendar import training_date

ZONE = daytime_zone(datetime.now(UTC))
SAM = ("Sam", NUMBER, "--zone", ZONE, "--consent", "signed form", "--days", "mon,tue,wed,thu,fri,sat,sun")
TWILIO = {
    "TEXTCOACH_TWILIO_ACCOUNT_SID": "AC" + "0" * 32,
    "TEXTCOACH_TWILIO_AUTH_TOKEN": "hunter2-token",
    "TEXTCOACH_TWILIO_FROM_NUMBER": "+12125550100",
    "TEXTCOACH_PUBLIC_URL": "https://coach.example",
}


def today() -> date:
    return training_date(datetime.now(UTC), ZONE)


@dataclass
class Shell:
    """Runs commands in this process, in an empty folder and an environment of its own."""

    patch: pytest.MonkeyPatch

    def set(self, **variables: str) -> None:
        for name, value in variables.items():
            self.patch.setenv(name, value)

    def __call__(self, *arguments: str, input: str = "", code: int = 0) -> Result:
        result = CliRunner().invoke(main, arguments, input=input)
        assert result.exit_code == code, result.output
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    def json(self, *arguments: str) -> Any:
        return json.loads(self(*arguments, "--json").stdout)

    def refused(self, *arguments: str) -> str:
        """The one sentence that a mistake ends in."""
        result = self(*arguments, code=2)
        (line,) = result.stderr.splitlines()
        assert line.startswith("textcoach: ")
        assert line.endswith((".", "'."))
        assert "Traceback" not in result.output
        return line.removeprefix("textcoach: ")


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Shell]:
    """Nothing is set and there is no database."""
    clear_environment(monkeypatch)
    monkeypatch.chdir(tmp_path)
    yield Shell(monkeypatch)
    structlog.reset_defaults()


@pytest.fixture
def coach(bare: Shell, sqlite_databases: SqliteDatabases) -> Iterator[Shell]:
    """A migrated database without rows."""
    with sqlite_databases.migrated() as database:
        bare.set(TEXTCOACH_DATABASE_URL=url_of(database))
        yield bare


@pytest.fixture
def with_sam(coach: Shell) -> Shell:
    coach("athletes", "add", *SAM)
    return coach


@pytest.fixture
def with_plan(with_sam: Shell) -> Shell:
    with_sam("plan", "create", "Sam", "--weeks", "4")
    with_sam("plan", "activate", "Sam")
    return with_sam


class TestWhatWorks:
    def test_upgrade_makes_the_database_and_doing_it_again_changes_nothing(self, bare: Shell) -> None:
        assert bare("db", "upgrade").stdout == bare("db", "upgrade").stdout
        assert Path("textcoach.sqlite").exists()
        assert "tables that the code expects" in bare("db", "check").stdout

    def test_an_athlete_is_added_listed_and_shown(self, coach: Shell) -> None:
        options = ("--load-unit", "lb", "--kit", "Barbell, pullup bar", "--lift", "bench=185x5")
        said = coach("athletes", "add", *SAM, *options).stdout
        assert said == f"Added Sam. Next: textcoach plan create {NUMBER}\n"
        assert NUMBER in coach("athletes", "list").stdout
        shown = coach("athletes", "show", "sam").stdout
        assert "can lift   Barbell Bench Press 185 lb x 5" in shown
        assert "kit        barbell, pullup_bar" in shown

    def test_athletes_are_json_for_scripts(self, coach: Shell) -> None:
        added = coach.json("athletes", "add", *SAM, "--send-at", "06:30", "--early-request", "asked by text")
        assert added == coach.json("athletes", "list")[0]
        assert coach.json("athletes", "show", added["id"]) == {**added, "safety_hold": None}
        assert (added["send_at"], added["state"], added["next_send_at"]) == ("06:30", "prospect", None)

    def test_an_athlete_moves_and_changes_their_hour(self, with_plan: Shell) -> None:
        said = with_plan(
            "athletes", "set", "Sam", "--zone", "Asia/Tokyo", "--send-at", "07:00", "--early-request", "text"
        )
        assert said.stdout.startswith("Sam is changed. Next text: ")
        assert "07:00 Asia/Tokyo." in said.stdout
        days = with_plan.json("athletes", "set", "Sam", "--days", "tue,sun,tue", "--program", "endurance")
        assert (days["days"], days["program"]) == (["tue", "sun"], "endurance")
        changed = with_plan.json("athletes", "set", "Sam", "--name", "Sam O", "--minutes", "40", "--kit", "barbell")
        assert (changed["name"], changed["minutes"], changed["kit"]) == ("Sam O", 40, ["barbell"])
        assert changed["missed"] == []
        assert with_plan.json("athletes", "show", NUMBER)["zone"] == "Asia/Tokyo"

    def test_an_athletes_evenings_are_shown_and_set(self, with_plan: Shell) -> None:
        assert "evenings   18:30: nudges, recaps\n" in with_plan("athletes", "show", "Sam").stdout
        changed = with_plan.json("athletes", "set", "Sam", "--evening", "19:15", "--no-nudges")
        assert (changed["evening_at"], changed["nudges"], changed["recaps"]) == ("19:15", False, True)
        assert "evenings   19:15: recaps\n" in with_plan("athletes", "show", "Sam").stdout
        with_plan("athletes", "set", "Sam", "--no-recaps")
        assert "evenings   no texts\n" in with_plan("athletes", "show", "Sam").stdout
        assert with_plan.json("athletes", "set", "Sam", "--nudges", "--recaps")["nudges"] is True
        assert "choose a time from 12:00 to 20:59" in with_plan.refused("athletes", "set", "Sam", "--evening", "21:30")

    def test_an_athlete_leaves_and_comes_back(self, with_plan: Shell) -> None:
        assert "Sam is inactive" in with_plan("athletes", "deactivate", "Sam").stdout
        assert with_plan.json("athletes", "show", "Sam")["next_send_at"] is None
        assert with_plan("athletes", "activate", "Sam").stdout.startswith("Sam is active again. Next text: ")
        assert with_plan.json("athletes", "show", "Sam")["state"] == "active"

    def test_the_forecast_is_a_table_and_a_sentence(self, with_plan: Shell) -> None:
        said = with_plan("capacity").stdout.splitlines()
        assert said[0].split() == ["sender", "texts", "segments", "sent", "by", "(UTC)", "worst", "delay", "in", "time"]
        assert said[1].split()[:3] == ["phone", "1", "3"]
        assert said[-1] == "Every text of the next 24 hours goes out within its window, without a limit."

    def test_a_forecast_that_does_not_fit_says_what_to_do(self, with_plan: Shell) -> None:
        with_plan.set(**TWILIO, TEXTCOACH_SEGMENTS_PER_SECOND="0.0001")
        with_plan("athletes", "add", "Lena", "+12125550188", *SAM[2:])
        with_plan("plan", "create", "Lena", "--weeks", "4")
        with_plan("plan", "activate", "Lena")
        said = with_plan("capacity").stdout
        assert "1 text won't go out in time at 0.0001 segments a second" in said
        assert "raise TEXTCOACH_SEGMENTS_PER_SECOND." in said
        (sender,) = with_plan.json("capacity")
        assert (sender["texts"], sender["late"], sender["fits"]) == (2, 1, False)

    def test_without_athletes_the_list_says_how_to_add_one(self, coach: Shell) -> None:
        assert "textcoach athletes add" in coach("athletes", "list").stdout
        assert coach.json("athletes", "list") == []

    def test_a_plan_is_drafted_shown_and_activated(self, with_sam: Shell) -> None:
        drafted = with_sam.json("plan", "create", "Sam", "--weeks", "8", "--notes", "easy on the shoulders")
        assert (drafted["state"], drafted["weeks"], drafted["starts_on"]) == ("draft", 8, today().isoformat())
        assert all(day is not None for day in drafted["mesocycles"][0]["microcycles"][0]["days"])
        assert with_sam.json("plan", "show", "Sam") == drafted
        assert "plan is active" in with_sam("plan", "activate", "Sam", "--plan", drafted["id"]).stdout
        assert with_sam.json("plan", "show", "Sam")["state"] == "active"
        assert with_sam.json("athletes", "show", "Sam")["next_send_at"] is not None
        assert "strength plan, 8 weeks" in with_sam("plan", "show", "Sam").stdout

    def test_a_dry_run_shows_the_text_and_stores_nothing(self, with_plan: Shell) -> None:
        said = with_plan("send-now", "Sam", "--dry-run").stdout
        assert "a dry run: nothing was stored or sent" in said
        assert "preview it with" in with_plan("workout", "show", "Sam").stdout
        assert with_plan.json("phone", "Sam") == []

    def test_a_text_is_sent_now_answered_on_the_phone_and_recorded(self, with_plan: Shell) -> None:
        sent = with_plan("send-now", "Sam").stdout
        assert "segments, delivered)" in sent
        assert with_plan.json("workout", "show", "Sam")["workout"]["state"] == "scheduled"
        said = with_plan("phone", "Sam", "--say", "did it all, rpe 7").stdout
        assert "  > did it all, rpe 7" in said
        assert said.rindex("  < ") > said.rindex("  > ")
        page = with_plan.json("workout", "show", "Sam")
        assert page["performance"]["session"]["completed"] == "full"
        assert "Done:" in with_plan("workout", "show", "Sam", "--date", today().isoformat()).stdout
        texts = with_plan.json("phone", "Sam", "--last", "2")
        assert [text["direction"] for text in texts] == ["in", "out"]

    def test_a_rest_day_sends_nothing_and_is_no_mistake(self, coach: Shell) -> None:
        rest = f"{today() + timedelta(days=1):%a}".lower()
        days = ",".join({"mon", "tue", "wed", "thu", "fri", "sat", "sun"} - {rest})
        coach("athletes", "add", *SAM[:-1], days)
        coach("plan", "create", "Sam")
        coach("plan", "activate", "Sam")
        tomorrow = (today() + timedelta(days=1)).isoformat()
        assert coach("send-now", "Sam", "--date", tomorrow).stdout == "It is a rest day for Sam: nothing to send.\n"

    def test_pain_that_was_texted_is_shown_until_it_is_cleared(self, with_plan: Shell) -> None:
        with_plan("send-now", "Sam")
        with_plan("phone", "Sam", "--say", "done but my left knee hurts")
        assert with_plan.json("athletes", "show", "Sam")["painful"] == ["knee"]
        assert "knee is cleared" in with_plan("athletes", "clear-pain", "Sam", "Knee").stdout
        assert with_plan.json("athletes", "show", "Sam")["painful"] == []
        assert with_plan.refused("athletes", "clear-pain", "Sam", "knee").startswith("Sam has no open pain in 'knee'")

    def test_a_symptom_holds_training_until_staff_clears_it(self, with_plan: Shell) -> None:
        with_plan("phone", "Sam", "--say", "had chest pain today")
        assert "please stop training now" in with_plan.json("phone", "Sam", "--last", "1")[0]["body"]
        assert "on hold    for safety since" in with_plan("athletes", "show", "Sam").stdout
        assert with_plan.refused("send-now", "Sam").startswith("There is no workout to send to Sam")
        assert with_plan("athletes", "clear-safety", "Sam").stdout.startswith("Sam may train again; texts come from ")
        assert [alert["kind"] for alert in with_plan.json("alerts", "list")] == ["pain"]
        assert with_plan.refused("athletes", "clear-safety", "Sam").startswith("Sam is on no safety hold")

    def test_doctor_is_content_with_a_service_that_is_set_up(self, coach: Shell) -> None:
        coach.set(**TWILIO, TEXTCOACH_MODEL_API_KEY="hunter2-key", TEXTCOACH_SUPPORT="coach@example.com")
        result = coach("doctor")
        assert [line.split()[0] for line in result.stdout.splitlines()] == ["ok"] * 5
        assert "https://coach.example/webhooks/twilio/inbound" in result.stdout
        findings = coach.json("doctor")
        assert {finding["state"] for finding in findings} == {"ok"}
        assert "hunter2" not in result.output + json.dumps(findings)

    def test_doctor_without_anything_says_what_is_missing(self, bare: Shell) -> None:
        result = bare("doctor", code=1)
        assert result.stdout.startswith("missing  database: There is no textcoach database at textcoach.sqlite")
        states = {one["subject"]: one["state"] for one in json.loads(bare("doctor", "--json", code=1).stdout)}
        assert states == {
            "database": "missing", "model": "note", "texting": "note", "coaching": "ok", "support": "note",
        }  # fmt: skip


class TestMistakes:
    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (("athletes", "show", "Nobody"), "No athlete is called 'Nobody'"),
            (("plan", "show", "Sam"), "Sam has no plan yet"),
            (("plan", "activate", "Sam"), "Sam has no draft plan to activate"),
            (("plan", "activate", "Sam", "--plan", "0000"), "Sam has no plan '0000'"),
            (("plan", "create", "Nobody"), "No athlete is called 'Nobody'"),
            (("plan", "create", "Sam", "--weeks", "53"), "A plan has 1 to 52 weeks, not 53"),
            (("plan", "create", "Sam", "--start", "9 March"), "'9 March' is not a date"),
            (("plan", "create", "Sam", "--start", "2026-02-30"), "'2026-02-30' is not a date"),
            (("plan", "create", "Sam", "--start", "2020-01-06"), "A plan can't start in the past"),
            (("plan", "create", "Sam", "--start", "9999-12-31"), "'9999-12-31' is too far away"),
            (("send-now", "Sam"), "There is no workout to send to Sam"),
            (("send-now", "Nobody", "--dry-run"), "No athlete is called 'Nobody'"),
            (("phone", "Nobody", "--say", "done"), "No athlete is called 'Nobody'"),
            (("athletes", "clear-pain", "Sam", "knee"), "Sam has no open pain in 'knee'; open: none"),
            (("workout", "show", "Sam"), "Sam has no workout on"),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
    )
    def test_a_mistake_about_an_athlete_is_one_sentence(
        self, with_sam: Shell, arguments: tuple[str, ...], words: str
    ) -> None:
        assert with_sam.refused(*arguments).startswith(words)

    @pytest.mark.parametrize(
        ("number", "options", "words"),
        [
            ("2125550142", (), "'2125550142' is not a phone number"),
            ("+1212555", (), "'+1212555' can't be a phone number"),
            ("none", (), "'none' is not a phone number"),
            (NUMBER, ("--zone", "EST5"), "'EST5' is not a time zone"),
            (NUMBER, ("--zone", "../etc/passwd"), "'../etc/passwd' is not a time zone"),
            (NUMBER, ("--send-at", "25:00"), "'25:00' is not a time"),
            (NUMBER, ("--send-at", "8am"), "'8am' is not a time"),
            (NUMBER, ("--send-at", "06:00"), "Texts before 08:00 need the athlete's own request"),
            (NUMBER, ("--send-at", "03:59", "--early-request", "asked"), "Texts can't go out at 03:59"),
            (NUMBER, ("--send-at", "21:00"), "Texts can't go out at 21:00"),
            (NUMBER, ("--kit", "barbell,trampoline"), "'trampoline' is no kit we know"),
            (NUMBER, ("--days", "mon,someday"), "'someday' is not a weekday"),
            (NUMBER, ("--days", ","), "An athlete needs at least one training day"),
            (NUMBER, ("--lift", "Underwater Basket=100x5"), "'Underwater Basket' is no exercise in the catalogue"),
            (NUMBER, ("--lift", "bench"), "'bench' is no lift"),
            (NUMBER, ("--lift", "bench=185"), "'bench=185' is no lift"),
            (NUMBER, ("--lift", "bench=nanx5"), "'bench=nanx5' is no lift"),
            (NUMBER, ("--lift", "bench=infx5"), "'bench=infx5' is no lift"),
            (NUMBER, ("--lift", "bench=-185x5"), "'bench=-185x5' is no lift"),
            (NUMBER, ("--lift", "bench=185x0"), "'bench=185x0' is no lift"),
            (NUMBER, ("--weekly-distance", "nan"), "A weekly distance is a number"),
            (NUMBER, ("--consent", " "), "Say how the athlete agreed to be texted"),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
    )
    def test_a_figure_that_cannot_be_used_is_one_sentence_and_adds_nobody(
        self, coach: Shell, number: str, options: tuple[str, ...], words: str
    ) -> None:
        given = ("--zone", "America/New_York", "--consent", "signed form")
        assert coach.refused("athletes", "add", "Kim", number, *given, *options).startswith(words)
        assert coach.json("athletes", "list") == []

    def test_a_number_belongs_to_one_athlete(self, with_sam: Shell) -> None:
        assert "number +12125550142 already" in with_sam.refused("athletes", "add", "Kim", *SAM[1:])

    def test_a_name_that_fits_two_athletes_is_refused(self, with_sam: Shell) -> None:
        with_sam("athletes", "add", "sam", "+12125550143", *SAM[2:])
        assert with_sam.refused("athletes", "show", "SAM") == "'SAM' fits 2 athletes: use the number or the id."
        assert "Sam" in with_sam("athletes", "show", NUMBER).stdout

    def test_with_its_only_plan_active_there_is_none_to_activate(self, with_plan: Shell) -> None:
        before = with_plan.json("plan", "show", "Sam")
        assert with_plan.refused("plan", "activate", "Sam").startswith("Sam has no draft plan to activate")
        assert with_plan.json("plan", "show", "Sam") == before

    def test_a_plan_that_another_replaced_is_not_activated_again(self, with_plan: Shell) -> None:
        replaced = with_plan.json("plan", "show", "Sam")["id"]
        with_plan("plan", "create", "Sam")
        with_plan("plan", "activate", "Sam")
        line = with_plan.refused("plan", "activate", "Sam", "--plan", replaced)
        assert line.startswith("A plan that is archived can't become active")

    @pytest.mark.parametrize("command", ["workout show", "send-now"])
    @pytest.mark.parametrize("days", [-30, 400])
    def test_a_date_outside_the_plan_is_refused(self, with_plan: Shell, command: str, days: int) -> None:
        day = (today() + timedelta(days=days)).isoformat()
        assert day in with_plan.refused(*command.split(), "Sam", "--date", day)

    def test_a_workout_is_not_sent_twice(self, with_plan: Shell) -> None:
        with_plan("send-now", "Sam")
        assert "already" in with_plan.refused("send-now", "Sam")
        assert len(with_plan.json("phone", "Sam")) == 1

    @pytest.mark.parametrize("arguments", ["athletes list", "plan show Sam", "serve", "worker", "db check"])
    def test_without_a_database_it_says_how_to_make_one(self, bare: Shell, arguments: str) -> None:
        assert "run `textcoach db upgrade`" in bare.refused(*arguments.split())
        assert not Path("textcoach.sqlite").exists()

    @pytest.mark.parametrize("arguments", ["athletes list", "db upgrade", "serve"])
    def test_a_database_newer_than_the_code_is_left_alone(self, bare: Shell, arguments: str) -> None:
        bare("db", "upgrade")
        with sqlite3.connect("textcoach.sqlite") as connection:
            connection.execute("UPDATE alembic_version SET version_num = '9999_later'")
        connection.close()
        assert bare.refused(*arguments.split()).startswith("This database is newer than this version of textcoach")

    @pytest.mark.parametrize("arguments", ["athletes list", "db upgrade", "web", "clock"])
    def test_an_unreachable_database_is_named_without_its_password(self, bare: Shell, arguments: str) -> None:
        bare.set(TEXTCOACH_DATABASE_URL=f"postgresql://coach:hunter2@127.0.0.1:{free_port()}/coach")
        line = bare.refused(*arguments.split())
        assert "/coach can't be used" in line
        assert "hunter2" not in line

    @pytest.mark.parametrize("url", ["mysql://coach:hunter2@host/x", "coach.sqlite", "sqlite://", "://hunter2"])
    def test_an_address_that_is_no_database_is_refused(self, bare: Shell, url: str) -> None:
        bare.set(TEXTCOACH_DATABASE_URL=url)
        assert "hunter2" not in bare.refused("db", "upgrade")

    @pytest.mark.parametrize("process", ["web", "clock", "worker"])
    def test_sqlite_is_for_one_process(self, coach: Shell, process: str) -> None:
        assert coach.refused(process).startswith("SQLite is for one process: run `textcoach serve`")

    def test_a_port_in_use_is_named(self, coach: Shell) -> None:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            assert coach.refused("serve", "--port", str(port)).startswith(f"Port {port} is in use")

    @pytest.mark.parametrize(
        "missing", [("TEXTCOACH_TWILIO_AUTH_TOKEN",), ("TEXTCOACH_TWILIO_FROM_NUMBER",), tuple(TWILIO)[1:3]]
    )
    def test_half_a_twilio_names_the_other_half(self, coach: Shell, missing: tuple[str, ...]) -> None:
        coach.set(**{name: value for name, value in TWILIO.items() if name not in missing})
        line = coach.refused("serve")
        assert line == f"Twilio can't send yet: set {' and '.join(missing)}."
        assert f"Twilio needs {' and '.join(missing)}." in coach("doctor", code=1).stdout

    def test_with_twilio_nobody_speaks_for_the_athlete(self, with_sam: Shell) -> None:
        with_sam.set(**TWILIO)
        assert "answer from the athlete's own phone" in with_sam.refused("phone", "Sam", "--say", "done")

    @pytest.mark.parametrize(
        ("variables", "words"),
        [
            ({"TEXTCOACH_MODEL_BASE_URL": "http://127.0.0.1:9"}, "needs an API key and none is set"),
            ({"TEXTCOACH_MODEL": "acme:big", "TEXTCOACH_MODEL_API_KEY": "hunter2"}, "one of the providers"),
            ({"TEXTCOACH_MODEL": "gemini", "TEXTCOACH_MODEL_API_KEY": "hunter2"}, "is not provider:name"),
        ],
    )
    def test_a_model_that_cannot_be_built_is_named(self, coach: Shell, variables: dict[str, str], words: str) -> None:
        coach.set(**variables)
        line = coach.refused("serve")
        assert words in line
        assert "hunter2" not in line + coach("doctor", code=1).output


@pytest.fixture
def pipe(tmp_path: Path) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    def through(*arguments: str, text: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [TEXTCOACH, *arguments],
            cwd=tmp_path,
            env=environment(),
            input=text,
            capture_output=True,
            text=True,
            timeout=60,
        )

    return through


class TestRealProcesses:
    def test_replies_are_read_one_a_line_and_a_bad_line_stops_nothing(self, pipe: Any) -> None:
        good = {"text": "done", "units": {"load": "lb", "distance": "mi"}, "today": "2026-03-12"}
        lines = [
            json.dumps({"id": "a"} | good),
            "{no json",
            "[]",
            json.dumps({"id": "b"}),
            json.dumps({"id": "c"} | good),
        ]
        done = pipe("replies", "read", text="\n".join(lines) + "\n\n")
        assert (done.returncode, done.stderr) == (0, "")
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        assert [(answer["id"], "reading" in answer) for answer in answers] == [
            ("a", True),
            (None, False),
            (None, False),
            ("b", False),
            ("c", True),
        ]
        assert answers[0]["reading"]["intents"] == ["done"]
        assert all(answer["error"] for answer in answers if "reading" not in answer)

    def test_a_file_that_is_not_there_is_a_mistake(self, tmp_path: Path) -> None:
        done = run("replies", "read", "nowhere.jsonl", folder=tmp_path)
        assert done.returncode == 2
        assert "No such file" in done.stderr
        assert "Traceback" not in done.stderr

    def test_exercise_names_are_resolved_one_a_line(self, pipe: Any) -> None:
        done = pipe("exercises", "resolve", text="bench\nzork\n\nRDL\n")
        assert (done.returncode, done.stdout) == (0, "Barbell Bench Press\n\n\nRomanian Deadlift\n")

    def test_a_mistake_ends_with_exit_code_2_and_one_line(self, tmp_path: Path) -> None:
        done = run("athletes", "list", folder=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert (
            done.stderr
            == "textcoach: There is no textcoach database at textcoach.sqlite: run `textcoach db upgrade`.\n"
        )

    def test_a_first_text_takes_a_newcomer_five_commands(self, tmp_path: Path) -> None:
        for arguments in (
            ("db", "upgrade"),
            ("athletes", "add", *SAM),
            ("plan", "create", NUMBER),
            ("plan", "activate", NUMBER),
            ("send-now", NUMBER),
        ):
            done = run(*arguments, folder=tmp_path)
            assert (done.returncode, done.stderr) == (0, "")
        assert "segments, delivered)" in done.stdout


class TestAlerts:
    def test_alerts_are_listed_and_closed(self, with_sam: Shell) -> None:
        assert with_sam("alerts", "list").stdout == "There are no open alerts.\n"
        with_sam("phone", "Sam", "--say", "left knee hurts when i squat")
        (alert,) = with_sam.json("alerts", "list")
        assert alert["kind"] == "pain"
        line = with_sam("alerts", "list").stdout
        assert "Sam: An athlete reports pain (knee)" in line
        with_sam("alerts", "ack", line.split()[0])
        assert with_sam.json("alerts", "list") == []
        assert with_sam.refused("alerts", "ack", "12345678").startswith("No open alert")


class TestRefusals:
    def test_a_change_that_can_not_be_made_is_one_sentence(self, with_sam: Shell) -> None:
        for options in ((), ("--zone", "Mars"), ("--send-at", "25:00"), ("--send-at", "06:00"), ("--kit", "spoon")):
            assert with_sam.refused("athletes", "set", "Sam", *options)
        assert with_sam.refused("athletes", "deactivate", "Sam").startswith("An athlete that is prospect")
        assert with_sam.refused("athletes", "activate", "Sam").startswith("Sam has no active plan")

    def test_an_empty_text_is_refused(self, with_sam: Shell) -> None:
        assert with_sam.refused("phone", "Sam", "--say", " ").startswith("An empty text says nothing")

    def test_a_plan_that_is_active_is_not_activated_again(self, with_plan: Shell) -> None:
        plan = with_plan.json("plan", "show", "Sam")
        assert with_plan.refused("plan", "activate", "Sam", "--plan", plan["id"]) == "Sam's plan is active already."
