from pathlib import Path

import pytest
from click.testing import CliRunner
from pydantic import SecretStr

from tests.fakes.service import clear_environment
from textcoach.cli import main
from textcoach.config import Settings, load_settings
from textcoach.domain.errors import UserError
from textcoach.engine.queues import QUEUES

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"
SECRETS = {
    "TEXTCOACH_DATABASE_URL": "postgresql://coach:hunter2@127.0.0.1:1/coach",
    "TEXTCOACH_MODEL_API_KEY": "hunter2-key",
    "TEXTCOACH_TWILIO_AUTH_TOKEN": "hunter2-token",
}


@pytest.fixture(autouse=True)
def nothing_is_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    clear_environment(monkeypatch)
    monkeypatch.chdir(tmp_path)


def documented() -> dict[str, tuple[str, str]]:
    """Default and secrecy of each variable in the page's table."""
    rows = [line.strip("| ").split("|") for line in PAGE.read_text().splitlines() if line.startswith("| `TEXTCOACH_")]
    return {row[0].strip().strip("`"): (row[1].strip().strip("`"), row[2].strip()) for row in rows}


def test_every_setting_is_documented_and_nothing_else_is() -> None:
    assert list(documented()) == [f"TEXTCOACH_{name.upper()}" for name in Settings.model_fields]


@pytest.mark.parametrize("name", Settings.model_fields)
def test_a_settings_documented_default_is_its_real_one(name: str) -> None:
    default = Settings.model_fields[name].default
    assert documented()[f"TEXTCOACH_{name.upper()}"][0] == ("" if default is None else str(default))


@pytest.mark.parametrize("name", Settings.model_fields)
def test_a_secret_is_documented_as_one(name: str) -> None:
    is_secret = "SecretStr" in str(Settings.model_fields[name].annotation)
    assert (documented()[f"TEXTCOACH_{name.upper()}"][1] == "secret") == is_secret


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_has_a_meaning_in_the_code_too(name: str) -> None:
    assert Settings.model_fields[name].description


def test_a_variable_wins_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("TEXTCOACH_BRAND=Filed\nTEXTCOACH_SUPPORT=the desk\n")
    monkeypatch.setenv("TEXTCOACH_BRAND", "Shouted")
    assert (load_settings().brand, load_settings().support) == ("Shouted", "the desk")


def test_a_variable_left_empty_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in documented():
        monkeypatch.setenv(name, "")
    Path(".env").write_text("TEXTCOACH_TWILIO_ACCOUNT_SID=\n")
    assert load_settings() == Settings.model_construct()
    assert not load_settings().twilio_in_use


def test_a_file_that_is_not_utf_8_is_refused_in_one_sentence() -> None:
    Path(".env").write_bytes(b"TEXTCOACH_BRAND=caf\xe9\n")
    with pytest.raises(UserError, match=r"^The file \.env can't be read: save it as UTF-8\.$"):
        load_settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TEXTCOACH_MAX_SEGMENTS", "hunter2"),
        ("TEXTCOACH_MAX_SEGMENTS", "0"),
        ("TEXTCOACH_MAX_SEGMENTS", "77"),
        ("TEXTCOACH_TWILIO_TIMEOUT", "-7777"),
        ("TEXTCOACH_TWILIO_TIMEOUT", "nan"),
        ("TEXTCOACH_TWILIO_TIMEOUT", "hunter2"),
        ("TEXTCOACH_PORT", "70707"),
        ("TEXTCOACH_LOG_LEVEL", "hunter2"),
        ("TEXTCOACH_PUBLIC_URL", "hunter2.example"),
        ("TEXTCOACH_MODEL_BASE_URL", "ftp://hunter2"),
        ("TEXTCOACH_TWILIO_API_BASE_URL", "hunter2"),
    ],
)
def test_a_bad_value_is_one_sentence_that_names_the_variable_and_not_the_value(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    result = CliRunner().invoke(main, ["doctor"])
    assert (result.exit_code, result.stdout) == (2, "")
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"textcoach: A setting can't be used: {name}: ")
    assert line.endswith(".")
    assert value not in line.replace(name, "").replace("10", "").replace("60", "")


def test_all_bad_values_are_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTCOACH_PORT", "x")
    monkeypatch.setenv("TEXTCOACH_LOG_LEVEL", "x")
    with pytest.raises(UserError, match=r"TEXTCOACH_PORT.*TEXTCOACH_LOG_LEVEL"):
        load_settings()


def test_no_secret_is_in_the_settings_repr(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)
    found = load_settings()
    assert found.model_api_key == SecretStr("hunter2-key")
    for said in (repr(found), str(found)):
        assert "hunter2" not in said


@pytest.mark.parametrize("options", [["doctor"], ["doctor", "--json"]], ids=" ".join)
def test_no_secret_is_printed_by_the_doctor(options: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("TEXTCOACH_TWILIO_ACCOUNT_SID", "AC1")
    result = CliRunner().invoke(main, options)
    assert result.exit_code == 1
    assert "127.0.0.1:1/coach" in result.output
    assert "hunter2" not in result.output


def test_what_a_killed_worker_left_is_taken_up_within_a_minute() -> None:
    settings = Settings(_env_file=None)
    longest = max(settings.morning_lease_seconds, settings.reply_lease_seconds, settings.send_lease_seconds)
    polling = max(queue.polling_seconds for queue in QUEUES.values())
    assert longest + settings.sweep_seconds + polling <= 60


def test_a_text_is_never_called_lost_while_its_call_may_still_be_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTCOACH_TWILIO_TIMEOUT", "20")
    with pytest.raises(UserError, match="TEXTCOACH_SEND_LEASE_SECONDS: it must be at least twice"):
        load_settings()
