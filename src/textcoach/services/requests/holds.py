"""Days without workouts: away, paused, and going on again."""

from dataclasses import replace
from datetime import date, timedelta

from textcoach.domain.agenda import Agenda
from textcoach.domain.ids import new_id
from textcoach.domain.plan import Hold, HoldReason
from textcoach.domain.reading import AwayRequest, PauseRequest
from textcoach.domain.states import AthleteState
from textcoach.ports.composer import Line
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.holding import agenda_of, keep_holds
from textcoach.services.requests.asked import Asked, Carried, Say
from textcoach.services.withdrawal import first_day_again, first_open_day, withdraw_morning
from textcoach.services.workout_text import day_words

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_THEIRS = frozenset({HoldReason.PAUSE, HoldReason.AWAY})


def go_away(uow: UnitOfWork, asked: Asked, say: Say) -> Carried:
    """Both days are included; without a last one, until they are back. The plan goes on meanwhile."""
    request = asked.reading.request
    said = request if isinstance(request, AwayRequest) else AwayRequest()
    start = max(said.start or asked.today, asked.today)
    if said.end is not None and said.end < start:
        return say.carried("hold_over")
    if (refused := _none_to_hold(uow, asked, say)) is not None:
        return refused
    until = said.end + _DAY if said.end is not None else None
    if start == asked.today:
        withdraw_morning(uow, asked.athlete, asked.now, although_due=True)
    hold = _kept(uow, asked, HoldReason.AWAY, start, until)
    plans = _plans(uow, asked)
    if hold.until is None:
        return say.carried("away_open", days=_days_words(hold))
    return say.carried("away", say.next_workout(plans, hold.until), say("away_undo", drop=1), days=_days_words(hold))


def pause(uow: UnitOfWork, asked: Asked, say: Say) -> Carried:
    """From today, or from tomorrow where today's text went out already, until a day that is not paused any more."""
    request = asked.reading.request
    until = request.until if isinstance(request, PauseRequest) else None
    if (refused := _none_to_hold(uow, asked, say)) is not None:
        return refused
    withdraw_morning(uow, asked.athlete, asked.now, although_due=True)
    start = first_open_day(uow, asked.athlete, asked.today)
    if until is not None and until <= start:
        return say.carried("hold_over")
    hold = _kept(uow, asked, HoldReason.PAUSE, start, until)
    if hold.until is None:
        return say.carried("pause_open", days=_days_words(hold))
    waits = say("pause_waits" if hold.until - hold.start >= _WEEK else "pause_short")
    coming = say.next_workout(_plans(uow, asked), hold.until)
    return say.carried("pause", waits, coming, say("pause_undo", drop=1), days=_days_words(hold))


def resume(uow: UnitOfWork, asked: Asked, say: Say) -> Carried:
    """Ends what the athlete asked for themselves: the hold over today, else those to come."""
    holds = uow.holds.of(asked.athlete.id)
    firm = [hold for hold in holds if hold.reason not in _THEIRS and hold.covers(asked.today)]
    if firm or asked.athlete.state is AthleteState.INACTIVE:
        return say.carried("resume_staff", for_staff=True)
    if asked.athlete.next_send_at is None:
        return say.carried("no_plan", for_staff=True)
    theirs = [hold for hold in holds if hold.reason in _THEIRS and not _is_over(hold, asked.today)]
    now = [hold for hold in theirs if hold.covers(asked.today)]
    if not theirs:
        return say.carried("resume_nothing", _next(uow, asked, say))
    first = first_day_again(uow, asked.athlete, asked.today, asked.now) if now else asked.today
    ended = [replace(hold, until=max(hold.start, first) if now else hold.start) for hold in now or theirs]
    keep_holds(uow, asked.athlete.id, *ended)
    return say.carried("resumed" if now else "resume_cancelled", _next(uow, asked, say))


def _days_words(hold: Hold) -> str:
    first = day_words(hold.start)
    if hold.until is None:
        return f"from {first} on"
    last = hold.until - _DAY
    return f"from {first} to {day_words(last)}" if last > hold.start else f"on {first}"


def _none_to_hold(uow: UnitOfWork, asked: Asked, say: Say) -> Carried | None:
    """Where no texts come anyway."""
    if asked.athlete.state is AthleteState.INACTIVE:
        return say.carried("held_staff", for_staff=True, day=day_words(asked.today))
    return say.carried("no_plan", for_staff=True) if uow.plans.active_of(asked.athlete.id) is None else None


def _kept(uow: UnitOfWork, asked: Asked, reason: HoldReason, start: date, until: date | None) -> Hold:
    """One hold for all that touch each other. A pause ends when the athlete said last, being away when the last of its
    days is over."""
    holds = [hold for hold in uow.holds.of(asked.athlete.id) if hold.reason is reason and _touches(hold, start, until)]
    if until is not None and reason is HoldReason.AWAY:
        until = max([until, *(hold.until for hold in holds if hold.until is not None)])
    begins = min([start, *(hold.start for hold in holds)])
    kept = Hold(holds[0].id if holds else new_id(), asked.athlete.id, reason, begins, until)
    merged = (replace(hold, until=hold.start) for hold in holds[1:])
    keep_holds(uow, asked.athlete.id, kept, *merged)
    return kept


def _touches(hold: Hold, start: date, until: date | None) -> bool:
    if hold.until == hold.start:
        return False
    return (hold.until is None or hold.until >= start) and (until is None or hold.start <= until)


def _is_over(hold: Hold, today: date) -> bool:
    return hold.until is not None and hold.until <= max(hold.start, today)


def _plans(uow: UnitOfWork, asked: Asked) -> Agenda:
    plans = agenda_of(uow, asked.athlete, asked.today)
    assert plans is not None  # noqa: S101 - the caller looked
    return plans


def _next(uow: UnitOfWork, asked: Asked, say: Say) -> Line:
    return say.next_workout(_plans(uow, asked), first_open_day(uow, asked.athlete, asked.today))
