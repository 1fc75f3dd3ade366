"""What a training day is made of: its main lifts by movement, most important first, and what rounds it off."""

from dataclasses import dataclass

from textcoach.domain.catalogue.exercise import Muscle as M  # noqa: N817
from textcoach.domain.catalogue.exercise import Pattern as P  # noqa: N817
from textcoach.domain.plan import Focus
from textcoach.domain.profile import ProgramType
from textcoach.domain.workout import ItemType as T

Part = tuple[T, tuple[P, ...]]

_SQUAT = (P.SQUAT, P.LUNGE)
_HINGE = (P.HINGE, P.HIP_EXTENSION)
_PRESS = (P.HORIZONTAL_PUSH, P.CHEST_FLY)
_OVERHEAD = (P.VERTICAL_PUSH, P.SHOULDER_RAISE, P.HORIZONTAL_PUSH)
_ROW = (P.HORIZONTAL_PULL, P.REAR_DELT)
_PULL = (P.VERTICAL_PULL, P.HORIZONTAL_PULL)


@dataclass(frozen=True, slots=True)
class Template:
    """``parts`` are tried in this order; ``extras`` are the accessories of a day whose week has no targets."""

    parts: tuple[Part, ...]
    extras: tuple[tuple[P, ...], ...] = ()


def _day(*parts: Part, extras: tuple[tuple[P, ...], ...] = ()) -> Template:
    return Template(parts, extras)


