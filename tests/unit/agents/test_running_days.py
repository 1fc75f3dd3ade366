"""Running days as the understudy writes them, by pace and by effort, and how far they are."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.coaching import MONDAY
from tests.unit.running.days import HARD, day_of, runner, runs, work, written
from tests.unit.running.record import missed, ran, weeks_of
from textcoach.domain.adjusting import easier, shorter
from textcoach.domain.catalogue import by_name
from textcoach.domain.changes import explain
from textcoach.domain.duration import session_seconds
from textcoach.domain.plan import RUNNING, Focus
from textcoach.domain.profile import Event, RaceResult
from textcoach.domain.running.runs import item_meters, run_meters
from textcoach.domain.substitution import substitute
from textcoach.domain.workout import ItemType, WorkoutContent


class TestWithAKnownVdot:
    def test_an_easy_run_has_a_range_of_paces(self) -> None:
        item = work(written(runner(), day_of(Focus.EASY_RUN, 8_000)))
        assert item.pace is not None
        assert (item.meters, item.pace.words("km"), item.rpe) == (8_000, "5:20-6:20/km", 4)

    @pytest.mark.parametrize("focus", HARD)
    def test_a_hard_run_has_a_warm_up_work_and_a_cool_down(self, focus: Focus) -> None:
        content = written(runner(), day_of(focus))
        assert [item.type for item in runs(content)] == [ItemType.PREP, ItemType.CARDIO, ItemType.COOLDOWN]
        assert run_meters(content) == pytest.approx(9_000, abs=200)
        before, item, after = runs(content)
        assert item.pace is not None
        assert before.pace is not None
        assert item.pace.slow < before.pace.fast
        assert min(before.meters or 0, after.meters or 0) >= 500

    @pytest.mark.parametrize(
        ("focus", "share", "pace"),
        [(Focus.TEMPO_RUN, 0.10, "4:37/km"), (Focus.INTERVALS, 0.08, "4:15/km"), (Focus.REPETITIONS, 0.05, "4:00/km")],
    )
    def test_the_work_stays_within_its_share_of_the_week(self, focus: Focus, share: float, pace: str) -> None:
        for number in range(1, 7):
            item = work(written(runner(), day_of(focus, number=number)))
            assert item.pace is not None
            assert item.pace.words("km") == pace
            assert 0.6 * share * 40_000 <= item_meters(item) <= share * 40_000

    def test_repeats_say_what_lies_between_them(self) -> None:
        item = work(written(runner(), day_of(Focus.INTERVALS)))
        assert item.sets >= 3
        assert item.rest
        assert "easy between" in item.note

    def test_intervals_change_from_week_to_week(self) -> None:
        found = {work(written(runner(), day_of(Focus.INTERVALS, number=number))).meters for number in range(1, 7)}
        assert len(found) >= 3

    def test_no_repeat_takes_longer_than_five_minutes(self) -> None:
        slow = runner(races=(RaceResult(5_000, 2_100, MONDAY),))
        item = work(written(slow, day_of(Focus.INTERVALS, 12_000, week=60_000)))
        assert item.pace is not None
        assert (item.meters or 0) / 1000 * item.pace.middle <= 300

    def test_miles_are_rounded_to_quarters_and_their_tempo_to_miles(self) -> None:
        content = written(runner(unit="lb", weekly_meters=60_000.0), day_of(Focus.TEMPO_RUN, 11_000, week=60_000))
        before, item, _ = runs(content)
        assert (before.meters or 0) / 402.336 == pytest.approx(8, abs=0.001)
        assert (item.sets, item.meters) == (3, pytest.approx(1_609.344))

    def test_the_end_of_a_long_run_before_a_marathon_is_at_marathon_pace(self) -> None:
        who = runner(event=Event("Marathon", MONDAY + timedelta(weeks=8), 42_195), weekly_meters=60_000.0)
        where = day_of(Focus.LONG_RUN, 18_000, week=60_000, number=2)
        assert work(written(who, where)).note == "easy, the last 4.5 km at 4:55/km"
        assert "at 4:55" not in work(written(who, day_of(Focus.LONG_RUN, 18_000, week=60_000, number=3))).note

    def test_a_race_is_run_at_the_pace_it_is_worth(self) -> None:
        who = runner(event=Event("City 10k", MONDAY, 10_000))
        content = written(who, day_of(Focus.RACE, 10_000))
        item = work(content)
        assert item.pace is not None
        assert (item.meters, item.pace.words("km")) == (10_000, "4:30/km")
        assert runs(content)[0].type is ItemType.PREP
        assert explain(content, who, (ran(4, 8_000),), day=MONDAY) == ()

    def test_a_marathon_needs_no_warm_up_and_passes_however_short_the_sessions_are(self) -> None:
        who = runner(event=Event("Marathon", MONDAY, 42_195), minutes=45)
        content = written(who, day_of(Focus.RACE, 42_195, week=60_000))
        assert [item.meters for item in runs(content)] == [42_195]


class TestByEffort:
    @pytest.mark.parametrize("focus", sorted(RUNNING))
    def test_nobody_gets_an_invented_pace(self, focus: Focus) -> None:
        content = written(runner(races=()), day_of(focus))
        assert all(item.pace is None for item in content.items)
        assert all(item.rpe for item in runs(content))

    def test_hard_runs_go_by_time_and_words(self) -> None:
        tempo = work(written(runner(races=()), day_of(Focus.TEMPO_RUN)))
        assert (tempo.sets, tempo.minutes, tempo.rest) == (2, 13, 120)
        assert "a few words at a time" in tempo.note
        intervals = work(written(runner(races=()), day_of(Focus.INTERVALS)))
        assert intervals.minutes
        assert intervals.sets >= 3
        repetitions = work(written(runner(races=()), day_of(Focus.REPETITIONS)))
        assert (repetitions.seconds, repetitions.rest) == (30, 90)

    def test_a_week_too_small_for_hard_work_still_has_something_quick(self) -> None:
        who = runner(races=(), weekly_meters=7_000.0)
        content = written(who, day_of(Focus.TEMPO_RUN, 2_500, week=7_000, runs=3))
        item = work(content)
        assert (content.theme, item.sets, item.rpe) == ("Easy run", 1, 4)
        assert "4 x 20 s quick" in item.note


def test_how_far_a_hard_run_is_stays_explained_by_one_line() -> None:
    history = (*weeks_of(9_000, 9_000, 9_000, 12_000, weeks=4, until=3),)
    content = written(runner(), day_of(Focus.TEMPO_RUN), *history)
    (change,) = explain(content, runner(), history, day=MONDAY)
    assert (change.direction, change.after) == ("held", "9 km in all")
    assert change.why == "9 km on Friday, so 9 km today"


def test_missed_weeks_shorten_the_long_run_whatever_the_plan_asks_for() -> None:
    history = [missed(ago, 15_000, focus=Focus.LONG_RUN) for ago in (1, 8, 15, 22)]
    content = written(runner(), day_of(Focus.LONG_RUN, 16_000), *history)
    assert run_meters(content) <= 3_010


class TestAskedForLess:
    def texted(self, focus: Focus, number: int = 2) -> WorkoutContent:
        content = written(runner(), day_of(focus, number=number))
        return replace(content, changes=explain(content, runner(), (), day=MONDAY))

    def test_a_shorter_hard_run_loses_its_easy_ends_before_its_work(self) -> None:
        content = self.texted(Focus.INTERVALS)
        cut = shorter(content, None, "km")
        assert work(cut) == work(content)
        assert [item.meters for item in runs(cut)] == [2_000, 600, 500]
        (change,) = cut.changes
        assert (change.before, change.after, change.why) == ("9 km in all", "5.5 km in all", "less, as you asked")

    def test_a_very_short_one_keeps_a_little_of_everything(self) -> None:
        cut = shorter(self.texted(Focus.INTERVALS), 25 * 60, "km")
        assert [(item.sets, item.meters) for item in runs(cut)] == [(1, 1_000), (3, 600), (1, 500)]
        assert session_seconds(cut) <= 25 * 60

    def test_easier_work_is_less_and_slower_and_easy_running_stays_easy(self) -> None:
        content = self.texted(Focus.TEMPO_RUN)
        before, after = work(content).pace, work(easier(content, "km")).pace
        assert before is not None
        assert after is not None
        assert after.words("km") == "4:48/km"
        easy = self.texted(Focus.EASY_RUN)
        assert work(easier(easy, "km")).pace == work(easy).pace

    def test_another_exercise_in_its_place_has_no_pace(self) -> None:
        item = work(self.texted(Focus.TEMPO_RUN))
        new = substitute(item, by_name("Cycling"), runner(), (), MONDAY, deload=False)
        assert (new.exercise, new.pace, new.meters) == ("Cycling", None, None)
