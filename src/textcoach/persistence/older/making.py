"""Rows of ours out of what an older service knew of one athlete."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from textcoach.domain.athlete import EVENING
from textcoach.domain.calendar import next_send, training_date
from textcoach.domain.consent import ConsentKind
from textcoach.domain.ids import new_id
from textcoach.domain.plan import HoldReason
from textcoach.domain.profile import Profile
from textcoach.domain.states import AthleteState, PlanState
from textcoach.persistence.older.people import OlderUser
from textcoach.persistence.older.plans import OlderPlan
from textcoach.persistence.older.profiles import OlderProfile

Row = dict[str, Any]
SOURCE = "older service"
_POUNDS_AND_MILES = "+1"


@dataclass(frozen=True, slots=True)
class Made:
    """``plan_ids``: older ids with ours."""

    athlete_id: UUID
    athletes: list[Row] = field(default_factory=list)
    consents: list[Row] = field(default_factory=list)
    holds: list[Row] = field(default_factory=list)
    plans: list[Row] = field(default_factory=list)
    mesocycles: list[Row] = field(default_factory=list)
    plan_ids: list[tuple[str, UUID]] = field(default_factory=list)


def made_of(user: OlderUser, profile: OlderProfile | None, plans: Sequence[OlderPlan], now: datetime) -> Made:
    """Active is who has a plan that is under way, agreed to be texted and has a zone; who lacks one of the last two
    waits, inactive, for staff; who has no such plan is a prospect."""
    made, today = Made(new_id()), training_date(now, user.zone)
    ordered = sorted(plans, key=lambda plan: (plan.starts_on, plan.created_at or now))
    current = _current(ordered, today)
    for plan in ordered:
        _add_plan(made, plan, _state(plan, current, today), user.number, now)
    state = AthleteState.PROSPECT
    if current is not None:
        reachable = user.consented_at is not None and user.has_zone
        state = AthleteState.ACTIVE if reachable else AthleteState.INACTIVE
    if state is AthleteState.INACTIVE:
        held = {"id": new_id(), "athlete_id": made.athlete_id, "reason": HoldReason.INACTIVE.value, "start": today}
        made.holds.append(held)
    known = _profile(profile, ordered, current)
    made.athletes.append(_athlete(made.athlete_id, user, known, state, now))
    if user.consented_at is not None:
        made.consents.append(_consent(user, user.consented_at))
    return made


def _current(plans: Sequence[OlderPlan], today: date) -> OlderPlan | None:
    """The one that began last and isn't over; where none has begun, the next."""
    open_ones = [plan for plan in plans if plan.ends_on > today]
    begun = [plan for plan in open_ones if plan.starts_on <= today]
    return begun[-1] if begun else next(iter(open_ones), None)


def _state(plan: OlderPlan, current: OlderPlan | None, today: date) -> PlanState:
    if plan is current:
        return PlanState.ACTIVE
    if plan.ends_on <= today:
        return PlanState.COMPLETED
    return PlanState.APPROVED if plan.starts_on > today else PlanState.ARCHIVED


def _profile(profile: OlderProfile | None, plans: Sequence[OlderPlan], current: OlderPlan | None) -> Profile:
    """The plan says what they train for where the profile doesn't; the programme is the plan's in any case, because its
    weeks are laid out by it."""
    known = profile.profile if profile else Profile()
    plan = current or (plans[-1] if plans else None)
    return known if plan is None else replace(known, goal=known.goal or plan.goal, program=plan.program)


def _athlete(athlete_id: UUID, user: OlderUser, profile: Profile, state: AthleteState, now: datetime) -> Row:
    texted = state is AthleteState.ACTIVE
    first = next_send(now, user.send_at, user.zone) if texted else None
    american = user.number.startswith(_POUNDS_AND_MILES)
    return {
        "id": athlete_id,
        "name": user.name,
        "name_folded": user.name.casefold(),
        "number": user.number,
        "zone": user.zone,
        "send_at": user.send_at,
        "load_unit": "lb" if american else "kg",
        "distance_unit": "mi" if american else "km",
        "profile": profile,
        "state": state.value,
        "created_at": user.created_at or now,
        "next_send_at": first,
        "evening_at": EVENING,
        "nudges": True,
        "recaps": True,
        "next_evening_at": next_send(first, EVENING, user.zone) if first else None,
    }


def _consent(user: OlderUser, at: datetime) -> Row:
    said = f"The older service had it on record that they opted in, on {at.date()}."
    kind = ConsentKind.OPTED_IN.value
    return {"id": new_id(), "number": user.number, "kind": kind, "source": SOURCE, "words": said, "at": at}


def _add_plan(made: Made, plan: OlderPlan, state: PlanState, number: str, now: datetime) -> None:
    plan_id, created_at = new_id(), plan.created_at or now
    begun = state is not PlanState.APPROVED
    made.plan_ids.append((plan.source_id, plan_id))
    made.plans.append(
        {
            "id": plan_id,
            "athlete_id": made.athlete_id,
            "program": plan.program.value,
            "goal": plan.goal,
            "starts_on": plan.starts_on,
            "overview": plan.overview,
            "notes": plan.notes,
            "state": state.value,
            "seed": plan.seed(number),
            "created_at": created_at,
            "activated_at": created_at if begun else None,
        }
    )
    week = 1
    for position, block in enumerate(plan.blocks):
        made.mesocycles.append(
            {
                "id": new_id(),
                "plan_id": plan_id,
                "position": position,
                "first_week": week,
                "name": block.name,
                "phase": block.phase,
                "weeks": block.weeks,
                "focus": block.focus,
                "deload": block.deload,
                "emphasis": block.emphasis.value,
            }
        )
        week += block.weeks
