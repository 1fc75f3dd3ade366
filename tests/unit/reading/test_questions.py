"""Clarifying questions and which answer a text is."""

import pytest

from messaging.reading.grammar import GrammarReader
from textcoach.domain.reading import Choice, PrescribedItem, Prescription, Reading

from .cases import PUSH, intents, read

PULL = Prescription(
    "Pull",
    (
        PrescribedItem("Deadlift", 3, "5", 275, "lb"),
        PrescribedItem("Chin-Up", 3, "6"),
        PrescribedItem("Barbell Row", 3, "8", 155, "lb"),
        PrescribedItem("Run", 1, seconds=1200),
    ),
)
SWIM = Prescription("Swim", (PrescribedItem("Swimming", 1, meters=1000),))


def offered(reading: Reading) -> dict[str, tuple[str, list[tuple[int | None, float | None]]]]:
    return {
        choice.key: (choice.label, [(done.reps, done.load) for entry in choice.entries for done in entry.sets])
        for choice in reading.choices
    }


def test_figures_without_an_owner_are_offered_to_what_they_can_be_about() -> None:
    reading = read("225 8/8/7", PULL)
    sets = [(8, 225), (8, 225), (7, 225)]
    assert reading.clarify == "Which exercise was 225 8/8/7: 1 Deadlift, 2 Barbell Row?"
    assert offered(reading) == {"1": ("Deadlift", sets), "2": ("Barbell Row", sets)}
    assert (intents(reading), reading.entries, reading.default) == (["log"], (), "1")


def test_there_is_no_default_where_two_are_as_likely() -> None:
    assert read("185x5x3", PULL).default is None


def test_what_was_told_is_not_offered_again() -> None:
    labels = [choice.label for choice in read("deadlift 275x5x3. that other thing 225x8", PULL).choices]
    assert "Deadlift" not in labels


def test_a_question_quotes_the_athletes_own_words_and_is_short() -> None:
    for prescription in (PUSH, PULL):
        question = read("two forty for 3 sets of 10", prescription).clarify
        assert question is not None
        assert "two forty" in question
        assert len(question) <= 120


def test_without_a_prescription_the_question_is_free() -> None:
    reading = read("135x10", None)
    assert (reading.clarify, reading.choices) == ("Which exercise was 135x10?", ())


def test_a_relative_load_gets_a_free_question_and_what_is_clear_is_read() -> None:
    reading = read("laterals 15s 3x12, bench same as last time +5")
    assert [entry.exercise for entry in reading.entries] == ["Lateral Raise"]
    assert (reading.clarify is not None, reading.choices, reading.default) == (True, (), None)


@pytest.mark.parametrize(
    "text", ["same as last time +5", "same as last time but +5 on bench", "+5 on everything vs last time"]
)
def test_what_refers_to_figures_that_are_not_at_hand_is_no_entry(text: str) -> None:
    reading = read(text)
    assert (intents(reading), reading.entries, reading.clarify is not None) == (["log"], (), True)


def test_a_pool_of_unknown_length_is_asked_for() -> None:
    reading = read("swam 40 lengths 32:00", SWIM)
    meters = {choice.key: choice.entries[0].sets[0].meters for choice in reading.choices}
    assert meters == {"25m": 1000, "50m": 2000, "25yd": pytest.approx(914.4)}
    assert all(choice.entries[0].sets[0].seconds == 1920 for choice in reading.choices)
    assert (reading.entries[0].sets[0].meters, reading.default) == (None, None)


@pytest.mark.parametrize(
    ("text", "item", "question", "weight", "count"),
    [
        ("swings 20", PrescribedItem("Kettlebell Swing", 5, "20", 20, "lb"), "Was 20 the weight or reps? W/R", 20, 20),
        (
            "farmers 45",
            PrescribedItem("Farmer's Carry", 3, None, 45, "lb", seconds=45),
            "Was 45 the weight or seconds? W/S",
            45,
            45,
        ),
    ],
)
def test_a_figure_that_may_be_the_load_or_the_count_is_asked_for(
    text: str, item: PrescribedItem, question: str, weight: float, count: int
) -> None:
    reading = read(text, Prescription("", (item, PrescribedItem("Deadlift", 3, "5", 275, "lb"))))
    (entry,) = reading.entries
    assert (reading.clarify, entry.exercise, entry.sets) == (question, item.exercise, ())
    first, second = (choice.entries[0].sets[0] for choice in reading.choices)
    assert (first.load, first.reps, first.seconds) == (weight, None, None)
    assert second.load is None
    assert (second.reps or second.seconds) == count


@pytest.mark.parametrize("text", ["swings 20 20 18", "swings 20x20", "swings 35", "swings 12"])
def test_a_figure_that_the_prescription_decides_is_not(text: str) -> None:
    item = PrescribedItem("Kettlebell Swing", 5, "20", 20, "lb")
    assert read(text, Prescription("", (item, PrescribedItem("Deadlift", 3, "5", 275, "lb")))).clarify is None


EXERCISES = (
    Choice("1", "Barbell Bench Press"),
    Choice("2", "Barbell Row"),
    Choice("3", "Overhead Press"),
)
MEANINGS = (Choice("W", "weight"), Choice("M", "minutes"))
POOLS = (Choice("25m", "25 meter pool"), Choice("50m", "50 meter pool"), Choice("25yd", "25 yard pool"))


@pytest.mark.parametrize(
    ("text", "choices", "key"),
    [
        ("2", EXERCISES, "2"),
        ("2.", EXERCISES, "2"),
        ("#2", EXERCISES, "2"),
        ("2 please", EXERCISES, "2"),
        ("two", EXERCISES, "2"),
        ("One", EXERCISES, "1"),
        ("it was 3, sorry", EXERCISES, "3"),
        ("the second one", EXERCISES, "2"),
        ("1st", EXERCISES, "1"),
        ("the last one", EXERCISES, "3"),
        ("bench", EXERCISES, "1"),
        ("Bench press, thanks!", EXERCISES, "1"),
        ("ohp", EXERCISES, "3"),
        ("rows", EXERCISES, "2"),
        ("w", MEANINGS, "W"),
        ("M!", MEANINGS, "M"),
        ("minutes", MEANINGS, "M"),
        ("it was the weight", MEANINGS, "W"),
        ("25m", POOLS, "25m"),
        ("25 m", POOLS, "25m"),
        ("50 meters", POOLS, "50m"),
        ("50", POOLS, "50m"),
        ("yards", POOLS, "25yd"),
        ("press", EXERCISES, None),
        ("4", EXERCISES, None),
        ("25", POOLS, None),
        ("bench 185x5", EXERCISES, None),
        ("185x5x3", EXERCISES, None),
        ("done", EXERCISES, None),
        ("no idea", EXERCISES, None),
        ("the last set was 6", EXERCISES, None),
        ("can we move it to friday", EXERCISES, None),
        ("", EXERCISES, None),
        ("2", (), None),
        ("👍", EXERCISES, None),
    ],
)
def test_an_answer_is_a_key_a_number_a_place_or_a_label(
    text: str, choices: tuple[Choice, ...], key: str | None
) -> None:
    chosen = GrammarReader().chosen(text, choices)
    assert (chosen.key if chosen else None) == key
