"""The reviewed texts of many days: a change of words is seen, and read, before it goes out."""

from difflib import unified_diff

import pytest

from messaging.segments import is_gsm7
from tests.unit.golden.cases import CASES, Case
from tests.unit.golden.snapshot import FILE, more_of, page, text_of
from textcoach.domain.catalogue import by_name


def test_the_texts_are_those_that_were_reviewed() -> None:
    reviewed = FILE.read_text(encoding="utf-8")
    changed = "".join(
        unified_diff(reviewed.splitlines(keepends=True), page().splitlines(keepends=True), "reviewed", "now", n=2)
    )
    assert not changed, f"\n{changed}\nRead them aloud, then: python -m tests.unit.golden.snapshot"


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_each_keeps_within_its_segments_in_plain_letters(case: Case) -> None:
    text = text_of(case)
    texts = [text, more_of(case, text.text)] if case.more else [text]
    for one in texts:
        assert one.segments <= case.segments
        assert one.encoding == "GSM-7"
        assert is_gsm7(one.text)
        assert one.text.startswith("Mon 9 Mar")
    assert "done" in text.text.lower() or "MORE" in text.text


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_what_is_left_out_can_be_had(case: Case) -> None:
    text = text_of(case)
    behind = [line for line in text.left_out if line.more]
    offered = "Reply MORE" in text.text or (case.link is not None and case.link in text.text)
    assert offered is bool(behind)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_they_are_of_exercises_that_exist(case: Case) -> None:
    assert all(by_name(item.exercise) for item in case.content.items)


def test_there_are_at_least_thirty() -> None:
    assert len(CASES) >= 30
    assert len({case.name for case in CASES}) == len(CASES)
