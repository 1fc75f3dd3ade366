"""Today's workout changed by text: another exercise, less or more of it, nothing that hurts."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.fakes.requests_desk import DAY, TUESDAY, WEDNESDAY, OnSqlite, RequestsDesk
from tests.fakes.service import MONDAY, NUMBER, SAM, Service, lift, session
from textcoach.domain.catalogue import by_name
from textcoach.domain.history import bouts
from textcoach.domain.ids import new_id
from textcoach.domain.load import Load
from textcoach.domain.pain import stressed
from textcoach.domain.profile import Injury, ProgramType
from textcoach.domain.reading import (
    AdjustRequest,
    Completed,
    Entry,
    Intent,
    PerformedSet,
    SessionFacts,
    SwapRequest,
)
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Author, Item, ItemType, Performance, RecordSource, Reps, WorkoutContent

SQUAT, BENCH, ROW = "Barbell Back Squat", "Barbell Bench Press", "Barbell Row"
FULL = session(
    Item(ItemType.PREP, "Leg Swing", reps=Reps(8, 8)),
    lift(SQUAT, 190),
    lift(BENCH, 145),
    lift(ROW, 115),
    Item(ItemType.CORE, "Plank", sets=2, seconds=30, rest=45),
    theme="Full body",
)


@pytest.fixture
def desk(service: Service) -> RequestsDesk:
    """Monday noon; the morning's text holds squat, bench, row and a plank."""
    service.text_monday(FULL)
    service.at(MONDAY, 12)
    return RequestsDesk(service)


def untouched(service: Service) -> bool:
    return content(service).blocks == FULL.blocks


def content(service: Service) -> WorkoutContent:
    found = service.workout(MONDAY).content
    assert found is not None
    return found


def exercises(service: Service) -> list[str]:
    return [item.exercise for item in content(service).items]


def log(service: Service, *entries: Entry, completed: Completed | None = None) -> None:
    workout = service.workout(MONDAY)
    done = Performance(
        new_id(), workout.athlete_id, workout.id, MONDAY, 1, entries, SessionFacts(completed=completed),
        RecordSource.REPLY, None, service.clock.at,
    )  # fmt: skip
    service.change(lambda uow: uow.performances.record(done))


def sets(load: float, *reps: int) -> tuple[PerformedSet, ...]:
    return tuple(PerformedSet(reps=count, load=load, unit="lb") for count in reps)


