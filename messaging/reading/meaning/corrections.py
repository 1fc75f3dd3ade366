"""Corrections: each changed exercise whole, merged with what was reported before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from messaging.reading.logs.logs import Log
from messaging.reading.meaning.correction_words import Exchange, exchange_of, unit_said
from messaging.reading.words.plain import Plain
from messaging.reading.words.units import METERS
from textcoach.domain.evidence import Evidence, Span
from textcoach.domain.reading import Entry, LoadUnit, PerformedSet, Reading

_NEGATED = re.compile(
    r"[,(]?\s?\b(?:and )?(?:not|instead of|rather than)\s(?:the\s|like\s)?\d+(?:[.:]\d+)*(?:\s?[/,"
    r"x]\s?\d+(?:[.:]\d+)*)*\s?(?:kgs?|"
    r"lbs?|s\b|reps?|sets?|km|mi\w*|min\w*)?\)?|\b(?:and )?not (?:today|yesterday|yday|mon\w*|tue\w*|wed\w*|thu\w*|"
    r"fri\w*|sat\w*|sun\w*)\b"
)
_FROM_TO = re.compile(r"\bfrom\s[\d:./,x]+\s?(?:kg|lb|lbs)?\sto\b")
_LEADS = re.compile(
    r"^\W*(?:(?:no|nope|oops|whoops|wait|oh|actually|correction|sorry|scratch that|my bad|edit|fix|hang on|hold "
    r"on|typo|ah|hmm|i meant(?: to (?:say|put|write|type))?|meant(?: to (?:say|put|write|type))?)\W+)+"
)
_NTH = {
    "first": 0,
    "1st": 0,
    "second": 1,
    "2nd": 1,
    "third": 2,
    "3rd": 2,
    "fourth": 3,
    "4th": 3,
    "fifth": 4,
    "5th": 4,
    "sixth": 5,
    "6th": 5,
    "seventh": 6,
    "7th": 6,
    "eighth": 7,
    "8th": 7,
    "last": -1,
    "final": -1,
    "top": -1,
}
_SCALES = (
    ("reps", 1.0),
    ("load", 1.0),
    ("rpe", 1.0),
    ("rir", 1.0),
    ("seconds", 1.0),
    ("seconds", 60.0),
    ("meters", 1.0),
    ("meters", METERS["mi"]),
    ("meters", METERS["k"]),
)
"""What a bare figure may have been."""
_NEAR = 0.002
_MEASURES = ("reps", "seconds", "meters", "rir", "rpe", "side")
_ORDINAL = re.compile(r"\b(?:the |my )?(" + "|".join(_NTH) + r")\s?(?:set|rep|one|interval|round|run|lap)?\b")
_SET_NUMBER = re.compile(r"\b(?:set|rep|interval)\s?#?(\d)\b")


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a correction says now: without the figures it withdraws, the word that announces it and which set it is
    about (counted from 0, -1 the last; None where not said). ``used`` are the words taken out; ``new`` is the place of
    the figure that is given in exchange; ``unit`` is the one that all loads were in."""

    rest: Plain
    ordinal: int | None
    used: tuple[Span, ...]
    exchange: Exchange | None = None
    new: Span | None = None
    unit: LoadUnit | None = None


def taken_apart(plain: Plain) -> Corrected:
    used = [plain.of_match(match) for pattern in (_NEGATED, _FROM_TO, _LEADS) for match in pattern.finditer(plain.text)]
    exchange, unit = exchange_of(plain.text), unit_said(plain.text)
    new = plain.span(exchange.start, exchange.end) if exchange else None
    rest = plain.sub(_NEGATED, " ").sub(_FROM_TO, "to").sub(_LEADS, "")
    rest = rest.same_length(rest.text.replace("*", " "))
    match = _SET_NUMBER.search(rest.text) or _ORDINAL.search(rest.text)
    if match is None:
        return Corrected(rest, None, tuple(used), exchange, new, unit)
    ordinal = int(match[1]) - 1 if match.re is _SET_NUMBER else _NTH[match[1]]
    without = rest.put([(match.start(), match.end(), " ")])
    return Corrected(without, ordinal, (*used, rest.of_match(match)), exchange, new, unit)


