"""Whatever was run before, a running day fits: limits, minutes, figures."""

import math
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.coaching import MONDAY, Experience, ProgramType, hurts, past, workout_facts
from tests.unit.running.days import RULES, day_of, runner, runs
from tests.unit.running.record import missed, ran
from textcoach.domain.athlete import Athlete
from textcoach.domain.changes import explain
from textcoach.domain.duration import session_seconds
from textcoach.domain.guardrails import check
from textcoach.domain.history import PastSession
from textcoach.domain.limits.minutes import most_minutes
from textcoach.domain.plan import RUNNING, DayPlan, Emphasis, Focus
from textcoach.domain.profile import Event, RaceResult
from textcoach.domain.running.runs import is_hard, item_meters, run_meters
from textcoach.domain.workout import Item, ItemType


@st.composite
def records(draw: st.DrawFn) -> tuple[PastSession, ...]:
    """Runs as they might have gone: easy, hard, short, skipped, painful, with and without figures."""
    found: list[PastSession] = []
    for ago in sorted(draw(st.sets(st.integers(1, 60), max_size=14))):
        meters = draw(st.sampled_from([1_500.0, 5_000.0, 8_046.7, 14_000.0, 30_000.0]))
        focus = draw(st.sampled_from(sorted(RUNNING)))
        match draw(st.integers(0, 4)):
            case 0:
                found.append(missed(ago, meters, focus=focus))
            case 1:
                found.append(past(ago, Item(ItemType.CARDIO, "Run", meters=meters), theme=DayPlan("Run", focus)))
            case 2:
                item = Item(ItemType.CARDIO, "Run", sets=8, minutes=2, rest=60, rpe=4)
                found.append(past(ago, item, theme=DayPlan("Run", focus)))
            case _:
                speed = draw(st.sampled_from([None, 0.25, 0.4, 0.5]))
                seconds = None if speed is None else meters * speed
                rpe = draw(st.sampled_from([None, 4, 8, 10]))
                session = draw(st.sampled_from([None, hurts("shin"), hurts("shoulder")]))
                found.append(ran(ago, meters, seconds, rpe=rpe, focus=focus, session=session))
    return tuple(found)


@st.composite
def people(draw: st.DrawFn) -> Athlete:
    seconds = draw(st.sampled_from([None, 900.0, 1_500.0, 2_400.0]))
    races = () if seconds is None else (RaceResult(5_000, seconds, MONDAY - timedelta(weeks=draw(st.integers(0, 60)))),)
    return runner(
        unit=draw(st.sampled_from(["lb", "kg"])),
        program=draw(st.sampled_from(list(ProgramType))),
        experience=draw(st.sampled_from(list(Experience))),
        minutes=draw(st.integers(20, 150)),
        weekly_meters=draw(st.sampled_from([None, 5_000.0, 30_000.0, 90_000.0])),
        races=races,
        event=draw(st.sampled_from([None, Event("Marathon", MONDAY + timedelta(weeks=6), 42_195)])),
    )


@settings(max_examples=250, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(
    people(),
    st.sampled_from(sorted(RUNNING)),
    st.sampled_from([None, 2_000.0, 8_000.0, 21_097.5]),
    st.sampled_from([None, 9_000.0, 40_000.0, 110_000.0]),
    st.integers(1, 6),
    st.sampled_from(list(Emphasis)),
    st.booleans(),
    records(),
)
def test_every_running_day_passes_the_limits_whatever_was_run(
    who: Athlete,
    focus: Focus,
    meters: float | None,
    week: float | None,
    number: int,
    emphasis: Emphasis,
    deload: bool,
    history: tuple[PastSession, ...],
) -> None:
    where = day_of(focus, meters, week=week, runs=number, number=number, emphasis=emphasis, deload=deload)
    facts = workout_facts(who, where, history)
    content = RULES.write(facts)
    assert content == RULES.write(facts)
    assert check(content, who, where, history, MONDAY) == ()
    assert runs(content), "a runner runs"
    assert session_seconds(content) / 60 <= most_minutes(who, where)
    for item in content.items:
        figures = (item.meters, item.minutes, item.seconds, item.rpe, item.rest)
        assert all(math.isfinite(figure) and figure > 0 for figure in figures if figure is not None)
        assert item.note.isascii()
    if focus is not Focus.RACE:
        hard = sum(item_meters(item) for item in runs(content) if is_hard(item))
        assert hard <= 0.5 * run_meters(content) + 200
    for change in explain(content, who, history, deload, day=MONDAY):
        assert change.why.isascii()
        assert len(change.why) <= 90
