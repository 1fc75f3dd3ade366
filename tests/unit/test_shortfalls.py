"""What a model's workout leaves short of the week, and why."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from tests.unit.coaching import MONDAY, Experience, athlete, lift, past, position
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.coaching_rules import USUAL
from textcoach.domain.history import PastSession
from textcoach.domain.limits.case import Case
from textcoach.domain.plan import DayPlan, Focus, WeekTargets
from textcoach.domain.shortfalls import shortfalls
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Block, Item, Shortfall, WorkoutContent

FRIDAY = MONDAY + timedelta(days=4)
REST, TRAINS = DayPlan("Rest"), DayPlan("Full body", Focus.FULL_BODY)


def where(*, later: bool = False, deload: bool = False, **targets: int) -> PlanDay:
    known = position(deload=deload)
    days = (TRAINS, REST, TRAINS, REST, TRAINS, TRAINS if later else REST, REST)
    week = replace(known.microcycle, days=days, targets=WeekTargets(targets or {"chest": 10}))
    return replace(known, microcycle=week)


def found(
    *items: Item,
    who: Athlete | None = None,
    place: PlanDay | None = None,
    history: Sequence[PastSession] = (),
) -> tuple[Shortfall, ...]:
    content = WorkoutContent("Today", (Block("Main", items),))
    given = {"athlete": who or athlete(), "position": place or where(), "history": history}
    return shortfalls(Case(**given, day=FRIDAY, rules=USUAL, content=content))  # type: ignore[arg-type]


def test_too_few_sets_at_the_end_of_the_week_are_a_shortfall_with_its_reason() -> None:
    (one,) = found(lift("Pec Deck", sets=4))
    assert one == Shortfall("chest", 4.0, 10.0, "other work came first")


def test_what_was_done_this_week_counts_and_a_set_more_or_less_does_not_matter() -> None:
    history = (past(2, lift("Pec Deck", sets=5), today=FRIDAY, state=WorkoutState.SCHEDULED),)
    assert found(lift("Pec Deck", sets=4), history=history) == ()
    assert len(found(lift("Pec Deck", sets=3), history=history)) == 1


def test_a_muscle_that_a_later_day_trains_is_not_short_yet() -> None:
    assert found(lift("Pec Deck", sets=1), place=where(later=True)) == ()


def test_the_reasons() -> None:
    curl = lift("Dumbbell Curl", sets=3)
    skipped = (past(2, lift("Pec Deck", sets=5), today=FRIDAY, state=WorkoutState.SKIPPED),)
    assert [one.reason for one in found(curl, place=where(deload=True))] == ["lighter week"]
    assert [one.reason for one in found(curl, history=skipped)] == ["sessions missed"]
    assert [one.reason for one in found(curl, who=athlete(minutes=5))] == ["too few minutes"]
    assert [one.reason for one in found(curl, who=athlete(pain=["chest"]))] == ["chest pain"]
    bare = athlete(kit=frozenset(), minutes=60, experience=Experience.BEGINNER)
    assert [one.reason for one in found(lift("Push-Up"), who=bare, place=where(forearms=8))] == ["no kit for it"]
