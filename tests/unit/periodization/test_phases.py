"""Which blocks a plan has, as a coach would write them on one line."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.laid_out import MONDAY, WEEK, draft, season_case
from textcoach.domain.plan import Emphasis
from textcoach.domain.profile import Event, Experience, ProgramType

P, X = ProgramType, Experience
SUNDAY = timedelta(days=6)


def blocks(program: ProgramType, experience: Experience, weeks: int | None, event: Event | None = None) -> str:
    """ "Foundation 4d, Peak 3": names with weeks, d for a lighter last week."""
    made = draft(season_case(weeks=weeks, event=event, program=program, experience=experience)).mesocycles
    return ", ".join(f"{one.name} {one.weeks}{'d' if one.deload else ''}" for one in made)


@pytest.mark.parametrize(
    ("program", "experience", "weeks", "expected"),
    [
        (P.STRENGTH, X.BEGINNER, 12, "Foundation 6d, Strength 6d"),
        (P.STRENGTH, X.INTERMEDIATE, 12, "Foundation 4d, Strength 4d, Peak 4d"),
        (P.STRENGTH, X.ADVANCED, 16, "Foundation 4d, Build 4d, Strength 4d, Peak 4d"),
        (P.ENDURANCE, X.BEGINNER, 8, "Base 4d, Threshold 4d"),
        (P.ENDURANCE, X.ADVANCED, 12, "Base 4d, Threshold 4d, Sharpen 4d"),
        (P.HYBRID, X.INTERMEDIATE, 16, "Base 4d, Build 4d, Tempo 4d, Strength 4d"),
        (P.SHRED, X.INTERMEDIATE, 12, "Foundation 4d, Build 4d, Drive 4d"),
        (P.REHAB, X.BEGINNER, 16, "Restore 6d, Rebuild 5d, Return 5d"),
        (P.OTHER, X.INTERMEDIATE, 12, "Start 4d, Build 4d, Progress 4d"),
        (P.STRENGTH, X.BEGINNER, 1, "Foundation 1"),
        (P.ENDURANCE, X.BEGINNER, 2, "Base 2"),
        (P.HYBRID, X.ADVANCED, 3, "Base 3"),
        (P.ENDURANCE, X.INTERMEDIATE, 7, "Base 4d, Threshold 3d"),
        (
            P.ENDURANCE,
            X.INTERMEDIATE,
            26,
            "Base 4d, Base 2 4d, Threshold 4d, Sharpen 4d, Base 3 4d, Threshold 2 3d, Sharpen 2 3d",
        ),
    ],
)
def test_blocks_follow_each_other_as_the_programme_wants(
    program: ProgramType, experience: Experience, weeks: int, expected: str
) -> None:
    assert blocks(program, experience, weeks) == expected


@pytest.mark.parametrize(
    ("program", "experience", "in_week", "meters", "expected"),
    [
        (P.ENDURANCE, X.INTERMEDIATE, 16, 42_195.0, "Base 4d, Base 2 4d, Threshold 3d, Sharpen 3, Taper 2"),
        (P.ENDURANCE, X.BEGINNER, 8, 5_000.0, "Base 3d, Threshold 3, Taper 2"),
        (P.ENDURANCE, X.BEGINNER, 5, 10_000.0, "Base 4, Taper 1"),
        (P.ENDURANCE, X.INTERMEDIATE, 1, 10_000.0, "Taper 1"),
        (P.STRENGTH, X.ADVANCED, 14, None, "Foundation 4d, Strength 4d, Peak 4, Taper 2"),
        (P.STRENGTH, X.BEGINNER, 14, None, "Foundation 6d, Strength 6, Taper 2"),
        (P.HYBRID, X.INTERMEDIATE, 14, 21_097.5, "Base 3d, Strength 3d, Tempo 3d, Speed 3, Taper 2"),
        (P.HYBRID, X.INTERMEDIATE, 14, None, "Base 3d, Build 3d, Tempo 3d, Strength 3, Taper 2"),
        (P.SHRED, X.INTERMEDIATE, 10, None, "Foundation 5d, Drive 4, Taper 1"),
    ],
)
def test_a_plan_to_an_event_ends_with_a_taper_in_its_week(
    program: ProgramType, experience: Experience, in_week: int, meters: float | None, expected: str
) -> None:
    event = Event("The day", MONDAY + (in_week - 1) * WEEK + SUNDAY, meters)
    assert blocks(program, experience, None, event) == expected


def test_after_the_event_come_easy_weeks_and_then_the_next_way_up() -> None:
    race = Event("Marathon", MONDAY + 11 * WEEK + SUNDAY, 42_195.0)
    assert blocks(P.ENDURANCE, X.ADVANCED, 20, race) == (
        "Base 4d, Threshold 3d, Sharpen 3, Taper 2, Recover 2, Base 2 3d, Threshold 2 3d"
    )


def test_an_event_early_in_its_week_tapers_a_week_sooner() -> None:
    tuesday = Event("Test", MONDAY + 9 * WEEK + timedelta(days=1))
    assert blocks(P.STRENGTH, X.ADVANCED, None, tuesday) == "Strength 4d, Peak 3, Taper 3"


@pytest.mark.parametrize("days", [-1, 7 * 60])
def test_an_event_outside_the_plan_changes_nothing_but_the_words(days: int) -> None:
    event = Event("Elsewhen", MONDAY + timedelta(days=days), 10_000.0)
    assert blocks(P.ENDURANCE, X.ADVANCED, 12, event) == blocks(P.ENDURANCE, X.ADVANCED, 12)


@given(st.sampled_from(list(P)), st.sampled_from(list(X)), st.integers(1, 52))
def test_blocks_add_up_have_names_of_their_own_and_no_nonsense_length(
    program: ProgramType, experience: Experience, weeks: int
) -> None:
    made = draft(season_case(weeks=weeks, program=program, experience=experience)).mesocycles
    lengths = [block.weeks for block in made]
    assert sum(lengths) == weeks
    assert max(lengths) <= 6
    assert weeks < 3 or min(lengths) >= 3
    assert len({block.name for block in made}) == len(made)


@given(st.sampled_from(list(P)), st.sampled_from(list(X)), st.integers(4, 52))
def test_a_lighter_week_comes_every_three_to_eight_weeks(
    program: ProgramType, experience: Experience, weeks: int
) -> None:
    made = draft(season_case(weeks=weeks, program=program, experience=experience)).mesocycles
    assert all(block.deload for block in made)
    most = 5 if program in {P.ENDURANCE, P.HYBRID} else 6
    assert all(block.weeks <= most for block in made)


def test_beginners_never_peak() -> None:
    for weeks in range(1, 53):
        made = draft(season_case(weeks=weeks, program=P.STRENGTH, experience=X.BEGINNER)).mesocycles
        assert Emphasis.PEAK not in {block.emphasis for block in made}


def test_both_sides_of_a_hybrid_plan_never_peak_at_once() -> None:
    """A block belongs to the lifts or to the runs, or builds a base for both."""
    for weeks in range(1, 53):
        made = draft(season_case(weeks=weeks, program=P.HYBRID, experience=X.ADVANCED)).mesocycles
        assert Emphasis.PEAK not in {block.emphasis for block in made}
        assert made[0].emphasis is Emphasis.BASE


@pytest.mark.parametrize(
    ("meters", "in_week", "said"),
    [
        (42_195.0, 10, "A marathon asks for 16 weeks and there are 10"),
        (21_097.5, 11, "A half marathon asks for 12 weeks and there are 11"),
        (10_000.0, 7, "A 10 km asks for 8 weeks and there are 7"),
        (5_000.0, 5, "A 5 km asks for 6 weeks and there are 5"),
    ],
)
def test_too_few_weeks_to_a_race_are_said_in_one_honest_sentence_and_not_refused(
    meters: float, in_week: int, said: str
) -> None:
    event = Event("City run", MONDAY + (in_week - 1) * WEEK + SUNDAY, meters)
    overview = draft(season_case(event=event, program=P.ENDURANCE)).overview
    assert f"{said}, so the aim is to get through it well and not a best time." in overview


@pytest.mark.parametrize(("meters", "weeks"), [(42_195.0, 16), (21_097.5, 12), (10_000.0, 8), (5_000.0, 6)])
def test_enough_weeks_to_a_race_need_no_excuse(meters: float, weeks: int) -> None:
    event = Event("City run", MONDAY + (weeks - 1) * WEEK + SUNDAY, meters)
    assert "asks for" not in draft(season_case(event=event, program=P.ENDURANCE)).overview


def test_too_little_time_for_a_long_race_is_said_too() -> None:
    event = Event("City Marathon", MONDAY + 17 * WEEK + SUNDAY, 42_195.0)
    short = season_case(event=event, program=P.ENDURANCE, minutes=45, weekdays=(1, 3, 6), weekly_meters=20_000.0)
    assert "The longest run on the way is 9 km, which is short for a marathon" in draft(short).overview


def test_days_away_and_an_event_after_the_end_are_in_the_overview() -> None:
    event = Event("Meet", MONDAY + 20 * WEEK)
    found = draft(season_case(weeks=8, event=event, notes="week 2 Monday off; weeks 5 and 6 only two days")).overview
    assert "Meet on 20 Jul 2026 is after this plan ends: the taper to it needs another plan." in found
    assert "Days away are taken into account in week 2. Fewer days in weeks 5 and 6, as asked." in found
