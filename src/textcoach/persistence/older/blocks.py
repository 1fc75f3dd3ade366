"""The blocks of an older plan: mesocycles lifted out of its macrocycles, and in words what has no place of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from textcoach.domain.periodization.lengths import MOST_WEEKS
from textcoach.domain.plan import Emphasis, MesocycleOverview
from textcoach.domain.profile import ProgramType
from textcoach.persistence.older.values import Fields, UnusableError, loaded, shown, truth, whole, words

GENERAL = "General"
_FOCUS = {
    "accumulation": "volume and technique",
    "intensification": "intensity",
    "peaking": "performance",
}
_OTHER_FOCUS = "general"
_LIFTERS = {
    "accumulation": Emphasis.VOLUME,
    "intensification": Emphasis.INTENSITY,
    "peaking": Emphasis.PEAK,
}
_RUNNERS = {
    "accumulation": Emphasis.BASE,
    "intensification": Emphasis.THRESHOLD,
    "peaking": Emphasis.SPEED,
}
# What the rules of a programme know: those that lift without a peak stay at intensity before their end.
_EMPHASES = {
    ProgramType.STRENGTH: _LIFTERS,
    ProgramType.HYBRID: _LIFTERS,
    ProgramType.ENDURANCE: _RUNNERS,
    ProgramType.SHRED: {**_LIFTERS, "peaking": Emphasis.INTENSITY},
    ProgramType.OTHER: {**_LIFTERS, "peaking": Emphasis.INTENSITY},
    ProgramType.REHAB: {},
}
_OVERVIEW_WORDS = (
    ("totalMileage", "{} in all"),
    ("longRunMileage", "long run {}"),
    ("avgIntensityPct1RM", "{} % of 1RM"),
    ("totalSetsMainLifts", "{} sets of main lifts"),
)


@dataclass(frozen=True, slots=True)
class Blocks:
    overviews: tuple[MesocycleOverview, ...]
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Lifted:
    blocks: list[MesocycleOverview] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def weeks(self) -> int:
        return sum(block.weeks for block in self.blocks)

    def cut_to(self, weeks: int, whose: str) -> None:
        """Weeks that are too many are taken from the end, on record."""
        kept, left = [], weeks
        for block in self.blocks:
            room = min(block.weeks, left)
            left -= room
            if room < block.weeks:
                self.notes.append(f"{block.name} had {_weeks(block.weeks)}; {whose} left it {room or 'none'}")
            if room:
                kept.append(replace(block, weeks=room))
        self.blocks = kept


def blocks_of(macrocycles: Any, program: ProgramType) -> Blocks:
    """``macrocycles`` as the older plan's column has them. 1 to 52 weeks in all; UnusableError where there are none."""
    try:
        found = loaded(macrocycles)
    except UnusableError as error:
        raise UnusableError(f"its macrocycles are {error}") from None
    if found is None or found == []:
        raise UnusableError("it has no macrocycles")
    if isinstance(found, dict):
        found = [found]
    if not isinstance(found, list):
        raise UnusableError("its macrocycles are no list")
    all_of_it = _Lifted()
    for number, one in enumerate(found, start=1):
        lifted = _macrocycle(one, number, program)
        all_of_it.blocks += lifted.blocks
        all_of_it.notes += lifted.notes
    if not all_of_it.blocks:
        raise UnusableError("its macrocycles have no weeks")
    all_of_it.cut_to(MOST_WEEKS, f"the {MOST_WEEKS} weeks that a plan may have")
    return Blocks(tuple(all_of_it.blocks), tuple(all_of_it.notes))


def _macrocycle(found: Any, number: int, program: ProgramType) -> _Lifted:
    lifted = _Lifted()
    if not isinstance(found, dict):
        lifted.notes.append(f"Macrocycle {number} could not be read: {shown(found)}")
        return lifted
    fields = Fields(found)
    name = words(fields.get("name")) or f"Macrocycle {number}"
    described = words(fields.get("description"))
    lifted.notes.append(f"{name}: {described}" if described else name)
    given = fields.get("durationWeeks", "weeks")
    for place, one in enumerate(_listed(fields.get("mesocycles")), start=1):
        _mesocycle(one, f"Mesocycle {place} of {name}", program, lifted)
    _fit(lifted, given, name)
    lifted.notes += [f"{name}, {other}: {shown(value)}" for other, value in fields.others()]
    return lifted


def _fit(lifted: _Lifted, given: Any, name: str) -> None:
    """The macrocycle's own length holds, where it has one."""
    length = whole(given)
    if length is None or length < 1:
        if given is not None:
            lifted.notes.append(f"{name} was said to have {shown(given)} weeks; its mesocycles' were kept")
        return
    if length > lifted.weeks:
        rest = min(length - lifted.weeks, MOST_WEEKS)
        if lifted.blocks:
            lifted.notes.append(
                f"{name} had {_weeks(length)}, its mesocycles {lifted.weeks}: {rest} general at its end"
            )
        lifted.blocks.append(MesocycleOverview(GENERAL, name, rest, _OTHER_FOCUS))
    lifted.cut_to(length, f"the {_weeks(length)} of {name}")


def _mesocycle(found: Any, called: str, program: ProgramType, lifted: _Lifted) -> None:
    if not isinstance(found, dict):
        lifted.notes.append(f"{called} could not be read: {shown(found)}")
        return
    fields = Fields(found)
    phase = words(fields.get("phase", "name"))
    given = fields.get("weeks", "durationWeeks")
    overviews = _listed(fields.get("microcycleOverviews", "microcycles"))
    weeks = _length(given, overviews)
    if weeks == 0:
        lifted.notes.append(f"{called} had no weeks: {shown(found)}")
        return
    kind = next((kind for kind in _FOCUS if kind in phase.lower()), "")
    emphasis = _EMPHASES[program].get(kind, Emphasis.GENERAL)
    deload = any(isinstance(one, dict) and truth(Fields(one).get("deload")) for one in overviews)
    name = phase or GENERAL
    block = MesocycleOverview(name, phase or called, weeks, _FOCUS.get(kind, _OTHER_FOCUS), deload, emphasis)
    lifted.blocks.append(block)
    if given is not None and whole(given) != weeks:
        lifted.notes.append(f"{called} was said to have {shown(given)} weeks; it has {weeks}")
    lifted.notes += _overviews(overviews, name)
    lifted.notes += [f"{called}, {other}: {shown(value)}" for other, value in fields.others()]


def _length(given: Any, overviews: Sequence[Any]) -> int:
    weeks = whole(given)
    if weeks is not None and weeks > 0:
        return min(weeks, MOST_WEEKS)
    return min(len(overviews), MOST_WEEKS)


def _overviews(overviews: Sequence[Any], name: str) -> Iterator[str]:
    """A line for each. It speaks of microcycles: notes are searched for weeks in which nobody can train."""
    for place, one in enumerate(overviews, start=1):
        if not isinstance(one, dict):
            yield f"{name}, microcycle {place}: {shown(one)}"
            continue
        fields = Fields(one)
        index, split = fields.get("index"), words(fields.get("split"))
        lighter = ["deload"] if truth(fields.get("deload")) else []
        figures = [(form, fields.get(key)) for key, form in _OVERVIEW_WORDS]
        parts = [split] if split else []
        parts += [form.format(shown(value)) for form, value in figures if value is not None] + lighter
        parts += [f"{other} {shown(value)}" for other, value in fields.others()]
        if parts:
            yield f"{name}, microcycle {shown(index) if index is not None else place}: {', '.join(parts)}"


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _weeks(count: int) -> str:
    return f"{count} week{'s' if count != 1 else ''}"
