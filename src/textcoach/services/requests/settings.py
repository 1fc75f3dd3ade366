"""What athletes change about themselves by text: hour, units, zone, name, kit, training days."""

import re
from collections.abc import Callable, Mapping
from datetime import time
from typing import Any
from zoneinfo import ZoneInfo

from textcoach.domain.athlete import NAMELESS
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.contact import EARLIEST_WITHOUT_REQUEST
from textcoach.domain.errors import UserError
from textcoach.domain.kit_words import kit_of, kit_told_of
from textcoach.domain.moving import sessions_a_week
from textcoach.domain.profile import Place, Profile
from textcoach.domain.reading import SettingsRequest
from textcoach.ports.composer import Line
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.activity import Rescheduled
from textcoach.services.requests.asked import Asked, Carried, Say
from textcoach.services.rescheduling import Changes, change_athlete
from textcoach.services.workout_text import day_words

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_UNITS = {"lb": "load_unit", "kg": "load_unit", "mi": "distance_unit", "km": "distance_unit"}
_MORE = re.compile(r"\b(?:bought|got|new|also|added|plus|another|too|now have)\b")
_ALL = re.compile(r"\b(?:only|all i have|just have|is|are|nothing but)\b")
_LONGEST_NAME = 40

_Carry = Callable[[UnitOfWork, Asked, Say, str], Carried]


def change_setting(uow: UnitOfWork, asked: Asked, say: Say) -> Carried:
    request = asked.reading.request
    if not isinstance(request, SettingsRequest) or request.setting is None:
        return say.carried("set_which")
    if not (request.value or "").strip():
        return say.carried(f"ask_{request.setting}")
    try:
        return _SETTINGS[request.setting](uow, asked, say, (request.value or "").strip())
    except UserError:
        return say.carried(f"ask_{request.setting}")


def _change(uow: UnitOfWork, asked: Asked, **changes: Any) -> Rescheduled:
    return change_athlete(uow, asked.athlete, Changes(**changes), asked.now, source="text")


def _send_time(uow: UnitOfWork, asked: Asked, say: Say, value: str) -> Carried:
    """An hour before 8:00 is the athlete's own request, on record with their words."""
    was = f"{asked.athlete.send_at:%H:%M}"
    at = _wall_time(value)
    early = asked.message.body if at < EARLIEST_WITHOUT_REQUEST else None
    try:
        done = _change(uow, asked, send_at=at, early_request=early)
    except UserError:
        return say.carried("set_send_time_refused", at=f"{at:%H:%M}", was=was)
    told = say("set_send_time", at=f"{at:%H:%M}")
    return Carried((told, *_next_text(done, say), say("undo", drop=1, words=f"text me at {was}")))


def _wall_time(value: str) -> time:
    try:
        return time.fromisoformat(value)
    except ValueError:
        raise UserError(f"'{value}' is no time.") from None


def _next_text(done: Rescheduled, say: Say) -> list[Line]:
    if done.athlete.next_send_at is None:
        return []
    local = done.athlete.next_send_at.astimezone(ZoneInfo(done.athlete.zone))
    return [say("set_next_text", day=day_words(local.date()), time=f"{local:%H:%M}")]


def _units(uow: UnitOfWork, asked: Asked, say: Say, value: str) -> Carried:
    field = _UNITS.get(value)
    if field is None:
        raise UserError(f"'{value}' is no unit.")
    was = getattr(asked.athlete, field)
    if was == value:
        return say.carried("set_already", value=value)
    _change(uow, asked, **{field: value})
    return say.carried("set_units", say("undo", drop=1, words=f"use {was}"), unit=value)


def _zone(uow: UnitOfWork, asked: Asked, say: Say, value: str) -> Carried:
    was = asked.athlete.zone
    if was == value:
        return say.carried("set_already", value=value)
    done = _change(uow, asked, zone=value)
    local = asked.now.astimezone(ZoneInfo(value))
    told = say("set_zone", zone=value, local=f"{local:%H:%M}")
    return Carried((told, *_next_text(done, say), say("undo", drop=1, words=f"my time zone is {was}")))


