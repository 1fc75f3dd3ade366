"""The words that carry each intent, and the order intents are listed in."""

import re

from messaging.reading.statements.clauses import QUESTION
from messaging.reading.words.cues import cue
from textcoach.domain.reading import Intent

BEGIN = re.compile(
    r"\b(?:start(?:ing|ed)?(?: now| up| the workout| my workout| warm ?up| it| today'?s| in \d| soon)?\W*$|"
    r"starting\b|(?:just )?(?:got|arrived|made it|walked|pulled up|am|i'm|im|now|here) (?:to |at |in |into |in "
    r"to )+(?:the )?(?:gym|rack|track|pool|garage|park|box|crossfit|trailhead|weight room|platform)|^\W*at the "
    r"(?:gym|track|pool|rack|park)|at the gym(?: now)?\W*$|here we go|let'?s (?:go|do this|get it|begin|start)|"
    r"heading (?:in|out|to the gym|into the gym)|about to (?:start|begin|train|lift|hit|go|head|run|warm up)|"
    r"beginning(?: now)?|time to (?:start|lift|train|work|go|get|hit)|warming up(?: now)?|lac(?:ing|ed) up|"
    r"getting (?:started|going|after it)|kick(?:ing)? (?:it )?off|gym time|on (?:it|my way to the gym|the "
    r"platform)(?: now)?\W*$|begin|i'm here|im here|clocking in|game time|walking in(?:to)?|doing it now|in the "
    r"gym|off (?:i go|we go|to the gym))\b"
)
TODAY = re.compile(
    r"\bwhat(?:'?s| is| are| am i| do i| should i| we| have i got| do we| you got)?\b.{0,30}\b(?:today|tonight|"
    r"my workout|the workout|on deck|the plan|on the menu|todays|today's|this morning|"
    r"workout)\b(?!.{0,10}\b(?:for|do for) (?:my|a))|\b(?:send|show|give|text|resend|get|need|want)\b(?: "
    r"me)?\b.{0,14}\b(?:workout|session|todays|today's|today|plan)\b(?!.{0,30}(?:\bat\b|\bback on\b|shorter|"
    r"easier|harder|\d))|^\W*(?:today'?s )?(?:workout|session)\W*(?:please|pls|plz|today|for today)?\W*$|\bwhat "
    r"(?:am i|are we|do i) (?:lifting|doing|training|running|do)\b|\bwhere'?s (?:my|the|today'?s) (?:workout|"
    r"session|text)\b|\bdid(?:n'?t| not) (?:get|receive) (?:my|the|a|today'?s|any) (?:workout|text|message)\b|"
    r"\b(?:is (?:it|today)|do i have) (?:a )?(?:rest day|off day|training|workout|leg day|gym)(?: today)?\b|"
    r"\btoday'?s (?:workout|session|training|plan)\W*$|\bwhich workout\b|"
    r"\b(?:was (?:ist|steht|kommt|mache ich|muss ich) heute|heute dran|qu[eé] (?:toca|hay|me toca) hoy|hoy (?:qu[eé] "
    r")?toca|programme (?:du jour|d'aujourd)|quoi aujourd|s[eé]ance (?:du jour|d'aujourd))"
)
PROGRESS = re.compile(
    r"\bhow(?:'?s| is| was| did| has| have| am| are| do| many| much| far)?\b.{0,40}\b(?:week|month|progress\w*|"
    r"my training|going so far|streak|stats|numbers|year|looking|consisten\w+|am i doing|i doing|i do this|"
    r"trending|block|phase|sessions have|workouts have)\b|\bmy (?:stats|progress|streak|totals?|prs|volume|"
    r"numbers|history|records)\b|\b(?:show|send|give)\b.{0,20}\b(?:progress|stats|recap|summary|history|trend|"
    r"report|streak|numbers|prs)\b|\b(?:weekly|monthly|week) (?:recap|summary|report|review)\b|\bam i (?:getting "
    r"(?:stronger|faster|better|fitter)|improving|on track|progressing|making progress|ahead|behind)\b|"
    r"\bam i (?:actually |really |even |still )?(?:getting |becoming )?(?:any |a bit |much |noticeably |actually "
    r")?(?:stronger|faster|better|fitter|improving|progressing)\b|\bhave i (?:improved|progressed|gotten (?:any "
    r")?(?:stronger|faster|fitter|better)|got (?:any )?(?:stronger|faster|fitter|better)|been (?:consistent|"
    r"improving))\b|\bwhat(?:'?s| is| are) my (?:\w+ )?(?:prs?|max|1rm|best|stats|totals?|records?|streak|progress|"
    r"numbers)\b|\bhow (?:close|far) am i (?:to|from)\b|"
    r""
    r"^\W*(?:progress|stats|recap|streak|summary)\W*$|\bhow (?:many|much)\b.{0,40}\b(?:did i|have i|i've|i did)\b"
)
_FEEL = (
    r"(?:fresh|great|good|tired|wiped|beat|rough|sluggish|strong|awful|terrible|amazing|exhausted|drained|sore|"
    r"fatigued|ok|okay|fine|flat|meh|off|crappy|like (?:crap|garbage|trash|shit|death|a million)|worn|rested|run "
    r"down|burnt|burned|recovered|bad|better|ready|energi[sz]ed|low|stressed|pumped|motivated|sleepy|pretty \w+|"
    r"really \w+|so \w+|a bit \w+|much better|super \w+|very \w+|kinda \w+|a little \w+|lousy|weak)"
)
SLEEP = cue(
    r"\b(?:slept(?! (?:in\b|past|over(?! \d)|on\b|thr(?:u|ough) (?:my |the |2 |both |all )?alarms?))|(?:no|bad|poor|"
    r"terrible|little|good|great|decent|solid|crap|crappy|shit|shitty|rough|awful|barely any|not much|enough|any|"
    r"more|less|broken|zero|hardly any|of|my) sleep|"
    r"sleep(?:'s)? (?:was|is|has been|sucked|quality|score|been|\d)|sleep\s?[:=]|(?:didn'?t|couldn'?t|can'?t|cant|"
    r"couldnt|didnt|not) (?:really |get much |get any |get enough )?sleep(?:ing)?|(?:haven'?t|not) been sleeping|"
    r"sleeping (?:badly|well|poorly|great|like|better|terribly|ok)|"
    r"insomnia|up all nite|up all night|rough night|bad night|restless night|(?<!out of )(?<!ran out of )energy(?! "
    r"(?:drinks?|gels?|bars?|chews?))|hrv|readiness|recovery(?:'s| is| was| score|\s?[:=]?\s?\d))\b",
    "slept,sleep,insomnia,up all,energy,night,hrv,readiness,recovery",
)
CHECK_IN = re.compile(
    rf"\b(?:feel(?:ing)?|i'?m|im|am|felt|been|body(?:'s| is| feels)|legs (?:are|feel)|mood(?: is|'s)?|stress(?: "
    rf"is|'s)?)\s(?:feeling\s|just\s|all\s)?{_FEEL}\b|\b(?:tired|exhausted|wiped|drained|stressed|hungover|"
    rf"knackered|shattered|well rested|sore (?:all over|everywhere|from)|low motivation|no motivation|motivation|"
    r"stress level|soreness|mood|still sore|^\W*(?:so |very |super |pretty |kinda |really |a bit )?sore(?= *\W*$)|"
    r"doms|run down|legs are (?:dead|toast|jelly|heavy|shot|fried|smoked))\b"
)
CHAT = re.compile(
    r"\b(?:thanks?|thank you|thx|ty|cheers|merci|danke|gracias|grazie|obrigad[oa]|bonjour|hola|hallo|vale|genial|"
    r"bien|lol|lmao|haha+|hehe|ok|okay|k|kk|cool|nice|great|awesome|hi|hey|hello|"
    r"yo|good (?:morning|night|evening|afternoon)|gm|morning|sounds good|will do|got it|perfect|yes|yeah|yep|yup|"
    r"sure|love it|wow|omg|ugh|damn|brutal|sweet|you|your|u|coach|the|my|i|i'm|im|is|are|was|it|that|this|for|"
    r"and|to|with|of|about|we|me|so|just|not|no|happy|birthday|today|see|later|bye|welcome|appreciate|good|bro|"
    r"man|dude|fun|np|roger|word|yay|whew|phew|oof|sorry|what|have|has|got|a|an|at|in|on|be|do|done|almost|oops|"
    r"whoops|wait|nevermind|nvm|jk|meh|correct|right|feels?|fine|better|hard|easy|tough|rough|heavy|well|yea|ya|tbh|"
    r"gonna|gym|week|now|all|out|up|going|been|am|he|she|they|there|here|but|or|"
    r"if|when|more|too|very|really|still|never|always|ever|day|time|life|work|home|one|back|from|as|by|can|can't|"
    r"cant|don't|dont|didn't|won't|will|would|could|should|think|guess|hope|know|like)\b"
)


_PARTS = re.compile(r"[.!\n]+\s?|,\s")


def is_question(text: str) -> bool:
    if "?" in text:
        return True
    return any(QUESTION.match(part.strip()) for part in _PARTS.split(text) if part.strip())


def ordered(main: list[Intent], request: Intent | None, *, pain: bool, check_in: bool) -> tuple[Intent, ...]:
    """log, done, correct and skip first, then the request, pain, check_in."""
    also = ((Intent.PAIN, pain), (Intent.CHECK_IN, check_in))
    asked = () if request is None else (request,)
    return tuple(dict.fromkeys((*main, *asked, *(intent for intent, said in also if said))))
