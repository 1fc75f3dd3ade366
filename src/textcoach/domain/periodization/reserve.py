"""How hard a week's main lifts are: reps in reserve and per cent of the 1RM."""

from textcoach.domain.coaching_rules import EffortCap
from textcoach.domain.periodization.block_case import BlockCase
from textcoach.domain.periodization.figures import Rise
from textcoach.domain.plan import Emphasis
from textcoach.domain.profile import Experience, ProgramType

_USUAL_RESERVE: Rise = (3.0, 2.0)
_USUAL_PERCENT: Rise = (65.0, 75.0)
_TOP = 100.0
MOST_RESERVE = 5.0


def reserve(case: BlockCase, progress: float, *, deload: bool) -> float:
    """Reps left in main work, in halves: falls over a block."""
    rules = case.rules.intensity
    caps = _caps(case, deload=deload)
    least = max((cap.least_rir for cap in caps), default=0.0)
    if deload:
        return max(rules.deload_reserve, least)
    emphasis = case.overview.emphasis
    rise = rules.rehab if _rehab(case) else rules.reserve.get(emphasis, _USUAL_RESERVE)
    if case.profile.experience is Experience.BEGINNER:
        least = max(least, rules.beginners_reserve.get(emphasis, 0.0))
    return max(least, _halves(rise[0] + (rise[1] - rise[0]) * progress))


def reserve_range(case: BlockCase, *, deload: bool) -> tuple[float, float]:
    """What a week's reserve may be, from the least that experience and phase allow."""
    least = max((cap.least_rir for cap in _caps(case, deload=deload)), default=0.0)
    if case.profile.experience is Experience.BEGINNER:
        least = max(least, case.rules.intensity.beginners_reserve.get(case.overview.emphasis, 0.0))
    return least, MOST_RESERVE


def percent(case: BlockCase, progress: float, *, deload: bool) -> float:
    """Of the 1RM, in steps of 2.5: rises over a block and from block to block."""
    rules = case.rules.intensity
    emphasis = case.overview.emphasis
    if emphasis is Emphasis.TAPER:
        found = _building(case, case.emphasis_before, 1.0) + rules.taper_percent
    else:
        found = _building(case, emphasis, 1.0 if deload else progress)
    if deload:
        found *= rules.deload_percent
    most = min((cap.most_percent for cap in _caps(case, deload=deload)), default=_TOP)
    return min(most, _halves(found / 5) * 5)


def _building(case: BlockCase, emphasis: Emphasis, progress: float) -> float:
    rules = case.rules.intensity
    rise = rules.rehab_percent if _rehab(case) else rules.percent.get(emphasis, _USUAL_PERCENT)
    less = rules.beginners_percent if case.profile.experience is Experience.BEGINNER else 0.0
    return min(rise[0] + (rise[1] - rise[0]) * progress + less, rules.most_percent.get(case.profile.program, _TOP))


def _rehab(case: BlockCase) -> bool:
    return case.profile.program is ProgramType.REHAB and case.overview.emphasis is not Emphasis.RESTORE


def _caps(case: BlockCase, *, deload: bool) -> list[EffortCap]:
    rules, profile = case.rules, case.profile
    found = [rules.effort_by_experience.get(profile.experience), rules.effort_by_emphasis.get(case.overview.emphasis)]
    found += [rules.effort_in_rehab] if profile.program is ProgramType.REHAB else []
    found += [rules.effort_in_deload] if deload else []
    return [cap for cap in found if cap is not None]


def _halves(figure: float) -> float:
    return int(figure * 2 + 0.5) / 2
