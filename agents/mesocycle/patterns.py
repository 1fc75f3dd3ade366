"""What a week's training days are for, by programme and number of days."""

from collections.abc import Sequence
from dataclasses import dataclass

from textcoach.domain.plan import DayLoad, Focus
from textcoach.domain.profile import ProgramType

_NAMES = {
    Focus.FULL_BODY: "Full body",
    Focus.UPPER: "Upper body",
    Focus.LOWER: "Lower body",
    Focus.PUSH: "Push",
    Focus.PULL: "Pull",
    Focus.EASY_RUN: "Easy run",
    Focus.LONG_RUN: "Long run",
    Focus.TEMPO_RUN: "Tempo run",
    Focus.INTERVALS: "Intervals",
    Focus.CONDITIONING: "Conditioning",
    Focus.MOBILITY: "Mobility",
}
_LIFTING = {Focus.FULL_BODY, Focus.UPPER, Focus.LOWER, Focus.PUSH, Focus.PULL}
_H, _M, _L = DayLoad.HEAVY, DayLoad.MODERATE, DayLoad.LIGHT


@dataclass(frozen=True, slots=True)
class Slot:
    focus: Focus
    load: DayLoad

    def theme(self, load: DayLoad) -> str:
        """Short enough for a text: "Upper body, heavy", "Easy run"."""
        name = _NAMES[self.focus]
        return f"{name}, {load.value}" if self.focus in _LIFTING else name


def _slots(*pairs: tuple[Focus, DayLoad]) -> tuple[Slot, ...]:
    return tuple(Slot(focus, load) for focus, load in pairs)


