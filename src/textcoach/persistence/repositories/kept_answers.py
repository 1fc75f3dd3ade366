"""Answers kept for posts that come twice."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Delete, Update, delete, select, update

from textcoach.persistence.repositories.base import Repository, values_of
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.tables import KeptAnswerRow
from textcoach.ports.repositories.staff import Answer, KeptAnswer


class SqlKeptAnswerRepository(Repository):
    def begin(self, staff_id: UUID, key: str, fingerprint: str, at: datetime) -> bool:
        values = {"staff_id": staff_id, "key": key, "fingerprint": fingerprint, "begun_at": at}
        return self._insert_free(KeptAnswerRow, values, ["staff_id", "key"])

    def of(self, staff_id: UUID, key: str) -> KeptAnswer | None:
        row = self._first(_of(staff_id, key))
        if row is None:
            return None
        done = row["status"] is not None
        answer = Answer(**{name: row[name] for name in Answer.__slots__}) if done else None
        return KeptAnswer(row["fingerprint"], row["begun_at"], answer)

    def take_over(self, staff_id: UUID, key: str, begun_at: datetime, at: datetime) -> bool:
        return self._run(_take_over(staff_id, key, begun_at, at)).rowcount > 0

    def keep(self, staff_id: UUID, key: str, answer: Answer) -> None:
        self._run(_keep(staff_id, key, **values_of(answer)))

    def forget(self, staff_id: UUID, key: str) -> None:
        self._run(_forget(staff_id, key))

    def forget_before(self, at: datetime) -> None:
        self._run(_forget_before(at))


@prepared
def _of(staff_id: UUID, key: str) -> Query:
    return select(KeptAnswerRow.__table__).where(KeptAnswerRow.staff_id == staff_id, KeptAnswerRow.key == key)


@prepared
def _take_over(staff_id: UUID, key: str, begun_at: datetime, at: datetime) -> Update:
    begun = (KeptAnswerRow.begun_at == begun_at, KeptAnswerRow.status.is_(None))
    whose = (KeptAnswerRow.staff_id == staff_id, KeptAnswerRow.key == key)
    return update(KeptAnswerRow).where(*whose, *begun).values(begun_at=at)


@prepared
def _keep(
    staff_id: UUID, key: str, status: int, body: str, content_type: str, location: str | None, etag: str | None
) -> Update:
    said = {"status": status, "body": body, "content_type": content_type, "location": location, "etag": etag}
    return update(KeptAnswerRow).where(KeptAnswerRow.staff_id == staff_id, KeptAnswerRow.key == key).values(said)


@prepared
def _forget(staff_id: UUID, key: str) -> Delete:
    return delete(KeptAnswerRow).where(KeptAnswerRow.staff_id == staff_id, KeptAnswerRow.key == key)


@prepared
def _forget_before(at: datetime) -> Delete:
    return delete(KeptAnswerRow).where(KeptAnswerRow.begun_at < at)
