"""A workout as the lines of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messaging.compose import SmsComposer
from tests.unit.coaching import MONDAY, athlete
from tests.unit.golden import lifting, other_days
from tests.unit.golden.writing import each, extra, kg, lb, main, prep, second, workout
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.spoken import spoken_together
from textcoach.domain.workout import Block, Item, ItemType, Reps, Shortfall, WorkoutContent
from textcoach.ports.agents import MessageWords
from textcoach.services.item_text import Wording, item_words
from textcoach.services.workout_text import rest_lines, workout_lines

SAM, KIM = athlete(), athlete(unit="kg")
WORDS = MessageWords("Show up, do the work, text me after.", "Reply with your sets, or done / skip.")
EVERY_CONTENT = [
    made for module in (lifting, other_days) for made in vars(module).values() if isinstance(made, WorkoutContent)
]


def told(content: WorkoutContent, segments: int = 10, words: MessageWords = WORDS, **more: object) -> list[str]:
    lines = workout_lines(SAM, MONDAY, content, words, **more)  # type: ignore[arg-type]
    return SmsComposer().fit(lines, segments).text.split("\n")


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (main("Barbell Back Squat", "4x4-6", lb(225)), "Barbell Back Squat 4x4-6 @ 225 lb (2x45 a side), leave 2"),
        (main("Barbell Back Squat", "4x4-6", kg(61)), "Barbell Back Squat 4x4-6 @ 61 kg, leave 2"),
        (second("Dumbbell Row", "3x8", each(70)), "Dumbbell Row 3x8/side @ 70 lb, leave 2"),
        (second("Dumbbell Bench Press", "3x8", each(70)), "Dumbbell Bench Press 3x8 @ 70 lb each, leave 2"),
        (main("Pull-Up", "3x5", kg(10, LoadKind.ADDED)), "Pull-Up 3x5 @ +10 kg, leave 2"),
        (main("Pull-Up", "3x5", kg(0, LoadKind.BODYWEIGHT)), "Pull-Up 3x5, leave 2"),
        (main("Assisted Pull-Up", "3x5", kg(20, LoadKind.ASSISTED)), "Assisted Pull-Up 3x5 @ 20 kg of help, leave 2"),
        (main("Leg Press", "3x8"), "Leg Press 3x8 @ your pick, leave 2"),
        (main("Push-Up", "3x8"), "Push-Up 3x8, leave 2"),
        (
            extra("Goblet Squat", "2x12", rir=2.5, tempo="3-1-1"),
            "Goblet Squat 2x12 @ your pick, leave 2-3, tempo 3-1-1",
        ),
        (Item(ItemType.CORE, "Side Plank", 3, seconds=30), "Side Plank 3x30 s/side"),
        (Item(ItemType.CARDIO, "Run", meters=8046.72, rpe=4, note="easy"), "Run 5 mi, RPE 4 (easy)"),
        (Item(ItemType.CARDIO, "Rowing", 5, seconds=90, rpe=8, rest=60), "Rowing 5x90 s, RPE 8 (60 s rest)"),
        (Item(ItemType.ACCESSORY, "Farmer's Carry", 3, meters=30, load=each(60)), "Farmer's Carry 3x30 m @ 60 lb each"),
    ],
)
def test_an_item_says_what_how_often_with_what_and_how_hard(item: Item, words: str) -> None:
    assert Wording(SAM).full(item) == words


def test_by_its_full_name_an_item_can_be_texted_back() -> None:
    assert item_words(main("Barbell Back Squat", "4x4-6", lb(225)), SAM) == "Barbell Back Squat 4x4-6 @ 225 lb, leave 2"


def test_what_most_lifts_leave_is_said_once() -> None:
    three = workout("Push", Block("Main", tuple(main(name, "3x8") for name in ("Push-Up", "Dip", "Pike Push-Up"))))
    assert "Leave 2 reps in the tank on each set." in told(three)
    assert not [row for row in told(three) if row.endswith("leave 2")]
    two = workout("Push", Block("Main", three.items[:2]))
    assert "Push-Up 3x8, leave 2" in told(two)
    assert not [row for row in told(two) if "in the tank" in row]


def test_a_superset_stays_on_one_line_and_a_circuit_together() -> None:
    rows = told(lifting.SUPERSETS)
    assert "Superset: DB Bench Press 3x8-10 @ 24 kg each + DB Row 3x8-10/side @ 26 kg" in rows
    for segments in (1, 2, 3, 10):
        rows = told(other_days.CIRCUIT, segments)
        at = next(index for index, row in enumerate(rows) if row.startswith("Circuit, 4 rounds"))
        assert [row.split(" ")[0] for row in rows[at + 1 : at + 6]] == ["Goblet", "Push-Up", "Burpee", "KB", "Mountain"]


def test_runs_around_the_work_are_never_left_out() -> None:
    for segments in (1, 2, 3):
        rows = told(other_days.INTERVALS_KM, segments)
        assert [row for row in rows if row.startswith("First: Run")]
        assert [row for row in rows if row.startswith("Last: Run")]


def test_words_without_a_reply_get_one() -> None:
    rows = told(lifting.PULL_UPS, words=MessageWords("", "Have fun."))
    assert rows[-2:] == ["Have fun.", "Reply with your sets, or done / skip."]
    rows = told(other_days.EASY_KM, words=MessageWords("", "Enjoy."))
    assert rows[-1] == "Reply with distance and time, or done / skip."
    assert "skip" not in told(lifting.PULL_UPS, words=MessageWords("", ""))[-1]


def test_a_shortfall_is_told_at_the_weeks_end_where_something_can_be_done_about_it() -> None:
    one = Shortfall("rear_delts", 4, 8, "too few minutes")
    short = workout("Push", Block("Main", (main("Push-Up", "3x8"),)), shortfalls=(one,))
    told_so = "Rear delts got 4 of 8 sets this week: too few minutes."
    assert told_so in told(short, ends_week=True)
    assert told_so not in told(short)
    missed = workout("Push", *short.blocks, shortfalls=(Shortfall("quads", 2, 8, "sessions missed"),))
    assert not [row for row in told(missed, ends_week=True) if "Quads" in row]


def test_what_the_writer_noted_is_told_but_not_that_the_week_is_lighter() -> None:
    rows = told(
        workout("Pull", lifting.PULL_UPS.blocks[0], notes="Lighter week: stop early. Skip the bar if it rains.")
    )
    assert "Skip the bar if it rains." in rows
    assert not [row for row in rows if "Lighter week" in row]


@pytest.mark.parametrize("content", EVERY_CONTENT, ids=[made.theme for made in EVERY_CONTENT])
@pytest.mark.parametrize("segments", [1, 2, 3, 5])
def test_a_text_and_its_more_together_hold_all_of_the_workout(content: WorkoutContent, segments: int) -> None:
    composer, lines = SmsComposer(), workout_lines(KIM, MONDAY, content, WORDS)
    texts = [composer.fit(lines, segments).text]
    for _ in range(9):
        rest = rest_lines(composer, KIM, MONDAY, content, texts)
        if not rest:
            break
        fitted = composer.fit(rest, segments)
        assert len(fitted.text.split("\n")) > 1
        assert fitted.text.split("\n")[0] == "Mon 2 Mar, the rest:"
        texts.append(fitted.text)
    said = "\n".join(texts)
    for name in spoken_together(item.exercise for item in content.items).values():
        assert name in said
    assert rest_lines(composer, KIM, MONDAY, content, texts) == []


def test_the_rest_names_the_lift_that_a_warm_up_belongs_to() -> None:
    text = SmsComposer().fit(workout_lines(SAM, MONDAY, lifting.TWO_HOURS, WORDS), 1).text
    rest = [line.text for line in rest_lines(SmsComposer(), SAM, MONDAY, lifting.TWO_HOURS, [text])]
    assert "Bench Press warm-up: 45x8, 135x5, 185x3" in rest


lifts = st.sampled_from(["Barbell Back Squat", "Barbell Bench Press", "Barbell Row", "Deadlift", "Overhead Press"])
accessories = st.sampled_from(["Lateral Raise", "Dumbbell Curl", "Triceps Pushdown", "Leg Extension", "Lying Leg Curl"])


@given(
    st.lists(lifts, min_size=1, max_size=5, unique=True),
    st.lists(accessories, max_size=5, unique=True),
    st.integers(3, 6),
)
def test_the_first_main_lifts_are_in_every_text_of_three_segments(
    mains: list[str], others: list[str], segments: int
) -> None:
    content = workout(
        "Anything",
        prep("Leg Swing"),
        Block("Main", tuple(main(name, "4x6-8", lb(135), warm="45x8 95x5") for name in mains)),
        Block("Then", tuple(extra(name, "3x10-15", lb(30)) for name in others)),
    )
    fitted = SmsComposer().fit(workout_lines(SAM, MONDAY, content, WORDS), segments)
    assert fitted.segments <= segments
    for name in mains[:3]:
        assert name.removeprefix("Barbell ") in fitted.text


def test_a_dose_without_a_range_and_a_single_set() -> None:
    assert Wording(SAM).full(Item(ItemType.PREP, "Cat-Cow", reps=Reps(8, 8))) == "Cat-Cow x8"
