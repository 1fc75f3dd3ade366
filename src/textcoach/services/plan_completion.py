"""The end of a plan: it completes once its last workout is closed, with a summary and one text."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from textcoach.domain.agenda import OPEN, waits
from textcoach.domain.alert import AlertKind
from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import SYSTEM
from textcoach.domain.calendar import AfterEnd, local_instant, walk
from textcoach.domain.catalogue import by_name
from textcoach.domain.distance import distance_words
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.plan_summary import PlanSummary
from textcoach.domain.schedule import deadline
from textcoach.domain.sending import Pool
from textcoach.domain.spoken import spoken_together
from textcoach.domain.states import PLAN_MOVES, PlanState, WorkoutState, check_move
from textcoach.domain.summing_up import summed_up
from textcoach.ports.checkpoint import Checkpoint, Point
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer, Line
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.alerting import alert
from textcoach.services.days import PLAN_OVER
from textcoach.services.figure_text import distance_of, estimate_of
from textcoach.services.trail_of_athletes import note_plan

SEGMENTS = 2
SUMMARY_PRIORITY = 6
_GAINED = 1.015
_GAINS = 2


@dataclass(frozen=True, slots=True)
class PlanCompletion:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    composer: Composer
    checkpoint: Checkpoint
    pool: Pool

    def complete(self, athlete_id: UUID, day: date) -> FitnessPlan | None:
        """The athlete's active plan, completed where it is over by ``day`` (local) and nothing of it is still to be
        answered; the text is due that day at the athlete's own time. None where it goes on."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            athlete = uow.athletes.get(athlete_id)
            plan = uow.plans.active_of(athlete_id)
            if plan is None or not isinstance(walk(plan, uow.holds.of(athlete_id), day), AfterEnd):
                return None
            workouts = uow.workouts.of_plan(plan.id)
            if any(one.state in OPEN and not waits(one) for one in workouts):
                return None
            for one in workouts:
                if one.state in OPEN:
                    uow.workouts.save(replace(one, state=WorkoutState.CANCELLED, reason=PLAN_OVER))
            history = uow.workouts.history(athlete_id, plan.starts_on, day)
            summary = summed_up(plan, workouts, history, athlete.load_unit)
            plan = self._completed(uow, plan, summary, now)
            uow.messages.add(self._message(athlete, summary, day, now))
            # Whoever activates the next plan sets them again.
            uow.athletes.save(replace(athlete, next_send_at=None, next_evening_at=None))
            uow.alerts.open(alert(AlertKind.PLAN_OVER, str(athlete_id), "A plan is over.", now, athlete_id))
            uow.alerts.close_about(AlertKind.STUCK, str(plan.id), now)
            self.checkpoint.reached(Point.PLAN_COMPLETING)
            uow.commit()
        self.checkpoint.reached(Point.PLAN_COMPLETED)
        return plan

    def _completed(self, uow: UnitOfWork, plan: FitnessPlan, summary: PlanSummary, now: datetime) -> FitnessPlan:
        state = check_move(PLAN_MOVES, "plan", plan.state, PlanState.COMPLETED)
        before, plan = plan, replace(plan, state=state, completed_at=now, summary=summary)
        uow.plans.save(plan)
        note_plan(uow, SYSTEM, "completed", now, before, plan)
        return plan

    def _message(self, athlete: Athlete, summary: PlanSummary, day: date, now: datetime) -> Message:
        fitted = self.composer.fit(list(self._lines(athlete, summary)), SEGMENTS)
        due_at = max(now, local_instant(day, athlete.send_at, athlete.zone))
        return Message(
            id=new_id(),
            direction=Direction.OUT,
            kind=MessageKind.SUMMARY,
            number=athlete.number,
            body=fitted.text,
            state=MessageState.QUEUED,
            created_at=now,
            athlete_id=athlete.id,
            sender=self.pool.sticky(athlete.sender, athlete.id),
            priority=SUMMARY_PRIORITY,
            not_before=due_at,
            deliver_by=deadline(due_at, athlete.zone),
            segments=fitted.segments,
        )

    def _lines(self, athlete: Athlete, summary: PlanSummary) -> Iterator[Line]:
        weeks = f"{summary.weeks} week{'' if summary.weeks == 1 else 's'}"
        sessions = f", {summary.completed} of {summary.planned} sessions done" if summary.completed else ""
        yield Line(self.composer.template("plan_over", first_name=athlete.first_name, what=f"{weeks}{sessions}"))
        grown = [one for one in summary.gains if one.last >= one.first * _GAINED][:_GAINS]
        names = spoken_together(one.exercise for one in summary.gains)
        for place, one in enumerate(grown):
            kind, unit = by_name(one.exercise).load_kind, athlete.load_unit
            now, then = (estimate_of(kilograms, unit, kind).words() for kilograms in (one.last, one.first))
            yield Line(f"{names[one.exercise]}: estimated max {now}, up from {then}.", drop=1 + place)
        if summary.meters:
            counted = athlete.distance_unit
            ran, longest = distance_of(summary.meters, counted), distance_words(summary.longest, counted)
            yield Line(f"You ran {ran} in all, the longest {longest}.", drop=1)
        yield Line("Your coach sets up what comes next.", drop=4)
