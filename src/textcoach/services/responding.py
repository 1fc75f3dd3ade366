"""What is done about an understood text, and what the athlete is told: within the caller's transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import monday_of
from textcoach.domain.clarification import Clarification
from textcoach.domain.history import PastSession
from textcoach.domain.message import Message
from textcoach.domain.reading import Choice, Intent
from textcoach.domain.recording import is_record, unaccounted
from textcoach.domain.states import WorkoutState
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer, Line
from textcoach.ports.conversation import ChatAnswer
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.answering import pain_words, record_lines, week_words
from textcoach.services.clarifying import answered, ask, told
from textcoach.services.holding import agenda_of
from textcoach.services.progress_text import progress_lines
from textcoach.services.recording import begin, note_pain, record, tell_staff
from textcoach.services.requests import Asked, Requests
from textcoach.services.understanding import Understood
from textcoach.services.withdrawal import withdraw_morning
from textcoach.services.workout_writing import HISTORY

ANSWER_SEGMENTS = 2
STILL_OPEN = "Still open: "
_WEEK = timedelta(days=7)
REQUESTS = frozenset(
    {
        Intent.MOVE,
        Intent.SWAP,
        Intent.ADJUST,
        Intent.AWAY,
        Intent.PAUSE,
        Intent.RESUME,
        Intent.SETTINGS,
        Intent.TODAY,
    }
)


@dataclass(frozen=True, slots=True)
class Response:
    """Nothing where no answer is due: thanks and small talk."""

    lines: Sequence[Line] = ()
    segments: int = ANSWER_SEGMENTS


@dataclass(frozen=True, slots=True)
class _Turn:
    """One text and its athlete, locked, in the caller's transaction."""

    uow: UnitOfWork
    athlete: Athlete
    message: Message
    understood: Understood
    now: datetime

    @property
    def history(self) -> Sequence[PastSession]:
        day = self.understood.day
        return self.uow.workouts.history(self.athlete.id, day - HISTORY, day)

    def asked(self) -> Asked:
        about = self.understood.workout
        return Asked(
            athlete=self.athlete,
            message=self.message,
            reading=self.understood.reading,
            today=self.understood.today,
            workout=self.uow.workouts.get(about.id) if about else None,
            history=self.history,
            now=self.now,
        )


