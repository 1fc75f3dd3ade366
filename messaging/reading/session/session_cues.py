"""How athletes say what they say of a whole session: energy, effort, duration, rounds."""

import re

from messaging.reading.words.cues import cue

_N = r"(\d{1,2}(?:\.\d)?)"
_SCALE = r"\s?(?:/|out of|of)\s?10\b"
_NOT_COUNTED = (
    r"(?!\d|\.\d|:|\s?(?:x|kgs?|lbs?|sets?|reps?|rounds?|rds|min|sec|h\b|hrs?|hours?|km?\b|mi\b|miles?|left|times|"
    r"weeks?|days?)|\s?/\s?(?!10\b)|,\s?\d)"
)
ENERGY = cue(
    rf"\benergy(?:[\s:=@~-]{{0,3}}[a-z']+){{0,5}}?[\s:=@~-]{{0,3}}{_N}{_NOT_COUNTED}(?:{_SCALE})?"
    rf"|\benergy(?:[\s:,=@~-]{{0,3}}[a-z']+){{0,6}}?[\s:,=@~-]{{0,3}}{_N}{_SCALE}"
    rf"|(?<![:x/.\d])(?<!sleep )(?<!stress )(?<!mood )(?<!soreness )\b{_N}(?:{_SCALE})?[ ](?:on |for |in |"
    rf"of )?(?:the )?energy\b(?!\s?[:=]|\s(?:\w+\s)?\d)",
    "energy",
)
SLEEP = cue(
    r"\b(?:slept|sleep(?:ing)?)\s(?:was\s|about\s|only\s|like\s|around\s|for\s|maybe\s|barely\s|:\s?)*"
    r"\d{1,2}(?:\.\d)?\s?(?:-\s?\d+\s?)?(?:h|hrs?|hours?)?\b(?:\s(?:of\s)?sleep)?"
    r"|\b(?:got\s(?:\w+\s){0,2}?)?\d{1,2}(?:\.\d)?\s?(?:h|hrs?|hours?)\s(?:of\s)?sleep\b|\b(?:mood|stress|soreness|"
    r"motivation|sleep|recovery|readiness)\s?:?\s?(?:is |was )?\d{1,2}(?:\s?/\s?10)?",
    "slept,sleep,mood,stress,soreness,motivation,recovery,readiness",
)
_WHOLE = (
    r"(?:session|overall|workout|whole (?:thing|session|workout)|total|day|everything|all of it|it all|all up|"
    r"in general)"
)
EFFORT = cue(
    rf"\b{_WHOLE}\s(?:was\s|felt\s|an?\s|about\s|like\s|of\s|at\s|around\s|probably\s|maybe\s|solid\s|just\s)*"
    rf"(?:rpe|effort|difficulty|intensity)?\s?(?:was\s|of\s|:|around\s|about\s|like\s|maybe\s|an?\s)*\s?"
    rf"{_N}(?:{_SCALE}(?!\spain))?(?!\d|:|\.\d|\s?(?:/|min|hour|hr|h\b|x|kg|lb|sets|rounds|km|mi|pain))|"
    rf"\bs-?rpe\s?:?\s?{_N}|\b(?:rpe|effort|difficulty|intensity)\s(?:\w+\s)?(?:of |was |is |about |around |like |an? |"
    rf"at |:)*\s?{_N}(?:{_SCALE})?\s(?:overall|for the (?:session|workout|whole thing|whole session|day)|session|"
    rf"in general|on the whole|all up)"
    rf"|\b(?:rpe|effort) (?:overall|for the (?:session|workout|whole thing|day))\s?:?\s?(?:was |of |about |"
    rf"an? )*{_N}(?:{_SCALE})?|\b{_N}{_SCALE}(?:[ ](?:effort|rpe|difficulty))?[ ](?:overall|for the (?:session|workout|"
    rf"whole thing|day)|"
    rf"session)\b",
    "session,overall,workout,whole,total,day,everything,all of it,it all,all up,in general,rpe,effort,difficulty,"
    "intensity",
)
RIR = cue(rf"\b(?:session|overall)\srir\s?{_N}|\brir\s?{_N}\s(?:overall|for the session)", "rir")
ROUNDS = cue(
    r"\b(\d{1,3})(?:\.\d)?(?:\s?(?:full\s|complete\s|whole\s|total\s|solid\s)?rounds?|\s?rds|\srd)\b"
    r"(?:\s?(?:\+|plus|and)\s?\d+(?:\s?reps?)?(?!\s?(?:min|sec|:)))?"
    r"|\b(\d{1,3})\s?\+\s?\d{1,3}\b(?=[^\n]*\bamrap\b)|(?<=amrap)\s?:?\s(\d{1,3})\s?\+\s?\d{1,3}\b|"
    r"\b(?:rounds?|rds)\s?(?::|=|done:?|completed:?)\s?(\d{1,3})\b(?!\s?x)",
    "round,rd,amrap",
)
ROUNDS_AND_REPS = cue(
    r"(?<![\d.x/])\b(\d{1,2})\s?(?:\+|plus)\s?\d{1,3}\b(?:\s?reps?\b)?(?!\s?(?:kg|lb|min|sec|x|:|/|\d))", "+,plus"
)
OF_PLANNED = cue(
    r"\b(\d+(?:\.\d+)?) (?:out )?of (?:the |my )?\d+(?:\.\d+)?\s?(?=miles?|mi\b|km|k\b|sets?|rounds?|rds?|reps?|"
    r"repeats?|intervals?|laps?|lengths?|\d{3,4}'?s\b|hills?|sprints?|strides?)",
    "of ",
)
FOR_TIME = re.compile(r"\bin (\d{1,2}:\d{2}(?::\d{2})?)(?!\s?/)|[\s,](\d{1,2}:\d{2}(?::\d{2})?)\W*$")
EMOM = cue(
    r"\be(\d?)mom\s?(?:for\s|x\s?|of\s|-\s?)?(\d{1,2})(?:\s?(?:min(?:ute)?s?\b|')|(?=\s?(?:[:,;(\n-]|of\b|odd\b|$)))|"
    r"\b(\d{1,2})\s?-?(?:min(?:ute)?s?|')?\s?(?:of\s|long\s)?e(\d?)mom\b|"
    r"\bevery (?:(\d) )?min(?:ute)?s?(?: on the min(?:ute)?)?\s(?:for|x)\s(\d{1,2})(?:\s?(?:min(?:ute)?s?|')|\b)",
    "mom,every ",
)
EMOM_WORDS = re.compile(
    r"\bevery minute(?: on the minute)?\b|\be\d?mom\b|\b(?:odd|even)s?\s?(?:min(?:ute)?s?)?\b\s?[:,-]?"
)
LADDER = cue(r"\b\d{1,3}(?:-\d{1,3}){2,}+\b(?!\s?tempo)", "-")
AMRAP_CLOCK = cue(
    r"\bamrap\s?\d{1,2}\b(?:\s?(?:min(?:ute)?s?|'))?|\b\d{1,2}\s?-?(?:min(?:ute)?s?|')?\s?amrap\b",
    "amrap",
)
TIME = (
    r"(\d{1,2}:\d{2}(?::\d{2})?|\d+(?:\.\d+)?\s?(?:hours?|hrs?|hr|h)(?:\b(?:\s?(?:and\s)?\d{1,2}\s?(?:minutes?|"
    r"mins?|min|m)?\b)?|\d{1,2}\s?(?:minutes?|mins?|min|m)?\b)|\d+(?:\.\d+)?\s?(?:minutes?|mins?|"
    r"min)\b(?:\s?\d+\s?s(?:ec)?\w*)?)"
)
_ABOUT = (
    r"(?:me\s|about\s|around\s|like\s|just\s|only\s|under\s|over\s|roughly\s|of\s|was\s|is\s|approx\s|almost\s|maybe\s|"
    r"us\s|a\s|~)*"
)
LASTED = cue(
    rf"\b(?:took|taking|it took|lasted|done in|finished in|all done in|in and out in|session was|workout was|"
    rf"session time|workout time|gym time|time was|total time|time:?|all in|wrapped (?:it )?up in|"
    rf"knocked (?:it )?out in|clocked|spent|duration:?|session:?|through it in|got it (?:all )?done in|"
    rf"banged it out in)\s{_ABOUT}{TIME}"
    r"(?!\s?(?:amrap|(?:easy\s|steady\s)?(?:run|ride|row|swim|walk|jog|bike|cycle|spin|erg|hike|yoga)\b))"
    r"(?:\s(?:total|all in|in total))?"
    rf"|\b(?:done|finished|wrapped up|in and out|out|through it|all of it) in (\d{{2,3}})(?=\W*(?:$|[,.\n;!]))"
    rf"|\b(?:gym|trained|worked out|lifted|went) for {_ABOUT}{TIME}"
    rf"|{TIME}\s(?:total|all in|in total|altogether|session|start to finish|door to door|workout|all told|all up)\b",
    "took,taking,lasted,in ,was,time,total,altogether,session,start to,door,workout,clocked,spent,duration,"
    "all told,all up,gym for,trained for,worked out for,lifted for,went for",
)
ROUNDS_TIME = cue(
    rf"(?:\brounds?|\brds?|\bdone|\bfinished|\bcompleted|\brx|\ball of it|\beverything|\bthe lot|\bthe whole "
    rf"thing|\bworkout)[\s,:]*(?:in\s|@\s|at\s)?(?:about\s|around\s)?{TIME}"
    r"(?!\s?(?:/|pace|per|(?:easy\s|steady\s)?(?:run|ride|row|swim|walk|jog|bike|cycle|spin|erg|hike|yoga)\b))",
    "round,rd,done,finished,completed,rx,all of it,everything,the lot,whole thing,workout",
)
ALONE = re.compile(
    rf"(?:^|[,.\n;(])\s?(?:about |around |roughly |approx |~\s?)?{TIME}(?:\sish)?\s?(?=[,\n;)!]|\.(?!\d)|$)"
)
OUTING = re.compile(r"\b(?:\d+(?:\.\d+)?\s?)?(?:mi|kms?|k|miles?|run|ran|marathon)\b")
ENDURES = re.compile(
    r"\b(?:ran|run\w*|jog\w*|ride|riding|rode|bik\w+|cycl\w+|spin|row|rowed|rowing|erg|swim\w*|swam|walk\w*|hik\w+|"
    r"yoga|elliptical|stair\w*|cardio|tread\w*|planks?|stretch\w*|mobility|warm\w*|cool\w*|rest\w*|amrap|emom|tabata|"
    r"late|drive|hang|hold|ski\w*|pilates|foam|sauna|rope|bike|carr\w+|dead hangs?|wall sits?|peloton|class|pm|am)\b"
)
TIME_OF_DAY = re.compile(
    r"\b(?:at|around|about|by|til|till|until|before|after|since|from|@|tonight|night|morning|tomorrow|evening|noon|"
    r"alarm|bed)\W*$"
)
CLOCK = re.compile(
    r"\b\d{1,2}:\d{2}(?::\d{2})?\b(?!\s?(?:[ap]\.?m|/|pace|per|works|tomorrow|tonight|today|on\b|then\b))"
)
BENCHMARK = re.compile(r"\brx'?d?\b|\bfor time\b|\bwod\b|\bmetcon\b")
MINUTES = re.compile(r"\b\d{1,2}:\d{2}\b(?!:)")
APART = re.compile(r"\n|[.!?;](?:\s|$)|\bthen\b")
