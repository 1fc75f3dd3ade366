"""What a painful area forbids, for every area that a reply can name."""

import pytest

from messaging.reading.session import bodyparts
from messaging.reading.session.bodyparts import PLACE, area_of
from tests.unit.coaching import MONDAY, athlete, position
from textcoach.domain.catalogue import EXERCISES, by_name
from textcoach.domain.guardrails import check
from textcoach.domain.pain import stressed
from textcoach.domain.safe_session import safe_session

AREAS = sorted({area_of(found) for name in (*bodyparts._AREAS, *bodyparts._SPOKEN) if (found := PLACE.search(name))})
NOTHING_LOADS = {"jaw"}
FORBIDS = {
    "knee": ("Barbell Back Squat", "Walking Lunge", "Run", "Sprint", "Box Jump", "Squat Clean"),
    "lower back": ("Deadlift", "Barbell Row", "Power Clean"),
    "shoulder": ("Overhead Press", "Barbell Bench Press", "Pull-Up", "Snatch"),
    "rotator cuff": ("Overhead Press", "Snatch"),
    "elbow": ("Skullcrusher", "Pull-Up"),
    "wrist": ("Barbell Bench Press", "Push-Up", "Power Clean"),
    "hip": ("Barbell Back Squat", "Barbell Hip Thrust", "Run", "Box Jump"),
    "hip flexor": ("Barbell Back Squat", "Walking Lunge"),
    "it band": ("Run", "Walking Lunge"),
    "ankle": ("Run", "Box Jump", "Standing Calf Raise"),
    "shin": ("Run", "Sprint", "Box Jump"),
    "foot": ("Run", "Box Jump"),
    "achilles": ("Run", "Standing Calf Raise"),
    "calf": ("Run", "Standing Calf Raise"),
    "hamstring": ("Lying Leg Curl", "Romanian Deadlift", "Run"),
    "quad": ("Barbell Back Squat", "Leg Extension"),
    "groin": ("Sumo Deadlift", "Walking Lunge"),
    "glute": ("Barbell Hip Thrust", "Barbell Back Squat"),
    "butt": ("Barbell Hip Thrust", "Barbell Back Squat"),
    "chest": ("Barbell Bench Press", "Cable Fly"),
    "sternum": ("Barbell Bench Press", "Cable Fly"),
    "rib": ("Barbell Bench Press", "Plank"),
    "side": ("Side Plank",),
    "oblique": ("Side Plank",),
    "mid back": ("Barbell Row", "Pull-Up"),
    "shoulder blade": ("Overhead Press", "Face Pull"),
    "collarbone": ("Overhead Press",),
    "neck": ("Overhead Press", "Barbell Shrug"),
    "hand": ("Pull-Up", "Farmer's Carry"),
    "finger": ("Pull-Up", "Farmer's Carry"),
    "head": ("Run", "Box Jump", "Burpee"),
    "pelvis": ("Run", "Deadlift"),
    "si joint": ("Deadlift", "Run"),
    "tailbone": ("Rowing", "Cycling", "Deadlift"),
    "bicep": ("Barbell Curl",),
    "tricep": ("Skullcrusher", "Barbell Bench Press"),
    "forearm": ("Wrist Curl",),
}


@pytest.mark.parametrize("area", AREAS)
def test_every_area_that_a_reply_can_name_forbids_something_and_leaves_something(area: str) -> None:
    loading = [one for one in EXERCISES if stressed(one, [area])]
    assert bool(loading) is (area not in NOTHING_LOADS)
    assert len(loading) < len(EXERCISES) * 0.6


@pytest.mark.parametrize(("area", "name"), [(area, name) for area, names in FORBIDS.items() for name in names])
def test_an_area_forbids_what_plainly_loads_it(area: str, name: str) -> None:
    assert stressed(by_name(name), [area]) == {area}


@pytest.mark.parametrize("area", AREAS)
def test_the_safe_session_spares_every_area(area: str) -> None:
    who, where = athlete(pain=[area]), position()
    assert check(safe_session(who, where), who, where, (), MONDAY, of_plan=False) == ()


def test_the_safe_session_spares_all_of_them_at_once() -> None:
    who, where = athlete(pain=AREAS), position()
    content = safe_session(who, where)
    assert check(content, who, where, (), MONDAY, of_plan=False) == ()
    assert content.items
