"""What one text reports is put on record, and what the athlete is told of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import monday_of
from textcoach.domain.clarification import Clarification
from textcoach.domain.coaching_rules import CoachingRules
from textcoach.domain.history import RECENT, PastSession, since
from textcoach.domain.message import Message
from textcoach.domain.reading import Choice, Intent, Reading
from textcoach.domain.recording import is_record, unaccounted
from textcoach.domain.states import WorkoutState
from textcoach.ports.composer import Composer, Line
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.answering import names_beside, pain_words, record_lines, week_words
from textcoach.services.clarifying import answered, told
from textcoach.services.recording import begin, note_pain, record
from textcoach.services.understanding import Understood
from textcoach.services.withdrawal import withdraw_morning

STILL_OPEN = "Still open: "
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Turn:
    """One text and its athlete, locked, in the caller's transaction."""

    uow: UnitOfWork
    athlete: Athlete
    message: Message
    understood: Understood
    now: datetime

    @property
    def history(self) -> Sequence[PastSession]:
        return self.uow.workouts.recent(self.athlete.id, self.understood.day)

    @property
    def last_weeks(self) -> Sequence[PastSession]:
        return since(self.history, self.understood.day - RECENT)


def say(composer: Composer, template: str, turn: Turn) -> Sequence[Line]:
    return [Line(composer.template(template, first_name=turn.athlete.first_name))]


@dataclass(frozen=True, slots=True)
class Reporting:
    composer: Composer
    rules: CoachingRules

    def recorded(self, turn: Turn) -> Sequence[Line]:
        """Work and beginnings; nothing where the text reports none."""
        understood, reading = turn.understood, turn.understood.reading
        if reading.main is Intent.BEGIN:
            begin(turn.uow, understood.workout)
            return say(self.composer, "begin", turn)
        if not is_record(reading):
            return []
        if understood.closes_nothing:
            return say(self.composer, "no_workout", turn)
        history = turn.last_weeks
        known = understood.performance
        record(turn.uow, turn.athlete, turn.message, reading, understood.workout, known, understood.day, turn.now)
        if understood.question is not None and reading.entries:
            told(turn.uow, turn.message, understood.question, turn.now)
        if reading.main is Intent.SKIP:
            return say(self.composer, "skipped", turn)
        bare = reading.main is Intent.DONE and reading.session.energy is None and not reading.entries
        lines = say(self.composer, "done", turn) if bare else self._record_lines(turn, reading, history)
        return [*lines, *(_week(turn) or _still_open(turn))]

    def completed(self, turn: Turn, question: Clarification, choice: Choice) -> Sequence[Line]:
        """The answer to a question that was asked back."""
        history = turn.last_weeks
        reading = answered(turn.uow, turn.athlete, turn.message, question, choice, turn.now)
        withdraw_morning(turn.uow, turn.athlete, turn.now)
        return self._record_lines(turn, reading, history)

    def _record_lines(self, turn: Turn, reading: Reading, history: Sequence[PastSession]) -> Sequence[Line]:
        about = turn.understood.workout
        names = names_beside(about.content if about is not None else None, reading.entries)
        return record_lines(turn.athlete, reading, history, names)

    def pain(self, turn: Turn) -> Turn:
        """With the athlete as they are now: what hurts is theirs until it is cleared."""
        pains = turn.understood.reading.session.pain
        hurt = note_pain(turn.uow, turn.athlete, pains, turn.understood.day, turn.now, self.rules)
        return replace(turn, athlete=hurt)

    def alone(self, turn: Turn) -> Sequence[Line]:
        """Where training waits, nothing is begun, and nothing is left open."""
        understood, reading = turn.understood, turn.understood.reading
        if understood.question is not None and understood.chosen is not None:
            return self.completed(turn, understood.question, understood.chosen)
        lines = [] if reading.main is Intent.BEGIN else list(self.recorded(turn))
        if reading.session.pain:
            self.pain(turn)
            lines.append(Line(pain_words(reading.session.pain)))
        return [line for line in lines if not line.text.startswith(STILL_OPEN)]


def _week(turn: Turn) -> Sequence[Line]:
    """Only for the text that completes a workout."""
    before = turn.understood.workout
    if before is None or before.state is WorkoutState.COMPLETED:
        return []
    if turn.uow.workouts.get(before.id).state is not WorkoutState.COMPLETED:
        return []
    monday = monday_of(turn.understood.day)
    words = week_words(turn.uow.workouts.history(turn.athlete.id, monday, monday + _WEEK))
    return [Line(words, drop=2)] if words else []


def _still_open(turn: Turn) -> Sequence[Line]:
    """What is left of today's workout, while it is being logged."""
    about, understood = turn.understood.workout, turn.understood
    if about is None or about.content is None or understood.day != understood.today:
        return []
    stored = turn.uow.workouts.get(about.id)
    known = turn.uow.performances.of_workout(about.id)
    if known is None or stored.state is not WorkoutState.IN_PROGRESS:
        return []
    names = names_beside(about.content, known.entries)
    left = [names[one] for one in unaccounted(about.content, known.entries)]
    return [Line(f"{STILL_OPEN}{', '.join(left)}.", drop=3)] if left else []
