"""What the blocks of a plan are for, in what order, and their names and words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from textcoach.domain.plan import Emphasis
from textcoach.domain.profile import Experience, Profile, ProgramType

_WAVE, _RACE_WAVE = 3.5, 6.0
"""Blocks of one way up, and of one to a race: longer plans go up in several."""
_E = Emphasis
_Waves = dict[int, tuple[Emphasis, ...]]

_STRENGTH: _Waves = {
    1: (_E.VOLUME,),
    2: (_E.VOLUME, _E.INTENSITY),
    3: (_E.VOLUME, _E.INTENSITY, _E.PEAK),
    4: (_E.VOLUME, _E.VOLUME, _E.INTENSITY, _E.PEAK),
    5: (_E.VOLUME, _E.VOLUME, _E.INTENSITY, _E.INTENSITY, _E.PEAK),
}
_WITHOUT_PEAK: _Waves = {
    1: (_E.VOLUME,),
    2: (_E.VOLUME, _E.INTENSITY),
    3: (_E.VOLUME, _E.VOLUME, _E.INTENSITY),
    4: (_E.VOLUME, _E.VOLUME, _E.INTENSITY, _E.INTENSITY),
    5: (_E.VOLUME, _E.VOLUME, _E.INTENSITY, _E.VOLUME, _E.INTENSITY),
}
_ENDURANCE: _Waves = {
    1: (_E.BASE,),
    2: (_E.BASE, _E.THRESHOLD),
    3: (_E.BASE, _E.THRESHOLD, _E.SPEED),
    4: (_E.BASE, _E.BASE, _E.THRESHOLD, _E.SPEED),
    5: (_E.BASE, _E.BASE, _E.THRESHOLD, _E.THRESHOLD, _E.SPEED),
    6: (_E.BASE, _E.BASE, _E.BASE, _E.THRESHOLD, _E.THRESHOLD, _E.SPEED),
    7: (_E.BASE, _E.BASE, _E.BASE, _E.THRESHOLD, _E.THRESHOLD, _E.SPEED, _E.SPEED),
}
_HYBRID: _Waves = {
    1: (_E.BASE,),
    2: (_E.BASE, _E.INTENSITY),
    3: (_E.BASE, _E.THRESHOLD, _E.INTENSITY),
    4: (_E.BASE, _E.VOLUME, _E.THRESHOLD, _E.INTENSITY),
    5: (_E.BASE, _E.VOLUME, _E.THRESHOLD, _E.SPEED, _E.INTENSITY),
}
_HYBRID_TO_A_RACE: _Waves = {
    1: (_E.THRESHOLD,),
    2: (_E.BASE, _E.THRESHOLD),
    3: (_E.BASE, _E.INTENSITY, _E.THRESHOLD),
    4: (_E.BASE, _E.INTENSITY, _E.THRESHOLD, _E.SPEED),
    5: (_E.BASE, _E.VOLUME, _E.INTENSITY, _E.THRESHOLD, _E.SPEED),
    6: (_E.BASE, _E.VOLUME, _E.INTENSITY, _E.THRESHOLD, _E.THRESHOLD, _E.SPEED),
    7: (_E.BASE, _E.VOLUME, _E.BASE, _E.INTENSITY, _E.THRESHOLD, _E.THRESHOLD, _E.SPEED),
}
_GENERAL: _Waves = {
    1: (_E.GENERAL,),
    2: (_E.GENERAL, _E.VOLUME),
    3: (_E.GENERAL, _E.VOLUME, _E.INTENSITY),
    4: (_E.GENERAL, _E.VOLUME, _E.VOLUME, _E.INTENSITY),
    5: (_E.GENERAL, _E.VOLUME, _E.INTENSITY, _E.VOLUME, _E.INTENSITY),
}
_SHORT_CUTS: dict[tuple[Emphasis, ...], tuple[Emphasis, ...]] = {
    (_E.BASE,): (_E.THRESHOLD,),
    (_E.VOLUME,): (_E.INTENSITY,),
}
"""Where there is one block to an event, and the athlete has a base."""
_PEAKING: dict[tuple[Emphasis, ...], tuple[Emphasis, ...]] = {(_E.VOLUME, _E.INTENSITY): (_E.INTENSITY, _E.PEAK)}
"""Where there are two to a meet."""
_RUN_LED = frozenset({_E.BASE, _E.THRESHOLD, _E.SPEED})


def emphases(profile: Profile, blocks: int, *, event: bool, race: bool, again: bool = False) -> tuple[Emphasis, ...]:
    """Of ``blocks`` blocks in order, the last of which leads up to an ``event`` (a ``race``: a run) where there is one.
    ``again``: after an event, when nobody has to begin anew.

    Long plans go up in waves, and each ends as high as the last. Both sides of a hybrid plan never peak at once: a
    block belongs to one of them, and the last to the event's."""
    if profile.program is ProgramType.REHAB:
        first = 0 if again else 1 if blocks < 5 else 2
        return (_E.RESTORE,) * first + (_E.GENERAL,) * (blocks - first)
    table = _table(profile, race=race)
    wave = _RACE_WAVE if race and table in (_ENDURANCE, _HYBRID_TO_A_RACE) else _WAVE
    found = [emphasis for size in _waves(blocks, wave, max(table)) for emphasis in table[size]]
    if event and profile.experience is not Experience.BEGINNER:
        found = list(_SHORT_CUTS.get(tuple(found), found))
        found = list(_PEAKING.get(tuple(found), found)) if table is _STRENGTH else found
    return tuple(found)


