"""What an athlete is told of how training goes: nothing but what is on record."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from messaging.compose import SmsComposer
from tests.unit.coaching import ID, MONDAY, ProgramType, athlete, lift, past, plan_of, sets
from textcoach.domain.account import Account
from textcoach.domain.athlete import Athlete
from textcoach.domain.goal import LiftGoal, RunGoal, goal_in
from textcoach.domain.history import PastSession
from textcoach.domain.plan import FitnessPlan, Hold, HoldReason
from textcoach.domain.progress import Week, best_sets
from textcoach.domain.reading import Entry, PerformedSet
from textcoach.domain.states import NO_REPLY, WorkoutState
from textcoach.domain.trend import lift_trends, run_trend
from textcoach.domain.workout import Item, ItemType
from textcoach.services.progress_text import progress_lines, recap_lines

WEEK, DAY = timedelta(days=7), timedelta(days=1)
FOURTH = MONDAY + 3 * WEEK
SUNDAY = FOURTH + 6 * DAY
BENCH, SQUAT, CURL = "Barbell Bench Press", "Barbell Back Squat", "Dumbbell Curl"
SKIPPED, OPEN, BEGUN = WorkoutState.SKIPPED, WorkoutState.SCHEDULED, WorkoutState.IN_PROGRESS


def worked(day: date, *entries: Entry) -> PastSession:
    return past(0, *(lift(entry.exercise) for entry in entries), done=entries, today=day)


def benched(day: date, load: float, *reps: int, rir: float | None = None) -> PastSession:
    return worked(day, Entry(BENCH, sets(load, *reps, rir=rir)))


def asked(day: date, state: WorkoutState = OPEN, reason: str | None = None) -> PastSession:
    """Written and not done."""
    return replace(past(0, lift(BENCH), state=state, today=day), reason=reason)


def ran(day: date, meters: float | None) -> PastSession:
    """None: said to be done, 5 km asked for."""
    item = Item(ItemType.CARDIO, "Run", meters=5000.0)
    done = (Entry("Run", (PerformedSet(meters=meters),)),) if meters else ()
    return past(0, item, done=done, today=day)


def account(history: Sequence[PastSession] = (), today: date = SUNDAY, **given: Any) -> Account:
    """The fourth of eight weeks, a lifter on Monday, Wednesday and Friday."""
    who = given.pop("who", None) or athlete()
    plan = given.pop("plan", None) or plan_of(who, 8)
    return Account(who, plan, given.pop("holds", ()), history, today, **given)


def recap(history: Sequence[PastSession], **given: Any) -> list[str]:
    return [line.text for line in recap_lines(account(history, **given))]


def progress(history: Sequence[PastSession], today: date, **given: Any) -> list[str]:
    told = account(history, today, **given)
    return [line.text for line in progress_lines(told.athlete, told.plan, told.holds, told.history, told.today)]


def week(offset: int, today: date = SUNDAY) -> date:
    """The Monday so many weeks before the one of ``today``."""
    return today - today.weekday() * DAY - offset * WEEK


class TestAWeek:
    def test_done_skipped_unanswered_and_open_sessions_are_told_apart(self) -> None:
        history = [
            benched(FOURTH, 185, 8),
            asked(FOURTH + DAY, SKIPPED),
            asked(FOURTH + 2 * DAY, SKIPPED, NO_REPLY),
            asked(FOURTH + 3 * DAY),
            asked(SUNDAY),
        ]
        assert account(history).week(FOURTH) == Week(done=1, skipped=1, unanswered=2, to_go=1)

    def test_what_was_begun_counts_as_done_once_something_of_it_is_on_record(self) -> None:
        begun = replace(benched(FOURTH, 185, 8), state=BEGUN)
        assert account([begun]).week(FOURTH).done == 1
        assert account([asked(FOURTH, BEGUN)]).week(FOURTH).unanswered == 1

    def test_work_that_nobody_asked_for_is_extra_and_counts_for_none_that_was(self) -> None:
        extra = replace(benched(FOURTH, 185, 8), state=None, content=None)
        assert account([extra, asked(FOURTH + DAY)]).week(FOURTH) == Week(unanswered=1, extra=1)

    def test_a_session_that_was_called_off_or_never_written_or_on_hold_was_not_asked_for(self) -> None:
        unwritten = replace(asked(FOURTH + DAY), content=None)
        hold = Hold(ID, ID, HoldReason.AWAY, FOURTH + 4 * DAY, FOURTH + 6 * DAY)
        history = [asked(FOURTH, WorkoutState.CANCELLED), unwritten, asked(FOURTH + 4 * DAY)]
        assert account(history, holds=[hold]).week(FOURTH) == Week()

    def test_what_lies_ahead_comes_from_the_plan_and_today_counts_until_it_is_closed(self) -> None:
        assert account((), FOURTH).week(FOURTH) == Week(to_go=3)
        assert account([benched(FOURTH, 185, 8)], FOURTH).week(FOURTH) == Week(done=1, to_go=2)
        assert account([asked(FOURTH, SKIPPED)], FOURTH).week(FOURTH) == Week(skipped=1, to_go=2)

    def test_what_is_really_to_come_counts_in_place_of_the_plan(self) -> None:
        history = [benched(FOURTH, 185, 8), benched(FOURTH + 2 * DAY, 185, 8)]
        moved = {FOURTH + 5 * DAY, FOURTH + 8 * DAY}
        assert account(history, FOURTH + 3 * DAY, coming=moved).week(FOURTH) == Week(done=2, to_go=1)

    def test_a_skip_ahead_of_time_is_no_session_to_go(self) -> None:
        friday = replace(asked(FOURTH + 4 * DAY, SKIPPED), content=None)
        assert account([friday], FOURTH + DAY).week(FOURTH) == Week(skipped=1, to_go=1)


class TestBestSets:
    def test_the_best_set_is_the_one_with_the_highest_estimated_maximum(self) -> None:
        (best,) = best_sets([worked(FOURTH, Entry(BENCH, (*sets(185, 8, 5), *sets(205, 3))))], "lb", FOURTH)
        assert (best.done.load, best.done.reps, best.record) == (185, 8, False)

    def test_a_record_beats_the_weeks_before_and_comes_first(self) -> None:
        history = [
            worked(week(1), Entry(SQUAT, sets(245, 5)), Entry(CURL, sets(30, 10))),
            worked(FOURTH, Entry(SQUAT, sets(245, 5)), Entry(CURL, sets(35, 10))),
        ]
        bests = best_sets(history, "lb", FOURTH)
        assert [(best.exercise.name, best.record) for best in bests] == [(CURL, True), (SQUAT, False)]

    def test_a_reserve_that_is_said_for_the_first_time_makes_no_record(self) -> None:
        (best,) = best_sets([benched(week(1), 185, 8), benched(FOURTH, 185, 8, rir=3)], "lb", FOURTH)
        assert not best.record
        history = [benched(week(1), 185, 8, rir=0), benched(FOURTH, 185, 8, rir=3)]
        assert best_sets(history, "lb", FOURTH)[0].record

    @pytest.mark.parametrize("entry", [Entry(BENCH), Entry(BENCH, sets(185, 8), skipped=True), Entry("Plank")])
    def test_without_figures_there_is_none(self, entry: Entry) -> None:
        assert best_sets([worked(FOURTH, entry)], "lb", FOURTH) == []

    def test_reps_count_where_no_load_does(self) -> None:
        history = [worked(FOURTH, Entry("Push-Up", sets(None, 12, 15, 9)))]
        assert "Best: Push-Up x 15." in recap(history)


class TestTrends:
    def test_a_lift_is_compared_with_the_mean_of_the_weeks_before(self) -> None:
        history = [benched(week(ago), load, 5) for ago, load in ((3, 180), (2, 180), (1, 180), (0, 189))]
        (trend,) = lift_trends(history, "lb", FOURTH)
        assert (round(trend.change, 3), trend.weeks) == (0.05, 3)
        assert "Bench Press: estimated max 219 lb, up 5% on the 3 weeks before." in recap(history)

    @pytest.mark.parametrize(("load", "words"), [(181, "level with"), (171, "down 5% on")])
    def test_a_change_that_is_none_and_a_step_back_are_said_as_they_are(self, load: float, words: str) -> None:
        history = [benched(week(ago), 180, 5) for ago in (2, 1)] + [benched(FOURTH, load, 5)]
        assert any(f", {words} the 2 weeks before." in line for line in recap(history))

    def test_with_fewer_than_two_weeks_before_it_is_too_early_to_tell(self) -> None:
        history = [benched(week(1), 180, 5), benched(FOURTH, 185, 5)]
        assert lift_trends(history, "lb", FOURTH) == []
        assert "Too early for a trend: that takes figures of 3 weeks." in recap(history)

    def test_a_lighter_week_says_nothing_and_is_compared_with_by_none(self) -> None:
        who = athlete()
        plan = plan_of(who, 4)
        history = [benched(week(ago), load, 5) for ago, load in ((3, 180), (2, 180), (1, 180), (0, 140))]
        told = recap(history, who=who, plan=plan)
        assert "A lighter week by plan, so no trend to read." in told
        assert not any("down" in line for line in told)
        after = [benched(week(ago), load, 5) for ago, load in ((2, 180), (1, 140), (0, 180))]
        assert lift_trends(after, "lb", FOURTH, {week(1)}) == []

    def test_distance_is_compared_by_whole_weeks_with_runs(self) -> None:
        history = [ran(week(ago) + day * DAY, 5000) for ago in (3, 2) for day in (0, 2)]
        history += [ran(FOURTH, 6000), ran(FOURTH + DAY, None)]
        trend = run_trend(history, FOURTH)
        assert trend is not None
        assert (trend.now, trend.before, trend.weeks) == (11000, 10000, 2)
        who = athlete(unit="kg", program=ProgramType.ENDURANCE)
        plan = plan_of(who, 8, starts=MONDAY - WEEK)
        assert "You ran 11 km, the longest 6 km: up 10% on the 2 weeks before." in recap(history, who=who, plan=plan)

    def test_in_the_middle_of_a_week_its_distance_is_no_trend(self) -> None:
        history = [ran(week(ago), 5000) for ago in (3, 2, 1)] + [ran(FOURTH, 3000)]
        told = progress(history, FOURTH + DAY, who=athlete(unit="kg"))
        assert "You ran 3 km so far." in told
        assert not any("down" in line or "Too early" in line for line in told)


class TestTheRecap:
    def test_a_good_week_in_two_segments(self) -> None:
        who = athlete(goal="bench 225 lb")
        history = [
            worked(week(ago) + day * DAY, Entry(BENCH, sets(load, 8)), Entry(SQUAT, sets(225, 5)))
            for ago, load in ((3, 165), (2, 170), (1, 175), (0, 185))
            for day in (0, 2, 4)
        ]
        assert recap(history, who=who) == [
            "Your week, Sam: all 3 sessions done.",
            "Best: Bench Press 185 lb x 8 (best in four weeks), Back Squat 225 lb x 5.",
            "Bench Press: estimated max 235 lb, up 9% on the 3 weeks before.",
            "Goal Bench Press 225 lb: estimated max 235 lb, so it is in reach.",
            "Next week (5 of 8): 3 sessions.",
        ]
        fitted = SmsComposer().fit(recap_lines(account(history, who=who)), 2)
        assert (fitted.segments, fitted.encoding) == (2, "GSM-7")
        assert fitted.text.endswith("Next week (5 of 8): 3 sessions.")

    def test_a_week_with_nothing_done_gets_one_kind_line(self) -> None:
        history = [asked(FOURTH, SKIPPED, NO_REPLY), asked(FOURTH + 4 * DAY)]
        (line,) = recap(history)
        assert line == (
            "Nothing on record this week, Sam, and that's OK: some weeks go like that. Next week (5 of 8): 3 sessions."
        )
        assert SmsComposer().fit(recap_lines(account(history)), 2).segments == 1

    def test_a_week_without_anything_has_no_recap(self) -> None:
        assert recap([]) == []

    def test_a_session_of_today_that_is_still_open_is_named(self) -> None:
        told = recap([benched(FOURTH, 185, 8), asked(SUNDAY)])
        assert told[0] == "Your week, Sam: 1 of 2 sessions done, 1 to go."
        assert told[1] == "Session is still open: text me how it goes, or done / skip."

    def test_who_only_says_done_is_told_what_figures_are_good_for(self) -> None:
        assert recap([past(0, lift(BENCH), today=FOURTH)])[1] == (
            "Text me loads and reps, and I can show you how they move."
        )

    def test_a_week_of_ones_own_is_told_as_such(self) -> None:
        extra = replace(benched(FOURTH, 185, 8), state=None, content=None)
        assert recap([extra])[0] == "Your week, Sam: 1 of your own, none planned."
        assert (
            recap([extra, benched(FOURTH + DAY, 185, 8)])[0]
            == "Your week, Sam: 1 of 1 session done, plus 1 of your own."
        )

    @pytest.mark.parametrize(
        ("sunday", "words"),
        [
            (0, "Next week (2 of 4): 3 sessions."),
            (2, "Next week (the last of 4): 3 sessions, lighter on purpose."),
            (3, "That was the last week of your plan: your coach sets up what comes next."),
        ],
    )
    def test_next_week_in_a_line(self, sunday: int, words: str) -> None:
        who = athlete()
        today = MONDAY + sunday * WEEK + 6 * DAY
        assert recap([benched(today, 185, 8)], today=today, who=who, plan=plan_of(who, 4))[-1] == words

    def test_a_runners_next_week_has_its_distance(self) -> None:
        who = athlete(unit="kg", program=ProgramType.ENDURANCE, weekly_meters=20_000.0)
        told = recap([ran(SUNDAY - 21 * DAY, 5000)], today=SUNDAY - 21 * DAY, who=who, plan=plan_of(who, 8))
        assert told[-1] == "Next week (2 of 8): 3 sessions, 21.6 km of running."

    def test_a_block_that_is_not_laid_out_yet_is_named_and_no_figure_made_up(self) -> None:
        who = athlete()
        plan = plan_of(who, 4)
        later = replace(plan.mesocycles[0], position=1, first_week=5, microcycles=())
        told = recap([benched(SUNDAY, 185, 8)], who=who, plan=replace(plan, mesocycles=(*plan.mesocycles, later)))
        assert told[-1] == "Next week (5 of 8) begins Build."

    def test_a_next_week_on_hold_is_said(self) -> None:
        away = Hold(ID, ID, HoldReason.AWAY, SUNDAY + DAY, SUNDAY + 8 * DAY)
        assert recap([benched(SUNDAY, 185, 8)], holds=[away])[-1] == "Next week is free: you're away."
        assert recap([benched(SUNDAY, 185, 8)], holds=[replace(away, reason=HoldReason.PAUSE)])[-1] == (
            "Next week is on hold."
        )

    def test_loads_come_in_the_athletes_unit(self) -> None:
        assert "Best: Bench Press 82.5 kg x 8." in recap([benched(FOURTH, 185, 8)], who=athlete(unit="kg"))


class TestProgress:
    def test_the_week_so_far_the_place_in_the_plan_and_the_goal(self) -> None:
        who = athlete(goal="Bench 250")
        history = [benched(week(ago, FOURTH), 180, 8) for ago in (2, 1, 0)]
        assert progress(history, FOURTH + DAY, who=who) == [
            "This week: 1 of 3 sessions done, 2 to go.",
            "Best: Bench Press 180 lb x 8.",
            "Bench Press: estimated max 229 lb, level with the 2 weeks before.",
            "Week 4 of 8 (Build, week 4 of 8).",
            "Goal Bench Press 250 lb: estimated max 229 lb, 21 lb to go.",
        ]

    def test_where_this_week_has_nothing_yet_the_last_one_is_told(self) -> None:
        told = progress([benched(week(1, FOURTH), 180, 8)], FOURTH)
        assert told[:3] == [
            "This week: 0 of 3 sessions done, 3 to go.",
            "Last week: 1 of 1 session done.",
            "Best: Bench Press 180 lb x 8.",
        ]

    @pytest.mark.parametrize(
        ("today", "words"),
        [
            (MONDAY - DAY, "Your plan starts on Mon 2 Mar."),
            (MONDAY + 8 * WEEK, "You have come to the end of your plan."),
            (MONDAY + 7 * WEEK, "Week 8 of 8 (Build, week 8 of 8, a lighter week)."),
        ],
    )
    def test_the_place_in_the_plan(self, today: date, words: str) -> None:
        assert words in progress([], today)

    def test_on_hold_and_without_a_plan_it_is_said(self) -> None:
        hold = Hold(ID, ID, HoldReason.PAUSE, FOURTH, None)
        assert progress([], FOURTH, holds=[hold]) == ["Your plan is on hold just now."]
        none: FitnessPlan | None = None
        who: Athlete = athlete()
        assert [line.text for line in progress_lines(who, none, [], [], FOURTH)] == [
            "You have no plan just now: your coach sets one up."
        ]


class TestGoals:
    @pytest.mark.parametrize(
        ("words", "exercise", "load", "unit"),
        [
            ("bench 225", BENCH, 225, "lb"),
            ("Squat 140 kg", SQUAT, 140, "kg"),
            ("I want to deadlift 405 lbs by June", "Deadlift", 405, "lb"),
            ("squat to 150kg!", SQUAT, 150, "kg"),
            ("overhead press 62,5 kg, then more", "Overhead Press", 62.5, "kg"),
        ],
    )
    def test_a_load_of_a_lift_is_found(self, words: str, exercise: str, load: float, unit: str) -> None:
        goal = goal_in(words, "lb")
        assert isinstance(goal, LiftGoal)
        assert (goal.exercise.name, goal.load.value, goal.load.unit) == (exercise, load, unit)

    @pytest.mark.parametrize(
        ("words", "meters"),
        [("first 10k", 10_000), ("run 5 miles", 8046.72), ("half marathon in May", 21_097.5), ("marathon", 42_195)],
    )
    def test_a_distance_to_run_is_found(self, words: str, meters: float) -> None:
        assert goal_in(words, "lb") == RunGoal(meters)

    @pytest.mark.parametrize(
        "words",
        [
            *("", "get stronger", "lose 10 kg", "squat 3 times a week", "10 pull-ups", "be fit at 50", "run more"),
            *("bench 100 x 5", "2x bodyweight squat", "weigh 70 kg", "walk 10 km a day", "x" * 5000),
        ],
    )
    def test_what_names_no_such_figure_is_no_goal_to_measure(self, words: str) -> None:
        assert goal_in(words, "lb") is None

    def test_a_run_goal_is_measured_by_the_longest_run(self) -> None:
        who = athlete(unit="kg", goal="run 10 km")
        assert "Goal 10 km: your longest run in four weeks is 6 km." in recap([ran(SUNDAY, 6000)], who=who)
        assert "Goal 10 km: your longest run in four weeks is 11 km, so you can cover it." in recap(
            [ran(SUNDAY, 11_000)], who=who
        )
        assert not any("Goal" in line for line in recap([benched(SUNDAY, 185, 8)], who=who))
