"""The load of sessions as athletes told it. What they didn't say stays unknown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import ENDURANCE, Pattern
from textcoach.domain.history import PastSession
from textcoach.domain.reading import Entry, PerformedSet
from textcoach.domain.states import WorkoutState
from textcoach.domain.training_load import session_load
from textcoach.domain.workout import Performance


@dataclass(frozen=True, slots=True)
class SessionLoad:
    """``rpe`` of the whole session, ``minutes`` in all; None where they were not said. ``run``: nothing but running."""

    day: date
    name: str
    rpe: float | None
    minutes: float | None
    run: bool = False

    @property
    def load(self) -> float | None:
        return None if self.rpe is None or self.minutes is None else session_load(self.rpe, self.minutes)

    @property
    def missing(self) -> str:
        """ "RPE and minutes"; empty where nothing is."""
        said = (("RPE", self.rpe), ("minutes", self.minutes))
        return " and ".join(name for name, value in said if value is None)


def session_loads(history: Sequence[PastSession]) -> Iterator[SessionLoad]:
    """Of the sessions that were done, in the order of the history."""
    for past in history:
        done = past.performance
        if done is None or past.state in {WorkoutState.SKIPPED, WorkoutState.CANCELLED} or not _worked(done):
            continue
        entries = [entry for entry in done.entries if not entry.skipped]
        name = past.theme.theme if past.theme else ", ".join(entry.exercise for entry in entries) or "training"
        run = bool(entries) and all(_pattern(entry) is Pattern.RUN for entry in entries)
        yield SessionLoad(past.day, name, _rpe(done, entries), _minutes(done, entries), run)


def _worked(done: Performance) -> bool:
    return done.session.completed != "none" or any(not entry.skipped for entry in done.entries)


def _pattern(entry: Entry) -> Pattern | None:
    found = resolve(entry.exercise)
    return found.pattern if found else None


def _rpe(done: Performance, entries: Sequence[Entry]) -> float | None:
    """As said of the session, or of the one outing that it was."""
    if done.session.rpe is not None:
        return done.session.rpe
    outing = _outing(entries)
    return outing.rpe if outing is not None and "rpe" not in outing.assumed else None


def _minutes(done: Performance, entries: Sequence[Entry]) -> float | None:
    """As said of the session, or of the one outing that it was. Repeats say nothing about the time between them."""
    if done.session.seconds is not None:
        return done.session.seconds / 60
    outing = _outing(entries)
    if outing is None or outing.seconds is None or "seconds" in outing.assumed:
        return None
    return outing.seconds / 60


def _outing(entries: Sequence[Entry]) -> PerformedSet | None:
    if len(entries) != 1 or _pattern(entries[0]) not in ENDURANCE or len(entries[0].sets) != 1:
        return None
    return entries[0].sets[0]