def _table(profile: Profile, *, race: bool) -> _Waves:
    match profile.program:
        case ProgramType.STRENGTH if profile.experience is not Experience.BEGINNER:
            return _STRENGTH
        case ProgramType.ENDURANCE:
            return _ENDURANCE
        case ProgramType.HYBRID:
            return _HYBRID_TO_A_RACE if race else _HYBRID
        case ProgramType.STRENGTH | ProgramType.SHRED:
            return _WITHOUT_PEAK
        case _:
            return _GENERAL


def _waves(blocks: int, usual: float, most: int) -> list[int]:
    """Sizes up to ``most`` that add up to ``blocks``, the longer ones first."""
    count = max(1, round(blocks / usual), -(-blocks // most))
    size, longer = divmod(blocks, count)
    return [size + 1] * longer + [size] * (count - longer)


def runs_lead(emphasis: Emphasis) -> bool:
    """Whether a hybrid block belongs to its runs."""
    return emphasis in _RUN_LED


@dataclass(frozen=True, slots=True)
class Phase:
    """``names``: of the first block of this kind, of the second and so on; ``phase`` and ``focus`` are for people."""

    names: tuple[str, ...]
    phase: str
    focus: str


_LIFTED: dict[Emphasis, Phase] = {
    _E.GENERAL: Phase(("Start", "Consolidate"), "Regular sessions that are easy to finish", "habit and technique"),
    _E.VOLUME: Phase(("Foundation", "Build"), "More hard sets each week, with loads well within reach", "volume"),
    _E.INTENSITY: Phase(("Strength",), "Fewer reps, heavier loads on the main lifts", "strength"),
    _E.PEAK: Phase(("Peak",), "The heaviest work, with less of everything else", "top strength"),
}
_RUN: dict[Emphasis, Phase] = {
    _E.BASE: Phase(("Base",), "Easy distance that grows a little each week", "aerobic base"),
    _E.THRESHOLD: Phase(("Threshold",), "Steady tempo work joins the easy distance", "threshold"),
    _E.SPEED: Phase(("Sharpen",), "Faster intervals, with the distance held", "speed"),
}
_ALWAYS: dict[Emphasis, Phase] = {
    _E.TAPER: Phase(("Taper",), "Less of everything, nothing slower or lighter: arrive fresh", "race readiness"),
    _E.RESTORE: Phase(("Recover",), "Easy days until the legs are back", "recovery"),
}
_OF_PROGRAM: dict[ProgramType, dict[Emphasis, Phase]] = {
    ProgramType.STRENGTH: _LIFTED,
    ProgramType.ENDURANCE: _RUN,
    ProgramType.SHRED: {
        _E.VOLUME: Phase(("Foundation", "Build"), "Lifting volume to keep muscle, with conditioning", "muscle kept"),
        _E.INTENSITY: Phase(("Drive",), "Loads kept heavy while the conditioning gets longer", "strength kept"),
    },
    ProgramType.HYBRID: {
        _E.BASE: Phase(("Base",), "Easy runs and lifting side by side", "base on both sides"),
        _E.VOLUME: Phase(("Build",), "More hard sets, the runs stay easy", "lifting volume"),
        _E.INTENSITY: Phase(("Strength",), "Heavier lifts, the runs stay easy", "strength, runs kept"),
        _E.THRESHOLD: Phase(("Tempo",), "Steadier and longer runs, the lifts are kept", "threshold, strength kept"),
        _E.SPEED: Phase(("Speed",), "Faster runs, the lifts are kept", "speed, strength kept"),
    },
    ProgramType.REHAB: {
        _E.RESTORE: Phase(("Restore",), "Gentle movement every session, nothing that hurts", "range of motion"),
        _E.GENERAL: Phase(
            ("Rebuild", "Return", "Routine"),
            "Light full-body strength with plenty in reserve",
            "control and light strength",
        ),
    },
    ProgramType.OTHER: {
        _E.GENERAL: Phase(("Start", "Consolidate"), "Regular sessions that are easy to finish", "habit"),
        _E.VOLUME: Phase(("Build",), "A little more each week", "general fitness"),
        _E.INTENSITY: Phase(("Progress",), "Heavier and longer where it went well", "general strength"),
    },
}


def phase_of(program: ProgramType, emphasis: Emphasis) -> Phase:
    known = _OF_PROGRAM[program]
    return known.get(emphasis) or _ALWAYS.get(emphasis) or _LIFTED.get(emphasis) or _RUN[emphasis]


def block_names(program: ProgramType, order: Sequence[Emphasis]) -> list[str]:
    """ "Foundation", "Build", "Build 2": each its own."""
    names: list[str] = []
    before: Counter[Emphasis] = Counter()
    for emphasis in order:
        known = phase_of(program, emphasis).names
        place = before[emphasis]
        before[emphasis] += 1
        number = place - len(known) + 2
        names.append(known[place] if place < len(known) else f"{known[-1]} {number}")
    return names
