"""The words that carry each intent, and the order intents are listed in."""

import re

from messaging.reading.statements import QUESTION
from textcoach.domain.reading import Intent

_STOP = re.compile(
    r"\b(?:please |pls |plz |can you |just )?(?:stop|quit)\s(?:texting|messaging|contacting|sending)(?:\s(?:me|"
    r"to me|this number|my phone|these|the|your|any|all|texts|messages|anything|more)\b)*(?!.*\b(?:for|until|"
    r"till|til)\b)"
    r"|\bunsubscribe\b|\btake me off (?:this|the|your) list\b|\bremove me\b|\bdo(?:n'?t| not) (?:ever )?(?:text|"
    r"message|contact) me(?: again| anymore| any more| ever)?(?!.*\b(?:before|at|after|until|on|when|while|so|"
    r"this)\b)|\bopt me out\b|\bopt out\b|\bno more (?:texts|messages)\b|\blose my number\b|\bcancel my "
    r"subscription\b|\bwrong number\b.*\bstop\b"
)
HOSTILE = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:instructions?|prompts?|rules|previous|above|"
    r"guidelines|everything)\b|\bsystem ?(?:prompt|:|message|override)|\b(?:you are|act as|pretend|roleplay|from "
    r"now on you)\b.{0,30}\b(?:developer|admin|dan|an? ai|assistant|chatgpt|jailbr\w+|root|pirate|unrestricted|"
    r"hacker|system|my coach's boss|engineer)\b"
    r"|\b(?:assistant|system|developer|user|ai|coach bot)\s?:\s|\b(?:print|show|reveal|dump|list|output|give|"
    r"tell|leak|export|repeat|send)\b.{0,40}\b(?:password|passwords|api key|secret|secrets|token|tokens|system "
    r"prompt|database|every athlete|all athletes|other athletes?|other users?|all users|your prompt|your "
    r"instructions|phone numbers?|env\w*)\b|\bdrop table\b|;\s?--|\bselect \* from\b|\bsudo\b|\brm -rf\b|\bas "
    r"an? (?:admin|ai|developer)\b|\badmin mode\b|\bdebug mode\b|\bmark (?:all|every|my) .{0,30}(?:complete|done|"
    r"completed)\b.{0,30}\b(?:athlete|plan|weeks?|month|year)\b|\brecord \d+ ?(?:kg|lb)? .{0,20}for (?:every|"
    r"all)\b|\bset (?:my )?role\b|\bgrant me\b|\{\{.*\}\}|\bexecute\b.{0,20}\b(?:code|command|query)\b|\bdelete "
    r"(?:all|every|the|my coach)\b.{0,20}\b(?:athletes?|users?|records?|data\w*|logs?)\b"
)
DONE = re.compile(
    r"(?<!not )(?<!almost )(?<!nearly )(?<!when )(?<!n't )(?<!half )(?<!be )(?<!get )(?<!once )(?<!after "
    r")\b(?:all done|done(?! (?:for|§|with §|my §|is|by|before|to|a §))(?! the §)|finished(?! (?:the |my |with |"
    r"with the |all |up )?§)(?! at\b)|completed(?! (?:the |my |all )?§)|complete|(?:did|got|finished) (?:it all|"
    r"all of it|everything|the whole thing|the whole workout|the workout|the lot|them all|every set|today'?s|it "
    r"all done|it done|it in|it|that)(?! (?:hurt|feel|go|take|wrong|for)\b)|all of it(?! was)|wrapped (?:it |"
    r"that )?up|wrapped|knocked (?:it|that|this|everything) out|in the books|(?:nailed|crushed|smashed|killed|"
    r"survived|banged out|ticked off) (?:it|that|this|everything|today|the workout|all of it|the whole thing|"
    r"that one)|as prescribed|as written|as planned|per (?:the )?plan|that'?s a wrap|all sets(?: and reps)?|"
    r"every rep|hit everything|hit all|all complete|workout complete|whole thing done|job done|dunzo|all good "
    r"and done|mission accomplished|got through (?:it|everything)|made it through (?:it|everything|that)|"
    r"check(?:ed)? (?:it )?off|session done|finito|fini|fertig|listo|terminado|hecho|erledigt|fatto|feito|terminé)\b"
)
PARTIAL = re.compile(
    r"\b(?:skipped the rest|\d+(?:\.\d)? (?:out )?of (?:the |my )?\d+|"
    r"only (?:did|got|made|managed|finished|had time for|completed|hit|the|up to|through|§|\d)|just (?:did|"
    r"got|managed) (?:the |§|\d|half|one|part)|ran out of (?:time|gas|steam|energy)|had to (?:stop|leave|quit|"
    r"cut|go|bail|run|end|call)|cut (?:it|things|the \w+|my \w+|today|this one|that)? ?(?:a bit )?short|cut "
    r"short|tapped out|could(?:n'?t| not) (?:finish|complete|do it all|get through)|did(?:n'?t| not) (?:finish|"
    r"complete|get (?:to|through) (?:it all|everything|the rest|all))|most of (?:it|the|today)|part of (?:it|"
    r"the)|partial\w*|some of it|not all of it|half (?:of )?(?:it|the|way|done|the workout)|halfway|stopped "
    r"(?:early|at|after|there|short|halfway)|quit (?:early|after|at|halfway)|bailed|left early|called it(?! a "
    r"rest)|gave up|threw in the towel|gassed out|no time for|ran short|gassed after|died after|never finished|"
    r"tapped|pulled the plug|dnf|(?:3/4|2/3|1/2|three quarters|two thirds) of (?:it|the))\b"
)
SHARE = re.compile(
    r"\b(?:half|most|part|some|about half|3/4|2/3|1/2|1/3|three quarters|two thirds|a third|a quarter|the "
    r"majority)\s(?:of )?(?:it|the workout|the session|today'?s?|the work|that)\b|\b\d{1,3}\s?(?:%|percent|pct)"
)
SKIP = re.compile(
    r"\b(?:can'?t|cannot|can not|couldn'?t|won'?t|wont|cant|couldnt|will not|not able to|unable to)\s(?:make it|"
    r"train|do it|do the|do this|do today|do my|work ?out|lift|run|ride|get to (?:the gym|it)|go|today|tonight|"
    r"be able|get (?:it|the|a|my) \w+ in|get there|make (?:today|the gym|my|the)|fit it in|swing it|exercise|"
    r"today'?s|manage)\b"
    r"|\bskip(?:ping|ped)?(?: out)?(?: on)?\s(?:today|it|this|the (?:workout|gym|session|run|ride|lift|whole)|"
    r"lifting|gym|workout|session|training|tonight|yesterday|my (?:workout|run|lift|session)|that one|everything|"
    r"all of it|leg day|legs day)\b|^\W*skip(?:ped|ping)?\W*(?:today|sorry|it)?\W*$|^\W*skip(?:ped|"
    r"ping)?[\s,.-]+(?!§)(?!\d)"
    r"|\bnot (?:today|tonight|happening|going(?! to \w+ (?:that|it))|gonna happen|gonna make it|training|lifting|"
    r"working out|making it|feeling it today|going to (?:happen|make it|train))\b|\bno (?:workout|gym|training|"
    r"lifting|session|lift|workouts|exercise|running)\b(?!.*\b(?:till|til|until)\b)(?:\s(?:for me|today|tonight|"
    r"yesterday|happened|this time))*|\bdid(?:n'?t| not) (?:train|go|make it|work ?out|lift|do it|do anything|do "
    r"my|do the workout|do today|get to it|happen|get around|exercise|get it (?:in|done)|manage|get a chance|do "
    r"the session|run today|get to (?:the gym|today|train))\b"
    r"|\b(?:taking|took|need|having) (?:today|the day|a rest day|a day|the night|a day off|tonight)\s?(?:off)?\b|"
    r"\bmissed (?:today|it|yesterday|the|my|this|that)\b(?! (?:last|first|second|third|fourth|fifth|§|\d|one rep|"
    r"rep))|\bgonna (?:skip|pass|miss|have to skip|sit)\b|\b(?:pass|passing) (?:on )?(?:today|tonight|this "
    r"one)\b|\bsit(?:ting)? (?:this|today|it) (?:one )?out\b|\btoo (?:tired|sick|busy|hungover|wiped|sore|"
    r"exhausted) (?:to|today|for)\b|\bday off\b|\brest day (?:for me|today|instead)|\bcall(?:ing)? it a rest "
    r"day\b|\b(?:workout|session|gym|training|it)(?:'s| is|'s just)? (?:not |isn'?t |ain'?t |didn'?t "
    r")(?:happening|happen|gonna happen)\b|\bhad to (?:skip|miss|cancel|bail on (?:today|it|the))\b|\bhave to "
    r"(?:skip|miss|bail|cancel)\b|\bbailing\b|\bno[- ]go today\b|\bno can do\b|\bnever made it\b|\bdns\b"
)
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
    r"\btoday'?s (?:workout|session|training|plan)\W*$|\bwhich workout\b"
)
PROGRESS = re.compile(
    r"\bhow(?:'?s| is| was| did| has| have| am| are| do| many| much| far)?\b.{0,40}\b(?:week|month|progress\w*|"
    r"my training|going so far|streak|stats|numbers|year|looking|consisten\w+|am i doing|i doing|i do this|"
    r"trending|block|phase|sessions have|workouts have)\b|\bmy (?:stats|progress|streak|totals?|prs|volume|"
    r"numbers|history|records)\b|\b(?:show|send|give)\b.{0,20}\b(?:progress|stats|recap|summary|history|trend|"
    r"report|streak|numbers|prs)\b|\b(?:weekly|monthly|week) (?:recap|summary|report|review)\b|\bam i (?:getting "
    r"(?:stronger|faster|better|fitter)|improving|on track|progressing|making progress|ahead|behind)\b|"
    r"^\W*(?:progress|stats|recap|streak|summary)\W*$|\bhow (?:many|much)\b.{0,40}\b(?:did i|have i|i've|i did)\b"
)
_FEEL = (
    r"(?:fresh|great|good|tired|wiped|beat|rough|sluggish|strong|awful|terrible|amazing|exhausted|drained|sore|"
    r"fatigued|ok|okay|fine|flat|meh|off|crappy|like (?:crap|garbage|trash|shit|death|a million)|worn|rested|run "
    r"down|burnt|burned|recovered|bad|better|ready|energi[sz]ed|low|stressed|pumped|motivated|sleepy|pretty \w+|"
    r"really \w+|so \w+|a bit \w+|much better|super \w+|very \w+|kinda \w+|a little \w+|lousy|weak)"
)
SLEEP = re.compile(
    r"\b(?:slept|sleep|insomnia|up all night|barely slept|no sleep|energy|rough night|bad night|nap)\b|\b(?:hrv|"
    r"readiness|recovery)\b"
)
CHECK_IN = re.compile(
    rf"\b(?:feel(?:ing)?|i'?m|im|am|felt|been|body(?:'s| is| feels)|legs (?:are|feel)|mood(?: is|'s)?|stress(?: "
    rf"is|'s)?)\s(?:feeling\s|just\s|all\s)?{_FEEL}\b|\b(?:tired|exhausted|wiped|drained|stressed|hungover|"
    rf"knackered|shattered|well rested|sore (?:all over|everywhere|from)|low motivation|no motivation|motivation|"
    rf"stress level|soreness|mood|still sore|doms|run down|legs are (?:dead|toast|jelly|heavy|shot|fried|smoked))\b"
)
CHAT = re.compile(
    r"\b(?:thanks?|thank you|thx|ty|cheers|lol|lmao|haha+|hehe|ok|okay|k|kk|cool|nice|great|awesome|hi|hey|hello|"
    r"yo|good (?:morning|night|evening|afternoon)|gm|morning|sounds good|will do|got it|perfect|yes|yeah|yep|yup|"
    r"sure|love it|wow|omg|ugh|damn|brutal|sweet|you|your|u|coach|the|my|i|i'm|im|is|are|was|it|that|this|for|"
    r"and|to|with|of|about|we|me|so|just|not|no|happy|birthday|today|see|later|bye|welcome|appreciate|good|bro|"
    r"man|dude|fun|np|roger|word|yay|whew|phew|oof|sorry|what|have|has|got|a|an|at|in|on|be|do)\b"
)


def is_stop_sentence(text: str) -> bool:
    return _STOP.search(text) is not None and len(text.split()) <= 20


def without_hostile(text: str) -> tuple[str, bool]:
    """The text without sentences that instruct the machine, and whether there were any."""
    parts = re.split(r"((?:[.!?]+\s|\n|[!?]+$|---+|===+)+)", text)
    kept = [part for part in parts if not HOSTILE.search(part)]
    return "".join(kept), len(kept) != len(parts)


def is_question(text: str) -> bool:
    if "?" in text:
        return True
    return any(QUESTION.match(part.strip()) for part in re.split(r"[.!\n]+\s?|,\s", text) if part.strip())


def ordered(
    main: list[Intent], request: Intent | None, *, pain: bool, check_in: bool, question: bool
) -> tuple[Intent, ...]:
    """log, done, correct and skip first, then the request, pain, check_in, question."""
    out = list(main)
    if request is not None:
        out.append(request)
    if pain:
        out.append(Intent.PAIN)
    if check_in:
        out.append(Intent.CHECK_IN)
    if question:
        out.append(Intent.QUESTION)
    return tuple(dict.fromkeys(out))
