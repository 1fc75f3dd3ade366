from dataclasses import replace
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.coaching import lift, sets
from textcoach.domain.evidence import Provenance, fields_of
from textcoach.domain.reading import Entry, Intent, Pain, Reading, SessionFacts
from textcoach.domain.recording import in_full, is_record, merge, state_after
from textcoach.domain.states import WORKOUT_MOVES, WorkoutState
from textcoach.domain.workout import Block, Item, ItemType, WorkoutContent

BENCH = Entry("Barbell Bench Press", sets(185, 8, 8))
ROW = Entry("Barbell Row", sets(115, 10))
TWO_LIFTS = WorkoutContent(
    "Upper",
    (
        Block("Warm-up", (Item(ItemType.PREP, "Cat-Cow", seconds=60),)),
        Block("Main", (lift("Barbell Bench Press"), lift("Barbell Row"))),
    ),
)
S = WorkoutState


def log(*entries: Entry, intents: tuple[Intent, ...] = (Intent.LOG,), **facts: object) -> Reading:
    return Reading(intents, entries, SessionFacts(**facts))  # type: ignore[arg-type]


SKIP = log(intents=(Intent.SKIP,), completed="none")
DONE = log(intents=(Intent.DONE,), completed="full")


def add_up(*readings: Reading) -> tuple[tuple[Entry, ...], SessionFacts]:
    entries: tuple[Entry, ...] = ()
    session = SessionFacts()
    for reading in readings:
        entries, session = merge(entries, session, reading)
    return entries, session


@pytest.mark.parametrize(
    ("reading", "records"),
    [
        (log(BENCH), True),
        (DONE, True),
        (SKIP, True),
        (log(intents=(Intent.CORRECT,), rpe=8), True),
        (log(rpe=8), True),
        (log(), False),
        (log(intents=(Intent.PAIN,), pain=(Pain("knee"),)), False),
        (log(intents=(Intent.CHECK_IN,), energy=4), False),
        (log(BENCH, intents=(Intent.QUESTION,)), False),
    ],
)
def test_a_record_says_something_about_work(reading: Reading, records: bool) -> None:
    assert is_record(reading) is records


def test_several_texts_add_up() -> None:
    more = Entry("Barbell Bench Press", sets(185, 6))
    entries, _ = add_up(log(BENCH), log(ROW), log(more))
    assert entries == (replace(BENCH, sets=sets(185, 8, 8, 6)), ROW)


def test_a_correction_replaces_what_it_names_and_nothing_else() -> None:
    right = Entry("Barbell Bench Press", sets(175, 8, 8))
    entries, session = add_up(log(BENCH, rpe=7), log(ROW), log(right, intents=(Intent.CORRECT,)))
    assert entries == (right, ROW)
    assert session.rpe == 7


def test_a_fact_said_later_wins_and_what_was_not_said_again_stays() -> None:
    _, session = add_up(log(rpe=7, energy=0), log(rpe=9, seconds=2700), DONE)
    assert session == SessionFacts(completed="full", rpe=9, energy=0, seconds=2700)


def test_pain_is_kept_once_for_each_place() -> None:
    knee, worse = Pain("knee", "left", 3), Pain("knee", "left", 6)
    _, session = add_up(log(BENCH, pain=(knee,)), log(ROW, pain=(worse, Pain("knee", "right"))))
    assert session.pain == (worse, Pain("knee", "right"))


def test_sets_told_of_an_exercise_that_was_skipped_take_the_skip_back() -> None:
    skipped = Entry("Barbell Row", skipped=True)
    assert add_up(log(skipped), log(ROW))[0] == (ROW,)
    assert add_up(log(ROW), log(skipped))[0] == (skipped,)


def test_what_was_done_instead_is_remembered_with_further_sets() -> None:
    instead = Entry("Push-Up", sets(None, 20), instead_of="Barbell Bench Press")
    entries, _ = add_up(log(instead), log(Entry("Push-Up", sets(None, 15))))
    assert entries == (replace(instead, sets=sets(None, 20, 15)),)


