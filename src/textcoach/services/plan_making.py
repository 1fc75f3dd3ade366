"""A plan out of what was written: ids, places and dates around the drafts of blocks and weeks."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from textcoach.domain.plan import FitnessPlan, Mesocycle, MesocycleOverview, Microcycle
from textcoach.domain.plan_draft import MesocycleDraft, PlanDraft
from textcoach.domain.states import PlanState
from textcoach.ports.agents import PlanFacts

NewId = Callable[[], UUID]


def made_plan(facts: PlanFacts, draft: PlanDraft, now: datetime, new: NewId, prompt: str | None = None) -> FitnessPlan:
    """A draft, nothing of it laid out yet; its event is ``facts.event``, ``prompt`` the agent's that wrote it."""
    plan_id = new()
    return FitnessPlan(
        id=plan_id,
        athlete_id=facts.athlete.id,
        program=facts.athlete.profile.program,
        goal=facts.athlete.profile.goal,
        starts_on=facts.starts_on,
        overview=draft.overview,
        notes=facts.notes,
        state=PlanState.DRAFT,
        seed=facts.seed,
        created_at=now,
        mesocycles=_numbered(plan_id, draft.mesocycles, new),
        event=facts.event,
        prompt=prompt,
    )


def made_weeks(mesocycle: Mesocycle, draft: MesocycleDraft, new: NewId) -> tuple[Microcycle, ...]:
    return tuple(
        Microcycle(new(), mesocycle.id, number, week.days, week.targets, week.deload)
        for number, week in enumerate(draft.weeks, start=mesocycle.first_week)
    )


def _numbered(plan_id: UUID, overviews: tuple[MesocycleOverview, ...], new: NewId) -> tuple[Mesocycle, ...]:
    out: list[Mesocycle] = []
    week = 1
    for position, overview in enumerate(overviews):
        out.append(Mesocycle(new(), plan_id, position, week, overview))
        week += overview.weeks
    return tuple(out)
