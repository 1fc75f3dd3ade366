from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.fitness_plan.rules import FitnessPlanRules
from tests.unit.coaching import MONDAY, Experience, ProgramType, athlete
from textcoach.domain.plan_draft import PlanDraft
from textcoach.domain.profile import Event
from textcoach.ports.agents import PlanFacts


def draft(program: ProgramType, experience: Experience, weeks: int | None) -> PlanDraft:
    who = athlete(program=program, experience=experience)
    return FitnessPlanRules().write(PlanFacts(who, MONDAY, weeks, "", 1))


@given(st.sampled_from(list(ProgramType)), st.sampled_from(list(Experience)), st.integers(1, 52))
def test_the_blocks_sum_to_the_weeks_and_last_three_to_six(
    program: ProgramType, experience: Experience, weeks: int
) -> None:
    lengths = [block.weeks for block in draft(program, experience, weeks).mesocycles]
    assert sum(lengths) == weeks
    assert max(lengths) <= 6
    assert weeks < 3 or min(lengths) >= 3


@pytest.mark.parametrize(
    ("program", "experience", "weeks"),
    [
        (ProgramType.STRENGTH, Experience.BEGINNER, 12),
        (ProgramType.ENDURANCE, Experience.BEGINNER, 8),
        (ProgramType.ENDURANCE, Experience.ADVANCED, 12),
        (ProgramType.REHAB, Experience.INTERMEDIATE, 8),
    ],
)
def test_without_a_wish_the_programme_sets_the_length(program: ProgramType, experience: Experience, weeks: int) -> None:
    assert sum(block.weeks for block in draft(program, experience, None).mesocycles) == weeks


def test_blocks_have_names_of_their_own_and_a_lighter_week() -> None:
    blocks = draft(ProgramType.STRENGTH, Experience.ADVANCED, 52).mesocycles
    names = [block.name for block in blocks]
    assert len(set(names)) == len(names)
    assert all(block.deload for block in blocks)


def test_the_overview_says_what_it_is_in_plain_words() -> None:
    found = draft(ProgramType.STRENGTH, Experience.ADVANCED, 12)
    assert found.overview == (
        "12 weeks to get stronger, 3 sessions a week: Foundation (4 wk), then Strength (4 wk), then Peak (4 wk). "
        "The last week of each block is lighter."
    )


def test_the_event_is_the_one_that_is_asked_for_else_the_profiles() -> None:
    own = Event("Half", MONDAY + timedelta(weeks=13, days=6), 21_097.5)
    asked = Event("Parkrun", MONDAY + timedelta(weeks=7, days=5), 5_000.0)
    who = athlete(program=ProgramType.ENDURANCE, event=own)
    for event, weeks in ((None, 14), (asked, 8)):
        made = FitnessPlanRules().write(PlanFacts(who, MONDAY, None, "", 1, event))
        assert sum(block.weeks for block in made.mesocycles) == weeks
        assert made.mesocycles[-1].name == "Taper"


def test_the_same_facts_give_the_same_draft() -> None:
    assert draft(ProgramType.HYBRID, Experience.BEGINNER, 20) == draft(ProgramType.HYBRID, Experience.BEGINNER, 20)
