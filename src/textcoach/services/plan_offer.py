"""The plan of somebody who joined by text: its summary in one text, and how it begins."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from textcoach.domain.alert import AlertKind
from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import ATHLETE, Actor
from textcoach.domain.calendar import training_date
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.profile import Injury
from textcoach.domain.questionnaire import Questionnaire, QuestionnaireState
from textcoach.domain.reading import Pain
from textcoach.domain.states import NOT_BEGUN
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer, Line
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.alerting import alert
from textcoach.services.answer_keeping import AIMS, places_words, training_words
from textcoach.services.archiving import archive_plan
from textcoach.services.planning import put_into_force
from textcoach.services.workout_text import day_words

SEGMENTS = 2
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Begun:
    """What they hear; ``planning`` is the questionnaire whose plan has to be made anew first."""

    line: Line
    planning: UUID | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """Works within the caller's transaction, in which the athlete is locked. ``self_signup``: GO begins a plan, and
    staff's approval is not waited for."""

    clock: Clock
    composer: Composer
    self_signup: bool

    def may_begin(self, questionnaire: Questionnaire) -> bool:
        return self.self_signup and not questionnaire.for_staff

    def first_day(self, athlete: Athlete) -> date:
        """Tomorrow, local: the first morning that is still to come."""
        return training_date(self.clock.now(), athlete.zone) + _DAY

    def is_over(self, athlete: Athlete, plan: FitnessPlan) -> bool:
        """Whether the plan's first day has begun, so that its first texts would be missing."""
        return plan.starts_on < self.first_day(athlete)

    def begin(self, uow: UnitOfWork, athlete: Athlete, questionnaire: Questionnaire, message_id: UUID) -> Begun:
        """After GO."""
        plan = uow.plans.get(questionnaire.plan_id) if questionnaire.plan_id is not None else None
        if plan is None or plan.state not in NOT_BEGUN or self.is_over(athlete, plan):
            planning = replace(questionnaire.to_plan(message_id), accepted=True)
            uow.questionnaires.save(planning)
            return Begun(Line(self.composer.template("join_planning")), planning.id)
        return Begun(self.put_into_force(uow, athlete, questionnaire, plan, ATHLETE))

    def put_into_force(
        self, uow: UnitOfWork, athlete: Athlete, questionnaire: Questionnaire, plan: FitnessPlan, by: Actor
    ) -> Line:
        """Returns what the athlete is told."""
        now = self.clock.now()
        put_into_force(uow, athlete, plan, now, by)
        uow.questionnaires.save(replace(questionnaire, state=QuestionnaireState.CLOSED, lease_until=None))
        for subject in _subjects(athlete):
            uow.alerts.close_about(AlertKind.JOINED, subject, now)
        days = [one.day for one in uow.workouts.of_plan(plan.id) if one.day is not None]
        first = day_words(min(days, default=plan.starts_on))
        return Line(self.composer.template("join_begun", day=first, at=f"{athlete.send_at:%H:%M}"))

    def put_forward(
        self, uow: UnitOfWork, athlete: Athlete, questionnaire: Questionnaire, plan: FitnessPlan
    ) -> Sequence[Line]:
        """The plan waits for GO, or for staff, who hear of it. Returns its summary."""
        offered = replace(questionnaire, state=QuestionnaireState.OFFERED, lease_until=None, accepted=False)
        uow.questionnaires.save(offered)
        name = "join_go" if self.may_begin(offered) else "join_waits"
        if name == "join_waits":
            _tell_staff(uow, athlete, self.clock.now())
        return [*summary(athlete, plan), Line(self.composer.template(name))]


def keep_plan(uow: UnitOfWork, questionnaire: Questionnaire, plan: FitnessPlan) -> Questionnaire:
    """In place of the one that was made before."""
    uow.plans.add(plan)
    earlier = uow.plans.get(questionnaire.plan_id) if questionnaire.plan_id is not None else None
    if earlier is not None and earlier.state in NOT_BEGUN:
        archive_plan(uow, earlier)
    return replace(questionnaire, plan_id=plan.id)


def summary(athlete: Athlete, plan: FitnessPlan) -> list[Line]:
    """What, when and how long; what does not fit goes, from the end."""
    begins = f"Your plan: {_weeks(plan.weeks)} of {AIMS[plan.program]} from {day_words(plan.starts_on)}."
    lines = [Line(begins), Line(f"{training_words(athlete)}.")]
    if plan.event is not None:
        lines.append(Line(f"It leads to: {plan.event.name}, {day_words(plan.event.day)}.", drop=1))
    areas = [_as_pain(one) for one in athlete.profile.injuries if one.cleared is None]
    if areas:
        lines.append(Line(f"It spares your {places_words(areas)}.", drop=1))
    blocks = [f"{one.overview.name} ({one.overview.weeks} wk)" for one in plan.mesocycles]
    if len(blocks) > 1:
        lines.append(Line(f"{', then '.join(blocks)}.", drop=2, short=f"In {len(blocks)} blocks."))
    return lines


def _as_pain(injury: Injury) -> Pain:
    side = injury.side if injury.side in ("left", "right") else None
    return Pain(injury.area, "left" if side == "left" else "right" if side == "right" else None)


def _weeks(count: int) -> str:
    return f"{count} week{'s' if count > 1 else ''}"


def _tell_staff(uow: UnitOfWork, athlete: Athlete, now: datetime) -> None:
    joined, plan = _subjects(athlete)
    uow.alerts.close_about(AlertKind.JOINED, joined, now)
    text = "The plan of somebody who joined waits for you: `textcoach plan show`, then `textcoach athletes approve`."
    uow.alerts.open(alert(AlertKind.JOINED, plan, text, now, athlete.id))


def _subjects(athlete: Athlete) -> tuple[str, str]:
    return str(athlete.id), f"{athlete.id}:plan"
