"""The check of what a model reads in an athlete's text. What the text doesn't bear out is dropped whole."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import structlog

from textcoach.domain.catalogue import EXERCISES
from textcoach.domain.literal import literal
from textcoach.domain.machine_talk import instructs
from textcoach.domain.naming import named_at
from textcoach.domain.reading import Intent, Reading, ReadingContext
from textcoach.domain.tidying import prescribed_names, tidied
from textcoach.ports.reader import Reader
from textcoach.services.reading_figures import Figures
from textcoach.services.reading_requests import may_be_asked
from textcoach.services.reading_sets import loads_plausible, sets_counted

MOST_INTENTS = 4
OLDEST_DAYS = 14
_CARRIER = frozenset({Intent.STOP, Intent.OPT_IN, Intent.HELP})
_RECORDS = frozenset({Intent.LOG, Intent.CORRECT})
_JOINTS = frozenset(area for exercise in EXERCISES for area in exercise.stresses)
_AREA = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+){0,2}")
_AREA_LENGTH = 30
_QUESTION_LENGTH = 120
_LIST = re.compile(
    r"\b(?:first|second|third|fourth|last|next|then|1st|2nd|3rd|4th|both|others?|rest|only|remaining|else|nothing|"
    r"half)\b|(?:^|\s)#?\d[).:]\s",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:half|most|part(?:ly|ial\w*)?|some|third|quarters?|rest|only|early|short|couldn'?t|didn'?t|not all|ran out|"
    r"stop(?:ped)?|quit|bail\w*|gave up|halb|teil\w*|mitad|moitié|metade|metà)\b|[½¼¾⅓⅔%]",
    re.IGNORECASE,
)
_ANOTHER_DAY = re.compile(
    r"\b(?:y(?:ester)?da?y|yest|last|ago|night|earlier|before|prev\w*|late|forgot|mon|tue|wed|thu|fri|sat|sun|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?:st|nd|rd|th)|\d{1,2}/\d{1,2}|(?:vor)?gestern|letzte\w*|"
    r"(?:ante)?ayer|(?:avant-?)?hier|ieri|ontem)\b",
    re.IGNORECASE,
)
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class _Case:
    text: str
    reading: Reading
    context: ReadingContext
    figures: Figures

    @property
    def own(self) -> tuple[str, ...]:
        return prescribed_names(self.context)

    def names(self, exercise: str) -> bool:
        return named_at(exercise, self.text) is not None


def checked(reader: Reader, text: str, answer: Reading, context: ReadingContext) -> Reading | None:
    """The reading in the contract's form, or None where the text doesn't bear it out. Pure but for the log."""
    reading = tidied(answer, context)
    reason = "unknown_exercise" if reading is None else refusal(reader, text, reading, context)
    if reason is not None:
        _log.info("a model's reading was dropped", reason=reason)
        return None
    return reading


def refusal(reader: Reader, text: str, reading: Reading, context: ReadingContext) -> str | None:
    """Why a tidied reading is dropped, in a word without anything of the text; None where nothing is wrong with it."""
    case = _Case(text, reading, context, Figures(reader, text, context))
    return next((reason for reason, breaks in _RULES.items() if breaks(case)), None)


def _obeys(case: _Case) -> bool:
    """Whatever a model makes of such a text, the grammar's reading of the rest of it is the safe one."""
    return instructs(case.text)


def _speaks_for_the_carrier(case: _Case) -> bool:
    return bool(_CARRIER & set(case.reading.intents))


def _contradicts_itself(case: _Case) -> bool:
    reading, intents, completed = case.reading, set(case.reading.intents), case.reading.session.completed
    request = reading.request
    return (
        len(intents) > MOST_INTENTS
        or (bool(reading.entries) and not intents & _RECORDS)
        or (Intent.SKIP in intents and completed not in {"none", "partial"})
        or (Intent.DONE in intents and completed != "full")
        or (completed == "none" and Intent.SKIP not in intents)
        or (Intent.CORRECT in intents and case.context.last is None and reading.clarify is None)
        or (request is not None and Intent(request.kind) not in intents)
    )


