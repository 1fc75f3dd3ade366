"""Answers from today's workout and from what was done: the figures are the record's."""

from collections.abc import Sequence

from agents.coach.about import listed
from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import resolve
from textcoach.domain.citation import bout_words, when_words
from textcoach.domain.distance import METERS, distance_words, duration_words, repeat_words, target_words, time_words
from textcoach.domain.duration import session_seconds
from textcoach.domain.history import bouts
from textcoach.domain.reading import PerformedSet
from textcoach.domain.strength import ESTIMABLE
from textcoach.domain.workout import Item, ItemType
from textcoach.ports.conversation import ChatFacts

NOTHING_TODAY = "There's no workout written for today, so I have no figures for it."
_FRINGE = {ItemType.PREP, ItemType.COOLDOWN}
_FIVE_MINUTES = 300.0
_MOST = 4
_FITS = 260


def work(facts: ChatFacts) -> list[Item]:
    items = facts.content.items if facts.content else ()
    return [item for item in items if item.type not in _FRINGE]


def length(facts: ChatFacts) -> str:
    if facts.content is None:
        return "There's no workout written for today, so I can't say how long it takes."
    minutes = max(5, round(session_seconds(facts.content) / _FIVE_MINUTES) * 5)
    return f"About {minutes} minutes, rests included. Short on time? The first exercises count most."


def rest(facts: ChatFacts, exercise: str | None) -> str:
    """As prescribed where it is; else what holds for most."""
    set_down = [item for item in work(facts) if item.rest]
    own = next((item for item in set_down if item.exercise == exercise), None)
    if own is not None and own.rest:
        return f"{own.exercise} today: rest {_rest_words(own.rest)} between sets. A bit more is fine on heavy ones."
    if exercise is None and set_down:
        shortest, longest = min(item.rest or 0 for item in set_down), max(item.rest or 0 for item in set_down)
        span = _rest_words(longest)
        if shortest < longest:
            span = f"{_rest_words(shortest)} to {span}"
        return f"Today {span} between sets, longest on the heavy ones. If the next set suffers, take a bit more."
    return "Two to three minutes on the heavy lifts, about one on the small ones. If the next set suffers, take more."


def dose(facts: ChatFacts, exercise: str | None) -> str:
    """What today asks of one exercise, or of as many as fit where none is named."""
    if facts.content is None:
        return NOTHING_TODAY
    if exercise is None:
        each = [f"{item.exercise} {_brief(item, facts.athlete)}" for item in work(facts)]
        if not each:
            return NOTHING_TODAY
        while len(", ".join(each)) > _FITS:
            each.pop()
        return f"Today: {', '.join(each)}."
    item = next((one for one in facts.content.items if one.exercise == exercise), None)
    if item is None:
        return f"{exercise} isn't in today's workout, so I have no figures for it today."
    return f"{item.exercise} today: {dose_words(item, facts.athlete)}."


def distance(facts: ChatFacts) -> str:
    if facts.content is None:
        return NOTHING_TODAY
    item = next((one for one in work(facts) if one.meters or one.minutes), None)
    if item is None:
        return "There's no running or other distance in today's workout."
    note = f": {item.note}" if item.note else ""
    return f"{item.exercise} today: {dose_words(item, facts.athlete)}{note}."


def _brief(item: Item, athlete: Athlete) -> str:
    amount = _amount(item, athlete)
    sets = f"{item.sets}x{amount}" if item.sets > 1 else amount
    return f"{sets} @ {item.load.words()}" if item.load is not None else sets


def tempo(parts: Sequence[str]) -> str:
    down, pause, lift = ("fast" if part == "x" else f"{part} s" for part in parts)
    held = "no" if pause == "0 s" else pause
    return f"Tempo is the speed of a rep: {down} down, {held} pause at the bottom, {lift} up."


def dose_words(item: Item, athlete: Athlete) -> str:
    """ "3 sets of 8-10 with 185 lb, leaving 2 in reserve", "4.5 km at RPE 4"."""
    words = _amount(item, athlete)
    if item.sets > 1:
        words = f"{item.sets} sets of {words}"
    elif item.reps is not None:
        words = f"one set of {words}"
    known = resolve(item.exercise)
    if item.load is not None:
        words += f" with {item.load.words()}"
    elif item.reps is not None and known is not None and known.load_kind in ESTIMABLE:
        words += " with a weight of your choice"
    if item.rir is not None and item.reps is not None:
        words += f", leaving {item.rir:g} in reserve"
    if item.pace is not None:
        words += f" {target_words(item.pace, item.meters, item.sets, athlete.distance_unit)}"
    if item.rpe is not None:
        words += f"{',' if item.pace else ' at'} RPE {item.rpe:g}"
    return words


def _amount(item: Item, athlete: Athlete) -> str:
    if item.meters is not None:
        return (repeat_words if item.sets > 1 else distance_words)(item.meters, athlete.distance_unit)
    if item.minutes is not None:
        return f"{item.minutes:g} min"
    if item.seconds is not None:
        return duration_words(item.seconds)
    return item.reps.words() if item.reps is not None else "your choice"


def last_time(facts: ChatFacts, exercise: str) -> str:
    """What the record of the last four weeks says; nothing is made up where it is silent."""
    past = [one for one in bouts(facts.recent, exercise) if one.day < facts.day and not one.skipped]
    if not past:
        return f"I have no {exercise} on record in the last four weeks."
    newest = past[0]
    when = when_words(newest.day, facts.day)
    covered = _covered(newest.sets, facts.athlete)
    done = covered or bout_words(newest, facts.athlete.load_unit)
    return f"{exercise} {when}: {done}." if done else f"{exercise} {when}: done, but I have no figures for it."


def _covered(sets: Sequence[PerformedSet], athlete: Athlete) -> str:
    """A run, a ride, a row: how far and how long."""
    meters = sum(done.meters or 0.0 for done in sets)
    if not meters:
        return ""
    seconds = sum(done.seconds or 0.0 for done in sets) if all(done.seconds for done in sets) else 0.0
    words = distance_words(meters, athlete.distance_unit)
    if not seconds:
        return words
    pace = seconds / meters * METERS[athlete.distance_unit]
    return f"{words} in {time_words(seconds)} ({time_words(pace)}/{athlete.distance_unit})"


def warm_up(facts: ChatFacts) -> str:
    items = facts.content.items if facts.content else ()
    drills = [item.exercise for item in items if item.type is ItemType.PREP]
    if drills:
        return f"Today: {listed(drills[:_MOST])}, then a lighter set or two of the first exercise."
    return "Five easy minutes to get warm, then one or two lighter sets of the first exercise before the real ones."


def lines(facts: ChatFacts) -> list[str]:
    """The workout as the model gets it."""
    return [f"{item.exercise}: {dose_words(item, facts.athlete)}{_more(item)}" for item in work(facts)]


def _more(item: Item) -> str:
    rests = f", rest {item.rest} s" if item.rest else ""
    return rests + (f", tempo {item.tempo}" if item.tempo else "")


def _rest_words(seconds: int) -> str:
    minutes, left = divmod(seconds, 60)
    return f"{minutes} min" if minutes and not left else f"{seconds} s"
