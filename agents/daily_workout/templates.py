"""What a training day is made of: item types and patterns, most important first."""

from textcoach.domain.catalogue.exercise import Pattern as P  # noqa: N817
from textcoach.domain.plan import Focus
from textcoach.domain.workout import ItemType as T

Part = tuple[T, tuple[P, ...]]

_SQUAT = (P.SQUAT, P.LUNGE)
_HINGE = (P.HINGE, P.HIP_EXTENSION)
_PRESS = (P.HORIZONTAL_PUSH, P.CHEST_FLY)
_OVERHEAD = (P.VERTICAL_PUSH, P.SHOULDER_RAISE, P.HORIZONTAL_PUSH)
_ROW = (P.HORIZONTAL_PULL, P.REAR_DELT)
_PULL = (P.VERTICAL_PULL, P.HORIZONTAL_PULL)
_CORE: Part = (T.CORE, (P.CORE,))

_FULL_A: tuple[Part, ...] = (
    (T.COMPOUND, _SQUAT),
    (T.COMPOUND, _PRESS),
    (T.COMPOUND, _ROW),
    (T.SECONDARY, (P.HIP_EXTENSION, P.HINGE, P.KNEE_FLEXION)),
    (T.ACCESSORY, (P.SHOULDER_RAISE, P.REAR_DELT)),
    _CORE,
)
_FULL_B: tuple[Part, ...] = (
    (T.COMPOUND, _HINGE),
    (T.COMPOUND, _OVERHEAD),
    (T.COMPOUND, _PULL),
    (T.SECONDARY, (P.LUNGE, P.SQUAT, P.HIP_ABDUCTION)),
    (T.ACCESSORY, (P.ELBOW_FLEXION, P.ELBOW_EXTENSION)),
    _CORE,
)
_UPPER_A: tuple[Part, ...] = (
    (T.COMPOUND, _PRESS),
    (T.COMPOUND, _ROW),
    (T.SECONDARY, _OVERHEAD),
    (T.SECONDARY, _PULL),
    (T.ACCESSORY, (P.ELBOW_EXTENSION,)),
    (T.ACCESSORY, (P.ELBOW_FLEXION,)),
)
_UPPER_B: tuple[Part, ...] = (
    (T.COMPOUND, _OVERHEAD),
    (T.COMPOUND, _PULL),
    (T.SECONDARY, _PRESS),
    (T.SECONDARY, _ROW),
    (T.ACCESSORY, (P.SHOULDER_RAISE, P.CHEST_FLY)),
    (T.ACCESSORY, (P.REAR_DELT,)),
)
_LOWER_A: tuple[Part, ...] = (
    (T.COMPOUND, _SQUAT),
    (T.SECONDARY, _HINGE),
    (T.SECONDARY, (P.LUNGE, P.HIP_ABDUCTION)),
    (T.ACCESSORY, (P.KNEE_FLEXION, P.HIP_EXTENSION)),
    (T.ACCESSORY, (P.CALF,)),
    _CORE,
)
_LOWER_B: tuple[Part, ...] = (
    (T.COMPOUND, _HINGE),
    (T.SECONDARY, _SQUAT),
    (T.SECONDARY, (P.HIP_EXTENSION, P.HIP_ABDUCTION)),
    (T.ACCESSORY, (P.KNEE_EXTENSION, P.LUNGE)),
    (T.ACCESSORY, (P.CALF,)),
    _CORE,
)
_PUSH_A: tuple[Part, ...] = (
    (T.COMPOUND, _PRESS),
    (T.COMPOUND, _OVERHEAD),
    (T.SECONDARY, _PRESS),
    (T.ACCESSORY, (P.SHOULDER_RAISE, P.CHEST_FLY)),
    (T.ACCESSORY, (P.ELBOW_EXTENSION,)),
)
_PUSH_B: tuple[Part, ...] = (
    (T.COMPOUND, _OVERHEAD),
    (T.COMPOUND, _PRESS),
    (T.SECONDARY, (P.CHEST_FLY, P.HORIZONTAL_PUSH)),
    (T.ACCESSORY, (P.SHOULDER_RAISE,)),
    (T.ACCESSORY, (P.ELBOW_EXTENSION,)),
)
_PULL_A: tuple[Part, ...] = (
    (T.COMPOUND, _PULL),
    (T.COMPOUND, _ROW),
    (T.SECONDARY, _ROW),
    (T.ACCESSORY, (P.REAR_DELT,)),
    (T.ACCESSORY, (P.ELBOW_FLEXION,)),
)
_PULL_B: tuple[Part, ...] = (
    (T.COMPOUND, _ROW),
    (T.COMPOUND, _PULL),
    (T.SECONDARY, _PULL),
    (T.ACCESSORY, (P.ELBOW_FLEXION,)),
    (T.ACCESSORY, (P.REAR_DELT,)),
)
_PARTS: dict[Focus, tuple[tuple[Part, ...], ...]] = {
    Focus.FULL_BODY: (_FULL_A, _FULL_B),
    Focus.UPPER: (_UPPER_A, _UPPER_B),
    Focus.LOWER: (_LOWER_A, _LOWER_B),
    Focus.PUSH: (_PUSH_A, _PUSH_B),
    Focus.PULL: (_PULL_A, _PULL_B),
}

CIRCUIT: tuple[tuple[P, ...], ...] = (
    (P.SQUAT, P.HIP_EXTENSION),
    (P.HORIZONTAL_PUSH, P.HORIZONTAL_PULL),
    (P.CONDITIONING,),
    (P.HINGE, P.LUNGE),
    (P.CORE,),
)

_LOWER_PREP = ("Leg Swing", "World's Greatest Stretch", "90/90 Hip Switch", "Ankle Rock")
_UPPER_PREP = ("Arm Circle", "Thoracic Rotation", "Wall Slide", "Cat-Cow")
_LOWER_DOWN = ("Hip Flexor Stretch", "Hamstring Stretch", "Pigeon Stretch", "Calf Stretch")
_UPPER_DOWN = ("Child's Pose", "Thoracic Rotation", "Breathing Drill")
_UPPER = {Focus.UPPER, Focus.PUSH, Focus.PULL}

MOBILITY = (
    "Cat-Cow", "Thoracic Rotation", "World's Greatest Stretch", "90/90 Hip Switch", "Hip Flexor Stretch", "Wall Slide",
    "Hamstring Stretch", "Ankle Rock", "Child's Pose", "Breathing Drill",
)  # fmt: skip


def is_lifting(focus: Focus | None) -> bool:
    return focus in _PARTS


def parts(focus: Focus, variant: int) -> tuple[Part, ...]:
    """The day's parts; ``variant`` counts the days of this focus in the week, from 0."""
    found = _PARTS[focus]
    return found[variant % len(found)]


def prep_names(focus: Focus) -> tuple[str, ...]:
    return _UPPER_PREP if focus in _UPPER else _LOWER_PREP


def cooldown_names(focus: Focus) -> tuple[str, ...]:
    return _UPPER_DOWN if focus in _UPPER else _LOWER_DOWN
