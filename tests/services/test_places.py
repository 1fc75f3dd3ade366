"""Where an athlete trains on which day, and for how long: the kit and the minutes of a day make its workout."""

from dataclasses import replace

import pytest

from tests.fakes.requests_desk import FRIDAY, THURSDAY, TUESDAY, OnSqlite, RequestsDesk
from tests.fakes.service import MONDAY, NUMBER, SAM, ScriptedSender, ScriptedWriter, Service, lift, session
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.duration import session_seconds
from textcoach.domain.profile import Injury, Place, Profile
from textcoach.domain.reading import AdjustRequest, SettingsRequest, SwapRequest
from textcoach.domain.workout import Item, WorkoutContent
from textcoach.services.rescheduling import Changes
from textcoach.services.roster import NewAthlete

HOME = frozenset({Kit.DUMBBELL, Kit.BENCH})
GYM = frozenset({Kit.BARBELL, Kit.RACK, Kit.BENCH, Kit.DUMBBELL, Kit.CABLE, Kit.MACHINE, Kit.PULLUP_BAR})
PLACES = (Place("gym", GYM, (3,)), Place("hotel", frozenset({Kit.BAND})))
PROFILE = replace(SAM.profile, kit=HOME, weekdays=(0, 3, 4), places=PLACES, minutes_by_weekday={4: 30})


def moved_about(profile: Profile = PROFILE) -> NewAthlete:
    """At home with dumbbells on Monday and Friday, at the gym on Thursday; half an hour on Friday."""
    return replace(SAM, profile=profile)


def kit_of(content: WorkoutContent | None) -> frozenset[Kit]:
    assert content is not None
    return frozenset(kit for item in content.items for kit in by_name(item.exercise).kit)


def change(desk: RequestsDesk, value: str, body: str = "") -> list[str]:
    return desk.ask(SettingsRequest("equipment", value), body or f"my kit is {value}").splitlines()


class TestAWeek:
    def test_trains_with_what_there_is_where_the_day_is_spent(self, service: Service) -> None:
        service.sign_up(moved_about())
        for day in (MONDAY, THURSDAY, FRIDAY):
            service.morning(day)
        monday, thursday, friday = (service.workout(day).content for day in (MONDAY, THURSDAY, FRIDAY))
        assert kit_of(monday) <= HOME
        assert kit_of(friday) <= HOME
        assert kit_of(thursday) <= GYM
        assert kit_of(thursday) - HOME, "the gym's own kit is used"

    def test_takes_as_long_as_there_is_on_the_day(self, service: Service) -> None:
        service.sign_up(moved_about())
        for day in (MONDAY, THURSDAY, FRIDAY):
            service.morning(day)
        minutes = {}
        for day in (MONDAY, THURSDAY, FRIDAY):
            content = service.workout(day).content
            assert content is not None
            minutes[day] = session_seconds(content) / 60
        assert minutes[FRIDAY] <= 33
        assert min(minutes[MONDAY], minutes[THURSDAY]) > 33

    def test_never_gets_what_an_agent_takes_from_another_place(self, service: Service, sender: ScriptedSender) -> None:
        """The guardrails check with the day's kit."""
        service.sign_up(moved_about())
        barbells = session(lift("Barbell Bench Press", 135), lift("Barbell Row", 105))
        service.write_with(writer := ScriptedWriter(barbells))
        service.morning(MONDAY)
        assert [breach.rule for breach in writer.asked[1].breaches if breach.rule == "kit"]
        assert kit_of(service.workout(MONDAY).content) <= HOME
        assert "Barbell Bench Press 3x" not in sender.bodies[-1]
        assert {facts.athlete.profile.kit for facts in writer.asked} == {HOME}


class TestAWorkoutThatIsOutAlready(OnSqlite):
    @pytest.fixture
    def desk(self, service: Service) -> RequestsDesk:
        """Thursday noon at the gym."""
        service.sign_up(moved_about())
        service.at(TUESDAY, 12)
        items = (lift("Barbell Bench Press", 145), lift("Barbell Row", 115))
        service.write_with(ScriptedWriter(session(*items)))
        service.morning(THURSDAY)
        service.at(THURSDAY, 12)
        return RequestsDesk(service)

    def test_is_swapped_within_the_kit_of_its_place(self, service: Service, desk: RequestsDesk) -> None:
        desk.ask(SwapRequest("Barbell Bench Press"), "swap bench")
        assert kit_of(service.workout(THURSDAY).content) <= GYM
        assert "Barbell Row" in {item.exercise for item in _items(service)}

    def test_is_swapped_within_the_kit_of_the_place_that_they_name(self, service: Service, desk: RequestsDesk) -> None:
        desk.ask(SwapRequest("Barbell Bench Press"), "swap bench, im at the hotel")
        (new,) = [item for item in _items(service) if item.instead_of == "Barbell Bench Press"]
        assert by_name(new.exercise).kit <= {Kit.BAND}

    def test_spares_what_hurts_within_the_kit_of_its_place(self, service: Service, desk: RequestsDesk) -> None:
        told = desk.hurts("elbow")
        assert told
        assert kit_of(service.workout(THURSDAY).content) <= GYM

    def test_gets_longer_up_to_the_time_of_its_day(self, service: Service, desk: RequestsDesk) -> None:
        short = service.athlete()
        minutes = {3: 20}
        service.textcoach.rescheduling.change(NUMBER, Changes(profile={"minutes_by_weekday": minutes}))
        before = session_seconds(_content(service))
        desk.ask(AdjustRequest("longer"), "make it longer")
        assert service.athlete().profile.minutes == short.profile.minutes
        assert before <= session_seconds(_content(service)) <= (20 + 15) * 66


