"""Stored texts are read again as they were read then: against the workout and the record of that moment."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, STRANGER, Service
from textcoach.domain.reading import Intent, Reading, ReadingContext

DAY = timedelta(days=1)


class Forgetful:
    """Tomorrow's grammar: it no longer reads logs. ``seen`` is what it was asked."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self.seen: list[tuple[str, ReadingContext]] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reader, name)

    def read(self, text: str, context: ReadingContext) -> Reading:
        self.seen.append((text, context))
        found: Reading = self._reader.read(text, context)
        return replace(found, intents=(Intent.CHAT,), entries=()) if found.main is Intent.LOG else found


@pytest.fixture(autouse=True)
def two_days_of_texts(service: Service) -> None:
    service.text_monday(BENCH_AND_ROW)
    service.at(MONDAY, 18).text(NUMBER, "bench 145 8/8/8")
    service.later(minutes=5).text(NUMBER, "no, bench was 155")
    service.later(minutes=5).text(NUMBER, "row 115 8/8/8")
    service.later(minutes=5).text(STRANGER, "who is this?")
    service.at(MONDAY + DAY, 12).text(NUMBER, "ran 3 mi in 27:30")


def test_todays_grammar_reads_what_it_read_when_the_texts_came(service: Service) -> None:
    again = list(service.textcoach.replaying.since(service.clock.at - timedelta(days=7)))
    assert [one.message.body for one in again] == [
        "bench 145 8/8/8",
        "no, bench was 155",
        "row 115 8/8/8",
        "ran 3 mi in 27:30",
    ]
    assert [one.changed for one in again] == [False] * 4


def test_another_grammar_shows_what_would_change_and_changes_nothing(service: Service) -> None:
    before = service.performance(MONDAY)
    replaying = service.textcoach.replaying
    reader = Forgetful(replaying.reader)
    again = list(replace(replaying, reader=reader).since(service.clock.at - timedelta(days=7)))
    assert [(one.message.body, one.after.main) for one in again if one.changed] == [
        ("bench 145 8/8/8", Intent.CHAT),
        ("row 115 8/8/8", Intent.CHAT),
        ("ran 3 mi in 27:30", Intent.CHAT),
    ]
    assert service.performance(MONDAY) == before


def test_each_text_is_read_against_the_record_before_it(service: Service) -> None:
    replaying = service.textcoach.replaying
    reader = Forgetful(replaying.reader)
    list(replace(replaying, reader=reader).since(service.clock.at - timedelta(days=7)))
    logged = [len(context.last.entries) if context.last else 0 for _, context in reader.seen]
    assert logged == [0, 1, 1, 0]
    assert [context.prescription is not None for _, context in reader.seen] == [True, True, True, False]


def test_only_texts_since_the_day_asked_for_are_read(service: Service) -> None:
    again = service.textcoach.replaying.since(service.clock.at - timedelta(hours=1))
    assert [one.message.body for one in again] == ["ran 3 mi in 27:30"]
