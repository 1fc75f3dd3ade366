"""A workout that was texted and changes before it is done: what may be changed, within the limits, and stored."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from math import ceil
from uuid import UUID

from textcoach.domain.agenda import OPEN, place_of
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.changes import explain
from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.guardrails import Breach, check
from textcoach.domain.history import PastSession
from textcoach.domain.limits.case import FRINGE
from textcoach.domain.workout import Author, Block, Item, Workout, WorkoutContent
from textcoach.ports.composer import Line
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.holding import agenda_of
from textcoach.services.requests.asked import Asked, Carried, Say, theme_of
from textcoach.services.withdrawal import first_open_day
from textcoach.services.workout_text import day_words, workout_lines

_MORE_MINUTES = 15


@dataclass(frozen=True, slots=True)
class Amending:
    """An open workout, its place in the plan and the exercises of it that are on record already (``done``). ``athlete``
    has the kit and the minutes of its day."""

    workout: Workout
    content: WorkoutContent
    position: PlanDay
    athlete: Athlete
    history: Sequence[PastSession]
    done: frozenset[str]
    rules: CoachingRules = USUAL
    link: str | None = None

    @property
    def familiar(self) -> frozenset[str]:
        """The exercises that the athlete has done lately."""
        records = (past.performance for past in self.history if past.performance is not None)
        return frozenset(entry.exercise for record in records for entry in record.entries if not entry.skipped)

    @property
    def left(self) -> list[Item]:
        """The working items still to do."""
        return [item for item in self.content.items if item.type not in FRINGE and item.exercise not in self.done]

    def passes(self, content: WorkoutContent) -> bool:
        """Whether it breaks no limit that the workout as it was did not break (a changed profile may have)."""
        return self._breaches(content) <= self._breaches(self.content)

    def _breaches(self, content: WorkoutContent) -> frozenset[Breach]:
        day = self.workout.day
        assert day is not None  # noqa: S101 - it was texted on it
        found = check(content, self.athlete, self.position, self.history, day, self.rules, of_plan=False)
        return frozenset(found)

    def explained(self, content: WorkoutContent, new: Collection[Item]) -> WorkoutContent:
        """With the lines about the loads of ``new`` items first, and without those about what is gone."""
        day = self.workout.day
        assert day is not None  # noqa: S101 - it was texted on it
        alone = WorkoutContent(content.theme, (Block("", tuple(new)),))
        deload = self.position.microcycle.deload
        told = explain(alone, self.athlete, self.history, deload, day=day, rules=self.rules)
        names = {item.exercise for item in content.items} - {change.exercise for change in told}
        kept = [change for change in content.changes if change.exercise in names]
        return replace(content, changes=(*told, *kept))

    def with_minutes(self, seconds: float | None) -> "Amending":
        """For an athlete who has this much time today; a quarter of an hour more than mostly, where they don't say."""
        profile = self.athlete.profile
        minutes = ceil(seconds / 60) if seconds is not None else profile.minutes + _MORE_MINUTES
        patient = replace(profile, minutes=max(profile.minutes, minutes))
        return replace(self, athlete=replace(self.athlete, profile=patient))

    def store(self, uow: UnitOfWork, content: WorkoutContent, author: Author | None = None) -> None:
        stored = uow.workouts.get(self.workout.id)
        uow.workouts.save(replace(stored, content=content, author=author or stored.author, basis=None))

    def lines(self, content: WorkoutContent) -> list[Line]:
        day = self.workout.day
        assert day is not None  # noqa: S101 - it was texted on it
        return workout_lines(self.athlete, day, content, link=self.link)


def amendable(uow: UnitOfWork, asked: Asked) -> Amending | None:
    """Today's workout where it was texted and is open, else the open one that the text is about."""
    here = uow.workouts.on_day(asked.athlete.id, asked.today)
    about = [asked.workout] if asked.workout is not None else []
    found = next((one for one in (*here, *about) if _is_open(one, asked)), None)
    plan = uow.plans.active_of(asked.athlete.id)
    if found is None or found.content is None or plan is None or plan.id != found.plan_id:
        return None
    position, day = place_of(plan, found), found.day
    if position is None or day is None:
        return None
    done = done_of(uow, found.id)
    return Amending(
        found,
        found.content,
        position,
        asked.athlete.on(day),
        asked.history,
        done,
        asked.rules,
        asked.link(found.id),
    )


def _is_open(workout: Workout, asked: Asked) -> bool:
    texted = workout.texted_at is not None and workout.texted_at <= asked.now
    return texted and workout.content is not None and workout.state in OPEN


def done_of(uow: UnitOfWork, workout_id: UUID) -> frozenset[str]:
    """The exercises that are on record for a workout, done or skipped."""
    known = uow.performances.of_workout(workout_id)
    return frozenset(entry.exercise for entry in known.entries) if known is not None else frozenset()


def nothing_open(uow: UnitOfWork, asked: Asked, say: Say) -> Carried:
    """There is no workout that could be changed: today's is still to come, or there is none."""
    plans = agenda_of(uow, asked.athlete, asked.today)
    if plans is None:
        return say.carried("no_plan", for_staff=True)
    first = first_open_day(uow, asked.athlete, asked.today)
    coming = plans.next_from(first)
    if coming is not None and coming.day is not None:
        time = f"{asked.athlete.send_at:%H:%M}"
        return say.carried("change_later", theme=theme_of(coming), day=day_words(coming.day), time=time)
    return say.carried("change_nothing")
