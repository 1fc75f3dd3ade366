"""What athletes change about themselves by text."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from tests.fakes.requests_desk import (
    DAY,
    FRIDAY,
    NEXT_MONDAY,
    SATURDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    OnSqlite,
    RequestsDesk,
)
from tests.fakes.service import MONDAY, NUMBER, SAM, ScriptedSender, Service
from textcoach.domain.athlete import NAMELESS
from textcoach.domain.calendar import local_instant
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.consent import ConsentKind
from textcoach.domain.reading import SettingsRequest
from textcoach.services.rescheduling import Changes

BERLIN = "Europe/Berlin"


@pytest.fixture
def desk(service: Service) -> RequestsDesk:
    """Monday noon, after the morning's text."""
    service.text_monday()
    service.at(MONDAY, 12)
    return RequestsDesk(service)


def change(desk: RequestsDesk, setting: Any, value: str | None, body: str = "") -> list[str]:
    return desk.ask(SettingsRequest(setting, value), body).splitlines()


class TestTheHour:
    def test_before_eight_is_their_own_request_on_record_in_their_words(
        self, service: Service, desk: RequestsDesk, sender: ScriptedSender
    ) -> None:
        assert change(desk, "send_time", "06:30", "text me at 6:30 pls") == [
            "Done: your workouts come at 06:30 now.",
            "The next is due on Tue 3 Mar at 06:30.",
            "To undo, text: text me at 08:00",
        ]
        with service.rows() as uow:
            early = uow.consents.last(NUMBER, ConsentKind.EARLY_TEXTS)
        assert early is not None
        assert (early.words, early.source, early.at) == ("text me at 6:30 pls", "text", service.clock.at)
        service.at(WEDNESDAY, 6, 29).minute()
        assert len(sender.texts) == 1
        service.at(WEDNESDAY, 6, 30).minute()
        assert sender.bodies[-1].startswith("Wed 4 Mar")

    def test_later_in_the_day_needs_no_consent(self, service: Service, desk: RequestsDesk) -> None:
        assert change(desk, "send_time", "18:15")[0] == "Done: your workouts come at 18:15 now."
        assert service.athlete().early_consent_at is None
        assert service.athlete().next_send_at == local_instant(TUESDAY, time(18, 15), service.athlete().zone)

    @pytest.mark.parametrize("value", ["21:00", "23:30", "03:59"])
    def test_in_quiet_hours_is_refused_in_a_sentence(self, service: Service, desk: RequestsDesk, value: str) -> None:
        before = service.athlete()
        assert change(desk, "send_time", value, "text me late") == [
            f"Texts can go out from 04:00 to 20:59, so not at {value}; yours stay at 08:00. Text for example: text me "
            "at 7:30"
        ]
        assert service.athlete() == before
        with service.rows() as uow:
            assert uow.consents.last(NUMBER, ConsentKind.EARLY_TEXTS) is None


class TestUnits(OnSqlite):
    def test_hold_from_the_next_workout_on(self, service: Service, desk: RequestsDesk, sender: ScriptedSender) -> None:
        assert change(desk, "units", "kg") == ["Done: your next workouts come in kg.", "To undo, text: use lb"]
        assert change(desk, "units", "kg") == ["It's kg already, so nothing changes."]
        assert change(desk, "units", "km") == ["Done: your next workouts come in km.", "To undo, text: use mi"]
        assert (service.athlete().load_unit, service.athlete().distance_unit) == ("kg", "km")
        service.morning(NEXT_MONDAY)
        assert " kg" in sender.bodies[-1].split("Why")[0]
        assert " lb" not in sender.bodies[-1].split("Why")[0]

    def test_of_a_text_that_waits_are_put_right(self, service: Service, sender: ScriptedSender) -> None:
        service.sign_up()
        service.at(MONDAY, 7, 55).minute()
        change(RequestsDesk(service), "units", "kg")
        service.later(minutes=1).minute()
        service.at(MONDAY, 8).minute()
        assert len(sender.texts) == 1
        assert " kg" in sender.bodies[0].split("Why")[0]


class TestTheZone(OnSqlite):
    def test_keeps_one_text_a_date(self, service: Service, desk: RequestsDesk, sender: ScriptedSender) -> None:
        assert change(desk, "timezone", BERLIN) == [
            "Done: you are in Europe/Berlin, where it's 18:00 now.",
            "The next is due on Tue 3 Mar at 08:00.",
            "To undo, text: my time zone is America/New_York",
        ]
        service.at(WEDNESDAY, 8, zone=BERLIN)
        while service.textcoach.mornings.tick():
            pass
        service.minute()
        assert [body[:9] for body in sender.bodies] == ["Mon 2 Mar", "Wed 4 Mar"]
        assert change(desk, "timezone", BERLIN) == ["It's Europe/Berlin already, so nothing changes."]

    def test_that_is_none_is_asked_back(self, service: Service, desk: RequestsDesk) -> None:
        assert change(desk, "timezone", "Mars/Olympus") == ["Where are you? Text for example: I moved to Berlin"]
        assert service.athlete().zone == SAM.zone


@pytest.mark.parametrize(
    ("known", "said", "name"),
    [("Sam Ortiz", "Sammy", "Sammy Ortiz"), ("Sam Ortiz", "Ana Lee", "Ana Lee"), (NAMELESS, "Kim", "Kim")],
)
def test_a_name_is_theirs_to_say(service: Service, desk: RequestsDesk, known: str, said: str, name: str) -> None:
    named = replace(service.athlete(), name=known)
    service.change(lambda uow: uow.athletes.save(named))
    assert change(desk, "name", said) == [f"Nice to meet you, {said.split()[0]}!"]
    with service.rows() as uow:
        found = uow.athletes.by_number(NUMBER)
    assert found is not None
    assert found.name == name


