"""/api/v1: the record of what was really done, of a workout or of a day."""

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from textcoach.domain.staff import Scope
from textcoach.domain.workout import Performance
from textcoach.services.desk.records import RecordDesk
from textcoach.web.api.answers import all_of, as_seen, if_said, seen_something, tagged
from textcoach.web.api.gate import needs, viewer
from textcoach.web.api.models.athletes import AthleteId
from textcoach.web.api.models.base import Listing
from textcoach.web.api.models.record_form import Correction, DayQuery, PerformanceGiven
from textcoach.web.api.models.records import ShownPerformance
from textcoach.web.api.models.workouts import ShownWorkout, WorkoutId

_TAG = Tag(name="records", description="What was really done: one record a workout, each revision kept.")
_OF_DAY = "/athletes/<uuid:athlete_id>"
_ONE = "/workouts/<uuid:workout_id>"


def add_records(api: APIBlueprint, desk: RecordDesk) -> None:
    _looking(api, desk)
    _telling(api, desk)
    _of_day(api, desk)


def _looking(api: APIBlueprint, desk: RecordDesk) -> None:
    @api.get(f"{_ONE}/performance", tags=[_TAG], responses={200: ShownPerformance})
    @needs(Scope.READ)
    def show_performance(path: WorkoutId) -> Response:
        """Show its record as it stands. The ETag is what a revision sends as If-Match."""
        return tagged(ShownPerformance.of(desk.show(viewer(), path.workout_id)))

    @api.get(f"{_ONE}/ledger", tags=[_TAG], responses={200: Listing[ShownPerformance]})
    @needs(Scope.READ)
    def list_revisions(path: WorkoutId) -> Response:
        """List every revision of its record, oldest first: who told of what, and when."""
        return all_of([ShownPerformance.of(one) for one in desk.ledger(viewer(), path.workout_id)])


def _telling(api: APIBlueprint, desk: RecordDesk) -> None:
    @api.post(f"{_ONE}/draft", tags=[_TAG], responses={200: ShownWorkout})
    @needs(Scope.WRITE)
    def draft_performance(path: WorkoutId, body: PerformanceGiven) -> Response:
        """Keep what was done so far, in place of what was on record; the workout is in progress."""
        check = if_said(ShownWorkout.of_sheet)
        return tagged(ShownWorkout.of_sheet(desk.draft(viewer(), path.workout_id, body.form(), body.day, check)))

    @api.post(f"{_ONE}/complete", tags=[_TAG], responses={200: ShownWorkout})
    @needs(Scope.WRITE)
    def complete_workout(path: WorkoutId, body: PerformanceGiven) -> Response:
        """Complete it: as told here, else (with `{}`) as drafted, else as prescribed."""
        check = if_said(ShownWorkout.of_sheet)
        return tagged(
            ShownWorkout.of_sheet(desk.complete(viewer(), path.workout_id, body.form_if_any(), body.day, check))
        )

    @api.put(f"{_ONE}/performance", tags=[_TAG], responses={200: ShownPerformance})
    @needs(Scope.WRITE)
    def revise_performance(path: WorkoutId, body: PerformanceGiven) -> Response:
        """Put a whole new record in the place of a completed workout's; the old one stays in the ledger."""
        return tagged(ShownPerformance.of(desk.revise(viewer(), path.workout_id, body.form(), body.day, _as_seen)))


def _of_day(api: APIBlueprint, desk: RecordDesk) -> None:
    @api.get(f"{_OF_DAY}/ledger", tags=[_TAG], responses={200: Listing[ShownPerformance]})
    @needs(Scope.READ)
    def list_revisions_of_day(path: AthleteId, query: DayQuery) -> Response:
        """List every revision of the record of a day, planned or not, oldest first."""
        return all_of([ShownPerformance.of(one) for one in desk.of_day(viewer(), path.athlete_id, query.day)])

    @api.post(f"{_OF_DAY}/correct", tags=[_TAG], responses={200: ShownPerformance})
    @needs(Scope.WRITE)
    def correct_record(path: AthleteId, body: Correction) -> Response:
        """Correct the record of a day in words as athletes write them: what they name is replaced, the rest stays."""
        return tagged(ShownPerformance.of(desk.correct(viewer(), path.athlete_id, body.day, body.text)))


def _as_seen(known: Performance | None) -> None:
    """Where there is none, the service says so."""
    if known is None:
        seen_something()
    else:
        as_seen(ShownPerformance.of(known))