@dataclass(frozen=True, slots=True)
class Responding:
    """``max_segments`` is what a text with a workout in it may cost."""

    clock: Clock
    composer: Composer
    requests: Requests
    max_segments: int

    def respond(
        self, uow: UnitOfWork, athlete: Athlete, message: Message, understood: Understood, chat: ChatAnswer | None
    ) -> Response:
        """Puts on record what the text says and carries out what it asks for. The athlete is locked."""
        turn = _Turn(uow, athlete, message, understood, self.clock.now())
        if understood.question is not None and understood.chosen is not None:
            return self._completed(turn, understood.question, understood.chosen)
        reading = understood.reading
        lines = list(self._recorded(turn))
        segments = ANSWER_SEGMENTS
        if reading.session.pain:
            turn = replace(turn, athlete=note_pain(uow, athlete, reading.session.pain, understood.day, turn.now))
            amended = self.requests.amend_for_pain(uow, turn.asked(), {pain.area for pain in reading.session.pain})
            lines.extend([Line(pain_words(reading.session.pain)), *amended])
            segments = self.max_segments if amended else segments
        if is_record(reading) or reading.session.pain:
            withdraw_morning(uow, turn.athlete, turn.now)
        if REQUESTS & set(reading.intents):
            lines.extend(self._requested(turn))
            segments = self.max_segments
        if Intent.PROGRESS in reading.intents:
            lines.extend(self._progress(turn))
        lines.extend(self._talked(turn, chat))
        question = ask(uow, athlete, message, understood, turn.now)
        if question is not None:
            lines.append(Line(question))
        return Response(lines or self._otherwise(turn), segments)

    def _completed(self, turn: _Turn, question: Clarification, choice: Choice) -> Response:
        history = turn.history
        reading = answered(turn.uow, turn.athlete, turn.message, question, choice, turn.now)
        withdraw_morning(turn.uow, turn.athlete, turn.now)
        return Response(record_lines(turn.athlete, reading, history))

    def _recorded(self, turn: _Turn) -> Sequence[Line]:
        understood, reading = turn.understood, turn.understood.reading
        if reading.main is Intent.BEGIN:
            begin(turn.uow, understood.workout)
            return self._say("begin", turn)
        if not is_record(reading):
            return []
        if understood.closes_nothing:
            return self._say("no_workout", turn)
        history = turn.history
        known = understood.performance
        record(turn.uow, turn.athlete, turn.message, reading, understood.workout, known, understood.day, turn.now)
        if understood.question is not None and reading.entries:
            told(turn.uow, turn.message, understood.question, turn.now)
        if reading.main is Intent.SKIP:
            return self._say("skipped", turn)
        bare = reading.main is Intent.DONE and reading.session.energy is None and not reading.entries
        lines = self._say("done", turn) if bare else record_lines(turn.athlete, reading, history)
        return [*lines, *(_week(turn) or _still_open(turn))]

    def _requested(self, turn: _Turn) -> Sequence[Line]:
        carried = self.requests.carry_out(turn.uow, turn.asked())
        if carried.for_staff:
            intent = next(one for one in turn.understood.reading.intents if one in REQUESTS)
            tell_staff(turn.uow, turn.athlete, turn.message, intent, turn.now)
        return carried.lines

    def _progress(self, turn: _Turn) -> Sequence[Line]:
        uow, athlete, today = turn.uow, turn.athlete, turn.understood.today
        history = uow.workouts.history(athlete.id, today - HISTORY, today + 2 * _WEEK)
        plans = agenda_of(uow, athlete, today)
        return progress_lines(
            athlete,
            uow.plans.active_of(athlete.id),
            uow.holds.of(athlete.id),
            history,
            today,
            plans.coming if plans else None,
        )

    def _talked(self, turn: _Turn, chat: ChatAnswer | None) -> Sequence[Line]:
        if chat is not None and chat.for_staff:
            tell_staff(turn.uow, turn.athlete, turn.message, Intent.QUESTION, turn.now)
        return [Line(chat.words)] if chat is not None and chat.words else []

    def _otherwise(self, turn: _Turn) -> Sequence[Line]:
        main = turn.understood.reading.main
        if main is Intent.CHECK_IN:
            return self._say("noted", turn)
        if turn.message.media_count and not turn.message.body.strip():
            return self._say("media", turn)
        return [] if main is Intent.CHAT else self._say("unclear", turn)

    def _say(self, template: str, turn: _Turn) -> Sequence[Line]:
        return [Line(self.composer.template(template, first_name=turn.athlete.first_name))]


def _week(turn: _Turn) -> Sequence[Line]:
    """Only for the text that completes a workout."""
    before = turn.understood.workout
    if before is None or before.state is WorkoutState.COMPLETED:
        return []
    if turn.uow.workouts.get(before.id).state is not WorkoutState.COMPLETED:
        return []
    monday = monday_of(turn.understood.day)
    words = week_words(turn.uow.workouts.history(turn.athlete.id, monday, monday + _WEEK))
    return [Line(words, drop=2)] if words else []


def _still_open(turn: _Turn) -> Sequence[Line]:
    """What is left of today's workout, while it is being logged."""
    about, understood = turn.understood.workout, turn.understood
    if about is None or about.content is None or understood.day != understood.today:
        return []
    stored = turn.uow.workouts.get(about.id)
    known = turn.uow.performances.of_workout(about.id)
    if known is None or stored.state is not WorkoutState.IN_PROGRESS:
        return []
    left = unaccounted(about.content, known.entries)
    return [Line(f"{STILL_OPEN}{', '.join(left)}.", drop=3)] if left else []
