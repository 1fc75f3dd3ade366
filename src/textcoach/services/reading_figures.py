"""Whether the text bears out each figure of a reading that a model made."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from textcoach.domain.distance import METERS
from textcoach.domain.literal import Literal, literal
from textcoach.domain.reading import (
    Entry,
    Intent,
    PerformedSet,
    PrescribedItem,
    Reading,
    ReadingContext,
    SessionFacts,
)
from textcoach.ports.reader import Reader

_FIGURES = ("reps", "load", "seconds", "meters", "rir", "rpe")
_PER_METERS = (*METERS.values(), 500.0, 100.0)
_CLOCK = re.compile(r"\b(\d{1,2}):(\d{2})\b(?!:)")
_PACE = re.compile(r"(\d+(?:[.,]\d+)?)\s?(?:min\w*|')\s?(?:/|per|an?\b)", re.IGNORECASE)
_SPEED = re.compile(r"(\d+(?:[.,]\d+)?)\s?(mph|mi/h|miles an hour|km/?h|kph)", re.IGNORECASE)
_MISSED = re.compile(r"\b(?:fail\w*|miss\w*|bail\w*|lost|grind|ground)\b", re.IGNORECASE)
_HOUR = 3600.0
_TOLERANCE = 0.01


@dataclass(frozen=True, slots=True)
class Figures:
    """The reader knows all that can be worked out of a text, which is too much for a witness: what is written in digits
    has to stand there as it is, and the reader decides about numbers in words."""

    reader: Reader
    text: str
    context: ReadingContext

    @property
    def literal(self) -> Literal:
        return literal(self.text)

    def said(self, value: float) -> bool:
        return self.of_session(SessionFacts(seconds=value))

    def of_session(self, session: SessionFacts) -> bool:
        figures = (session.rpe, session.rir, session.energy, session.rounds, *(pain.severity for pain in session.pain))
        stand = self._stand(figures) and self._timed(session.seconds)
        return stand and self.reader.supports(self.text, Reading(session=replace(session, evidence=())))

    def of_entries(self, reading: Reading) -> bool:
        """What a correction keeps of the report before it, and the dose of a prescribed exercise whose load alone was
        said, need not be in the text."""
        correcting = Intent.CORRECT in reading.intents
        left = (
            self._unexplained(done, entry, correcting=correcting) for entry in reading.entries for done in entry.sets
        )
        return all(self._proved(done) for done in left)

    def item(self, exercise: str) -> PrescribedItem | None:
        items = self.context.prescription.items if self.context.prescription else ()
        return next((item for item in items if item.exercise == exercise), None)

    def before(self, exercise: str) -> tuple[PerformedSet, ...]:
        entries = self.context.last.entries if self.context.last else ()
        return tuple(done for entry in entries if entry.exercise == exercise for done in entry.sets)

    def _unexplained(self, done: PerformedSet, entry: Entry, *, correcting: bool) -> PerformedSet:
        """The set without what is known from elsewhere. Nothing is left of its evidence: what a model calls derived is
        proved like the rest."""
        known = list(self.before(entry.exercise)) if correcting else []
        item = self.item(entry.exercise)
        if item is not None and done.load is not None:
            known.append(PerformedSet(reps=_whole(item.reps), seconds=item.seconds, meters=item.meters))
        left: dict[str, Any] = {
            field: value
            for field in _FIGURES
            if (value := getattr(done, field)) not in {getattr(one, field) for one in known}
        }
        return PerformedSet(**left)

    def _proved(self, done: PerformedSet) -> bool:
        return self._supported(done) or self._paced(done)

    def _supported(self, done: PerformedSet) -> bool:
        missed = done.reps is not None and _MISSED.search(self.text) and self.literal.has_number(done.reps + 1)
        counts = (None if missed else done.reps, done.load, done.rir, done.rpe)
        stand = self._stand(counts) and self._timed(done.seconds) and self._covered(done.meters)
        return stand and self.reader.supports(self.text, Reading(entries=(Entry("", (done,)),)))

    def _stand(self, values: Sequence[float | None]) -> bool:
        return self.literal.spelled or all(not value or self.literal.has_number(value) for value in values)

    def _timed(self, seconds: float | None) -> bool:
        return not seconds or self.literal.spelled or self.literal.times_of(seconds) > 0

    def _covered(self, meters: float | None) -> bool:
        return not meters or self.literal.spelled or self.literal.distances_of(meters) > 0

    def _paced(self, done: PerformedSet) -> bool:
        """A distance and a time of which one was said, and the pace or the speed."""
        if not done.seconds or not done.meters:
            return False
        meters, seconds = done.meters, done.seconds
        one_said = self._supported(replace(done, seconds=None)) or self._supported(replace(done, meters=None))
        paced = any(_near(seconds / meters * per, pace) for pace in _paces(self.text) for per in _PER_METERS)
        sped = any(_near(meters / seconds * _HOUR / METERS[unit], speed) for speed, unit in _speeds(self.text))
        return one_said and (paced or sped)


def _paces(text: str) -> list[float]:
    """Seconds, for whatever distance they hold."""
    clocks = [int(minutes) * 60.0 + int(seconds) for minutes, seconds in _CLOCK.findall(text)]
    return clocks + [float(minutes.replace(",", ".")) * 60 for minutes in _PACE.findall(text)]


def _speeds(text: str) -> list[tuple[float, str]]:
    return [
        (float(value.replace(",", ".")), "mi" if unit.lower().startswith("m") else "km")
        for value, unit in _SPEED.findall(text)
    ]


def _near(value: float, said: float) -> bool:
    return abs(value - said) <= _TOLERANCE * said


def _whole(reps: str | None) -> int | None:
    return int(reps) if reps and reps.isdigit() else None
