"""The trail of what people did to an athlete and their plans."""

from dataclasses import fields
from datetime import datetime
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import Actor, AuditEntry
from textcoach.domain.ids import new_id
from textcoach.domain.plan import FitnessPlan
from textcoach.ports.unit_of_work import UnitOfWork

_FOLLOWS = ("next_send_at", "next_evening_at")
"""From other changes, and from the clock."""


def note_athlete(
    uow: UnitOfWork, by: Actor, action: str, now: datetime, before: Athlete | None, after: Athlete
) -> None:
    """With the fields that differ."""
    was, became = ({}, {}) if before is None else (_fields(before), _fields(after))
    names = [name for name in became if was[name] != became[name]]
    facts = [{name: one[name] for name in names} or None for one in (was, became)]
    uow.audit.add(AuditEntry(new_id(), now, by, f"athlete {action}", "athlete", after.id, after.id, *facts))


def note_plan(
    uow: UnitOfWork, by: Actor, action: str, now: datetime, before: FitnessPlan | None, after: FitnessPlan
) -> None:
    was = None if before is None else {"state": before.state.value}
    became = {"state": after.state.value}
    uow.audit.add(AuditEntry(new_id(), now, by, f"plan {action}", "plan", after.id, after.athlete_id, was, became))


def _fields(athlete: Athlete) -> dict[str, Any]:
    names = {one.name for one in fields(athlete)} - set(_FOLLOWS)
    found: dict[str, Any] = _adapter().dump_python(athlete, mode="json", include=names)
    profile = found.pop("profile")
    # A set has no order, and another order is no change.
    for place in (profile, *profile["places"]):
        place["kit"] = sorted(place["kit"])
    return found | {f"profile.{name}": value for name, value in profile.items()}


@cache
def _adapter() -> TypeAdapter[Athlete]:
    return TypeAdapter(Athlete)
