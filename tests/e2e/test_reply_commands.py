"""`textcoach replies explain|replay` and `textcoach workout correct|ledger` as they are typed."""

import json
from collections.abc import Iterator

import pytest
import structlog
from click.testing import CliRunner, Result

from tests.fakes.databases import SqliteDatabases
from tests.fakes.service import (
    BENCH_AND_ROW,
    MONDAY,
    NUMBER,
    ScriptedSender,
    ScriptedWriter,
    clear_environment,
    service_on,
    url_of,
)
from textcoach.cli import main


@pytest.fixture(autouse=True)
def logged(monkeypatch: pytest.MonkeyPatch, sqlite_databases: SqliteDatabases) -> Iterator[None]:
    """Sam logged Monday's bench and corrected it."""
    clear_environment(monkeypatch)
    with sqlite_databases.migrated() as database:
        monkeypatch.setenv("TEXTCOACH_DATABASE_URL", url_of(database))
        with service_on(database, ScriptedSender()) as service:
            service.sign_up()
            service.write_with(ScriptedWriter(BENCH_AND_ROW))
            service.morning(MONDAY)
            service.at(MONDAY, 12).text(NUMBER, "bench 145 8/8/8")
            service.later(minutes=5).text(NUMBER, "no, bench was 155")
            yield
    structlog.reset_defaults()


def typed(*arguments: str, code: int = 0, color: bool = False) -> Result:
    result = CliRunner().invoke(main, arguments, color=color)
    assert result.exit_code == code, result.output
    return result


def refused(*arguments: str) -> str:
    (line,) = typed(*arguments, code=2).stderr.splitlines()
    return line


def test_a_text_is_explained_stage_by_stage_with_the_words_behind_each_value() -> None:
    lines = typed("replies", "explain", "Bench 185 8/8/7, 2 left").stdout.splitlines()
    shown = {line[:11].strip(): line[13:] for line in lines}
    assert shown["text"] == "Bench 185 8/8/7, 2 left"
    assert shown["exercises"] == "Barbell Bench Press 'Bench'"
    assert shown["intents"] == "log"
    assert "reps '7' [14:15]" in shown["value"]
    assert "load '185' [6:9]" in shown["value"]
    assert shown["confidence"].endswith("(sure)")


def test_what_was_not_read_is_shown_and_makes_the_grammar_unsure() -> None:
    shown = typed("replies", "explain", "bench 185 8/8/7 fluxed 33").stdout
    assert "not read  'fluxed 33'" in shown
    assert "a model would be asked" in shown


def test_on_a_terminal_the_explanation_is_in_colour() -> None:
    assert "\x1b[32m" in typed("replies", "explain", "bench 185 8/8/7", color=True).stdout
    assert "\x1b[" not in typed("replies", "explain", "bench 185 8/8/7").stdout


@pytest.mark.parametrize("text", ["", "STOP", "Liked “done”", "💪", "\x00\ud800", "x" * 3000])
def test_any_text_can_be_explained(text: str) -> None:
    assert "confidence" in typed("replies", "explain", text).stdout


def test_a_text_can_be_explained_as_one_of_an_athletes() -> None:
    assert "unit (derived)" in typed("replies", "explain", "bench 185 8/8/7", "--athlete", "Sam Ortiz").stdout
    assert "nobody" in refused("replies", "explain", "bench", "--athlete", "Nobody").lower()


def test_todays_grammar_reads_the_stored_texts_as_they_were_read() -> None:
    assert typed("replies", "replay", "--since", MONDAY.isoformat()).stdout == "0 of 2 texts would be read otherwise.\n"
    listed = typed("replies", "replay", "--since", MONDAY.isoformat(), "--all").stdout
    assert "Sam Ortiz: 'bench 145 8/8/8'" in listed


def test_a_reading_of_another_grammar_is_shown_beside_todays(monkeypatch: pytest.MonkeyPatch) -> None:
    from messaging.reading.grammar import GrammarReader
    from textcoach.domain.reading import Intent, Reading

    chat = Reading(intents=(Intent.CHAT,))
    monkeypatch.setattr(GrammarReader, "read", lambda _self, _text, _context: chat)
    said = typed("replies", "replay", "--since", MONDAY.isoformat()).stdout
    assert "2 of 2 texts would be read otherwise." in said
    assert '    - ["log"]\n    + ["chat"]' in said
    assert "  Barbell Bench Press\n" in said
    assert "    + nothing" in said


def test_staff_corrects_a_record_and_sees_its_ledger() -> None:
    day = ("--date", MONDAY.isoformat())
    said = typed("workout", "correct", "Sam Ortiz", "bench 165 8/8/7", *day).stdout
    assert "revision 3 is on record" in said
    assert "Barbell Bench Press 165 lb 8/8/7" in said
    ledger = typed("workout", "ledger", "Sam Ortiz", *day).stdout
    assert [line.split(",")[0] for line in ledger.splitlines() if line.startswith("revision")] == [
        "revision 1",
        "revision 2",
        "revision 3",
    ]
    assert "by staff" in ledger
    revisions = json.loads(typed("workout", "ledger", "Sam Ortiz", *day, "--json").stdout)
    assert [one["source"] for one in revisions] == ["reply", "reply", "staff"]


def test_a_correction_that_says_nothing_of_work_is_refused_in_a_sentence() -> None:
    assert "doesn't say what was done" in refused("workout", "correct", "Sam Ortiz", "hello", "--date", str(MONDAY))
    assert "no record" in refused("workout", "ledger", "Sam Ortiz", "--date", "2026-03-01")
