"""All that is known of one person, as JSON."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from textcoach.services.personal_data import Erased, Exported
from textcoach.web.api.models.base import Line, Shown
from textcoach.web.api.models.body import Body


class ErasureWish(Body):
    name: Line = Field(
        min_length=1,
        max_length=80,
        description="The athlete's, so that nobody is erased for another.",
        examples=["Sam Ortiz"],
    )


class ShownExport(Shown):
    """``tables``: the rows about them, by table."""

    athlete_id: UUID
    exported_at: datetime
    tables: Mapping[str, Sequence[Mapping[str, Any]]]

    @classmethod
    def of(cls, found: Exported) -> "ShownExport":
        return cls(athlete_id=found.athlete_id, exported_at=found.at, tables=found.tables)


class ShownErasure(Shown):
    """``rows``: how many there were, by table. ``left_in``: files of ours that nobody can take a person out of, which
    may hold an older service's training data."""

    athlete_id: UUID
    rows: dict[str, int]
    left_in: list[str]

    @classmethod
    def of(cls, erased: Erased) -> "ShownErasure":
        return cls(athlete_id=erased.athlete_id, rows=dict(erased.rows), left_in=list(erased.elsewhere))
