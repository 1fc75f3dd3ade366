"""What an older user and their profile become."""

import json
from datetime import UTC, datetime, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.profile import Experience, Injury, Profile, Sex
from textcoach.persistence.older.people import OlderUser, user_of
from textcoach.persistence.older.profiles import profile_of
from textcoach.persistence.older.values import Fields, UnusableError

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
ANYTHING = some.none() | some.booleans() | some.integers() | some.floats() | some.text() | some.datetimes()


def user(**changes: Any) -> OlderUser:
    row = {"id": 1, "name": "Sam", "phone_number": "+1 212 555 0142", "timezone": "America/New_York", **changes}
    return user_of(Fields(row), NOW)


@pytest.mark.parametrize(
    ("columns", "consented_at"),
    [
        ({"opted_in": True, "opted_in_at": "2025-11-02"}, datetime(2025, 11, 2, tzinfo=UTC)),
        ({"sms_opt_in": 1, "sms_opt_in_date": "2025-11-02T10:00:00+02:00"}, datetime(2025, 11, 2, 8, tzinfo=UTC)),
        ({"optInAt": datetime(2025, 11, 2, 7)}, datetime(2025, 11, 2, 7, tzinfo=UTC)),  # noqa: DTZ001
        ({"opt_in": "2025-11-02"}, datetime(2025, 11, 2, tzinfo=UTC)),
        ({"opted_in": True, "opted_in_at": None}, None),
        ({"opted_in": True}, None),
        ({"opted_in": True, "opted_in_at": "yes"}, None),
        ({"opted_in": True, "opted_in_at": "2026-05-01"}, None),
        ({"opted_in": False, "opted_in_at": "2025-11-02"}, None),
        ({"opted_in": None, "opted_in_at": "2025-11-02"}, None),
        ({}, None),
    ],
)
def test_consent_is_taken_over_only_where_it_is_recorded(
    columns: dict[str, Any], consented_at: datetime | None
) -> None:
    found = user(**columns)
    assert found.consented_at == consented_at
    assert any("no consent" in note for note in found.notes) == (consented_at is None)


@pytest.mark.parametrize(
    ("hour", "send_at", "noted"),
    [(9, time(9), False), ("17", time(17), False), (None, time(8), False), (5, time(8), True), (23, time(20), True),
     (99, time(8), True), ("early", time(8), True)],
)  # fmt: skip
def test_nobody_is_texted_before_8_or_after_21_without_having_asked(hour: Any, send_at: time, noted: bool) -> None:
    found = user(preferred_send_hour=hour, opted_in_at="2025-11-02")
    assert (found.send_at, bool(found.notes)) == (send_at, noted)


@pytest.mark.parametrize("number", [None, "", "call me", "2125550142", 5])
def test_a_number_that_nobody_can_text_is_refused(number: Any) -> None:
    with pytest.raises(UnusableError, match="phone number"):
        user(phone_number=number)


def test_what_has_no_place_is_noted() -> None:
    found = user(opted_in_at="2025-11-02", email="sam@example.org", shoe="44")
    assert found.notes == ("email: sam@example.org", "shoe: 44")


def test_a_profile_says_what_ours_does_and_the_rest_is_left_for_staff() -> None:
    stored = {
        "fitnessGoals": ["Squat 140", "run 5k"],
        "experience_level": "Advanced",
        "equipment": "Barbell, squat rack, spaceship",
        "workoutDays": ["Monday", "thu"],
        "minutesPerSession": "45",
        "injuries": ["left knees", "pride", "none"],
        "gender": "female",
        "birthYear": 1990,
        "favouriteColour": "green",
    }
    found = profile_of(json.dumps(stored))
    assert found.profile == Profile(
        goal="Squat 140; run 5k",
        experience=Experience.ADVANCED,
        kit=frozenset({Kit.BARBELL, Kit.RACK}),
        weekdays=(0, 3),
        minutes=45,
        injuries=(Injury("knee", "left"),),
        sex=Sex.FEMALE,
        birth_year=1990,
    )
    assert found.left == ("equipment: spaceship", "injury: pride", "favouriteColour: green")


@pytest.mark.parametrize(
    ("stored", "left"),
    [
        (None, ()),
        ("", ()),
        ("{}", ()),
        ("{", ("the profile is not JSON",)),
        ("[1]", ("the profile can't be read: [1]",)),
        ({"daysPerWeek": 9, "minutes": 5}, ("minutes a session: 5", "training days a week: 9")),
    ],
)
def test_a_profile_that_can_not_be_read_is_an_empty_one_with_a_note(stored: Any, left: tuple[str, ...]) -> None:
    assert profile_of(stored) == type(profile_of(None))(Profile(), left)


@settings(max_examples=200, deadline=None)
@given(some.dictionaries(some.sampled_from(("id", "name", "phone", "timezone", "send_hour", "opt_in", "opt_in_at",
                                            "created_at", "x")), ANYTHING))  # fmt: skip
def test_whatever_a_user_is_they_are_read_or_refused(row: dict[str, Any]) -> None:
    try:
        found = user_of(Fields({"phone": "+12125550142", **row}), NOW)
    except UnusableError:
        return
    assert time(8) <= found.send_at < time(21)
    assert found.name
    assert found.consented_at is None or found.consented_at <= NOW


@settings(max_examples=200, deadline=None)
@given(
    some.dictionaries(
        some.sampled_from(("goals", "equipment", "days", "minutes", "injuries", "level", "gender", "birthYear")),
        ANYTHING | some.lists(ANYTHING, max_size=3) | some.dictionaries(some.text(max_size=5), ANYTHING, max_size=3),
    )
)
def test_whatever_a_profile_is_it_can_be_trained_by(found: dict[str, Any]) -> None:
    profile = profile_of(found).profile
    assert profile.weekdays
    assert set(profile.weekdays) <= set(range(7))
    assert 15 <= profile.minutes <= 240
