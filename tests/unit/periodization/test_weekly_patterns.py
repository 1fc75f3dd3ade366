"""What each of the athlete's days is for: hard days apart, long runs on the weekend, every number of days."""

from itertools import combinations

import pytest

from tests.fakes.laid_out import laid_out, season_case, weeks_of
from textcoach.domain.periodization.arrangement import SATURDAY, Week, arrange, clash
from textcoach.domain.periodization.sessions import LIFTING, QUALITY, Session, sessions
from textcoach.domain.plan import DayLoad, Emphasis, Focus
from textcoach.domain.profile import Experience, Profile, ProgramType

P, X, E, F = ProgramType, Experience, Emphasis, Focus
NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
SHORT = {
    F.FULL_BODY: "full", F.UPPER: "upper", F.LOWER: "lower", F.PUSH: "push", F.PULL: "pull", F.EASY_RUN: "easy",
    F.LONG_RUN: "long", F.TEMPO_RUN: "tempo", F.INTERVALS: "intervals", F.REPETITIONS: "repeats", F.RACE: "race",
    F.CONDITIONING: "circuit", F.MOBILITY: "mobility",
}  # fmt: skip
EVERY_WEEK = [days for count in range(1, 8) for days in combinations(range(7), count)]


def week(program: ProgramType, experience: Experience, emphasis: Emphasis, days: tuple[int, ...]) -> Week:
    return arrange(sessions(Profile(program=program, experience=experience), emphasis, len(days)), days)


def words(planned: Week) -> str:
    """ "Mon full H, Thu full M"."""
    return ", ".join(f"{NAMES[day]} {SHORT[one.focus]} {one.load.value[0].upper()}" for day, one in planned.items())


@pytest.mark.parametrize(
    ("program", "experience", "emphasis", "days", "expected"),
    [
        (P.STRENGTH, X.INTERMEDIATE, E.VOLUME, (2,), "Wed full M"),
        (P.STRENGTH, X.INTERMEDIATE, E.VOLUME, (0, 3), "Mon full H, Thu full M"),
        (P.STRENGTH, X.INTERMEDIATE, E.VOLUME, (0, 2, 4), "Mon full H, Wed full L, Fri full M"),
        (P.STRENGTH, X.INTERMEDIATE, E.VOLUME, (0, 1, 3, 4), "Mon upper H, Tue lower M, Thu upper M, Fri lower H"),
        (
            P.STRENGTH, X.INTERMEDIATE, E.VOLUME, (0, 1, 2, 3, 4),
            "Mon upper H, Tue lower M, Wed push M, Thu pull M, Fri lower H",
        ),
        (
            P.STRENGTH, X.ADVANCED, E.VOLUME, (0, 1, 2, 3, 4, 5),
            "Mon push H, Tue pull M, Wed lower H, Thu push M, Fri pull H, Sat lower M",
        ),
        (
            P.STRENGTH, X.BEGINNER, E.VOLUME, (0, 1, 2, 3, 4, 5),
            "Mon upper H, Tue lower M, Wed mobility L, Thu upper M, Fri lower H, Sat circuit L",
        ),
        (P.ENDURANCE, X.INTERMEDIATE, E.BASE, (1, 3, 5), "Tue easy L, Thu easy L, Sat long M"),
        (P.ENDURANCE, X.INTERMEDIATE, E.THRESHOLD, (1, 3, 5, 6), "Tue tempo H, Thu easy L, Sat easy L, Sun long M"),
        (P.ENDURANCE, X.INTERMEDIATE, E.SPEED, (0, 2, 4), "Mon intervals H, Wed easy L, Fri long M"),
        (P.ENDURANCE, X.BEGINNER, E.SPEED, (2, 6), "Wed easy L, Sun long M"),
        (
            P.ENDURANCE, X.ADVANCED, E.THRESHOLD, (1, 2, 3, 5, 6),
            "Tue tempo H, Wed easy L, Thu repeats H, Sat easy L, Sun long M",
        ),
        (P.HYBRID, X.INTERMEDIATE, E.INTENSITY, (0, 2, 5), "Mon full H, Wed full M, Sat long M"),
        (P.HYBRID, X.INTERMEDIATE, E.THRESHOLD, (0, 2, 3, 5), "Mon tempo H, Wed full M, Thu full L, Sat long M"),
        (P.SHRED, X.INTERMEDIATE, E.VOLUME, (0, 2, 4), "Mon full H, Wed circuit M, Fri full M"),
        (P.REHAB, X.INTERMEDIATE, E.RESTORE, (0, 2, 4), "Mon mobility L, Wed full L, Fri mobility L"),
        (P.REHAB, X.INTERMEDIATE, E.GENERAL, (0, 2, 4), "Mon full M, Wed mobility L, Fri full L"),
        (P.OTHER, X.BEGINNER, E.GENERAL, (0, 2, 4), "Mon full M, Wed circuit L, Fri full M"),
    ],
)  # fmt: skip
def test_a_week_is_what_a_coach_would_write(
    program: ProgramType, experience: Experience, emphasis: Emphasis, days: tuple[int, ...], expected: str
) -> None:
    assert words(week(program, experience, emphasis, days)) == expected