class TestASwap:
    def test_is_stored_and_answered_with_the_new_line_its_why_and_the_way_back(
        self, service: Service, desk: RequestsDesk
    ) -> None:
        assert desk.ask(SwapRequest(ROW), "swap rows") == (
            "Instead of Barbell Row: Seated Cable Row 3x8 @ your pick, leave 2.\n"
            "Seated Cable Row, first time: pick a load that leaves 2 in reserve.\n"
            "Another one? Text: swap Seated Cable Row. To undo: swap Seated Cable Row for Barbell Row"
        )
        assert exercises(service) == ["Leg Swing", SQUAT, BENCH, "Seated Cable Row", "Plank"]
        stored = service.workout(MONDAY)
        assert (stored.author, stored.state) == (Author.AGENT, WorkoutState.SCHEDULED)
        assert service.sent_to()[-1].body.startswith("Mon 2 Mar: Full body")

    def test_again_gives_the_next_best_and_back_gives_what_was_there(
        self, service: Service, desk: RequestsDesk
    ) -> None:
        told = [desk.ask(SwapRequest(ROW), "swap rows")]
        told.append(desk.ask(SwapRequest("Seated Cable Row"), "swap Seated Cable Row"))
        told.append(desk.ask(SwapRequest(None), "something else please"))
        told.append(desk.ask(SwapRequest(ROW), "and what instead of rows?"))
        new = [line.split(": ")[1].split(" 3x")[0] for line in (one.splitlines()[0] for one in told)]
        assert len({ROW, *new}) == 5
        last = next(item.exercise for item in content(service).items if item.instead_of)
        assert desk.ask(SwapRequest(last), f"swap {last} for Barbell Row").startswith(
            f"Instead of {new[-1]}: Barbell Row 3x8 @ "
        )
        assert [item.instead_of for item in content(service).items] == [None] * 5

    @pytest.mark.usefixtures("desk")
    def test_is_undone_with_the_words_of_its_answer(self, service: Service) -> None:
        answers = []
        for said in ("swap bench", "swap squats", "swap rows"):
            (answer,) = service.later(minutes=2).text(NUMBER, said)
            assert exercises(service) != [item.exercise for item in FULL.items]
            undo = answer.rpartition("To undo: ")[2]
            service.later(minutes=2).text(NUMBER, undo)
            assert exercises(service) == [item.exercise for item in FULL.items]
            answers.append((answer.splitlines()[0], undo))
        assert answers[0] == (
            "Instead of Bench Press: Chest Press 3x8 @ your pick, leave 2.",
            "swap Chest Press for Bench Press",
        )

    def test_takes_the_exercise_that_the_athlete_names(self, service: Service, desk: RequestsDesk) -> None:
        desk.ask(SwapRequest(SQUAT), "swap squats for leg press")
        assert exercises(service)[1] == "Leg Press"

    def test_of_an_exercise_that_won_t_do_is_refused_with_what_would(
        self, service: Service, desk: RequestsDesk
    ) -> None:
        assert desk.ask(SwapRequest(SQUAT), "goblet squats instead of squats?") == (
            "Goblet Squat won't do here: it needs kettlebell.\nI'd take Leg Press: text swap Back Squat for Leg Press"
        )
        assert untouched(service)

    def test_keeps_off_kit_that_is_not_there_and_areas_that_hurt(self, service: Service, desk: RequestsDesk) -> None:
        assert desk.ask(SwapRequest(BENCH), "machines are taken, sub for bench?").startswith(
            "Instead of Barbell Bench Press: DB Bench Press 3x8 @ 50 lb each, leave 2.\n"
        )
        told = desk.ask(SwapRequest(SQUAT), "swap squats", pain=["knee"])
        assert told == (
            "I know nothing else like Back Squat that your kit and your body allow today. Leave it out if you have to, "
            "and tell me."
        )

    def test_without_a_name_swaps_all_that_needs_the_missing_kit(self, service: Service, desk: RequestsDesk) -> None:
        told = desk.ask(SwapRequest(None), "no barbell at the hotel, what now?")
        assert told.splitlines()[:2] == ["Without barbell:", "Mon 2 Mar: Full body"]
        assert exercises(service) == ["Leg Swing", "Leg Press", "Machine Chest Press", "Seated Cable Row", "Plank"]

    def test_loads_what_the_athlete_has_done_before_from_their_record(
        self, service: Service, desk: RequestsDesk
    ) -> None:
        athlete = service.athlete()
        before = Performance(
            new_id(), athlete.id, None, MONDAY - 4 * DAY, 1,
            (Entry("Seated Cable Row", sets(100, 8, 8, 8)),), SessionFacts(), RecordSource.REPLY, None,
            service.clock.at,
        )  # fmt: skip
        service.change(lambda uow: uow.performances.record(before))
        assert desk.ask(SwapRequest(ROW), "swap rows").splitlines()[:2] == [
            "Instead of Barbell Row: Seated Cable Row 3x8 @ 105 lb, leave 2.",
            "Why Seated Cable Row 100 lb -> 105 lb: 100 lb x 8/8/8 last time, so up 5 lb.",
        ]

    @pytest.mark.parametrize(
        ("request_", "told"),
        [
            (SwapRequest(None), "Which exercise? Text for example: swap Back Squat"),
            (
                SwapRequest("Front Squat"),
                "Front Squat is not in this workout. It has Back Squat, Bench Press, Barbell Row, Plank. "
                "Text for example: swap Back Squat",
            ),
        ],
    )
    def test_that_does_not_say_what_is_asked_back(
        self, service: Service, desk: RequestsDesk, request_: SwapRequest, told: str
    ) -> None:
        assert desk.ask(request_) == told
        assert untouched(service)

    def test_of_what_is_on_record_already_changes_nothing(self, service: Service, desk: RequestsDesk) -> None:
        log(service, Entry(ROW, sets(115, 8, 8)))
        assert desk.ask(SwapRequest(ROW)) == "Barbell Row is on record already, so it stays as it is."

    def test_of_a_workout_that_is_still_to_come_is_asked_for_again(self, service: Service, desk: RequestsDesk) -> None:
        service.at(WEDNESDAY, 7)
        closed = replace(service.workout(MONDAY), state=WorkoutState.COMPLETED)
        service.change(lambda uow: uow.workouts.save(closed))
        assert desk.ask(SwapRequest(ROW)) == (
            "Your next workout, Full body, light, comes on Wed 4 Mar at 08:00. Text me again then and I'll change it."
        )

    def test_counts_as_the_new_exercise_when_it_is_done(self, service: Service, desk: RequestsDesk) -> None:
        desk.ask(SwapRequest(ROW))
        log(service, completed="full")
        athlete = service.athlete()
        with service.rows() as uow:
            history = uow.workouts.history(athlete.id, MONDAY, TUESDAY)
        assert bouts(history, "Seated Cable Row")[0].as_prescribed
        assert bouts(history, ROW) == []


