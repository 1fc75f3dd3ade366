"""`textcoach plan show`, line by line."""

import json
from dataclasses import replace
from datetime import timedelta

from tests.fakes.laid_out import MONDAY, WEEK, laid_out, season_case
from textcoach.cli.plan_page import plan_json, plan_lines
from textcoach.domain.plan_summary import LiftGain, PlanSummary
from textcoach.domain.profile import Event, Experience, ProgramType

RACE = Event("Parkrun", MONDAY + 3 * WEEK + timedelta(days=5), 5_000.0)


def test_a_lifters_plan_shows_its_aims_and_why_a_muscle_gets_less() -> None:
    case = season_case(
        weeks=4,
        program=ProgramType.STRENGTH,
        experience=Experience.INTERMEDIATE,
        minutes=45,
        notes="week 2 only one day",
    )
    lines = list(plan_lines(laid_out(case), "km"))
    assert lines[:5] == [
        "strength plan, 4 weeks from 2026-03-02, draft",
        "  id 00000000-0000-0000-0000-000000000001",
        "  4 weeks to get stronger, 3 sessions a week: Foundation (4 wk). The last week is lighter. Fewer days in week "
        "2, as asked.",
        "  Weeks 1-4: Foundation (volume), last week lighter",
        "    week 1: mon Full body, heavy; wed Full body, light; fri Full body, moderate",
    ]
    assert lines[5] == "      aims: leave 3, main lifts at about 65 % of 1RM"
    assert lines[6].startswith("      hard sets: chest 9, back 11, quads 8, ")
    assert lines[7] == "    week 2: mon Full body, moderate"
    assert lines[9].endswith("(fewer days)")
    assert lines[13].startswith("    week 4 (lighter): ")


def test_a_runners_plan_shows_distances_in_their_unit_and_the_event() -> None:
    case = season_case(
        event=RACE, program=ProgramType.ENDURANCE, weekdays=(1, 3, 5), weekly_meters=20_000.0, notes="Loves hills"
    )
    lines = list(plan_lines(laid_out(case), "mi"))
    assert "  event: Parkrun on 2026-03-28, 3.11 mi" in lines
    assert '  not understood by the rules, left to the coach: "Loves hills"' in lines
    assert "  Week 4: Taper (race readiness)" in lines
    assert lines[-2].endswith("sat Race day 3.11 mi (Parkrun)")


def test_a_plan_that_is_over_shows_what_it_came_to() -> None:
    summary = PlanSummary(4, 12, 10, 2, extra=1, meters=42_000, gains=(LiftGain("Deadlift", 140, 152.54),))
    lines = list(plan_lines(replace(laid_out(season_case(weeks=4)), summary=summary), "km"))
    assert lines[3] == (
        "  completed: 10 of 12 workouts and 1 unplanned, 42 km run; estimated max: Deadlift 140.0 -> 152.5 kg"
    )


def test_json_has_the_weeks_targets_and_the_event() -> None:
    case = season_case(event=RACE, program=ProgramType.ENDURANCE, weekdays=(1, 3, 5), weekly_meters=20_000.0)
    shown = json.loads(json.dumps(plan_json(laid_out(case))))
    assert shown["event"] == {"name": "Parkrun", "day": "2026-03-28", "meters": 5000.0}
    block = shown["mesocycles"][-1]
    assert (block["emphasis"], block["microcycles"][0]["days"][5]) == ("taper", "Race day")
    assert shown["mesocycles"][0]["microcycles"][0]["targets"]["meters"] > 15_000
