"""Runs that are easier than planned, and runs with walks between."""

from dataclasses import replace
from datetime import date

import pytest

from tests.unit.coaching import MONDAY, Experience, ProgramType, hurts, past
from tests.unit.running.days import BEGINNER, HARD, TEN_KM, day_of, runner, runs, work, written
from tests.unit.running.record import ran
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.changes import explain
from textcoach.domain.history import PastSession
from textcoach.domain.plan import DayLoad, DayPlan, Focus
from textcoach.domain.reading import SessionFacts
from textcoach.domain.running.runs import item_meters
from textcoach.domain.workout import Item, ItemType


class TestEasierThanPlanned:
    def easy(self, who: Athlete, where: PlanDay, *history: PastSession, day: date = MONDAY) -> str:
        content = written(who, where, *history, day=day)
        item = work(content)
        assert content.theme == "Easy run"
        assert (item.rpe or 0) <= 4
        return item.note

    @pytest.mark.parametrize("focus", HARD)
    def test_the_first_runs_after_a_break_are_easy(self, focus: Focus) -> None:
        assert "first runs back" in self.easy(runner(), day_of(focus), ran(17, 8_000))

    @pytest.mark.parametrize("focus", HARD)
    def test_a_sore_shin_is_not_raced(self, focus: Focus) -> None:
        assert "shin was sore" in self.easy(runner(), day_of(focus), ran(3, 8_000, session=hurts("shin")))

    @pytest.mark.parametrize("focus", [Focus.INTERVALS, Focus.REPETITIONS])
    def test_heavy_legs_keep_hard_intervals_a_day_away(self, focus: Focus) -> None:
        legs = DayPlan("Legs", Focus.LOWER, DayLoad.HEAVY)
        lifted = past(1, Item(ItemType.COMPOUND, "Leg Press", sets=3, minutes=1), theme=legs)
        assert "heavy legs tomorrow" in self.easy(runner(), day_of(focus, tomorrow=legs))
        assert "heavy legs yesterday" in self.easy(runner(), day_of(focus), ran(3, 8_000), lifted)
        light = replace(legs, load=DayLoad.LIGHT)
        assert work(written(runner(), day_of(focus, tomorrow=light))).sets >= 3

    def test_two_hard_days_do_not_follow_each_other(self) -> None:
        repeats = (Item(ItemType.CARDIO, "Run", sets=5, meters=1_000, rpe=8),)
        hard = ran(1, 8_000, focus=Focus.INTERVALS, asked=repeats)
        assert "hard run yesterday" in self.easy(runner(), day_of(Focus.TEMPO_RUN), hard)
        eased = ran(1, 8_000, focus=Focus.INTERVALS)
        assert work(written(runner(), day_of(Focus.TEMPO_RUN), eased)).rpe == 7

    def test_a_lighter_week_has_less_tempo_and_no_repeats(self) -> None:
        assert "lighter week" in self.easy(runner(), day_of(Focus.INTERVALS, deload=True))
        usual, lighter = (
            item_meters(work(written(runner(), day_of(Focus.TEMPO_RUN, number=2, deload=deload))))
            for deload in (False, True)
        )
        assert lighter == pytest.approx(usual / 2)

    def test_who_comes_back_from_an_injury_runs_easy(self) -> None:
        assert "nothing hard" in self.easy(runner(program=ProgramType.REHAB), day_of(Focus.TEMPO_RUN))

    def test_beside_lifting_an_easy_run_takes_half_an_hour(self) -> None:
        who = runner(program=ProgramType.STRENGTH)
        item = work(written(who, day_of(Focus.EASY_RUN, 9_000, runs=2)))
        assert item.pace is not None
        assert (item.meters or 0) / 1000 * item.pace.middle <= 30 * 60

    def test_pain_takes_the_run_away_altogether(self) -> None:
        content = written(runner(pain=("ankle",)), day_of(Focus.INTERVALS))
        assert runs(content) == []
        assert any(item.type is ItemType.CARDIO and item.minutes for item in content.items)


class TestRunAndWalk:
    def asked(self, *history: PastSession, deload: bool = False, **profile: object) -> Item:
        where = day_of(Focus.EASY_RUN, 3_000, week=9_000, runs=3, deload=deload)
        return work(written(runner(**(BEGINNER | profile)), where, *history))

    def walked(self, ago: int, minutes: float, *, rpe: float | None = None, pain: bool = False) -> PastSession:
        item = Item(ItemType.CARDIO, "Run", sets=6, minutes=minutes, rest=60, rpe=4)
        facts = hurts("calf") if pain else SessionFacts(completed="full", rpe=rpe)
        return past(ago, item, session=facts, theme=DayPlan("Run", Focus.EASY_RUN))

    def test_who_has_never_run_begins_with_a_minute_at_a_time(self) -> None:
        item = self.asked()
        assert (item.sets, item.minutes, item.rest) == (10, 1, 60)

    def test_two_good_runs_climb_a_rung_and_one_does_not(self) -> None:
        assert self.asked(self.walked(2, 2)).minutes == 2
        assert self.asked(self.walked(2, 2), self.walked(4, 2)).minutes == 3

    def test_a_run_that_was_too_hard_or_hurt_goes_a_rung_back(self) -> None:
        assert self.asked(self.walked(2, 3, rpe=9), self.walked(4, 3)).minutes == 2

    def test_after_the_last_rung_runs_have_no_walks(self) -> None:
        item = self.asked(self.walked(2, 10), self.walked(4, 10), self.walked(6, 7))
        assert (item.sets, item.minutes) == (1, None)
        assert item.meters

    def test_a_lighter_week_has_fewer_and_shorter_stretches(self) -> None:
        usual = self.asked(self.walked(2, 5), self.walked(4, 5))
        lighter = self.asked(self.walked(2, 5), self.walked(4, 5), deload=True)
        assert item_meters(lighter) < item_meters(usual)

    def test_who_runs_already_needs_no_walks(self) -> None:
        assert self.asked(weekly_meters=12_000.0).minutes is None
        assert self.asked(races=TEN_KM).minutes is None
        assert self.asked(experience=Experience.INTERMEDIATE).minutes is None

    def test_after_six_weeks_without_a_run_everybody_walks_between(self) -> None:
        item = self.asked(ran(43, 12_000), experience=Experience.ADVANCED)
        assert (item.minutes, item.rest) == (1, 60)

    def test_hard_days_wait_until_running_is_easy(self) -> None:
        where = day_of(Focus.TEMPO_RUN, 4_000, week=12_000, runs=3)
        history = (ran(2, 3_000), self.walked(4, 10), self.walked(6, 10))
        content = written(runner(**BEGINNER), where, *history)
        assert "easy runs come first" in work(content).note

    def test_the_why_cites_the_last_run_with_walks(self) -> None:
        history = (self.walked(2, 2), self.walked(4, 2))
        who = runner(**BEGINNER)
        content = written(who, day_of(Focus.EASY_RUN, 3_000, week=9_000, runs=3), *history)
        (change,) = explain(content, who, history, day=MONDAY)
        assert (change.direction, change.before, change.after) == ("raised", "6x2 min", "6x3 min")
        assert change.why == "6x2 min on Saturday, so 6x3 min today"
