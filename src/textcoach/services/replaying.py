"""Reading texts with today's grammar to see what it makes of them. Nothing is stored."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import training_date
from textcoach.domain.message import Message
from textcoach.domain.reading import Reading, ReadingContext
from textcoach.domain.workout import Performance, Workout
from textcoach.ports.clock import Clock
from textcoach.ports.reader import Reader
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.roster import find_athlete
from textcoach.services.understanding import about_at, answered_workout

PAGE = 200


@dataclass(frozen=True, slots=True)
class Reread:
    """``before`` is the reading on record."""

    athlete: Athlete
    message: Message
    before: Reading
    after: Reading

    @property
    def changed(self) -> bool:
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class Replaying:
    """``reading`` opens units of work that can't write."""

    reading: UnitOfWorkFactory
    clock: Clock
    reader: Reader

    def context(self, reference: str) -> ReadingContext:
        """What a text of this moment would be read against. UserError where there is no such athlete."""
        now = self.clock.now()
        with self.reading() as uow:
            athlete = find_athlete(uow, reference)
            today = training_date(now, athlete.zone)
            workout = answered_workout(uow, athlete, today, now)
            return _against(athlete, today, workout, uow.performances.of_workout(workout.id) if workout else None)

    def since(self, start: datetime) -> Iterator[Reread]:
        """Every text of an athlete that the grammar read since an instant, in order."""
        last = None
        while True:
            with self.reading() as uow:
                page = uow.messages.read_since(start, last, PAGE)
                found = [self._again(uow, message) for message in page]
            yield from (one for one in found if one is not None)
            if len(page) < PAGE:
                return
            last = page[-1].id

    def _again(self, uow: UnitOfWork, message: Message) -> Reread | None:
        if message.reading is None or message.athlete_id is None or message.reading.by_agent:
            return None
        athlete = uow.athletes.get(message.athlete_id)
        context = _context(uow, athlete, message)
        return Reread(athlete, message, message.reading, self.reader.read(message.body, context))


def _context(uow: UnitOfWork, athlete: Athlete, message: Message) -> ReadingContext:
    """As it was when the text came: the workout that it was about, and what was on record before it."""
    today = training_date(message.created_at, athlete.zone)
    made = uow.performances.made_by(message.id)
    if made is None:
        workout = about_at(uow, athlete, today, message.created_at)
    else:
        workout = uow.workouts.get(made.workout_id) if made.workout_id else None
    return _against(athlete, today, workout, _before(uow, workout, made, message.created_at))


def _against(athlete: Athlete, today: date, workout: Workout | None, known: Performance | None) -> ReadingContext:
    return ReadingContext(
        load_unit=athlete.load_unit,
        distance_unit=athlete.distance_unit,
        today=today,
        prescription=workout.content.prescription() if workout and workout.content else None,
        last=known.as_reading() if known else None,
    )


def _before(uow: UnitOfWork, workout: Workout | None, made: Performance | None, at: datetime) -> Performance | None:
    known = made or (uow.performances.of_workout(workout.id) if workout else None)
    ledger: Sequence[Performance] = uow.performances.ledger(known.id) if known else ()
    earlier = [one for one in ledger if (one.revision < made.revision if made else one.recorded_at < at)]
    return earlier[-1] if earlier else None
