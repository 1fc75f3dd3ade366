"""The questions to somebody who joined by text: which one is open, what a text answers, what they hear next."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.consent import ConsentKind
from textcoach.domain.errors import UserError
from textcoach.domain.ids import new_id
from textcoach.domain.message import Message
from textcoach.domain.profile import ProgramType
from textcoach.domain.questionnaire import (
    GoalTold,
    InjuriesTold,
    KitTold,
    Questionnaire,
    QuestionnaireState,
    Step,
    Told,
    step_of,
)
from textcoach.domain.reading import Intent
from textcoach.domain.states import AthleteState
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer, Line
from textcoach.ports.interview import AnswerReader
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.answer_keeping import keep
from textcoach.services.holding import safety_hold
from textcoach.services.plan_offer import Offer, summary
from textcoach.services.responding import Response
from textcoach.services.understanding import Understood

MOST_MISSES = 2
"""A question that was answered so often without being understood is passed over."""
_SEGMENTS = 1
_UNREAD = frozenset({Intent.UNKNOWN, Intent.CHAT, Intent.DONE, Intent.SKIP, Intent.BEGIN, Intent.CHECK_IN})
"""What a text that is no answer is mostly read as; anything else is acted on as ever."""
_NO_HEALTH = frozenset({Intent.QUESTION, Intent.SETTINGS, Intent.TODAY, Intent.PROGRESS})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a text is to the questions: ``told`` answers one, ``passes`` would rather not, ``agrees`` wants to begin;
    none of them: it was not understood."""

    questionnaire: Questionnaire
    told: Told | None = None
    passes: bool = False
    agrees: bool = False


