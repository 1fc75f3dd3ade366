"""Staff's own entries in the ledger of what was done."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import OPERATOR, Actor
from textcoach.domain.calendar import training_date
from textcoach.domain.errors import ConflictError, FieldError, NotFoundError
from textcoach.domain.evidence import Provenance
from textcoach.domain.reading import Intent, Reading, ReadingContext
from textcoach.domain.recording import is_record, marked
from textcoach.domain.workout import Performance, Workout
from textcoach.ports.clock import Clock
from textcoach.ports.reader import Reader
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.record_keeping import BACK_TO
from textcoach.services.recording import record
from textcoach.services.roster import find_athlete
from textcoach.services.trail import recorded_by
from textcoach.services.understanding import workout_of_day
from textcoach.services.withdrawal import withdraw_morning

_LIKE = '"bench 185 8/8/7"'


@dataclass(frozen=True, slots=True)
class StaffEdits:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    reader: Reader

    def correct(self, reference: str, day: date | None, text: str, by: Actor = OPERATOR) -> tuple[Athlete, Performance]:
        """Replaces, in the record of ``day`` (default: the athlete's training date), what the text names, as a new
        revision. ``text`` is written as athletes write it. FieldError where it doesn't say what was done; a day
        without a record gets one up to 30 days later."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            athlete = uow.athletes.get(find_athlete(uow, reference).id)
            today = training_date(now, athlete.zone)
            day = day or today
            if day > today:
                raise FieldError("day", f"{day} is still to come where {athlete.name} is", f"{today}")
            workout = workout_of_day(uow, athlete, day)
            known = _known(uow, athlete, workout, day)
            if known is None and day < today - BACK_TO:
                raise FieldError("day", f"{day} is more than {BACK_TO.days} days ago", f"{today - BACK_TO} or later")
            reading = self._read(text, athlete, day, workout, known)
            record(uow, athlete, None, reading, workout, known, day, now, by.name)
            withdraw_morning(uow, athlete, now)
            stored = _known(uow, athlete, workout, day)
            if stored is None:
                raise ConflictError(f"{athlete.name} has no record of {day} that could be changed like this.")
            if known is None or stored.revision != known.revision:
                recorded_by(uow, by, now, "performance edited", known, stored)
            uow.commit()
        return athlete, stored

    def ledger(self, reference: str, day: date | None) -> tuple[Athlete, Sequence[Performance]]:
        """Every revision of the record of a day, oldest first. NotFoundError where there is none."""
        with self.unit_of_work() as uow:
            athlete = find_athlete(uow, reference)
            day = day or training_date(self.clock.now(), athlete.zone)
            known = _known(uow, athlete, workout_of_day(uow, athlete, day), day)
            if known is None:
                raise NotFoundError(f"{athlete.name} has no record of {day}: look at another day.")
            return athlete, uow.performances.ledger(known.id)

    def _read(
        self, text: str, athlete: Athlete, day: date, workout: Workout | None, known: Performance | None
    ) -> Reading:
        context = ReadingContext(
            athlete.load_unit,
            athlete.distance_unit,
            day,
            workout.content.prescription() if workout and workout.content else None,
            known.as_reading() if known else None,
        )
        reading = self.reader.read(text, context)
        if reading.clarify is not None:
            raise FieldError("text", f"it can't be placed ({reading.clarify})", _LIKE)
        if not is_record(reading):
            raise FieldError("text", "it doesn't say what was done", _LIKE)
        entries = tuple(marked(entry, Provenance.CONFIRMED) for entry in reading.entries)
        # A correction replaces what it names; an athlete's log would be added to it.
        return replace(reading, intents=(Intent.CORRECT,), entries=entries, session=replace(reading.session, day=0))


def _known(uow: UnitOfWork, athlete: Athlete, workout: Workout | None, day: date) -> Performance | None:
    return uow.performances.of_workout(workout.id) if workout else uow.performances.unplanned_on(athlete.id, day)
