"""What our answers tell athletes to text is read as what it is meant to be."""

from datetime import date

import pytest

from messaging.reading.grammar import GrammarReader
from textcoach.domain.reading import (
    AdjustRequest,
    Intent,
    MoveRequest,
    PrescribedItem,
    Prescription,
    ReadingContext,
    Request,
    SettingsRequest,
    SwapRequest,
)

TODAY = date(2026, 3, 2)
ROW = "Barbell Row"
CONTEXT = ReadingContext(
    "lb", "mi", TODAY, Prescription("Upper body", (PrescribedItem("Seated Cable Row", 3, "8"), PrescribedItem(ROW, 3)))
)


@pytest.mark.parametrize(
    ("text", "request_"),
    [
        ("move to Mar 2", MoveRequest(TODAY)),
        ("move to Mar 5", MoveRequest(date(2026, 3, 5))),
        ("swap Barbell Row", SwapRequest(ROW)),
        ("swap Barbell Row for Dumbbell Row", SwapRequest(ROW)),
        ("swap Seated Cable Row for Barbell Row", SwapRequest("Seated Cable Row")),
        ("only 30 min", AdjustRequest("shorter", 1800)),
        ("make it easier", AdjustRequest("easier")),
        ("make it harder", AdjustRequest("harder")),
        ("make it longer", AdjustRequest("longer")),
        ("make it shorter", AdjustRequest("shorter")),
        ("text me at 7:30", SettingsRequest("send_time", "07:30")),
        ("text me at 08:00", SettingsRequest("send_time", "08:00")),
        ("use kg", SettingsRequest("units", "kg")),
        ("use mi", SettingsRequest("units", "mi")),
        ("I moved to Berlin", SettingsRequest("timezone", "Europe/Berlin")),
        ("my time zone is America/New_York", SettingsRequest("timezone", "America/New_York")),
        ("my days are mon, wed, fri", SettingsRequest("days", "mon,wed,fri")),
        ("my kit is barbell, rack, bench", SettingsRequest("equipment", "barbell,rack,bench")),
        ("call me Sam", SettingsRequest("name", "Sam")),
    ],
)
def test_a_suggestion_is_read_as_the_request_that_it_suggests(text: str, request_: Request) -> None:
    assert GrammarReader().read(text, CONTEXT).request == request_


@pytest.mark.parametrize(("text", "intent"), [("resume", Intent.RESUME), ("skip", Intent.SKIP)])
def test_a_word_is_read_as_its_intent(text: str, intent: Intent) -> None:
    assert GrammarReader().read(text, CONTEXT).main is intent
