"""The load of a session is what was told of it, or it is not known."""

from dataclasses import replace

import pytest

from tests.unit.coaching import past
from textcoach.domain.evidence import Evidence, Provenance
from textcoach.domain.history import PastSession
from textcoach.domain.plan import DayPlan, Focus
from textcoach.domain.reading import Entry, PerformedSet, SessionFacts
from textcoach.domain.session_loads import SessionLoad, session_loads
from textcoach.domain.states import WorkoutState

LIFTED = (Entry("Barbell Bench Press", (PerformedSet(reps=8, load=100, unit="kg", rpe=8),)),)


def load_of(past: PastSession) -> SessionLoad:
    (found,) = session_loads([past])
    return found


def run(*sets: PerformedSet, **facts: float) -> PastSession:
    return past(2, done=(Entry("Run", sets),), session=SessionFacts(**facts))  # type: ignore[arg-type]


def test_rpe_and_minutes_of_the_session_make_its_load() -> None:
    found = load_of(past(2, done=LIFTED, session=SessionFacts(rpe=7, seconds=3_600)))
    assert (found.load, found.missing, found.run) == (420, "", False)


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        (SessionFacts(completed="full"), "RPE and minutes"),
        (SessionFacts(rpe=7), "minutes"),
        (SessionFacts(seconds=3_600), "RPE"),
    ],
)
def test_what_was_not_said_is_named_and_not_made_up(facts: SessionFacts, missing: str) -> None:
    found = load_of(past(2, done=LIFTED, session=facts))
    assert (found.load, found.missing) == (None, missing)


def test_the_rpe_of_a_set_is_not_that_of_the_session() -> None:
    assert load_of(past(2, done=LIFTED, session=SessionFacts(seconds=3_600))).rpe is None


def test_one_run_says_how_long_and_how_hard_the_session_was() -> None:
    found = load_of(run(PerformedSet(meters=8_000, seconds=2_700, rpe=5)))
    assert (found.load, found.run, found.name) == (225, True, "Run")


def test_repeats_say_nothing_about_the_time_between_them() -> None:
    found = load_of(run(*[PerformedSet(meters=1_000, seconds=240)] * 5, rpe=8))
    assert (found.rpe, found.minutes) == (8, None)


def test_an_assumed_time_is_not_known() -> None:
    assumed = PerformedSet(meters=8_000, seconds=2_700, rpe=5, evidence=(Evidence("seconds", Provenance.ASSUMED),))
    assert load_of(run(assumed)).minutes is None


def test_only_what_was_done_is_a_session() -> None:
    done = past(2, done=LIFTED, theme=DayPlan("Upper body", Focus.UPPER))
    skipped = past(3, state=WorkoutState.SKIPPED)
    nothing = past(4, session=SessionFacts(completed="none"))
    unanswered = replace(done, performance=None)
    assert [one.name for one in session_loads([done, skipped, nothing, unanswered])] == ["Upper body"]
