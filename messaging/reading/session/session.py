"""Facts about the whole session, and the text that is left when their figures are taken out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from messaging.reading.session import session_cues as cues
from messaging.reading.session.pain import read_pain
from messaging.reading.words.cues import Cue
from messaging.reading.words.plain import Plain
from messaging.reading.words.units import seconds_of
from textcoach.domain.evidence import Evidence, Span
from textcoach.domain.reading import SessionFacts

_SHORTEST_SESSION, _LONGEST_SESSION = 15 * 60, 4 * 3600
_FIGURE = re.compile(r"\d+(?:[.:]\d+)*")
_TOLD = re.compile(r"\b(?:done|finished|completed?|all of it|everything|rx)\b")


@dataclass(frozen=True, slots=True)
class Found:
    """Session facts, the text without what stated them, and what else their words imply: ``sleep`` was rated, an EMOM
    took so many ``minutes``. ``used`` are words that were understood and state no value."""

    facts: SessionFacts
    rest: Plain
    sleep: bool = False
    minutes: int | None = None
    used: tuple[Span, ...] = ()


@dataclass(slots=True)
class _Gathered:
    rest: Plain
    evidence: list[Evidence] = field(default_factory=list)
    used: list[Span] = field(default_factory=list)

    def take(self, name: str, pattern: Cue, bounds: tuple[float, float] = (0, 999)) -> float | None:
        """The figure that the pattern finds, taken out of the text; None outside of ``bounds``, both included."""
        match = pattern.search(self.rest.text)
        if match is None:
            return None
        value = float(next(group for group in match.groups() if group))
        span = self.rest.of_match(match)
        self.rest = self.rest.blank(match)
        if not bounds[0] <= value <= bounds[1]:
            return None
        self.evidence.append(Evidence(name, span=span))
        return value

    def drop(self, pattern: Cue) -> bool:
        """Takes out words that state no value. Whether there were any."""
        if pattern.search(self.rest.text) is None:
            return False
        self.used += (self.rest.of_match(match) for match in pattern.pattern.finditer(self.rest.text))
        self.rest = self.rest.sub(pattern.pattern, " , ")
        return True

    def take_time(self, match: re.Match[str], group: int, keep: int) -> float:
        """Seconds of the group, taken out of the text from ``keep`` on."""
        self.evidence.append(Evidence("seconds", span=self.rest.span(keep, match.end())))
        self.rest = self.rest.put([(keep, match.end(), " , ")])
        return seconds_of(match[group])


def session_facts(plain: Plain, *, endurance: bool, named: bool = True, planned: bool = False) -> Found:
    """``endurance``: today's session is one run, ride, row or swim, so that its time belongs to the set and not here.
    ``named``: the text names an exercise; ``planned``: several were prescribed."""
    if cues.OF_PLANNED.search(plain.text):
        plain = plain.sub(cues.OF_PLANNED.pattern, r"\1 ")
    got = _Gathered(plain)
    figures = any(char.isdecimal() for char in plain.text)
    energy = got.take("energy", cues.ENERGY, (1, 10)) if figures else None
    sleep = got.drop(cues.SLEEP) if figures else False
    rpe = got.take("rpe", cues.EFFORT, (1, 10)) if figures else None
    pains, got.rest = read_pain(got.rest)
    if not figures:
        return Found(SessionFacts(pain=pains), got.rest)
    rir = got.take("rir", cues.RIR)
    minutes = _emom(got)
    seconds, rounds = _course(got, endurance=endurance, named=named, planned=planned)
    got.drop(cues.AMRAP_CLOCK)
    facts = SessionFacts(
        energy=int(energy) if energy is not None else None,
        rir=rir,
        rpe=rpe,
        rounds=int(rounds) if rounds is not None else None,
        seconds=seconds,
        pain=pains,
        evidence=tuple(got.evidence),
    )
    return Found(facts, got.rest, sleep, minutes, tuple(got.used))


def _emom(got: _Gathered) -> int | None:
    """How many sets an EMOM has: one every minute, or every few minutes."""
    match = cues.EMOM.search(got.rest.text)
    if match is None:
        return None
    every, total = next((one, two) for one, two in zip(*_pairs(match), strict=True) if two)
    got.used.append(got.rest.of_match(match))
    got.rest = got.rest.blank(match).sub(cues.EMOM_WORDS, " , ")
    return int(total) // max(1, int(every or 1)) or None


def _pairs(match: re.Match[str]) -> tuple[tuple[str | None, ...], tuple[str | None, ...]]:
    return (match[1], match[4], match[5]), (match[2], match[3], match[6])


def _course(got: _Gathered, *, endurance: bool, named: bool, planned: bool) -> tuple[float | None, float | None]:
    """Seconds and rounds of the session."""
    seconds = None if endurance else _lasted(got)
    if seconds is None:
        seconds = _ladder_time(got)
    rounds = got.take("rounds", cues.ROUNDS)
    if rounds is None and not named and not endurance:
        rounds = got.take("rounds", cues.ROUNDS_AND_REPS)
    if seconds is None and not endurance:
        if rounds is not None:
            seconds = _for_time(got)
        elif not named and (planned or cues.BENCHMARK.search(got.rest.text)):
            seconds = _only_time(got)
        if seconds is None:
            seconds = _alone(got)
    return seconds, rounds


def _lasted(got: _Gathered) -> float | None:
    """How long the session took."""
    for pattern in (cues.LASTED, cues.ROUNDS_TIME):
        match = pattern.search(got.rest.text)
        if match and (pattern is cues.LASTED or not cues.OUTING.search(got.rest.text)):
            group = next(at for at, said in enumerate(match.groups(), 1) if said)
            return got.take_time(match, group, match.start() if pattern is cues.LASTED else match.start(1))
    return None


def _ladder_time(got: _Gathered) -> float | None:
    """The time of "21-15-9 thrusters, 8:40" is the session's."""
    text = got.rest.text
    ladder = cues.LADDER.search(text)
    if ladder is None or not _steps_down([int(part) for part in ladder[0].split("-")]):
        return None
    match = cues.MINUTES.search(text, ladder.end())
    between = text[ladder.end() : match.start()] if match else ""
    if match is None or cues.APART.search(between) or cues.ENDURES.search(between):
        return None
    return got.take_time(match, 0, match.start())


