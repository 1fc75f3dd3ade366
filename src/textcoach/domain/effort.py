"""How hard a session may get, by experience, programme and deload."""

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.profile import Experience, ProgramType

_LEAST_RIR = {Experience.BEGINNER: 1.0, Experience.INTERMEDIATE: 0.5, Experience.ADVANCED: 0.0}
_MOST_PERCENT = {Experience.BEGINNER: 85.0, Experience.INTERMEDIATE: 92.5, Experience.ADVANCED: 100.0}
_MOST_SETS = {Experience.BEGINNER: 24, Experience.INTERMEDIATE: 30, Experience.ADVANCED: 30}
_DELOAD_RIR, _DELOAD_PERCENT, _DELOAD_SETS = 3.0, 75.0, 20
_REHAB_RIR = 2.0


def least_rir(athlete: Athlete, position: PlanDay) -> float:
    """Reps in reserve that must be left at least."""
    floor = _LEAST_RIR[athlete.profile.experience]
    if athlete.profile.program is ProgramType.REHAB:
        floor = max(floor, _REHAB_RIR)
    return max(floor, _DELOAD_RIR) if position.microcycle.deload else floor


def most_rpe(athlete: Athlete, position: PlanDay) -> float:
    return 10 - least_rir(athlete, position)


def most_percent(athlete: Athlete, position: PlanDay) -> float:
    """Per cent of the one-repetition maximum."""
    most = _MOST_PERCENT[athlete.profile.experience]
    return min(most, _DELOAD_PERCENT) if position.microcycle.deload else most


def most_sets(athlete: Athlete, position: PlanDay) -> int:
    """Working sets in one session."""
    most = _MOST_SETS[athlete.profile.experience]
    return min(most, _DELOAD_SETS) if position.microcycle.deload else most
