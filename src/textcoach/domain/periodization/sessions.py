"""What a week's training days are for, by programme, number of days, phase and experience; not yet on which days."""

from dataclasses import dataclass, replace

from textcoach.domain.periodization.phases import runs_lead
from textcoach.domain.plan import RUNNING, DayLoad, Emphasis, Focus
from textcoach.domain.profile import Experience, Profile, ProgramType

LIFTING = frozenset({Focus.FULL_BODY, Focus.UPPER, Focus.LOWER, Focus.PUSH, Focus.PULL})
QUALITY = frozenset({Focus.TEMPO_RUN, Focus.INTERVALS, Focus.REPETITIONS, Focus.RACE})
"""Runs that are hard; a long run is only long."""
_LIGHTER = {DayLoad.HEAVY: DayLoad.MODERATE, DayLoad.MODERATE: DayLoad.LIGHT, DayLoad.LIGHT: DayLoad.LIGHT}


@dataclass(frozen=True, slots=True)
class Session:
    """One training day's purpose. ``event``: the day of the event itself."""

    focus: Focus
    load: DayLoad
    event: bool = False

    def lighter(self) -> "Session":
        return replace(self, load=_LIGHTER[self.load])

    @property
    def hard(self) -> bool:
        return self.load is DayLoad.HEAVY or self.focus in QUALITY


def _row(*pairs: tuple[Focus, DayLoad]) -> tuple[Session, ...]:
    return tuple(Session(focus, load) for focus, load in pairs)


_F = Focus
_H, _M, _L = DayLoad.HEAVY, DayLoad.MODERATE, DayLoad.LIGHT
_FULL_H, _FULL_M, _FULL_L = ((_F.FULL_BODY, load) for load in (_H, _M, _L))
_UPPER_H, _UPPER_M, _UPPER_L = ((_F.UPPER, load) for load in (_H, _M, _L))
_LOWER_H, _LOWER_M, _LOWER_L = ((_F.LOWER, load) for load in (_H, _M, _L))
_EASY, _LONG = (_F.EASY_RUN, _L), (_F.LONG_RUN, _M)
_FAST, _FAST_TOO = (_F.TEMPO_RUN, _H), (_F.REPETITIONS, _H)
_CIRCUIT_M, _CIRCUIT_L, _MOBILITY = (_F.CONDITIONING, _M), (_F.CONDITIONING, _L), (_F.MOBILITY, _L)

