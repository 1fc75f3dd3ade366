"""What the agents are told of an athlete."""

import json
from datetime import date

from agents.facts import athlete_facts, minutes_on
from tests.fakes.agent_facts import TODAY, athlete
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.load import Load
from textcoach.domain.profile import Event, Place, RaceResult, Sex

EVENT = Event("City Marathon", date(2026, 10, 11), 42_195.0)
WHOLE: dict[str, object] = {
    "birth_year": 1988,
    "sex": Sex.FEMALE,
    "bodyweight": Load(62, "kg"),
    "likes": ("Front Squat",),
    "dislikes": ("Burpee", "Dip"),
    "races": (RaceResult(5_000, 1_200, date(2025, 10, 1)), RaceResult(21_097.5, 5_710)),
    "event": EVENT,
    "places": (Place("gym", frozenset({Kit.BARBELL}), (0,)),),
    "minutes_by_weekday": {0: 40, 2: 90, 6: 30},
}


def test_what_is_known_is_told_in_few_words() -> None:
    told = athlete_facts(athlete(**WHOLE), TODAY)
    names = ("age", "sex", "weighs", "raced", "event", "likes", "dislikes")
    assert {name: told[name] for name in names} == {
        "age": 38,
        "sex": "female",
        "weighs": "62 kg",
        "raced": ["5 km 20:00 2025-10", "21.1 km 1:35:10"],
        "event": "City Marathon 42.2 km 2026-10-11",
        "likes": ["Front Squat"],
        "dislikes": ["Burpee", "Dip"],
    }
    more = len(json.dumps(told)) - len(json.dumps(athlete_facts(athlete(), TODAY)))
    assert more < 260, "about 65 tokens for all of it"


def test_what_is_not_known_is_not_there() -> None:
    told = athlete_facts(athlete(), TODAY)
    assert not {"age", "sex", "weighs", "raced", "event", "likes", "dislikes", "km_a_week"} & set(told)


def test_kit_and_minutes_are_those_of_the_day() -> None:
    monday = athlete_facts(athlete(**WHOLE).on(TODAY), TODAY)
    assert (TODAY.weekday(), monday["kit"], monday["minutes"]) == (0, ["barbell"], 40)
    assert athlete_facts(athlete(**WHOLE), TODAY)["minutes"] == 60


def test_who_plans_a_week_hears_of_the_training_days_that_have_other_minutes() -> None:
    assert minutes_on(athlete(**WHOLE)) == {"mon": 40, "wed": 90}
    assert minutes_on(athlete()) == {}


def test_an_event_that_is_over_is_none() -> None:
    assert "event" not in athlete_facts(athlete(event=EVENT), date(2026, 10, 12))
    assert "event" in athlete_facts(athlete(event=EVENT), EVENT.day)


def test_many_races_and_tastes_are_cut() -> None:
    races = tuple(RaceResult(5_000, 1_200 + month, date(2025, month, 1)) for month in range(1, 13))
    names = tuple(f"Exercise {number}" for number in range(30))
    told = athlete_facts(athlete(races=races, likes=names, dislikes=names), TODAY)
    assert told["raced"] == ["5 km 20:12 2025-12", "5 km 20:11 2025-11", "5 km 20:10 2025-10"]
    assert told["likes"] == told["dislikes"] == list(names[:8])


def test_neither_name_nor_number_is_told() -> None:
    who = athlete(name="Wilhelmina", **WHOLE)
    words = json.dumps(athlete_facts(who, TODAY))
    assert who.name not in words
    assert who.number not in words
