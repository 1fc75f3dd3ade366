"""The notation athletes write figures in: at each place the first form that fits counts."""

from itertools import chain

from messaging.reading.words import measures
from messaging.reading.words.atoms import Kind
from messaging.reading.words.notation_of_efforts import EFFORTS, NOISE, SIDES
from messaging.reading.words.notation_of_sets import COUNTED, LOADED, REP_WORD
from messaging.reading.words.rules import LOADS, C, N, Rule, U, rule

_DIST = r"(kilomet(?:er|re)s?|kms?|k|miles?|mi|met(?:er|re)s?|m|yards?|yds?|yd)(?![a-z])"

# A race that is still to come, or the training for one.
_NO_RACE = r"(?!\s(?:train\w*|plan|prep|block|pace|effort|build|cycle|week|coming|in\s(?!\d:)|next|is|goal))"
_SETS = r"(?:sets?|series?|serien)"
_MARKS = (rule(Kind.BREAK, r"\n|[!?]+|\.(?=\s|$)|\.{2,}", signs="\n!?.", measure=measures.nothing),)
_OUTINGS = (
    rule(
        Kind.PACE,
        rf"{C}\s?((?:/|per\s|min/|min per\s|min/\s|a\s|an\s)\s?(?:mi(?:le)?|km?|kilomet\w+|500\s?m?|"
        rf"100\s?(?:m|yds?|y)?)\b|\s?(?:min(?:ute)?[\s-])?(?:miles|mile\space|kms|km\space)\b)",
        after=":",
        measure=measures.pace,
    ),
    rule(
        Kind.PACE,
        r"(\d{1,2}+)()(?:\s?-?min(?:ute)?s?\s?(?:/\s?|per\s|an?\s)(?:mi(?:le)?|km?|kilomet\w+)\b"
        r"|\s?-?min(?:ute)?\s(?:miles|mile\space|kms|km\space)\b)",
        after="-m",
        measure=measures.pace,
    ),
    rule(
        Kind.PACE,
        rf"{C}\s?(?:min\s)?(?:avg\s|average\s)?(?:pace|splits?)\b|"
        rf"\b(?:pace|split|ritmo)\W{{0,2}}(?:of\s|was\s|around\s|avg\s|about\s|at\s|~)?{C}",
        words="pace split ritmo",
        after=":",
        measure=measures.bare_pace,
    ),
    rule(
        Kind.SPEED,
        rf"{N}\s?(mph|mi/h|miles?\s(?:per|an)\shour|km?/h|kph|kmh|kmph|km\s(?:per|an)\shour)\b",
        after="mk",
        measure=measures.speed,
    ),
    rule(
        Kind.DISTANCE,
        r"(half)(?:[\s-]marathon\b|(?=\s(?:in\s)?\d:\d{2}:\d{2}))" + _NO_RACE + r"|(?:full\s)?(marathon)\b" + _NO_RACE,
        words="half full marathon",
        measure=measures.race,
    ),
    rule(
        Kind.DISTANCE,
        r"(mile|km|kilomet(?:er|re)|k)(?=\s(?:repeats?|reps?|intervals?)\b)",
        words="mile km k kilometer kilometre",
        measure=measures.unit_alone,
    ),
)
_MULTIPLIED = (
    rule(
        Kind.TRIPLE, rf"{N}{U}\s?[x]\s?{N}{U}\s?[x]\s?{N}{U}(?!\d|:\d)", after=LOADS + "x", measure=measures.with_units
    ),
    rule(
        Kind.INTERVAL,
        rf"{N}\s?x\s?{N}\s?(kilomet\w+|km|k|miles?|mi|met(?:er|re)s?|m|yards?|yds?|seconds?|secs?|"
        rf"s|minutes?|mins?|min|')(?![a-z\d])",
        after="x",
        measure=measures.interval,
    ),
    rule(Kind.CLOCK, rf"{C}(?!\d|:\d)", after=":", measure=measures.clock_time),
    rule(
        Kind.DURATION,
        r"\d+(?:\.\d+)?\s?(?:hours?|hrs?|hr|h|std|"
        r"stunden)(?![a-z])(?:\s?(?:and\s)?\d{1,2}\s?(?:minutes?|mins?|min|m)\b|\s?(?:and\s)?\d{2}\b)?"
        r"|\d+(?:\.\d+)?\s?(?:minutes?|minuten|minutos|mins?)\b(?:\s?(?:and\s)?\d{1,2}\s?(?:seconds?|secs?|s)\b)?"
        r"|\d+(?:\.\d+)?\s?(?:seconds?|secs?|sekunden|segundos)\b|\d+m\s?\d+s\b|\d{1,3}\s?\"|"
        r"\d{1,3}'(?!\w)(?:\s?\d{1,2}\"?)?",
        after="hsm\"'",
        measure=measures.duration,
    ),
    rule(Kind.DISTANCE, rf"{N}\s?-?{_DIST}(?!\s?(?:plate|bell|db|kb))", after="-kmy", measure=measures.distance),
    rule(Kind.PAIR, rf"{N}{U}\s?[x]\s?{N}{U}(?!\d|:\d)", after=LOADS + "x", measure=measures.with_units),
    rule(Kind.TIMES, rf"x\s?{N}(?!\d|:\d|\s?(?:kg|kilo|lb|pound|#))(?:\ssets?)?", words="x"),
    rule(
        Kind.SETS_OF,
        rf"\b{N}\s?{_SETS}\s?(?:of|x|for|at|with|,)?\s?(?:about\s)?{N}(?!\s?(?:kg|lb|kilo|pound|x|sec|"
        rf"min|m\b|s\b|km|mi|:|/|,\s?\d(?!\s(?:left|rir|in\s|to spare|more))))(?!\s\d{{1,2}}\b(?!\s?(?:kg|lb"
        rf"|kilo|pound|s\b|min|sec|x)))(?!\d)(?:\s?{REP_WORD}\b)?",
        after="s",
    ),
    rule(
        Kind.SETS,
        rf"\b{N}\s?{_SETS}\b(?:\sof\b)?"
        rf"|\b{N}(?:\s?/\s?|(?:\sout)?\sof\s(?:the\s|my\s)?)\d+\s{_SETS}\b(?:\sof\b)?",
        after="so/",
    ),
)

RULES: tuple[Rule, ...] = tuple(chain(_MARKS, NOISE, EFFORTS, SIDES, _OUTINGS, _MULTIPLIED, LOADED, COUNTED))
