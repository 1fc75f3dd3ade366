"""What became of one row of an older service."""

from dataclasses import dataclass
from uuid import UUID

ALL = "*"
"""In place of a row's id: a whole table."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """``source`` is the older table, ``source_id`` the row's id there (``ALL``: the whole of a table that was removed),
    ``kept_in`` the table, or the file, that still has it. ``notes``: why it was not ``converted``, or what of it staff
    should know."""

    id: UUID
    source: str
    source_id: str
    kept_in: str | None
    converted: bool
    notes: str
    athlete_id: UUID | None = None
    plan_id: UUID | None = None
