"""Fitness plans with their blocks and weeks, and holds."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, RowMapping, Update, or_, select, text, update

from textcoach.domain.plan import FitnessPlan, Hold, HoldReason, Mesocycle, MesocycleOverview, Microcycle
from textcoach.domain.states import AthleteState
from textcoach.persistence.repositories.base import Repository, Values, values_of
from textcoach.persistence.repositories.prepared import Query, prepared
from textcoach.persistence.tables import (
    PLAN_IS_ACTIVE,
    AthleteRow,
    FitnessPlanRow,
    HoldRow,
    MesocycleRow,
    MicrocycleRow,
)

_WHAT = "An active plan of this athlete"
_IS_ACTIVE = text("fitness_plan.state = 'active'")


class SqlPlanRepository(Repository):
    def add(self, plan: FitnessPlan) -> None:
        self._insert(FitnessPlanRow, values_of(plan, "mesocycles"), _WHAT)
        self._insert(MesocycleRow, [_mesocycle_values(one) for one in plan.mesocycles], "This block of the plan")
        weeks = [
            {**values_of(week), "plan_id": plan.id} for mesocycle in plan.mesocycles for week in mesocycle.microcycles
        ]
        self._insert(MicrocycleRow, weeks, "This week of the plan")

    def get(self, plan_id: UUID) -> FitnessPlan:
        return self._whole([self._one(FitnessPlanRow, plan_id)])[0]

    def active_of(self, athlete_id: UUID) -> FitnessPlan | None:
        active = self._whole(self._all(_active_of(athlete_id)))
        return active[0] if active else None

    def of(self, athlete_id: UUID) -> Sequence[FitnessPlan]:
        return self._whole(self._all(_plans_of(athlete_id)))

    def save(self, plan: FitnessPlan) -> None:
        self._update(FitnessPlanRow, plan.id, values_of(plan, "mesocycles"), _WHAT)

    def add_microcycles(self, microcycles: Sequence[Microcycle], prompt: str | None = None) -> None:
        mesocycles = {week.mesocycle_id for week in microcycles}
        plans = {row["id"]: row["plan_id"] for row in self._all(_plans_of_blocks(mesocycles))}
        for week in microcycles:
            values = {**values_of(week), "plan_id": plans[week.mesocycle_id]}
            is_new = self._insert_free(MicrocycleRow, values, ["plan_id", "week"])
            if is_new and prompt is not None and week.mesocycle_id in mesocycles:
                mesocycles.discard(week.mesocycle_id)
                self._update(MesocycleRow, week.mesocycle_id, {"prompt": prompt}, "This block of the plan")

    def revise(self, microcycle: Microcycle) -> None:
        self._update(MicrocycleRow, microcycle.id, values_of(microcycle), "This week of the plan")

    def claim_look(self, day: date, zones: Collection[str], limit: int) -> Sequence[FitnessPlan]:
        ids = self._scalars(_unlooked(day, zones, limit))
        return self._whole(self._run(_take_look(ids, day)).mappings().all()) if ids else []

    def look(self, plan_ids: Collection[UUID], day: date | None) -> None:
        self._run(_look(plan_ids, day))

    def _whole(self, plans: Sequence[RowMapping]) -> list[FitnessPlan]:
        ids = [plan["id"] for plan in plans]
        weeks: defaultdict[UUID, list[Microcycle]] = defaultdict(list)
        for row in self._all(_weeks_of_plans(ids)):
            weeks[row["mesocycle_id"]].append(Microcycle(**row))
        blocks: defaultdict[UUID, list[Mesocycle]] = defaultdict(list)
        for row in self._all(_blocks_of_plans(ids)):
            blocks[row["plan_id"]].append(_mesocycle(row, weeks[row["id"]]))
        return [FitnessPlan(**_own(plan), mesocycles=tuple(blocks[plan["id"]])) for plan in plans]


class SqlHoldRepository(Repository):
    def add(self, hold: Hold) -> None:
        self._insert(HoldRow, values_of(hold), "This hold")

    def save(self, hold: Hold) -> None:
        self._update(HoldRow, hold.id, values_of(hold), "This hold")

    def of(self, athlete_id: UUID) -> Sequence[Hold]:
        return [Hold(**row) for row in self._all(_holds_of(athlete_id))]

    def held_for_safety(self, athlete_ids: Collection[UUID]) -> Collection[UUID]:
        return frozenset(self._scalars(_held_for_safety(athlete_ids)))


@prepared
def _active_of(athlete_id: UUID) -> Query:
    return select(FitnessPlanRow.__table__).where(FitnessPlanRow.athlete_id == athlete_id, PLAN_IS_ACTIVE)


@prepared
def _unlooked(day: date, zones: Collection[str], limit: int) -> Query:
    return (
        select(FitnessPlanRow.id)
        .join(AthleteRow, AthleteRow.id == FitnessPlanRow.athlete_id)
        .where(_IS_ACTIVE, _not_looked_at(day))
        .where(AthleteRow.zone.in_(zones), AthleteRow.state == AthleteState.ACTIVE)
        .order_by(FitnessPlanRow.id)
        .limit(limit)
        .with_for_update(of=FitnessPlanRow, key_share=True, skip_locked=True)
    )


@prepared
def _look(plan_ids: Collection[UUID], day: date | None) -> Update:
    return update(FitnessPlanRow).where(FitnessPlanRow.id.in_(plan_ids)).values(looked_on=day)


@prepared
def _take_look(plan_ids: Collection[UUID], day: date) -> Update:
    mine = update(FitnessPlanRow).where(FitnessPlanRow.id.in_(plan_ids), _not_looked_at(day))
    return mine.values(looked_on=day).returning(*FitnessPlanRow.__table__.c)


def _not_looked_at(day: date) -> ColumnElement[bool]:
    return or_(FitnessPlanRow.looked_on.is_(None), FitnessPlanRow.looked_on < day)


@prepared
def _plans_of(athlete_id: UUID) -> Query:
    query = select(FitnessPlanRow.__table__).where(FitnessPlanRow.athlete_id == athlete_id)
    return query.order_by(FitnessPlanRow.created_at.desc(), FitnessPlanRow.id.desc())


@prepared
def _plans_of_blocks(mesocycle_ids: Collection[UUID]) -> Query:
    return select(MesocycleRow.id, MesocycleRow.plan_id).where(MesocycleRow.id.in_(mesocycle_ids))


@prepared
def _weeks_of_plans(plan_ids: Collection[UUID]) -> Query:
    columns = [column for column in MicrocycleRow.__table__.c if column.name != "plan_id"]
    return select(*columns).where(MicrocycleRow.plan_id.in_(plan_ids)).order_by(MicrocycleRow.week)


@prepared
def _blocks_of_plans(plan_ids: Collection[UUID]) -> Query:
    return select(MesocycleRow.__table__).where(MesocycleRow.plan_id.in_(plan_ids)).order_by(MesocycleRow.position)


@prepared
def _holds_of(athlete_id: UUID) -> Query:
    return select(HoldRow.__table__).where(HoldRow.athlete_id == athlete_id).order_by(HoldRow.start, HoldRow.id)


@prepared
def _held_for_safety(athlete_ids: Collection[UUID]) -> Query:
    open_ones = (HoldRow.reason == HoldReason.SAFETY, HoldRow.until.is_(None))
    return select(HoldRow.athlete_id).where(HoldRow.athlete_id.in_(athlete_ids), *open_ones)


def _own(plan: RowMapping) -> Values:
    """Without what only the queries here know."""
    return {name: value for name, value in plan.items() if name != "looked_on"}


def _mesocycle_values(mesocycle: Mesocycle) -> Values:
    return {**values_of(mesocycle, "overview", "microcycles"), **values_of(mesocycle.overview)}


def _mesocycle(row: RowMapping, weeks: Sequence[Microcycle]) -> Mesocycle:
    return Mesocycle(
        id=row["id"],
        plan_id=row["plan_id"],
        position=row["position"],
        first_week=row["first_week"],
        overview=MesocycleOverview(
            row["name"], row["phase"], row["weeks"], row["focus"], row["deload"], row["emphasis"]
        ),
        microcycles=tuple(weeks),
        prompt=row["prompt"],
    )
