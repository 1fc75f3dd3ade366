"""The pieces a reply is made of, found left to right: figures with their units, marks, and words."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum, auto

from messaging.reading.units import METERS, SECONDS, clock


class Kind(StrEnum):
    TRIPLE = auto()
    PAIR = auto()
    INTERVAL = auto()
    TIMES = auto()
    LIST = auto()
    SETS_OF = auto()
    SETS = auto()
    REPS = auto()
    NUMBER = auto()
    LOAD = auto()
    PLURAL = auto()
    ADDED = auto()
    ASSISTED = auto()
    BODYWEIGHT = auto()
    NO_LOAD = auto()
    AT = auto()
    RPE = auto()
    RIR = auto()
    EACH_SET = auto()
    FAILED = auto()
    EACH = auto()
    LEFT = auto()
    RIGHT = auto()
    CLOCK = auto()
    DURATION = auto()
    DISTANCE = auto()
    PACE = auto()
    SPEED = auto()
    NOISE = auto()
    WORD = auto()
    COMMA = auto()
    BREAK = auto()


@dataclass(frozen=True, slots=True)
class Atom:
    """``values`` are plain numbers, seconds, metres, seconds a metre or metres a second, by kind."""

    kind: Kind
    text: str
    start: int
    end: int
    values: tuple[float, ...] = ()
    units: tuple[str | None, ...] = ()

    @property
    def value(self) -> float:
        return self.values[0] if self.values else 0.0

    @property
    def unit(self) -> str | None:
        return self.units[0] if self.units else None


# Possessive: a figure that does not fit is never cut short to one that does.
_N = r"(\d{1,6}+(?:\.\d{1,3}+)?+|\.\d{1,2}+)"
_U = r"(?:\s?(kgs?|kilos?|kilograms?|lbs?|pounds?|#))?"
_LOAD_UNIT = r"\s?(kgs?|kilos?|kilograms?|kgm|lbs?|lb\.|pounds?|#)(?![a-z])"
_DIST = r"(kilomet(?:er|re)s?|kms?|k|miles?|mi|met(?:er|re)s?|m|yards?|yds?|yd)(?![a-z])"
_STOP_LIST = r"(?![\d.]*\s*(?:x\s*\d|@|:|kg|lb|kilo|pound|km|mi\b|left\b|rir|in the tank|min|sec|rounds?|sets?))"
_SIDE_WORD = r"(?:sides?|legs?|arms?|way|foot|feet|hip)"


def _numbers(found: re.Match[str]) -> tuple[tuple[float, ...], tuple[str | None, ...]]:
    return tuple(float(group) for group in found.groups() if group), ()


def _with_units(found: re.Match[str]) -> tuple[tuple[float, ...], tuple[str | None, ...]]:
    groups = found.groups()
    values = tuple(float(groups[at]) for at in range(0, len(groups), 2))
    return values, tuple(load_unit(groups[at]) for at in range(1, len(groups), 2))


def _listed(found: re.Match[str]) -> tuple[tuple[float, ...], tuple[str | None, ...]]:
    return tuple(float(part) for part in re.findall(r"\d+(?:\.\d+)?", found[0])), ()


def _duration(found: re.Match[str]) -> tuple[tuple[float, ...], tuple[str | None, ...]]:
    total = 0.0
    for value, unit in re.findall(r"(\d+(?:\.\d+)?)\s?([a-z'\"]+)", found[0]):
        total += float(value) * SECONDS.get(unit[:1] if unit[:1] in "'\"" else unit[:3].rstrip("s"), 0)
    tail = re.search(r"h\s?(\d{1,2})$", found[0])
    return (total + (float(tail[1]) * 60 if tail else 0),), ()


def _clock(found: re.Match[str]) -> tuple[tuple[float, ...], tuple[str | None, ...]]:
    return (clock(found[1]),), ()


def _distance(found: re.Match[str]) -> tuple[tuple[float, ...], tuple[str | None, ...]]:
    return (float(found[1]) * _meters_per(found[2]),), (found[2] if found[2] in {"k", "m"} else "distance",)


def _interval(found: re.Match[str]) -> tuple[tuple[float, ...], tuple[str | None, ...]]:
    count, amount, unit = float(found[1]), float(found[2]), found[3]
    if unit.startswith(("s", "'")) or unit.startswith("min"):
        return (count, amount * (1 if unit.startswith("s") else 60)), ("time",)
    return (count, amount * _meters_per(unit)), ("k" if unit == "k" else "distance",)


def _meters_per(unit: str) -> float:
    return METERS["mi"] if unit.startswith("mi") else METERS[unit[0]]


def _pace(found: re.Match[str]) -> tuple[tuple[float, ...], tuple[str | None, ...]]:
    per = re.sub(r"^[\s/]*(?:per|min|an?|/|\s)*", "", found[2])
    return (clock(found[1]) / _per_meters(per),), ()


def _per_meters(per: str) -> float:
    digits = re.match(r"\d+", per)
    if digits:
        return float(digits[0])
    return METERS["mi"] if per.startswith("mi") else METERS["k"]


def _speed(found: re.Match[str]) -> tuple[tuple[float, ...], tuple[str | None, ...]]:
    return (float(found[1]) * (METERS["mi"] if found[2] == "mph" else 1000.0) / 3600.0,), ()


def load_unit(word: str | None) -> str | None:
    if not word:
        return None
    return "kg" if word.startswith("k") else "lb"


def _one_load(found: re.Match[str]) -> tuple[tuple[float, ...], tuple[str | None, ...]]:
    groups = [group for group in found.groups() if group is not None]
    unit = next((load_unit(group) for group in groups if not re.match(r"[\d.]", group)), None)
    return tuple(float(group) for group in groups if re.match(r"[\d.]", group))[:1], (unit,)


_Reader = Callable[[re.Match[str]], tuple[tuple[float, ...], tuple[str | None, ...]]]
_C = r"(\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,2})?)"

_RULES: tuple[tuple[Kind, str, _Reader], ...] = (
    (Kind.BREAK, r"\n|[!?]+|\.(?=\s|$)|\.{2,}", _numbers),
    (
        Kind.NOISE,
        r"(?:avg|average|max|mean|resting)?\s?\b(?:hr|heart ?rate|bpm|pulse)\b(?: (?:was|of|avg|average|"
        r"around))*\s?\d+"
        r"|\d+\s?bpm|\d+\s?(?:k?cals?|calories)\b|\d+\s?steps\b|\d+\s?(?:w|watts)\b|\b(?:cadence|avg power)\s?\d+"
        r"|\d+\s?(?:ft|feet|foot|m|meters?)\s(?:of\s)?(?:elevation|elev|climb\w*|gain|vert|ascent)"
        r"|\brest(?:ed|ing)?\s(?:for\s|of\s|was\s)?\d+(?::\d+)?\s?(?:s|sec\w*|m|min\w*)?(?![\d:])"
        r"|\d+(?::\d+)?\s?(?:s|secs?|seconds|min|mins|minutes|m)\s(?:of\s)?(?:rests?|recover\w*|jog recover\w*|"
        r"between)\b"
        r"|\btempo\s\d{3,4}\b|\d+-\d+-\d+\stempo|\bzone\s?\d|\bz[1-5]\b|\b\d+(?:\.\d+)?\s?%(?:\s\w+)?|"
        r"\b\d{1,3}\s?(?:degrees|f\b|°\w?)"
        r"|\bset\s#?\d\b|\b(?:week|day|wk|block)\s\d+\b|\b\d{1,2}(?::\d{2})?\s?[ap]\.?m\b|\$\d+|\bno\.? ?\d\b",
        _numbers,
    ),
    (
        Kind.RPE,
        rf"@?\s?\brpe\s?(?:of|was|is|:|=|around|about|~|@)?\s?{_N}(?:\s?/\s?10)?(?:\s?-\s?\d+)?|{_N}\s?rpe\b"
        rf"|\beffort\s(?:of|was|is|:)?\s?{_N}(?:\s?/\s?10|\sout of 10)?|{_N}\s?(?:/\s?10|out of 10)\s(?:effort|"
        rf"difficulty|hard)"
        rf"|\b(?:felt|was|feels|like)\s(?:like\s)?(?:an?\s)((?:[5-9]|10)(?:\.5)?)(?:\s?/\s?10)?(?![\w%:])",
        _numbers,
    ),
    (
        Kind.RIR,
        rf"\brir\s?(?:of|was|is|:|=)?\s?{_N}(?:\s?-\s?\d+)?"
        rf"|\b{_N}(?:\s?(?:-|to|or)\s?\d+)?\s(?:more\s)?(?:good\s)?(?:reps?\s)?(?:rir\b|left\b(?!\s(?:knee|leg|arm|"
        rf"side|shoulder|hip|\d))(?:\sin the tank)?"
        r"|in the tank|in reserve|to spare|more in me|in me\b)|\b(?:had|with|left)\s(\d)\s(?:more|in the tank|"
        r"left)\b|\b(\d)rir\b"
        r"|\bcould(?:'ve| have)\s(?:done|got|gotten|hit)\s(\d)\smore",
        _numbers,
    ),
    (
        Kind.EACH_SET,
        r"\b(?:(?:for\s|on\s)?(?:each|every|per|all)\s(?:of\s(?:the\s|them\s)?)?sets?|on all(?: of "
        r"them)?|throughout|all sets|each time)\b",
        _numbers,
    ),
    (
        Kind.FAILED,
        r"\b(?:failed|missed|failing|couldn't get|didn't get|fail(?:ed)? on|missed on)\s(?:at\s|"
        r"on\s)?(?:the\s|my\s|rep\s)?"
        r"(?:(\d+)(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)(?!\s?(?:x|"
        r"kg|lb|\d))(?:\s(?:rep|one))?"
        r"|\b(?:to|till|til|until|at|hit)\s(?:technical\s|total\s|muscle\s)?fail(?:ure)?\b|\bfailed it\b|\bfail\b|"
        r"\bfailed\b|\bmiss(?:ed)?\b|\bnothing left\b",
        _numbers,
    ),
    (
        Kind.LEFT,
        rf"\b(?:l|left)(?:\sside|\sleg|\sarm)?\s?:?\s?{_N}(?=\D*\b(?:r|right))(?!\d)|{_N}\s?(?:on (?:the "
        rf")?)?(?:left|l)\b(?=[\s,/]*(?:and\s)?\d+\s?(?:on (?:the )?)?(?:right|r)\b)",
        _numbers,
    ),
    (
        Kind.RIGHT,
        rf"\b(?:r|right)(?:\sside|\sleg|\sarm)?\s?:?\s?{_N}(?!\d)|{_N}\s?(?:on (?:the )?)?(?:right|r)\b",
        _numbers,
    ),
    (
        Kind.EACH,
        rf"\b(?:each|per|every)\s?{_SIDE_WORD}\b|\ba\s(?:side|leg|arm)\b|/\s?{_SIDE_WORD}\b|\be/?s\b|"
        rf"\bboth\s(?:sides|legs|arms)\b|\beach\b(?!\s(?:hand|set|time|round|min|\d))|\bea\b\.?"
        r"|\bp/?s\b|\bper side\b",
        _numbers,
    ),
    (
        Kind.PACE,
        rf"{_C}\s?((?:/|per\s|min/|min per\s|min/\s|a\s|an\s)\s?(?:mi(?:le)?|km?|kilomet\w+|500\s?m?|"
        rf"100\s?(?:m|yds?|y)?)\b)",
        _pace,
    ),
    (
        Kind.PACE,
        rf"{_C}\s?(?:min\s)?(?:avg\s|average\s)?(?:pace|splits?)\b|\b(?:pace|split)\s(?:of\s|was\s|"
        rf"around\s|avg\s)?{_C}",
        lambda f: ((clock(f[1] or f[2]),), ("pace",)),
    ),
    (Kind.SPEED, rf"{_N}\s?(mph|km/h|kph|kmh|kmph)\b", _speed),
    (Kind.TRIPLE, rf"{_N}{_U}\s?[x]\s?{_N}{_U}\s?[x]\s?{_N}{_U}(?![\d:])", _with_units),
    (
        Kind.INTERVAL,
        rf"{_N}\s?x\s?{_N}\s?(kilomet\w+|km|k|miles?|mi|met(?:er|re)s?|m|yards?|yds?|seconds?|secs?|"
        rf"s|minutes?|mins?|min|')(?![a-z\d])",
        _interval,
    ),
    (Kind.CLOCK, rf"{_C}(?![\d:])", _clock),
    (
        Kind.DURATION,
        r"\d+(?:\.\d+)?\s?(?:hours?|hrs?|hr|h|std|"
        r"stunden)(?![a-z])(?:\s?(?:and\s)?\d{1,2}\s?(?:minutes?|mins?|min|m)\b|\s?\d{2}\b)?"
        r"|\d+(?:\.\d+)?\s?(?:minutes?|minuten|minutos|mins?)\b(?:\s?(?:and\s)?\d{1,2}\s?(?:seconds?|secs?|s)\b)?"
        r"|\d+(?:\.\d+)?\s?(?:seconds?|secs?|sekunden|segundos)\b|\d+m\s?\d+s\b|\d{1,3}\s?\"|"
        r"\d{1,3}'(?!\w)(?:\s?\d{1,2}\"?)?",
        _duration,
    ),
    (Kind.DISTANCE, rf"{_N}\s?-?{_DIST}(?!\s?(?:plate|bell|db|kb))", _distance),
    (Kind.PAIR, rf"{_N}{_U}\s?[x]\s?{_N}{_U}(?![\d:])", _with_units),
    (Kind.TIMES, rf"x\s?{_N}(?![\d:])(?:\ssets?)?", _numbers),
    (
        Kind.SETS_OF,
        rf"\b{_N}\s?sets?\s?(?:of|x|for|at|with|,)?\s?(?:about\s)?{_N}(?!\s?(?:kg|lb|kilo|pound|x|sec|"
        rf"min|m\b|s\b|km|mi|:|/|,\s?\d))(?!\s\d{{1,2}}\b(?!\s?(?:kg|lb|kilo|pound|s\b|min|sec|x)))(?:\s?reps?)?",
        _numbers,
    ),
    (Kind.SETS, rf"\b{_N}\s?sets?\b(?:\sof\b)?", _numbers),
    (
        Kind.ADDED,
        rf"\b(?:bw|body\s?weight)\s?(?:\+|plus)\s?{_N}{_U}|(?<![\d)])\+\s?{_N}{_U}|{_N}{_U}\s?(?:added|"
        rf"extra|(?:weight(?:ed)?\s)?vest|plate(?!s)|(?:on|with)\s(?:the|a)\sbelt|belt|chain)\b"
        rf"|\b(?:vest|plate|added|plus)\s(?:of\s)?{_N}{_U}(?!\s?x)",
        _one_load,
    ),
    (
        Kind.ASSISTED,
        rf"{_N}{_U}\s?(?:of\s)?assist(?:ed|ance)?\b|\bassist(?:ed|ance)?\s(?:with\s|by\s|at\s|of\s|"
        rf"-\s?|minus\s)?{_N}{_U}(?!\s?x)|(?:(?<=\s)|^)(?:bw\s?)?-\s?{_N}{_U}(?!\s?-)|"
        rf"\bminus\s{_N}{_U}|\bbw\s?-\s?{_N}{_U}",
        _one_load,
    ),
    (Kind.BODYWEIGHT, r"\b(?:bw|body\s?weight|no weight|unweighted|no added weight)\b", _numbers),
    (
        Kind.NO_LOAD,
        r"\b(?:just|only)\s(?:the\s)?bar\b|\bempty bar\b|\bbar only\b|\b(?:\d|one|two|"
        r"three)\s?plates?\b(?:\s(?:a|per|each)\sside)?",
        _numbers,
    ),
    (
        Kind.LOAD,
        rf"@\s?{_N}{_LOAD_UNIT}|{_N}\s?-?{_LOAD_UNIT.replace(chr(92) + 's?', '', 1)}(?:\s?(?:dbs?|"
        rf"dumbbells?|kbs?|bells?))?(?:\s(?:each|per|a|in each)\shand)?",
        _one_load,
    ),
    (
        Kind.PLURAL,
        rf"@?\s?{_N}(?:'?s)(?![a-z])(?:\s?(?:dbs?|dumbbells?|kbs?|bells?))?(?:\s(?:each|per|a|in "
        rf"each)\shand)?|{_N}\s(?:dbs?|dumbbells?|kbs?|kettlebells?)\b|{_N}\s(?:each|per|a|in each)\shand",
        _numbers,
    ),
    (Kind.AT, rf"@\s?{_N}(?![\d:])", _numbers),
    (Kind.REPS, rf"\b{_N}\s?(?:reps?|times|wdh)\b", _numbers),
    (
        Kind.REPS,
        r"\bfor\s(?:an?\s)?(?:\w+\s)?(single|double|triple)\b",
        lambda f: ((float(("single", "double", "triple").index(f[1]) + 1),), ()),
    ),
    (Kind.LIST, rf"\d+(?:\s?/\s?\d+)+(?!\d)|\d+(?:,\s?{_STOP_LIST}\d+)+(?![\d.:])|\d+(?:-\d+){{2,}}(?!\d)", _listed),
    (Kind.NUMBER, rf"{_N}(?![\d:])", _numbers),
    (Kind.COMMA, r"[,:()\[\]&]|-(?=\s)", _numbers),
    (Kind.WORD, r"[^\W\d_][^\W_]*(?:['-][^\W\d_]+)*", _numbers),
)
_COMPILED = tuple((kind, re.compile(pattern), reader) for kind, pattern, reader in _RULES)


def atoms(text: str) -> tuple[Atom, ...]:
    """The atoms of a normalised text. Characters that mean nothing are passed over."""
    found: list[Atom] = []
    at = 0
    while at < len(text):
        atom = _at(text, at)
        if atom is None:
            at += 1
            continue
        found.append(atom)
        at = atom.end
    return tuple(found)


def _at(text: str, at: int) -> Atom | None:
    if text[at].isspace() and text[at] != "\n":
        return None
    for kind, pattern, reader in _COMPILED:
        match = pattern.match(text, at)
        if match and match.end() > at and _starts_clean(text, at, kind):
            values, units = reader(match)
            return Atom(kind, match[0], at, match.end(), values, units)
    return None


def _starts_clean(text: str, at: int, kind: Kind) -> bool:
    """A figure never starts inside a word or another number."""
    if kind in {Kind.BREAK, Kind.COMMA, Kind.WORD} or at == 0:
        return True
    before = text[at - 1]
    if kind is Kind.TIMES and before.isdigit():
        return True
    return not ((before.isalnum() or before in "_.") and text[at].isalnum())