def test_work_told_of_after_a_skip_takes_the_skip_back() -> None:
    entries, session = add_up(log(BENCH), SKIP, log(ROW))
    assert session.completed is None
    assert state_after(S.SKIPPED, TWO_LIFTS, entries, session) is S.COMPLETED


def test_a_skip_told_with_figures_stays_a_skip_of_the_rest() -> None:
    both = log(BENCH, intents=(Intent.LOG, Intent.SKIP), completed="none")
    assert add_up(both)[1].completed == "none"


@pytest.mark.parametrize(
    ("now", "readings", "then"),
    [
        (S.SCHEDULED, (DONE,), S.COMPLETED),
        (S.SCHEDULED, (log(BENCH, completed="partial"),), S.COMPLETED),
        (S.SCHEDULED, (SKIP,), S.SKIPPED),
        (S.SCHEDULED, (log(BENCH),), S.IN_PROGRESS),
        (S.IN_PROGRESS, (log(BENCH),), S.IN_PROGRESS),
        (S.SCHEDULED, (log(BENCH), log(ROW)), S.COMPLETED),
        (S.SCHEDULED, (log(BENCH, Entry("Barbell Row", skipped=True)),), S.COMPLETED),
        (S.SCHEDULED, (log(BENCH, Entry("Seal Row", instead_of="Barbell Row")),), S.COMPLETED),
        (S.SKIPPED, (log(BENCH),), S.COMPLETED),
        (S.COMPLETED, (log(BENCH),), S.COMPLETED),
        (S.COMPLETED, (SKIP,), S.SKIPPED),
    ],
)
def test_words_close_a_session_and_so_do_figures_for_all_of_it(
    now: WorkoutState, readings: tuple[Reading, ...], then: WorkoutState
) -> None:
    entries, session = add_up(*readings)
    assert state_after(now, TWO_LIFTS, entries, session) is then


@pytest.mark.parametrize(
    ("entries", "said", "completed"),
    [
        ((BENCH, ROW), None, "full"),
        ((BENCH, Entry("Barbell Row", skipped=True)), None, "partial"),
        ((BENCH, ROW), "partial", "partial"),
        ((BENCH,), None, None),
    ],
)
def test_figures_for_all_of_it_say_that_it_was_done(
    entries: tuple[Entry, ...], said: Literal["partial"] | None, completed: str | None
) -> None:
    session = in_full(TWO_LIFTS, entries, SessionFacts(completed=said))
    assert session.completed == completed
    derived = fields_of(session.evidence, Provenance.DERIVED)
    assert derived == (("completed",) if completed and not said else ())
    assert in_full(None, entries, session) == session


def test_without_content_only_words_close_a_session() -> None:
    assert state_after(S.SCHEDULED, None, (BENCH,), SessionFacts()) is S.IN_PROGRESS
    assert state_after(S.SCHEDULED, None, (BENCH,), SessionFacts(completed="full")) is S.COMPLETED


READINGS = st.lists(st.sampled_from([log(BENCH), log(ROW), DONE, SKIP, log(rpe=8)]), min_size=1, max_size=6)


@given(READINGS, st.sampled_from([one for one in S if one is not S.CANCELLED]))
def test_whatever_is_told_in_whatever_order_the_state_moves_as_drawn(
    readings: list[Reading], state: WorkoutState
) -> None:
    entries: tuple[Entry, ...] = ()
    session = SessionFacts()
    for reading in readings:
        entries, session = merge(entries, session, reading)
        then = state_after(state, TWO_LIFTS, entries, session)
        assert then is state or then in WORKOUT_MOVES[state]
        state = then
        if reading.entries:
            assert state is not S.SKIPPED
        assert state is not S.SCHEDULED


@given(READINGS)
def test_no_set_is_lost_or_invented(readings: list[Reading]) -> None:
    entries, _ = add_up(*readings)
    told = sum(len(entry.sets) for reading in readings for entry in reading.entries)
    assert sum(len(entry.sets) for entry in entries) == told
