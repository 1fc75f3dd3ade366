"""What an older service left, errands, and all that is known of one person."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import Actor
from textcoach.domain.conversion import Conversion
from textcoach.domain.errand import Errand

Rows = Mapping[str, Sequence[Mapping[str, Any]]]
"""By table."""


class ConversionRepository(Protocol):
    def counts(self) -> Mapping[tuple[str, bool], int]:
        """How many rows of an older table were converted (True) and were not; none where no older service was."""
        ...

    def noted(self) -> Sequence[Conversion]:
        """What staff should look at: what was not converted, and what was with a note."""
        ...

    def removed(self) -> Sequence[Conversion]:
        """The older tables that were removed, with the file that has their rows."""
        ...


class ErrandRepository(Protocol):
    def of(self, name: str) -> Mapping[UUID, Errand]:
        """By athlete."""
        ...

    def begin(self, errand: Errand) -> bool:
        """False where the athlete has one of this name already."""
        ...

    def put(self, errand: Errand) -> None:
        """In place of the athlete's one of the same name, where there is one."""
        ...

    def forget(self, name: str) -> None: ...


class PersonRepository(Protocol):
    """All rows that are about one athlete, wherever they are, those of an older service too."""

    def rows(self, athlete: Athlete) -> Rows:
        """As JSON can hold them, in an order in which they could be inserted."""
        ...

    def erase(self, athlete: Athlete) -> Mapping[str, int]:
        """Deletes them and says how many there were of each table. What only counts (calls to models, the trail of who
        acted) stays without what was said."""
        ...

    def erased(self, athlete_id: UUID, actor: Actor, rows: Mapping[str, int], at: datetime) -> None:
        """Puts on record that it happened."""
        ...
