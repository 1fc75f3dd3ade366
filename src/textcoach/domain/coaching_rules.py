"""The figures that a coach may set otherwise: where sources differ, or where it is a matter of opinion."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from textcoach.domain.catalogue.exercise import Muscle


@dataclass(frozen=True, slots=True)
class Landmarks:
    """Weekly hard sets of one muscle, an indirect set counting a half: the least that still builds (``mev``), what
    suits most (``mav_low`` to ``mav_high``), the most that can be recovered from (``mrv``)."""

    mev: float
    mav_low: float
    mav_high: float
    mrv: float


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
class CoachingRules:
    """What agents, understudies and guardrails go by. ``landmarks`` has a row for each muscle that is counted."""

    landmarks: Mapping[Muscle, Landmarks] = field(default_factory=_usual_landmarks)


USUAL = CoachingRules()
