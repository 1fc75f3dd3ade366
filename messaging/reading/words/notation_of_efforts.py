"""The notation of effort, of sides, and of figures that say nothing of the work (heart rate, rest, tempo)."""

from messaging.reading.words import measures
from messaging.reading.words.atoms import Kind
from messaging.reading.words.rules import N, U, rule

# "L 60x10": the side of the load and reps that follow.
_OF_PAIR = rf"(?={N}{U}\s?x\s?\d)"
_SIDE = r"(?:sides?|legs?|arms?|way|foot|feet|hip)"

# A time or a distance that one recovers for between repeats.
_SHORT = (
    r"(?:\d{1,2}:\d{2}|\d{2,3}\s?(?:s|secs?|seconds?|\")|[1-9]\s?-?(?:min(?:ute)?s?|m|')|\d{2,3}\s?(?:m|met\w+)|"
    r"[1-8]00)(?![\w:])"
)
NOISE = (
    rule(
        Kind.NOISE,
        r"(?:avg|average|max|mean|resting)?\s?\b(?:hr|heart ?rate|bpm|pulse)\b(?: (?:was|of|avg|average|around))*\s?\d+"
        r"|\d+\s?bpm|\d+\s?(?:k?cals?|calories)\b|\d+\s?steps\b|\d{2,4}\s?(?:w|watts)\b(?!\s?/?\s?\d)"
        r"|\b(?:cadence|avg power)\s?\d+"
        r"|\d+\s?(?:ft|feet|foot|m|meters?)\s(?:of\s)?(?:elevation|elev|climb\w*|gain|vert|ascent)"
        r"|\brest(?:ed|ing)?\s(?:for\s|of\s|was\s)?\d+(?::\d+)?\s?(?:s|sec\w*|m|min\w*)?(?!\d|:\d)"
        r"|\d+(?::\d+)?\s?(?:s|secs?|seconds|min|mins|minutes|m)\s(?:of\s)?(?:rests?|recover\w*|jog recover\w*|"
        r"between)\b"
        rf"|(?:\b(?:w/?|with)\s)?{_SHORT}\s(?:of\s|easy\s|slow\s|light\s|full\s)*(?:(?:jog|walk|spin|swim|easy|"
        rf"standing)\w*\s)?(?:rests?|rec(?:s|over\w*)?|between|btwn|in between|off|floats?|breaks?)\b"
        rf"|\b(?:w/?|with)\s{_SHORT}\s(?:easy\s|slow\s|light\s)?(?:jog|walk|spin|swim|easy|float)\w*"
        rf"|\b(?:rec|recs|recover(?:y|ies)|r)\s?(?:of|was|were|:|=)?\s?{_SHORT}(?![\d:x/])"
        r"|\bon\s(?:the\s)?\d{1,2}:\d{2}\b(?![:/])|\d+\s?(?:spm|rpm|s/m)\b"
        r"|\b(?:rate|level|lvl|resistance|damper|gear|cadence)\s(?:of\s|at\s|was\s)?\d+(?:\.\d+)?(?![\d:x/])"
        r"|\bincline\s(?:of\s|at\s|was\s)?(?:\d|1[0-5])(?:\.\d)?(?![\d.:x/])(?!\s?(?:kg|lb|x|db|s\b|,?\s?\d|/|sets|reps))"
        r"|\btempo\s\d{3,4}\b|\d+-\d+-\d+\stempo|\bzone\s?\d|\bz[1-5]\b|\b\d+(?:\.\d+)?\s?%(?:\s\w+)?|"
        r"\b\d{1,3}\s?(?:degrees|f\b|°\w?)"
        r"|(?<!last )(?<!final )(?<!first )(?<!top )(?<!one )\bset\s#?\d\b|"
        r"\b(?:week|day|wk|block)\s\d+\b|\d{1,2}\s(?:days?|nights?|weeks?)\sago\b|"
        r"\b\d{1,2}(?::\d{2})?\s?[ap]\.?m\b|\$\d+|\bno\.? ?\d\b"
        r"|\b(?:instead of|rather than)\s\d+(?:\.\d+)?(?:\s?(?:kgs?|lbs?|reps?|sets?))?\b(?!\s?x)"
        r"|(?<![^\n])\d{1,2}[.)]\s(?=[a-z\d])|\b5/3/1\b(?=\s(?:week|wk|cycle|day|program))",
        words="avg average max mean resting hr heart heartrate bpm pulse cadence rest rested tempo zone z set week day "
        "wk block no w with rec recs recovery recoveries r on rate level lvl resistance damper gear incline "
        "instead rather",
        signs="$",
        after="bkcswfm:-%d°apr nejlot.)/",
        measure=measures.nothing,
    ),
)
_RPE = r"@?\s?\brpe\s?(?:of|was|:|=|@)?\s?"
_TO_TEN = r"(?:[6-9](?:\.5)?|10)"
_NO_COUNT = r"(?!\s?(?:[\dx/@]|reps?|sets?|left|kg|lb|more|in\s))"
EFFORTS = (
    rule(
        Kind.RPE,
        rf"{_RPE}\d{{1,2}}(?:\.5)?(?:/(?!10\b)\d(?:\.5)?)(?:/\d{{1,2}}(?:\.5)?)*(?![\d/])"
        rf"|{_RPE}\d{{1,2}}(?:\.5)?(?:[/,]\d{{1,2}}(?:\.5)?){{2,}}(?![\d/])"
        rf"|{_RPE}{_TO_TEN}(?:,?\s{_TO_TEN}\b){{2,}}(?!\s?[\dx])|{_RPE}{_TO_TEN}\s(?:and|&)\s{_TO_TEN}\b{_NO_COUNT}",
        words="rpe",
        signs="@",
        measure=measures.listed,
    ),
    rule(
        Kind.RIR,
        r"\brir\s?:?\s?\d(?:[/,]\d)+(?![\d/])|\b\d(?:/\d)+\srir\b(?![ :]{0,2}\d)"
        rf"|\brir\s?:?\s?\d\s(?:and|&)\s\d\b{_NO_COUNT}",
        words="rir",
        after="/",
        measure=measures.listed,
    ),
    rule(
        Kind.RPE,
        rf"@?\s?\brpe\s?(?:of|was|is|:|=|around|about|~|@)?\s?{N}(?:\s?/\s?10)?(?:\s?-\s?\d+)?"
        rf"|{N}\s?rpe\b(?![ :]{{0,2}}\d)"
        rf"|\beffort\s(?:of|was|is|:)?\s?{N}(?:\s?/\s?10|\sout of 10)?|{N}\s?(?:/\s?10|out of 10)\s(?:effort|"
        rf"difficulty|hard)"
        rf"|\b(?:felt|was|feels|like)\s(?:like\s)?(?:an?\s)((?:[5-9]|10)(?:\.5)?)(?:\s?/\s?10)?(?![\w%:])",
        words="rpe effort felt was feels like",
        signs="@",
        after="r/o",
    ),
    rule(
        Kind.RIR,
        rf"\brir\s?(?:of|was|is|:|=)?\s?{N}(?:\s?-\s?\d+)?"
        rf"|\b{N}(?:\s?(?:-|to|or)\s?\d+)?[ ](?:more\s)?(?:good\s)?(?:reps?\s)?(?:rir\b(?![ :]{{0,2}}\d)"
        rf"|left\b(?![ ](?:out\b|knee|leg|arm|"
        rf"side|shoulder|hip|\d))(?:\sin the tank)?"
        r"|in the tank|in reserve|to spare|more in me|in me\b)|\b(?:had|with|left)\s(\d)\s(?:more|in the tank|"
        r"left)\b|\b(\d)rir\b"
        r"|\bcould(?:'ve| have)\s(?:done|got|gotten|hit)\s(\d)\smore",
        words="rir had with left could",
        after="-tomgrli",
    ),
    rule(
        Kind.EACH_SET,
        r"\b(?:(?:for\s|on\s)?(?:each|every|per|all)\s(?:of\s(?:the\s|them\s)?)?sets?|on all(?: of "
        r"them)?|throughout|all sets|each time|all(?=\s(?:at\s)?(?:@|rpe|rir|\d\s(?:left|rir|in the))))(?!\w)",
        words="for on each every per all throughout",
    ),
    rule(
        Kind.FAILED,
        r"\b(?:failed|missed|failing|couldn'?t get|didn'?t get|fail(?:ed)? on|missed on)\s(?:at\s|"
        r"on\s)?(?:the\s|my\s|rep\s)?"
        r"(?:(\d+)(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)(?!\s?(?:x|"
        r"kg|lb|\d))(?:\s(?:rep|one))?(?:\sup)?"
        r"|\b(?:to|till|til|until|at|hit)\s(?:technical\s|total\s|muscle\s)?fail(?:ure)?\b|\bfailed it\b"
        r"|\bfail\b|\bno[\s-](?:lift|rep)\b|"
        r"\b(?:failed|miss(?:ed)?)(?:\sit)?(?:\s(?:twice|both times))?\b|\bnothing left\b",
        words="failed missed failing couldn couldnt didn didnt fail to till til until at hit miss no nothing",
    ),
)
SIDES = (
    rule(
        Kind.LEFT,
        rf"\b(?:l|left)(?:\sside|\sleg|\sarm)?\s?:?\s?{_OF_PAIR}(?=[^\n]*\b(?:r|right)\b)|"
        rf"\b(?:l|left)(?:\sside|\sleg|\sarm)?\s?:?\s?{N}(?!\s?x)(?=(?:[\d\s,/]{{0,40}}|\D*)\b(?:r|right))"
        rf"|{N}\s?(?:on (?:the "
        rf")?)?(?:left|l)\b(?=[\s,/]*(?:and\s)?\d+\s?(?:on (?:the )?)?(?:right|r)\b)",
        words="l left",
        after="ol",
    ),
    rule(
        Kind.RIGHT,
        rf"\b(?:r|right)(?:\sside|\sleg|\sarm)?\s?:?\s?{_OF_PAIR}|"
        rf"\b(?:r|right)(?:\sside|\sleg|\sarm)?\s?:?\s?{N}(?!\d)|"
        rf"{N}[ ]?(?:on (?:the )?)?(?:right|r)\b(?![ :]{{0,2}}\d)",
        words="r right",
        after="or",
    ),
    rule(
        Kind.EACH,
        rf"\b(?:each|per|every)\s?{_SIDE}\b|\ba\s(?:side|leg|arm)\b|/\s?{_SIDE}\b|\be/?s\b|"
        rf"\bboth\s(?:sides|legs|arms)\b|\beach\b(?!\s(?:hand|set|time|round|min|\d))|\bea\b\.?"
        r"|\bp/?s\b|\bper side\b",
        words="each per every a e es both ea p ps eachside eachleg eacharm eachway eachfoot perside perleg perarm "
        "perway eachsides eachlegs eacharms persides perlegs perarms everyside everyleg everyarm",
        signs="/",
    ),
)