def _logs_nothing(case: _Case) -> bool:
    """A log without a figure and without an exercise is one only where the athlete names a share of the work."""
    reading, facts = case.reading, case.reading.session
    if Intent.LOG not in reading.intents or reading.entries or reading.clarify is not None:
        return False
    if any(value is not None for value in (facts.rpe, facts.rir, facts.energy, facts.seconds, facts.rounds)):
        return False
    return facts.completed != "partial" or _PART.search(case.text) is None


def _empty_set(case: _Case) -> bool:
    sets = [done for entry in case.reading.entries for done in entry.sets]
    return any((s.reps, s.load, s.seconds, s.meters, s.kind) == (None,) * 5 for s in sets)


def _unnamed(case: _Case) -> bool:
    """Figures may belong to one prescribed exercise that the text doesn't name; to several, or to what was left out,
    only where the text counts them up ("first 135x10, then 50x12", "skipped the rest")."""
    earlier = {entry.exercise for entry in case.context.last.entries} if case.context.last else set()
    loose = [entry for entry in case.reading.entries if not case.names(entry.exercise)]
    if any(entry.exercise not in {*case.own, *earlier} or not (entry.sets or entry.skipped) for entry in loose):
        return True
    listed = len(loose) > 1 or any(entry.skipped for entry in loose)
    return listed and _LIST.search(case.text) is None


def _replaces_unnamed(case: _Case) -> bool:
    replaced = [entry.instead_of for entry in case.reading.entries if entry.instead_of]
    return any(name not in case.own and not case.names(name) for name in replaced)


def _wrong_unit(case: _Case) -> bool:
    """A unit that is not the athlete's own has to be said."""
    used = {done.unit for entry in case.reading.entries for done in entry.sets if done.unit is not None}
    said = {"kg": r"kilo|[\d½¼¾]\s?kg|\bkgs?\b|\d\s?k\b", "lb": r"pound|[\d½¼¾]\s?(?:lb|#)|\blbs?\b"}
    strange = used - {case.context.load_unit, *_units_before(case.context)}
    return any(re.search(said[unit], case.text, re.IGNORECASE) is None for unit in strange)


def _units_before(context: ReadingContext) -> set[str]:
    entries = context.last.entries if context.last else ()
    return {done.unit for entry in entries for done in entry.sets if done.unit is not None}


def _wrong_area(case: _Case) -> bool:
    """An area goes into the profile, into alerts and into prompts: one that every coach knows, or a few plain letters
    that the athlete wrote."""
    said = case.text.casefold()
    for area in {pain.area for pain in case.reading.session.pain} - _JOINTS:
        spelt = len(area) <= _AREA_LENGTH and _AREA.fullmatch(area) is not None
        if not spelt or not all(word.rstrip("s") in said for word in area.casefold().split()):
            return True
    return False


def _wrong_day(case: _Case) -> bool:
    day = case.reading.session.day
    return day != 0 and (not -OLDEST_DAYS <= day < 0 or _ANOTHER_DAY.search(case.text) is None)


def _asks_strangely(case: _Case) -> bool:
    """A question of the model's own goes out as it is; one with choices is the rules'."""
    asked = case.reading.clarify
    if asked is None or case.reading.choices:
        return False
    said = literal(case.text).numbers
    return len(asked) > _QUESTION_LENGTH or "?" not in asked or any(one not in said for one in literal(asked).numbers)


_RULES: dict[str, Callable[[_Case], bool]] = {
    "instruction": _obeys,
    "carrier_word": _speaks_for_the_carrier,
    "contradiction": _contradicts_itself,
    "empty_log": _logs_nothing,
    "empty_set": _empty_set,
    "unnamed_exercise": _unnamed,
    "unnamed_replaced": _replaces_unnamed,
    "unit": _wrong_unit,
    "pain_area": _wrong_area,
    "day": _wrong_day,
    "question": _asks_strangely,
    "request": lambda case: not may_be_asked(case.reading.request, case.figures),
    "implausible_load": lambda case: not loads_plausible(case.reading, case.figures),
    "set_count": lambda case: not sets_counted(case.reading, case.figures),
    "session_figure": lambda case: not case.figures.of_session(case.reading.session),
    "figure": lambda case: not case.figures.of_entries(case.reading),
}
