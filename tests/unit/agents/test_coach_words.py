"""Every sentence that the understudy has: plain, short, and for a doctor where it must be."""

from dataclasses import replace

import pytest

from agents.coach import about
from agents.coach.care import care_words
from agents.coach.glossary import ENTRIES
from agents.coach.howto import BY_NAME, how_it_is_done
from agents.coach.rules import FOR_A_PERSON, CoachRules
from messaging.segments import count, is_gsm7
from tests.fakes.conversation_facts import chat_facts
from textcoach.domain.catalogue import EXERCISES
from textcoach.domain.catalogue.exercise import Kit, Pattern
from textcoach.ports.conversation import ChatAnswer


def ask(text: str, *, rest_day: bool = False) -> ChatAnswer:
    return CoachRules().answer(chat_facts(text, rest_day=rest_day))


SHAPES = ("what is a {}?", "what muscles does {} work?", "do i count the bar on {}?")


@pytest.mark.parametrize("shape", SHAPES)
def test_every_exercise_of_the_catalogue_can_be_asked_about(shape: str) -> None:
    """In two segments, whatever its name, and told apart from the others."""
    answers: dict[str, str] = {}
    for exercise in EXERCISES:
        answer = ask(shape.format(exercise.name), rest_day=True)
        assert exercise.name in answer.words, (exercise.name, answer)
        assert not answer.for_staff
        assert is_gsm7(answer.words)
        assert count(answer.words).segments <= 2, answer.words
        answers[exercise.name] = answer.words
    assert len(set(answers.values())) == len(EXERCISES)


def test_hardly_an_exercise_is_not_told_how_to_do_and_none_of_those_is_made_up() -> None:
    untold = [exercise for exercise in EXERCISES if how_it_is_done(exercise) is None]
    assert len(untold) <= len(EXERCISES) // 20, [exercise.name for exercise in untold]
    for exercise in untold:
        assert ask(f"how do i do {exercise.name}?").words in FOR_A_PERSON


def test_an_exercise_that_its_name_alone_does_not_explain_is_for_a_person() -> None:
    strange = replace(EXERCISES[0], name="Zorbing", pattern=Pattern.CORE)
    assert how_it_is_done(strange) is None
    assert about.how_to(strange) is None
    assert about.what_it_is(strange).startswith("Zorbing is core work with ")


def test_words_are_kept_only_for_exercises_that_there_are() -> None:
    assert set(BY_NAME) <= {exercise.name for exercise in EXERCISES}


def test_all_kit_has_a_name_but_what_no_athlete_brings() -> None:
    told = " ".join(about.what_it_is(exercise) for exercise in EXERCISES)
    assert "None" not in told
    assert set(about.KIT) == set(Kit) - {Kit.VENUE}


def test_every_word_of_the_glossary_is_plain_short_and_complete() -> None:
    for _, words in ENTRIES:
        assert is_gsm7(words)
        assert count(words).segments == 1, words
        assert words.endswith(".")


@pytest.mark.parametrize("words", FOR_A_PERSON)
def test_every_honest_sentence_is_one_segment_and_says_who_will_look(words: str) -> None:
    assert count(words).segments == 1
    assert "your coach" in words


GRAVE = {
    "Please stop training right now.": [
        "chest pain", "pressure in my chest", "my chest feels tight", "i can't breathe", "passed out at the rack",
        "i fainted", "my speech is slurred", "left side went numb",
    ],
    "I'm really glad you told me.": ["i want to kill myself", "thinking about suicide", "i don't want to live anymore"],
    "Please stop for today": [
        "dizzy", "so lightheaded", "numb fingers", "tingling down my arm", "heard a pop in my knee", "ankle is swollen",
        "blurry vision", "heart keeps racing", "think i broke my toe", "can't put weight on it",
    ],
    "No training while you feel ill.": ["got a fever", "i have covid", "been throwing up"],
    "Please ask your doctor about that first": [
        "im pregnant", "my blood pressure is high", "had surgery in may", "can i take ibuprofen", "i'm diabetic",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("words", "text"), [(words, text) for words, texts in GRAVE.items() for text in texts])
def test_what_is_for_a_doctor_is_never_coached(words: str, text: str) -> None:
    answer = ask(f"{text}, what should i do?")
    assert answer.words.startswith(words)
    assert answer.for_staff
    assert is_gsm7(answer.words)
    assert count(answer.words).segments <= 2


@pytest.mark.parametrize(
    "text",
    [
        "chest day was great",
        "chest is so tight from yesterday's bench",
        "bench press 145x8",
        "flutter kicks?",
        "a number",
        "what stroke should i swim",
        "my legs are dead",
        "this workout is killing me lol",
    ],
)
def test_plain_gym_talk_is_not_taken_for_illness(text: str) -> None:
    assert care_words(text) is None
