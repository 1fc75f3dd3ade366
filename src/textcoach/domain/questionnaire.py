"""What somebody who joined by text is asked before their first plan, and what they told."""

from dataclasses import dataclass, replace
from datetime import datetime, time
from enum import StrEnum
from uuid import UUID

from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.profile import Event, Experience, ProgramType
from textcoach.domain.reading import Pain


class Step(StrEnum):
    """In the order in which they are asked."""

    GOAL = "goal"
    EXPERIENCE = "experience"
    DAYS = "days"
    KIT = "kit"
    INJURIES = "injuries"
    WHEN = "when"


class QuestionnaireState(StrEnum):
    """PLANNING: everything is asked and the plan is to be made; OFFERED: the plan waits for GO or for staff."""

    ASKING = "asking"
    PLANNING = "planning"
    OFFERED = "offered"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class GoalTold:
    """``program`` None: the words don't say which kind of training it takes."""

    words: str
    program: ProgramType | None = None
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class ExperienceTold:
    experience: Experience


@dataclass(frozen=True, slots=True)
class DaysTold:
    """Weekdays from 0 (Monday), minutes of a session; at least one of them was told."""

    weekdays: tuple[int, ...] | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class KitTold:
    """``gym``: what a gym has, less what they said it lacks."""

    kit: frozenset[Kit]
    gym: bool = False


@dataclass(frozen=True, slots=True)
class InjuriesTold:
    """``unclear``: there is something in it that only a person should judge."""

    pains: tuple[Pain, ...] = ()
    unclear: bool = False


@dataclass(frozen=True, slots=True)
class WhenTold:
    """Wall time and IANA zone; what is None stays as it is."""

    send_at: time | None = None
    zone: str | None = None


Told = GoalTold | ExperienceTold | DaysTold | KitTold | InjuriesTold | WhenTold
_STEPS: dict[type[Told], Step] = {
    GoalTold: Step.GOAL,
    ExperienceTold: Step.EXPERIENCE,
    DaysTold: Step.DAYS,
    KitTold: Step.KIT,
    InjuriesTold: Step.INJURIES,
    WhenTold: Step.WHEN,
}


def step_of(told: Told) -> Step:
    return _STEPS[type(told)]


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """One for an athlete. Answers are in the athlete's profile as they come; here is which were ``told`` and ``passed``
    over. ``misses``: how often the open question's answer was not understood. ``for_staff``: something was told that a
    person has to look at before they train. ``accepted``: they said GO to a plan whose first day is over by now, so
    that the next one begins at once. ``message_id`` is the text that the plan's summary answers; ``lease_until`` is how
    long the plan counts as being made, ``tries`` how often that was begun."""

    id: UUID
    athlete_id: UUID
    state: QuestionnaireState
    started_at: datetime
    told: tuple[Step, ...] = ()
    passed: tuple[Step, ...] = ()
    misses: int = 0
    for_staff: bool = False
    accepted: bool = False
    plan_id: UUID | None = None
    message_id: UUID | None = None
    tries: int = 0
    lease_until: datetime | None = None

    @property
    def step(self) -> Step | None:
        """The open question's."""
        if self.state is not QuestionnaireState.ASKING:
            return None
        return next((one for one in Step if one not in self.told and one not in self.passed), None)

    def with_told(self, step: Step, *, for_staff: bool = False) -> "Questionnaire":
        told = self.told if step in self.told else (*self.told, step)
        passed = tuple(one for one in self.passed if one is not step)
        misses = 0 if step is self.step else self.misses
        return replace(self, told=told, passed=passed, misses=misses, for_staff=self.for_staff or for_staff)

    def without_answer(self) -> "Questionnaire":
        """The open question is passed over."""
        return self if self.step is None else replace(self, passed=(*self.passed, self.step), misses=0)

    def to_plan(self, message_id: UUID) -> "Questionnaire":
        """The plan is to be made, or made anew, whoever is at it now."""
        return replace(
            self, state=QuestionnaireState.PLANNING, message_id=message_id, misses=0, tries=0, lease_until=None
        )
