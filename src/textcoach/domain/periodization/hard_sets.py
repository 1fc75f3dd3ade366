"""How many hard sets each muscle gets in a week, and why fewer than what builds it, where it does."""

from collections.abc import Mapping, Sequence

from textcoach.domain.catalogue.exercise import Muscle
from textcoach.domain.periodization.absences import FEW_MINUTES, MID_WEEK
from textcoach.domain.periodization.arrangement import Week
from textcoach.domain.periodization.block_case import BlockCase
from textcoach.domain.periodization.capacity import Wanted, fitting, lifting_days
from textcoach.domain.periodization.figures import Rise
from textcoach.domain.periodization.phases import runs_lead
from textcoach.domain.periodization.sessions import LIFTING
from textcoach.domain.periodization.shape import WeekShape
from textcoach.domain.periodization.taper import volume_left
from textcoach.domain.plan import Emphasis
from textcoach.domain.profile import ProgramType

DELOAD, TAPER, FEW_DAYS = "deload", "taper", "too few days"
RUNNING_FIRST, COMING_BACK, RECOVERY = "running comes first", "coming back", "recovery"
_SHORT_SESSION = 45
MOST_SETS = 30

Sets = dict[Muscle, int]


def weekly_sets(case: BlockCase, weeks: Sequence[WeekShape]) -> list[tuple[Sets, dict[str, str]]]:
    """Hard sets a muscle of each of the block's weeks, with the reasons for what is below the landmarks' MEV."""
    found: list[tuple[Sets, dict[str, str]]] = []
    built: tuple[Week, Sets] | None = None
    for number, shape in enumerate(weeks):
        full = _whole(_full(case, shape))
        if built is not None and built[0] == shape.built:
            # Where days are full, what one muscle gets more another would get less: no muscle falls within a block. And
            # a deload is measured by the weeks that there really were.
            full = (
                built[1]
                if shape.deload
                else {muscle: max(count, built[1].get(muscle, 0)) for muscle, count in full.items()}
            )
        built = (shape.built, full) if shape.is_whole else built
        sets = parted(full, _share_left(case, shape, number))
        found.append((sets, _reasons(case, shape, sets)))
    return found


def _share_left(case: BlockCase, shape: WeekShape, number: int) -> float:
    if shape.deload:
        return case.rules.season.deload_sets
    return volume_left(case, number) if case.overview.emphasis is Emphasis.TAPER else 1.0


def _full(case: BlockCase, shape: WeekShape) -> dict[Muscle, float]:
    """Of a week that is neither lighter nor tapered, on the days that there are."""
    wanted = wanted_sets(case, 1.0 if shape.deload else shape.progress)
    # The days before an event are quiet because of the taper, which has its own share.
    share = 1.0 if shape.event_day is not None else shape.share(LIFTING)
    cap = case.rules.effort_by_experience.get(case.profile.experience)
    most_sets = cap.most_sets if cap and cap.most_sets else MOST_SETS
    days = lifting_days(shape.counted(), shape.minutes(case))
    if not days:
        return {}
    thinned = {muscle: sets * share for muscle, sets in wanted.items()}
    least = {muscle: marks.mev * share for muscle, marks in case.rules.landmarks.items()}
    return fitting(thinned, least, days, most_sets, case.rules.weekly_volume.most_a_day)


def wanted_sets(case: BlockCase, progress: float) -> Wanted:
    """What the phase asks for, whether it fits or not."""
    volume, marks = case.rules.weekly_volume, case.rules.landmarks
    program, emphasis = case.profile.program, case.overview.emphasis
    if emphasis is Emphasis.TAPER:
        emphasis, progress = case.emphasis_before, 1.0
    if program is ProgramType.ENDURANCE:
        return {muscle: one.mev * volume.maintenance for muscle, one in marks.items()}
    if program is ProgramType.REHAB or emphasis is Emphasis.RESTORE:
        share = _at(volume.restore if emphasis is Emphasis.RESTORE else volume.rehab, progress)
        return {muscle: one.mev * share for muscle, one in marks.items()}
    level = _level(case, emphasis, progress)
    return {muscle: one.mev + (one.mav_high - one.mev) * level for muscle, one in marks.items()}


def _level(case: BlockCase, emphasis: Emphasis, progress: float) -> float:
    volume, program = case.rules.weekly_volume, case.profile.program
    rises = volume.levels.get(emphasis)
    if rises is None or (program is ProgramType.HYBRID and runs_lead(emphasis) and emphasis is not Emphasis.BASE):
        return 0.0
    less = {ProgramType.SHRED: volume.shred, ProgramType.HYBRID: volume.hybrid}.get(program, 1.0)
    return _at(rises[case.profile.experience], progress) * less


def _at(rise: Rise, progress: float) -> float:
    return rise[0] + (rise[1] - rise[0]) * progress


def _whole(sets: Mapping[Muscle, float]) -> Sets:
    rounded = {muscle: int(count + 0.5) for muscle, count in sets.items()}
    return {muscle: count for muscle, count in rounded.items() if count}


def parted(full: Mapping[Muscle, int], share: float) -> Sets:
    """``share`` of all sets, the rounding shared out so that their sum is right too."""
    exact = {muscle: count * share for muscle, count in full.items()}
    found = {muscle: int(count) for muscle, count in exact.items()}
    short = int(sum(exact.values()) + 0.5) - sum(found.values())
    by_rest = sorted(exact, key=lambda muscle: found[muscle] - exact[muscle])
    for muscle in by_rest[:short]:
        found[muscle] += 1
    return {muscle: count for muscle, count in found.items() if count}


def _reasons(case: BlockCase, shape: WeekShape, found: Sets) -> dict[str, str]:
    if not any(one.focus in LIFTING for _, one in shape.counted()):
        return {}
    wanted = wanted_sets(case, 1.0 if shape.deload else shape.progress)
    reasons: dict[str, str] = {}
    for muscle, marks in case.rules.landmarks.items():
        if found.get(muscle, 0) < int(marks.mev):
            reasons[muscle.value] = _reason(case, shape, on_purpose=wanted[muscle] < marks.mev)
    return reasons


def _reason(case: BlockCase, shape: WeekShape, *, on_purpose: bool) -> str:
    emphasis, program = case.overview.emphasis, case.profile.program
    if shape.deload:
        return DELOAD
    if emphasis is Emphasis.TAPER:
        return TAPER
    if on_purpose and program is ProgramType.ENDURANCE:
        return RUNNING_FIRST
    if on_purpose:
        return COMING_BACK if program is ProgramType.REHAB else RECOVERY
    if shape.free.lost:
        return shape.free.reason
    if shape.first and len(list(shape.counted())) < len(shape.sessions):
        return MID_WEEK
    known = shape.minutes(case)
    minutes = [known[day] for day, one in shape.counted() if one.focus in LIFTING]
    return FEW_MINUTES if sum(minutes) / len(minutes) < _SHORT_SESSION or len(minutes) >= 3 else FEW_DAYS
