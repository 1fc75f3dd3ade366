"""How hard a session may get, by experience, phase, programme and deload: the strictest of what holds."""

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.coaching_rules import USUAL, CoachingRules, EffortCap
from textcoach.domain.profile import ProgramType

_MOST_SETS = 30
"""Working sets in a session, where nothing says less."""


def _caps(athlete: Athlete, position: PlanDay, rules: CoachingRules) -> list[EffortCap]:
    emphasis = position.mesocycle.overview.emphasis
    found = [rules.effort_by_experience.get(athlete.profile.experience), rules.effort_by_emphasis.get(emphasis)]
    if athlete.profile.program is ProgramType.REHAB:
        found.append(rules.effort_in_rehab)
    if position.microcycle.deload:
        found.append(rules.effort_in_deload)
    return [cap for cap in found if cap is not None]


def least_rir(athlete: Athlete, position: PlanDay, rules: CoachingRules = USUAL) -> float:
    """Reps in reserve that must be left at least."""
    return max((cap.least_rir for cap in _caps(athlete, position, rules)), default=0.0)


def most_rpe(athlete: Athlete, position: PlanDay, rules: CoachingRules = USUAL) -> float:
    return 10 - least_rir(athlete, position, rules)


def most_percent(athlete: Athlete, position: PlanDay, rules: CoachingRules = USUAL) -> float:
    """Per cent of the one-repetition maximum."""
    return min((cap.most_percent for cap in _caps(athlete, position, rules)), default=100.0)


def most_sets(athlete: Athlete, position: PlanDay, rules: CoachingRules = USUAL) -> int:
    """Working sets in one session."""
    said = (cap.most_sets for cap in _caps(athlete, position, rules))
    return min((sets for sets in said if sets is not None), default=_MOST_SETS)
