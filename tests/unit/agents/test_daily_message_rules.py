"""The understudy's words: for every occasion, in each tone, never the same again soon."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from agents.daily_message.closings import CLOSINGS, Reply
from agents.daily_message.occasions import Occasion
from agents.daily_message.pool import OPENINGS
from agents.daily_message.rules import DailyMessageRules
from agents.daily_message.tone import Tone, tone_of
from messaging.segments import GSM7_BASIC
from tests.unit.coaching import MONDAY, athlete, hurts, lift, past, position
from textcoach.domain.history import PastSession
from textcoach.domain.limits.forbidden import AMOUNT
from textcoach.domain.limits.words import unsafe
from textcoach.domain.plan import Emphasis, Focus
from textcoach.domain.profile import Event, ProgramType
from textcoach.domain.states import NO_REPLY, WorkoutState
from textcoach.domain.workout import Block, Item, ItemType, LoadChange, WorkoutContent
from textcoach.ports.agents import MessageFacts, MessageWords

BENCH = "Barbell Bench Press"
LIFTING = WorkoutContent("Push", (Block("Main", (lift(BENCH),)),))
RAISED = replace(LIFTING, changes=(LoadChange(BENCH, "raised", "185 lb", "190 lb", "why"),))
DONE = past(2, lift(BENCH))
EVERY_LINE = [
    *(line for pool in OPENINGS.values() for lines in pool.values() for line in lines),
    *(line for pool in CLOSINGS.values() for lines in pool.values() for line in lines),
]
SHAMING = ("lazy", "weak", "excuse", "pathetic", "fat", "loser", "quit", "soft", "disappoint", "ashamed", "fail")


def running(**item: object) -> WorkoutContent:
    made = Item(ItemType.CARDIO, "Run", **item)  # type: ignore[arg-type]
    return WorkoutContent("Run", (Block("Run", (made,)),))


def drills() -> WorkoutContent:
    return WorkoutContent("Mobility", (Block("Mobility", (Item(ItemType.ACCESSORY, "Cat-Cow"),)),))


def facts(
    content: WorkoutContent = LIFTING, recent: Sequence[PastSession] = (DONE,), *, week: int = 2, **more: object
) -> MessageFacts:
    return replace(MessageFacts(athlete(), MONDAY, content, week, 1, 7, recent), **more)  # type: ignore[arg-type]


def write(facts: MessageFacts, tone: int = 40) -> MessageWords:
    profile = replace(facts.athlete.profile, tone=tone)
    return DailyMessageRules().write(replace(facts, athlete=replace(facts.athlete, profile=profile)))


class TestThePool:
    @pytest.mark.parametrize("line", EVERY_LINE)
    def test_every_line_is_short_plain_harmless_and_without_figures(self, line: str) -> None:
        assert 5 < len(line) <= 70
        assert set(line) <= GSM7_BASIC
        assert not any(letter.isnumeric() for letter in line)
        assert line[0].isupper()
        assert line[-1] in ".!?"
        assert line == line.strip()
        assert "  " not in line
        assert not list(unsafe(line))
        assert not AMOUNT.pattern.search(line)

    def test_no_line_stands_twice(self) -> None:
        assert len(EVERY_LINE) == len(set(EVERY_LINE))

    @pytest.mark.parametrize("tone", Tone)
    def test_every_tone_has_words_for_every_occasion(self, tone: Tone) -> None:
        assert set(OPENINGS[tone]) == set(Occasion)
        assert all(len(lines) >= 4 for lines in OPENINGS[tone].values())
        assert len(OPENINGS[tone][Occasion.PLAIN]) > 10
        assert len(OPENINGS[tone][Occasion.RAISED]) > 10
        assert set(CLOSINGS[tone]) == set(Reply)

    def test_firm_is_no_insult_and_no_shame(self) -> None:
        words = " ".join(line.lower() for lines in OPENINGS[Tone.FIRM].values() for line in lines)
        assert not [word for word in SHAMING if word in words]

    def test_nobody_is_greeted_by_a_time_of_day_that_may_be_another(self) -> None:
        assert not [line for line in EVERY_LINE if "morning" in line.lower() or "evening" in line.lower()]

    def test_the_closings_of_long_texts_are_short(self) -> None:
        assert all(len(line) <= 42 for pool in CLOSINGS.values() for line in pool[Reply.SETS])

    def test_every_closing_says_what_to_reply(self) -> None:
        closings = [line.lower() for pool in CLOSINGS.values() for lines in pool.values() for line in lines]
        assert all("done" in line and "skip" in line for line in closings)


class TestTheOccasion:
    @pytest.mark.parametrize(
        ("given", "occasion"),
        [
            (facts(recent=(), week=1), Occasion.FIRST),
            (facts(recent=(past(2, lift(BENCH), state=WorkoutState.SKIPPED),)), Occasion.AFTER_SKIP),
            (
                facts(recent=(replace(past(2, lift(BENCH), state=WorkoutState.SKIPPED), reason=NO_REPLY),)),
                Occasion.UNHEARD,
            ),
            (facts(recent=(past(2, lift(BENCH), session=hurts("knee")),)), Occasion.AFTER_PAIN),
            (facts(recent=(past(12, lift(BENCH)),)), Occasion.BACK),
            (facts(position=position(deload=True)), Occasion.DELOAD),
            (facts(RAISED), Occasion.RAISED),
            (facts(running(meters=14_000, rpe=5)), Occasion.LONG_RUN),
            (facts(running(meters=5_000, rpe=4)), Occasion.EASY_RUN),
            (facts(running(meters=800, sets=6, rpe=8)), Occasion.HARD_RUN),
            (facts(running(minutes=1, sets=10, rpe=4)), Occasion.EASY_RUN),
            (facts(drills(), position=position(Focus.MOBILITY)), Occasion.MOBILITY),
            (facts(drills(), position=position(Focus.EASY_RUN)), Occasion.EASY),
            (facts(event=Event("Gym meet", MONDAY + timedelta(days=5))), Occasion.EVENT_WEEK),
            (facts(athlete=athlete(program=ProgramType.REHAB)), Occasion.REHAB),
            (facts(athlete=athlete(minutes=20)), Occasion.SHORT),
            (facts(), Occasion.LIFT),
        ],
    )
    def test_chooses_the_opening(self, given: MessageFacts, occasion: Occasion) -> None:
        fits = OPENINGS[Tone.PLAIN][occasion]
        if occasion in {Occasion.LIFT, Occasion.SHORT}:
            fits += OPENINGS[Tone.PLAIN][Occasion.PLAIN]
        assert write(given).opening in fits

    def test_is_the_event_on_its_day_and_the_taper_before_it(self) -> None:
        there = position()
        today = replace(there, day=replace(there.day, event=True))
        overview = replace(there.mesocycle.overview, emphasis=Emphasis.TAPER)
        taper = replace(there, mesocycle=replace(there.mesocycle, overview=overview))
        assert write(facts(position=today)).opening in OPENINGS[Tone.PLAIN][Occasion.EVENT]
        assert write(facts(position=taper)).opening in OPENINGS[Tone.PLAIN][Occasion.TAPER]

    def test_is_no_skip_where_nobody_knows(self) -> None:
        unheard = replace(past(2, lift(BENCH), state=WorkoutState.SKIPPED), reason=NO_REPLY)
        assert write(facts(recent=(unheard,))).opening not in OPENINGS[Tone.PLAIN][Occasion.AFTER_SKIP]


class TestTheClosing:
    def test_asks_for_what_is_worth_hearing(self) -> None:
        assert write(facts()).closing in CLOSINGS[Tone.PLAIN][Reply.SETS]
        assert write(facts(running(meters=5_000, rpe=4))).closing in CLOSINGS[Tone.PLAIN][Reply.RUN]
        assert write(facts(running(meters=800, sets=6, rpe=8))).closing in CLOSINGS[Tone.PLAIN][Reply.RUN]
        assert write(facts(drills())).closing in CLOSINGS[Tone.PLAIN][Reply.WORD]


class TestTheTone:
    @pytest.mark.parametrize(
        ("tone", "band"),
        [(0, Tone.GENTLE), (33, Tone.GENTLE), (34, Tone.PLAIN), (40, Tone.PLAIN), (66, Tone.PLAIN), (67, Tone.FIRM),
         (100, Tone.FIRM)],
    )  # fmt: skip
    def test_is_one_of_three(self, tone: int, band: Tone) -> None:
        assert tone_of(tone) is band
        words = write(facts(RAISED), tone)
        assert words.opening in OPENINGS[band][Occasion.RAISED]
        assert words.closing in CLOSINGS[band][Reply.SETS]


class TestFromDayToDay:
    @pytest.mark.parametrize("tone", [10, 40, 90])
    @pytest.mark.parametrize("content", [RAISED, LIFTING, running(meters=5_000, rpe=4), drills()])
    def test_no_opening_comes_again_within_ten_training_days(self, content: WorkoutContent, tone: int) -> None:
        said: list[str] = []
        for offset in range(0, 120, 2):
            day = MONDAY + timedelta(days=offset)
            recent = (past(2, lift(BENCH), today=day),)
            words = write(facts(content, recent, day=day, said=tuple(reversed(said[-10:]))), tone)
            assert not [text for text in said[-10:] if words.opening in text.split("\n")]
            said.append(f"Mon 2 Mar: Push\n{words.opening}\nBench 3x8\n{words.closing}")

    def test_the_same_day_is_the_same_for_the_same_athlete_and_another_for_another(self) -> None:
        dates = [MONDAY + timedelta(days=offset) for offset in range(0, 28, 2)]
        days = [facts(recent=(past(2, lift(BENCH), today=day),), day=day) for day in dates]
        first = [write(one) for one in days]
        assert first == [write(one) for one in days]
        others = [write(replace(one, seed=8)) for one in days]
        assert first != others
        assert len({one.opening for one in first}) > 5
