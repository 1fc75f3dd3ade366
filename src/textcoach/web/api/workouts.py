"""/api/v1: an athlete's workouts, and each by its id: looked at, edited, begun, left out, put on another day."""

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from textcoach.domain.staff import Scope
from textcoach.services.desk.workouts import WorkoutDesk
from textcoach.web.api.answers import all_of, answer, as_seen, if_said, listing, tagged
from textcoach.web.api.gate import needs, viewer
from textcoach.web.api.models.athletes import AthleteId
from textcoach.web.api.models.base import Listing
from textcoach.web.api.models.comparison import ShownComparison
from textcoach.web.api.models.shown_athlete import ShownEntry
from textcoach.web.api.models.workouts import (
    CopyTo,
    Generated,
    GenerateNow,
    ListedWorkout,
    MoveTo,
    Placed,
    ShownWorkout,
    Why,
    WorkoutEdit,
    WorkoutId,
    WorkoutPaging,
)

_TAG = Tag(name="workouts", description="What is prescribed for one day, and what became of it.")
_OF_ATHLETE = "/athletes/<uuid:athlete_id>"
_ONE = "/workouts/<uuid:workout_id>"


def add_workouts(api: APIBlueprint, desk: WorkoutDesk) -> None:
    _of_athlete(api, desk)
    _looking(api, desk)
    _changing(api, desk)
    _placing(api, desk)


def _of_athlete(api: APIBlueprint, desk: WorkoutDesk) -> None:
    @api.get(f"{_OF_ATHLETE}/workouts", tags=[_TAG], responses={200: Listing[ListedWorkout]})
    @needs(Scope.READ)
    def list_workouts(path: AthleteId, query: WorkoutPaging) -> Response:
        """List an athlete's workouts by plan, week, day and state, in the order in which they were laid out."""
        page = desk.page(viewer(), path.athlete_id, query.wanted(), query.cursor, query.limit)
        return listing(page, ListedWorkout.of)

    @api.post(f"{_OF_ATHLETE}/generate", tags=[_TAG], responses={200: Generated})
    @needs(Scope.WRITE)
    def generate_workout(path: AthleteId, body: GenerateNow) -> Response:
        """Write a day's workout now; nothing is sent, and with a model it can take a minute."""
        return answer(Generated.of(desk.generate(viewer(), path.athlete_id, body.day)))


def _looking(api: APIBlueprint, desk: WorkoutDesk) -> None:
    @api.get(_ONE, tags=[_TAG], responses={200: ShownWorkout})
    @needs(Scope.READ)
    def show_workout(path: WorkoutId) -> Response:
        """Show one workout with what was done. The ETag is what an edit sends as If-Match."""
        return tagged(ShownWorkout.of_sheet(desk.show(viewer(), path.workout_id)))

    @api.get(f"{_ONE}/comparison", tags=[_TAG], responses={200: ShownComparison})
    @needs(Scope.READ)
    def compare_workout(path: WorkoutId) -> Response:
        """Set what was done against what the workout asked for, exercise by exercise."""
        return answer(ShownComparison.of(desk.compared(viewer(), path.workout_id)))

    @api.get(f"{_ONE}/trail", tags=[_TAG], responses={200: Listing[ShownEntry]})
    @needs(Scope.READ)
    def list_workout_trail(path: WorkoutId) -> Response:
        """List what people did to it and to its record, oldest first: who, when, before and after."""
        return all_of([ShownEntry.of(one) for one in desk.trail(viewer(), path.workout_id)])


def _changing(api: APIBlueprint, desk: WorkoutDesk) -> None:
    @api.patch(_ONE, tags=[_TAG], responses={200: ShownWorkout})
    @needs(Scope.WRITE)
    def edit_workout(path: WorkoutId, body: WorkoutEdit) -> Response:
        """Change what it asks for before it is begun; the original is kept, and who had its text is told."""
        edited = desk.edit(
            viewer(),
            path.workout_id,
            body.content.content(),
            lambda sheet: as_seen(ShownWorkout.of_sheet(sheet)),
        )
        return tagged(ShownWorkout.of_sheet(edited))

    @api.post(f"{_ONE}/start", tags=[_TAG], responses={200: ShownWorkout})
    @needs(Scope.WRITE)
    def start_workout(path: WorkoutId) -> Response:
        """Begin it."""
        return tagged(ShownWorkout.of_sheet(desk.start(viewer(), path.workout_id, if_said(ShownWorkout.of_sheet))))

    @api.post(f"{_ONE}/skip", tags=[_TAG], responses={200: ShownWorkout})
    @needs(Scope.WRITE)
    def skip_workout(path: WorkoutId, body: Why) -> Response:
        """Skip it: it was due and was not done."""
        check = if_said(ShownWorkout.of_sheet)
        return tagged(ShownWorkout.of_sheet(desk.skip(viewer(), path.workout_id, body.reason, check)))

    @api.post(f"{_ONE}/cancel", tags=[_TAG], responses={200: ShownWorkout})
    @needs(Scope.WRITE)
    def cancel_workout(path: WorkoutId, body: Why) -> Response:
        """Call it off: nobody has to do it; who had its text is told."""
        check = if_said(ShownWorkout.of_sheet)
        return tagged(ShownWorkout.of_sheet(desk.cancel(viewer(), path.workout_id, body.reason, check)))


def _placing(api: APIBlueprint, desk: WorkoutDesk) -> None:
    @api.post(f"{_ONE}/move", tags=[_TAG], responses={200: Placed})
    @needs(Scope.WRITE)
    def move_workout(path: WorkoutId, body: MoveTo) -> Response:
        """Put it on another day; what is there gives way within its week, and who had its text is told."""
        sheet, done = desk.move(viewer(), path.workout_id, body.day, if_said(ShownWorkout.of_sheet))
        return answer(Placed.of(sheet, done.other))

    @api.post(f"{_ONE}/copy", tags=[_TAG], responses={201: Placed})
    @needs(Scope.WRITE)
    def copy_workout(path: WorkoutId, body: CopyTo) -> Response:
        """Run it once more, as a copy, once it is over."""
        sheet, done = desk.copy(viewer(), path.workout_id, body.day, if_said(ShownWorkout.of_sheet))
        return answer(Placed.of(sheet, done.other), 201, f"/api/v1/workouts/{sheet.workout.id}")
