"""Everything that an older service knew, read: what can be ours, and what can't with the reason."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from textcoach.persistence.older.people import OlderUser, user_of
from textcoach.persistence.older.plans import CLIENT, OlderPlan, plan_of
from textcoach.persistence.older.profiles import OlderProfile, profile_of
from textcoach.persistence.older.source import PLANS, PROFILES, USERS, Source
from textcoach.persistence.older.values import Fields, UnusableError

NO_ATHLETE = "its user was not converted"


@dataclass(frozen=True, slots=True)
class Unusable:
    """A row of ``table`` that becomes nothing of ours; ``user_id`` where it names one."""

    table: str
    source_id: str
    reason: str
    user_id: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """``users`` by their older ids; profiles with their own ids, and plans, by their users'."""

    users: dict[str, OlderUser] = field(default_factory=dict)
    profiles: dict[str, tuple[str, OlderProfile]] = field(default_factory=dict)
    plans: dict[str, list[OlderPlan]] = field(default_factory=lambda: defaultdict(list))
    unusable: list[Unusable] = field(default_factory=list)


def read(source: Source, taken: Collection[str], now: datetime) -> Known:
    """``taken``: numbers of athletes who are here already."""
    known, numbers = Known(), set(taken)
    for row in source.fields(USERS):
        _keep_user(known, row, numbers, now)
    for row in source.fields(PROFILES):
        _keep_profile(known, row)
    for row in source.fields(PLANS):
        _keep_plan(known, row)
    return known


def _keep_user(known: Known, row: Fields, numbers: set[str], now: datetime) -> None:
    source_id = str(row.get("id"))
    try:
        user = user_of(row, now)
    except UnusableError as error:
        known.unusable.append(Unusable(USERS, source_id, str(error)))
        return
    if user.number in numbers or source_id in known.users:
        known.unusable.append(Unusable(USERS, source_id, "somebody else has this phone number already"))
        return
    numbers.add(user.number)
    known.users[source_id] = user


def _keep_profile(known: Known, row: Fields) -> None:
    source_id, user_id = str(row.get("id")), str(row.get(*CLIENT))
    if user_id not in known.users:
        known.unusable.append(Unusable(PROFILES, source_id, NO_ATHLETE, user_id))
        return
    if user_id in known.profiles:
        older = known.profiles[user_id][0]
        known.unusable.append(Unusable(PROFILES, older, "there is a newer one of the same user", user_id))
    known.profiles[user_id] = source_id, profile_of(row.get("profile", "data"))


def _keep_plan(known: Known, row: Fields) -> None:
    try:
        plan = plan_of(row)
    except UnusableError as error:
        client = row.get(*CLIENT)
        user_id = None if client is None else str(client)
        known.unusable.append(Unusable(PLANS, str(row.get("id")), str(error), user_id))
        return
    if plan.client_id in known.users:
        known.plans[plan.client_id].append(plan)
    else:
        known.unusable.append(Unusable(PLANS, plan.source_id, NO_ATHLETE, plan.client_id))
