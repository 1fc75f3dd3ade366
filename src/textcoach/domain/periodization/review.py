"""What a plan and its weeks may not be: two tables, each the check on what a model wrote and the words for its prompt.
The understudies' own work passes them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from textcoach.domain.guardrails import Breach
from textcoach.domain.periodization import plan_checks, run_checks, target_checks, week_checks
from textcoach.domain.periodization.block_case import BlockCase
from textcoach.domain.periodization.plan_checks import PlanCase
from textcoach.domain.periodization.season import SeasonCase
from textcoach.domain.periodization.week_checks import WeeksCase
from textcoach.domain.plan_draft import PlanDraft, WeekDraft

C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class Rule(Generic[C]):
    """A name and the check, which yields what it found and the limit for each breach."""

    name: str
    check: Callable[[C], Iterator[tuple[str, str]]]


PLAN_RULES: tuple[Rule[PlanCase], ...] = (
    Rule("weeks", plan_checks.weeks),
    Rule("emphasis", plan_checks.emphasis),
    Rule("deload", plan_checks.deloads),
    Rule("taper", plan_checks.taper),
    Rule("words", plan_checks.words),
)
WEEK_RULES: tuple[Rule[WeeksCase], ...] = (
    Rule("days", week_checks.days),
    Rule("away", week_checks.away),
    Rule("frequency", week_checks.frequency),
    Rule("event", week_checks.event),
    Rule("heavy", week_checks.heavy),
    Rule("deload", target_checks.deload),
    Rule("sets", target_checks.sets),
    Rule("effort", target_checks.effort),
    Rule("distance", run_checks.distance),
    Rule("long_run", run_checks.long_run),
    Rule("lighter", run_checks.lighter),
    Rule("taper", target_checks.taper),
    Rule("words", week_checks.words),
)


def review_plan(draft: PlanDraft, case: SeasonCase) -> tuple[Breach, ...]:
    """Every rule that the plan's blocks break; empty means that it may be kept."""
    looked_at = PlanCase(case, draft)
    return tuple(Breach(rule.name, found, limit) for rule in PLAN_RULES for found, limit in rule.check(looked_at))


def review_weeks(weeks: Sequence[WeekDraft], case: BlockCase) -> tuple[Breach, ...]:
    """Every rule that the block's weeks break; empty means that they may be kept."""
    if len(weeks) != case.overview.weeks:
        return (Breach("weeks", f"{len(weeks)} weeks", f"{case.overview.weeks}"),)
    looked_at = WeeksCase.of(case, weeks)
    return tuple(Breach(rule.name, found, limit) for rule in WEEK_RULES for found, limit in rule.check(looked_at))
