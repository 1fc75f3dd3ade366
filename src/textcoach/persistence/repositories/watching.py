"""Our senders' pace, failed jobs, and when things were done last."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Delete, Update, delete, select, update

from textcoach.domain.ids import new_id
from textcoach.domain.job import JobFailure
from textcoach.persistence.repositories.base import Repository, Values
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.tables import JobFailureRow, MomentRow, SenderRow


class SqlSenderRepository(Repository):
    def free_at(self, sender: str) -> datetime | None:
        row = self._first(self._locked(_sender(sender)))
        return None if row is None else row["free_at"]

    def occupy(self, sender: str, until: datetime) -> None:
        self._put(SenderRow, {"name": sender, "free_at": until}, ["name"])


class SqlMomentRepository(Repository):
    def at(self, name: str) -> datetime | None:
        row = self._first(_moment(name))
        return None if row is None else row["at"]

    def mark(self, name: str, at: datetime) -> None:
        self._put(MomentRow, {"name": name, "at": at}, ["name"])

    def take(self, name: str, now: datetime, until: datetime) -> bool:
        if self._insert_free(MomentRow, {"name": name, "at": until}, ["name"]):
            return True
        return self._run(_take_over(name, now, until)).rowcount > 0


class SqlJobFailureRepository(Repository):
    def note(self, job: str, key: str, error: str, place: str, at: datetime) -> None:
        what: Values = {"error": error, "place": place, "last_at": at}
        made: Values = {"id": new_id(), "job": job, "key": key, "times": 1, "first_at": at, **what}
        self._put(JobFailureRow, made, ["job", "key"], kept=["id", "first_at"], counts="times")

    def forget(self, job: str, key: str) -> None:
        self._run(_forget(job, key))

    def all(self) -> Sequence[JobFailure]:
        return [JobFailure(**row) for row in self._all(_failures())]


@prepared
def _sender(name: str) -> Query:
    return select(SenderRow.__table__).where(SenderRow.name == name)


@prepared
def _moment(name: str) -> Query:
    return select(MomentRow.__table__).where(MomentRow.name == name)


@prepared
def _take_over(name: str, now: datetime, until: datetime) -> Update:
    return update(MomentRow).where(MomentRow.name == name, MomentRow.at <= now).values(at=until)


@prepared
def _forget(job: str, key: str) -> Delete:
    return delete(JobFailureRow).where(JobFailureRow.job == job, JobFailureRow.key == key)


@prepared
def _failures() -> Query:
    return select(JobFailureRow.__table__).order_by(JobFailureRow.first_at, JobFailureRow.id)