class TestAnAdjustment(OnSqlite):
    def test_shorter_says_what_it_now_takes_and_sends_the_workout(self, service: Service, desk: RequestsDesk) -> None:
        told = desk.ask(AdjustRequest("shorter", 900)).splitlines()
        again = "For all of it again, text: make it longer"
        assert told[:2] == [f"About 15 min now. {again}", "Mon 2 Mar: Full body"]
        assert exercises(service) == ["Leg Swing", SQUAT, BENCH, ROW]
        assert desk.ask(AdjustRequest("shorter", 900)) == "It takes about 15 min as it is, so nothing changes."

    def test_shorter_than_possible_keeps_one_main_lift(self, service: Service, desk: RequestsDesk) -> None:
        assert desk.ask(AdjustRequest("shorter", 60)).startswith("About 4 min now.")
        assert exercises(service) == [SQUAT]

    def test_easier_lowers_loads_in_steps_of_the_kit_and_says_so(self, service: Service, desk: RequestsDesk) -> None:
        told = desk.ask(AdjustRequest("easier")).splitlines()
        assert told[0] == "Easier now, about 14 min. For all of it again, text: make it harder"
        assert "Back Squat 2x8 @ 170 lb (45+10+5+2.5 a side)" in told
        assert "Leave 3 reps in the tank on each set." in told
        assert "Why Back Squat 190 lb -> 170 lb: less, as you asked." in told
        assert [item.load for item in content(service).items][1:4] == [
            Load(170, "lb"), Load(130, "lb"), Load(100, "lb"),
        ]  # fmt: skip

    def test_harder_is_a_set_more_of_the_main_lift(self, service: Service, desk: RequestsDesk) -> None:
        told = desk.ask(AdjustRequest("harder")).splitlines()
        assert told[0] == "Harder now: a set more of Back Squat. Too much? Text: make it easier"
        assert content(service).items[1].sets == 4
        assert content(service).items[1].load == Load(190, "lb")

    def test_harder_is_refused_in_a_lighter_week(self, service: Service, desk: RequestsDesk) -> None:
        week = service.plan().microcycle_of(service.workout(MONDAY).week)
        assert week is not None
        service.change(lambda uow: uow.plans.revise(replace(week, deload=True)))
        for direction in ("harder", "longer"):
            assert desk.ask(AdjustRequest(direction)) == (  # type: ignore[arg-type]
                "This week is lighter on purpose, so it stays as it is. The next one is harder."
            )
        assert untouched(service)

    def test_harder_is_refused_while_something_hurts(self, service: Service, desk: RequestsDesk) -> None:
        told = desk.ask(AdjustRequest("harder"), pain=["knee"])
        assert told == "Not while your knee hurts: it stays as it is."
        assert untouched(service)

    def test_longer_adds_work_within_the_limits(self, service: Service, desk: RequestsDesk) -> None:
        told = desk.ask(AdjustRequest("longer", 2400)).splitlines()
        assert 25 <= int(told[0].split()[1]) <= 40
        assert exercises(service) == [item.exercise for item in FULL.items]

    @pytest.mark.parametrize(
        ("less", "more"), [(AdjustRequest("shorter", 600), "longer"), (AdjustRequest("easier"), "harder")]
    )
    def test_is_taken_back_with_a_word(
        self, service: Service, desk: RequestsDesk, less: AdjustRequest, more: str
    ) -> None:
        before = content(service)
        desk.ask(less)
        desk.ask(less)
        assert not untouched(service)
        told = desk.ask(AdjustRequest(more)).splitlines()  # type: ignore[arg-type]
        assert told[:2] == ["All of it again, about 22 min:", "Mon 2 Mar: Full body"]
        assert content(service) == before

    def test_does_not_bring_back_what_hurts_by_now(self, service: Service, desk: RequestsDesk) -> None:
        desk.ask(AdjustRequest("shorter", 60))
        assert exercises(service) == [SQUAT]
        injured = service.athlete()
        hurt = replace(injured, profile=replace(injured.profile, injuries=(Injury("chest"),)))
        service.change(lambda uow: uow.athletes.save(hurt))
        assert desk.ask(AdjustRequest("longer")) == "Not while your chest hurts: it stays as it is."
        assert exercises(service) == [SQUAT]

    def test_without_a_direction_is_asked_back(self, desk: RequestsDesk) -> None:
        assert desk.ask(AdjustRequest()) == (
            "Shorter, longer, easier or harder? Text for example: only 30 min, or: make it easier"
        )

    def test_leaves_what_is_on_record_as_it_was(self, service: Service, desk: RequestsDesk) -> None:
        log(service, Entry(SQUAT, sets(190, 8, 8, 8)))
        desk.ask(AdjustRequest("easier"))
        assert content(service).items[1] == FULL.items[1]
        assert content(service).items[2].load == Load(130, "lb")

    def test_of_a_closed_workout_is_none(self, service: Service, desk: RequestsDesk) -> None:
        closed = replace(service.workout(MONDAY), state=WorkoutState.COMPLETED)
        service.change(lambda uow: uow.workouts.save(closed))
        assert "comes on Wed 4 Mar at 08:00" in desk.ask(AdjustRequest("shorter", 900))
        assert untouched(service)


