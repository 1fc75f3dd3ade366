"""The understudy that revises a week: the same week for the same facts, each change for a reason that can be looked up.
A change that would break a limit is left out."""

from collections.abc import Iterator

from agents.week.changes import Change, fewer_sets, no_heavy_days, one_more, same_effort, shorter_runs
from agents.week.findings import Findings, findings
from textcoach.domain.distance import METERS
from textcoach.domain.periodization.event import week_of
from textcoach.domain.periodization.revising import as_laid_out, review_revision
from textcoach.domain.plan import Emphasis, WeekTargets
from textcoach.domain.plan_draft import RevisedWeek, WeekDraft
from textcoach.domain.revision import Adjustment
from textcoach.ports.agents import WeekFacts, WeekReviser

FEW, HARD, TOP = 0.5, 1 / 3, 0.5
"""Shares: of the sessions done, of the lifts that fell short, of the lifts at the top of what was asked."""
LEAST_LIFTS = 3
LOW_ENERGY = 4.0
RAN_LESS, GROWTH = 0.75, 1.1
LESS = 0.85
MOST_MORE = 2
"""Muscles that get a set more."""


class WeekRules(WeekReviser):
    def write(self, facts: WeekFacts) -> RevisedWeek:
        found = findings(facts)
        kept, adjustments = as_laid_out(facts.microcycle), list[Adjustment]()
        for change in _changes(facts, found):
            tried = change.make(kept)
            if tried == kept or _breaks(tried, facts):
                continue
            adjustments.append(Adjustment(change.words(kept, tried), change.why))
            kept = tried
        return RevisedWeek(kept, reasoning(found, adjustments), tuple(adjustments))


def _breaks(tried: WeekDraft, facts: WeekFacts) -> bool:
    return bool(review_revision(RevisedWeek(tried, ""), facts.microcycle, facts.case))


def _changes(facts: WeekFacts, found: Findings) -> Iterator[Change]:
    if found.pain:
        yield no_heavy_days(f"{' and '.join(found.pain)} hurt last week")
    yield from _runs(facts, found)
    if _is_light_already(facts):
        return
    why = _too_much(found)
    if why is not None:
        yield from _easier(facts, why)
    elif not found.pain and _all_well(found):
        for muscle in found.thriving[:MOST_MORE]:
            yield one_more(muscle, f"{found.tops} of {len(found.lifts)} lifts were at the top of what was asked")


def _is_light_already(facts: WeekFacts) -> bool:
    """A lighter week, a taper, the event's own week: what they are is not last week's to say."""
    event = facts.plan.event
    its_week = event is not None and week_of(facts.plan.starts_on, event.day) == facts.week
    return facts.microcycle.deload or its_week or facts.mesocycle.overview.emphasis is Emphasis.TAPER


def _easier(facts: WeekFacts, why: str) -> Iterator[Change]:
    yield fewer_sets(LESS, facts.rules, why)
    last = _last_building(facts)
    if last is not None:
        yield same_effort(last, why)


def _last_building(facts: WeekFacts) -> WeekTargets | None:
    """Last week's, where it was one of the same block that built."""
    before = facts.plan.microcycle_of(facts.week - 1)
    same = before is not None and before.mesocycle_id == facts.microcycle.mesocycle_id and not before.deload
    return before.targets if before is not None and same else None


def _runs(facts: WeekFacts, found: Findings) -> Iterator[Change]:
    asked, unit = found.asked_meters, facts.athlete.distance_unit
    if not asked or not found.asked or found.meters >= asked * RAN_LESS:
        return
    ran, of = (f"{meters / METERS[unit]:.1f}" for meters in (found.meters, asked))
    # Who missed a week comes back by half of it, not by nothing.
    most = max(found.meters * GROWTH, asked / 2)
    yield shorter_runs(most, facts.case.first_day(facts.week), unit, f"{ran} of {of} {unit} were run last week")


def _too_much(found: Findings) -> str | None:
    if found.asked >= 2 and found.week.done < found.asked * FEW:
        return f"{found.week.done} of {found.asked} sessions were done last week"
    if len(found.lifts) >= LEAST_LIFTS and found.hard >= len(found.lifts) * HARD:
        return f"{found.hard} of {len(found.lifts)} lifts fell short of what was asked"
    if found.energy is not None and found.energy <= LOW_ENERGY:
        return f"energy was {found.energy:.0f} of 10 last week"
    return None


def _all_well(found: Findings) -> bool:
    complete = found.week.done == found.asked > 0
    return complete and len(found.lifts) >= LEAST_LIFTS and found.tops >= len(found.lifts) * TOP


def reasoning(found: Findings, adjustments: list[Adjustment]) -> str:
    """ "3 of 3 sessions done, 7 of 9 lifts at the top of what was asked. The week stands as laid out."."""
    parts = [f"{found.week.done} of {found.asked} sessions done" if found.asked else "Nothing was asked for last week"]
    if found.lifts:
        parts.append(f"{found.tops} of {len(found.lifts)} lifts at the top of what was asked, {found.hard} short of it")
    if found.energy is not None:
        parts.append(f"energy {found.energy:.0f} of 10")
    parts += [f"pain: {', '.join(found.pain)}"] if found.pain else []
    count = len(adjustments)
    kept = "The week stands as laid out" if not count else f"{count} change{'s' if count > 1 else ''} to the week"
    return f"{', '.join(parts)}. {kept}."