_STRENGTH = {
    1: _row(_FULL_M),
    2: _row(_FULL_H, _FULL_M),
    3: _row(_FULL_H, _FULL_L, _FULL_M),
    4: _row(_UPPER_H, _LOWER_H, _UPPER_M, _LOWER_M),
    5: _row(_UPPER_H, _LOWER_H, (_F.PUSH, _M), (_F.PULL, _M), _LOWER_M),
    6: _row((_F.PUSH, _H), (_F.PULL, _H), _LOWER_H, (_F.PUSH, _M), (_F.PULL, _M), _LOWER_M),
    7: _row((_F.PUSH, _H), (_F.PULL, _H), _LOWER_H, (_F.PUSH, _M), (_F.PULL, _M), _LOWER_M, _MOBILITY),
}
_FOUR_LIFTS = (_UPPER_H, _LOWER_H, _UPPER_M, _LOWER_M)
_BEGINNERS_STRENGTH = _STRENGTH | {
    5: _row(*_FOUR_LIFTS, _MOBILITY),
    6: _row(*_FOUR_LIFTS, _MOBILITY, _CIRCUIT_L),
    7: _row(*_FOUR_LIFTS, _MOBILITY, _CIRCUIT_L, _MOBILITY),
}
_ENDURANCE = {
    1: _row(_LONG),
    2: _row(_FAST, _LONG),
    3: _row(_FAST, _EASY, _LONG),
    4: _row(_FAST, _EASY, _EASY, _LONG),
    5: _row(_FAST, _EASY, _EASY, _FULL_L, _LONG),
    6: _row(_FAST, _EASY, _FAST_TOO, _EASY, _FULL_L, _LONG),
    7: _row(_FAST, _EASY, _FAST_TOO, _EASY, _FULL_L, _MOBILITY, _LONG),
}
_ADVANCED_ENDURANCE = _ENDURANCE | {5: _row(_FAST, _EASY, _FAST_TOO, _EASY, _LONG)}
_FAR_DAYS = 5
_FAR_ENDURANCE = _row(_FAST, _EASY, _EASY, _EASY, _LONG)
_HYBRID_LIFTS = {
    1: _row(_FULL_M),
    2: _row(_FULL_H, _LONG),
    3: _row(_FULL_H, _FULL_M, _LONG),
    4: _row(_FULL_H, _FULL_M, _EASY, _LONG),
    5: _row(_UPPER_H, _LOWER_H, _FULL_M, _EASY, _LONG),
    6: _row(_UPPER_H, _LOWER_H, _UPPER_M, _LOWER_M, _EASY, _LONG),
    7: _row(_UPPER_H, _LOWER_H, _UPPER_M, _LOWER_M, _EASY, _LONG, _MOBILITY),
}
_HYBRID_BASE = {
    1: _row(_FULL_M),
    2: _row(_FULL_M, _LONG),
    3: _row(_FULL_M, _FULL_M, _LONG),
    4: _row(_FULL_M, _FULL_M, _EASY, _LONG),
    5: _row(_UPPER_M, _LOWER_M, _EASY, _EASY, _LONG),
    6: _row(_UPPER_M, _LOWER_M, _FULL_M, _EASY, _EASY, _LONG),
    7: _row(_UPPER_M, _LOWER_M, _FULL_M, _EASY, _EASY, _LONG, _MOBILITY),
}
_HYBRID_RUNS = {
    1: _row(_LONG),
    2: _row(_FULL_M, _LONG),
    3: _row(_FULL_M, _FAST, _LONG),
    4: _row(_FULL_M, _FULL_L, _FAST, _LONG),
    5: _row(_FULL_M, _FULL_L, _FAST, _EASY, _LONG),
    6: _row(_FULL_M, _FULL_L, _FAST, _EASY, _EASY, _LONG),
    7: _row(_FULL_M, _FULL_L, _FAST, _EASY, _EASY, _LONG, _MOBILITY),
}
_SHRED = {
    1: _row(_FULL_M),
    2: _row(_FULL_H, _FULL_M),
    3: _row(_FULL_H, _CIRCUIT_M, _FULL_M),
    4: _row(_UPPER_H, _LOWER_H, _CIRCUIT_M, _FULL_M),
    5: _row(_UPPER_H, _LOWER_H, _CIRCUIT_M, _UPPER_M, _LOWER_M),
    6: _row(_UPPER_H, _LOWER_H, _CIRCUIT_M, _UPPER_M, _LOWER_M, _CIRCUIT_L),
    7: _row(_UPPER_H, _LOWER_H, _CIRCUIT_M, _UPPER_M, _LOWER_M, _CIRCUIT_L, _MOBILITY),
}
_RESTORE = {count: _row(*((_MOBILITY, _FULL_L) * 4)[:count]) for count in range(1, 8)}
_REBUILD = {
    1: _row(_FULL_L),
    2: _row(_FULL_M, _FULL_L),
    3: _row(_FULL_M, _MOBILITY, _FULL_L),
    4: _row(_FULL_M, _MOBILITY, _FULL_L, _MOBILITY),
    5: _row(_FULL_M, _MOBILITY, _FULL_L, _MOBILITY, _FULL_L),
    6: _row(_FULL_M, _MOBILITY, _FULL_L, _MOBILITY, _FULL_L, _MOBILITY),
    7: _row(_FULL_M, _MOBILITY, _FULL_L, _MOBILITY, _FULL_L, _MOBILITY, _MOBILITY),
}
_GENERAL = {
    1: _row(_FULL_M),
    2: _row(_FULL_M, _FULL_L),
    3: _row(_FULL_M, _CIRCUIT_L, _FULL_M),
    4: _row(_FULL_M, _CIRCUIT_L, _FULL_M, _MOBILITY),
    5: _row(_UPPER_M, _LOWER_M, _CIRCUIT_L, _FULL_L, _MOBILITY),
    6: _row(_UPPER_M, _LOWER_M, _CIRCUIT_L, _UPPER_L, _LOWER_L, _MOBILITY),
    7: _row(_UPPER_M, _LOWER_M, _CIRCUIT_L, _UPPER_L, _LOWER_L, _MOBILITY, _MOBILITY),
}
_TWO_FAST_FROM = {Experience.BEGINNER: 8, Experience.INTERMEDIATE: 6, Experience.ADVANCED: 5}
"""Training days from which there are two hard runs a week; a beginner never has two."""
_LEAST_FOR_FAST = {Experience.BEGINNER: 3, Experience.INTERMEDIATE: 2, Experience.ADVANCED: 2}


