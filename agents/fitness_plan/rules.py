"""The understudy that plans the phases: plain rules, the same draft for the same facts."""

from dataclasses import dataclass

from textcoach.domain.athlete import Athlete
from textcoach.domain.plan import MesocycleOverview
from textcoach.domain.profile import Experience, ProgramType
from textcoach.ports.agents import PlanDraft, PlanFacts, PlanWriter

MOST_WEEKS = 52


@dataclass(frozen=True, slots=True)
class _Phase:
    name: str
    phase: str
    focus: str


_STRENGTH = (
    _Phase(
        "Foundation", "Learn the lifts and build work capacity with loads well within reach", "technique and volume"
    ),
    _Phase("Build", "More hard sets while the loads climb", "muscle and volume"),
    _Phase("Strength", "Fewer reps, heavier loads on the main lifts", "strength"),
    _Phase("Peak", "The heaviest work, with less of everything else", "top strength"),
)
_ENDURANCE = (
    _Phase("Base", "Easy distance that grows a little each week", "aerobic base"),
    _Phase("Build", "Steady tempo work joins the easy distance", "threshold"),
    _Phase("Sharpen", "Faster intervals, long runs at full length", "speed and endurance"),
    _Phase("Consolidate", "Hold the distance, keep some speed, arrive fresh", "race readiness"),
)
_SHRED = (
    _Phase("Foundation", "Full-body lifting with short conditioning", "habit and technique"),
    _Phase("Build", "More lifting volume and longer conditioning", "muscle and work capacity"),
    _Phase("Drive", "Keep the loads, push the conditioning", "conditioning"),
)
_HYBRID = (
    _Phase("Base", "Easy runs and full-body lifting side by side", "base on both sides"),
    _Phase("Build", "Heavier lifts, longer and steadier runs", "strength and threshold"),
    _Phase("Combine", "Strong lifts kept while the runs get faster", "strength and speed"),
)
_REHAB = (
    _Phase("Restore", "Gentle movement every session, nothing that hurts", "range of motion"),
    _Phase("Rebuild", "Light full-body strength with plenty in reserve", "control and light strength"),
    _Phase("Return", "Back towards normal training, step by step", "return to training"),
)
_GENERAL = (
    _Phase("Start", "Regular sessions that are easy to finish", "habit"),
    _Phase("Build", "A little more each week", "general fitness"),
    _Phase("Progress", "Heavier and longer where it went well", "general fitness"),
)
_PHASES = {
    ProgramType.STRENGTH: _STRENGTH,
    ProgramType.ENDURANCE: _ENDURANCE,
    ProgramType.SHRED: _SHRED,
    ProgramType.HYBRID: _HYBRID,
    ProgramType.REHAB: _REHAB,
    ProgramType.OTHER: _GENERAL,
}
_AIM = {
    ProgramType.STRENGTH: "get stronger",
    ProgramType.ENDURANCE: "run further and faster",
    ProgramType.SHRED: "get leaner and keep muscle",
    ProgramType.HYBRID: "get stronger and run better",
    ProgramType.REHAB: "come back gently",
    ProgramType.OTHER: "get fitter",
}


class FitnessPlanRules(PlanWriter):
    """Mesocycles of 3 to 6 weeks that sum to the weeks asked for; shorter plans are one block."""

    def write(self, facts: PlanFacts) -> PlanDraft:
        weeks = min(MOST_WEEKS, max(1, facts.weeks if facts.weeks is not None else default_weeks(facts.athlete)))
        lengths = block_lengths(weeks, _usual_block(facts.athlete))
        phases = _PHASES[facts.athlete.profile.program]
        blocks = tuple(_overview(phases, place, len(lengths), length) for place, length in enumerate(lengths))
        return PlanDraft(_words(facts.athlete, weeks, blocks), blocks)


def default_weeks(athlete: Athlete) -> int:
    """12 for strength, 8 to 12 by experience for endurance, 8 for rehab, 12 else."""
    match athlete.profile.program:
        case ProgramType.ENDURANCE:
            return {Experience.BEGINNER: 8, Experience.INTERMEDIATE: 10, Experience.ADVANCED: 12}[
                athlete.profile.experience
            ]
        case ProgramType.REHAB:
            return 8
        case _:
            return 12


def _usual_block(athlete: Athlete) -> int:
    # A deload comes every 5.6 +- 2.3 weeks in practice (survey, n = 246); those who train harder need it sooner.
    return {Experience.BEGINNER: 6, Experience.INTERMEDIATE: 5, Experience.ADVANCED: 4}[athlete.profile.experience]


def block_lengths(weeks: int, usual: int) -> list[int]:
    """``weeks`` in blocks of 3 to 6 as near to ``usual`` as possible, the longer ones first; below 6 weeks one block
    where ``usual`` allows it."""
    count = max(1, round(weeks / usual))
    while weeks > 6 * count:
        count += 1
    while count > 1 and weeks < 3 * count:
        count -= 1
    base, longer = divmod(weeks, count)
    return [base + 1] * longer + [base] * (count - longer)


def _overview(phases: tuple[_Phase, ...], place: int, count: int, weeks: int) -> MesocycleOverview:
    index = _index(phases, place, count)
    phase = phases[index]
    first = next(other for other in range(count) if _index(phases, other, count) == index)
    number = place - first + 1
    name = phase.name if number == 1 else f"{phase.name} {number}"
    return MesocycleOverview(name, phase.phase, weeks, phase.focus, deload=weeks >= 3)


def _index(phases: tuple[_Phase, ...], place: int, count: int) -> int:
    return place * len(phases) // count if count >= len(phases) else place


def _words(athlete: Athlete, weeks: int, blocks: tuple[MesocycleOverview, ...]) -> str:
    days = len(set(athlete.profile.weekdays))
    span = f"{weeks} week{'s' if weeks > 1 else ''}"
    phases = ", then ".join(f"{block.name} ({block.weeks} wk)" for block in blocks)
    lighter = " The last week of each block is lighter." if any(block.deload for block in blocks) else ""
    sessions = f"{days} session{'s' if days != 1 else ''} a week"
    return f"{span} to {_AIM[athlete.profile.program]}, {sessions}: {phases}.{lighter}"
