"""Athletes, plans and workouts as they are in the rows, and what must be true of them whatever happened."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from textcoach.domain.athlete import Athlete
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.weeks import progress_of
from textcoach.domain.workout import Workout
from textcoach.persistence.database import Database
from textcoach.persistence.tables import PerformanceRevisionRow, PerformanceRow

OPEN = ("scheduled", "in_progress")


@dataclass(frozen=True, slots=True)
class DeskState:
    """All there are, oldest first; ``ledgers`` are the records of each workout: whose each revision is, and its
    number."""

    athletes: Mapping[UUID, Athlete]
    plans: Mapping[UUID, FitnessPlan]
    workouts: Mapping[UUID, Workout]
    ledgers: Mapping[UUID, Sequence[tuple[UUID, int]]]

    def open_of(self, plan_id: UUID, week: int) -> list[Workout]:
        """Neither completed nor skipped nor called off."""
        return [one for one in self._of(plan_id, week) if one.state.value in OPEN]

    def check(self) -> None:
        self._one_active_plan_each()
        self._one_record_each()
        for plan in self.plans.values():
            for week in range(1, plan.weeks + 1):
                self._week_is_as_counted(plan, week)

    def _one_active_plan_each(self) -> None:
        active = Counter(plan.athlete_id for plan in self.plans.values() if plan.state.value == "active")
        assert not active or max(active.values()) == 1
        for athlete in self.athletes.values():
            assert athlete.state.value in ("active", "inactive") or athlete.id not in active
            assert athlete.state.value == "active" or athlete.next_send_at is None

    def _one_record_each(self) -> None:
        for workout_id, ledger in self.ledgers.items():
            assert len({record for record, _ in ledger}) == 1
            assert [revision for _, revision in ledger] == list(range(1, len(ledger) + 1))
            assert self.workouts[workout_id].state.value != "scheduled"

    def _week_is_as_counted(self, plan: FitnessPlan, week: int) -> None:
        """No week is complete, and no plan completed, with open workouts."""
        progress = progress_of(plan, week, [one for one in self.workouts.values() if one.plan_id == plan.id])
        opened = self.open_of(plan.id, week)
        assert {one.id for one in progress.open} == {one.id for one in opened}
        assert not (opened and (progress.is_complete or plan.state.value == "completed"))
        counted = Counter(one.state.value for one in self._of(plan.id, week))
        assert (progress.completed, progress.skipped) == (counted["completed"], counted["skipped"])

    def _of(self, plan_id: UUID, week: int) -> list[Workout]:
        return [one for one in self.workouts.values() if (one.plan_id, one.week) == (plan_id, week)]


def desk_state(database: Database) -> DeskState:
    with database.reading() as uow:
        athletes = sorted(uow.athletes.all(), key=lambda one: one.id)
        plans = [plan for one in athletes for plan in reversed(uow.plans.of(one.id))]
        workouts = {one.id: one for plan in plans for one in uow.workouts.of_plan(plan.id)}
    return DeskState({one.id: one for one in athletes}, {one.id: one for one in plans}, workouts, _ledgers(database))


def _ledgers(database: Database) -> dict[UUID, list[tuple[UUID, int]]]:
    revisions = (
        select(PerformanceRow.workout_id, PerformanceRow.id, PerformanceRevisionRow.number)
        .join(PerformanceRevisionRow, PerformanceRevisionRow.performance_id == PerformanceRow.id)
        .where(PerformanceRow.workout_id.is_not(None))
        .order_by(PerformanceRow.id, PerformanceRevisionRow.number)
    )
    found: defaultdict[UUID, list[tuple[UUID, int]]] = defaultdict(list)
    with database.connection() as connection:
        for workout_id, record, revision in connection.execute(revisions):
            found[UUID(str(workout_id))].append((record, revision))
    return found
