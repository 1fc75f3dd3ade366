"""A model's workout as code completes it: warm-up sets and pairs."""

from agents.daily_workout.agent import completed, content_of
from agents.daily_workout.schema import WorkoutAnswer
from tests.fakes.agent_facts import athlete, workout_facts
from textcoach.domain.duration import session_seconds
from textcoach.domain.volume import prescribed_sets
from textcoach.domain.workout import Block, WorkoutContent

SQUAT = {"type": "compound", "exercise": "Barbell Back Squat", "sets": 3, "reps": "5", "load": 225, "rir": 2}
BENCH = {"type": "compound", "exercise": "Barbell Bench Press", "sets": 3, "reps": "5", "load": 185, "rir": 2}
ROW = {"type": "secondary", "exercise": "Barbell Row", "sets": 3, "reps": "8", "load": 135, "rir": 2}
CURL = {"type": "accessory", "exercise": "Dumbbell Curl", "sets": 3, "reps": "12", "load": 25, "rir": 2}
EXTENSION = {"type": "accessory", "exercise": "Overhead Triceps Extension", "sets": 3, "reps": "12", "load": 25}
PLANK = {"type": "core", "exercise": "Plank", "sets": 2, "seconds": 30}


def answered(*blocks: dict[str, object], minutes: int = 60) -> WorkoutContent:
    answer = WorkoutAnswer.model_validate({"theme": "Full body", "blocks": list(blocks)})
    return completed(content_of(answer, "lb"), workout_facts(who=athlete(minutes=minutes)))


def block(*items: dict[str, object], **more: object) -> dict[str, object]:
    return {"name": "Main", "items": list(items), **more}


def ramps(content: WorkoutContent) -> dict[str, list[float]]:
    return {item.exercise: [one.load.value for one in item.warmup if one.load] for item in content.items}


def test_the_first_lift_of_each_half_gets_a_whole_ramp_and_accessories_none() -> None:
    found = ramps(answered(block(SQUAT, BENCH, CURL, PLANK)))
    assert found["Barbell Back Squat"] == [45, 110, 155, 190]
    assert found["Barbell Bench Press"] == [45, 90, 125, 155]
    assert found["Dumbbell Curl"] == []
    assert found["Plank"] == []


def test_a_second_lift_of_a_warm_half_gets_none_and_a_further_first_lift_a_short_one() -> None:
    found = ramps(answered(block(SQUAT, BENCH, ROW)))
    assert found["Barbell Row"] == []
    further = ramps(answered(block(SQUAT, BENCH, {**ROW, "type": "compound"})))
    assert 0 < len(further["Barbell Row"]) < len(further["Barbell Bench Press"])


def test_a_ramp_is_no_hard_set() -> None:
    plain = content_of(WorkoutAnswer.model_validate({"theme": "x", "blocks": [block(SQUAT, BENCH)]}), "lb")
    assert prescribed_sets(answered(block(SQUAT, BENCH))) == prescribed_sets(plain)


def test_where_minutes_are_short_only_the_first_lift_is_sure_of_its_ramp() -> None:
    content = answered(block(SQUAT, BENCH), minutes=16)
    assert ramps(content)["Barbell Back Squat"]
    assert not ramps(content)["Barbell Bench Press"]
    assert session_seconds(content) <= 16 * 60


def test_a_circuit_and_an_exercise_that_nobody_knows_are_left_alone() -> None:
    content = answered(block(SQUAT, rounds=3), block({**BENCH, "exercise": "Zorbing With Otters"}))
    assert not any(item.warmup for item in content.items)


def test_two_items_may_go_in_turn_and_one_alone_or_a_circuit_may_not() -> None:
    def of(*items: dict[str, object], **more: object) -> Block:
        return answered(block(*items, **more)).blocks[0]

    assert of(CURL, EXTENSION, paired=True).paired
    assert not of(CURL, paired=True).paired
    assert not of(CURL, EXTENSION, paired=True, rounds=3).paired
    assert not of(CURL, EXTENSION).paired
