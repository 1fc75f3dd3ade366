"""What athletes were asked before their first plan, as JSON."""

from datetime import datetime
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.questionnaire import Questionnaire, QuestionnaireState, Step
from textcoach.web.api.models.base import Shown
from textcoach.web.api.models.shown_profile import ShownProfile


class ShownJoining(Shown):
    """``offered``: the plan ``plan_id`` waits for the athlete's GO or for staff. ``question`` is the open one; ``told``
    were answered, ``left_out`` were not. ``for_staff``: something was told that a person has to look at first."""

    state: QuestionnaireState
    started_at: datetime
    question: Step | None
    told: list[Step]
    left_out: list[Step]
    for_staff: bool
    plan_id: UUID | None

    @classmethod
    def of(cls, asked: Questionnaire) -> "ShownJoining":
        return cls(
            state=asked.state,
            started_at=asked.started_at,
            question=asked.step,
            told=list(asked.told),
            left_out=list(asked.passed),
            for_staff=asked.for_staff,
            plan_id=asked.plan_id,
        )


class ShownQuestionnaire(Shown):
    """The answers are the athlete's profile, zone and time. ``by_text`` is null for who was not asked by text."""

    athlete_id: UUID
    profile: ShownProfile
    zone: str
    send_at: str
    by_text: ShownJoining | None

    @classmethod
    def of(cls, athlete: Athlete, asked: Questionnaire | None) -> "ShownQuestionnaire":
        return cls(
            athlete_id=athlete.id,
            profile=ShownProfile.of(athlete.profile),
            zone=athlete.zone,
            send_at=f"{athlete.send_at:%H:%M}",
            by_text=None if asked is None else ShownJoining.of(asked),
        )