def _content(service: Service) -> WorkoutContent:
    content = service.workout(THURSDAY).content
    assert content is not None
    return content


def _items(service: Service) -> tuple[Item, ...]:
    return _content(service).items


class TestKitByText(OnSqlite):
    @pytest.fixture
    def desk(self, service: Service) -> RequestsDesk:
        service.sign_up(moved_about())
        return RequestsDesk(service)

    def test_on_a_day_with_a_place_is_that_places(self, service: Service, desk: RequestsDesk) -> None:
        service.at(THURSDAY, 12)
        assert change(desk, "dumbbells,cable") == [
            "Done: your kit at gym is cable, dumbbell. Your next workouts there use it.",
            "To undo, text: my kit is barbell, bench, cable, dumbbell, machine, pullup bar, rack",
        ]
        profile = service.athlete().profile
        assert profile.kit == HOME
        assert profile.places == (replace(PLACES[0], kit=frozenset({Kit.DUMBBELL, Kit.CABLE})), PLACES[1])

    def test_on_another_day_is_the_usual_one(self, service: Service, desk: RequestsDesk) -> None:
        service.at(TUESDAY, 12)
        assert change(desk, "kettlebell") == [
            "Done: your kit away from gym is kettlebell. Your next workouts use it.",
            "To undo, text: my kit is bench, dumbbell",
        ]
        assert (service.athlete().profile.kit, service.athlete().profile.places) == ({Kit.KETTLEBELL}, PLACES)

    def test_taken_back_is_as_before(self, service: Service, desk: RequestsDesk) -> None:
        service.at(THURSDAY, 12)
        undo = change(desk, "dumbbells")[-1].removeprefix("To undo, text: my kit is ")
        change(desk, undo)
        assert service.athlete().profile == PROFILE

    def test_of_a_text_that_waits_is_used_at_once(self, service: Service, desk: RequestsDesk) -> None:
        service.at(THURSDAY, 7, 55).minute()
        assert kit_of(_content(service)) - HOME
        change(desk, "dumbbells,bench")
        service.later(minutes=1).minute()
        assert kit_of(_content(service)) <= HOME


class TestWhatStaffChanges(OnSqlite):
    @pytest.mark.parametrize(
        "changes",
        [
            Changes(profile={"places": ()}),
            Changes(profile={"minutes_by_weekday": {3: 20}}),
            Changes(profile={"dislikes": ("Barbell Bench Press",)}),
            Changes(injuries=(Injury("knee"),)),
        ],
        ids=["places", "minutes", "dislikes", "pain"],
    )
    def test_makes_a_text_that_waits_anew(self, service: Service, changes: Changes) -> None:
        service.sign_up(moved_about())
        service.at(THURSDAY, 7, 55).minute()
        written = service.workout(THURSDAY).written_at
        service.textcoach.rescheduling.change(NUMBER, changes)
        assert service.workout(THURSDAY).content is None
        service.later(minutes=1).minute()
        assert service.workout(THURSDAY).written_at != written

    def test_that_is_for_later_leaves_it(self, service: Service) -> None:
        service.sign_up(moved_about())
        service.at(THURSDAY, 7, 55).minute()
        service.textcoach.rescheduling.change(NUMBER, Changes(profile={"goal": "dance"}))
        assert service.workout(THURSDAY).content is not None

    def test_pain_is_dated_in_the_athletes_own_zone_and_cleared_the_same_way(self, service: Service) -> None:
        service.sign_up(moved_about())
        service.at(THURSDAY, 2)
        service.textcoach.rescheduling.change(NUMBER, Changes(injuries=(Injury("knee", "left", 5),)))
        (knee,) = service.athlete().profile.injuries
        assert (knee.since, knee.severity) == (THURSDAY.replace(day=4), 5), "a training date rolls at four"
        service.textcoach.rescheduling.change(NUMBER, Changes(cleared=("knee",)))
        assert service.athlete().profile.painful_areas() == frozenset()