class TestPain(OnSqlite):
    def test_takes_out_what_loads_the_area_and_puts_in_what_spares_it(
        self, service: Service, desk: RequestsDesk
    ) -> None:
        told = desk.hurts("knee").splitlines()
        assert told[:2] == ["Today without what loads your knee:", "Mon 2 Mar: Full body"]
        assert SQUAT not in exercises(service)
        assert BENCH in exercises(service)

    @pytest.mark.parametrize("area", ["wrist", "shoulder", "lower back"])
    def test_leaves_nothing_that_loads_it(self, service: Service, desk: RequestsDesk, area: str) -> None:
        desk.hurts(area)
        assert not [name for name in exercises(service) if stressed(by_name(name), [area])]
        assert desk.hurts(area) == ""

    def test_of_an_area_that_nothing_loads_changes_nothing(self, service: Service, desk: RequestsDesk) -> None:
        assert desk.hurts("jaw") == ""
        assert untouched(service)

    def test_everywhere_leaves_the_safe_session(self, service: Service, desk: RequestsDesk) -> None:
        told = desk.hurts("leg", "shoulder", "back", "arm", "hip", "core", "chest")
        assert "Easy mobility" in told
        assert service.workout(MONDAY).author is Author.SAFE

    def test_when_only_what_hurts_is_left_that_is_enough(self, service: Service, desk: RequestsDesk) -> None:
        log(service, *(Entry(item.exercise, sets(100, 8)) for item in FULL.items[2:]))
        assert desk.hurts("knee") == "What is left today would load it, so that's enough for today."
        assert exercises(service) == ["Leg Swing", BENCH, ROW, "Plank"]

    def test_before_the_text_is_out_amends_nothing(self, service: Service) -> None:
        service.sign_up()
        assert RequestsDesk(service).hurts("knee") == ""

    def test_on_a_running_day_becomes_something_else_for_the_same_time(self, service: Service) -> None:
        runner = replace(SAM.profile, program=ProgramType.ENDURANCE, weekly_meters=24_000.0)
        service.sign_up(replace(SAM, profile=runner))
        service.morning(MONDAY)
        desk = RequestsDesk(service)
        assert any(item.exercise == "Run" for item in content(service).items)
        told = desk.hurts("calf")
        assert "Run" not in exercises(service)
        assert "min" in told