class TestKit(OnSqlite):
    def test_is_what_they_say_they_have(self, service: Service, desk: RequestsDesk) -> None:
        assert change(
            desk, "equipment", "dumbbells,bench,time machine", "all i have is dumbbells, a bench and a …"
        ) == [
            "Done: your kit is bench, dumbbell. Your next workouts use it.",
            "I don't know this, so I left it out: time machine.",
            "To undo, text: my kit is barbell, bench, cable, dumbbell, machine, pullup bar, rack",
        ]
        assert service.athlete().profile.kit == {Kit.DUMBBELL, Kit.BENCH}
        service.morning(WEDNESDAY)
        content = service.workout(WEDNESDAY).content
        assert content is not None
        assert {kit for item in content.items for kit in by_name(item.exercise).kit} <= {Kit.DUMBBELL, Kit.BENCH}

    def test_that_they_bought_comes_to_what_they_had(self, service: Service, desk: RequestsDesk) -> None:
        change(desk, "equipment", "kettlebell", "just bought a kettlebell")
        assert service.athlete().profile.kit == SAM.profile.kit | {Kit.KETTLEBELL}

    def test_that_nobody_knows_changes_nothing(self, service: Service, desk: RequestsDesk) -> None:
        assert change(desk, "equipment", "a tank") == [
            "I don't know this kit: a tank. Text for example: my kit is barbell, rack, bench"
        ]
        assert service.athlete().profile.kit == SAM.profile.kit


class TestTrainingDays:
    def test_as_many_as_before_move_the_workouts_from_the_next_day_on(
        self, service: Service, desk: RequestsDesk
    ) -> None:
        assert change(desk, "days", "tue,thu,sat") == [
            "Done: you train on tue, thu, sat, from Thu 5 Mar on.",
            "To undo, text: my days are mon, wed, fri",
        ]
        assert service.athlete().profile.weekdays == (1, 3, 5)
        tuesday = NEXT_MONDAY + DAY
        assert desk.mornings(TUESDAY, 13) == {
            THURSDAY: (1, 2), SATURDAY: (1, 3), tuesday: (2, 1), tuesday + 2 * DAY: (2, 2), tuesday + 4 * DAY: (2, 3),
        }  # fmt: skip

    def test_taken_back_give_the_old_days_again(self, service: Service, desk: RequestsDesk) -> None:
        before = [(one.id, one.day) for one in desk.workouts()]
        change(desk, "days", "tue,thu,sat")
        change(desk, "days", "mon,wed,fri")
        assert [(one.id, one.day) for one in desk.workouts()] == before

    def test_with_fewer_left_this_week_begin_with_the_next(self, service: Service, desk: RequestsDesk) -> None:
        service.morning(TUESDAY)
        told = change(desk, "days", "mon,tue,wed")
        assert told[0] == "Done: you train on mon, tue, wed, from Mon 9 Mar on."
        assert desk.mornings(WEDNESDAY, 9) == {
            WEDNESDAY: (1, 2), FRIDAY: (1, 3), NEXT_MONDAY: (2, 1), NEXT_MONDAY + DAY: (2, 2),
            NEXT_MONDAY + 2 * DAY: (2, 3),
        }  # fmt: skip

    def test_more_or_fewer_than_the_plan_has_are_noted_and_staff_is_told(
        self, service: Service, desk: RequestsDesk
    ) -> None:
        before = desk.workouts()
        told, carried = desk.carry(SettingsRequest("days", "mon,tue,thu,fri"))
        assert told.splitlines()[0] == (
            "Noted: mon, tue, thu, fri. Your plan has 3 workouts a week, so your coach looks at it first. Until then "
            "they stay where they are."
        )
        assert carried.for_staff
        assert service.athlete().profile.weekdays == (0, 1, 3, 4)
        assert desk.workouts() == before

    def test_hold_for_the_next_block_too(self, service: Service, desk: RequestsDesk) -> None:
        change(desk, "days", "tue,thu,sat")
        block = service.plan().mesocycles[1]
        first: date = MONDAY + (block.first_week - 1) * 7 * DAY
        assert set(desk.mornings(first - 7 * DAY, 14)) == {
            first - 7 * DAY + offset * DAY for offset in (1, 3, 5, 8, 10, 12)
        }

    def test_that_staff_changes_move_the_workouts_alike(self, service: Service, desk: RequestsDesk) -> None:
        done = service.textcoach.rescheduling.change(NUMBER, Changes(profile={"weekdays": (1, 3, 5)}))
        assert done.redated == THURSDAY
        assert desk.mornings(TUESDAY, 5) == {THURSDAY: (1, 2), SATURDAY: (1, 3)}


class TestWhatIsNotSaid(OnSqlite):
    @pytest.mark.parametrize(
        ("setting", "told"),
        [
            (None, "What should I change? Text for example: text me at 7:30, use kg, or: my days are mon, wed, fri"),
            ("send_time", "What time is good? Text for example: text me at 7:30"),
            ("units", "Which units? Text for example: use kg, or: use mi"),
            ("equipment", "What do you have? Text for example: my kit is barbell, rack, bench"),
            ("days", "Which days? Text for example: my days are mon, wed, fri"),
            ("name", "What should I call you? Text for example: call me Sam"),
        ],
    )
    def test_is_asked_for(self, service: Service, desk: RequestsDesk, setting: str | None, told: str) -> None:
        before = service.athlete()
        assert change(desk, setting, None) == [told]
        if setting not in {None, "name", "equipment"}:
            assert change(desk, setting, "nonsense") == [told]
        assert service.athlete() == before
