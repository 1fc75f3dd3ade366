"""What a revised week may not be: the rules of every week, as far as the week broke none of them before, and how far it
may be from what was laid out."""

from collections.abc import Iterator

from textcoach.domain.guardrails import Breach
from textcoach.domain.limits.words import unsafe
from textcoach.domain.periodization.block_case import BlockCase
from textcoach.domain.periodization.review import WEEK_RULES
from textcoach.domain.periodization.shape import shapes
from textcoach.domain.periodization.week_checks import WeeksCase
from textcoach.domain.plan import DayPlan, Microcycle
from textcoach.domain.plan_draft import RevisedWeek, WeekDraft

LEAST_SETS, MOST_SETS = 0.5, 1.2
LEAST_METERS, MOST_METERS = 0.4, 1.1
"""Of what was laid out. A step back may be a big one, a step up never."""
_SLACK = 1_000.0


def as_laid_out(microcycle: Microcycle) -> WeekDraft:
    return WeekDraft(microcycle.days, microcycle.targets, microcycle.deload)


def review_revision(revised: RevisedWeek, laid_out: Microcycle, case: BlockCase) -> tuple[Breach, ...]:
    """Every rule that the revised week breaks; empty means that it may be kept. ``case`` is of the week's block."""
    wrong = misfit(revised.week, laid_out)
    if wrong is not None:
        return (Breach("revision", wrong, "what was laid out"),)
    found = [Breach("revision", what, limit) for what, limit in _amounts(revised.week, laid_out)]
    found += [Breach("words", what, limit) for what, limit in _words(revised)]
    before = _rules(as_laid_out(laid_out), laid_out.week, case)
    return (*found, *(breach for breach in _rules(revised.week, laid_out.week, case) if breach not in before))


def misfit(week: WeekDraft, laid_out: Microcycle) -> str | None:
    """Why a week can't stand in the place of the other at all; None where it can."""
    if len(week.days) != len(laid_out.days):
        return f"a week has 7 days, not {len(week.days)}"
    if [day.trains for day in week.days] != [day.trains for day in laid_out.days]:
        return "it trains on other days than those that were laid out (a workout moves on its own)"
    if [_event(day) for day in week.days] != [_event(day) for day in laid_out.days]:
        return "the event stays as it is"
    return None


def _amounts(week: WeekDraft, laid_out: Microcycle) -> Iterator[tuple[str, str]]:
    yield from _share("hard sets", _sets(week), _sets(as_laid_out(laid_out)), LEAST_SETS, MOST_SETS, 1)
    run, planned = (one.targets.meters or 0.0 for one in (week, laid_out))
    yield from _share("metres", run, planned, LEAST_METERS, MOST_METERS, _SLACK)


def _event(day: DayPlan) -> DayPlan | None:
    return day if day.event else None


def _sets(week: WeekDraft) -> float:
    return sum(week.targets.hard_sets.values())


def _share(
    what: str, found: float, planned: float, least: float, most: float, slack: float
) -> Iterator[tuple[str, str]]:
    if not planned * least - slack <= found <= planned * most + slack:
        yield f"{found:.0f} {what}", f"{planned * least:.0f} to {planned * most:.0f}"


def _words(revised: RevisedWeek) -> Iterator[tuple[str, str]]:
    yield from unsafe(revised.reasoning)
    for one in revised.adjustments:
        yield from unsafe(one.what)
        yield from unsafe(one.why)


def _rules(week: WeekDraft, number: int, case: BlockCase) -> list[Breach]:
    """Of the block up to this week: a later one is revised in its turn."""
    block = next((one for one in case.plan.mesocycles if one.first_week == case.first_week), None)
    known = {one.week: as_laid_out(one) for one in (block.microcycles if block else ()) if one.week < number}
    known[number] = week
    shaped = [shape for shape in shapes(case) if shape.week in known]
    looked_at = WeeksCase(case, tuple(known[shape.week] for shape in shaped), tuple(shaped))
    return [Breach(rule.name, found, limit) for rule in WEEK_RULES for found, limit in rule.check(looked_at)]
