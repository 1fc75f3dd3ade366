"""One table of limits: the check on every workout and the text in the prompt."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.history import PastSession
from textcoach.domain.limits import (
    amounts,
    cardio,
    effort,
    exercises,
    focus,
    heavy_days,
    loads,
    minutes,
    weekly_sets,
    words,
)
from textcoach.domain.limits.case import Case, Check, Situation, Words
from textcoach.domain.load_limits import loads as loads_check
from textcoach.domain.running import limits as running
from textcoach.domain.workout import WorkoutContent

_QUOTED = re.compile(r'"[^"]*"')


@dataclass(frozen=True, slots=True)
class Breach:
    """A limit that a workout breaks: rule, the figure found, the limit."""

    rule: str
    found: str
    limit: str

    def words(self) -> str:
        """What an agent is told."""
        return f"{self.rule}: {self.found}, the limit is {self.limit}"

    def for_staff(self) -> str:
        """Without what a model wrote itself, which can be anything."""
        return _QUOTED.sub('"..."', self.words())


@dataclass(frozen=True, slots=True)
class Limit:
    """One row of the table: a name, the words for the prompt (none where nothing of it holds today), and the check.
    ``of_plan``: it asks for what the plan wants, which the athlete's own request and the safe session may break."""

    name: str
    words: Words
    check: Check
    of_plan: bool = False


LIMITS: tuple[Limit, ...] = (
    Limit("exercise", exercises.exercise_words, exercises.unknown_exercises),
    Limit("kit", exercises.kit_words, exercises.missing_kit),
    Limit("pain", exercises.pain_words, exercises.painful),
    Limit("structure", amounts.structure_words, amounts.structure),
    Limit("focus", focus.focus_words, focus.focused, of_plan=True),
    Limit("volume", amounts.volume_words, amounts.volume),
    Limit("sets", amounts.sets_words, amounts.working_sets),
    Limit("week", weekly_sets.weekly_words, weekly_sets.weekly_sets),
    Limit("heavy", heavy_days.heavy_words, heavy_days.heavy_days),
    Limit("minutes", minutes.minutes_words, minutes.minutes),
    Limit("effort", effort.effort_words, effort.effort),
    Limit("load", loads.load_words, loads_check),
    Limit("run", running.longest_words, running.longest),
    Limit("run week", running.room_words, running.room),
    Limit("run share", running.share_words, running.share),
    Limit("hard runs", running.hard_words, running.hard),
    Limit("cardio", cardio.cardio_words, cardio.cardio),
    Limit("notes", words.notes_words, words.words),
)


def check(
    content: WorkoutContent,
    athlete: Athlete,
    position: PlanDay,
    history: Sequence[PastSession],
    day: date,
    rules: CoachingRules = USUAL,
    *,
    of_plan: bool = True,
) -> tuple[Breach, ...]:
    """Every limit the workout breaks; empty means it may be sent. ``day`` is the athlete's local date, ``athlete`` the
    one of that day. ``of_plan`` False: whatever the plan wants."""
    case = Case(athlete=athlete, position=position, history=history, day=day, rules=rules, content=content)
    if figures := tuple(Breach("figures", found, bound) for found, bound in amounts.no_figures(case)):
        return figures
    held_to = (limit for limit in LIMITS if of_plan or not limit.of_plan)
    return tuple(Breach(limit.name, found, bound) for limit in held_to for found, bound in limit.check(case))


def limits_text(
    athlete: Athlete,
    position: PlanDay,
    history: Sequence[PastSession],
    day: date,
    rules: CoachingRules = USUAL,
) -> str:
    """The same table as a prompt has it, one line a limit that holds today."""
    situation = Situation(athlete=athlete, position=position, history=history, day=day, rules=rules)
    told = ((limit.name, limit.words(situation)) for limit in LIMITS)
    return "\n".join(f"- {name}: {words}" for name, words in told if words)
