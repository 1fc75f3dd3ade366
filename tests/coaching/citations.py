"""Whether what a line cites is on record."""

import re

from textcoach.domain.history import PastSession
from textcoach.domain.states import WorkoutState

_SETS = re.compile(r"(?P<load>\d+(?:\.\d+)?) (?P<unit>lb|kg)(?: of help)? x (?P<reps>\d+(?:/\d+)*|\d+ sets of \d+)")
_EACH = re.compile(r"\b\d+(?:\.\d+)?x\d+(?:, \d+(?:\.\d+)?x\d+)*")
_BARE = re.compile(r"^(?P<reps>\d+(?:/\d+)*|\d+ sets of \d+)(?= |,|$)")
_RELATED = re.compile(r"going by (?P<name>.+) \((?P<sets>.+)\), this starts light")
_DONE = re.compile(r"you said done(?: twice)?(?: at (?P<load>[\d.]+) (?P<unit>lb|kg))?")


def counts(words: str) -> list[int]:
    if " sets of " in words:
        number, each = words.split(" sets of ")
        return [int(each)] * int(number)
    return [int(one) for one in words.split("/")]


def is_on_record(why: str, exercise: str, history: tuple[PastSession, ...]) -> bool:
    """Whether the sets that the line cites were done, or said to be done, or skipped."""
    if (related := _RELATED.fullmatch(why)) and related["name"] in names(history):
        exercise, why = related["name"], related["sets"]
    if why.startswith("skipped last time"):
        return any(past.state is WorkoutState.SKIPPED or skipped(past, exercise) for past in history)
    if match := _DONE.search(why):
        asked = [item for past in history if past.content for item in past.content.items if item.exercise == exercise]
        loads = {item.load.value for item in asked if item.load}
        return bool(asked) and (match["load"] is None or float(match["load"]) in loads)
    done = [
        [(one.load, one.reps) for one in entry.sets]
        for past in history
        if past.performance is not None
        for entry in past.performance.entries
        if entry.exercise == exercise
    ]
    if match := _SETS.search(why):
        cited = [(float(match["load"]), reps) for reps in counts(match["reps"])]
        return any(sets[: len(cited)] == cited for sets in done)
    if match := _EACH.search(why):
        pairs = [one.split("x") for one in match.group().split(", ")]
        cited = [(float(load), int(reps)) for load, reps in pairs]
        return any([(load or 0.0, reps) for load, reps in sets][: len(cited)] == cited for sets in done)
    if match := _BARE.search(why):
        return any([reps for _, reps in sets][: len(counts(match["reps"]))] == counts(match["reps"]) for sets in done)
    return False


def names(history: tuple[PastSession, ...]) -> set[str]:
    return {item.exercise for past in history if past.content for item in past.content.items}


def skipped(past: PastSession, exercise: str) -> bool:
    entries = past.performance.entries if past.performance else ()
    return any(entry.exercise == exercise and entry.skipped for entry in entries)
