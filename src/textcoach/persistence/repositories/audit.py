"""The trail of who changed what."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import RowMapping, select

from textcoach.domain.audit import Actor, AuditEntry
from textcoach.persistence.repositories.base import Repository, values_of
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.tables import AuditRow


class SqlAuditRepository(Repository):
    def add(self, entry: AuditEntry) -> None:
        actor = {"actor_kind": entry.actor.kind, "actor_name": entry.actor.name}
        self._insert(AuditRow, {**values_of(entry, "actor"), **actor}, "This entry")

    def of_subject(self, subject_id: UUID) -> Sequence[AuditEntry]:
        return [_entry(row) for row in self._all(_of_subject(subject_id))]

    def of_athlete(self, athlete_id: UUID, limit: int) -> Sequence[AuditEntry]:
        return [_entry(row) for row in self._all(_of_athlete(athlete_id, limit))]


@prepared
def _of_subject(subject_id: UUID) -> Query:
    of_it = select(AuditRow.__table__).where(AuditRow.subject_id == subject_id)
    return of_it.order_by(AuditRow.at, AuditRow.id)


@prepared
def _of_athlete(athlete_id: UUID, limit: int) -> Query:
    theirs = select(AuditRow.__table__).where(AuditRow.athlete_id == athlete_id)
    return theirs.order_by(AuditRow.at.desc(), AuditRow.id.desc()).limit(limit)


def _entry(row: RowMapping) -> AuditEntry:
    values = {name: value for name, value in row.items() if name not in ("actor_kind", "actor_name")}
    return AuditEntry(**values, actor=Actor(row["actor_kind"], row["actor_name"]))
