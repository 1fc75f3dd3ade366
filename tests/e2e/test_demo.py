"""The demo as a newcomer runs it, once, in an environment that is not meant for it."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from messaging.segments import count
from tests.e2e.support import ROOT, TEXTCOACH, environment, run, service
from textcoach.domain.message import Direction, Message

HOSTILE = {
    "TEXTCOACH_TWILIO_ACCOUNT_SID": "AC" + "1" * 32,
    "TEXTCOACH_TWILIO_AUTH_TOKEN": "a real token",
    "TEXTCOACH_TWILIO_FROM_NUMBER": "+12125550100",
    "TEXTCOACH_TWILIO_API_BASE_URL": "http://127.0.0.1:9",
    "TEXTCOACH_MODEL_API_KEY": "a real key",
    "TEXTCOACH_MODEL_BASE_URL": "http://127.0.0.1:9",
    "TEXTCOACH_DATABASE_URL": "postgresql://coach@127.0.0.1:9/real",
    "TEXTCOACH_MAX_SEGMENTS": "1",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo of a newcomer")


@pytest.fixture(scope="module")
def played(folder: Path) -> "subprocess.CompletedProcess[str]":
    return run("demo", "--folder", str(folder), folder=folder, **HOSTILE)


@pytest.fixture(scope="module")
def transcript(played: "subprocess.CompletedProcess[str]") -> str:
    assert played.returncode == 0, played.stderr
    return played.stdout


@pytest.fixture(scope="module")
def texts(transcript: str, folder: Path) -> list[Message]:
    with service(f"sqlite:///{folder}/textcoach.sqlite") as textcoach:
        return [text for name in ("Sam", "Lena") for text in textcoach.diary.conversation(name, 500)[1]]


def changes(transcript: str, direction: str) -> list[str]:
    """The lines that say what a record changed, each with what wraps around to the next ones."""
    unwrapped = re.sub(r"\n {12}(?=\S)", " ", transcript)
    return re.findall(rf"^ {{4}}{direction} +(.+)$", unwrapped, re.MULTILINE)


def test_it_succeeds_and_complains_about_nothing(played: "subprocess.CompletedProcess[str]") -> None:
    assert (played.returncode, played.stderr) == (0, "")


@pytest.mark.parametrize("direction", ["raised", "held", "lowered"])
def test_a_record_changes_what_comes_next_and_the_reason_cites_it(transcript: str, direction: str) -> None:
    found = changes(transcript, direction)
    assert found
    for line in found:
        moved, _, why = line.partition(". ")
        assert re.fullmatch(r"[A-Z][\w' -]+: .+", moved)
        assert re.search(r"\d|skip|RPE", why), line
        assert "None" not in line


def test_a_load_is_raised_after_the_sets_that_earned_it(transcript: str) -> None:
    raised = [line for line in changes(transcript, "raised") if " lb -> " in line]
    assert any(re.search(r"\d+ lb x \d+/\d+", line) for line in raised)


def test_a_rest_day_is_shown_as_silent(transcript: str, texts: list[Message]) -> None:
    assert re.search(r"Sam, 08:00 New York: rest day, so the phone stays silent", transcript)
    assert re.search(r"Lena, 08:30 Berlin: rest day, so the phone stays silent", transcript)
    tuesday = [text for text in texts if text.number == "+12125550142" and f"{text.created_at:%a}" in {"Tue", "Thu"}]
    assert not tuesday


def test_on_sunday_evening_the_week_is_told(transcript: str) -> None:
    assert re.search(r"coach to Sam, 18:30 New York, .+\n    Your week, Sam: 2 of 3 sessions done\.\n", transcript)
    assert re.search(r"coach to Lena, 18:30 Berlin, .+\n    Your week, Lena: all 4 sessions done\.\n", transcript)
    assert transcript.count("Your week, ") == 2


def test_a_skip_is_recorded_as_one(transcript: str) -> None:
    assert re.search(r"> cant make it today.*\n +on record: skipped, the athlete said so\n", transcript)


def test_a_run_is_logged_in_kilometres(transcript: str) -> None:
    assert re.search(r"> ran 5 km in 31:00.*\n +on record: Run 5 km in 31:00 \(6:12/km\)\n", transcript)


def test_the_texts_come_at_the_local_time_on_both_sides_of_a_change_of_clocks(transcript: str) -> None:
    hours = set(re.findall(r"coach to Sam, (08:\d\d) New York|Sam, (08:\d\d) New York: rest", transcript))
    assert {hour for pair in hours for hour in pair if hour} == {"08:00"}
    assert transcript.count(" 08:00 New York") == 10


def test_every_text_keeps_within_three_segments_of_gsm_characters(texts: list[Message]) -> None:
    sent = [text for text in texts if text.direction is Direction.OUT]
    assert len(sent) >= 20
    for text in sent:
        size = count(text.body)
        assert size.segments <= 3
        assert text.segments == size.segments
        assert size.encoding == "GSM-7"
        assert text.body.isascii()


def test_it_ends_with_what_to_run_next_and_every_command_runs(transcript: str, folder: Path) -> None:
    commands = re.findall(r"^  (TEXTCOACH_DATABASE_URL=.+)$", transcript, re.MULTILINE)
    assert len(commands) == 3
    for command in commands:
        setting, program, *arguments = shlex.split(command)
        name, _, url = setting.partition("=")
        assert (name, program) == ("TEXTCOACH_DATABASE_URL", ".venv/bin/textcoach")
        done = subprocess.run(
            [TEXTCOACH, *arguments], env=environment(**{name: url}), cwd=folder, capture_output=True, timeout=60
        )
        assert (done.returncode, done.stderr) == (0, b"")
        assert len(done.stdout.splitlines()) > 3


def test_the_make_target_it_names_exists(transcript: str) -> None:
    targets = re.findall(r"^  make (\w+) ", transcript, re.MULTILINE)
    assert targets == ["serve"]
    assert re.search(r"^serve:", (ROOT / "Makefile").read_text(), re.MULTILINE)


def test_playing_it_again_begins_anew(transcript: str, folder: Path) -> None:
    again = run("demo", "--days", "1", "--folder", str(folder / "again"), folder=folder)
    anew = run("demo", "--days", "1", "--folder", str(folder / "again"), folder=folder)
    assert (again.returncode, anew.returncode) == (0, 0)
    assert re.sub(r"  id .*", "", again.stdout) == re.sub(r"  id .*", "", anew.stdout)


def test_the_readme_shows_what_the_demo_prints(transcript: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    excerpts = [
        block for block in re.findall(r"^```\n(.+?)\n```$", readme, re.MULTILINE | re.DOTALL) if "coach to" in block
    ]
    assert len(excerpts) == 2
    for excerpt in excerpts:
        assert excerpt in transcript