class TestToday:
    def today(self, desk: RequestsDesk) -> Sequence[str]:
        return desk.ask(None, "what's on today?", Intent.TODAY).splitlines()

    def test_is_the_workout_that_was_texted_as_it_stands_now(self, service: Service, desk: RequestsDesk) -> None:
        desk.ask(SwapRequest(ROW))
        told = self.today(desk)
        assert told[0] == "Mon 2 Mar: Full body"
        assert "Seated Cable Row 3x8 @ your pick" in told

    def test_before_the_text_says_when_it_comes(self, service: Service) -> None:
        service.sign_up()
        service.at(MONDAY, 7)
        assert self.today(RequestsDesk(service)) == ["Today: Full body, heavy. It comes at 08:00."]
        service.at(MONDAY, 7, 55).minute()
        assert self.today(RequestsDesk(service)) == ["Today: Full body, heavy. It comes at 08:00."]
        service.at(MONDAY, 8, 1)
        assert self.today(RequestsDesk(service))[0] == "Mon 2 Mar: Full body, heavy"

    def test_on_a_rest_day_says_so_and_what_is_next(self, service: Service, desk: RequestsDesk) -> None:
        service.morning(TUESDAY)
        assert self.today(desk) == [
            "Today is a rest day, Sam. Take it easy and enjoy it.",
            "Next: Full body, light on Wed 4 Mar at 08:00.",
        ]

    def test_that_was_missed_by_an_outage_comes_after_all(self, service: Service) -> None:
        service.sign_up()
        service.at(MONDAY, 13).minute()
        assert service.sent_to() == []
        assert self.today(RequestsDesk(service)) == [
            "Today: Full body, heavy. It didn't reach you this morning, so it comes in a minute or two."
        ]
        assert self.today(RequestsDesk(service)) == ["Today: Full body, heavy. It comes in a minute or two."]
        service.later(minutes=1).minute()
        assert [one.body[:9] for one in service.sent_to()] == ["Mon 2 Mar"]

    def test_that_was_missed_is_not_sent_at_night(self, service: Service) -> None:
        service.sign_up()
        service.at(MONDAY, 22).minute()
        assert self.today(RequestsDesk(service)) == [
            "Today's workout (Full body, heavy) didn't reach you, and it's too late for it now.",
            "Next: Full body, light on Wed 4 Mar at 08:00.",
        ]

    def test_that_was_skipped_before_its_text_is_closed(self, service: Service) -> None:
        service.sign_up()
        skipped = replace(service.workout(MONDAY), state=WorkoutState.SKIPPED)
        service.change(lambda uow: uow.workouts.save(skipped))
        service.morning(MONDAY)
        assert self.today(RequestsDesk(service))[0] == "Today's workout is skipped already."
