"""Corrections: each changed exercise whole, merged with what was reported before."""

import re
from collections.abc import Sequence
from dataclasses import replace

from messaging.reading.logs import Log
from textcoach.domain.reading import Entry, PerformedSet, Reading

CORRECTS = re.compile(
    r"^\W*(?:no|nope|oops|whoops|wait|oh wait|actually|correction|sorry|scratch that|my bad|edit|fix|hang on|"
    r"hold on|typo|meant|i meant|wrong|ah|hmm)\b(?!\s(?:gym|workout|time|pain|problem|barbell|worries|rack|"
    r"training|lifting|way|energy|kit|equipment|sleep|thanks|bench(?! was)|dumbbells?))"
    r"|\b(?:i meant|meant to (?:say|put|write|type)|should(?:'ve| have)? (?:be|been|say|read|said)|make that|it "
    r"was actually|was actually|were actually|actually (?:was|were|it was|did|got)|typo|correction|scratch that|"
    r"not (?:\d+(?:[/,x]\d+)*)(?:\s?(?:lb|kg|lbs|s))?\s?$|i wrote|fat[- ]?finger\w*|change (?:that|the|my|it) "
    r".{0,20}to \d|wrong (?:day|weight|number|exercise)|misread|miscounted|mistyped|got that wrong|put the wrong|"
    r"logged .{0,15}wrong)\b"
    r"|\bnot (?:\d+(?:[/,x:.]\d+)*)\s?(?:lbs?|kgs?|reps)?\s*(?:[.!]|$)|^\*\s?\w|\w+\*\s*$"
)
_NEGATED = re.compile(
    r"[,(]?\s?\b(?:and )?(?:not|instead of|rather than)\s(?:the\s)?\d+(?::\d+)?(?:\s?[/,x]\s?\d+)*\s?(?:kgs?|"
    r"lbs?|s\b|reps?|km|mi|min\w*)?\)?"
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
_ORDINAL = re.compile(r"\b(?:the |my )?(" + "|".join(_NTH) + r")\s?(?:set|rep|one|interval|round|run|lap)?\b")
_SET_NUMBER = re.compile(r"\b(?:set|rep|interval)\s?#?(\d)\b")


def corrects(text: str) -> bool:
    return CORRECTS.search(text) is not None


def without_old(text: str) -> str:
    """The text without the figures it withdraws and the word that announces the correction."""
    return _LEADS.sub("", _FROM_TO.sub("to", _NEGATED.sub(" ", text))).replace("*", " ")


def take_ordinal(text: str) -> tuple[int | None, str]:
    """Which set is meant, counted from 0 (-1 the last), and the text without saying so."""
    match = _SET_NUMBER.search(text)
    if match:
        return int(match[1]) - 1, text[: match.start()] + " " + text[match.end() :]
    match = _ORDINAL.search(text)
    if match:
        return _NTH[match[1]], text[: match.start()] + " " + text[match.end() :]
    return None, text


def merged(log: Log, last: Reading, ordinal: int | None) -> list[Entry]:
    """The corrected entries. An exercise that was not reported before is taken as it is now stated."""
    out: list[Entry] = []
    for entry in log.entries:
        known = next((old for old in last.entries if old.exercise == entry.exercise), None)
        if known is None or entry.skipped or known.skipped or not known.sets:
            out.append(entry)
        elif entry.sets:
            out.append(replace(known, sets=_sets(known.sets, entry.sets, ordinal)))
    return out


def _sets(old: Sequence[PerformedSet], new: Sequence[PerformedSet], ordinal: int | None) -> tuple[PerformedSet, ...]:
    if ordinal is not None and -len(old) <= ordinal < len(old) and len(new) == 1:
        place = ordinal % len(old)
        return tuple(_over(done, new[0]) if at == place else done for at, done in enumerate(old))
    if len(new) == 1 and (new[0].reps is None or len(old) == 1):
        effort = new[0].rpe is not None or new[0].rir is not None
        if effort and new[0].load is None and new[0].seconds is None and new[0].meters is None and new[0].reps is None:
            return (*old[:-1], _over(old[-1], new[0]))
        return tuple(_over(done, new[0]) for done in old)
    if len(new) == 1 and new[0].load is None and len({done.reps for done in old}) == 1:
        return tuple(_over(done, new[0]) for done in old)
    out: list[PerformedSet] = []
    for at, done in enumerate(new):
        base = old[min(at, len(old) - 1)]
        keeps_effort = at < len(old)
        out.append(_over(base if keeps_effort else replace(base, rir=None, rpe=None), done))
    return tuple(out)


def _over(old: PerformedSet, new: PerformedSet) -> PerformedSet:
    changed = {
        name: value
        for name in ("reps", "seconds", "meters", "rir", "rpe", "side")
        if (value := getattr(new, name)) is not None
    }
    if new.load is not None:
        changed |= {
            "load": new.load,
            "unit": new.unit,
            "kind": old.kind if old.kind and new.kind != "assisted" else new.kind,
        }
    elif new.kind is not None:
        changed |= {"load": None, "unit": None, "kind": new.kind}
    return replace(old, **changed)
