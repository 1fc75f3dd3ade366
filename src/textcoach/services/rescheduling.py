"""What changes when an athlete is texted: the zone, the hour, a pause. No local date is texted twice, and none that is
not is without a record."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import OPERATOR, Actor
from textcoach.domain.calendar import training_date
from textcoach.domain.consent import Consent, ConsentKind
from textcoach.domain.contact import check_evening_time, check_send_time, iana_zone
from textcoach.domain.errors import ConflictError, UserError
from textcoach.domain.goal import pinned
from textcoach.domain.ids import new_id
from textcoach.domain.moving import on_weekdays, sessions_a_week
from textcoach.domain.profile import Injury, Profile
from textcoach.domain.reading import DistanceUnit, LoadUnit
from textcoach.domain.schedule import Schedule, reschedule
from textcoach.domain.slot import SlotKind
from textcoach.domain.states import ATHLETE_MOVES, AthleteState, check_move
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.activity import Rescheduled, record_missed, started, stopped
from textcoach.services.evenings import moved_evening
from textcoach.services.holding import agenda_of
from textcoach.services.roster import find_athlete
from textcoach.services.trail_of_athletes import note_athlete
from textcoach.services.withdrawal import withdraw_morning


@dataclass(frozen=True, slots=True)
class Changes:
    """As given; None is left as it is. ``early_request`` says how the athlete asked for texts before 8:00; ``profile``
    are fields of theirs, all but the injuries: those of ``injuries`` come to what is known, and each open pain in the
    areas ``cleared`` is over."""

    name: str | None = None
    zone: str | None = None
    send_at: time | None = None
    early_request: str | None = None
    load_unit: LoadUnit | None = None
    distance_unit: DistanceUnit | None = None
    profile: Mapping[str, Any] | None = None
    evening_at: time | None = None
    nudges: bool | None = None
    recaps: bool | None = None
    injuries: Sequence[Injury] | None = None
    cleared: Sequence[str] | None = None


@dataclass(frozen=True, slots=True)
class Rescheduling:
    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def change(
        self,
        reference: str,
        changes: Changes,
        by: Actor = OPERATOR,
        check: Callable[[Athlete], None] = lambda _: None,
    ) -> Rescheduled:
        """UserError where a figure can't be used. ``check`` may refuse the athlete as they are now, before anybody else
        can change them."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            before = _locked(uow, reference)
            check(before)
            done = change_athlete(uow, before, changes, now, source="staff")
            note_athlete(uow, by, "edited", now, before, done.athlete)
            uow.commit()
        return done

    def deactivate(self, reference: str, by: Actor = OPERATOR) -> Athlete:
        """No texts until ``activate``; everything is kept and the plan waits."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            before = _locked(uow, reference)
            if before.state is AthleteState.INACTIVE:
                raise ConflictError(f"{before.name} is inactive already.")
            check_move(ATHLETE_MOVES, "athlete", before.state, AthleteState.INACTIVE)
            athlete = stopped(uow, before, now)
            uow.athletes.save(athlete)
            note_athlete(uow, by, "deactivated", now, before, athlete)
            uow.commit()
        return athlete

    def activate(self, reference: str, by: Actor = OPERATOR) -> Rescheduled:
        """Goes on with the plan that waited; today's text goes out at once while its window is open."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            athlete = _locked(uow, reference)
            if athlete.state is AthleteState.ACTIVE:
                raise ConflictError(f"{athlete.name} is active already.")
            check_move(ATHLETE_MOVES, "athlete", athlete.state, AthleteState.ACTIVE)
            if uow.plans.active_of(athlete.id) is None:
                raise ConflictError(f"{athlete.name} has no active plan: see `textcoach plan activate`.")
            done = started(uow, athlete, now)
            uow.athletes.save(done.athlete)
            note_athlete(uow, by, "activated", now, athlete, done.athlete)
            uow.commit()
        return done


