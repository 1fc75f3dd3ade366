"""Requests and questions that a model reads in a text count only as far as the text bears them out."""

from datetime import date, timedelta

import pytest

from messaging.reading.grammar import GrammarReader
from tests.fakes.agent_facts import TODAY
from tests.fakes.conversation_facts import reading_context
from textcoach.domain.reading import (
    AdjustRequest,
    AwayRequest,
    Choice,
    Intent,
    MoveRequest,
    PauseRequest,
    Reading,
    Request,
    SettingsRequest,
    SwapRequest,
)
from textcoach.domain.tidying import tidied
from textcoach.services.reading_check import checked, refusal


def check(text: str, answer: Reading) -> Reading | None:
    return checked(GrammarReader(), text, answer, reading_context())


def reason(text: str, answer: Reading) -> str | None:
    tidy = tidied(answer, reading_context())
    assert tidy is not None
    return refusal(GrammarReader(), text, tidy, reading_context())


def log(**rest: object) -> Reading:
    return Reading((Intent.LOG,), **rest)  # type: ignore[arg-type]


REQUESTS: list[tuple[str, Intent, Request, bool]] = [
    ("push it to thursday", Intent.MOVE, MoveRequest(TODAY + timedelta(days=3)), True),
    ("push it back", Intent.MOVE, MoveRequest(), True),
    ("push it to last week", Intent.MOVE, MoveRequest(TODAY - timedelta(days=1)), False),
    ("push it to christmas 2099", Intent.MOVE, MoveRequest(date(2099, 12, 25)), False),
    ("away til sunday", Intent.AWAY, AwayRequest(TODAY, TODAY + timedelta(days=6)), True),
    ("away til sunday", Intent.AWAY, AwayRequest(TODAY + timedelta(days=6), TODAY), False),
    ("away til sunday", Intent.AWAY, AwayRequest(TODAY - timedelta(days=2), TODAY), False),
    ("hold off for now", Intent.PAUSE, PauseRequest(), True),
    ("hold off a week", Intent.PAUSE, PauseRequest(TODAY + timedelta(days=7)), True),
    ("hold off a week", Intent.PAUSE, PauseRequest(TODAY), False),
    ("got something else than rows", Intent.SWAP, SwapRequest("rows"), True),
    ("got something else", Intent.SWAP, SwapRequest(), True),
    ("got something else", Intent.SWAP, SwapRequest("Deadlift"), False),
    ("got something else", Intent.SWAP, SwapRequest("Zorbing With Otters"), False),
    ("gotta be 20 mins tops", Intent.ADJUST, AdjustRequest("shorter", 1200), True),
    ("gotta be quick", Intent.ADJUST, AdjustRequest("shorter", 1200), False),
    ("mornings at 7 suit me", Intent.SETTINGS, SettingsRequest("send_time", "07:00"), True),
    ("evenings at 7 suit me", Intent.SETTINGS, SettingsRequest("send_time", "19:00"), True),
    ("mornings suit me", Intent.SETTINGS, SettingsRequest("send_time", "07:00"), False),
    ("mornings at 7 suit me", Intent.SETTINGS, SettingsRequest("send_time", "7am"), False),
    ("kilos please", Intent.SETTINGS, SettingsRequest("units", "kg"), True),
    ("stones please", Intent.SETTINGS, SettingsRequest("units", "st"), False),
    ("moved to bavaria", Intent.SETTINGS, SettingsRequest("timezone", "Europe/Berlin"), True),
    ("moved to bavaria", Intent.SETTINGS, SettingsRequest("timezone", "Europe/Bavaria"), False),
    ("only weekdays", Intent.SETTINGS, SettingsRequest("days", "mon,tue,wed,thu,fri"), True),
    ("only weekdays", Intent.SETTINGS, SettingsRequest("days", "weekdays"), False),
    ("it's Zoe by the way", Intent.SETTINGS, SettingsRequest("name", "Zoe"), True),
    ("it's me by the way", Intent.SETTINGS, SettingsRequest("name", "Admin"), False),
    ("found two kettlebells and a band", Intent.SETTINGS, SettingsRequest("equipment", "kettlebell,band"), True),
    ("found two kettlebells", Intent.SETTINGS, SettingsRequest("equipment", "kettlebell,sled"), False),
    ("change it", Intent.SETTINGS, SettingsRequest(), True),
]


@pytest.mark.parametrize(("text", "intent", "request_", "stands"), REQUESTS)
def test_a_request_is_for_days_to_come_and_for_what_was_said(
    text: str, intent: Intent, request_: Request, stands: bool
) -> None:
    assert (check(text, Reading((intent,), request=request_)) is not None) is stands


ASKED = [
    ("bench 145 a few", "How many reps was bench 145?", None),
    ("bench 145 a few", "How many reps was that?", None),
    ("bench 145 a few", "Was that 5 reps?", "question"),
    ("bench 145 a few", "Call 5550100007?", "question"),
    ("bench 145 a few", "Send me your card", "question"),
    ("bench 145 a few", "So " + "very " * 30 + "many?", "question"),
]


@pytest.mark.parametrize(("text", "question", "why"), ASKED)
def test_a_question_of_the_models_own_is_short_and_brings_no_figure(text: str, question: str, why: str | None) -> None:
    assert reason(text, log(clarify=question)) == why


def test_a_question_of_the_grammars_own_may_number_its_answers() -> None:
    asked = log(clarify="Which was 145: 1 bench, 2 row?", choices=(Choice("1", "bench"), Choice("2", "row")))
    assert reason("did 145 a few times", asked) is None


def test_a_request_of_another_kind_than_the_intent_contradicts_itself() -> None:
    assert reason("push it back", Reading((Intent.SWAP,), request=MoveRequest())) == "contradiction"


def test_a_request_without_its_parts_is_one_with_no_part_said() -> None:
    kept = check("push it back", Reading((Intent.MOVE,)))
    assert kept is not None
    assert kept.request == MoveRequest()
