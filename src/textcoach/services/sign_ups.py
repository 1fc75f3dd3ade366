"""From the last answer of somebody who joined to their plan: making it, offering it, and staff's approval."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import ATHLETE, OPERATOR, Actor
from textcoach.domain.errors import ConflictError
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.questionnaire import Questionnaire, QuestionnaireState
from textcoach.domain.sending import Pool
from textcoach.domain.states import NOT_BEGUN
from textcoach.ports.checkpoint import Checkpoint, Point
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer, Line
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.holding import safety_hold
from textcoach.services.interview import open_questionnaire
from textcoach.services.plan_offer import SEGMENTS, Offer, keep_plan
from textcoach.services.planning import Planning
from textcoach.services.roster import find_athlete

LEASE = timedelta(minutes=3)
"""A model may take its time for a plan and its first weeks, twice each."""
HELD_FOR = timedelta(minutes=10)
"""Who is on a safety hold is sent no plan; after so long it is looked at again."""
PRIORITY = 2
SENT_WITHIN = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class SignUps:
    unit_of_work: UnitOfWorkFactory
    reading: UnitOfWorkFactory
    clock: Clock
    composer: Composer
    doorbell: Doorbell
    checkpoint: Checkpoint
    planning: Planning
    offer: Offer
    pool: Pool
    lease: timedelta = LEASE

    def make_plan(self, questionnaire_id: UUID) -> None:
        """Makes the plan and texts its summary, where that is still to be done and nobody is at it."""
        claimed = self._claim(questionnaire_id)
        if claimed is None:
            return
        athlete, questionnaire = claimed
        plan = self._drafted(athlete)
        self.checkpoint.reached(Point.JOIN_DRAFTED)
        with self.unit_of_work() as uow:
            now_is = uow.athletes.get(athlete.id)
            still = open_questionnaire(uow, now_is)
            if still is None or still.lease_until != questionnaire.lease_until:
                return
            held = safety_hold(uow, athlete.id) is not None
            if held or now_is.profile != athlete.profile:
                uow.questionnaires.save(replace(still, lease_until=None))
                uow.commit()
                self.doorbell.ring(Job.JOIN, str(still.id), attempt=int(self.clock.now().timestamp()))
                return
            self._put_forward(uow, now_is, keep_plan(uow, still, plan), plan)
            self.checkpoint.reached(Point.JOIN_KEEPING)
            uow.commit()
        self.checkpoint.reached(Point.JOIN_KEPT)
        self.doorbell.ring(Job.DELIVER)

    def approve(self, reference: str, by: Actor = OPERATOR) -> tuple[Athlete, FitnessPlan]:
        """Staff lets the newest draft begin, and the athlete is told; the one that was made from their answers is made
        anew where its first day is over. ConflictError where there is nothing to approve."""
        with self.unit_of_work() as uow:
            athlete, questionnaire, plan = _waiting(uow, reference)
        made = None
        if plan.id == questionnaire.plan_id and self.offer.is_over(athlete, plan):
            made = self._drafted(athlete)
        with self.unit_of_work() as uow:
            athlete, questionnaire, plan = _waiting(uow, reference)
            if made is not None:
                questionnaire, plan = keep_plan(uow, questionnaire, made), made
            line = self.offer.put_into_force(uow, athlete, questionnaire, plan, by)
            text = self._text(uow.athletes.get(athlete.id), [line], MessageKind.STAFF)
            uow.messages.add(text)
            uow.commit()
        self.doorbell.ring(Job.DELIVER)
        return athlete, plan

    def of(self, reference: str) -> Questionnaire | None:
        """What is asked of an athlete; None where nothing is."""
        with self.unit_of_work() as uow:
            return open_questionnaire(uow, find_athlete(uow, reference))

    def _claim(self, questionnaire_id: UUID) -> tuple[Athlete, Questionnaire] | None:
        now = self.clock.now()
        with self.reading() as uow:
            athlete_id = uow.questionnaires.get(questionnaire_id).athlete_id
        with self.unit_of_work() as uow:
            # Athletes before what is theirs, as who acts on a reply locks them.
            athlete = uow.athletes.get(athlete_id)
            found = open_questionnaire(uow, athlete)
            if found is None or found.state is not QuestionnaireState.PLANNING or _is_taken(found, now):
                return None
            if safety_hold(uow, athlete.id) is not None:
                uow.questionnaires.save(replace(found, lease_until=now + HELD_FOR))
                uow.commit()
                return None
            claimed = replace(found, lease_until=now + self.lease, tries=found.tries + 1)
            uow.questionnaires.save(claimed)
            self.checkpoint.reached(Point.JOIN_CLAIMING)
            uow.commit()
        self.checkpoint.reached(Point.JOIN_CLAIMED)
        return athlete, claimed

    def _drafted(self, athlete: Athlete) -> FitnessPlan:
        starts_on = self.offer.first_day(athlete)
        return self.planning.drafted(athlete, starts_on, None, "", athlete.profile.event_from(starts_on))

    def _put_forward(self, uow: UnitOfWork, athlete: Athlete, questionnaire: Questionnaire, plan: FitnessPlan) -> None:
        if questionnaire.accepted and self.offer.may_begin(questionnaire):
            lines = [self.offer.put_into_force(uow, athlete, questionnaire, plan, ATHLETE)]
        else:
            lines = list(self.offer.put_forward(uow, athlete, questionnaire, plan))
        uow.messages.add(self._text(athlete, lines, MessageKind.ANSWER, questionnaire.message_id))

    def _text(self, athlete: Athlete, lines: list[Line], kind: MessageKind, answers: UUID | None = None) -> Message:
        now = self.clock.now()
        fitted = self.composer.fit(lines, SEGMENTS)
        return Message(
            id=new_id(),
            direction=Direction.OUT,
            kind=kind,
            number=athlete.number,
            body=fitted.text,
            state=MessageState.QUEUED,
            created_at=now,
            athlete_id=athlete.id,
            reply_to=answers,
            sender=self.pool.sticky(athlete.sender, athlete.id),
            priority=PRIORITY,
            not_before=now,
            deliver_by=now + SENT_WITHIN,
            segments=fitted.segments,
        )


def _is_taken(questionnaire: Questionnaire, now: datetime) -> bool:
    return questionnaire.lease_until is not None and questionnaire.lease_until > now


def _waiting(uow: UnitOfWork, reference: str) -> tuple[Athlete, Questionnaire, FitnessPlan]:
    """The athlete, locked, and the draft that waits for staff."""
    athlete = uow.athletes.get(find_athlete(uow, reference).id)
    questionnaire = open_questionnaire(uow, athlete)
    if questionnaire is None:
        raise ConflictError(
            f"{athlete.name} is {athlete.state.value} and nothing of theirs waits for approval: see `textcoach plan "
            "activate`."
        )
    if questionnaire.state is not QuestionnaireState.OFFERED:
        raise ConflictError(
            f"{athlete.name} is still being asked about their training: wait for their answers, or use `textcoach plan "
            "create` and `textcoach plan activate`."
        )
    if safety_hold(uow, athlete.id) is not None:
        raise ConflictError(
            f"{athlete.name} is on a safety hold: talk with them, then `textcoach athletes clear-safety`."
        )
    drafts = [plan for plan in uow.plans.of(athlete.id) if plan.state in NOT_BEGUN]
    if not drafts:
        raise ConflictError(f"{athlete.name} has no draft plan: make one with `textcoach plan create`.")
    return athlete, questionnaire, drafts[0]
