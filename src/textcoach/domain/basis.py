"""What a workout is made from, as a fingerprint: a reply, a change of the profile, of the plan or of the rules gives
another one, and then what was written ahead is stale."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.coaching_rules import CoachingRules
from textcoach.domain.history import PastSession

_DIGITS = 24


def basis_of(
    athlete: Athlete, position: PlanDay, history: Sequence[PastSession], rules: CoachingRules, day: date
) -> str:
    """``athlete`` has the kit and the minutes of ``day``."""
    profile = athlete.profile
    overview, week = position.mesocycle.overview, position.microcycle
    parts = (
        day.isoformat(),
        sorted(profile.kit),
        # Without what has no order of its own, which another process would write in another one.
        replace(profile, kit=frozenset(), places=(), minutes_by_weekday={}, tone=0),
        (athlete.load_unit, athlete.distance_unit),
        (overview, position.week_of_mesocycle, week.days, week.targets, week.deload, position.day),
        rules,
        [_past(past) for past in sorted(history, key=lambda one: one.day)],
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:_DIGITS]


def _past(past: PastSession) -> tuple[object, ...]:
    done = past.performance
    return (past.day, past.state, past.reason, past.content, done and (done.id, done.revision))
