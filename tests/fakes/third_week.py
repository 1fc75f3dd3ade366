"""From prospect to the third week, twice: by text from JOIN on, and by the API. One script, one clock, real HTTP."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Protocol

import requests

from tests.fakes.service import MONDAY, STRANGER, Service
from tests.fakes.session_reports import REPORTS, Content, Report
from tests.integration.twilio_desk import TwilioDesk
from textcoach.domain.athlete import NAMELESS

DAY = timedelta(days=1)
SUNDAY = MONDAY - DAY
LOS_ANGELES = "America/Los_Angeles"
GOAL = "get stronger, bench 185"
ANSWERS = (GOAL, "2 years", "mon wed fri, 45 min", "barbell, rack, bench and dumbbells", "no", "ok")
PROFILE = {
    "goal": GOAL,
    "program": "strength",
    "experience": "intermediate",
    "weekdays": ["mon", "wed", "fri"],
    "minutes": 45,
    "kit": ["barbell", "rack", "bench", "dumbbell"],
}
WEEKS = 3


class Way(Protocol):
    """``content`` is that of the day's workout."""

    @property
    def service(self) -> Service: ...
    def join(self) -> None: ...
    def content(self, day: date) -> Content: ...
    def report(self, day: date, report: Report) -> None: ...
    def move(self, day: date, to: date) -> None: ...
    def week_over(self, week: int) -> None: ...


def live(way: Way) -> None:
    """Three weeks from the Sunday before, and the morning after them."""
    way.service.at(SUNDAY, 12, 0, LOS_ANGELES)
    way.join()
    number = 0
    for week in range(WEEKS):
        for weekday in range(7):
            day = MONDAY + (7 * week + weekday) * DAY
            moved = (week, weekday) == (2, 3)
            wake(way.service, day)
            way.service.at(day, 12, 0, LOS_ANGELES)
            if (week, weekday) == (2, 2):
                way.move(day, day + DAY)
            elif weekday in (0, 2, 4) or moved:
                number += 1
                way.report(day, REPORTS[number - 1](way.content(day)))
            way.service.at(day, 20, 0, LOS_ANGELES).minute()
        way.week_over(week + 1)
    wake(way.service, MONDAY + 7 * WEEKS * DAY)


def wake(service: Service, day: date) -> None:
    """The week's night, and the morning's text."""
    service.at(day, 1, 0, LOS_ANGELES).minute()
    service.at(day, 8, 0, LOS_ANGELES)
    while service.textcoach.mornings.tick():
        pass
    service.minute()


@dataclass(slots=True)
class ByText:
    """Everything comes as the provider's signed webhook."""

    desk: TwilioDesk

    @property
    def service(self) -> Service:
        return self.desk.service

    def join(self) -> None:
        for text in ("JOIN", "START", *ANSWERS, "GO"):
            self._say(text)

    def content(self, day: date) -> Content:
        from textcoach.web.api.models.workout_content import ShownContent

        return ShownContent.model_validate(self.service.workout(day, STRANGER).content).model_dump()

    def report(self, day: date, report: Report) -> None:
        self._say(report.text)

    def move(self, day: date, to: date) -> None:
        self._say(f"move today to {to:%A}")

    def week_over(self, week: int) -> None:
        """Nobody does anything: the night revises the next one."""

    def _say(self, text: str) -> None:
        sid = self.desk.writes(text, STRANGER)
        assert self.desk.post_inbound(sid) == [200]
        self.service.later(minutes=1).work()


@dataclass(slots=True)
class ByApi:
    """Everything is a request of staff's."""

    service: Service
    base: str
    token: str
    athlete: str = ""
    plan: str = ""

    def join(self) -> None:
        given = {"name": NAMELESS, "number": STRANGER, "zone": LOS_ANGELES, "consent": "signed form, 1 March"}
        units = {"load_unit": "lb", "distance_unit": "mi"}
        self.athlete = self._call("POST", "/athletes", given | units | {"profile": PROFILE})["id"]
        draft = self._call("POST", f"/athletes/{self.athlete}/plans", {"starts_on": str(MONDAY)})
        self.plan = draft["id"]
        self._call("POST", f"/plans/{self.plan}/approve")
        begun = self._call("POST", f"/athletes/{self.athlete}/activate", {"plan_id": self.plan})
        assert begun["state"] == "active"

    def content(self, day: date) -> Content:
        found: Content = self._call("GET", f"/workouts/{self._workout(day)}")["content"]
        return found

    def report(self, day: date, report: Report) -> None:
        self._call("POST", f"/workouts/{self._workout(day)}/{report.act}", report.body)

    def move(self, day: date, to: date) -> None:
        self._call("POST", f"/workouts/{self._workout(day)}/move", {"day": str(to)})

    def week_over(self, week: int) -> None:
        at = f"/plans/{self.plan}/weeks/{week + 1}"
        assert self._call("POST", f"{at}/generate", {})["state"] == "pending"
        self.service.work()
        assert self._call("GET", f"{at}/job")["state"] == "completed"

    def _workout(self, day: date) -> str:
        (found,) = self._call("GET", f"/athletes/{self.athlete}/workouts?day={day}")["items"]
        return str(found["id"])

    def _call(self, method: str, path: str, body: Any = None) -> Any:
        headers = {"Authorization": f"Bearer {self.token}"}
        answer = requests.request(method, f"{self.base}/api/v1{path}", json=body, headers=headers, timeout=30)
        assert answer.ok, answer.text
        self.service.work()
        return answer.json()
