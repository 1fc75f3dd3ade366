"""Two thousand random plans of up to a year, against the checks that a model's work has to pass."""

import pytest

from tests.fakes.laid_out import block_cases, draft, laid_out, random_case
from textcoach.domain.periodization.review import review_plan, review_weeks
from textcoach.domain.plan_draft import WeekDraft

BATCH = 100


@pytest.mark.parametrize("batch", range(20))
def test_what_the_rules_write_passes_the_review(batch: int) -> None:
    broken = {}
    for seed in range(1_000 + batch * BATCH, 1_000 + (batch + 1) * BATCH):
        case = random_case(seed)
        plan = laid_out(case)
        found = list(review_plan(draft(case), case))
        for block, written in zip(block_cases(case, plan), plan.mesocycles, strict=True):
            weeks = [WeekDraft(week.days, week.targets, week.deload) for week in written.microcycles]
            found += review_weeks(weeks, block)
        if found:
            broken[seed] = [breach.words() for breach in found]
    assert broken == {}
