"""/api/v1/staff: whom athletes can be given to."""

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from textcoach.domain.staff import Scope
from textcoach.services.staffing import Staffing
from textcoach.web.api.answers import all_of
from textcoach.web.api.gate import needs
from textcoach.web.api.models.base import Listing
from textcoach.web.api.models.staff import ShownStaff

_TAG = Tag(name="staff", description="Who looks after athletes. They are added on the command line.")


def add_staff(api: APIBlueprint, staffing: Staffing) -> None:
    @api.get("/staff", tags=[_TAG], responses={200: Listing[ShownStaff]})
    @needs(Scope.ADMIN)
    def list_staff() -> Response:
        """List all staff; an id is what PUT /athletes/{athlete_id}/coach takes."""
        return all_of([ShownStaff.of(one) for one in staffing.all()])
