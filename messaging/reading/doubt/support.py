"""Whether a reading's figures come from its text: the check on what a language model answers."""

import re
from collections.abc import Iterator

from messaging.reading.words.lexer import atoms
from messaging.reading.words.normalise import normalise
from messaging.reading.words.units import METERS
from textcoach.domain.reading import PerformedSet, Reading


def supported(text: str, reading: Reading) -> bool:
    """Every load, rep, effort, time and distance is stated, or follows from two that are (within 1 %)."""
    stated = _stated(normalise(text).text)
    return all(
        _occurs(value, stated) for entry in reading.entries for done in entry.sets for value in _figures(done)
    ) and all(_occurs(value, stated) for value in _session_figures(reading))


def _figures(done: PerformedSet) -> Iterator[float]:
    for value in (done.reps, done.load, done.rir, done.rpe):
        if value:
            yield value
    if done.seconds and "seconds" not in done.derived:
        yield done.seconds
    if done.meters and "meters" not in done.derived:
        yield done.meters


def _session_figures(reading: Reading) -> Iterator[float]:
    session = reading.session
    for value in (session.rpe, session.rir, session.energy, session.seconds, session.rounds):
        if value:
            yield float(value)
    for pain in session.pain:
        if pain.severity:
            yield float(pain.severity)


def _stated(text: str) -> frozenset[float]:
    found = {float(number) for number in re.findall(r"\d+(?:\.\d+)?", text)}
    found.update(value for atom in atoms(text) for value in atom.values)
    found.update(value - 1 for value in tuple(found))
    found.update(
        value * scale for value in tuple(found) for scale in (60, 3600, METERS["mi"], METERS["k"], METERS["y"])
    )
    numbers = [value for value in found if value <= 3600]
    if len(numbers) < 120:
        found.update(a * b for a in numbers for b in numbers)
    return frozenset(found)


def _occurs(value: float, stated: frozenset[float]) -> bool:
    return any(abs(value - known) <= 0.01 * max(abs(value), 0.1) for known in stated)
