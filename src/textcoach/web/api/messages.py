"""/api/v1: texts, and today's workout sent now."""

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from textcoach.domain.staff import Scope
from textcoach.services.desk.messages import MessageDesk
from textcoach.web.api.answers import answer, listing
from textcoach.web.api.gate import needs, viewer
from textcoach.web.api.models.athletes import AthleteId
from textcoach.web.api.models.base import Listing, Paging
from textcoach.web.api.models.messages import MessageId, Said, SendNow, SentNow, ShownMessage

_TAG = Tag(name="messages", description="Texts, in and out.")


def add_messages(api: APIBlueprint, desk: MessageDesk) -> None:
    @api.get("/athletes/<uuid:athlete_id>/messages", tags=[_TAG], responses={200: Listing[ShownMessage]})
    @needs(Scope.READ)
    def list_messages(path: AthleteId, query: Paging) -> Response:
        """List the texts with an athlete, newest first."""
        return listing(desk.page(viewer(), path.athlete_id, query.cursor, query.limit), ShownMessage.of)

    @api.post("/athletes/<uuid:athlete_id>/messages", tags=[_TAG], responses={201: ShownMessage})
    @needs(Scope.WRITE)
    def write_as_athlete(path: AthleteId, body: Said) -> Response:
        """Write as the athlete on the built-in phone, where no provider is connected; the answer comes in the list."""
        written = desk.say(viewer(), path.athlete_id, body.text)
        return answer(ShownMessage.of(written), 201, f"/api/v1/messages/{written.id}")

    @api.get("/messages/<uuid:message_id>", tags=[_TAG], responses={200: ShownMessage})
    @needs(Scope.READ)
    def show_message(path: MessageId) -> Response:
        """Show one text."""
        return answer(ShownMessage.of(desk.show(viewer(), path.message_id)))

    @api.post("/athletes/<uuid:athlete_id>/send-now", tags=[_TAG], responses={200: SentNow})
    @needs(Scope.WRITE)
    def send_now(path: AthleteId, body: SendNow) -> Response:
        """Send the workout of a day now; quiet hours and consent hold all the same."""
        return answer(SentNow.of(desk.send_now(viewer(), path.athlete_id, body.day, dry_run=body.dry_run)))
