"""One older user, read: whom we may text, at what hour, and what nobody recorded."""

from dataclasses import dataclass
from datetime import datetime, time

from textcoach.domain.contact import e164, iana_zone
from textcoach.domain.errors import UserError
from textcoach.persistence.older.values import Fields, UnusableError, instant, shown, truth, whole, words

_EARLIEST, _LATEST = 8, 20
"""Hours of the day: an earlier one needs the athlete's own recorded request."""
_OPT_IN = ("optedIn", "optIn", "smsOptIn", "smsOptedIn", "isOptedIn", "optInFlag")
_OPT_IN_AT = ("optedInAt", "optInAt", "optInDate", "optedInDate", "smsOptInAt", "smsOptInDate", "optedInOn", "optInOn")
_UNKNOWN_ZONE = "UTC"


@dataclass(frozen=True, slots=True)
class OlderUser:
    """``consented_at`` None: nobody recorded when they agreed, so they aren't texted. ``has_zone`` False: their zone is
    not known, so nobody knows at what hour they may be. ``notes`` are for staff."""

    source_id: str
    name: str
    number: str
    zone: str
    has_zone: bool
    send_at: time
    consented_at: datetime | None
    created_at: datetime | None
    notes: tuple[str, ...]


def user_of(row: Fields, now: datetime) -> OlderUser:
    """UnusableError where there is no number to text."""
    notes: list[str] = []
    number = _number(row.get("phoneNumber", "phone", "number"))
    zone = _zone(row.get("timezone", "timeZone", "zone"), notes)
    send_at = _send_at(row.get("preferredSendHour", "sendHour"), notes)
    consented_at = _consented_at(row, now, notes)
    name = words(row.get("name", "fullName"))
    if not name:
        name = number
        notes.append("no name; the number stands in its place")
    if email := words(row.get("email")):
        notes.append(f"email: {email}")
    source_id, created_at = str(row.get("id")), instant(row.get("createdAt"))
    row.get("updatedAt")
    notes += [f"{other}: {shown(value)}" for other, value in row.others()]
    return OlderUser(
        source_id=source_id,
        name=name,
        number=number,
        zone=zone or _UNKNOWN_ZONE,
        has_zone=zone is not None,
        send_at=send_at,
        consented_at=consented_at,
        created_at=created_at,
        notes=tuple(notes),
    )


def _number(given: object) -> str:
    plain = words(given)
    if not plain:
        raise UnusableError("there is no phone number")
    try:
        return e164(plain)
    except UserError:
        raise UnusableError("the phone number can't be used: it needs + and its country code") from None


def _zone(given: object, notes: list[str]) -> str | None:
    try:
        return iana_zone(words(given))
    except UserError:
        notes.append(f"no known time zone ({words(given) or 'none given'}): set it before they are texted")
        return None


def _send_at(given: object, notes: list[str]) -> time:
    hour = whole(given)
    if hour is None or not 0 <= hour <= 23:
        if given is not None:
            notes.append(f"preferred hour {shown(given)} is none: 08:00")
        return time(_EARLIEST)
    kept = min(max(hour, _EARLIEST), _LATEST)
    if kept != hour:
        notes.append(f"preferred hour {hour}: texts go out at {kept:02}:00, since none may at {hour:02}:00 unasked")
    return time(kept)


def _consented_at(row: Fields, now: datetime, notes: list[str]) -> datetime | None:
    """Only a yes with its date, in the past, is a record."""
    said, at = row.get(*_OPT_IN), instant(row.get(*_OPT_IN_AT))
    at = at or instant(said)
    if row.has(*_OPT_IN) and truth(said) is not True and instant(said) is None:
        notes.append("no consent: the opt-in flag is not set")
        return None
    if at is None:
        notes.append("no consent on record: the opt-in has no date")
        return None
    if at > now:
        notes.append(f"no consent on record: the opt-in is dated {at.date()}, which is still to come")
        return None
    return at
