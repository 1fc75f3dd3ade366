"""Workouts at a staff person's desk: looked up, changed, begun, left out, put on another day, written now."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from textcoach.domain.audit import AuditEntry
from textcoach.domain.calendar import training_date
from textcoach.domain.errors import ConflictError, NotFoundError
from textcoach.domain.staff import Viewer
from textcoach.domain.states import AthleteState, WorkoutState
from textcoach.domain.workout import Workout, WorkoutContent
from textcoach.domain.workout_tag import tag_of
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.comparing import Compared, Comparing
from textcoach.services.desk.seeing import FIRST, Page, athlete_for, page_of, plan_for, workout_for
from textcoach.services.nights import Nights
from textcoach.services.workout_dates import Redated, WorkoutDates
from textcoach.services.workout_edits import WorkoutEdits
from textcoach.services.workout_lists import Sheet, WorkoutLists
from textcoach.services.workout_log import WorkoutLog

LAST_WEEK = 60
"""That can be asked for."""
_ANY_WEEK = (0, 2**31 - 1)

Check = Callable[[Sheet], None]
"""Raises StaleError for a workout that isn't as the viewer saw it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which of an athlete's workouts; ``day`` is their local date."""

    plan_id: UUID | None = None
    week: int | None = None
    day: date | None = None
    states: Collection[WorkoutState] = tuple(WorkoutState)


@dataclass(frozen=True, slots=True)
class WrittenNow:
    """``workout`` None: there is none to be written that day, for the ``reason``. ``anew``: it was not written, or not
    as things are now."""

    workout: Workout | None
    anew: bool
    reason: str | None


@dataclass(frozen=True, slots=True)
class WorkoutDesk:
    """``reading`` makes units of work that can't write. NotFoundError for what the viewer doesn't see."""

    reading: UnitOfWorkFactory
    clock: Clock
    lists: WorkoutLists
    log: WorkoutLog
    edits: WorkoutEdits
    dates: WorkoutDates
    comparing: Comparing
    nights: Nights

    def page(self, viewer: Viewer, athlete_id: UUID, wanted: Wanted, after: UUID | None, limit: int) -> Page[Workout]:
        """By id, which is the order in which they were laid out."""
        after = after or FIRST
        with self.reading() as uow:
            athlete = athlete_for(viewer, uow, athlete_id)
            if wanted.plan_id is not None and plan_for(viewer, uow, wanted.plan_id).athlete_id != athlete.id:
                raise NotFoundError(f"There is no plan {wanted.plan_id} of {athlete.name}: list their plans.")
            if wanted.day is None:
                weeks = (wanted.week, wanted.week) if wanted.week is not None else _ANY_WEEK
                found = uow.workouts.page(athlete.id, wanted.plan_id, weeks, wanted.states, after, limit + 1)
            else:
                found = [one for one in uow.workouts.on_day(athlete.id, wanted.day) if _is_wanted(one, wanted, after)]
        return page_of(sorted(found, key=lambda one: one.id), limit, lambda one: one.id)

    def show(self, viewer: Viewer, workout_id: UUID) -> Sheet:
        with self.reading() as uow:
            workout_for(viewer, uow, workout_id)
        return self.lists.sheet(workout_id)

    def compared(self, viewer: Viewer, workout_id: UUID) -> Compared:
        with self.reading() as uow:
            workout_for(viewer, uow, workout_id)
        return self.comparing.workout(workout_id)

    def trail(self, viewer: Viewer, workout_id: UUID) -> Sequence[AuditEntry]:
        """What people did to it and to its record, oldest first."""
        sheet = self.show(viewer, workout_id)
        record = sheet.performance
        with self.reading() as uow:
            found = [*uow.audit.of_subject(workout_id), *(uow.audit.of_subject(record.id) if record else ())]
        return sorted(found, key=lambda one: (one.at, one.id))

    def edit(self, viewer: Viewer, workout_id: UUID, content: WorkoutContent, check: Check) -> Sheet:
        self.edits.edit(workout_id, content, viewer.actor, self._seen(viewer, workout_id, check))
        return self.lists.sheet(workout_id)

    def start(self, viewer: Viewer, workout_id: UUID, check: Check | None) -> Sheet:
        self.log.start(workout_id, viewer.actor, self._seen(viewer, workout_id, check))
        return self.lists.sheet(workout_id)

    def skip(self, viewer: Viewer, workout_id: UUID, reason: str, check: Check | None) -> Sheet:
        self.log.skip(workout_id, reason, viewer.actor, self._seen(viewer, workout_id, check))
        return self.lists.sheet(workout_id)

    def cancel(self, viewer: Viewer, workout_id: UUID, reason: str, check: Check | None) -> Sheet:
        self.log.cancel(workout_id, reason, viewer.actor, self._seen(viewer, workout_id, check))
        return self.lists.sheet(workout_id)

    def move(self, viewer: Viewer, workout_id: UUID, to: date, check: Check | None) -> tuple[Sheet, Redated]:
        done = self.dates.move(workout_id, to, viewer.actor, self._seen(viewer, workout_id, check))
        return self.lists.sheet(workout_id), done

    def copy(self, viewer: Viewer, workout_id: UUID, day: date | None, check: Check | None) -> tuple[Sheet, Redated]:
        """The sheet is the copy's."""
        done = self.dates.copy(workout_id, day, viewer.actor, self._seen(viewer, workout_id, check))
        return self.lists.sheet(done.workout.id), done

    def generate(self, viewer: Viewer, athlete_id: UUID, day: date | None) -> WrittenNow:
        """Writes the workout of the athlete's local date ``day`` (default: their training date) now, unless it is
        written and nothing has changed since. Nothing is sent."""
        with self.reading() as uow:
            athlete = athlete_for(viewer, uow, athlete_id)
        if athlete.state is not AthleteState.ACTIVE:
            raise ConflictError(f"{athlete.name} is {athlete.state.value} and gets no workouts: activate them first.")
        day = day or training_date(self.clock.now(), athlete.zone)
        made = self.nights.generate_now([str(athlete.id)], day, lambda *_: None)
        if made.without:
            return WrittenNow(None, anew=False, reason=made.without[0][1])
        with self.reading() as uow:
            here = [one for one in uow.workouts.on_day(athlete.id, day) if one.content is not None]
        return WrittenNow(here[-1] if here else None, anew=bool(made.written), reason=None)

    def _seen(self, viewer: Viewer, workout_id: UUID, check: Check | None) -> str | None:
        """The tag of what the viewer saw; None where they don't say what they saw."""
        sheet = self.show(viewer, workout_id)
        if check is None:
            return None
        check(sheet)
        return tag_of(sheet.workout)


def _is_wanted(one: Workout, wanted: Wanted, after: UUID) -> bool:
    same = wanted.plan_id in {None, one.plan_id} and wanted.week in {None, one.week}
    return same and one.state in wanted.states and one.id > after