def clashes(planned: Week) -> int:
    return sum(clash(planned[day], planned[day % 7 + 1]) for day in planned if day % 7 + 1 in planned)


@pytest.mark.parametrize("program", list(P))
@pytest.mark.parametrize("experience", list(X))
def test_no_two_heavy_days_of_one_movement_are_ever_in_a_row(program: ProgramType, experience: Experience) -> None:
    for emphasis in E:
        for days in EVERY_WEEK:
            planned = week(program, experience, emphasis, days)
            assert tuple(planned) == days
            assert clashes(planned) == 0


def apart(days: tuple[int, ...]) -> bool:
    """Whether no two are neighbours, as the weeks go round."""
    return all((other - one) % 7 not in {1, 6} for one in days for other in days if one != other)


@pytest.mark.parametrize("experience", list(X))
@pytest.mark.parametrize("emphasis", [E.BASE, E.THRESHOLD, E.SPEED])
def test_hard_runs_are_apart_and_the_long_one_is_on_the_weekend(experience: Experience, emphasis: Emphasis) -> None:
    """Wherever the days allow both."""
    for days in EVERY_WEEK:
        planned = week(P.ENDURANCE, experience, emphasis, days)
        hard = tuple(day for day, one in planned.items() if one.focus in QUALITY or one.focus is F.LONG_RUN)
        (long,) = (day for day, one in planned.items() if one.focus is F.LONG_RUN)
        weekend = [day for day in days if day >= SATURDAY]
        assert long in (weekend or days)
        could = [picked for picked in combinations(days, len(hard)) if set(picked) & set(weekend or days)]
        assert apart(hard) or not any(apart(picked) for picked in could)


def test_beginners_have_one_hard_run_and_the_base_has_none() -> None:
    for days in EVERY_WEEK:
        fast = [one for one in week(P.ENDURANCE, X.BEGINNER, E.SPEED, days).values() if one.focus in QUALITY]
        assert len(fast) == (1 if len(days) >= 3 else 0)
        assert not any(one.focus in QUALITY for one in week(P.ENDURANCE, X.ADVANCED, E.BASE, days).values())


def test_each_muscle_is_trained_at_least_twice_where_there_are_two_lifting_days_and_more() -> None:
    for program in (P.STRENGTH, P.SHRED):
        for experience in X:
            for count in range(2, 8):
                lifts = [
                    one.focus for one in sessions(Profile(program=program, experience=experience), E.VOLUME, count)
                ]
                upper = sum(one in {F.FULL_BODY, F.UPPER} for one in lifts) + min(
                    lifts.count(F.PUSH), lifts.count(F.PULL)
                )
                lower = sum(one in {F.FULL_BODY, F.LOWER} for one in lifts)
                assert min(upper, lower) >= 2, (program, experience, count)


def test_the_long_run_is_where_there_is_most_time_and_nothing_hard_where_there_is_least() -> None:
    runner = sessions(Profile(program=P.ENDURANCE, experience=X.INTERMEDIATE), E.THRESHOLD, 4)
    days = (1, 3, 5, 6)
    assert arrange(runner, days, {1: 60, 3: 60, 5: 150, 6: 60})[5].focus is F.LONG_RUN
    assert arrange(runner, days, {1: 60, 3: 150, 5: 45, 6: 45})[3].focus is F.LONG_RUN
    assert arrange(runner, days, {1: 30, 3: 60, 5: 60, 6: 90})[1].focus is F.EASY_RUN


def test_a_lighter_week_has_the_same_days_and_sessions_only_lighter() -> None:
    for program in P:
        plan = laid_out(season_case(weeks=4, program=program, experience=X.ADVANCED, weekdays=(0, 1, 3, 5)))
        third, fourth = weeks_of(plan)[2:]
        assert fourth.deload
        assert [day.focus for day in third.days] == [day.focus for day in fourth.days]
        assert DayLoad.HEAVY not in {day.load for day in fourth.days}


def test_every_programme_lifts_or_runs_on_each_number_of_days() -> None:
    for program in P:
        for count in range(1, 8):
            found = sessions(Profile(program=program), E.GENERAL, count)
            assert len(found) == count
            assert any(one.focus in LIFTING or one.focus is F.LONG_RUN or count == 1 for one in found)


def test_equal_days_keep_the_order_given() -> None:
    same = Session(F.FULL_BODY, DayLoad.MODERATE)
    first = Session(F.MOBILITY, DayLoad.LIGHT)
    assert list(arrange((first, same), (1, 4)).values()) == [first, same]
