from collections.abc import Sequence
from datetime import timedelta

from agents.daily_message.pool import CLOSINGS, OPENINGS, RUN_CLOSINGS, Occasion
from agents.daily_message.rules import DailyMessageRules
from messaging.segments import is_gsm7
from tests.unit.coaching import MONDAY, athlete, hurts, lift, past
from textcoach.domain.history import PastSession
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Block, Item, ItemType, LoadChange, WorkoutContent
from textcoach.ports.agents import MessageFacts, MessageWords

BENCH = "Barbell Bench Press"
LIFTING = WorkoutContent("Push", (Block("Main", (lift(BENCH),)),))
RUN = WorkoutContent("Long run", (Block("Run", (Item(ItemType.CARDIO, "Run", meters=14_000),)),))


def words(content: WorkoutContent = LIFTING, recent: Sequence[PastSession] = (), *, week: int = 2) -> MessageWords:
    return DailyMessageRules().write(MessageFacts(athlete(), MONDAY, content, week, 1, 7, recent))


def test_every_line_is_short_gsm_and_without_figures() -> None:
    lines = [line for pool in OPENINGS.values() for line in pool] + [*CLOSINGS, *RUN_CLOSINGS]
    for line in lines:
        assert len(line) <= 70
        assert is_gsm7(line)
        assert not set(line) & set("[]{}|~^`\\")
        assert not any(letter.isdigit() for letter in line)


def test_every_closing_says_what_to_reply() -> None:
    assert all("done" in line.lower() and "skip" in line for line in (*CLOSINGS, *RUN_CLOSINGS))


def test_the_occasion_chooses_the_opening() -> None:
    skipped = past(2, lift(BENCH), state=WorkoutState.SKIPPED)
    raised = WorkoutContent("Push", LIFTING.blocks, (LoadChange(BENCH, "raised", "185 lb", "190 lb", "why"),))
    deload = WorkoutContent("Push", LIFTING.blocks, notes="Lighter week: stop early.")
    assert words(week=1).opening in OPENINGS[Occasion.FIRST]
    assert words(recent=(skipped,)).opening in OPENINGS[Occasion.AFTER_SKIP]
    assert words(recent=(past(2, lift(BENCH), session=hurts("knee")),)).opening in OPENINGS[Occasion.AFTER_PAIN]
    assert words(recent=(past(12, lift(BENCH)),)).opening in OPENINGS[Occasion.BACK]
    assert words(deload, (past(2, lift(BENCH)),)).opening in OPENINGS[Occasion.DELOAD]
    assert words(RUN, (past(2, lift(BENCH)),)).opening in OPENINGS[Occasion.LONG_RUN]
    assert words(raised, (past(2, lift(BENCH)),)).opening in OPENINGS[Occasion.RAISED]
    assert words(recent=(past(2, lift(BENCH)),)).opening in OPENINGS[Occasion.PLAIN]


def test_a_run_asks_for_distance_and_time() -> None:
    assert words(RUN).closing in RUN_CLOSINGS
    assert words().closing in CLOSINGS


def test_days_differ_and_the_same_day_does_not() -> None:
    facts = [MessageFacts(athlete(), MONDAY + timedelta(days=day), LIFTING, 2, 1, 7) for day in range(14)]
    first = [DailyMessageRules().write(one) for one in facts]
    assert first == [DailyMessageRules().write(one) for one in facts]
    assert len({one.opening for one in first}) > 5