@dataclass(frozen=True, slots=True)
class Interview:
    """Works within the caller's transaction, in which the athlete is locked."""

    clock: Clock
    composer: Composer
    answers: AnswerReader
    offer: Offer
    rules: CoachingRules = USUAL

    def begin(self, uow: UnitOfWork, athlete: Athlete) -> None:
        uow.questionnaires.add(Questionnaire(new_id(), athlete.id, QuestionnaireState.ASKING, self.clock.now()))

    def question(self, uow: UnitOfWork, athlete: Athlete) -> Sequence[Line]:
        """The open question, or the plan that waits; nothing where nothing is asked, or training is on hold."""
        questionnaire = open_questionnaire(uow, athlete)
        if questionnaire is None or safety_hold(uow, athlete.id) is not None:
            return []
        plan = uow.plans.get(questionnaire.plan_id) if questionnaire.plan_id is not None else None
        shown = plan is not None and questionnaire.state is QuestionnaireState.OFFERED
        return [*(summary(athlete, plan) if plan and shown else []), self._asked(questionnaire, athlete)]

    def answer(self, uow: UnitOfWork, athlete: Athlete, message: Message, understood: Understood) -> Answer | None:
        """None where nothing is asked, or the text is to be acted on as ever. Changes nothing."""
        questionnaire = open_questionnaire(uow, athlete)
        if questionnaire is None or understood.chosen is not None or not _may_answer(uow, athlete):
            return None
        text, main = message.body, understood.reading.main
        if questionnaire.state is QuestionnaireState.OFFERED and self.answers.agrees(text):
            return Answer(questionnaire, agrees=True)
        if questionnaire.step is not None and self.answers.passes(text):
            return Answer(questionnaire, passes=True)
        told = self._told(questionnaire, understood, text)
        if told is not None or main in _UNREAD:
            return Answer(questionnaire, told)
        return None

    def take(self, uow: UnitOfWork, athlete: Athlete, message: Message, answer: Answer) -> Response:
        """Puts the answer down. What they hear is what was understood and the next question."""
        if answer.agrees:
            return self._agreed(uow, athlete, message, answer.questionnaire)
        if answer.told is not None:
            return self._keep(uow, athlete, message, answer.questionnaire, answer.told)
        if answer.passes:
            return self._next(uow, athlete, message, answer.questionnaire.without_answer(), [])
        return self._missed(uow, athlete, message, answer.questionnaire)

    def afterwards(self, uow: UnitOfWork, before: Athlete, message: Message) -> tuple[Sequence[Line], UUID | None]:
        """After a text that was acted on as ever: the question once more, or that a plan is made anew because what it
        was made from has changed, with the questionnaire's id."""
        questionnaire = open_questionnaire(uow, before)
        if questionnaire is None or safety_hold(uow, before.id) is not None:
            return [], None
        if questionnaire.state is QuestionnaireState.ASKING:
            return [self._asked(questionnaire, before)], None
        if uow.athletes.get(before.id).profile == before.profile:
            return [], None
        planning = questionnaire.to_plan(message.id)
        uow.questionnaires.save(planning)
        return [self._say("join_anew")], planning.id

    def _told(self, questionnaire: Questionnaire, understood: Understood, text: str) -> Told | None:
        """An answer to the open question; else one to another that can be nothing else."""
        reading, step = understood.reading, questionnaire.step
        if reading.main is Intent.QUESTION and text.rstrip().endswith("?"):
            return None
        told = self.answers.told(step, text, understood.today) if step is not None else None
        # Any words can be a goal or a complaint, so they have to be nothing else.
        if isinstance(told, GoalTold) and told.program is None:
            is_goal = reading.main in _UNREAD and not self.answers.is_small_talk(text)
            told = replace(told, program=ProgramType.OTHER) if is_goal else None
        if isinstance(told, InjuriesTold) and told.unclear and not told.pains:
            is_else = reading.main in _NO_HEALTH or reading.entries or self.answers.is_small_talk(text)
            told = None if is_else else told
        if told is not None or reading.main in {Intent.LOG, Intent.CORRECT, Intent.PAIN}:
            return told
        unasked = self.answers.told_unasked(text)
        # "I got a bench too" adds to a kit that is known, which requests by text know how to do.
        return None if isinstance(unasked, KitTold) and Step.KIT in questionnaire.told else unasked

    def _keep(
        self, uow: UnitOfWork, athlete: Athlete, message: Message, questionnaire: Questionnaire, told: Told
    ) -> Response:
        try:
            kept = keep(uow, athlete, message, told, self.clock.now(), self.rules)
        except UserError:
            # Of all answers only an hour of the night can be refused.
            return Response([self._say("join_when_refused")], _SEGMENTS)
        after = questionnaire.with_told(step_of(told), for_staff=kept.for_staff)
        return self._next(uow, kept.athlete, message, after, [Line(kept.words, drop=1)])

    def _next(
        self, uow: UnitOfWork, athlete: Athlete, message: Message, questionnaire: Questionnaire, lines: list[Line]
    ) -> Response:
        """The next question; after the last one the plan is made, and after a change it is made anew."""
        if questionnaire.step is None:
            name = "join_planning" if questionnaire.state is QuestionnaireState.ASKING else "join_anew"
            questionnaire = questionnaire.to_plan(message.id)
            uow.questionnaires.save(questionnaire)
            return Response([*lines, self._say(name)], _SEGMENTS, questionnaire.id)
        uow.questionnaires.save(questionnaire)
        return Response([*lines, self._asked(questionnaire, athlete)], _SEGMENTS)

    def _missed(self, uow: UnitOfWork, athlete: Athlete, message: Message, questionnaire: Questionnaire) -> Response:
        if questionnaire.step is None or self.answers.is_small_talk(message.body):
            return Response([self._asked(questionnaire, athlete)], _SEGMENTS)
        missed = replace(questionnaire, misses=questionnaire.misses + 1)
        if missed.misses >= MOST_MISSES:
            return self._next(uow, athlete, message, missed.without_answer(), [self._say("join_passed")])
        return self._next(uow, athlete, message, missed, [self._say("join_unclear")])

    def _agreed(self, uow: UnitOfWork, athlete: Athlete, message: Message, questionnaire: Questionnaire) -> Response:
        if not self.offer.may_begin(questionnaire):
            return Response([self._say("join_waits")], _SEGMENTS)
        begun = self.offer.begin(uow, athlete, questionnaire, message.id)
        return Response([begun.line], _SEGMENTS, begun.planning)

    def _asked(self, questionnaire: Questionnaire, athlete: Athlete) -> Line:
        if questionnaire.step is Step.WHEN:
            city = athlete.zone.rsplit("/", 1)[-1].replace("_", " ")
            return self._say("join_when", at=f"{athlete.send_at:%H:%M}", zone=city)
        if questionnaire.step is not None:
            return self._say(f"join_{questionnaire.step.value}")
        if questionnaire.state is QuestionnaireState.PLANNING:
            return self._say("join_planning")
        return self._say("join_go" if self.offer.may_begin(questionnaire) else "join_waits")

    def _say(self, template: str, *, drop: int = 0, **values: str) -> Line:
        return Line(self.composer.template(template, **values), drop)


def open_questionnaire(uow: UnitOfWork, athlete: Athlete) -> Questionnaire | None:
    """Who is no prospect any more has a plan: staff made one, or it began."""
    if athlete.state is not AthleteState.PROSPECT:
        return None
    found = uow.questionnaires.of(athlete.id)
    return None if found is None or found.state is QuestionnaireState.CLOSED else found


def _may_answer(uow: UnitOfWork, athlete: Athlete) -> bool:
    opted_in = uow.consents.standing(athlete.number) is ConsentKind.OPTED_IN
    return opted_in and safety_hold(uow, athlete.id) is None
