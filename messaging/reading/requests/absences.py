"""Days that an athlete is away, ill or without kit."""

import re
from datetime import date

from messaging.reading.days.dates import DAY, POINT
from messaging.reading.days.stretches import find_span, is_range, says_length
from messaging.reading.words.cues import cue
from messaging.reading.words.skip_words import skip_in
from textcoach.domain.reading import AwayRequest, Intent, Request

_TRAVEL = cue(
    r"\b(?:travel\w*|(?:hotel|airbnb) (?:gym|has no|room)|in [a-z]+ for (?:work|business)|out of (?:the )?(?:town|"
    r"country|state|office)|"
    r"(?<!weeks )(?<!days )(?<!week )(?<!months )(?<!right )(?<!put )(?<!go )(?<!straight )(?<!lean )(?<!leaning "
    r")away(?! from (?:the )?(?:\d|pain))|"
    rf"(?:on (?:a )?)?(?:vacation|holidays?|business)|on (?:a |my |the )?(?:trip|leave|honeymoon|road)|"
    r"(?:work|business|road|family|ski|golf|weekend|school|camping|day|hiking|fishing|quick|short|long) trip|trip "
    r"to|roadtrip|"
    r"in hospital|in the hospital|flying (?:out|to|home)|conference|camping|backpacking|honeymoon|skiing|"
    r"snowboarding|sailing|"
    rf"be gone|gone (?:from|{DAY}|until|till|til|for|all|this|the|next|through|thru|tom\w+)|leaving (?:town|for|on|"
    rf"tom\w+|{DAY})|off[- ]grid|cruise|visiting|"
    rf"deploy\w*|jury duty|at (?:my|the) (?:in-?laws|parents|lake|cabin|beach)|hiking|bachelor\w* party|retreat)\b",
    "travel,hotel,airbnb,for work,for business,out of,away,vacation,holiday,business,on ,trip,in hospital,in the "
    "hospital,flying,"
    "conference,camping,backpack,honeymoon,skiing,snowboard,sailing,gone,leaving,grid,cruise,visiting,deploy,jury,at "
    "my,at the,"
    "hiking,bachelor,retreat",
)
_ILL = cue(
    r"\b(?:the flu|flu|covid|sick(?! (?:day|pump|of|pr|workout|session))|ill|fever|(?:stomach|tummy|nasty|a|this|"
    r"some) bug|"
    r"food poisoning|(?:a|the|bad|head|nasty|this|my) cold|surgery|strep|bronchitis|pneumonia|norovirus|mono|tonsil\w*|"
    r"infection|concussion|shingles|wisdom teeth|migraines?|chest thing|virus)\b",
    "flu,covid,sick,ill,fever,bug,poison,cold,surgery,strep,bronch,pneumo,norovir,mono,tonsil,infection,concuss,"
    "shingles,"
    "wisdom,migraine,chest thing,virus",
)
_LASTING = re.compile(r"\b(?:flu|covid|pneumonia|strep|bronchitis|mono|norovirus)\b")
_NO_KIT = cue(
    r"\b(?:no|without(?: a| any)?|(?:don'?t|dont|won'?t|wont|doesn'?t|doesnt|not) (?:have|gonna have|going to "
    r"have)(?: a| any| access to(?: a| any| the)?)?|"
    r"no access to(?: a| any| the)?)\s(?:gym|equipment|kit|weights?|access|barbells?|rack|gear|gyms)\b"
    r"|\bgym(?:'s| is| will be| being)? (?:closed|shut|flooded|renovat\w+)|\b(?:gym|it)(?:'s| is) closed\b",
    "no ,without,have,gym,closed",
)
_OUT = cue(
    r"\b(?:(?:i'?m|im|i am|be|i'll be|ill be|gonna be)\s(?:out|off|unavailable|laid up|down|benched|on bed ?rest)|"
    r"out of (?:action|commission)|laid up|"
    rf"out (?:for|until|till|til|all|the rest|sick|with|{DAY}|from)|doctor said no|no training|no (?:lifting|"
    r"workouts?|running|exercise|training|sessions?)|"
    r"can'?t (?:train|lift|work ?out|run|make it|do anything)|"
    r"unavailable|bed ?rest)\b",
    "out,off,unavail,laid,down,bench,bed,no ,can't,cant",
)
# "move today to thursday" names no place.
_IN_PLACE = re.compile(rf"\b(?:in|at|to|@)\s(?!the gym|my gym|\d|{POINT}\b)[a-z]")
_JOINED = re.compile(r"[a-z\d)]\s?-\s?[a-z\d]|\b(?:to|thru|through|until|untill|till?)\b")
_OVER = re.compile(
    r"\b(?:back from|(?:was|were|been|got back|just back) (?:away|sick|ill|out|travel\w*|on vacation|on holiday|"
    r"camping|skiing|home|from)|"
    r"when i (?:was|get)|last (?:week|month|year)|came home|so sick|no longer (?:sick|ill)|over (?:the|my) (?:flu|"
    r"cold|covid|bug))\b"
)
_NOW = re.compile(r"\b(?:i'?m|im|i am|am|are|currently|now|at|got|have|down with|here|we're)\b")
_LATER = re.compile(r"\b(?:next|soon|later|in \d+ (?:days|weeks)|upcoming)\b")
_VAGUE = re.compile(
    r"\b(?:a few|few|several|some|next few|couple|next couple|a bunch of|many) (?:more )?(?:days|weeks|months)\b|"
    r"\b(?:a|for a) (?:while|bit)\b|"
    r"\bindefinitely\b|\bno idea (?:how long|when)\b|\btill? (?:i'm|im|i am|it|this|further)\b|\buntil (?:i'm|im|i "
    r"am|it|this|further)\b"
)
_LIFTS = re.compile(r"[x@]")
_AT_ONCE = re.compile(
    r"\b(?:travell?ing|out of (?:town|the country)|vacation|holiday|away|on the road|trip|for work|cruise|honeymoon|"
    r"deployed)\b"
)


def read_away(text: str, today: date) -> tuple[Intent, Request | None] | None:
    """Away, ill or without kit: the words for it, and the days."""
    travels, ill = _TRAVEL.search(text) is not None, _ILL.search(text) is not None
    told = travels or ill or _NO_KIT.search(text) is not None or _OUT.search(text) is not None
    if not told and not (_JOINED.search(text) and _IN_PLACE.search(text) and is_range(text)):
        return None
    if _OVER.search(text):
        return None
    start, end = find_span(text, today)
    vague = _VAGUE.search(text) is not None
    lasting = vague or start != end or says_length(text)
    if not told and (end is None or _LIFTS.search(text)):
        return None
    if not lasting and not _is_away(text, start, travels=travels, ill=ill):
        return None
    if start == end == today and skip_in(text):
        return None
    if vague and not is_range(text) and (start is None or start == end):
        start, end = start or today, None
    if start is None and (ill or (_NOW.search(text) and not _LATER.search(text))):
        start = today
    return Intent.AWAY, AwayRequest(start, end if end is not None and (start is None or end >= start) else None)


def _is_away(text: str, start: date | None, *, travels: bool, ill: bool) -> bool:
    """Whether the words alone mean it, where no stretch of days is said."""
    if start is not None:
        return travels
    return (travels and _AT_ONCE.search(text) is not None) or (ill and _LASTING.search(text) is not None)
