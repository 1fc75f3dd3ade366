"""Hard sets, reserve and per cent, week by week."""

from itertools import pairwise

import pytest

from tests.fakes.laid_out import laid_out, season_case, weeks_of
from textcoach.domain.catalogue.exercise import Muscle
from textcoach.domain.coaching_rules import USUAL
from textcoach.domain.plan import Emphasis, Mesocycle, Microcycle
from textcoach.domain.profile import Experience, ProgramType

P, X = ProgramType, Experience
WHOLE_BODY = (0, 1, 3, 4)


def blocks(program: ProgramType, experience: Experience, weeks: int = 12, **fields: object) -> tuple[Mesocycle, ...]:
    known = {"weekdays": WHOLE_BODY, "minutes": 90, **fields}
    return laid_out(season_case(weeks=weeks, program=program, experience=experience, **known)).mesocycles


def building(block: Mesocycle) -> list[Microcycle]:
    return [week for week in block.microcycles if not week.deload]


def total(week: Microcycle) -> int:
    return sum(week.targets.hard_sets.values())


@pytest.mark.parametrize("program", [P.STRENGTH, P.SHRED, P.HYBRID, P.OTHER])
@pytest.mark.parametrize("experience", list(X))
def test_sets_lie_between_mev_and_mrv_and_no_muscle_falls_within_a_block(
    program: ProgramType, experience: Experience
) -> None:
    for block in blocks(program, experience):
        for week in building(block):
            for name, count in week.targets.hard_sets.items():
                marks = USUAL.landmarks[Muscle(name)]
                assert marks.mev <= count <= marks.mav_high <= marks.mrv
            assert set(week.targets.hard_sets) == {muscle.value for muscle in USUAL.landmarks}
        for before, after in pairwise(building(block)):
            assert all(count >= before.targets.hard_sets[name] for name, count in after.targets.hard_sets.items())


@pytest.mark.parametrize("experience", list(X))
def test_volume_has_most_sets_then_they_fall_as_the_load_rises(experience: Experience) -> None:
    made = blocks(P.STRENGTH, experience)
    tops = [total(building(block)[-1]) for block in made]
    assert tops == sorted(tops, reverse=True)
    percents = [[week.targets.percent or 0 for week in building(block)] for block in made]
    assert [row == sorted(row) for row in percents] == [True] * len(made)
    assert [row[-1] for row in percents] == sorted(row[-1] for row in percents)


@pytest.mark.parametrize(
    ("experience", "expected"),
    [
        (X.BEGINNER, {Emphasis.VOLUME: (60, 70), Emphasis.INTENSITY: (70, 82.5)}),
        (X.INTERMEDIATE, {Emphasis.VOLUME: (65, 75), Emphasis.INTENSITY: (75, 87.5), Emphasis.PEAK: (85, 92.5)}),
        (X.ADVANCED, {Emphasis.VOLUME: (65, 75), Emphasis.INTENSITY: (75, 87.5), Emphasis.PEAK: (85, 95)}),
    ],
)
def test_the_share_of_the_1rm_is_the_phases(
    experience: Experience, expected: dict[Emphasis, tuple[float, float]]
) -> None:
    found = {}
    for block in blocks(P.STRENGTH, experience):
        row = [week.targets.percent for week in building(block)]
        found[block.overview.emphasis] = (row[0], row[-1])
    assert found == expected


@pytest.mark.parametrize("program", list(P))
@pytest.mark.parametrize("experience", list(X))
def test_reserve_falls_over_a_block_and_beginners_keep_two_in_volume(
    program: ProgramType, experience: Experience
) -> None:
    for block in blocks(program, experience, weekdays=(0, 1, 2, 3, 4, 5)):
        row = [week.targets.rir for week in building(block) if week.targets.rir is not None]
        assert row == sorted(row, reverse=True)
        if block.overview.emphasis is Emphasis.VOLUME:
            assert row[0] == 3
            assert row[-1] == (2 if experience is X.BEGINNER else 1)
        if program is P.REHAB:
            assert min(row) >= 3


@pytest.mark.parametrize("program", list(P))
@pytest.mark.parametrize("minutes", [20, 45, 90])
def test_a_deload_cuts_about_half_of_the_sets_and_no_day(program: ProgramType, minutes: int) -> None:
    for block in blocks(program, X.INTERMEDIATE, minutes=minutes):
        before, deload = block.microcycles[-2:]
        assert deload.deload
        assert [day.trains for day in before.days] == [day.trains for day in deload.days]
        if total(before):
            assert 0.4 <= 1 - total(deload) / total(before) <= 0.6
            assert (deload.targets.percent or 0) < (before.targets.percent or 0)
            assert deload.targets.rir == 4


@pytest.mark.parametrize(
    ("minutes", "weekdays", "most"), [(20, (2,), 16), (30, (0, 3), 40), (45, (0, 2, 4), 80), (60, (0, 2, 4), 115)]
)
def test_no_week_promises_what_its_days_and_minutes_cannot_hold(
    minutes: int, weekdays: tuple[int, ...], most: int
) -> None:
    """A working set is about 1.6 hard sets of some muscle, and takes two minutes and more."""
    for block in blocks(P.STRENGTH, X.ADVANCED, minutes=minutes, weekdays=weekdays):
        assert all(total(week) <= most for week in block.microcycles)


def test_what_is_below_the_least_says_why() -> None:
    def reasons(program: ProgramType, **fields: object) -> set[str]:
        return set(blocks(program, X.INTERMEDIATE, **fields)[0].microcycles[0].targets.reasons.values())

    assert reasons(P.STRENGTH, minutes=30, weekdays=(0, 3)) == {"too few minutes"}
    assert reasons(P.STRENGTH, minutes=75, weekdays=(3,)) == {"too few days"}
    assert reasons(P.ENDURANCE, weekdays=(0, 1, 2, 4, 5)) == {"running comes first"}
    assert reasons(P.REHAB) == {"coming back"}
    assert reasons(P.STRENGTH) == set()


def test_a_hybrid_athlete_keeps_strength_at_the_least_that_builds_while_the_runs_lead() -> None:
    made = blocks(P.HYBRID, X.ADVANCED, 16, weekdays=(0, 1, 3, 4, 5))
    tempo = next(block for block in made if block.overview.emphasis is Emphasis.THRESHOLD)
    for week in building(tempo):
        assert all(count == int(USUAL.landmarks[Muscle(name)].mev) for name, count in week.targets.hard_sets.items())


def test_minutes_of_a_weekday_count_for_its_own_day() -> None:
    short, long = (
        blocks(P.STRENGTH, X.ADVANCED, minutes=30, weekdays=(0, 3), minutes_by_weekday=known)[0]
        for known in ({}, {3: 90})
    )
    assert total(long.microcycles[2]) > total(short.microcycles[2]) * 1.5


def test_targets_of_a_silent_muscle_are_not_invented() -> None:
    """Runs and mobility alone promise no sets and no load."""
    week = weeks_of(laid_out(season_case(weeks=4, program=P.ENDURANCE, weekdays=(1, 3, 5))))[0]
    assert (week.targets.hard_sets, week.targets.rir, week.targets.percent) == ({}, None, None)
