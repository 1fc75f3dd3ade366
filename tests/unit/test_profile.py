"""What is known of an athlete's training, by day, and how pain comes and goes in it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.kit_words import place_in
from textcoach.domain.profile import Injury, Place, Profile

MONDAY = date(2026, 3, 2)
DAYS = [MONDAY + timedelta(days=offset) for offset in range(7)]
GYM = Place("gym", frozenset({Kit.BARBELL, Kit.RACK}), (0, 3))
HOTEL = Place("hotel", frozenset({Kit.BAND}))
PROFILE = Profile(kit=frozenset({Kit.DUMBBELL}), minutes=60, places=(GYM, HOTEL), minutes_by_weekday={4: 30})


def test_a_day_has_the_kit_of_its_place_and_else_the_usual_one() -> None:
    at_the_gym = [day.weekday() for day in DAYS if PROFILE.on(day).kit == GYM.kit]
    assert at_the_gym == [0, 3]
    assert {PROFILE.on(day).kit for day in DAYS if day.weekday() not in at_the_gym} == {PROFILE.kit}


def test_a_day_has_its_own_minutes_and_else_the_usual_ones() -> None:
    assert [PROFILE.on(day).minutes for day in DAYS] == [60, 60, 60, 60, 30, 60, 60]


def test_the_profile_of_a_day_is_the_same_when_it_is_asked_for_twice() -> None:
    assert all(PROFILE.on(day).on(day) == PROFILE.on(day) for day in DAYS)
    assert PROFILE.on(DAYS[0]).on(DAYS[1]).kit != PROFILE.kit, "only the athlete's own profile knows every day"


def test_kit_changes_at_one_place() -> None:
    band = frozenset({Kit.BAND})
    places = PROFILE.with_kit_at(GYM, band)
    assert places == (replace(GYM, kit=band), HOTEL)


def test_an_age_is_known_where_the_year_of_birth_is() -> None:
    assert Profile().age(MONDAY) is None
    assert Profile(birth_year=1988).age(MONDAY) == 38


class TestPain:
    KNEE = Injury("knee", "left", 4, MONDAY)

    def test_of_the_same_area_and_side_is_one_pain_with_the_newest_severity(self) -> None:
        profile = Profile().hurting(self.KNEE).hurting(Injury("knee", "left", 6, DAYS[3]))
        assert profile.injuries == (replace(self.KNEE, severity=6),)
        assert profile.hurting(Injury("knee", "left", None, DAYS[4])) == profile

    def test_on_the_other_side_is_another(self) -> None:
        profile = Profile().hurting(self.KNEE).hurting(Injury("knee", "right"))
        assert [injury.side for injury in profile.injuries] == ["left", "right"]

    def test_that_healed_stays_on_record_and_stops_nothing(self) -> None:
        both = Profile().hurting(self.KNEE).hurting(Injury("knee")).hurting(Injury("wrist"))
        profile = both.healed("knee", DAYS[6])
        assert [injury.cleared for injury in profile.injuries] == [DAYS[6], DAYS[6], None]
        assert profile.painful_areas() == {"wrist"}

    def test_that_comes_back_is_a_new_one(self) -> None:
        profile = Profile().hurting(self.KNEE).healed("knee", DAYS[3]).hurting(Injury("knee", "left", 2, DAYS[5]))
        assert [injury.since for injury in profile.injuries] == [MONDAY, DAYS[5]]
        assert profile.painful_areas() == {"knee"}

    def test_that_is_told_as_over_closes_the_open_one_and_is_on_record_once(self) -> None:
        over = replace(self.KNEE, cleared=DAYS[6])
        assert Profile().hurting(self.KNEE).hurting(over).injuries == (over,)
        assert Profile().hurting(over).hurting(over).injuries == (over,)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("swap bench, im at the hotel", "hotel"),
        ("At the Gym today, no rack free", "gym"),
        ("in our hotel", "hotel"),
        ("the gym is closed", None),
        ("no gym today", None),
        ("at the hotels", None),
        ("", None),
    ],
)
def test_a_text_says_where_the_athlete_is(text: str, name: str | None) -> None:
    found = place_in(text, PROFILE.places)
    assert (found.name if found else None) == name