def merged(log: Log, last: Reading, corrected: Corrected) -> list[Entry]:
    """The corrected entries. An exercise that was not reported before is taken as it is now stated."""
    if not log.entries and (known := amended(last, corrected, log)) is not None:
        return [known]
    out: list[Entry] = []
    for entry in log.entries:
        old = next((old for old in last.entries if old.exercise == entry.exercise), None)
        if old is None or entry.skipped or old.skipped or not old.sets:
            out.append(entry)
        elif (known := exchanged(old, corrected)) is not None and len(entry.sets) <= 1:
            out.append(known)
        elif entry.sets:
            sets = _sets([_of_another_text(done) for done in old.sets], entry.sets, corrected.ordinal)
            out.append(replace(old, sets=sets, evidence=entry.evidence))
    return out


def amended(last: Reading, corrected: Corrected, log: Log) -> Entry | None:
    """The one exercise that had the figure which is taken back, or whose unit was another."""
    named = {mention.name for mention in log.parsed.mentions}
    about = [entry for entry in last.entries if not named or entry.exercise in named]
    found = [known for entry in about if (known := exchanged(entry, corrected)) is not None]
    return found[0] if len(found) == 1 else None


def exchanged(entry: Entry, corrected: Corrected) -> Entry | None:
    """The entry with the new figure in place of the old one, or in the other unit; None where it had no such."""
    if corrected.unit is not None:
        return _in_unit(entry, corrected.unit)
    if corrected.exchange is None:
        return None
    sets = [_of_another_text(done) for done in entry.sets]
    places = range(len(sets)) if corrected.ordinal is None else [corrected.ordinal % max(1, len(sets))]
    changed = False
    for at in places:
        if at < len(sets) and (new := _exchanged(sets[at], corrected.exchange, corrected.new)) is not None:
            sets[at], changed = new, True
    return replace(entry, sets=tuple(sets)) if changed else None


def _exchanged(done: PerformedSet, exchange: Exchange, said: Span | None) -> PerformedSet | None:
    for name, scale in _SCALES:
        value = getattr(done, name)
        if value is not None and abs(value - exchange.old * scale) <= _NEAR * max(1.0, value):
            figure = exchange.new * scale
            evidence = (*(one for one in done.evidence if one.field != name), Evidence(name, span=said))
            changed: dict[str, Any] = {name: int(figure) if name == "reps" else figure}
            return replace(done, **changed, evidence=evidence)
    return None


def _in_unit(entry: Entry, unit: LoadUnit) -> Entry | None:
    if not any(done.load is not None and done.unit != unit for done in entry.sets):
        return None
    sets = (_of_another_text(done) for done in entry.sets)
    return replace(entry, sets=tuple(replace(done, unit=unit) if done.load is not None else done for done in sets))


def _of_another_text(done: PerformedSet) -> PerformedSet:
    """What is taken from the last report keeps how it was known, but its words are not in this text."""
    return replace(done, evidence=tuple(replace(one, span=None) for one in done.evidence))


def _sets(old: Sequence[PerformedSet], new: Sequence[PerformedSet], ordinal: int | None) -> tuple[PerformedSet, ...]:
    if len(new) == 1:
        if ordinal is not None and -len(old) <= ordinal < len(old):
            place = ordinal % len(old)
            return tuple(_over(done, new[0]) if at == place else done for at, done in enumerate(old))
        if _is_effort(new[0]):
            return (*old[:-1], _over(old[-1], new[0]))
        same_reps = new[0].load is None and len({done.reps for done in old}) == 1
        if new[0].reps is None or len(old) == 1 or same_reps:
            return tuple(_over(done, new[0]) for done in old)
    out: list[PerformedSet] = []
    for at, done in enumerate(new):
        base = old[at] if at < len(old) else replace(old[-1], rir=None, rpe=None)
        out.append(_over(base, done))
    return tuple(out)


def _is_effort(done: PerformedSet) -> bool:
    said = done.rpe is not None or done.rir is not None
    return said and done.load is None and done.seconds is None and done.meters is None and done.reps is None


def _over(old: PerformedSet, new: PerformedSet) -> PerformedSet:
    changed = {name: value for name in _MEASURES if (value := getattr(new, name)) is not None}
    if new.load is not None:
        kind = old.kind if old.kind and new.kind != "assisted" else new.kind
        changed |= {"load": new.load, "unit": new.unit, "kind": kind}
    elif new.kind is not None:
        changed |= {"load": None, "unit": None, "kind": new.kind}
    kept = tuple(one for one in old.evidence if one.field not in changed and getattr(old, one.field) is not None)
    return replace(old, **changed, evidence=kept + tuple(one for one in new.evidence if one.field in changed))
