"""Someone who signs up by text: all that is known of them is their number."""

from datetime import datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import phonenumbers
from phonenumbers.timezone import time_zones_for_number

from textcoach.domain.athlete import NAMELESS, Athlete
from textcoach.domain.ids import new_id
from textcoach.domain.profile import Profile
from textcoach.domain.reading import DistanceUnit, LoadUnit
from textcoach.domain.states import AthleteState

_SEND_AT = time(8)
_POUNDS = frozenset({"US", "CA", "PR"})
_MILES = frozenset({"US", "GB", "PR"})
# A mobile number mostly tells no more than its country; these are where most of one with several zones lives.
_LIKELIEST = (
    "America/New_York",
    "Europe/London",
    "Australia/Sydney",
    "Europe/Moscow",
    "America/Sao_Paulo",
    "America/Mexico_City",
    "Asia/Jakarta",
)


def newcomer(number: str, sender: str, now: datetime) -> Athlete:
    """A prospect, with a zone and units that staff should check: they are guessed from the number's country."""
    load_unit, distance_unit = likely_units(number)
    return Athlete(
        id=new_id(),
        name=NAMELESS,
        number=number,
        zone=likely_zone(number),
        send_at=_SEND_AT,
        load_unit=load_unit,
        distance_unit=distance_unit,
        profile=Profile(),
        state=AthleteState.PROSPECT,
        created_at=now,
        sender=sender,
    )


def likely_zone(number: str) -> str:
    """An IANA name; UTC where the number tells nothing."""
    try:
        zones = [zone for zone in time_zones_for_number(phonenumbers.parse(number)) if _is_known(zone)]
    except phonenumbers.NumberParseException:
        zones = []
    return next((zone for zone in (*_LIKELIEST, *zones) if zone in zones), "UTC")


def likely_units(number: str) -> tuple[LoadUnit, DistanceUnit]:
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return "kg", "km"
    country = phonenumbers.region_code_for_country_code(parsed.country_code or 0)
    # Whose plan several countries share (+1) has them told apart by area code, where it is one we know.
    region = phonenumbers.region_code_for_number(parsed) or country
    return "lb" if region in _POUNDS else "kg", "mi" if region in _MILES or country == "GB" else "km"


def _is_known(zone: str) -> bool:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    return True