_FULL = (
    _day(
        (T.COMPOUND, _SQUAT), (T.COMPOUND, _PRESS), (T.COMPOUND, _ROW),
        (T.SECONDARY, (P.HINGE, P.HIP_EXTENSION, P.KNEE_FLEXION)),
        extras=((P.SHOULDER_RAISE, P.REAR_DELT), (P.CORE,)),
    ),
    _day(
        (T.COMPOUND, _HINGE), (T.COMPOUND, _OVERHEAD), (T.COMPOUND, _PULL),
        (T.SECONDARY, (P.LUNGE, P.SQUAT, P.HIP_ABDUCTION)),
        extras=((P.ELBOW_FLEXION, P.ELBOW_EXTENSION), (P.CORE,)),
    ),
    _day(
        (T.COMPOUND, _SQUAT), (T.COMPOUND, _PRESS), (T.COMPOUND, _PULL), (T.SECONDARY, _HINGE),
        extras=((P.REAR_DELT, P.SHOULDER_RAISE), (P.CORE,)),
    ),
)  # fmt: skip
_RUNNERS = (
    _day(
        (T.COMPOUND, _SQUAT), (T.COMPOUND, _ROW), (T.SECONDARY, _HINGE), (T.SECONDARY, _PRESS),
        extras=((P.CALF,), (P.CORE,)),
    ),
    _day(
        (T.COMPOUND, _HINGE), (T.COMPOUND, _PULL), (T.SECONDARY, (P.LUNGE, P.SQUAT)), (T.SECONDARY, _OVERHEAD),
        extras=((P.CALF,), (P.CORE,)),
    ),
)  # fmt: skip
"""Legs, calves and trunk first: that is what carries a runner."""
_TEMPLATES: dict[Focus, tuple[Template, ...]] = {
    Focus.FULL_BODY: _FULL,
    Focus.UPPER: (
        _day(
            (T.COMPOUND, _PRESS), (T.COMPOUND, _ROW), (T.SECONDARY, _OVERHEAD), (T.SECONDARY, _PULL),
            extras=((P.ELBOW_EXTENSION,), (P.ELBOW_FLEXION,), (P.REAR_DELT,)),
        ),
        _day(
            (T.COMPOUND, _OVERHEAD), (T.COMPOUND, _PULL), (T.SECONDARY, _PRESS), (T.SECONDARY, _ROW),
            extras=((P.SHOULDER_RAISE, P.CHEST_FLY), (P.REAR_DELT,)),
        ),
    ),
    Focus.LOWER: (
        _day(
            (T.COMPOUND, _SQUAT), (T.SECONDARY, _HINGE), (T.SECONDARY, (P.LUNGE, P.HIP_ABDUCTION)),
            extras=((P.KNEE_FLEXION, P.HIP_EXTENSION), (P.CALF,), (P.CORE,)),
        ),
        _day(
            (T.COMPOUND, _HINGE), (T.SECONDARY, _SQUAT), (T.SECONDARY, (P.HIP_EXTENSION, P.HIP_ABDUCTION)),
            extras=((P.KNEE_EXTENSION, P.LUNGE), (P.CALF,), (P.CORE,)),
        ),
    ),
    Focus.PUSH: (
        _day(
            (T.COMPOUND, _PRESS), (T.COMPOUND, _OVERHEAD), (T.SECONDARY, _PRESS),
            extras=((P.SHOULDER_RAISE, P.CHEST_FLY), (P.ELBOW_EXTENSION,)),
        ),
        _day(
            (T.COMPOUND, _OVERHEAD), (T.COMPOUND, _PRESS), (T.SECONDARY, (P.CHEST_FLY, P.HORIZONTAL_PUSH)),
            extras=((P.SHOULDER_RAISE,), (P.ELBOW_EXTENSION,)),
        ),
    ),
    Focus.PULL: (
        _day(
            (T.COMPOUND, _PULL), (T.COMPOUND, _ROW), (T.SECONDARY, _ROW),
            extras=((P.REAR_DELT,), (P.ELBOW_FLEXION,)),
        ),
        _day(
            (T.COMPOUND, _ROW), (T.COMPOUND, _PULL), (T.SECONDARY, _PULL),
            extras=((P.ELBOW_FLEXION,), (P.REAR_DELT,)),
        ),
    ),
}  # fmt: skip
ACCESSORIES: dict[M, tuple[P, ...]] = {
    M.CHEST: (P.CHEST_FLY, P.HORIZONTAL_PUSH),
    M.BACK: (P.HORIZONTAL_PULL, P.VERTICAL_PULL),
    M.SHOULDERS: (P.SHOULDER_RAISE, P.VERTICAL_PUSH),
    M.REAR_DELTS: (P.REAR_DELT,),
    M.BICEPS: (P.ELBOW_FLEXION,),
    M.TRICEPS: (P.ELBOW_EXTENSION,),
    M.QUADS: (P.KNEE_EXTENSION, P.LUNGE, P.SQUAT),
    M.HAMSTRINGS: (P.KNEE_FLEXION, P.HINGE),
    M.GLUTES: (P.HIP_EXTENSION, P.HIP_ABDUCTION, P.HINGE),
    M.CALVES: (P.CALF,),
    M.CORE: (P.CORE,),
}
"""Where a muscle's missing sets are found, best first."""
LOWER = frozenset({P.SQUAT, P.HINGE, P.LUNGE, P.HIP_EXTENSION, P.HIP_ABDUCTION, P.KNEE_EXTENSION, P.KNEE_FLEXION})
"""The movements of the lower body, which a warmed up upper one leaves cold."""

_LOWER_PREP = ("Leg Swing", "World's Greatest Stretch", "90/90 Hip Switch", "Ankle Rock")
_UPPER_PREP = ("Arm Circle", "Thoracic Rotation", "Wall Slide", "Cat-Cow")
_LOWER_DOWN = ("Hip Flexor Stretch", "Hamstring Stretch", "Pigeon Stretch", "Calf Stretch")
_UPPER_DOWN = ("Child's Pose", "Thoracic Rotation", "Breathing Drill")
_UPPER = {Focus.UPPER, Focus.PUSH, Focus.PULL}


def is_lifting(focus: Focus | None) -> bool:
    return focus in _TEMPLATES


def template(focus: Focus, variant: int, program: ProgramType) -> Template:
    """``variant`` counts the days of this focus in the week, from 0."""
    runner = program is ProgramType.ENDURANCE and focus is Focus.FULL_BODY
    found = _RUNNERS if runner else _TEMPLATES[focus]
    return found[variant % len(found)]


def prep_names(focus: Focus) -> tuple[str, ...]:
    return _UPPER_PREP if focus in _UPPER else _LOWER_PREP


def cooldown_names(focus: Focus) -> tuple[str, ...]:
    return _UPPER_DOWN if focus in _UPPER else _LOWER_DOWN
