"""The notation of sets, loads and repetitions: one rule per form, tried in this order."""

from messaging.reading.words import measures
from messaging.reading.words.atoms import Kind
from messaging.reading.words.rules import ANY, LOADS, N, U, rule

_LOAD_UNIT = r"(kgs?|kilos?|kilograms?|kgm|lbs?|lb\.|pound(?:er)?s?|#)(?![a-z])"
_STOP_LIST = (
    r"(?![\d.]*\s*(?:x\s*\d|@|:|kg|lb|kilo|pound|km|mi\b|left\b|rir|in the tank|min|sec|rounds?|sets?"
    r"|for\b|at\b|with\b(?!\s\d\s?(?:rir|left|in\s|more|reps))|w\b|reps?\b|in reserve|to spare|more in))"
)
_HAND = r"(?:\s(?:each|per|a|in each)\shand)"
REP_WORD = r"(?:reps?|repetitions?|repeticiones|wdh)"

LOADED = (
    rule(
        Kind.ADDED,
        rf"\b(?:bw|body\s?weight)\s?(?:\+|plus)\s?{N}{U}|(?<![\d)])\+\s?{N}{U}(?!\s?x\s?\d)|{N}{U}\s?(?:added|"
        rf"extra|(?:weight(?:ed)?\s)?vest|plate(?!s)|(?:on|with)\s(?:the|a)\sbelt|belt|chain)\b"
        rf"|\b(?:vest|plate|added|plus)\s(?:of\s)?{N}{U}(?!\s?x)",
        words="bw body bodyweight vest plate added plus",
        signs="+",
        after=LOADS + "aewvobc",
        measure=measures.one_load,
    ),
    rule(
        Kind.ASSISTED,
        rf"{N}{U}\s?(?:of\s)?assist(?:ed|ance)?\b|\bassist(?:ed|ance)?\s(?:with\s|by\s|at\s|of\s|"
        rf"-\s?|minus\s)?{N}{U}(?!\s?x)|(?:(?<=\s)|^)(?:bw\s?)?-{N}{U}(?:\s?assist(?:ed|ance)?\b)?(?!\s?-)|"
        rf"\bminus\s{N}{U}|\bbw\s?-\s?{N}{U}",
        words="assist assisted assistance bw minus",
        signs="-",
        after=LOADS + "oa",
        measure=measures.one_load,
    ),
    rule(
        Kind.BODYWEIGHT,
        r"\b(?:bw|body\s?weight|no weight|unweighted|no added weight)\b",
        words="bw body bodyweight no unweighted",
    ),
    rule(
        Kind.NO_LOAD,
        r"\b(?:the\s)?(?:empty\s)?bar\b(?=\s?(?:x|for)\s?\d)"
        r"|\b(?:just|only)\s(?:the\s)?bar\b|\bempty bar\b|\bbar only\b|\b(?:\d|one|two|"
        r"three)\s?plates?\b(?:\s(?:a|per|each)\sside)?",
        words="just only the empty bar one two three",
        after="p",
        measure=measures.nothing,
    ),
    rule(
        Kind.LOAD,
        rf"[@x]\s?{N}\s?{_LOAD_UNIT}|{N}\s?-?{_LOAD_UNIT}(?:[ ]?(?:dbs?|dumbbells?|kbs?|bells?))?{_HAND}?",
        words="x",
        signs="@",
        after="-" + LOADS,
        measure=measures.one_load,
    ),
    rule(
        Kind.PLURAL,
        rf"@?\s?{N}(?:'?s)(?![a-z])(?:[ ]?(?:dbs?|dumbbells?|kbs?|bells?))?{_HAND}?"
        rf"|{N}[ ](?:dbs?|dumbbells?|kbs?|kettlebells?)\b|{N}{_HAND}",
        signs="@",
        after="'sdkepai",
    ),
    rule(
        Kind.AT,
        r"@\s?\d+(?:\.\d+)?(?:/(?!10\b)\d+(?:\.\d+)?)+(?!\d|[:/]\d)",
        signs="@",
        measure=measures.listed,
    ),
    rule(
        Kind.AT,
        rf"@\s?{N}(?:/10\b)?(?![\d:]|\s?(?:mph|mi/h|km?/h|k[mp]+h|miles|km\b|mi\b|min|%))",
        signs="@",
    ),
)
COUNTED = (
    rule(Kind.REPS, rf"\b{N}\s?(?:{REP_WORD}|times)\b", after="rtw"),
    rule(
        Kind.REPS,
        r"\bfor\s(?:an?\s)?(?:\w+\s)?(single|double|triple)s?\b(?!\s?-?(?:leg|arm|under))"
        r"|\b(?:an?\s)?(?:(?:heavy|top|hard)\s)?(single|double|triple)s?(?=\s(?:at|with|w)\b|\s?@|\sx\s?\d)",
        words="for a an heavy top hard single singles double doubles triple triples",
        measure=measures.rep_word,
    ),
    rule(
        Kind.LIST,
        rf"\d+(?:\s?/\s?\d+)+(?!\d)|\d+(?:,(?:\s(?![\d.]+\s\d))?{_STOP_LIST}\d+)+(?![\d:]|\.\d)"
        rf"|\d+(?:-\d+){{2,}}(?!\d)",
        after="/,-",
        measure=measures.listed,
    ),
    rule(Kind.NUMBER, rf"{N}(?!\d|:\d)", after=ANY),
    rule(Kind.COMMA, r"[,:()\[\]&]|-(?=\s)", signs=",:()[]&-", measure=measures.nothing),
)
