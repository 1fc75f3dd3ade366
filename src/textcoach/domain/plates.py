"""What to put on each side of a bar."""

from itertools import groupby

from textcoach.domain.catalogue.exercise import Exercise, Kit, LoadKind
from textcoach.domain.load import Load
from textcoach.domain.reading import LoadUnit
from textcoach.domain.warmups import BAR

_PLATES: dict[LoadUnit, tuple[float, ...]] = {
    "kg": (20.0, 15.0, 10.0, 5.0, 2.5, 1.25),
    "lb": (45.0, 35.0, 25.0, 10.0, 5.0, 2.5),
}
"""What every gym has in pairs; 25 kg plates are not everywhere."""
_TINY = 0.01


def plates(load: Load, exercise: Exercise) -> tuple[float, ...] | None:
    """The plates of one side, heaviest first, on a bar of 20 kg or 45 lb; none for the bar alone. None where the
    exercise has no such bar, or where no plates make exactly this load."""
    if Kit.BARBELL not in exercise.kit or Kit.LANDMINE in exercise.kit or load.kind is not LoadKind.TOTAL:
        return None
    left = (load.value - BAR[load.unit]) / 2
    found: list[float] = []
    for plate in _PLATES[load.unit]:
        while left >= plate - _TINY:
            found.append(plate)
            left -= plate
    return tuple(found) if abs(left) < _TINY else None


def plates_words(load: Load, exercise: Exercise) -> str | None:
    """ "2x45 a side", "45+10 a side", "empty bar"; None where ``plates`` has none."""
    found = plates(load, exercise)
    if found is None:
        return None
    if not found:
        return "empty bar"
    return "+".join(_counted(plate, len(list(same))) for plate, same in groupby(found)) + " a side"


def _counted(plate: float, times: int) -> str:
    return f"{plate:g}" if times == 1 else f"{times}x{plate:g}"
