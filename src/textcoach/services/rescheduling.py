"""What changes when an athlete is texted: the zone, the hour, a pause. No local date is texted twice, and none that is
not is without a record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import training_date
from textcoach.domain.consent import Consent, ConsentKind
from textcoach.domain.contact import check_send_time, iana_zone
from textcoach.domain.errors import UserError
from textcoach.domain.ids import new_id
from textcoach.domain.plan import Hold, HoldReason
from textcoach.domain.reading import DistanceUnit, LoadUnit
from textcoach.domain.schedule import CATCH_UP, Missed, Schedule, reschedule
from textcoach.domain.slot import Slot, SlotKind, SlotOutcome
from textcoach.domain.states import ATHLETE_MOVES, AthleteState, check_move
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.roster import find_athlete

_NO_CATCH_UP = timedelta(0)


@dataclass(frozen=True, slots=True)
class Changes:
    """As given; None is left as it is. ``early_request`` says how the athlete asked for texts before 8:00; ``profile``
    are fields of theirs."""

    name: str | None = None
    zone: str | None = None
    send_at: time | None = None
    early_request: str | None = None
    load_unit: LoadUnit | None = None
    distance_unit: DistanceUnit | None = None
    profile: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Rescheduled:
    """``missed``: the dates that get no text because of the change, on record."""

    athlete: Athlete
    missed: Sequence[Missed] = ()


@dataclass(frozen=True, slots=True)
class Rescheduling:
    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def change(self, reference: str, changes: Changes) -> Rescheduled:
        """UserError where a figure can't be used."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            before = _locked(uow, reference)
            if changes.early_request:
                words = changes.early_request
                uow.consents.add(Consent(new_id(), before.number, ConsentKind.EARLY_TEXTS, "staff", words, now))
            done = _rescheduled(uow, before, _changed(before, changes, now), now)
            uow.athletes.save(done.athlete)
            uow.commit()
        return done

    def deactivate(self, reference: str) -> Athlete:
        """No texts until ``activate``; everything is kept and the plan waits."""
        with self.unit_of_work() as uow:
            athlete = _locked(uow, reference)
            if athlete.state is AthleteState.INACTIVE:
                raise UserError(f"{athlete.name} is inactive already.")
            check_move(ATHLETE_MOVES, "athlete", athlete.state, AthleteState.INACTIVE)
            athlete = stopped(uow, athlete, self.clock.now())
            uow.athletes.save(athlete)
            uow.commit()
        return athlete

    def activate(self, reference: str) -> Rescheduled:
        """Goes on with the plan that waited; today's text goes out at once while its window is open."""
        with self.unit_of_work() as uow:
            athlete = _locked(uow, reference)
            if athlete.state is AthleteState.ACTIVE:
                raise UserError(f"{athlete.name} is active already.")
            check_move(ATHLETE_MOVES, "athlete", athlete.state, AthleteState.ACTIVE)
            if uow.plans.active_of(athlete.id) is None:
                raise UserError(f"{athlete.name} has no active plan: see `textcoach plan activate`.")
            done = started(uow, athlete, self.clock.now())
            uow.athletes.save(done.athlete)
            uow.commit()
        return done


def stopped(uow: UnitOfWork, athlete: Athlete, now: datetime) -> Athlete:
    """Inactive: a hold from the first date without a text on says why there is none. The caller locked the athlete and
    saves them."""
    inactive = replace(athlete, state=AthleteState.INACTIVE, next_send_at=None)
    if athlete.next_send_at is None:
        return inactive
    today = training_date(now, athlete.zone)
    open_day = training_date(athlete.next_send_at, athlete.zone)
    start = min(open_day, today)
    taken = uow.slots.days_since(athlete.id, SlotKind.MORNING, start)
    while start in taken:
        start += timedelta(days=1)
    uow.holds.add(Hold(new_id(), athlete.id, HoldReason.INACTIVE, start))
    return inactive


def started(uow: UnitOfWork, athlete: Athlete, now: datetime, starts_on: date = date.min) -> Rescheduled:
    """Active: again, or for the first time, when texts begin with the next morning. ``starts_on`` is when the plan
    does. The caller locked the athlete and saves them."""
    if athlete.state is AthleteState.ACTIVE and athlete.next_send_at is not None:
        return Rescheduled(athlete)
    schedule = Schedule(athlete.zone, athlete.send_at)
    today = training_date(now, athlete.zone)
    taken = uow.slots.days_since(athlete.id, SlotKind.MORNING, today)
    catch_up = _NO_CATCH_UP if athlete.state is AthleteState.PROSPECT else CATCH_UP
    because = "the plan was activated" if athlete.state is AthleteState.PROSPECT else "the athlete became active again"
    plan = reschedule(None, schedule, today, taken, now, because=because, catch_up=catch_up)
    first = training_date(plan.next_send_at, athlete.zone)
    for hold in uow.holds.of(athlete.id):
        if hold.reason is HoldReason.INACTIVE and hold.until is None:
            uow.holds.save(replace(hold, until=max(hold.start, first)))
    missed = tuple(one for one in plan.missed if one.day >= starts_on)
    _record(uow, athlete, missed)
    return Rescheduled(replace(athlete, state=AthleteState.ACTIVE, next_send_at=plan.next_send_at), missed)


def _locked(uow: UnitOfWork, reference: str) -> Athlete:
    return uow.athletes.get(find_athlete(uow, reference).id)


def _changed(athlete: Athlete, changes: Changes, now: datetime) -> Athlete:
    given = {name: value for name in Changes.__slots__ if (value := getattr(changes, name)) is not None}
    asked = given.pop("early_request", None)
    if asked:
        given["early_consent_at"] = now
    if "name" in given:
        given["name"] = given["name"].strip()
        if not given["name"]:
            raise UserError("An athlete needs a name.")
    if "zone" in given:
        iana_zone(given["zone"])
    if "send_at" in given:
        check_send_time(given["send_at"], asked_by_athlete=bool(asked or athlete.early_consent_at))
    if "profile" in given:
        given["profile"] = replace(athlete.profile, **given["profile"])
    if not given:
        raise UserError("Say what to change, such as --zone Europe/Berlin: see `textcoach athletes set --help`.")
    return replace(athlete, **given)


def _rescheduled(uow: UnitOfWork, before: Athlete, after: Athlete, now: datetime) -> Rescheduled:
    old, new = Schedule(before.zone, before.send_at), Schedule(after.zone, after.send_at)
    if before.next_send_at is None or old == new:
        return Rescheduled(after)
    open_day = training_date(before.next_send_at, before.zone)
    since = min(open_day, training_date(now, after.zone))
    taken = uow.slots.days_since(after.id, SlotKind.MORNING, since)
    because = f"the zone became {new.zone}" if old.zone != new.zone else f"the hour became {new.send_at:%H:%M}"
    plan = reschedule(old, new, open_day, taken, now, because=because)
    _record(uow, after, plan.missed)
    return Rescheduled(replace(after, next_send_at=plan.next_send_at), plan.missed)


def _record(uow: UnitOfWork, athlete: Athlete, missed: Sequence[Missed]) -> None:
    for one in missed:
        skipped = Slot(
            new_id(), athlete.id, one.day, SlotKind.MORNING, one.due_at, outcome=SlotOutcome.SKIPPED, reason=one.reason
        )
        uow.slots.claim(skipped)
