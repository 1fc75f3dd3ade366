"""A profile as a file."""

import tomllib
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from textcoach.cli.profile_file import ProfileFile, read_profile
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.errors import UserError
from textcoach.domain.load import Load
from textcoach.domain.profile import Event, Experience, Injury, KnownLift, Profile, ProgramType, RaceResult, Sex

EXAMPLE = Path(__file__).parents[2] / "docs" / "profile-example.toml"


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "kim.toml"


def test_the_example_names_everything_that_a_profile_can_hold() -> None:
    assert set(tomllib.loads(EXAMPLE.read_text())) == set(ProfileFile.model_fields)
    told = set(read_profile(EXAMPLE).fields) | {"injuries"}
    assert told == {field.name for field in fields(Profile)}


def test_the_example_is_read_as_it_says() -> None:
    known = read_profile(EXAMPLE)
    profile = Profile(**known.fields)
    assert (known.load_unit, known.distance_unit) == ("kg", "km")
    assert (profile.program, profile.experience) == (ProgramType.HYBRID, Experience.INTERMEDIATE)
    assert (profile.birth_year, profile.sex, profile.bodyweight, profile.tone) == (1988, Sex.FEMALE, Load(64, "kg"), 40)
    assert (profile.weekdays, profile.minutes, profile.minutes_by_weekday) == ((0, 1, 3, 5), 60, {1: 45, 5: 90})
    assert [(place.name, place.weekdays, Kit.BARBELL in place.kit) for place in profile.places] == [
        ("gym", (0, 3), True),
        ("travel", (), False),
    ]
    assert profile.lifts[1:3] == (
        KnownLift("Barbell Bench Press", Load(52.5, "kg"), 5),
        KnownLift("Deadlift", Load(120, "kg"), 3),
    )
    assert (profile.likes, profile.dislikes, profile.weekly_meters) == (("Front Squat",), ("Burpee",), 22_000)
    assert profile.races == (RaceResult(10_000, 3_150, date(2026, 10, 4)),)
    assert profile.event == Event("City Half Marathon", date(2027, 4, 11), 21_097.5)
    assert known.injuries == (Injury("wrist", "left", 3, date(2026, 9, 20), date(2026, 11, 1)),)


def test_what_is_not_named_is_not_said(written: Path) -> None:
    written.write_text('goal = "bench more"\nload_unit = "lb"\nbodyweight = "180"\n')
    known = read_profile(written)
    assert known.fields == {"goal": "bench more", "bodyweight": Load(180, "lb")}


def test_distances_are_in_the_unit_that_holds_where_the_file_names_none(written: Path) -> None:
    written.write_text("weekly_distance = 10\n")
    assert read_profile(written, "lb", "mi").fields == {"weekly_meters": pytest.approx(16_093.44)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("goal = ", "is no TOML file"),
        ("gaol = 1", "gaol: Extra inputs"),
        ("tone = 101", "tone: Input should be less than or equal to 100"),
        ("minutes = 5", "minutes: Input should be greater"),
        ("weekly_distance = nan", "weekly_distance: Input should be a finite number"),
        ('program = "yoga"', "program: Input should be"),
        ("born = 88", "'88' is no year of birth"),
        ('days = ["someday"]', "'someday' is not a weekday"),
        ("days = []", "An athlete needs at least one training day"),
        ('kit = ["trampoline"]', "'trampoline' is no kit we know"),
        ("[places.gym]\nkit=['rope']\ndays=['mon']\n[places.home]\ndays=['mon']", "gym and home are both on mon"),
        ('likes = ["Underwater Basket"]', "is no exercise in the catalogue"),
        ('[lifts]\nbench = "lots"', "'bench=lots' is no lift"),
        ('[[races]]\ndistance = "5k"\ntime = "1:00"', "'1:00' is no time for 5k"),
        ('[[races]]\ndistance = "5k"', "races.0.time: Field required"),
        ('[event]\nname = "Run"\ndate = "soon"', "event.date: Input should be a valid date"),
        ('[[injuries]]\narea = "kneee"', "'kneee' is no area"),
        ('[[injuries]]\narea = "knee"\nside = "middle"', "injuries.0.side: String should match"),
    ],
)
def test_a_mistake_is_one_sentence_that_names_file_and_place(written: Path, text: str, words: str) -> None:
    written.write_text(text)
    with pytest.raises(UserError) as refused:
        read_profile(written)
    said = str(refused.value)
    assert said.startswith(str(written))
    assert words in said
    assert "\n" not in said
    assert said.endswith(".")


def test_a_file_that_is_not_there_or_not_utf_8_is_named(written: Path) -> None:
    with pytest.raises(UserError, match=r"kim\.toml can't be read: No such file or directory\."):
        read_profile(written)
    written.write_bytes(b'goal = "caf\xe9"')
    with pytest.raises(UserError, match="save it as UTF-8"):
        read_profile(written)