def _name(uow: UnitOfWork, asked: Asked, say: Say, value: str) -> Carried:
    """Whoever gives one word keeps their family name."""
    known = asked.athlete.name.split()
    family = [] if asked.athlete.name == NAMELESS or " " in value else known[1:]
    if len(value) > _LONGEST_NAME:
        raise UserError("That name is too long.")
    _change(uow, asked, name=" ".join([value, *family]))
    return say.carried("set_name", called=value.split()[0])


def _equipment(uow: UnitOfWork, asked: Asked, say: Say, value: str) -> Carried:
    """What they have where they train on this weekday, else away from their places; something that they bought comes to
    what they had."""
    items = [item.strip() for item in value.split(",") if item.strip()]
    unknown = [item for item in items if kit_of(item) is None]
    kit = {one for item in items for one in kit_of(item) or ()} | kit_told_of(asked.message.body)
    if not kit:
        return say.carried("set_kit_unknown", unknown=", ".join(unknown or items))
    body = asked.message.body.lower()
    profile = asked.athlete.profile
    place = profile.place_on(asked.today.weekday())
    had = place.kit if place else profile.kit
    now = frozenset(kit | had if _MORE.search(body) and not _ALL.search(body) else kit)
    lines = [_kit_told(profile, place, now, say)]
    if now != had:
        _change(uow, asked, profile={"kit": now} if place is None else {"places": profile.with_kit_at(place, now)})
    if unknown:
        lines.append(say("set_kit_left_out", unknown=", ".join(unknown)))
    if had and now != had:
        lines.append(say("undo", drop=1, words=f"my kit is {_kit_words(had)}"))
    return Carried(tuple(lines))


def _kit_told(profile: Profile, place: Place | None, kit: frozenset[Kit], say: Say) -> Line:
    if place is not None:
        return say("set_kit_place", place=place.name, kit=_kit_words(kit))
    places = " or ".join(sorted(one.name for one in profile.places if one.weekdays))
    return (
        say("set_kit_elsewhere", places=places, kit=_kit_words(kit)) if places else say("set_kit", kit=_kit_words(kit))
    )


def _kit_words(kit: frozenset[Kit]) -> str:
    return ", ".join(sorted(kit)).replace("_", " ")


def _training_days(uow: UnitOfWork, asked: Asked, say: Say, value: str) -> Carried:
    words = {word.strip()[:3].lower() for word in value.split(",") if word.strip()}
    if not words or not words <= set(_DAYS):
        raise UserError(f"'{value}' are no days.")
    weekdays = tuple(sorted(_DAYS.index(word) for word in words))
    was = asked.athlete.profile.weekdays
    if weekdays == was:
        return say.carried("set_already", value=_days_words(weekdays))
    done = _change(uow, asked, profile={"weekdays": weekdays})
    undo = say("undo", drop=1, words=f"my days are {_days_words(was)}")
    plan = uow.plans.active_of(asked.athlete.id)
    if plan is not None and (count := sessions_a_week(plan)) != len(weekdays):
        told = say("set_days_other", days=_days_words(weekdays), count=str(count))
        return Carried((told, undo), for_staff=True)
    if done.redated is None:
        return Carried((say("set_days_stay", days=_days_words(weekdays)), undo))
    return Carried((say("set_days", days=_days_words(weekdays), start=day_words(done.redated)), undo))


def _days_words(weekdays: tuple[int, ...]) -> str:
    return ", ".join(_DAYS[day] for day in weekdays)


_SETTINGS: Mapping[str, _Carry] = {
    "send_time": _send_time,
    "units": _units,
    "timezone": _zone,
    "name": _name,
    "equipment": _equipment,
    "days": _training_days,
}
