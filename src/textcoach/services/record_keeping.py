"""One more revision of a workout's record, by staff: on which day, in whose name, and whether it says anything new."""

from dataclasses import replace
from datetime import date, timedelta

from textcoach.domain.audit import Actor
from textcoach.domain.errors import FieldError, StaleError
from textcoach.domain.evidence import Evidence, Provenance
from textcoach.domain.ids import new_id
from textcoach.domain.record_form import Record, RecordForm, record_of
from textcoach.domain.workout import Performance, RecordSource
from textcoach.services.workout_desk import OnDesk

BACK_TO = timedelta(days=30)


def known_record(desk: OnDesk, revision: int | None) -> Performance | None:
    """The last revision; StaleError where that is not the one (0: none) that somebody saw."""
    known = desk.uow.performances.of_workout(desk.workout.id)
    if revision is not None and revision != (known.revision if known is not None else 0):
        raise StaleError("The record has changed since you read it: look at it again, then make your change.")
    return known


def told(desk: OnDesk, form: RecordForm | None, known: Performance | None) -> Record:
    """The form's, or what is known; nothing where neither is there."""
    if form is not None or known is None:
        return record_of(form or RecordForm(), known, desk.athlete.load_unit)
    session = known.session
    if session.completed == "none":
        session = replace(session, completed=None)
    return Record(known.entries, session, known.details)


def day_done(desk: OnDesk, day: date | None) -> date:
    """The athlete's local date: as said, else the workout's where that has come, else today."""
    planned = desk.workout.day
    if day is None and (planned is None or planned > desk.today):
        return desk.today
    return checked_day(desk, day or planned or desk.today)


def checked_day(desk: OnDesk, day: date) -> date:
    """FieldError for one that is to come or more than 30 days ago."""
    if day > desk.today:
        raise FieldError("day", f"{day} is still to come where {desk.athlete.name} is", f"{desk.today}")
    if day < desk.today - BACK_TO:
        raise FieldError("day", f"{day} is more than {BACK_TO.days} days ago", f"{desk.today - BACK_TO} or later")
    return day


def next_revision(desk: OnDesk, by: Actor, record: Record, known: Performance | None, day: date) -> Performance:
    return Performance(
        id=known.id if known is not None else new_id(),
        athlete_id=desk.athlete.id,
        workout_id=desk.workout.id,
        day=day,
        revision=known.revision + 1 if known is not None else 1,
        entries=record.entries,
        session=record.session,
        source=RecordSource.STAFF,
        message_id=None,
        recorded_at=desk.now,
        details=record.details,
        by=by.name,
    )


def as_skipped(desk: OnDesk, by: Actor, known: Performance) -> Performance:
    evidence = (*known.session.evidence, Evidence("completed", Provenance.CONFIRMED))
    session = replace(known.session, completed="none", evidence=evidence)
    return next_revision(desk, by, Record(known.entries, session, known.details), known, known.day)


def says_the_same(new: Performance, known: Performance) -> bool:
    names = ("day", "entries", "session", "details")
    return all(getattr(new, name) == getattr(known, name) for name in names)
