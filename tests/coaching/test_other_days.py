"""Conditioning, mobility and rehab days, and running days on which nobody can run."""

import pytest

from tests.coaching.week import TEN_EACH, Days, Week, at, exercises, work
from tests.fakes.people import KITS
from tests.unit.coaching import athlete
from textcoach.domain.catalogue.exercise import Pattern
from textcoach.domain.duration import session_seconds
from textcoach.domain.guardrails import check
from textcoach.domain.plan import DayLoad, Focus
from textcoach.domain.profile import Experience, Injury, ProgramType
from textcoach.domain.volume import prescribed_sets
from textcoach.domain.workout import ItemType

WHO = athlete(experience=Experience.INTERMEDIATE, minutes=45)
CONDITIONING: Days = {1: (Focus.CONDITIONING, DayLoad.MODERATE), 4: (Focus.CONDITIONING, DayLoad.MODERATE)}
WEEK = Week(CONDITIONING, TEN_EACH)


@pytest.mark.parametrize("kit", list(KITS))
@pytest.mark.parametrize("minutes", [15, 30, 60])
@pytest.mark.parametrize("weekday", [1, 4])
def test_conditioning_fills_the_time_with_what_is_there(kit: str, minutes: int, weekday: int) -> None:
    who = at(WHO, kit=KITS[kit], minutes=minutes)
    content = WEEK.write(who, weekday)
    assert 0.55 * minutes * 60 <= session_seconds(content) <= minutes * 60
    assert all(one.kit <= KITS[kit] for one in exercises(content))
    assert check(content, who, WEEK.facts(who, weekday).position, (), WEEK.facts(who, weekday).day) == ()


def test_a_circuit_goes_round_the_body_and_a_machine_day_has_intervals() -> None:
    contents = [WEEK.write(WHO, weekday) for weekday in CONDITIONING]
    circuit = next(block for content in contents for block in content.blocks if block.name == "Circuit")
    intervals = next(block for content in contents for block in content.blocks if block.name == "Intervals")
    assert circuit.rounds >= 3
    assert len({item.exercise for item in circuit.items}) == len(circuit.items) >= 5
    hard = intervals.items[-1]
    assert hard.sets >= 6
    assert hard.seconds
    assert hard.rpe is not None
    assert hard.rpe >= 7


def test_a_beginner_goes_round_fewer_times_and_has_no_intervals() -> None:
    new = at(WHO, experience=Experience.BEGINNER)
    blocks = [block for weekday in CONDITIONING for block in WEEK.write(new, weekday).blocks]
    assert all(block.name != "Intervals" for block in blocks)
    assert max(block.rounds for block in blocks) <= 3


def test_a_lighter_week_goes_round_twice() -> None:
    week = Week(CONDITIONING, TEN_EACH, deload=TEN_EACH)
    blocks = [block for weekday in CONDITIONING for block in week.write(WHO, weekday, week=4).blocks]
    assert max(block.rounds for block in blocks) == 2


def test_a_circuit_takes_nothing_off_the_weeks_hard_sets() -> None:
    assert all(prescribed_sets(WEEK.write(WHO, weekday)) == {} for weekday in CONDITIONING)


def test_circuits_differ_from_week_to_week() -> None:
    found = {
        tuple(
            item.exercise for block in WEEK.write(WHO, 1, week=week).blocks if block.rounds > 1 for item in block.items
        )
        for week in (1, 2, 3, 4)
    }
    assert len(found) > 1


@pytest.mark.parametrize("minutes", [15, 30, 60])
def test_mobility_reaches_every_region_and_changes_from_day_to_day(minutes: int) -> None:
    week = Week({0: (Focus.MOBILITY, DayLoad.LIGHT)}, {})
    contents = [week.write(at(WHO, minutes=minutes), 0, week=number) for number in (1, 2, 3)]
    for content in contents:
        drills = [one for one in exercises(content) if one.pattern is Pattern.MOBILITY]
        assert len(drills) >= 5
        assert session_seconds(content) <= minutes * 60
    assert len({tuple(item.exercise for item in content.items) for content in contents}) == 3


def test_mobility_in_rehab_has_some_control_in_it() -> None:
    week = Week({0: (Focus.MOBILITY, DayLoad.LIGHT)}, {})
    content = week.write(at(WHO, program=ProgramType.REHAB))
    assert any(one.pattern is not Pattern.MOBILITY for one in exercises(content) if one.name != "Walk")


@pytest.mark.parametrize("areas", [("knee",), ("lower back",), ("shoulder", "neck"), ("hip", "ankle", "wrist")])
def test_mobility_leaves_what_hurts_alone(areas: tuple[str, ...]) -> None:
    week = Week({0: (Focus.MOBILITY, DayLoad.LIGHT)}, {})
    content = week.write(at(WHO, injuries=tuple(Injury(area) for area in areas)))
    assert work(content)
    assert not any(one.stresses & set(areas) for one in exercises(content))


def test_who_can_neither_run_nor_walk_gets_a_circuit_that_spares_the_legs() -> None:
    week = Week({0: (Focus.EASY_RUN, DayLoad.LIGHT)}, {})
    who = at(WHO, injuries=(Injury("shin"), Injury("calf")), kit=KITS["kettlebells"], program=ProgramType.ENDURANCE)
    content = week.write(who)
    assert any(block.rounds > 1 for block in content.blocks)
    facts = week.facts(who)
    assert check(content, who, facts.position, (), facts.day) == ()


def test_a_disliked_machine_is_the_last_to_be_taken() -> None:
    week = Week({0: (Focus.EASY_RUN, DayLoad.LIGHT)}, {})
    who = at(WHO, injuries=(Injury("shin"),), dislikes=("Cycling",))
    names = {item.exercise for item in week.write(who).items if item.type is ItemType.CARDIO}
    assert names
    assert "Cycling" not in names
