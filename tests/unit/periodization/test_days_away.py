"""Days away move within the week where there is room, else the week gets thinner; its targets say why."""

from itertools import combinations

import pytest

from tests.fakes.laid_out import laid_out, season_case, weeks_of
from textcoach.domain.periodization.absences import FreeDays, free_days
from textcoach.domain.plan import Focus, Microcycle
from textcoach.domain.profile import Experience, ProgramType


@pytest.mark.parametrize(
    ("usual", "away", "expected"),
    [
        ((0, 2, 4), {4}, FreeDays((0, 2, 5), frozenset({4}), {4: 5})),
        ((0, 2, 4), {0}, FreeDays((2, 4), frozenset({0}), lost=1, reason="away")),
        ((0, 2, 4), {4, 5}, FreeDays((0, 2), frozenset({4, 5}), lost=1, reason="away")),
        ((1, 5), {1}, FreeDays((2, 5), frozenset({1}), {1: 2})),
        ((5, 6), {5}, FreeDays((4, 6), frozenset({5}), {5: 4})),
        ((2,), {2}, FreeDays((3,), frozenset({2}), {2: 3})),
        ((0, 1, 3, 4), {3}, FreeDays((0, 1, 4), frozenset({3}), lost=1, reason="away")),
        ((0, 2, 4), {1, 3}, FreeDays((0, 2, 4), frozenset({1, 3}))),
        ((0, 2, 4), set(range(7)), FreeDays((), frozenset(range(7)), lost=3, reason="away")),
    ],
)
def test_a_day_away_moves_only_where_it_is_a_rest_day_apart(
    usual: tuple[int, ...], away: set[int], expected: FreeDays
) -> None:
    assert free_days(usual, away) == expected


@pytest.mark.parametrize(
    ("usual", "most", "expected"),
    [
        ((0, 1, 3, 4), 2, (0, 3)),
        ((0, 1, 2, 3, 4), 3, (0, 2, 4)),
        ((0, 2, 4), 1, (0,)),
        ((0, 2, 4), 5, (0, 2, 4)),
        ((0, 2, 4), 0, ()),
    ],
)
def test_of_fewer_days_the_best_spaced_stay(usual: tuple[int, ...], most: int, expected: tuple[int, ...]) -> None:
    assert free_days(usual, (), most).days == expected


def test_a_runner_keeps_a_weekend_day() -> None:
    assert free_days((1, 3, 5), (), 1, weekend=True).days == (5,)


def test_no_week_and_no_days_away_bring_a_session_to_a_day_away_or_beside_another() -> None:
    for count in range(1, 6):
        for usual in combinations(range(7), count):
            for away in combinations(range(7), 2):
                found = free_days(usual, away)
                assert not set(found.days) & set(away)
                assert len(found.days) + found.lost == len(usual)
                for day in found.moved.values():
                    assert all(abs(day - other) > 1 for other in found.days if other != day)


def weeks(notes: str, **fields: object) -> list[Microcycle]:
    return weeks_of(laid_out(season_case(weeks=4, notes=notes, experience=Experience.INTERMEDIATE, **fields)))


def test_a_lost_day_thins_the_week_and_its_targets_and_says_why() -> None:
    whole, thin = (weeks(notes, minutes=45)[1] for notes in ("", "week 2 Monday off"))
    assert [number for number, day in enumerate(thin.days) if day.trains] == [2, 4]
    assert sum(thin.targets.hard_sets.values()) == pytest.approx(sum(whole.targets.hard_sets.values()) * 2 / 3, abs=6)
    assert set(thin.targets.reasons.values()) <= {"away"}
    one = weeks("week 2 only one day", minutes=45)[1]
    assert set(one.targets.reasons.values()) == {"fewer days"}


def test_a_moved_day_keeps_the_week_and_is_named() -> None:
    whole, moved = (weeks(notes)[1] for notes in ("", "week 2 Friday off"))
    assert moved.targets == whole.targets
    assert (moved.days[5].focus, moved.days[5].notes) == (whole.days[4].focus, "instead of Fri")
    assert not moved.days[4].trains


def test_a_week_that_lost_days_trains_everything_on_those_that_are_left() -> None:
    split = weeks("week 2 only two days", weekdays=(0, 1, 3, 4))
    assert [day.focus for day in split[0].days if day.trains] == [Focus.UPPER, Focus.LOWER] * 2
    assert [day.focus for day in split[1].days if day.trains] == [Focus.FULL_BODY] * 2


def test_a_week_away_has_no_training_and_the_next_one_runs_no_more_than_the_last_weeks_bear() -> None:
    found = weeks("week 2 off", program=ProgramType.ENDURANCE, weekdays=(1, 3, 5, 6), weekly_meters=30_000.0)
    assert (found[1].targets.meters, found[1].targets.hard_sets) == (None, {})
    assert not any(day.trains for day in found[1].days)
    assert found[2].targets.meters == pytest.approx(30_000 * 1.25 * 3 / 4, abs=300)


def test_a_plan_that_starts_mid_week_counts_only_the_days_from_then_on() -> None:
    from datetime import timedelta

    from tests.fakes.laid_out import MONDAY

    case = season_case(weeks=4, starts=MONDAY + timedelta(days=2), minutes=45, experience=Experience.INTERMEDIATE)
    first, second = weeks_of(laid_out(case))[:2]
    assert [day.trains for day in first.days] == [day.trains for day in second.days]
    assert sum(first.targets.hard_sets.values()) < sum(second.targets.hard_sets.values()) * 0.75
    assert set(first.targets.reasons.values()) == {"the plan starts mid-week"}