_F = Focus
_STRENGTH = {
    1: _slots((_F.FULL_BODY, _M)),
    2: _slots((_F.FULL_BODY, _H), (_F.FULL_BODY, _M)),
    3: _slots((_F.FULL_BODY, _H), (_F.FULL_BODY, _L), (_F.FULL_BODY, _M)),
    4: _slots((_F.UPPER, _H), (_F.LOWER, _H), (_F.UPPER, _M), (_F.LOWER, _M)),
    5: _slots((_F.PUSH, _H), (_F.PULL, _H), (_F.LOWER, _H), (_F.UPPER, _M), (_F.LOWER, _L)),
    6: _slots((_F.PUSH, _H), (_F.PULL, _H), (_F.LOWER, _H), (_F.PUSH, _M), (_F.PULL, _M), (_F.LOWER, _L)),
    7: _slots(
        (_F.PUSH, _H), (_F.PULL, _H), (_F.LOWER, _H), (_F.MOBILITY, _L), (_F.PUSH, _M), (_F.PULL, _M), (_F.LOWER, _L)
    ),
}
_ENDURANCE = {
    1: _slots((_F.LONG_RUN, _M)),
    2: _slots((_F.EASY_RUN, _L), (_F.LONG_RUN, _M)),
    3: _slots((_F.EASY_RUN, _L), (_F.TEMPO_RUN, _H), (_F.LONG_RUN, _M)),
    4: _slots((_F.EASY_RUN, _L), (_F.TEMPO_RUN, _H), (_F.EASY_RUN, _L), (_F.LONG_RUN, _M)),
    5: _slots((_F.EASY_RUN, _L), (_F.TEMPO_RUN, _H), (_F.EASY_RUN, _L), (_F.FULL_BODY, _L), (_F.LONG_RUN, _M)),
    6: _slots(
        (_F.EASY_RUN, _L), (_F.TEMPO_RUN, _H), (_F.EASY_RUN, _L), (_F.FULL_BODY, _L), (_F.EASY_RUN, _L),
        (_F.LONG_RUN, _M),
    ),
    7: _slots(
        (_F.EASY_RUN, _L), (_F.TEMPO_RUN, _H), (_F.EASY_RUN, _L), (_F.FULL_BODY, _L), (_F.EASY_RUN, _L),
        (_F.MOBILITY, _L), (_F.LONG_RUN, _M),
    ),
}  # fmt: skip
_HYBRID = {
    1: _slots((_F.FULL_BODY, _M)),
    2: _slots((_F.FULL_BODY, _M), (_F.LONG_RUN, _M)),
    3: _slots((_F.FULL_BODY, _H), (_F.EASY_RUN, _L), (_F.FULL_BODY, _M)),
    4: _slots((_F.FULL_BODY, _H), (_F.EASY_RUN, _L), (_F.FULL_BODY, _M), (_F.LONG_RUN, _M)),
    5: _slots((_F.UPPER, _H), (_F.TEMPO_RUN, _M), (_F.LOWER, _H), (_F.EASY_RUN, _L), (_F.LONG_RUN, _M)),
    6: _slots((_F.UPPER, _H), (_F.TEMPO_RUN, _M), (_F.LOWER, _H), (_F.EASY_RUN, _L), (_F.UPPER, _M), (_F.LONG_RUN, _M)),
    7: _slots(
        (_F.UPPER, _H), (_F.TEMPO_RUN, _M), (_F.LOWER, _H), (_F.EASY_RUN, _L), (_F.UPPER, _M), (_F.MOBILITY, _L),
        (_F.LONG_RUN, _M),
    ),
}  # fmt: skip
_SHRED = {
    1: _slots((_F.FULL_BODY, _M)),
    2: _slots((_F.FULL_BODY, _M), (_F.CONDITIONING, _M)),
    3: _slots((_F.FULL_BODY, _H), (_F.CONDITIONING, _M), (_F.FULL_BODY, _M)),
    4: _slots((_F.UPPER, _H), (_F.LOWER, _M), (_F.CONDITIONING, _M), (_F.FULL_BODY, _L)),
    5: _slots((_F.UPPER, _H), (_F.LOWER, _H), (_F.CONDITIONING, _M), (_F.UPPER, _M), (_F.LOWER, _L)),
    6: _slots(
        (_F.UPPER, _H), (_F.LOWER, _H), (_F.CONDITIONING, _M), (_F.UPPER, _M), (_F.LOWER, _L), (_F.CONDITIONING, _L)
    ),
    7: _slots(
        (_F.UPPER, _H), (_F.LOWER, _H), (_F.CONDITIONING, _M), (_F.MOBILITY, _L), (_F.UPPER, _M), (_F.LOWER, _L),
        (_F.CONDITIONING, _L),
    ),
}  # fmt: skip
_REHAB = {
    count: tuple(Slot(_F.MOBILITY if place % 2 == 0 else _F.FULL_BODY, _L) for place in range(count))
    for count in range(1, 8)
}
_GENERAL = {
    1: _slots((_F.FULL_BODY, _M)),
    2: _slots((_F.FULL_BODY, _M), (_F.FULL_BODY, _L)),
    3: _slots((_F.FULL_BODY, _M), (_F.CONDITIONING, _L), (_F.FULL_BODY, _M)),
    4: _slots((_F.FULL_BODY, _M), (_F.CONDITIONING, _L), (_F.FULL_BODY, _M), (_F.MOBILITY, _L)),
    5: _slots((_F.UPPER, _M), (_F.LOWER, _M), (_F.CONDITIONING, _L), (_F.FULL_BODY, _L), (_F.MOBILITY, _L)),
    6: _slots((_F.UPPER, _M), (_F.LOWER, _M), (_F.CONDITIONING, _L), (_F.UPPER, _L), (_F.LOWER, _L), (_F.MOBILITY, _L)),
    7: _slots(
        (_F.UPPER, _M), (_F.LOWER, _M), (_F.CONDITIONING, _L), (_F.MOBILITY, _L), (_F.UPPER, _L), (_F.LOWER, _L),
        (_F.MOBILITY, _L),
    ),
}  # fmt: skip
_WEEKS = {
    ProgramType.STRENGTH: _STRENGTH,
    ProgramType.ENDURANCE: _ENDURANCE,
    ProgramType.HYBRID: _HYBRID,
    ProgramType.SHRED: _SHRED,
    ProgramType.REHAB: _REHAB,
    ProgramType.OTHER: _GENERAL,
}


def weekly_slots(program: ProgramType, weekdays: Sequence[int], focus: str) -> dict[int, Slot]:
    """What each training weekday (0 Monday) is for. Intervals take the tempo run's place where the block is about
    speed, easy runs where it is about the base. The long run is on the weekend where that is trained, else last."""
    days = sorted({day for day in weekdays if 0 <= day <= 6}) or [0]
    slots = list(_WEEKS[program][len(days)])
    slots = [_for_focus(slot, program, focus) for slot in slots]
    long = next((place for place, slot in enumerate(slots) if slot.focus is Focus.LONG_RUN), None)
    if long is None:
        return dict(zip(days, slots, strict=True))
    run = slots.pop(long)
    weekend = [day for day in days if day >= 5]
    chosen = weekend[0] if weekend and (len(weekend) == 1 or len(days) < 7) else days[-1]
    rest = [day for day in days if day != chosen]
    return dict(sorted({**dict(zip(rest, slots, strict=True)), chosen: run}.items()))


def _for_focus(slot: Slot, program: ProgramType, focus: str) -> Slot:
    if slot.focus is not Focus.TEMPO_RUN or program not in {ProgramType.ENDURANCE, ProgramType.HYBRID}:
        return slot
    if "speed" in focus.lower():
        return Slot(Focus.INTERVALS, slot.load)
    return Slot(Focus.EASY_RUN, DayLoad.LIGHT) if "base" in focus.lower() else slot
