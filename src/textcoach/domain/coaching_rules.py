"""The figures that a coach may set otherwise: where sources differ, or where it is a matter of opinion."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from textcoach.domain.bounds import within
from textcoach.domain.catalogue.exercise import Muscle
from textcoach.domain.load_rules import LoadRules
from textcoach.domain.periodization.figures import IntensityRules, SeasonRules, VolumeRules
from textcoach.domain.periodization.mileage_figures import MileageRules
from textcoach.domain.plan import Emphasis
from textcoach.domain.profile import Experience
from textcoach.domain.running.rules import RunningRules
from textcoach.domain.session_rules import SessionRules


@dataclass(frozen=True, slots=True)
class Landmarks:
    """Weekly hard sets of one muscle, an indirect set counting a half: the least that still builds (``mev``), what
    suits most (``mav_low`` to ``mav_high``), the most that can be recovered from (``mrv``)."""

    mev: float
    mav_low: float
    mav_high: float
    mrv: float

    def __post_init__(self) -> None:
        """ValueError where they are not in order."""
        rising = ("mev", "mav_low", "mav_high", "mrv")
        for less, more in pairwise(rising):
            if getattr(self, less) > getattr(self, more):
                raise ValueError(f"{less} ({getattr(self, less):g}) is above {more} ({getattr(self, more):g})")


def _usual_landmarks() -> dict[Muscle, Landmarks]:
    """Chest, back, quads, shoulders, biceps and triceps as published (Renaissance Periodization's landmarks, the lower
    of their figures for MEV); the others are ours, in proportion."""
    return {
        Muscle.CHEST: Landmarks(6, 12, 20, 22),
        Muscle.BACK: Landmarks(8, 14, 22, 25),
        Muscle.QUADS: Landmarks(6, 12, 18, 20),
        Muscle.SHOULDERS: Landmarks(6, 16, 22, 26),
        Muscle.BICEPS: Landmarks(4, 10, 14, 20),
        Muscle.TRICEPS: Landmarks(4, 10, 14, 18),
        Muscle.HAMSTRINGS: Landmarks(4, 10, 16, 20),
        Muscle.GLUTES: Landmarks(4, 8, 16, 24),
        Muscle.CALVES: Landmarks(4, 8, 16, 20),
        Muscle.CORE: Landmarks(2, 8, 16, 25),
    }


@dataclass(frozen=True, slots=True)
class EffortCap:
    """How hard a session may get: ``least_rir`` reps left at least, ``most_percent`` of the 1RM, ``most_sets`` working
    sets in all (None: as the others say)."""

    least_rir: float = 0.0
    most_percent: float = 100.0
    most_sets: int | None = None

    def __post_init__(self) -> None:
        within(0, 10, least_rir=self.least_rir)
        within(0, 100, most_percent=self.most_percent)


def _by_experience() -> dict[Experience, EffortCap]:
    """Beginners never to failure: they judge their reserve worst (Zourdos 2016; Hackett 2017). The figures are ours."""
    return {
        Experience.BEGINNER: EffortCap(1.0, 85.0, 24),
        Experience.INTERMEDIATE: EffortCap(0.5, 92.5, 30),
        Experience.ADVANCED: EffortCap(0.0, 100.0, 30),
    }


def _by_emphasis() -> dict[Emphasis, EffortCap]:
    """Base and volume are not maxed out, a peak may be: as volume comes down from block to block, the share of the 1RM
    goes up (NSCA's Essentials: 50-75 % for hypertrophy, 80-95 % for strength, from 93 % for a peak). What is not named
    has no cap of its own. The figures are ours."""
    return {
        Emphasis.RESTORE: EffortCap(3.0, 70.0),
        Emphasis.BASE: EffortCap(1.0, 85.0),
        Emphasis.VOLUME: EffortCap(1.0, 85.0),
        Emphasis.THRESHOLD: EffortCap(1.0, 90.0),
        Emphasis.SPEED: EffortCap(1.0, 90.0),
        Emphasis.INTENSITY: EffortCap(0.5, 95.0),
        Emphasis.TAPER: EffortCap(1.0, 95.0),
    }


@dataclass(frozen=True, slots=True)
class CoachingRules:
    """What agents, understudies and guardrails go by. ``landmarks`` has a row for each muscle that is counted.

    Effort: the strictest of the caps that hold, those in rehab and in a lighter week (deload) among them.
    A lift is heavy from ``heavy_percent`` of the 1RM (ACSM 2009 calls 80-100 % heavy), and one movement is not heavy
    again within ``heavy_rest_days`` (ACSM: 48 hours for the same muscles; 0: it may be). Pain from ``severe_pain``
    of 10 is severe, of which staff is told once more (7 to 10 on the numeric rating scale, Serlin 1995).

    Plans and weeks: ``season``, ``weekly_volume``, ``intensity`` and ``mileage``; runs: ``running``; loads: ``loads``;
    lifting sessions: ``sessions``.
    They name their own sources."""

    landmarks: Mapping[Muscle, Landmarks] = field(default_factory=_usual_landmarks)
    effort_by_experience: Mapping[Experience, EffortCap] = field(default_factory=_by_experience)
    effort_by_emphasis: Mapping[Emphasis, EffortCap] = field(default_factory=_by_emphasis)
    effort_in_rehab: EffortCap = EffortCap(2.0)
    effort_in_deload: EffortCap = EffortCap(3.0, 75.0, 20)
    heavy_percent: float = 80.0
    heavy_rest_days: int = 1
    severe_pain: int = 7
    season: SeasonRules = field(default_factory=SeasonRules)
    weekly_volume: VolumeRules = field(default_factory=VolumeRules)
    intensity: IntensityRules = field(default_factory=IntensityRules)
    mileage: MileageRules = field(default_factory=MileageRules)
    running: RunningRules = field(default_factory=RunningRules)
    loads: LoadRules = field(default_factory=LoadRules)
    sessions: SessionRules = field(default_factory=SessionRules)


USUAL = CoachingRules()
