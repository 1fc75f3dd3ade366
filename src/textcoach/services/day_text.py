"""The text of a day whose workout is written: the coach's words around it, fitted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.workout import Workout
from textcoach.ports.agents import MessageFacts, MessageWords
from textcoach.ports.composer import Composer, FittedText, Line
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.links import Links
from textcoach.services.understudy import Role
from textcoach.services.workout_text import day_words, workout_lines

SAID = 10
"""Texts before this one whose words are not said again."""


@dataclass(frozen=True, slots=True)
class DayText:
    unit_of_work: UnitOfWorkFactory
    role: Role[MessageFacts, MessageWords]
    composer: Composer
    links: Links
    max_segments: int

    def of(self, athlete: Athlete, plan: FitnessPlan, position: PlanDay, workout: Workout, day: date) -> FittedText:
        """``workout`` has content; ``athlete`` is the one of that day."""
        content = workout.content
        assert content is not None  # noqa: S101 - it was written
        with self.unit_of_work() as uow:
            recent = tuple(uow.workouts.recent(athlete.id, day))
            said: Sequence[str] = uow.messages.mornings_said(athlete.number, workout.id, SAID)
            signer = self.links.signer(uow)
            uow.commit()
        facts = MessageFacts(
            athlete,
            day,
            content,
            workout.week,
            workout.session,
            plan.seed,
            recent,
            position,
            plan.event or athlete.profile.event,
            said,
        )
        words, _ = self.role.write(facts)
        lines = workout_lines(
            athlete,
            day,
            content,
            words,
            link=signer.link(workout.id) if signer else None,
            ends_week=_ends_week(position, day),
        )
        return self.composer.fit(lines, self.max_segments)

    def without_training(self, athlete: Athlete, day: date) -> FittedText:
        """Nothing passed the guardrails."""
        text = self.composer.template("no_training", day=day_words(day), first_name=athlete.first_name)
        return self.composer.fit([Line(text)], self.max_segments)


def _ends_week(position: PlanDay, day: date) -> bool:
    return not any(one.trains for one in position.microcycle.days[day.weekday() + 1 :])
