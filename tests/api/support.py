"""The API of a service, called as staff do."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fakes.service import SAM, Service
from textcoach.domain.athlete import Athlete
from textcoach.domain.staff import Scope, StaffRole
from textcoach.web.api.app import Api as Given
from textcoach.web.app import create_app

NEW = {
    "name": "Lena Vogt",
    "number": "+4915112345678",
    "zone": "Europe/Berlin",
    "consent": "signed form, 1 March",
    "profile": {"goal": "run 10 km", "program": "endurance", "weekdays": ["tue", "thu", "sun"], "weekly_meters": 15000},
}
NOBODY = UUID(int=7)


@dataclass(slots=True)
class Api:
    """``call`` is by Ann, an admin, unless ``by`` names another token of ``tokens``."""

    service: Service
    client: FlaskClient
    tokens: dict[str, str] = field(default_factory=dict)

    def hire(self, name: str, role: StaffRole, *scopes: Scope) -> UUID:
        """Their tokens are called "ann read" and so on."""
        desk = self.service.textcoach.desk
        made = desk.staffing.add(name, role)
        for scope in scopes:
            _, shown = desk.tokens.create(name, "a test", scope, 30)
            self.tokens[f"{name.lower()} {scope.value}"] = shown
        return made.id

    def call(
        self, method: str, path: str, json: Any = None, *, by: str | None = "ann admin", **headers: str
    ) -> TestResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if by is not None:
            named["Authorization"] = f"Bearer {self.tokens[by]}"
        return self.client.open(f"/api/v1{path}", method=method, json=json, headers=named)

    def get(self, path: str, **more: Any) -> TestResponse:
        return self.call("GET", path, **more)

    def post(self, path: str, json: Any = None, **more: Any) -> TestResponse:
        return self.call("POST", path, json, **more)

    def sam(self, coach: str | None = None) -> Athlete:
        """A prospect who is somebody's, or nobody's."""
        made = self.service.textcoach.roster.add(SAM)
        return self.service.textcoach.desk.staffing.assign(str(made.id), coach) if coach else made


def api_on(service: Service, per_minute: int = 10_000) -> Api:
    textcoach = service.textcoach
    app = create_app(
        inbound=None,
        receive=textcoach.inbox.receive,
        report=textcoach.statuses.report,
        api=Given(textcoach.desk, per_minute),
    )
    api = Api(service, app.test_client())
    api.hire("Ann", StaffRole.ADMIN, *Scope)
    api.hire("Cleo", StaffRole.COACH, Scope.READ, Scope.WRITE)
    return api


def problem(answer: TestResponse, status: int) -> dict[str, Any]:
    """The problem document that an answer must be."""
    assert answer.status_code == status, answer.get_data(as_text=True)
    assert answer.mimetype == "application/problem+json"
    found: dict[str, Any] = answer.get_json()
    assert found["status"] == status
    assert found["title"]
    assert found["detail"]
    return found


def done(answer: TestResponse, status: int = 200) -> Any:
    assert answer.status_code == status, answer.get_data(as_text=True)
    assert answer.mimetype == "application/json"
    return answer.get_json()
