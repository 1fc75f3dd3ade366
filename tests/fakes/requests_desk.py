"""An athlete's requests, carried out without the grammar: real rows, and mornings that really come."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from messaging.compose import SmsComposer
from tests.fakes.databases import SqliteDatabases
from tests.fakes.service import MONDAY, NUMBER, Service
from textcoach.domain.calendar import training_date
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.domain.reading import Intent, Pain, Reading, Request, SessionFacts
from textcoach.domain.workout import Workout
from textcoach.ports.composer import Line
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.requests import Asked, Carried, Requests

DAY = timedelta(days=1)
TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = (MONDAY + offset * DAY for offset in range(1, 7))
NEXT_MONDAY = MONDAY + 7 * DAY
SEGMENTS, WORKOUT_SEGMENTS = 2, 3
_WORKOUT = re.compile(r"[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2}: ")


class OnSqlite:
    """For tests of words and rules, which are the same on any database: the rows behind them are tested on both."""

    @pytest.fixture
    def databases(self, sqlite_databases: SqliteDatabases) -> SqliteDatabases:
        return sqlite_databases


@dataclass(frozen=True, slots=True)
class RequestsDesk:
    service: Service
    number: str = NUMBER

    def ask(
        self, request: Request | None, body: str = "", *more: Intent, day: int = 0, pain: Sequence[str] = ()
    ) -> str:
        """What the athlete is told."""
        return self.carry(request, body, *more, day=day, pain=pain)[0]

    def carry(
        self, request: Request | None, body: str = "", *more: Intent, day: int = 0, pain: Sequence[str] = ()
    ) -> tuple[str, Carried]:
        intents = (*((Intent(request.kind),) if request else ()), *more)
        facts = SessionFacts(day=day, pain=tuple(Pain(area) for area in pain))
        with self.service.textcoach.unit_of_work() as uow:
            asked = self._asked(uow, Reading(intents, (), facts, request), body)
            carried = Requests(SmsComposer()).carry_out(uow, asked)
            uow.commit()
        return text_of(carried.lines), carried

    def hurts(self, *areas: str) -> str:
        """The amended workout."""
        with self.service.textcoach.unit_of_work() as uow:
            asked = self._asked(uow, Reading((Intent.PAIN,)), "")
            lines = Requests(SmsComposer()).amend_for_pain(uow, asked, set(areas))
            uow.commit()
        return text_of(lines)

    def _asked(self, uow: UnitOfWork, reading: Reading, body: str) -> Asked:
        now = self.service.clock.now()
        known = uow.athletes.by_number(self.number)
        assert known is not None
        athlete = uow.athletes.get(known.id)
        today = training_date(now, athlete.zone)
        last = uow.workouts.last_texted(athlete.id, today + reading.session.day * DAY, now)
        history = uow.workouts.recent(athlete.id, today)
        message = Message(
            new_id(), Direction.IN, MessageKind.REPLY, self.number, body, MessageState.RECEIVED, now, athlete.id
        )
        return Asked(athlete, message, reading, today, last, history, now)

    def workouts(self) -> Sequence[Workout]:
        plan = self.service.plan(self.number)
        with self.service.rows() as uow:
            return uow.workouts.of_plan(plan.id)

    def mornings(self, first: date, days: int) -> dict[date, tuple[int, int]]:
        """The sessions (week, number) that are texted on days from ``first`` on, and that each goes out once."""
        before = {message.id for message in self.service.sent_to(self.number)}
        for offset in range(days):
            self.service.morning(first + offset * DAY)
        sent = [one for one in self.service.sent_to(self.number) if one.kind is MessageKind.MORNING]
        new = [one for one in sent if one.id not in before and one.state is MessageState.ACCEPTED]
        by_id = {one.id: one for one in self.workouts()}
        found = {}
        for message in new:
            assert message.workout_id is not None
            workout = by_id[message.workout_id]
            day = training_date(message.created_at, self.service.athlete(self.number).zone)
            assert workout.day == day
            assert day not in found
            assert message.body.startswith(f"{day:%a} {day.day} {day:%b}: ")
            found[day] = (workout.week, workout.session)
        return found


def text_of(lines: Sequence[Line]) -> str:
    """As it goes out: with a workout in it within what a morning text costs, else in two segments."""
    if not lines:
        return ""
    most = WORKOUT_SEGMENTS if any(_WORKOUT.match(line.text) for line in lines) else SEGMENTS
    fitted = SmsComposer().fit(lines, most)
    assert fitted.encoding == "GSM-7"
    assert fitted.segments <= most
    return fitted.text
