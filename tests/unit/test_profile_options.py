"""What is typed of an athlete: read, or refused in one sentence."""

from datetime import UTC, date, datetime

import pytest

from textcoach.cli import athlete_options as read
from textcoach.cli.race_options import distance_of, event_of, race_of
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.errors import UserError
from textcoach.domain.load import Load
from textcoach.domain.profile import Event, Injury, KnownLift, Place, RaceResult
from textcoach.domain.profile_facts import check_together


@pytest.mark.parametrize(
    ("text", "load"),
    [("82 kg", Load(82, "kg")), ("180lb", Load(180, "lb")), ("82.5", Load(82.5, "kg")), ("180 lbs", Load(180, "lb"))],
)
def test_a_bodyweight_keeps_its_unit(text: str, load: Load) -> None:
    assert read.bodyweight(text, "kg") == load


@pytest.mark.parametrize(
    ("text", "meters"),
    [
        ("5k", 5_000.0),
        ("10 km", 10_000.0),
        ("3 mi", 4_828.032),
        ("1500 m", 1_500.0),
        ("42.2km", 42_200.0),
        ("Half", 21_097.5),
        ("marathon", 42_195.0),
        ("mile", 1_609.344),
    ],
)
def test_a_race_distance_is_said_in_many_ways(text: str, meters: float) -> None:
    assert distance_of(text) == pytest.approx(meters)


@pytest.mark.parametrize(
    ("text", "race"),
    [
        ("5k=20:00@2026-10-01", RaceResult(5_000.0, 1_200.0, date(2026, 10, 1))),
        ("half=1:35:10", RaceResult(21_097.5, 5_710.0)),
        (" 10k = 52:30 ", RaceResult(10_000.0, 3_150.0)),
    ],
)
def test_a_race_is_a_distance_a_time_and_mostly_a_day(text: str, race: RaceResult) -> None:
    assert race_of(text) == race


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("City Marathon=2027-04-11@42.2km", Event("City Marathon", date(2027, 4, 11), 42_200.0)),
        ("Meet = 2027-05-01", Event("Meet", date(2027, 5, 1))),
        ("A=B=2027-05-01", Event("A=B", date(2027, 5, 1))),
    ],
)
def test_an_event_has_a_name_and_a_day(text: str, event: Event) -> None:
    assert event_of(text) == event


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("gym=barbell,Rack@thu,mon", Place("gym", frozenset({Kit.BARBELL, Kit.RACK}), (0, 3))),
        ("Mum's  House=pullup bar", Place("mum's house", frozenset({Kit.PULLUP_BAR}))),
        ("park=@sat", Place("park", frozenset(), (5,))),
    ],
)
def test_a_place_has_kit_and_days(text: str, place: Place) -> None:
    assert read.place_of(text) == place


@pytest.mark.parametrize(
    ("text", "injury"),
    [
        ("knee:left:5", Injury("knee", "left", 5)),
        ("Lower Back", Injury("lower back")),
        ("shoulders:3", Injury("shoulder", None, 3)),
        ("achilles:right", Injury("achilles", "right")),
    ],
)
def test_a_pain_has_an_area_that_workouts_can_spare(text: str, injury: Injury) -> None:
    assert read.injury_of(text) == injury


def test_a_lift_can_name_its_unit_and_is_else_in_the_athletes() -> None:
    assert read.lift_of("bench=185x5", "lb") == KnownLift("Barbell Bench Press", Load(185, "lb"), 5)
    assert read.lift_of("bench = 85 kg x 5", "lb") == KnownLift("Barbell Bench Press", Load(85, "kg"), 5)


def test_years_tones_and_minutes_are_figures() -> None:
    assert (read.birth_year("1988"), read.tone("0"), read.tone("100"), read.minutes_on("Sat=90")) == (
        1988, 0, 100, (5, 90),
    )  # fmt: skip


def bodyweight_in_kg(text: str) -> object:
    return read.bodyweight(text, "kg")


def lift_in_kg(text: str) -> object:
    return read.lift_of(text, "kg")


@pytest.mark.parametrize(
    ("reading", "text"),
    [
        (read.birth_year, "88"),
        (read.birth_year, "1899"),
        (read.birth_year, str(datetime.now(UTC).year + 1)),
        (read.birth_year, "-1988"),
        (read.tone, "101"),
        (read.tone, "-1"),
        (read.tone, "loud"),
        (read.minutes_on, "sat"),
        (read.minutes_on, "sat=10"),
        (read.minutes_on, "sat=999"),
        (read.minutes_on, "someday=60"),
        (read.place_of, "gym"),
        (read.place_of, "=barbell"),
        (read.place_of, "gym=barbell@"),
        (read.place_of, "gym=trampoline"),
        (read.place_of, "gym=barbell@moonday,funday"),
        (read.place_of, f"{'x' * 31}=barbell"),
        (race_of, "5k"),
        (race_of, "5k=20"),
        (race_of, "5k=5:00"),
        (race_of, "5k=3:00:00"),
        (race_of, "5k=20:00@yesterday"),
        (race_of, "far=20:00"),
        (race_of, "100 m=0:12"),
        (event_of, "City Marathon"),
        (event_of, "=2027-04-11"),
        (event_of, "Run=2027-02-30"),
        (event_of, "Run=2027-04-11@far"),
        (event_of, f"{'x' * 61}=2027-04-11"),
        (read.injury_of, "kneee"),
        (read.injury_of, "knee:middle"),
        (read.injury_of, "knee:left:11"),
        (read.injury_of, "knee:5:left"),
        (read.injury_of, ""),
        (bodyweight_in_kg, "heavy"),
        (bodyweight_in_kg, "10"),
        (bodyweight_in_kg, "nan"),
        (lift_in_kg, "bench=1e9x5"),
        (lift_in_kg, "bench=100x²"),
    ],
    ids=lambda given: given if isinstance(given, str) else given.__name__,
)
def test_what_can_not_be_is_refused_in_one_sentence(reading: object, text: str) -> None:
    with pytest.raises(UserError, match=r"^.+\.$") as refused:
        reading(text)  # type: ignore[operator]
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"likes": ("Burpee", "Dip"), "dislikes": ("Dip",)}, "Dip can't be both liked and disliked"),
        ({"places": (read.place_of("gym=@mon,thu"), read.place_of("home=@thu"))}, "gym and home are both on thu"),
        ({"places": (read.place_of("gym=@mon"), read.place_of("Gym=@thu"))}, "There are two places called gym"),
    ],
)
def test_what_contradicts_itself_is_refused(fields: dict[str, object], words: str) -> None:
    with pytest.raises(UserError, match=words):
        check_together(fields)
