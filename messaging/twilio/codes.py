"""Twilio's error codes: what each does to the text and to its athlete, and what staff is told.

One table for both places where a code turns up, the answer to a send and the report on a text that was taken.
Where nothing is wrong with the text or its number (it is our account, our sender, or the moment), a send is tried
again; a report means that Twilio gave the text up, so there the same code is final.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from textcoach.domain.alert import AlertKind
from textcoach.ports.sender import Effect, Permanent, Retry

_A = AlertKind


@dataclass(frozen=True, slots=True)
class Meaning:
    """``reason`` is one sentence for staff. ``alert`` None: a send that is refused this way is told of only when its
    tries pile up. ``again``: a send is worth another try."""

    reason: str
    alert: AlertKind | None
    again: bool = False
    effect: Effect = Effect.NONE


def _later(reason: str, alert: AlertKind | None = None) -> Meaning:
    return Meaning(reason, alert, again=True)


def _gone(reason: str) -> Meaning:
    return Meaning(f"{reason} Check the athlete's number.", _A.UNREACHABLE, effect=Effect.UNREACHABLE)


_OURS = "set TEXTCOACH_TWILIO_FROM_NUMBER to a number that the account has."
_SERVICE = "see TEXTCOACH_TWILIO_MESSAGING_SERVICE_SID."

CODES: Mapping[int, Meaning] = {
    10001: _later("The Twilio account is not active: look at its console.", _A.ACCOUNT),
    20003: _later("Twilio refuses the account's id or token: set them again.", _A.ACCOUNT),
    20005: _later("The Twilio account is not active: look at its console.", _A.ACCOUNT),
    20404: _later("Twilio does not know the account or the messaging service: check their ids.", _A.ACCOUNT),
    20429: _later("Twilio takes no more requests at this moment."),
    21211: _gone("The phone number is not a valid one."),
    21212: _later(f"Our own number is not valid: {_OURS}", _A.ACCOUNT),
    21408: Meaning("The account may not text this number's country: allow it in Twilio's console.", _A.SEND_FAILED),
    21602: Meaning("The text was empty.", _A.SEND_FAILED),
    21603: _later(f"Our own number is missing: {_OURS}", _A.ACCOUNT),
    21604: _gone("The text had no phone number to go to."),
    21606: _later(f"Our own number cannot text this one: {_OURS}", _A.ACCOUNT),
    21608: Meaning(
        "A trial account only texts numbers that were verified in Twilio's console: verify it, or upgrade.",
        _A.SEND_FAILED,
    ),
    21610: Meaning(
        "The athlete opted out with the carrier's own STOP; only their START brings the texts back.",
        _A.OPTED_OUT,
        effect=Effect.OPTED_OUT,
    ),
    21611: _later("The queue of our own number is full at Twilio."),
    21612: _gone("This number cannot be reached from ours."),
    21614: _gone("The phone number is not a mobile one."),
    21617: Meaning("The text was over 1,600 characters.", _A.SEND_FAILED),
    21635: _gone("The phone number is a landline."),
    21659: _later(f"Our own number is not Twilio's: {_OURS}", _A.ACCOUNT),
    21660: _later(f"Our own number is another account's: {_OURS}", _A.ACCOUNT),
    21661: _later(f"Our own number takes no texts: {_OURS}", _A.ACCOUNT),
    21701: _later(f"The messaging service does not exist: {_SERVICE}", _A.ACCOUNT),
    21703: _later("The messaging service has no number: add one in Twilio's console.", _A.ACCOUNT),
    30001: _later("The queue of our own sender was full at Twilio: see `textcoach capacity`."),
    30002: _later("The Twilio account is suspended: look at its console.", _A.ACCOUNT),
    30003: Meaning("The phone is off or out of reach.", _A.UNDELIVERED),
    30004: Meaning("The carrier or the athlete blocks our texts: ask the athlete.", _A.FILTERED),
    30005: _gone("The phone number is unknown or no longer in service."),
    30006: _gone("The phone number is a landline or its carrier takes no texts."),
    30007: Meaning(
        "The text was filtered as unwanted by the carrier or by Twilio: look at its words and our registration.",
        _A.FILTERED,
    ),
    30008: Meaning("The carrier did not deliver the text and gave no reason.", _A.UNDELIVERED),
    30034: _later(
        "Our own number is not registered with the carriers: register it for A2P 10DLC in Twilio's console.",
        _A.REGISTRATION,
    ),
    30036: Meaning("The text was not delivered before its validity ran out.", _A.UNDELIVERED),
    30610: _later("Twilio holds texts back by local law at this hour: check the athlete's zone."),
}


def answered(code: int, after_seconds: float | None = None) -> Retry | Permanent:
    """What a code means in the answer to a send."""
    known = CODES.get(code)
    if known is None:
        return Permanent(str(code), f"Twilio refused the text with code {code}: see its error reference.")
    if known.again:
        return Retry(str(code), after_seconds, known.reason, known.alert)
    return Permanent(str(code), known.reason, known.effect, known.alert or _A.SEND_FAILED)


def reported(code: str) -> Permanent:
    """What a code means for a text that Twilio had taken and gave up."""
    known = CODES.get(int(code)) if code.isdecimal() and len(code) <= 9 else None
    if known is None:
        reason = f"Twilio did not deliver the text (code {code[:9]}): see its error reference."
        return Permanent(code, reason, alert=_A.UNDELIVERED)
    return Permanent(code, known.reason, known.effect, known.alert or _A.UNDELIVERED)
