"""One older plan, read."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zlib import crc32

from textcoach.domain.calendar import monday_of
from textcoach.domain.plan import MesocycleOverview
from textcoach.domain.profile import ProgramType
from textcoach.persistence.older.blocks import blocks_of
from textcoach.persistence.older.values import Fields, UnusableError, day, instant, shown, words

CLIENT = ("clientId", "client", "userId", "athleteId", "user")
_NOT_OF_THE_PLAN = ("id", "updatedAt")


@dataclass(frozen=True, slots=True)
class OlderPlan:
    """``source_id`` and ``client_id`` as the older database has them; ``created_at`` None where it didn't say."""

    source_id: str
    client_id: str
    program: ProgramType
    goal: str
    starts_on: date
    overview: str
    notes: str
    blocks: tuple[MesocycleOverview, ...]
    created_at: datetime | None

    @property
    def ends_on(self) -> date:
        """The first date after it."""
        return monday_of(self.starts_on) + timedelta(weeks=sum(block.weeks for block in self.blocks))

    def seed(self, number: str) -> int:
        """What planning gives a plan of the same athlete and start."""
        return crc32(f"{number} {self.starts_on}".encode())


def plan_of(row: Fields) -> OlderPlan:
    """UnusableError says why it can't be one of ours."""
    client, given_start = row.get(*CLIENT), row.get("startDate", "startsOn", "start")
    if client is None:
        raise UnusableError("it names no client")
    starts_on = day(given_start)
    if starts_on is None:
        wrong = f"its start date is no date: {shown(given_start)}" if given_start else "it has no start date"
        raise UnusableError(wrong)
    program, notes = _program(row.get("programType", "program"))
    created_at = instant(row.get("createdAt"))
    goal = words(row.get("goalStatement", "goal"))
    overview = words(row.get("overview"))
    blocks = blocks_of(row.get("macrocycles"), program)
    given_notes = words(row.get("notes"))
    for known in _NOT_OF_THE_PLAN:
        row.get(known)
    others = [f"{name}: {shown(value)}" for name, value in row.others()]
    return OlderPlan(
        source_id=str(row.get("id")),
        client_id=str(client),
        program=program,
        goal=goal,
        starts_on=starts_on,
        overview=overview,
        notes="\n".join(one for one in (given_notes, *notes, *blocks.notes, *others) if one),
        blocks=blocks.overviews,
        created_at=created_at,
    )


def _program(given: object) -> tuple[ProgramType, list[str]]:
    plain = words(given).lower()
    known = next((one for one in ProgramType if one.value == plain), None)
    if known is not None:
        return known, []
    return ProgramType.OTHER, [f"Program type: {words(given)}"] if plain else []
