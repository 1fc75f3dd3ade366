"""The figures of periodization that a coach may set otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from textcoach.domain.bounds import within
from textcoach.domain.plan import Emphasis
from textcoach.domain.profile import Experience, ProgramType

_B, _I, _A = Experience.BEGINNER, Experience.INTERMEDIATE, Experience.ADVANCED


def _block_weeks() -> dict[Experience, int]:
    return {_B: 6, _I: 5, _A: 4}


@dataclass(frozen=True, slots=True)
class SeasonRules:
    """``block_weeks`` is how long a block of lifting mostly is, its deload with it: lifters deload every 5.6 +- 2.3
    weeks (survey, n = 246), and who trains harder needs it sooner. A block of running is ``running_block_weeks`` at
    most, so that every third or fourth week is lighter. No plan goes ``longest_without_deload`` weeks without one
    (5.6 + 2.3). A deload keeps ``deload_sets`` of the hard sets and ``deload_meters`` of the distance, and every day.

    ``taper_weeks`` before an event, in which volume falls by a factor of e^(-``taper_decay`` x days): two weeks at 0.1
    take half off, within the 41-60 % of Bosquet 2007, at the same intensity and frequency."""

    block_weeks: Mapping[Experience, int] = field(default_factory=_block_weeks)
    running_block_weeks: int = 4
    longest_without_deload: int = 8
    deload_sets: float = 0.5
    deload_meters: float = 0.78
    taper_weeks: int = 2
    taper_decay: float = 0.1

    def __post_init__(self) -> None:
        weeks = {f"block_weeks.{level}": most for level, most in self.block_weeks.items()}
        within(2, 12, **weeks, running_block_weeks=self.running_block_weeks)
        within(2, 52, longest_without_deload=self.longest_without_deload)
        within(0, 1, deload_sets=self.deload_sets, deload_meters=self.deload_meters, taper_decay=self.taper_decay)
        within(0, 4, taper_weeks=self.taper_weeks)


Rise = tuple[float, float]
"""Where a block begins and where it ends."""
_Levels = Mapping[Emphasis, Mapping[Experience, Rise]]


def _levels() -> dict[Emphasis, Mapping[Experience, Rise]]:
    return {
        Emphasis.GENERAL: {_B: (0.0, 0.2), _I: (0.1, 0.35), _A: (0.15, 0.45)},
        Emphasis.VOLUME: {_B: (0.05, 0.3), _I: (0.2, 0.5), _A: (0.3, 0.7)},
        Emphasis.INTENSITY: {_B: (0.05, 0.25), _I: (0.15, 0.35), _A: (0.2, 0.45)},
        Emphasis.PEAK: {_B: (0.05, 0.05), _I: (0.1, 0.1), _A: (0.15, 0.15)},
        Emphasis.BASE: {_B: (0.0, 0.15), _I: (0.05, 0.25), _A: (0.1, 0.3)},
    }


@dataclass(frozen=True, slots=True)
class VolumeRules:
    """How many hard sets a muscle gets, on the way from its MEV (0) to the top of its MAV (1), in the first and in the
    last building week of a block: ``levels``; what they don't name is at MEV. ``maintenance`` is the share of the MEV
    that keeps what is there while running leads (Bickel 2011: a third of the sets kept strength for 32 weeks),
    ``restore`` and ``rehab`` those of who comes back. A muscle gets at most ``most_a_day`` in one session, beyond which
    a set adds little (Remmert 2025, preprint: about 11 with indirect ones). All but the sources is opinion."""

    levels: _Levels = field(default_factory=_levels)
    shred: float = 0.8
    hybrid: float = 0.6
    maintenance: float = 0.5
    restore: Rise = (0.5, 0.7)
    rehab: Rise = (0.6, 1.0)
    most_a_day: float = 10.0


def _reserve() -> dict[Emphasis, Rise]:
    return {
        Emphasis.GENERAL: (3.0, 1.0),
        Emphasis.VOLUME: (3.0, 1.0),
        Emphasis.INTENSITY: (2.5, 1.0),
        Emphasis.PEAK: (2.0, 1.0),
        Emphasis.BASE: (3.0, 2.0),
        Emphasis.THRESHOLD: (3.0, 2.0),
        Emphasis.SPEED: (3.0, 2.0),
        Emphasis.TAPER: (2.0, 2.0),
        Emphasis.RESTORE: (4.0, 4.0),
    }


def _least_reserve() -> dict[Emphasis, float]:
    return {Emphasis.GENERAL: 2.0, Emphasis.VOLUME: 2.0, Emphasis.INTENSITY: 1.5, Emphasis.PEAK: 1.5}


def _percent() -> dict[Emphasis, Rise]:
    return {
        Emphasis.GENERAL: (65.0, 75.0),
        Emphasis.VOLUME: (65.0, 75.0),
        Emphasis.INTENSITY: (75.0, 87.5),
        Emphasis.PEAK: (85.0, 95.0),
        Emphasis.BASE: (65.0, 72.5),
        Emphasis.THRESHOLD: (70.0, 75.0),
        Emphasis.SPEED: (70.0, 75.0),
        Emphasis.RESTORE: (50.0, 55.0),
    }


def _most_percent() -> dict[ProgramType, float]:
    return {ProgramType.SHRED: 85.0, ProgramType.OTHER: 80.0}


@dataclass(frozen=True, slots=True)
class IntensityRules:
    """Reps in ``reserve`` and ``percent`` of the 1RM of the main lifts, in the first and the last building week of a
    block (NSCA's Essentials: volume at 65-75 %, strength up to 87.5 %, a peak at 85-95 %), ``most_percent`` by
    programme. Beginners leave ``beginners_reserve`` at least and lift ``beginners_percent`` lower, who comes back from
    an injury has ``rehab`` and ``rehab_percent``. A deload leaves ``deload_reserve`` and keeps ``deload_percent`` of
    the block's last figure; a taper keeps what was lifted before it but for ``taper_percent``. Opinion, but for the
    ranges."""

    reserve: Mapping[Emphasis, Rise] = field(default_factory=_reserve)
    percent: Mapping[Emphasis, Rise] = field(default_factory=_percent)
    most_percent: Mapping[ProgramType, float] = field(default_factory=_most_percent)
    beginners_reserve: Mapping[Emphasis, float] = field(default_factory=_least_reserve)
    beginners_percent: float = -5.0
    rehab: Rise = (4.0, 3.0)
    rehab_percent: Rise = (50.0, 65.0)
    deload_reserve: float = 4.0
    deload_percent: float = 0.85
    taper_percent: float = -5.0
