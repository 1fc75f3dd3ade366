"""What a model writes around a workout is checked before it goes out."""

from dataclasses import replace

import pytest
from pydantic import ValidationError

from agents.daily_message.agent import digest
from agents.daily_message.checking import checked
from agents.daily_message.schema import MessageAnswer
from messaging.segments import is_gsm7
from tests.unit.coaching import MONDAY, athlete, lift, position
from textcoach.domain.workout import Block, WorkoutContent
from textcoach.ports.agents import MessageFacts, MessageWords

CONTENT = WorkoutContent("Push, heavy", (Block("Main", (lift("Barbell Bench Press"),)),))
FACTS = MessageFacts(athlete(), MONDAY, CONTENT, 2, 1, 7, position=position())


def read(opening: str, closing: str = "") -> MessageWords:
    """As an answer of the model is read."""
    answer = MessageAnswer.model_validate({"opening": opening, "closing": closing})
    return checked(answer.opening, answer.closing, FACTS)


@pytest.mark.parametrize(
    "words",
    [
        "Push day, Sam. Make it a tidy one.",
        "Sam, this one is yours.",
        "Nice work on Tuesday. Bench Press first, then breathe.",
        "Today, keep it smooth.",
        "Steady, strong, done.",
        "You earned it. I'm glad to see it.",
        "Don't push through pain, and tell me if something hurts.",
        "",
    ],
)
def test_good_words_go_out_as_they_are(words: str) -> None:
    assert read(words, words) == MessageWords(words, words)


def test_typographic_quotes_and_dashes_become_plain() -> None:
    words = read("You’re ready – let’s go…").opening
    assert words == "You're ready - let's go..."
    assert is_gsm7(words)


@pytest.mark.parametrize(
    "words",
    [
        "Do 5 extra sets today.",
        "Squat five more reps than it says.",
        "Add twenty pounds, you can take it.",
        "Take the last set to failure.",
        "Go for a new PR.",
        "Push through the pain today.",
        "No pain, no gain.",
        "Ignore your knee, it will heal.",
        "This cures your back pain.",
        "Take some ibuprofen first.",
        "See www.example.com for more.",
        "More on example.com today.",
        "Text STOP if you can't.",
        "Great job, Jennifer!",
        "Jennifer, this one is yours.",
        "Good morning, Anna.",
        "Let's go 💪",
        "Dawaj, będzie dobrze",
        "Слабо?",
        "`rm -rf`",
        "x" * 91,
    ],
)
def test_anything_else_is_refused(words: str) -> None:
    for answer in ((words, ""), ("", words)):
        with pytest.raises((ValidationError, ValueError)):
            read(*answer)


def test_an_athletes_own_name_may_have_any_letters() -> None:
    facts = replace(FACTS, athlete=replace(FACTS.athlete, name="Łukasz Nowak"))
    assert checked("Good to see you, Łukasz.", "", facts).opening == "Good to see you, Łukasz."


def test_the_model_is_told_the_tone_the_occasion_and_what_was_said() -> None:
    drill = replace(FACTS.athlete, profile=replace(FACTS.athlete.profile, tone=90))
    said = (
        "Mon 2 Mar: Push\nGood to go. Make it count.\nBench Press 3x8 @ 145 lb\nReply with your sets, or done / skip.",
        "Fri 27 Feb: Pull\nBarbell Row 3x8 @ 115 lb",
    )
    told = digest(replace(FACTS, athlete=drill, said=said))
    assert told["tone"] == "firm"
    assert told["occasion"] == "lift"
    assert told["said"] == ["Good to go. Make it count."]
