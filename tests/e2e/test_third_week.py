"""From prospect to the third week by API alone, and by text alone from JOIN on: both ways end in the same records."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest

from tests.fakes.databases import PostgresDatabases, SqliteDatabases
from tests.fakes.service import MONDAY, STRANGER, Service, clear_environment
from tests.fakes.third_week import DAY, WEEKS, ByApi, ByText, live
from tests.integration.twilio_desk import twilio_desk
from textcoach.domain.message import MessageKind
from textcoach.domain.staff import Scope, StaffRole
from textcoach.domain.weeks import progress_of

# Whose word something is, by which way it came, and what was in hand while it was made.
PROVENANCE = {"evidence", "source", "message_id", "by", "basis", "written_in"}


@pytest.fixture(autouse=True)
def no_settings_of_the_developers(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_environment(monkeypatch)


def plain(value: Any) -> Any:
    """All there is of a value but ids, instants and provenance."""
    if is_dataclass(value):
        named = {one.name: getattr(value, one.name) for one in fields(value) if one.name not in PROVENANCE}
        return plain(named)
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items() if not isinstance(one, UUID | datetime)}
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(one) for one in value if not isinstance(one, UUID | datetime)]
    return value


def records(service: Service) -> dict[str, Any]:
    athlete = service.athlete(STRANGER)
    with service.rows() as uow:
        (plan,) = uow.plans.of(athlete.id)
        workouts = uow.workouts.of_plan(plan.id)
        done = {(one.week, one.session): uow.performances.of_workout(one.id) for one in workouts}
        ledgers = {key: uow.performances.ledger(one.id) for key, one in done.items() if one is not None}
        holds = uow.holds.of(athlete.id)
        consent = uow.consents.standing(STRANGER)
    sent = [one for one in service.sent_to(STRANGER) if one.kind in (MessageKind.MORNING, MessageKind.RECAP)]
    return {
        "athlete": plain(athlete),
        "next text": (athlete.next_send_at, athlete.next_evening_at),
        "plan": plain(plan),
        "workouts": plain({(one.week, one.session, one.copy): one for one in workouts}),
        "performances": plain(ledgers),
        "weeks": plain([progress_of(plan, week, workouts) for week in range(1, plan.weeks + 1)]),
        "holds": plain(holds),
        "consent": consent,
        # A link has the workout's id in it.
        "texts": [(one.kind, re.sub(r"/w/\S+", "/w/", one.body), one.state) for one in sent],
    }


def differences(texted: Any, given: Any, at: str = "") -> Iterator[str]:
    """Where they are, each with both."""
    if isinstance(texted, dict) and isinstance(given, dict) and texted.keys() == given.keys():
        for key in texted:
            yield from differences(texted[key], given[key], f"{at} {key}")
    elif isinstance(texted, list) and isinstance(given, list) and len(texted) == len(given):
        for index, (one, other) in enumerate(zip(texted, given, strict=True)):
            yield from differences(one, other, f"{at} {index}")
    elif texted != given:
        yield f"{at}: {texted!r} by text, {given!r} by API"


def by_api(service: Service, base: str) -> ByApi:
    desk = service.textcoach.desk
    desk.staffing.add("Ann", StaffRole.ADMIN)
    _, token = desk.tokens.create("Ann", "the third week", Scope.WRITE, 30)
    return ByApi(service, base, token)


def test_three_weeks_by_api_and_three_by_text_end_in_the_same_records(
    sqlite_databases: SqliteDatabases, postgresql_databases: PostgresDatabases
) -> None:
    with sqlite_databases.migrated() as database, twilio_desk(database, self_signup=True) as desk:
        live(ByText(desk))
        by_text = records(desk.service)
    with postgresql_databases.migrated() as database, twilio_desk(database, with_api=True) as desk:
        live(by_api(desk.service, desk.base))
        by_hand = records(desk.service)
    found = list(differences(by_text, by_hand))
    assert not found, "\n".join(found)
    states = [one["state"] for one in by_text["workouts"].values()]
    assert (states.count("completed"), states.count("skipped")) == (8, 1)
    assert len(by_text["performances"]) == 8
    coming = [one for (week, _, _), one in by_text["workouts"].items() if week == WEEKS + 1]
    assert coming[0]["day"] == MONDAY + 7 * WEEKS * DAY
    assert any(item["load"] for block in coming[0]["content"]["blocks"] for item in block["items"])
