"""An older fitness profile, as far as it says what ours does."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from textcoach.domain.catalogue import EXERCISES
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.kit_words import kit_of
from textcoach.domain.pain import stressed
from textcoach.domain.profile import Experience, Injury, Profile, ProgramType, Sex
from textcoach.persistence.older.values import Fields, UnusableError, loaded, shown, whole, words

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SPREAD = {1: (0,), 2: (0, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 4, 5), 6: (0, 1, 2, 3, 4, 5)}
"""Training days where only their number was said: seven is every day."""
_MINUTES = range(15, 241)
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class OlderProfile:
    """``left``: what was said and isn't in ``profile``, for staff, a line each."""

    profile: Profile
    left: tuple[str, ...] = ()


def profile_of(value: Any) -> OlderProfile:
    """A profile without anything in it where ``value`` is none or can't be read, which ``left`` then says."""
    try:
        found = loaded(value)
    except UnusableError as error:
        return OlderProfile(Profile(), (f"the profile is {error}",))
    if found is None or found == {}:
        return OlderProfile(Profile())
    if not isinstance(found, dict):
        return OlderProfile(Profile(), (f"the profile can't be read: {shown(found)}",))
    fields = Fields(found)
    left: list[str] = []
    profile = _trains(_person(Profile(goal=_goal(fields)), fields), fields, left)
    profile = _injured(profile, fields, left)
    left += [f"{name}: {shown(value)}" for name, value in fields.others()]
    return OlderProfile(profile, tuple(left))


def _goal(fields: Fields) -> str:
    given = fields.get("goal", "goals", "fitnessGoal", "fitnessGoals", "primaryGoal", "goalStatement")
    if isinstance(given, list):
        return "; ".join(filter(None, map(words, given)))
    return words(given)


def _person(profile: Profile, fields: Fields) -> Profile:
    experience = words(fields.get("experience", "experienceLevel", "skillLevel", "level")).lower()
    program = words(fields.get("program", "programType")).lower()
    sex = words(fields.get("sex", "gender")).lower()
    born = whole(fields.get("birthYear", "yearOfBirth"))
    return replace(
        profile,
        experience=next((one for one in Experience if one.value == experience), profile.experience),
        program=next((one for one in ProgramType if one.value == program), profile.program),
        sex=next((one for one in Sex if one.value == sex), None),
        birth_year=born if born in _YEARS else None,
    )


def _trains(profile: Profile, fields: Fields, left: list[str]) -> Profile:
    minutes = whole(fields.get("minutes", "minutesPerSession", "sessionMinutes", "sessionDuration"))
    if minutes is not None and minutes in _MINUTES:
        profile = replace(profile, minutes=minutes)
    elif minutes is not None:
        left.append(f"minutes a session: {minutes}")
    weekdays = _weekdays(fields.get("weekdays", "workoutDays", "trainingDays", "days", "daysPerWeek"), left)
    if weekdays:
        profile = replace(profile, weekdays=weekdays)
    kit: set[Kit] = set()
    for item in _items(fields.get("kit", "equipment", "equipmentAccess", "availableEquipment")):
        known = kit_of(item)
        if known is None:
            left.append(f"equipment: {item}")
        kit |= {*(known or ())}
    return replace(profile, kit=frozenset(kit))


def _weekdays(given: Any, left: list[str]) -> tuple[int, ...]:
    count = whole(given)
    if count is not None:
        if 1 <= count <= len(_WEEKDAYS):
            return _SPREAD.get(count, tuple(range(len(_WEEKDAYS))))
        left.append(f"training days a week: {count}")
        return ()
    named = list(_items(given))
    known = {number for item in named for number, day in enumerate(_WEEKDAYS) if item.lower().startswith(day)}
    if named and not known:
        left.append(f"training days: {shown(given)}")
    return tuple(sorted(known))


def _injured(profile: Profile, fields: Fields, left: list[str]) -> Profile:
    """Only areas that a workout can spare; staff must see the others."""
    for item in _items(fields.get("injuries", "injury", "limitations", "constraints")):
        plain = item.lower()
        side = next((one for one in ("left", "right") if plain.startswith(f"{one} ")), None)
        area = _area(plain.removeprefix(f"{side} ") if side else plain)
        if area is not None:
            profile = profile.hurting(Injury(area, side))
        elif plain not in ("none", "no", "n/a"):
            left.append(f"injury: {item}")
    return profile


# Many have the same ones, and each is looked for in every exercise.
@cache
def _area(plain: str) -> str | None:
    names = (plain, plain.removesuffix("s"))
    return next((name for name in names if any(stressed(exercise, {name}) for exercise in EXERCISES)), None)


def _items(given: Any) -> Iterable[str]:
    """A list's, or those of a text with commas."""
    if isinstance(given, str):
        given = given.split(",")
    if isinstance(given, dict):
        given = [f"{name}: {shown(value)}" for name, value in given.items()]
    if given is None or isinstance(given, bool):
        return []
    listed = given if isinstance(given, list) else [given]
    return [item for item in map(words, listed) if item]
