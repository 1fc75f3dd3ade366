"""What the athlete was asked to do and really did, as the agents, the understudies and the guardrails see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textcoach.domain.plan import DayPlan
from textcoach.domain.reading import PerformedSet
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Item, Performance, WorkoutContent


@dataclass(frozen=True, slots=True)
class PastSession:
    """One past training day, or unplanned work (``state`` None, ``content`` None). ``day`` is local."""

    day: date
    theme: DayPlan | None
    state: WorkoutState | None
    content: WorkoutContent | None
    performance: Performance | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Bout:
    """One exercise on one day: what was prescribed (None: unplanned) and the sets that were done (none: as prescribed,
    not reported in figures). ``as_prescribed``: the athlete said the session was done, without figures for it."""

    day: date
    prescribed: Item | None
    sets: tuple[PerformedSet, ...]
    skipped: bool = False
    as_prescribed: bool = False


def bouts(history: Sequence[PastSession], exercise: str) -> list[Bout]:
    """The bouts of one exercise (canonical name), newest first."""
    found = []
    for session in sorted(history, key=lambda past: past.day, reverse=True):
        bout = _bout(session, exercise)
        if bout is not None:
            found.append(bout)
    return found


def last_trained(history: Sequence[PastSession]) -> date | None:
    """The newest day with any work on record."""
    return max((past.day for past in history if past.performance is not None), default=None)


def _bout(session: PastSession, exercise: str) -> Bout | None:
    items = session.content.items if session.content else ()
    prescribed = next((item for item in items if item.exercise == exercise), None)
    done = session.performance
    entries = [entry for entry in (done.entries if done else ()) if entry.exercise == exercise]
    if entries:
        sets = tuple(one for entry in entries for one in entry.sets)
        skipped = all(entry.skipped for entry in entries)
        return Bout(session.day, prescribed, sets, skipped, as_prescribed=not sets and not skipped)
    if prescribed is None:
        return None
    if session.state is WorkoutState.SKIPPED:
        return Bout(session.day, prescribed, (), skipped=True)
    if done is not None and done.session.completed == "full":
        replaced = any(entry.instead_of == exercise for entry in done.entries)
        return Bout(session.day, prescribed, (), skipped=replaced, as_prescribed=not replaced)
    return None
