"""A season as a coach reads it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.coaching import GYM, MONDAY, athlete
from textcoach.bootstrap.coaching import previewing_of
from textcoach.cli.charts import ASCII, BLOCKS
from textcoach.cli.preview_page import WIDTH, season_lines
from textcoach.cli.work_words import work_words
from textcoach.domain.coaching_rules import USUAL
from textcoach.domain.distance import Pace
from textcoach.domain.guardrails import Breach
from textcoach.domain.load import Load
from textcoach.domain.profile import Event, KnownLift, Profile, ProgramType
from textcoach.domain.workout import Block, Item, ItemType, Reps, Shortfall, WorkoutContent
from textcoach.services.previewing import PreviewedWeek, Season, imagined

LIFTS = tuple(KnownLift(name, Load(100, "kg"), 5) for name in ("Barbell Back Squat", "Deadlift", "Barbell Bench Press"))


def season(weeks: int = 3, **profile: object) -> Season:
    made = Profile(**{"kit": GYM, "lifts": LIFTS, **profile})  # type: ignore[arg-type]
    return previewing_of(USUAL).season(imagined(made, "kg", "km"), MONDAY, weeks)


def page(shown: Season) -> str:
    return "\n".join(season_lines(shown, ASCII))


def changed(shown: Season, week: PreviewedWeek) -> Season:
    return replace(shown, weeks=(week, *shown.weeks[1:]))


@pytest.mark.parametrize("program", ProgramType)
def test_every_line_of_every_program_fits_a_hundred_columns(program: ProgramType) -> None:
    event = Event(
        "The Very Long Name of a Small Town's Spring Half Marathon, 5th", MONDAY + timedelta(days=60), 21_097.5
    )
    shown = season(9, program=program, weekdays=tuple(range(7)), weekly_meters=40_000.0, event=event)
    for bars in (ASCII, BLOCKS):
        lines = list(season_lines(shown, bars))
        assert max(map(len, lines)) <= WIDTH
        assert "\xa0" not in "".join(lines)


def test_a_week_has_its_block_its_aims_and_its_charts() -> None:
    lines = page(season(program=ProgramType.HYBRID, weekly_meters=20_000.0)).splitlines()
    place = lines.index(next(line for line in lines if line.startswith("Week 1 of 3, Mon 02 Mar: ")))
    assert lines[place + 1].startswith("  aim: ")
    assert " % of 1RM" in lines[place + 1]
    week = lines[place : lines.index("", place)]
    assert any(line.startswith("  chest ") and "#" in line for line in week)
    assert any(line.startswith("  distance ") and " km #" in line for line in week)
    assert [line.split()[0] for line in week if " min  " in line] == ["Mon", "Wed", "Fri"]


def test_a_lighter_week_says_so() -> None:
    lines = [line for line in page(season(4)).splitlines() if "lighter week" in line and line.startswith("Week")]
    assert [line.split(",")[0] for line in lines] == ["Week 4 of 4"]


def test_what_holds_the_sets_back_is_told() -> None:
    assert "less than builds, too few minutes: chest" in page(season(minutes=20, weekdays=(0, 3)))


def test_a_shortfall_comes_with_its_reason() -> None:
    shown = season()
    first = shown.weeks[0]
    day = next(one for one in reversed(first.days) if one.content is not None)
    assert day.content is not None
    content = replace(day.content, shortfalls=(Shortfall("rear_delts", 2.5, 6, "shoulder pain"),))
    days = tuple(replace(one, content=content) if one is day else one for one in first.days)
    assert "  short: rear delts 2.5 of 6, shoulder pain" in page(changed(shown, replace(first, days=days)))


def test_what_broke_a_limit_is_told() -> None:
    shown = season()
    first = shown.weeks[0]
    days = (replace(first.days[0], breaches=(Breach("load", "400 kg", "95 kg"),)), *first.days[1:])
    told = " ".join(page(changed(shown, replace(first, days=days))).split())
    assert "broke a limit (load: 400 kg, the limit is 95 kg): the safe session instead" in told


def test_loads_that_the_athlete_picks_are_said_to_be_picked() -> None:
    assert "the athlete picks it" in page(season(lifts=()))


@pytest.mark.parametrize(
    ("items", "rounds", "words"),
    [
        (
            [
                Item(ItemType.PREP, "Cat-Cow", reps=Reps(8, 8)),
                Item(ItemType.COMPOUND, "Barbell Row", 4, Reps(6, 8), load=Load(60, "kg")),
                Item(ItemType.ACCESSORY, "Hammer Curl", 3, Reps(10, 12)),
            ],
            1,
            "Barbell Row 4x6-8 @ 60 kg; +1 more",
        ),
        ([Item(ItemType.CARDIO, "Run", meters=8000, pace=Pace(330, 330))], 1, "Run 8 km @ 5:30/km"),
        (
            [
                Item(ItemType.PREP, "Run", meters=2000, rpe=4),
                Item(ItemType.CARDIO, "Run", 5, meters=1000, pace=Pace(245, 245)),
            ],
            1,
            "Run 5x1000 m @ 4:05/km; 7 km in all",
        ),
        ([Item(ItemType.CARDIO, "Run", meters=5000, rpe=4)], 1, "Run 5 km, RPE 4"),
        (
            [Item(ItemType.ACCESSORY, "Push-Up", reps=Reps(10, 12)), Item(ItemType.ACCESSORY, "Plank", seconds=30)],
            3,
            "3 rounds of Push-Up x10-12; Plank 30 s",
        ),
    ],
)
def test_a_workout_is_its_main_work_in_a_line(items: list[Item], rounds: int, words: str) -> None:
    content = WorkoutContent("Day", (Block("Work", tuple(items), rounds),))
    assert " ".join(work_words(content, athlete(unit="kg"))) == words
