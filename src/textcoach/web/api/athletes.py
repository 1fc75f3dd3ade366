"""/api/v1/athletes: list, add, show, edit, and their moves."""

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from textcoach.domain.calendar import training_date
from textcoach.domain.staff import Scope
from textcoach.ports.clock import Clock
from textcoach.services.activity import Rescheduled
from textcoach.services.desk.athletes import AthleteDesk
from textcoach.web.api.answers import all_of, answer, as_seen, listing, tagged
from textcoach.web.api.gate import needs, viewer
from textcoach.web.api.models.athletes import (
    Activation,
    Assignment,
    AthleteEdit,
    AthleteId,
    AthleteNew,
    AthletePaging,
    PainOver,
)
from textcoach.web.api.models.base import Listing
from textcoach.web.api.models.shown_athlete import ChangedAthlete, Cleared, ShownAthlete, ShownEntry, ShownHold

_TAG = Tag(name="athletes", description="Who trains and texts.")
_ONE = "/athletes/<uuid:athlete_id>"


def add_athletes(api: APIBlueprint, desk: AthleteDesk, clock: Clock) -> None:
    _looking(api, desk)
    _changing(api, desk, clock)
    _moving(api, desk)
    _caring(api, desk)


def _looking(api: APIBlueprint, desk: AthleteDesk) -> None:
    @api.get("/athletes", tags=[_TAG], responses={200: Listing[ShownAthlete]})
    @needs(Scope.READ)
    def list_athletes(query: AthletePaging) -> Response:
        """List the athletes you look after, in the order they came."""
        states = (query.state,) if query.state else ()
        return listing(desk.page(viewer(), states, query.cursor, query.limit), ShownAthlete.of)

    @api.get(_ONE, tags=[_TAG], responses={200: ShownAthlete})
    @needs(Scope.READ)
    def show_athlete(path: AthleteId) -> Response:
        """Show one athlete. The ETag is what an edit sends as If-Match."""
        return tagged(ShownAthlete.of(desk.show(viewer(), path.athlete_id)))

    @api.get(f"{_ONE}/holds", tags=[_TAG], responses={200: Listing[ShownHold]})
    @needs(Scope.READ)
    def list_holds(path: AthleteId) -> Response:
        """List why and when training stood still, or stands."""
        return all_of([ShownHold.of(one) for one in desk.holds(viewer(), path.athlete_id)])

    @api.get(f"{_ONE}/trail", tags=[_TAG], responses={200: Listing[ShownEntry]})
    @needs(Scope.READ)
    def list_trail(path: AthleteId) -> Response:
        """List the newest changes: who, when, before and after."""
        return all_of([ShownEntry.of(one) for one in desk.trail(viewer(), path.athlete_id)])


def _changing(api: APIBlueprint, desk: AthleteDesk, clock: Clock) -> None:
    @api.post("/athletes", tags=[_TAG], responses={201: ShownAthlete})
    @needs(Scope.WRITE)
    def add_athlete(body: AthleteNew) -> Response:
        """Add a prospect, with the consent that they gave."""
        today = training_date(clock.now(), body.zone)
        made = desk.add(viewer(), body.athlete(today))
        return tagged(ShownAthlete.of(made), 201, f"/api/v1/athletes/{made.id}")

    @api.patch(_ONE, tags=[_TAG], responses={200: ChangedAthlete})
    @needs(Scope.WRITE)
    def edit_athlete(path: AthleteId, body: AthleteEdit) -> Response:
        """Edit what is named; a new zone or hour never doubles a day's text."""
        changed = desk.change(
            viewer(), path.athlete_id, body.changes, lambda athlete: as_seen(ShownAthlete.of(athlete))
        )
        return _changed(changed)


def _moving(api: APIBlueprint, desk: AthleteDesk) -> None:
    @api.post(f"{_ONE}/activate", tags=[_TAG], responses={200: ChangedAthlete})
    @needs(Scope.WRITE)
    def activate_athlete(path: AthleteId, body: Activation) -> Response:
        """Begin a plan: athlete and plan active, the plan before archived, workouts scheduled, all or nothing."""
        return _changed(desk.activate(viewer(), path.athlete_id, body.plan_id))

    @api.post(f"{_ONE}/deactivate", tags=[_TAG], responses={200: ShownAthlete})
    @needs(Scope.WRITE)
    def deactivate_athlete(path: AthleteId) -> Response:
        """Stop the texts and keep everything; the plan waits."""
        return tagged(ShownAthlete.of(desk.deactivate(viewer(), path.athlete_id)))

    @api.post(f"{_ONE}/archive", tags=[_TAG], responses={200: ShownAthlete})
    @needs(Scope.WRITE)
    def archive_athlete(path: AthleteId) -> Response:
        """Put an athlete away for good; everything is kept."""
        return tagged(ShownAthlete.of(desk.archive(viewer(), path.athlete_id)))


def _caring(api: APIBlueprint, desk: AthleteDesk) -> None:
    @api.post(f"{_ONE}/clear-safety", tags=[_TAG], responses={200: Cleared})
    @needs(Scope.WRITE)
    def clear_safety(path: AthleteId) -> Response:
        """Let an athlete train again after a symptom; only after you have talked with them."""
        return answer(Cleared(texts_from=desk.clear_safety(viewer(), path.athlete_id)))

    @api.post(f"{_ONE}/clear-pain", tags=[_TAG], responses={200: ShownAthlete})
    @needs(Scope.WRITE)
    def clear_pain(path: AthleteId, body: PainOver) -> Response:
        """Say that a pain is over, so that workouts may load the area again."""
        return tagged(ShownAthlete.of(desk.clear_pain(viewer(), path.athlete_id, body.area)))

    @api.put(f"{_ONE}/coach", tags=[_TAG], responses={200: ShownAthlete})
    @needs(Scope.ADMIN)
    def assign_athlete(path: AthleteId, body: Assignment) -> Response:
        """Give an athlete to a staff person."""
        return tagged(ShownAthlete.of(desk.assign(viewer(), path.athlete_id, body.coach_id)))


def _changed(done: Rescheduled) -> Response:
    return tagged(ChangedAthlete.after(done), read_as=ShownAthlete.of(done.athlete))
