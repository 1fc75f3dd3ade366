"""Limits one by one: what today's plan, week, phase and yesterday allow."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.coaching import MONDAY, Experience, ProgramType, athlete, lift, past, position, sets
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.catalogue.exercise import Muscle
from textcoach.domain.coaching_rules import USUAL, CoachingRules, EffortCap, Landmarks
from textcoach.domain.guardrails import Breach, check
from textcoach.domain.history import PastSession
from textcoach.domain.load import Load
from textcoach.domain.plan import DayLoad, Emphasis, Focus
from textcoach.domain.reading import Entry
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Block, Item, ItemType, Reps, WorkoutContent

BENCH, SQUAT, ROW, FLY = "Barbell Bench Press", "Barbell Back Squat", "Barbell Row", "Pec Deck"
TUESDAY = MONDAY + timedelta(days=1)
STRONG = athlete(experience=Experience.ADVANCED, minutes=240)


def of(*items: Item, rounds: int = 1) -> WorkoutContent:
    return WorkoutContent("Today", (Block("Main", items, rounds),))


def breaches(
    content: WorkoutContent,
    who: Athlete = STRONG,
    where: PlanDay | None = None,
    history: Sequence[PastSession] = (),
    rules: CoachingRules = USUAL,
) -> tuple[Breach, ...]:
    return check(content, who, where or position(), history, TUESDAY, rules)


def found(content: WorkoutContent, **given: object) -> list[str]:
    return [breach.rule for breach in breaches(content, **given)]  # type: ignore[arg-type]


def phase(emphasis: Emphasis, *, deload: bool = False, focus: Focus = Focus.FULL_BODY) -> PlanDay:
    where = position(focus, deload=deload)
    overview = replace(where.mesocycle.overview, emphasis=emphasis)
    return replace(where, mesocycle=replace(where.mesocycle, overview=overview))


class TestFiguresAndBlocks:
    @pytest.mark.parametrize("field", ["seconds", "minutes", "meters", "rpe", "rir", "percent_1rm"])
    @pytest.mark.parametrize("figure", [math.nan, math.inf, -math.inf])
    def test_what_is_no_number_is_refused_before_anything_is_reckoned_with(self, field: str, figure: float) -> None:
        assert found(of(lift(BENCH, **{field: figure}))) == ["figures"]

    def test_a_load_that_is_no_number_is_refused(self) -> None:
        assert found(of(replace(lift(BENCH), load=Load(math.nan, "lb")))) == ["figures"]

    def test_three_hundred_reps_are_refused(self) -> None:
        (breach,) = breaches(of(lift(BENCH, reps=(300, 300), sets=1)), athlete(minutes=240))
        assert breach == Breach("volume", f"{BENCH}: 300 reps", "1 to 50 reps, low to high")

    def test_no_blocks_at_all_are_no_workout(self) -> None:
        assert found(WorkoutContent("Today", ())) == ["structure", "focus"]

    def test_an_exercise_has_one_place_in_the_work(self) -> None:
        (breach,) = breaches(of(lift(BENCH), lift(ROW), lift(BENCH, reps=(10, 12))))
        assert breach == Breach("exercise", f"{BENCH} 2 times", "once")

    def test_warming_up_with_an_exercise_is_no_second_place(self) -> None:
        warm = Item(ItemType.PREP, BENCH, sets=1, reps=Reps(10, 10))
        assert found(of(warm, lift(BENCH))) == []

    def test_a_run_may_be_several_items(self) -> None:
        easy = Item(ItemType.CARDIO, "Run", meters=1000, rpe=3)
        hard = Item(ItemType.CARDIO, "Run", sets=3, meters=300, rpe=6, rest=90)
        assert found(of(easy, hard, easy), where=position(Focus.EASY_RUN, meters=5000)) == []


class TestTheDaysFocus:
    def test_a_lifting_day_has_a_lift_of_its_focus(self) -> None:
        core = Item(ItemType.CORE, "Dead Bug", sets=3, reps=Reps(8, 8))
        assert found(of(core)) == ["focus"]
        assert found(of(lift(BENCH)), where=position(Focus.LOWER)) == ["focus"]
        assert found(of(lift(SQUAT)), where=position(Focus.LOWER)) == []
        assert found(of(lift(ROW)), where=position(Focus.PUSH)) == ["focus"]

    def test_a_lift_in_the_warm_up_does_not_count(self) -> None:
        core = Item(ItemType.CORE, "Dead Bug", sets=3, reps=Reps(8, 8))
        assert found(of(replace(lift(BENCH), type=ItemType.PREP), core)) == ["focus"]

    def test_a_running_day_has_a_run_unless_the_athlete_cannot(self) -> None:
        ride = of(Item(ItemType.CARDIO, "Cycling", minutes=30, rpe=4))
        where = position(Focus.EASY_RUN, meters=5000)
        assert found(ride, where=where) == ["focus"]
        assert found(ride, who=athlete(pain=["shin"], minutes=60), where=where) == []
        lifts = of(lift(BENCH))
        assert "focus" in found(lifts, who=athlete(pain=["shin"], minutes=60), where=where)

    def test_what_nothing_in_the_catalogue_can_do_is_not_asked_for(self) -> None:
        everything = ("shoulder", "knee", "hip", "lower back", "elbow", "wrist", "tricep", "forearm")
        breathing = of(Item(ItemType.ACCESSORY, "Breathing Drill", seconds=60))
        assert found(breathing, who=athlete(pain=everything), where=position(Focus.PUSH)) == []

    def test_the_athletes_own_request_may_break_it(self) -> None:
        core = of(Item(ItemType.CORE, "Dead Bug", sets=3, reps=Reps(8, 8)))
        assert check(core, STRONG, position(), (), TUESDAY, of_plan=False) == ()


class TestTheWeeksHardSets:
    def week_of(self, count: int) -> tuple[PastSession, ...]:
        return (past(1, lift(FLY, sets=count), today=TUESDAY, state=WorkoutState.SCHEDULED),)

    def test_sets_this_week_and_today_stay_within_what_can_be_recovered_from(self) -> None:
        mrv = int(USUAL.landmarks[Muscle.CHEST].mrv)
        history = self.week_of(mrv - 4)
        assert found(of(lift(FLY, sets=4)), history=history) == []
        (breach,) = breaches(of(lift(FLY, sets=5)), history=history)
        assert breach == Breach("week", f"chest 5 hard sets and {mrv - 4} before in the week", f"{mrv} a week")

    def test_an_indirect_set_counts_half(self) -> None:
        rules = replace(USUAL, landmarks={**USUAL.landmarks, Muscle.SHOULDERS: Landmarks(1, 2, 3, 4)})
        assert found(of(lift(FLY, sets=8)), rules=rules) == []
        assert found(of(lift(FLY, sets=9)), rules=rules) == ["week"]

    def test_what_was_done_last_week_does_not_count(self) -> None:
        before = (past(3, lift(FLY, sets=10), today=TUESDAY, state=WorkoutState.SCHEDULED),)
        assert found(of(lift(FLY, sets=10)), history=(*before, *before)) == []

    def test_a_week_that_is_over_its_limit_already_forbids_only_that_muscle(self) -> None:
        assert found(of(lift(SQUAT, sets=3)), history=self.week_of(30)) == []

    def test_a_coach_may_set_another_limit(self) -> None:
        rules = replace(USUAL, landmarks={Muscle.CHEST: Landmarks(1, 2, 3, 4)})
        assert found(of(lift(FLY, sets=5)), rules=rules) == ["week"]


class TestHeavyDays:
    def yesterday(self, item: Item, **given: object) -> tuple[PastSession, ...]:
        return (past(1, item, today=TUESDAY, **given),)  # type: ignore[arg-type]

    def test_one_movement_is_not_heavy_two_days_running(self) -> None:
        history = self.yesterday(lift(SQUAT, reps=(5, 5)), state=WorkoutState.SCHEDULED)
        (breach,) = breaches(of(lift("Front Squat", reps=(4, 6))), history=history)
        assert breach == Breach("heavy", "Front Squat at 84 % of 1RM, squat heavy again", "under 80 %")
        assert found(of(lift("Front Squat", reps=(8, 10))), history=history) == []
        assert found(of(lift(BENCH, reps=(5, 5))), history=history) == []

    def test_a_day_between_is_enough(self) -> None:
        history = (past(2, lift(SQUAT, reps=(5, 5)), today=TUESDAY, state=WorkoutState.SCHEDULED),)
        assert found(of(lift(SQUAT, reps=(5, 5))), history=history) == []

    def test_what_was_skipped_was_not_heavy(self) -> None:
        item = lift(SQUAT, reps=(5, 5))
        assert found(of(item), history=self.yesterday(item, state=WorkoutState.SKIPPED)) == []
        skipped = self.yesterday(item, done=[Entry(SQUAT, (), skipped=True)])
        assert found(of(item), history=skipped) == []

    def test_sets_with_a_reserve_say_how_heavy_it_really_was(self) -> None:
        item = lift(SQUAT, reps=(5, 5))
        easy = self.yesterday(item, done=[Entry(SQUAT, sets(135, 5, 5, rir=8))])
        assert found(of(item), history=easy) == []
        hard = self.yesterday(lift(SQUAT, reps=(10, 10)), done=[Entry(SQUAT, sets(245, 3, 3, rir=1))])
        assert found(of(item), history=hard) == ["heavy"]

    def test_unplanned_heavy_work_counts(self) -> None:
        unplanned = (replace(self.yesterday(lift(SQUAT))[0], content=None, state=None),)
        done = replace(unplanned[0].performance, entries=(Entry(SQUAT, sets(315, 3, rir=1)),))  # type: ignore[type-var]
        assert found(of(lift(SQUAT, reps=(5, 5))), history=(replace(unplanned[0], performance=done),)) == ["heavy"]

    def test_what_heavy_means_and_how_long_it_lasts_are_a_coachs_figures(self) -> None:
        history = (past(2, lift(SQUAT, reps=(5, 5)), today=TUESDAY, state=WorkoutState.SCHEDULED),)
        item = of(lift(SQUAT, reps=(5, 5)))
        assert found(item, history=history, rules=replace(USUAL, heavy_rest_days=2)) == ["heavy"]
        assert found(item, history=history, rules=replace(USUAL, heavy_rest_days=2, heavy_percent=90)) == []


class TestEffortByPhaseAndExperience:
    def test_a_beginner_never_goes_to_failure(self) -> None:
        for emphasis in Emphasis:
            content = of(lift(BENCH, rir=0.0, reps=(8, 8)))
            assert "effort" in found(content, who=athlete(experience=Experience.BEGINNER), where=phase(emphasis))

    def test_base_and_volume_are_not_maxed_out_and_a_peak_may_be(self) -> None:
        single = of(lift(BENCH, rir=0.0, percent_1rm=100.0, reps=(1, 1)))
        assert found(single, where=phase(Emphasis.PEAK)) == []
        for emphasis in (Emphasis.BASE, Emphasis.VOLUME, Emphasis.RESTORE, Emphasis.TAPER):
            assert set(found(single, where=phase(emphasis))) == {"effort"}

    def test_the_strictest_of_what_holds_counts(self) -> None:
        rehab = athlete(experience=Experience.ADVANCED, program=ProgramType.REHAB)
        assert found(of(lift(BENCH, rir=1.5)), who=rehab, where=phase(Emphasis.PEAK)) == ["effort"]
        assert found(of(lift(BENCH, rir=2.5)), where=phase(Emphasis.PEAK, deload=True)) == ["effort"]

    def test_a_coach_may_set_other_caps(self) -> None:
        rules = replace(USUAL, effort_by_emphasis={Emphasis.PEAK: EffortCap(least_rir=2.0)})
        assert found(of(lift(BENCH, rir=1.0)), where=phase(Emphasis.PEAK), rules=rules) == ["effort"]
        assert found(of(lift(BENCH, rir=0.0)), where=phase(Emphasis.VOLUME), rules=rules) == []

    def test_a_run_has_the_same_ceiling_of_effort(self) -> None:
        run = of(Item(ItemType.CARDIO, "Run", meters=3000, rpe=9.5))
        assert found(run, where=phase(Emphasis.BASE, focus=Focus.EASY_RUN)) == ["effort"]


def test_what_a_model_wrote_itself_stays_out_of_what_staff_is_told() -> None:
    content = of(lift('Call "+1 212" Press', reps=(300, 300)), lift(BENCH))
    told = [breach.for_staff() for breach in breaches(content)]
    assert len(told) == 2
    assert not any("212" in words for words in told)
    assert told[1] == 'volume: "...": 300 reps, the limit is 1 to 50 reps, low to high'


def test_a_heavy_day_of_the_plan_is_heavy() -> None:
    where = position(load=DayLoad.HEAVY)
    history = (past(1, lift(SQUAT, reps=(4, 6)), today=TUESDAY, state=WorkoutState.SCHEDULED),)
    assert found(of(lift(SQUAT, reps=(4, 6))), where=where, history=history) == ["heavy"]