def _steps_down(rungs: Sequence[int]) -> bool:
    """Whether all steps are alike, as those of a ladder are and those of tired sets mostly are not."""
    return rungs[0] > rungs[1] and len({one - two for one, two in pairwise(rungs)}) == 1


def _for_time(got: _Gathered) -> float | None:
    match = cues.FOR_TIME.search(got.rest.text)
    return got.take_time(match, 1 if match[1] else 2, match.start()) if match else None


def _only_time(got: _Gathered) -> float | None:
    """The one figure of a text that names no exercise: what a workout for time took ("fran 4:12")."""
    text = got.rest.text
    match = cues.CLOCK.search(text)
    if match is None or len(_FIGURE.findall(text)) != 1 or cues.TIME_OF_DAY.search(text, 0, match.start()):
        return None
    return got.take_time(match, 0, match.start())


def _alone(got: _Gathered) -> float | None:
    """A duration in a clause of its own, beside a report ("done. bench 80 4x6, 40 min")."""
    text = got.rest.text
    match = cues.ALONE.search(text)
    if match is None or ":" in match[1] or cues.ENDURES.search(text):
        return None
    if not _SHORTEST_SESSION <= seconds_of(match[1]) <= _LONGEST_SESSION:
        return None
    if len(_FIGURE.findall(text)) == len(_FIGURE.findall(match[1])) and not _TOLD.search(text):
        return None
    return got.take_time(match, 1, match.start(1))
