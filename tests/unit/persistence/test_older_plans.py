"""What an older plan's macrocycles become."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.fakes.older import macrocycle
from textcoach.domain.periodization.lengths import MOST_WEEKS
from textcoach.domain.periodization.notes import read_notes
from textcoach.domain.plan import Emphasis, MesocycleOverview
from textcoach.domain.profile import ProgramType
from textcoach.persistence.older.blocks import Blocks, blocks_of
from textcoach.persistence.older.plans import plan_of
from textcoach.persistence.older.values import Fields, UnusableError

STRENGTH = ProgramType.STRENGTH
WORD = some.text("abcdefghij", min_size=3, max_size=8)
JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=20),
    lambda inner: (
        some.lists(inner, max_size=4)
        | some.dictionaries(
            some.sampled_from(("mesocycles", "weeks", "durationWeeks", "phase", "microcycleOverviews", "deload", "x")),
            inner,
            max_size=5,
        )
    ),
    max_leaves=30,
)


def blocks(*macrocycles: dict[str, Any], program: ProgramType = STRENGTH) -> Blocks:
    return blocks_of(json.dumps(macrocycles), program)


def lengths(found: Blocks) -> list[tuple[str, int]]:
    return [(block.name, block.weeks) for block in found.overviews]


def test_mesocycles_are_lifted_out_with_the_focus_of_their_phase() -> None:
    build = macrocycle(("Accumulation", 4), ("Intensification", 3), ("Peaking", 2), ("Transition", 1))
    found = blocks(build).overviews
    assert [(one.name, one.weeks, one.focus, one.emphasis) for one in found] == [
        ("Accumulation", 4, "volume and technique", Emphasis.VOLUME),
        ("Intensification", 3, "intensity", Emphasis.INTENSITY),
        ("Peaking", 2, "performance", Emphasis.PEAK),
        ("Transition", 1, "general", Emphasis.GENERAL),
    ]


def test_a_mesocycle_has_a_deload_where_any_of_its_weeks_had_one() -> None:
    with_one = macrocycle(("Accumulation", 4), ("Peaking", 2))
    for overview in with_one["mesocycles"][1]["microcycleOverviews"]:
        overview["deload"] = False
    assert [one.deload for one in blocks(with_one).overviews] == [True, False]


def test_further_macrocycles_follow_in_order() -> None:
    found = blocks(macrocycle(("Accumulation", 4)), macrocycle(("Peaking", 3)))
    assert lengths(found) == [("Accumulation", 4), ("Peaking", 3)]


def test_the_macrocycles_own_length_holds() -> None:
    longer, shorter = macrocycle(("Accumulation", 4), weeks=6), macrocycle(("Base", 4), ("Peaking", 3), weeks=5)
    found = blocks(longer, shorter)
    assert lengths(found) == [("Accumulation", 4), ("General", 2), ("Base", 4), ("Peaking", 1)]
    assert "Build had 6 weeks, its mesocycles 4: 2 general at its end" in found.notes
    assert "Peaking had 3 weeks; the 5 weeks of Build left it 1" in found.notes


def test_a_plan_has_a_year_at_most() -> None:
    found = blocks(macrocycle(("Base", 40)), macrocycle(("Peaking", 20), ("Taper", 3)))
    assert lengths(found) == [("Base", 40), ("Peaking", 12)]
    assert [note for note in found.notes if "52 weeks" in note] == [
        "Peaking had 20 weeks; the 52 weeks that a plan may have left it 12",
        "Taper had 3 weeks; the 52 weeks that a plan may have left it none",
    ]


def test_what_a_week_was_to_be_like_stays_in_words() -> None:
    (first, *_) = [note for note in blocks(macrocycle(("Base", 1))).notes if "microcycle" in note]
    assert first == (
        "Base, microcycle 0: Upper/Lower, 12.5 in all, long run 5, 72 % of 1RM, 40 sets of main lifts, deload"
    )


@pytest.mark.parametrize(
    ("weeks", "overviews", "length"),
    [(3, 0, 3), ("3", 5, 3), (3.0, 0, 3), (0, 4, 4), (None, 4, 4), (2.5, 4, 4), ("many", 2, 2), (10**30, 3, 3)],
)
def test_a_length_that_is_none_is_counted_from_the_weeks_overviews(weeks: Any, overviews: int, length: int) -> None:
    mesocycle = {"phase": "Base", "weeks": weeks, "microcycleOverviews": [{"index": i} for i in range(overviews)]}
    found = blocks({"name": "Build", "mesocycles": [mesocycle]})
    assert lengths(found) == [("Base", length)]


@pytest.mark.parametrize("program", ProgramType)
def test_each_programme_gets_what_its_rules_know(program: ProgramType) -> None:
    found = blocks(macrocycle(("Accumulation", 4), ("Intensification", 4), ("Peaking", 2)), program=program)
    expected = {
        ProgramType.ENDURANCE: [Emphasis.BASE, Emphasis.THRESHOLD, Emphasis.SPEED],
        ProgramType.REHAB: [Emphasis.GENERAL] * 3,
        ProgramType.SHRED: [Emphasis.VOLUME, Emphasis.INTENSITY, Emphasis.INTENSITY],
        ProgramType.OTHER: [Emphasis.VOLUME, Emphasis.INTENSITY, Emphasis.INTENSITY],
    }.get(program, [Emphasis.VOLUME, Emphasis.INTENSITY, Emphasis.PEAK])
    assert [one.emphasis for one in found.overviews] == expected


@pytest.mark.parametrize(
    ("stored", "reason"),
    [
        (None, "it has no macrocycles"),
        ("  ", "it has no macrocycles"),
        ("[]", "it has no macrocycles"),
        ('[{"name":', "its macrocycles are not JSON"),
        ("7", "its macrocycles are no list"),
        ('[{"name": "x", "durationWeeks": 0, "mesocycles": []}]', "its macrocycles have no weeks"),
        ("[null, 3]", "its macrocycles have no weeks"),
    ],
)
def test_macrocycles_without_a_week_are_refused_with_the_reason(stored: Any, reason: str) -> None:
    with pytest.raises(UnusableError, match=f"^{reason}$"):
        blocks_of(stored, STRENGTH)


@settings(max_examples=300, deadline=None)
@given(JSON, some.sampled_from(ProgramType))
def test_whatever_stands_there_is_a_plan_of_1_to_52_weeks_or_refused(found: Any, program: ProgramType) -> None:
    try:
        made = blocks_of(found, program)
    except UnusableError:
        return
    assert 1 <= sum(one.weeks for one in made.overviews) <= MOST_WEEKS
    assert all(one.weeks >= 1 and one.name and one.focus for one in made.overviews)


@settings(max_examples=150, deadline=None)
@given(some.data())
def test_every_word_of_a_plan_is_found_again(data: some.DataObject) -> None:
    said: list[str] = []

    def word() -> str:
        said.append(data.draw(WORD))
        return said[-1]

    def mesocycle() -> dict[str, Any]:
        weeks = data.draw(some.integers(0, 8))
        listed = [{"index": i, "split": word(), word(): word()} for i in range(data.draw(some.integers(0, 3)))]
        return {"phase": word(), "weeks": weeks, "microcycleOverviews": listed, "extra": {word(): word()}}

    macrocycles = [
        {
            "name": word(),
            "description": word(),
            "durationWeeks": data.draw(some.integers(1, 20)),
            "mesocycles": [mesocycle() for _ in range(data.draw(some.integers(0, 3)))],
            "coach": word(),
        }
        for _ in range(data.draw(some.integers(1, 3)))
    ]
    found = blocks_of(macrocycles, STRENGTH)
    told = " ".join((*found.notes, *(f"{one.name} {one.phase}" for one in found.overviews)))
    assert [one for one in said if one not in told] == []


@settings(max_examples=100, deadline=None)
@given(some.lists(some.tuples(some.sampled_from(("Accumulation", "Peaking", "Base")), some.integers(1, 6)), min_size=1))
def test_the_words_about_an_older_plan_take_no_day_off(mesocycles: list[tuple[str, int]]) -> None:
    found = blocks_of([macrocycle(*mesocycles)], STRENGTH)
    absences = read_notes("\n".join(found.notes), date(2026, 3, 2), 52)
    assert (absences.days, absences.most_days) == (frozenset(), {})


def test_a_whole_row_is_read_whatever_its_columns_are_called() -> None:
    row = {
        "id": 7,
        "clientId": "c-1",
        "programType": "Powerlifting",
        "goal_statement": " Squat\n140 ",
        "start_date": "2026-03-02T00:00:00",
        "overview": None,
        "macrocycles": json.dumps([macrocycle(("Base", 2))]),
        "weird": {"kept": True},
        "created_at": "2026-02-27 08:00:00",
    }
    plan = plan_of(Fields(row))
    assert (plan.source_id, plan.client_id, plan.program) == ("7", "c-1", ProgramType.OTHER)
    assert (plan.goal, plan.overview, plan.starts_on) == ("Squat 140", "", date(2026, 3, 2))
    assert plan.blocks[0] == MesocycleOverview("Base", "Base", 2, "general", deload=True)
    assert plan.notes.startswith("Program type: Powerlifting\n")
    assert plan.notes.endswith('weird: {"kept": true}')
    assert plan.ends_on == date(2026, 3, 16)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"client_id": None}, "it names no client"),
        ({"start_date": None}, "it has no start date"),
        ({"start_date": "soon"}, "its start date is no date: soon"),
    ],
)
def test_a_plan_without_somebody_or_a_start_is_refused(changes: dict[str, Any], reason: str) -> None:
    row = {"id": 1, "client_id": 1, "start_date": "2026-03-02", "macrocycles": [macrocycle(("Base", 2))], **changes}
    with pytest.raises(UnusableError, match=f"^{reason}$"):
        plan_of(Fields(row))