def change_athlete(uow: UnitOfWork, before: Athlete, changes: Changes, now: datetime, *, source: str) -> Rescheduled:
    """What staff or the athlete (``source``: "staff", "text") want changed, with everything that follows from it. The
    caller locked the athlete. UserError where a figure can't be used."""
    after = _changed(before, changes, now)
    if changes.early_request:
        words = changes.early_request
        uow.consents.add(Consent(new_id(), before.number, ConsentKind.EARLY_TEXTS, source, words, now))
    done = _rescheduled(uow, before, after, now)
    uow.athletes.save(done.athlete)
    if _is_worded_otherwise(before, after):
        withdraw_morning(uow, after, now)
    if before.profile.weekdays != after.profile.weekdays:
        done = replace(done, redated=_redated(uow, after, now))
    return done


def _is_worded_otherwise(before: Athlete, after: Athlete) -> bool:
    """Whether a text that is made already says something else now. Neither goal nor training days are in it: those
    change what comes later."""
    units = (before.load_unit, before.distance_unit) != (after.load_unit, after.distance_unit)
    was, now = (replace(one.profile, goal="", weekdays=()) for one in (before, after))
    return units or was != now


def _redated(uow: UnitOfWork, after: Athlete, now: datetime) -> date | None:
    """Where the plan has as many workouts a week, they move to the new training days from tomorrow on; one with more or
    fewer is staff's to make."""
    today = training_date(now, after.zone)
    plans = agenda_of(uow, after, today)
    if plans is None or sessions_a_week(plans.plan) != len(after.profile.weekdays):
        return None
    dates = on_weekdays(plans, after.profile.weekdays, today + timedelta(days=1))
    for workout in plans.coming.values():
        if workout.id in dates:
            stored = uow.workouts.get(workout.id)
            uow.workouts.save(replace(stored, day=dates[workout.id]))
    return min(dates.values(), default=None)


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
    if "evening_at" in given:
        check_evening_time(given["evening_at"])
    known = [given.pop(name, None) for name in ("profile", "injuries", "cleared")]
    if any(known):
        given["profile"] = _changed_profile(athlete, changes, training_date(now, athlete.zone))
    if given.get("load_unit", athlete.load_unit) != athlete.load_unit:
        # "bench 225" was said in the unit that held then.
        profile = given.get("profile", athlete.profile)
        given["profile"] = replace(profile, goal=pinned(profile.goal, athlete.load_unit))
    if not given:
        raise UserError("Say what to change, such as --zone Europe/Berlin: see `textcoach athletes set --help`.")
    return replace(athlete, **given)


def _changed_profile(athlete: Athlete, changes: Changes, today: date) -> Profile:
    for area in changes.cleared or ():
        athlete = _healed(athlete, area, today)
    profile = replace(athlete.profile, **(changes.profile or {}))
    for injury in changes.injuries or ():
        is_dated = injury.since is not None or injury.cleared is not None
        profile = profile.hurting(injury if is_dated else replace(injury, since=today))
    return profile


def _healed(athlete: Athlete, area: str, today: date) -> Athlete:
    painful = athlete.profile.painful_areas()
    if area not in painful:
        open_ones = ", ".join(sorted(painful)) or "none"
        raise UserError(f"{athlete.name} has no open pain in '{area}'; open: {open_ones}.")
    return replace(athlete, profile=athlete.profile.healed(area, today))


def _rescheduled(uow: UnitOfWork, before: Athlete, after: Athlete, now: datetime) -> Rescheduled:
    after = replace(after, next_evening_at=moved_evening(uow, before, after, now))
    old, new = Schedule(before.zone, before.send_at), Schedule(after.zone, after.send_at)
    if before.next_send_at is None or old == new:
        return Rescheduled(after)
    open_day = training_date(before.next_send_at, before.zone)
    since = min(open_day, training_date(now, after.zone))
    taken = uow.slots.days_since(after.id, SlotKind.MORNING, since)
    because = f"the zone became {new.zone}" if old.zone != new.zone else f"the hour became {new.send_at:%H:%M}"
    plan = reschedule(old, new, open_day, taken, now, because=because)
    record_missed(uow, after, plan.missed)
    return Rescheduled(replace(after, next_send_at=plan.next_send_at), plan.missed)
