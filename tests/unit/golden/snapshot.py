"""The texts of the cases as one page; ``python -m tests.unit.golden.snapshot`` writes it anew."""

from pathlib import Path

from agents.daily_message.rules import DailyMessageRules
from messaging.compose import SmsComposer
from tests.unit.golden.cases import CASES, DAY, Case
from textcoach.ports.composer import FittedText
from textcoach.services.workout_text import rest_lines, workout_lines

FILE = Path(__file__).parents[2] / "data" / "golden-texts.txt"
_HEAD = "# Daily texts, reviewed by reading them aloud. Renew: python -m tests.unit.golden.snapshot\n"


def text_of(case: Case) -> FittedText:
    words = DailyMessageRules().write(case.facts)
    lines = workout_lines(case.athlete, DAY, case.content, words, link=case.link, ends_week=case.ends_week)
    return SmsComposer().fit(lines, case.segments)


def more_of(case: Case, *told: str) -> FittedText:
    lines = rest_lines(SmsComposer(), case.athlete, DAY, case.content, told, link=case.link)
    return SmsComposer().fit(lines, case.segments)


def page() -> str:
    return _HEAD + "".join(_section(case) for case in CASES)


def _section(case: Case) -> str:
    text = text_of(case)
    parts = [f"\n=== {case.number}. {case.name}: {_size(text)}\n{text.text}\n"]
    if case.more:
        rest = more_of(case, text.text)
        parts.append(f"> more\n--- {_size(rest)}\n{rest.text}\n")
    return "".join(parts)


def _size(text: FittedText) -> str:
    return f"{text.segments} segment{'s' if text.segments > 1 else ''}, {len(text.text)} characters"


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
