"""What a person typed, made canonical or refused in one sentence."""

import zoneinfo
from datetime import time
from functools import cache

import phonenumbers

from textcoach.domain.errors import UserError

EARLIEST_WITHOUT_REQUEST = time(8)
LATEST = time(21)
_ROLL = time(4)
_NOON = time(12)


def e164(text: str) -> str:
    """A phone number as E.164. It must begin with + and its country code, because there is nobody to ask."""
    try:
        number = phonenumbers.parse(text, None)
    except phonenumbers.NumberParseException:
        raise UserError(
            f"'{text}' is not a phone number: write it with + and the country code, such as +12125550123."
        ) from None
    if not phonenumbers.is_possible_number(number):
        raise UserError(f"'{text}' can't be a phone number: check its digits and its country code.")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def iana_zone(text: str) -> str:
    if text not in zones():
        raise UserError(f"'{text}' is not a time zone: use an IANA name such as America/New_York or Europe/Berlin.")
    return text


def check_send_time(at: time, asked_by_athlete: bool) -> time:
    """Texts go out from 8:00 to 21:00; from 4:00, when the training date rolls, where the athlete asked for it."""
    if at >= LATEST or at < _ROLL:
        raise UserError(f"Texts can't go out at {at:%H:%M}: choose a time from 08:00 to 20:59.")
    if at < EARLIEST_WITHOUT_REQUEST and not asked_by_athlete:
        raise UserError(
            f"Texts before 08:00 need the athlete's own request: give it as --early-request, or choose a time later "
            f"than {at:%H:%M}."
        )
    return at


def check_evening_time(at: time) -> time:
    """Evening texts go out from 12:00 on, until quiet hours begin."""
    if not _NOON <= at < LATEST:
        raise UserError(f"An evening text can't go out at {at:%H:%M}: choose a time from 12:00 to 20:59.")
    return at


# Listing them reads a folder of some hundred files each time.
@cache
def zones() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones())
