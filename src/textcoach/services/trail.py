"""The trail of what people did to a workout and its record."""

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

from textcoach.domain.audit import Actor, AuditEntry
from textcoach.domain.ids import new_id
from textcoach.domain.workout import Performance, Workout
from textcoach.ports.unit_of_work import UnitOfWork

WORKOUT, RECORD = "workout", "performance"


def left_by(uow: UnitOfWork, by: Actor, now: datetime, action: str, before: Workout, after: Workout) -> None:
    """What changed of a workout, and nothing else of it."""
    names = [one.name for one in fields(Workout) if getattr(before, one.name) != getattr(after, one.name)]
    was, became = ({name: plain(getattr(one, name)) for name in names} for one in (before, after))
    uow.audit.add(AuditEntry(new_id(), now, by, action, WORKOUT, after.id, after.athlete_id, was, became))


def made_by(uow: UnitOfWork, by: Actor, now: datetime, action: str, made: Workout) -> None:
    names = ("week", "session", "copy", "day", "content")
    facts = {name: plain(getattr(made, name)) for name in names}
    uow.audit.add(AuditEntry(new_id(), now, by, action, WORKOUT, made.id, made.athlete_id, None, facts))


def recorded_by(
    uow: UnitOfWork, by: Actor, now: datetime, action: str, before: Performance | None, after: Performance
) -> None:
    was = None if before is None else _facts(before)
    entry = AuditEntry(new_id(), now, by, action, RECORD, after.id, after.athlete_id, was, _facts(after))
    uow.audit.add(entry)


def _facts(record: Performance) -> Any:
    return {name: plain(getattr(record, name)) for name in ("revision", "day", "entries", "session", "details")}


def plain(value: Any) -> Any:
    """As JSON can hold it."""
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(one) for one in value]
    return value
