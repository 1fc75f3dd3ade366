"""How athletes say that all of the work was done, a part of it, or none."""

import re
from collections.abc import Iterable

from messaging.reading.days.dates import DAY
from messaging.reading.words.cues import cue

_OWN = rf"(?:the|my|this|that|todays?|today's|yesterdays?|yesterday's|tonights?|{DAY}(?:'s)?|your|ur)"
_WORK = (
    r"(?:workout|session|work|wod|training|routine|program|lifts?|lifting|gym|exercises?|sets?|reps|stuff|list|"
    r"plan|day)"
)
_WHOLE = (
    r"(?:it all|all of (?:it|them|that)|everything|every ?thing|the (?:whole|entire|full|complete) \w+|the lot|them "
    r"all|every (?:set|rep|exercise|single \w+)|"
    r"all (?:the |of the |your |my |those )?(?:\d )?(?:\w+ )?(?:exercises?|sets?|reps|work|lifts|rounds|stuff)|all "
    rf"\d+(?: of (?:them|those))?|{_OWN} (?:\w+ )?{_WORK}|todays|today's|todays one)"
)
_DID = (
    r"(?:did|done|do|make|made|got|finish(?:ed)?|complete[d]?|nailed|crushed|smashed|killed|survived|banged out|"
    r"ticked off|knocked out|wrapped up|"
    r"hit|conquered|cranked out|polished off|powered through|pushed through|got through|made it through|ground "
    r"through|gutted out|handled|checked off|slayed|destroyed|demolished)"
)
_LIKE = (
    r"(?:as|like|just as|exactly as|exactly like) (?:you |it |was |it was |is |u )?(?:prescribed|written|planned|"
    r"wrote|write|said|say|told|asked|programmed|described|listed|instructed|laid out)"
)
DONE = cue(
    r"\b(?:all done|done(?! (?:for|§|with §|my §|is|by|before|to|a §|it (?:yet|before)|wrong))(?! the §)|finished(?! "
    r"(?:the |my |with |"
    r"with the |all |up )?§)(?! at\b)|completed(?! (?:the |my |all )?§)|complete|"
    rf"{_DID} {_WHOLE}(?! (?:hurt|feel|go|take|wrong|for|but|except)\b)|"
    r"(?:did|got|finished) (?:it all|it all done|it done|it in|it|that)(?! (?:hurt|feel|go|take|wrong|for|again)\b)|"
    r"all of it(?! (?:was|is|hurt|felt))|wrapped (?:it |"
    r"that )?up|wrapped|(?:knocked|banged|got|cranked|ground|busted) (?:it|that|this|everything|it all|all of it|"
    r"them|them all|the \w+|todays?|today's) (?:all )?(?:out|done|in|handled)|in the (?:books|bag)|(?:nailed|crushed|"
    r"smashed|killed|"
    r"survived|banged out|ticked off|conquered|destroyed|slayed|owned) (?:it|that|this|everything|today|all of it|"
    rf"that one|this one)|{_LIKE}|to the letter|per (?:the )?plan|that'?s a wrap|"
    r"(?<!on )(?<!for )(?<!of )all sets(?: and reps)?(?! (?:to|at|with|rpe|rir|@))|"
    r"every rep|hit everything|hit all|all complete|whole (?:thing|workout|session) (?:is )?done|job done|dunzo|dun|"
    r"dunn|donezo|doneski|doneee*|all good "
    r"and done|mission accomplished|got (?:through|thru) (?:it|everything|all of it)|made it (?:through|thru) (?:it|"
    r"everything|that|all)|"
    r"check(?:ed)? (?:it |that )?off|finito|fini|fertig|listo|lista|terminado|hecho|erledigt|fatto|feito|terminé|"
    r"alles (?:geschafft|gemacht|erledigt)|geschafft|"
    r"no (?:misses|missed reps)|didn'?t (?:miss|skip) (?:a (?:set|rep|thing|beat)|anything))\b",
    "done,finish,complet,did,do ,make ,made,got ,all of it,wrap,knocked,books,bag,nailed,crushed,smashed,killed,"
    "survived,conquer,crank,polish,power,"
    "pushed,ground,gutted,handled,slayed,destroy,demolish,owned,hit ,busted,"
    "banged,ticked,prescribed,written,plan,wrote,write,you s,you told,you asked,programmed,described,listed,"
    "instructed,laid,letter,wrap,all sets,every rep,all complete,whole,"
    "dunzo,dun,donez,donee,good and,mission,through,thru,check,finito,fini,fertig,listo,lista,terminado,hecho,"
    "erledigt,fatto,feito,"
    "terminé,geschafft,gemacht,no miss,n't miss,nt miss,n't skip,nt skip",
)
_NOT_DONE = re.compile(
    r"(?:\b(?:not|never|almost|nearly|when|once|if|until|till|til|before|be|get|gets|half|hardly|barely|partly|"
    r"mostly|gonna|going to|will|i'll|ill|want to|wanna|"
    r"hope to|hoping to|should|can|could|gotta|need to|have to|has to|trying to|try to|to|let'?s|lets|plan to|about "
    r"to|supposed to|able to|how i|did you|have you|"
    r"already had|is what|more|easier said than|after|you|he|she|they|brother|wife|husband|who)|n't|\bdidnt|\bhavent|"
    r"\bcouldnt|\bcant|\bwont|\bdidn)\s(?:yet |have |get |been |all |quite |even |i'?m |i am |it's |to |be |fully |"
    r"actually |really |just |"
    r"everything |it |that |i |the workout |feel )*$"
)
_UNIT = (
    r"(?:sets?|reps?|rounds?|rds|miles?|mi|km|k|exercises?|lifts|movements?|intervals?|laps?|lengths?|things|"
    r"blocks?|items|minutes?|mins?|circuits?|\w+s)"
)
_FAILS = (
    r"(?:ran|run|running|was|were|got) (?:out of|short on|short of|low on) (?:time|gas|steam|energy|juice|daylight)"
)
PARTIAL = cue(
    r"\b(?:skipped the (?:rest|last|final)|\d+(?:\.\d)? (?:out )?of (?:the |my |those |them )?(?!10\b)\d+|\d+ "
    rf"(?:out )?of (?:the |my )?\d+ {_UNIT}|"
    r"only (?:did|got|made|managed|finished|had time for|had time to|completed|hit|the|up to|through|§|\d|could|"
    r"able)|just (?:did|"
    rf"got|managed) (?:the |§|\d|half|one|part)|{_FAILS}|had to (?:stop|leave|quit|"
    r"cut|go|bail|run|end|call|drop out|tap|split|bounce|scale)|cut (?:it|things|the \w+(?: \w+)?|my \w+|today|this "
    r"one|that)? ?(?:a bit |off |down )?(?:short|to|at|early|down)\b|cut "
    r"short|tapped out|could(?:n'?t| not) (?:finish|complete|do it all|do (?:them )?all|get (?:through|to) (?:it all|"
    r"all|everything|the rest)|do everything)|(?:did(?:n'?t| not)|haven'?t|never) (?:finish|finished|"
    r"complete|make it (?:through|to the end)|do (?:it all|everything|all|the rest|the whole)|get (?:it )?all|get "
    r"(?:to|through) (?:it all|everything|the (?:rest|whole|end)|all))|most of (?:it|the (?:workout|session|work|"
    r"sets)|today)|part of (?:it|"
    r"the (?:workout|session))|partial\w*|some of (?:it|the (?:workout|session))|not (?:all of it|everything|the "
    r"whole|quite all)|half (?:of )?(?:it|of the \w+|the (?:workout|session|work|sets|reps|exercises|stuff|list|"
    r"lifts|things|plan|program|run|ride|swim|circuit|rounds?|intervals)|way|done|today'?s?)(?! (?:hour|marathon))|"
    r"halfway|stopped "
    r"(?:early|at|after|there|short|halfway|before|because|bc|when)|quit (?:early|after|at|halfway|before)|bailed|"
    r"left early|called it (?:early|a day|quits|there|after|at|short)?(?! a "
    r"rest)|gave up|threw in the towel|gassed out|no time for|ran short|gassed after|died after|never finished|"
    r"tapped|pulled the plug|dnf|bonked|(?:3/4|2/3|1/2|three quarters|3 quarters|two thirds|2 thirds) of (?:it|the "
    r"(?:workout|session|work|way)))\b",
    "skipped the,of ,only,just,ran ,run,was ,were ,got ,had to,cut ,short,tapped,n't,not ,nt ,never,partial,half,"
    "stopped,quit,"
    "bailed,left early,called it,gave up,threw in,gassed,no time,died after,pulled,dnf,bonk",
)
SHARE = cue(
    r"\b(?:half|most|part|some|about half|a bit over half|more than half|3/4|2/3|1/2|1/3|(?:three|3) quarters|(?:two|"
    r"2) thirds|a third|a quarter|the "
    r"majority|bits|all but (?:one|1|two|2)(?! §))\s(?:of )?(?:it|them|the (?:workout|session|work|whole thing)|"
    rf"today'?s?(?: {_WORK})?|that|this one)\b|"
    r"\b\d{1,3}\s?(?:%|percent|pct)\s?(?:of (?:it|the (?:workout|session|work|plan|sets)|today\w*|that)|done|"
    r"complete\w*|through)|"
    r"\b(?:did|got|managed|finished|completed|made it) (?:about |like |maybe |around |roughly |only |through |to |"
    r"just )*\d{1,3}\s?(?:%|percent|pct)(?!\s?(?:1rm|max|of|incline|grade|effort))",
    "half,most,part,some,3/4,2/3,1/2,1/3,quarter,third,majority,bits,all but,%,percent,pct",
)
"""A share of the work, which is a report beside a word for doing, or where a text begins with it."""


def done_in(text: str) -> re.Match[str] | None:
    """The words that say all was done. What is still to be done, or was not, does not."""
    return _first(DONE.pattern.finditer(text), text) if DONE.search(text) else None


def _first(matches: Iterable[re.Match[str]], text: str) -> re.Match[str] | None:
    return next(
        (match for match in matches if _NOT_DONE.search(text[max(0, match.start() - 40) : match.start()]) is None), None
    )
