"""Athletes and what their numbers consented to."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.capacity import DueTexts
from textcoach.domain.consent import Consent, ConsentKind
from textcoach.domain.states import AthleteState


class AthleteRepository(Protocol):
    def add(self, athlete: Athlete) -> None:
        """DuplicateError where the number is taken."""
        ...

    def get(self, athlete_id: UUID) -> Athlete:
        """KeyError where there is none."""
        ...

    def find(self, reference: str) -> Sequence[Athlete]:
        """Athletes whose id starts with, whose number is or whose name (any case) is ``reference``."""
        ...

    def by_number(self, number: str) -> Athlete | None: ...
    def of_ids(self, athlete_ids: Collection[UUID]) -> Sequence[Athlete]:
        """In no order, not locked."""
        ...

    def all(self) -> Sequence[Athlete]: ...
    def page(
        self, coach_id: UUID | None, states: Collection[AthleteState], after: UUID, limit: int
    ) -> Sequence[Athlete]:
        """Those of a coach, or everybody's, behind an id, in its order; not locked."""
        ...

    def save(self, athlete: Athlete) -> None: ...

    def due(self, now: datetime, limit: int) -> Sequence[Athlete]:
        """Active athletes with ``next_send_at`` at or before ``now``, oldest first, locked for this transaction where
        the database can (rows another worker holds are passed over)."""
        ...

    def due_evenings(self, now: datetime, limit: int) -> Sequence[Athlete]:
        """As ``due``, for ``next_evening_at``."""
        ...

    def zones(self) -> frozenset[str]:
        """The time zones of those who get texts."""
        ...

    def due_texts(self, until: datetime) -> Sequence[DueTexts]:
        """What ``due`` would find at ``until``, counted, in order of time."""
        ...


class ConsentRepository(Protocol):
    def add(self, consent: Consent) -> None: ...
    def standing(self, number: str) -> ConsentKind | None:
        """The last of OPTED_IN and OPTED_OUT for a number; None where it never said."""
        ...

    def standings(self, numbers: Collection[str]) -> Mapping[str, ConsentKind]:
        """``standing`` of those that ever said."""
        ...

    def last(self, number: str, kind: ConsentKind) -> Consent | None: ...
    def count_since(self, number: str, kind: ConsentKind, since: datetime) -> int: ...
