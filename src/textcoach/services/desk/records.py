"""What was really done, at a staff person's desk: drafted, completed, revised, corrected in an athlete's words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from textcoach.domain.errors import NotFoundError
from textcoach.domain.record_form import RecordForm
from textcoach.domain.staff import Viewer
from textcoach.domain.workout import Performance
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.desk.seeing import athlete_for, workout_for
from textcoach.services.desk.workouts import Check
from textcoach.services.staff_edits import StaffEdits
from textcoach.services.workout_lists import Sheet, WorkoutLists
from textcoach.services.workout_log import WorkoutLog


@dataclass(frozen=True, slots=True)
class RecordDesk:
    """``reading`` makes units of work that can't write. NotFoundError for what the viewer doesn't see. ``day`` is the
    athlete's local date."""

    reading: UnitOfWorkFactory
    lists: WorkoutLists
    log: WorkoutLog
    staff_edits: StaffEdits

    def show(self, viewer: Viewer, workout_id: UUID) -> Performance:
        """NotFoundError where there is none."""
        found = self._sheet(viewer, workout_id).performance
        if found is None:
            raise NotFoundError(f"There is no record of the workout {workout_id} yet: draft or complete it.")
        return found

    def ledger(self, viewer: Viewer, workout_id: UUID) -> Sequence[Performance]:
        """Every revision, oldest first."""
        return self._sheet(viewer, workout_id).ledger

    def draft(self, viewer: Viewer, workout_id: UUID, form: RecordForm, day: date | None, check: Check | None) -> Sheet:
        revision = self._seen(viewer, workout_id, check)
        self.log.save_draft(workout_id, form, viewer.actor, day, revision)
        return self.lists.sheet(workout_id)

    def complete(
        self, viewer: Viewer, workout_id: UUID, form: RecordForm | None, day: date | None, check: Check | None
    ) -> Sheet:
        """``form`` None: as drafted, else as prescribed."""
        revision = self._seen(viewer, workout_id, check)
        self.log.complete(workout_id, form, viewer.actor, day, revision)
        return self.lists.sheet(workout_id)

    def revise(
        self,
        viewer: Viewer,
        workout_id: UUID,
        form: RecordForm,
        day: date | None,
        check: Callable[[Performance | None], None],
    ) -> Performance:
        """The whole record as it should be. ``check`` raises StaleError for one that isn't as the viewer saw it."""
        known = self._sheet(viewer, workout_id).performance
        check(known)
        self.log.revise(workout_id, form, viewer.actor, day, known.revision if known is not None else 0)
        return self.show(viewer, workout_id)

    def of_day(self, viewer: Viewer, athlete_id: UUID, day: date | None) -> Sequence[Performance]:
        """Every revision of a day's record (default: the athlete's training date), planned or not, oldest first."""
        reference = self._reference(viewer, athlete_id)
        try:
            return self.staff_edits.ledger(reference, day)[1]
        except NotFoundError:  # a day without a record is no mistake in a list
            return ()

    def correct(self, viewer: Viewer, athlete_id: UUID, day: date | None, text: str) -> Performance:
        """As StaffEdits.correct."""
        return self.staff_edits.correct(self._reference(viewer, athlete_id), day, text, viewer.actor)[1]

    def _reference(self, viewer: Viewer, athlete_id: UUID) -> str:
        with self.reading() as uow:
            return str(athlete_for(viewer, uow, athlete_id).id)

    def _sheet(self, viewer: Viewer, workout_id: UUID) -> Sheet:
        with self.reading() as uow:
            workout_for(viewer, uow, workout_id)
        return self.lists.sheet(workout_id)

    def _seen(self, viewer: Viewer, workout_id: UUID, check: Check | None) -> int | None:
        """The revision that the viewer saw; None where they don't say what they saw."""
        sheet = self._sheet(viewer, workout_id)
        if check is None:
            return None
        check(sheet)
        return sheet.performance.revision if sheet.performance is not None else 0
