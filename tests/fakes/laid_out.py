"""Plans with every week laid out by the rules, and random athletes to lay them out for."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from textcoach.domain.periodization.block import lay_out_block
from textcoach.domain.periodization.block_case import BlockCase
from textcoach.domain.periodization.overview import overview_of
from textcoach.domain.periodization.season import SeasonCase, season
from textcoach.domain.plan import FitnessPlan, Mesocycle, Microcycle
from textcoach.domain.plan_draft import PlanDraft
from textcoach.domain.profile import Event, Experience, Profile, ProgramType
from textcoach.domain.states import PlanState

MONDAY = date(2026, 3, 2)
WEEK = timedelta(weeks=1)
_NOTES = (
    "", "", "", "week 2 Monday off for travel", "away 12-19 May", "weeks 2 and 3 only two days", "every Friday off",
    "travelling Mon-Wed in week 3", "week 4 off", "week 1 away; weeks 5 and 6 only one day",
)  # fmt: skip


def season_case(
    profile: Profile | None = None,
    weeks: int | None = None,
    *,
    starts: date = MONDAY,
    event: Event | None = None,
    notes: str = "",
    **fields: object,
) -> SeasonCase:
    """``fields`` are the profile's."""
    known = replace(profile or Profile(), **fields)  # type: ignore[arg-type]
    return SeasonCase(known, starts, weeks, event, notes)


def draft(case: SeasonCase) -> PlanDraft:
    blocks = season(case)
    return PlanDraft(overview_of(case, blocks), blocks)


def bare_plan(case: SeasonCase, written: PlanDraft) -> FitnessPlan:
    """Its blocks without weeks."""
    plan = FitnessPlan(
        UUID(int=1), UUID(int=2), case.profile.program, "", case.starts_on, written.overview, case.notes,
        PlanState.DRAFT, 1, datetime(2026, 3, 1, tzinfo=UTC), event=case.event,
    )  # fmt: skip
    for place, overview in enumerate(written.mesocycles):
        block = Mesocycle(UUID(int=10 + place), plan.id, place, plan.weeks + 1, overview)
        plan = replace(plan, mesocycles=(*plan.mesocycles, block))
    return plan


def laid_out(case: SeasonCase) -> FitnessPlan:
    plan = bare_plan(case, draft(case))
    for place in range(len(plan.mesocycles)):
        block = plan.mesocycles[place]
        weeks = lay_out_block(BlockCase(case.profile, plan, block.overview, block.first_week, case.rules))
        micro = tuple(
            Microcycle(UUID(int=1000 + number), block.id, number, week.days, week.targets, week.deload)
            for number, week in enumerate(weeks, start=block.first_week)
        )
        blocks = (replace(one, microcycles=micro) if one is block else one for one in plan.mesocycles)
        plan = replace(plan, mesocycles=tuple(blocks))
    return plan


def block_cases(case: SeasonCase, plan: FitnessPlan) -> Iterator[BlockCase]:
    """Each block as it is laid out: with the weeks of those before it, and none of its own or later ones."""
    for block in plan.mesocycles:
        before = tuple(
            one if one.first_week < block.first_week else replace(one, microcycles=()) for one in plan.mesocycles
        )
        yield BlockCase(case.profile, replace(plan, mesocycles=before), block.overview, block.first_week, case.rules)


def weeks_of(plan: FitnessPlan) -> list[Microcycle]:
    return [week for block in plan.mesocycles for week in block.microcycles]


def random_case(seed: int, most_weeks: int = 52) -> SeasonCase:
    """Any programme, experience, days, minutes, distance, start, length, event and notes; the same for a seed."""
    rng = random.Random(seed)
    profile = Profile(
        program=rng.choice(list(ProgramType)),
        experience=rng.choice(list(Experience)),
        weekdays=tuple(sorted(rng.sample(range(7), rng.randint(1, 7)))),
        minutes=rng.choice([20, 30, 45, 60, 75, 90, 120]),
        minutes_by_weekday=rng.choice([{}, {}, {6: 150}, {0: 30, 5: 90}]),
        weekly_meters=rng.choice([None, None, 5_000.0, 12_000.0, 25_000.0, 45_000.0, 90_000.0]),
    )
    starts = MONDAY + timedelta(days=rng.randint(0, 13))
    ahead = rng.choice([None, None, 0, 1, 3, 7, 10, 20, 40, 41, 60, 83, 100, 113, 150, 200, 300, 400])
    meters = rng.choice([None, 5_000.0, 10_000.0, 21_097.5, 42_195.0])
    event = None if ahead is None else Event("My day", starts + timedelta(days=ahead), meters)
    weeks = rng.choice([None, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 16, 20, 26, 38, 52])
    weeks = None if weeks is None or weeks > most_weeks else weeks
    if weeks is None and event is not None and (event.day - starts).days > 7 * (most_weeks - 1):
        event = None
    return SeasonCase(profile, starts, weeks, event, rng.choice(_NOTES))
