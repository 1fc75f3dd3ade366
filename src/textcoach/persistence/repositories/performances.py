"""What was done: performances and the ledger of their revisions."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import RowMapping, func, select

from textcoach.domain.ids import new_id
from textcoach.domain.workout import Performance
from textcoach.persistence.repositories.base import Repository
from textcoach.persistence.repositories.prepared import Asked, Query, prepared
from textcoach.persistence.tables import Done, PerformanceRevisionRow, PerformanceRow

_HEAD = "A performance of this workout or day"
_REVISION = "This revision of the performance"


class SqlPerformanceRepository(Repository):
    def of_workout(self, workout_id: UUID) -> Performance | None:
        return self._found(_of_workout(workout_id))

    def ledger(self, performance_id: UUID) -> Sequence[Performance]:
        rows = self._all(_ledger(performance_id))
        return sorted((performance_of(row) for row in rows), key=lambda one: one.revision)

    def made_by(self, message_id: UUID) -> Performance | None:
        return self._found(_made_by(message_id))

    def unplanned_on(self, athlete_id: UUID, day: date) -> Performance | None:
        return self._found(_unplanned_on(athlete_id, day))

    def record(self, performance: Performance) -> None:
        with self._connection.begin_nested():
            self._keep_head(performance)
            revision = {
                "id": new_id(),
                "performance_id": performance.id,
                "number": performance.revision,
                "day": performance.day,
                "done": Done(performance.entries, performance.session, performance.details),
                "source": performance.source,
                "message_id": performance.message_id,
                "recorded_at": performance.recorded_at,
                "by": performance.by,
            }
            self._insert(PerformanceRevisionRow, revision, _REVISION)

    def _keep_head(self, performance: Performance) -> None:
        try:
            self._update(PerformanceRow, performance.id, {"day": performance.day}, _HEAD)
        except KeyError:
            head = {
                "id": performance.id,
                "athlete_id": performance.athlete_id,
                "workout_id": performance.workout_id,
                "day": performance.day,
            }
            self._insert(PerformanceRow, head, _HEAD)

    def _found(self, asked: Asked[Query]) -> Performance | None:
        row = self._first(asked)
        return None if row is None else performance_of(row)


@prepared
def _of_workout(workout_id: UUID) -> Query:
    return last_revisions().where(PerformanceRow.workout_id == workout_id)


@prepared
def _ledger(performance_id: UUID) -> Query:
    return _revisions().where(PerformanceRow.id == performance_id)


@prepared
def _made_by(message_id: UUID) -> Query:
    return _revisions().where(PerformanceRevisionRow.message_id == message_id)


@prepared
def _unplanned_on(athlete_id: UUID, day: date) -> Query:
    return last_revisions().where(
        PerformanceRow.athlete_id == athlete_id, PerformanceRow.day == day, PerformanceRow.workout_id.is_(None)
    )


def last_revisions() -> Query:
    """Performances, each with its last revision; ``performance_of`` reads a row of it."""
    revision = PerformanceRevisionRow
    last = (
        select(func.max(revision.number))
        .where(revision.performance_id == PerformanceRow.id)
        .correlate(PerformanceRow)
        .scalar_subquery()
    )
    return _revisions().where(revision.number == last)


def _revisions() -> Query:
    revision = PerformanceRevisionRow
    columns = [column for column in revision.__table__.c if column.name not in ("id", "performance_id")]
    return select(PerformanceRow.id, PerformanceRow.athlete_id, PerformanceRow.workout_id, *columns).join(
        revision, revision.performance_id == PerformanceRow.id
    )


def performance_of(row: RowMapping) -> Performance:
    return Performance(
        id=row["id"],
        athlete_id=row["athlete_id"],
        workout_id=row["workout_id"],
        day=row["day"],
        revision=row["number"],
        entries=row["done"].entries,
        session=row["done"].session,
        source=row["source"],
        message_id=row["message_id"],
        recorded_at=row["recorded_at"],
        details=row["done"].details,
        by=row["by"],
    )
