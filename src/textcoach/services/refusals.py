"""What a text that was refused for good does to its athlete, and what staff is told."""

from datetime import datetime

from textcoach.domain.alert import AlertKind
from textcoach.domain.consent import Consent, ConsentKind
from textcoach.domain.ids import new_id
from textcoach.domain.message import Message, MessageKind
from textcoach.domain.states import AthleteState
from textcoach.ports.sender import Effect, Permanent
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.activity import stopped
from textcoach.services.alerting import alert

_FOR_ALL = frozenset({AlertKind.ACCOUNT, AlertKind.REGISTRATION})
"""Trouble that hits every text alike is told once."""


def apply_refusal(uow: UnitOfWork, message: Message, refusal: Permanent, now: datetime) -> None:
    """Ends the consent or the sends of the athlete, as the refusal says, and tells staff. The message itself is the
    caller's to save."""
    reason = refusal.reason
    opted_out = uow.consents.standing(message.number) is ConsentKind.OPTED_OUT
    if refusal.effect is Effect.OPTED_OUT and opted_out and message.kind is MessageKind.CONSENT:
        return  # the provider heard STOP too and answers it itself: there is nothing to tell
    if refusal.effect is Effect.OPTED_OUT and not opted_out:
        uow.consents.add(Consent(new_id(), message.number, ConsentKind.OPTED_OUT, "provider", refusal.code, now))
    if refusal.effect is Effect.UNREACHABLE and message.athlete_id is not None:
        athlete = uow.athletes.get(message.athlete_id)
        if athlete.state is AthleteState.ACTIVE:
            uow.athletes.save(stopped(uow, athlete, now))
            reason += " The athlete is inactive now and gets no more texts."
    subject = refusal.code if refusal.alert in _FOR_ALL else about(message, refusal.code)
    athlete_id = None if refusal.alert in _FOR_ALL else message.athlete_id
    uow.alerts.open(alert(refusal.alert, subject, reason, now, athlete_id))


def about(message: Message, code: str) -> str:
    """The subject of an alert that concerns one athlete, or one number that nobody knows."""
    return f"{message.athlete_id or message.id}:{code}"