def sessions(profile: Profile, emphasis: Emphasis, count: int, *, far: bool = False) -> tuple[Session, ...]:
    """Of a week of ``count`` training days (1 to 7), the most important first; a taper's are those of the phase before
    it. ``far``: the plan leads to a half marathon or more, for which a runner of five days runs on all of them."""
    row = _table(profile, emphasis)[count]
    if far and profile.program is ProgramType.ENDURANCE and count == _FAR_DAYS:
        row = _FAR_ENDURANCE if profile.experience is not Experience.ADVANCED else row
    found = tuple(_in_phase(session, profile, emphasis, count) for session in row)
    if emphasis is Emphasis.RESTORE and profile.program is not ProgramType.REHAB:
        return tuple(_easy(session) for session in found)
    return found


def _table(profile: Profile, emphasis: Emphasis) -> dict[int, tuple[Session, ...]]:
    match profile.program:
        case ProgramType.STRENGTH:
            return _BEGINNERS_STRENGTH if profile.experience is Experience.BEGINNER else _STRENGTH
        case ProgramType.ENDURANCE:
            return _ADVANCED_ENDURANCE if profile.experience is Experience.ADVANCED else _ENDURANCE
        case ProgramType.HYBRID if emphasis in {Emphasis.BASE, Emphasis.RESTORE, Emphasis.GENERAL}:
            return _HYBRID_BASE
        case ProgramType.HYBRID:
            return _HYBRID_RUNS if runs_lead(emphasis) else _HYBRID_LIFTS
        case ProgramType.SHRED:
            return _SHRED
        case ProgramType.REHAB:
            return _RESTORE if emphasis is Emphasis.RESTORE else _REBUILD
        case ProgramType.OTHER:
            return _GENERAL


def _in_phase(session: Session, profile: Profile, emphasis: Emphasis, count: int) -> Session:
    """Fast runs as the phase has them: none in the base, tempo before intervals."""
    if session.focus not in QUALITY:
        return session
    second = session.focus is Focus.REPETITIONS
    least = (_TWO_FAST_FROM if second else _LEAST_FOR_FAST)[profile.experience]
    if count < least or emphasis in {Emphasis.BASE, Emphasis.GENERAL, Emphasis.RESTORE}:
        return Session(Focus.EASY_RUN, DayLoad.LIGHT)
    if emphasis is Emphasis.SPEED:
        return replace(session, focus=Focus.TEMPO_RUN if second else Focus.INTERVALS)
    return session


def _easy(session: Session) -> Session:
    focus = Focus.EASY_RUN if session.focus in RUNNING else session.focus
    return Session(focus, DayLoad.LIGHT)
