"""Athletes, their holds and their trail as the API shows them."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import AuditEntry
from textcoach.domain.plan import Hold
from textcoach.domain.states import AthleteState
from textcoach.services.activity import Rescheduled
from textcoach.web.api.models.base import DistanceUnit, LoadUnit, Shown
from textcoach.web.api.models.shown_profile import ShownProfile


class ShownAthlete(Shown):
    """``next_text_at`` is null unless the athlete is active with an active plan."""

    id: UUID
    name: str
    number: str
    state: AthleteState
    coach_id: UUID | None
    zone: str
    send_at: str
    evening_at: str
    nudges: bool
    recaps: bool
    load_unit: LoadUnit
    distance_unit: DistanceUnit
    created_at: datetime
    early_texts_since: datetime | None
    next_text_at: datetime | None
    next_evening_at: datetime | None
    profile: ShownProfile

    @classmethod
    def of(cls, athlete: Athlete) -> "ShownAthlete":
        same = ("id", "name", "number", "state", "coach_id", "zone", "nudges", "recaps", "load_unit", "distance_unit")
        return cls(
            **{name: getattr(athlete, name) for name in same},
            send_at=f"{athlete.send_at:%H:%M}",
            evening_at=f"{athlete.evening_at:%H:%M}",
            created_at=athlete.created_at,
            early_texts_since=athlete.early_consent_at,
            next_text_at=athlete.next_send_at,
            next_evening_at=athlete.next_evening_at,
            profile=ShownProfile.of(athlete.profile),
        )


class ShownMissed(Shown):
    """A local date that gets no text because of a change, and why."""

    day: date
    reason: str


class ChangedAthlete(ShownAthlete):
    """``redated`` is the first new date, where workouts follow new training days."""

    missed: list[ShownMissed]
    redated: date | None

    @classmethod
    def after(cls, done: Rescheduled) -> "ChangedAthlete":
        missed = [ShownMissed(day=one.day, reason=one.reason) for one in done.missed]
        return cls(**ShownAthlete.of(done.athlete).model_dump(), missed=missed, redated=done.redated)


class ShownHold(Shown):
    """``until`` is exclusive; null while open."""

    id: UUID
    reason: str
    start: date
    until: date | None

    @classmethod
    def of(cls, hold: Hold) -> "ShownHold":
        return cls(id=hold.id, reason=hold.reason.value, start=hold.start, until=hold.until)


class Cleared(Shown):
    texts_from: date


class ShownEntry(Shown):
    """Who did what when, with what was there before and after."""

    id: UUID
    at: datetime
    by: str
    by_kind: str
    action: str
    subject: str
    subject_id: UUID
    before: Any
    after: Any

    @classmethod
    def of(cls, entry: AuditEntry) -> "ShownEntry":
        return cls(
            id=entry.id,
            at=entry.at,
            by=entry.actor.name,
            by_kind=entry.actor.kind.value,
            action=entry.action,
            subject=entry.subject,
            subject_id=entry.subject_id,
            before=entry.before,
            after=entry.after,
        )
