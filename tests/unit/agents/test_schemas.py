"""What a model may answer: bounds checked here, and a wire schema that providers accept."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from agents.daily_message.schema import MessageAnswer
from agents.daily_workout.agent import content_of
from agents.daily_workout.schema import ItemAnswer, WorkoutAnswer, parse_reps
from agents.fitness_plan.agent import draft_of as plan_draft
from agents.fitness_plan.schema import PlanAnswer
from agents.mesocycle.agent import draft_of as mesocycle_draft
from agents.mesocycle.schema import MesocycleWeeks
from agents.prompt import wire_schema
from tests.fakes.agent_facts import TODAY, athlete, mesocycle_facts, plan_facts
from textcoach.domain.load import Load
from textcoach.domain.plan import Emphasis, Focus
from textcoach.domain.profile import Event
from textcoach.domain.workout import Reps

SCHEMAS: list[type[BaseModel]] = [PlanAnswer, MesocycleWeeks, WorkoutAnswer, MessageAnswer]
KNOWN_TO_GEMINI = {"type", "title", "description", "enum", "properties", "required", "items", "anyOf"}
ITEM: dict[str, object] = {"type": "compound", "exercise": "Deadlift", "sets": 3, "reps": "5"}
REST: dict[str, object] = {"theme": "Rest", "focus": None, "load": "light"}
LIFT: dict[str, object] = {"theme": "Lift", "focus": "full_body", "load": "moderate"}


def _nodes(schema: dict[str, Any]) -> list[dict[str, Any]]:
    inner = [*schema.get("properties", {}).values(), *schema.get("anyOf", [])]
    inner += [schema["items"]] if "items" in schema else []
    return [schema] + [node for one in inner for node in _nodes(one)]


def _depth(schema: dict[str, Any]) -> int:
    inner = [*schema.get("properties", {}).values(), *schema.get("anyOf", [])]
    inner += [schema["items"]] if "items" in schema else []
    deepest = max((_depth(one) for one in inner), default=0)
    return deepest + (1 if schema.get("type") == "object" else 0)


@pytest.mark.parametrize("schema", SCHEMAS)
def test_the_wire_schema_has_only_keywords_that_gemini_knows(schema: type[BaseModel]) -> None:
    for node in _nodes(wire_schema(schema)):
        assert set(node) <= KNOWN_TO_GEMINI
        assert "type" in node or "anyOf" in node


@pytest.mark.parametrize("schema", SCHEMAS)
def test_objects_nest_at_most_four_deep(schema: type[BaseModel]) -> None:
    assert _depth(wire_schema(schema)) <= 4


@pytest.mark.parametrize(
    ("words", "reps"),
    [("8", Reps(8, 8)), ("8-10", Reps(8, 10)), (" 8 – 10 ", Reps(8, 10)), ("8 to 10", Reps(8, 10))],
)
def test_reps_are_a_number_or_a_range(words: str, reps: Reps) -> None:
    assert parse_reps(words) == reps


@pytest.mark.parametrize("words", ["", "AMRAP", "10-8", "0", "8-", "8-10-12", "999", "8 each"])
def test_other_reps_are_refused(words: str) -> None:
    with pytest.raises(ValueError, match="reps"):
        parse_reps(words)


def test_reps_given_as_a_number_are_read() -> None:
    assert ItemAnswer.model_validate({**ITEM, "reps": 5}).reps == "5"


def test_empty_reps_and_tempo_are_nothing() -> None:
    item = ItemAnswer.model_validate({**ITEM, "reps": "", "tempo": "", "seconds": 30})
    assert (item.reps, item.tempo) == (None, None)


@pytest.mark.parametrize(
    "wrong",
    [
        {"sets": 0},
        {"sets": 21},
        {"reps": "lots"},
        {"reps": None},
        {"rir": 11},
        {"rir": -1},
        {"rpe": 0},
        {"load": -5},
        {"load": 5000},
        {"percent_1rm": 120},
        {"rest": 5000},
        {"tempo": "slow"},
        {"type": "finisher"},
        {"exercise": ""},
        {"exercise": "x" * 81},
        {"note": "x" * 201},
        {"load": float("nan")},
        {"surprise": 1},
    ],
    ids=str,
)
def test_an_item_out_of_bounds_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        ItemAnswer.model_validate(ITEM | wrong)


def _workout(**item: object) -> WorkoutAnswer:
    return WorkoutAnswer.model_validate({"theme": "Legs", "blocks": [{"name": "Main", "items": [ITEM | item]}]})


def test_a_workout_needs_a_block_with_an_item() -> None:
    for blocks in ([], [{"name": "Main", "items": []}]):
        with pytest.raises(ValidationError):
            WorkoutAnswer.model_validate({"theme": "Legs", "blocks": blocks})


@pytest.mark.parametrize(("said", "kept"), [(187, 185.0), (3, 5.0), (185, 185.0)])
def test_a_load_is_rounded_to_what_the_kit_can_do(said: float, kept: float) -> None:
    assert content_of(_workout(load=said), "lb").items[0].load == Load(kept, "lb")


@pytest.mark.parametrize(("exercise", "load"), [("Deadlift", 0), ("Deadlift", None), ("Wall Sit", 20)])
def test_no_load_stays_no_load(exercise: str, load: float | None) -> None:
    assert content_of(_workout(exercise=exercise, load=load), "kg").items[0].load is None


def test_a_replacement_gets_its_canonical_name() -> None:
    change = {"condition": "if the back hurts", "replacement": "leg presses"}
    assert content_of(_workout(modifications=[change]), "lb").items[0].modifications[0].replacement == "Leg Press"


@pytest.mark.parametrize(
    "words",
    ["Do 5 today", "½ way there", "See https://x.io", "see www.x", "go to bit.ly now", "me@x", "x" * 91],
)
def test_words_with_figures_or_links_are_refused(words: str) -> None:
    with pytest.raises(ValidationError):
        MessageAnswer(opening=words, closing="")


@pytest.mark.parametrize("words", ["", "Nice work, Zoë.", "Back at it... ready?", "Squats today. Keep them smooth!"])
def test_plain_words_are_accepted(words: str) -> None:
    assert MessageAnswer(opening=words, closing=words).opening == words


def test_words_on_several_lines_become_one() -> None:
    assert MessageAnswer(opening="a\n\nb ", closing="").opening == "a b"


@pytest.mark.parametrize("field", ["note", "exercise"])
def test_a_link_never_gets_into_a_workout(field: str) -> None:
    with pytest.raises(ValidationError):
        ItemAnswer.model_validate(ITEM | {field: "see example.com/squat"})


def _plan(*weeks: int, emphasis: str = "volume") -> PlanAnswer:
    one = {"name": "A", "phase": "Build.", "focus": "Strength", "emphasis": emphasis, "deload": False}
    return PlanAnswer.model_validate({"overview": "Plan.", "mesocycles": [one | {"weeks": number} for number in weeks]})


def test_a_block_is_for_one_of_the_known_emphases() -> None:
    with pytest.raises(ValidationError):
        _plan(4, emphasis="glutes")
    assert plan_draft(_plan(4), plan_facts()).mesocycles[0].emphasis is Emphasis.VOLUME


def test_what_must_be_said_of_a_plan_is_said_whoever_wrote_it() -> None:
    event = Event("City Marathon", TODAY + timedelta(weeks=5), 42_195.0)
    overview = plan_draft(_plan(6), replace(plan_facts(weeks=None), event=event)).overview
    assert overview == (
        "Plan. City Marathon is on 4 May 2026, in week 6. A marathon asks for 16 weeks and there are 6, so the aim is "
        "to get through it well and not a best time."
    )


def _weeks(*weeks: list[dict[str, object]]) -> MesocycleWeeks:
    return MesocycleWeeks.model_validate({"weeks": [{"days": days} for days in weeks]})


def test_a_week_has_seven_days() -> None:
    with pytest.raises(ValidationError):
        _weeks([LIFT, *[REST] * 5])


def test_a_days_focus_is_one_of_the_known_ones() -> None:
    with pytest.raises(ValidationError):
        _weeks([LIFT | {"focus": "glutes"}, *[REST] * 6])


def test_weeks_that_are_not_as_many_as_the_overviews_are_refused() -> None:
    with pytest.raises(ValueError, match="1 weeks were given, not 2"):
        mesocycle_draft(_weeks([LIFT, *[REST] * 6]), mesocycle_facts(weeks=2, deload=True))


def test_what_the_model_leaves_out_is_as_the_rules_have_it() -> None:
    week = [LIFT, REST, LIFT, REST, LIFT, REST, REST]
    said = MesocycleWeeks.model_validate(
        {"weeks": [{"days": week, "hard_sets": [{"muscle": "quads", "sets": 12}]}] * 2}
    )
    first, last = mesocycle_draft(said, mesocycle_facts(weeks=2, deload=True)).weeks
    assert (first.targets.hard_sets["quads"], first.targets.rir, first.targets.percent) == (12, 3.0, 65.0)
    assert first.targets.hard_sets["chest"] >= 6
    assert (first.deload, last.deload) == (False, True)


def test_the_events_own_day_is_codes() -> None:
    race = Event("Parkrun", TODAY - timedelta(weeks=4) + timedelta(days=5), 5_000.0)
    facts = mesocycle_facts(weeks=1, deload=False)
    facts = replace(facts, plan=replace(facts.plan, event=race))
    days = mesocycle_draft(_weeks([LIFT, *[REST] * 6]), facts).weeks[0].days
    assert (days[5].focus, days[5].meters, days[5].event, days[5].notes) == (Focus.RACE, 5_000.0, True, "Parkrun")


def test_a_runners_week_is_counted_in_metres_and_a_rest_day_has_no_distance() -> None:
    run: dict[str, object] = {"theme": "Easy", "focus": "easy_run", "load": "light", "km": 5.25}
    week = [run, REST | {"km": 3}, run, *[REST] * 4]
    draft = mesocycle_draft(_weeks(week), mesocycle_facts(who=athlete(), weeks=1, deload=False))
    assert draft.weeks[0].targets.meters == 10500
    assert [day.focus for day in draft.weeks[0].days[:2]] == [Focus.EASY_RUN, None]
    assert draft.weeks[0].days[1].meters is None
