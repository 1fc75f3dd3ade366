"""How athletes say that they will not train, or did not."""

import re

from messaging.reading.words.cues import cue

_CANNOT = (
    r"(?:can'?t|cannot|can not|couldn'?t|could not|won'?t|will not|not able to|unable to|wasn'?t able to|not "
    r"(?:gonna|going to)(?: be able to)?|"
    r"ain'?t (?:gonna|going to)?|isn'?t (?:gonna|going to)|don'?t think i(?:'ll| can| will)|no way i(?:'m| can)|"
    r"never (?:got to|managed to)|didn'?t|did not|did nt)"
)
_TODAY = r"(?:today|tonight|tn|tonite|this (?:morning|afternoon|evening|one|am)|it|yesterday|this week)"
_WORK = (
    r"(?:workouts?|session|gym|training|train|lifting|lift|weights|exercise|running|run|ride|swim|leg day|legs "
    r"day|wod|strength)"
)
_MINE = r"(?:my|the|this|that|todays?|today's|tonights?|tonight's|tomorrows?|tomorrow's|yesterdays?|a)"
_WHAT = (
    rf"(?:make it(?! (?:through|past|to the end))|train|do it(?! all)|do (?:{_MINE} )?{_WORK}(?!s? (?:at|with))|do "
    r"(?:this(?! (?:one )?(?:set|rep))|today'?s?|anything|the (?:whole )?thing|shit|squat)|work ?out|lift|run|ride|"
    r"swim|exercise|"
    rf"get (?:to|round to|around to) (?:the gym|it|{_WORK}|{_MINE} {_WORK}|today|train\w*|work\w*|do\w*)|go(?! (?:up|"
    r"higher|heavier|down|past|lower|deep\w*|below|for|any|over|full|faster|longer|hard))|today|tonight|tn|"
    rf"be able|get (?:it|{_MINE}) (?:\w+ )?in|get (?:it )?in(?: the gym)?(?: today| tonight)|get it done|get there|"
    rf"get out|make (?:today|tonight|the gym|{_MINE} {_WORK}|time)|fit (?:it|this|today) in|squeeze it in|swing "
    r"(?:it|by)|manage (?:it|today|to|a)|happen|"
    r"get a chance|get around|feel like (?:it|training|going|working)|have time(?! for)|find (?:the )?time|end up "
    r"(?:going|training|working|doing|making)|come)"
)
_LOST = (
    r"(?:skip(?:ping|ped)?|miss(?:ing|ed)?|cancel(?:l?ing|l?ed)?|pass(?:ing|ed)?|bail(?:ing|ed)?|ditch(?:ing|"
    r"ed)?|blew|blow(?:ing)?|sit(?:ting)?|sat|opt(?:ing)?|call(?:ing|ed)?|punt(?:ing)?|scrap(?:ping|ped)?|nix(?:ing|"
    r"ed)?|"
    r"scratch(?:ing|ed)?)"
)
SKIP = (
    cue(
        rf"\b{_CANNOT}\s(?:really |actually |even |possibly |ever |seem to |physically )?{_WHAT}\b",
        "can't,cant,cannot,can not,couldn,could n,won't,wont,will not,not ,unable,n't,nt ,ain,never,no way,did n",
    ),
    cue(
        rf"\b{_LOST}(?: out)?(?: off)?(?: on)?\s(?:{_TODAY}|{_MINE} (?:\w+ )?{_WORK}|{_WORK}|today'?s|tonight'?s|that "
        r"one|the (?:whole|entire) \w+|everything|all of it)\b"
        r"(?! (?:last|first|second|third|fourth|fifth|§|\d|one rep|rep|short|and do|twice|again|by|early|quits|after|"
        r"at "
        r"\d|there|a day|done|3 times|deload))"
        r"|^\W*(?:skip(?:ped|ping)?|pass|passing|nope|no go|no[- ]go|not today|out)\W*(?:today|sorry|it|tonight|coach|"
        r"on this)?\W*$|^\W*skip(?:ped|ping)?[\s,.-]+(?!§)(?!\d)(?!the )",
        "skip,miss,cancel,pass,bail,ditch,blew,blow,sit,sat ,opt ,opting,opted,call,punt,scrap,nix,scratch,nope,no "
        "go,no-go,not today,out",
    ),
    cue(
        r"\b(?:not (?:today(?!'s)|tonight|happening|gonna happen|gonna work|going to work|gonna make it|training|"
        r"lifting|working out|making it|feeling it today|doing it(?! all)|doing (?:it |this )?today|up (?:for|to) "
        r"(?:it|"
        r"training|a workout|lifting)|in the cards|going(?! (?:to|too|up|well|great|bad|good|down))|going to (?:happen|"
        r"make it|train|the gym)))\b",
        "not ",
    ),
    cue(
        r"\bno (?:workout|gym|training|lifting|session|lift|workouts|exercise|running|weights|lifts|sweat session|run|"
        r"ride|leg day)\b(?!.*\b(?:till|til|until)\b)(?! (?:at|in|here|near|has|was|problem|pain|pr))(?=\W*$|\W*[.,"
        r"!;(\n-]|\s(?:for me|today|tonight|tn|yesterday|happened|this|because|bc|cuz|cause|since|just|again|but|so|"
        r"sorry|coach|due|got|had)\b)"
        r"|\b(?:taking|took|take|takin|need|needed|having|had|calling) (?:today|the day|an? (?:unplanned |extra |full |"
        r"proper )?(?:rest|off|personal|mental health|sick|zero) day|a day|the night|the evening|an? (?:day|night) off|"
        r"tonight|it)\s?(?:off|a rest day)?(?=\W*$|\W*[.,!;]|\s(?:off|bc|because|cuz|to|today|for|since|as|sorry|coach|"
        r"instead|so|with)\b)"
        r"|\b(?:gonna|going to|have to|had to|gotta|need to|must|will|ima|imma|i'?ll) (?:have to |need to )?(?:skip|"
        r"pass|miss|sit|bail|cancel|ditch)\b(?! (?:the (?:rest|last)|§|\d|out on the last))"
        rf"|\b(?:giv(?:e|ing)|gave) (?:it|today|tonight|this|this one|that|{_MINE} {_WORK}) a (?:miss|skip|pass)\b|"
        r"\b(?:sit(?:ting)?|sat) (?:this|today|it|that|tonight) (?:one )?out\b"
        r"|\btoo (?:tired|sick|busy|hungover|wiped|sore|exhausted|beat|ill|drained|swamped|late|hot|cold|fried|drunk|"
        r"slammed|weak) (?:to (?:train|lift|work ?out|do|go|run|make|move)|today|tonight|for (?:it|this|the gym|today|"
        r"training))\b"
        r"|\bday off\b|\brest day (?:for me|today|instead|it is|tonight)\b|\b(?:workout|session|gym|training|it|"
        r"today'?s?(?: \w+)?|todays|tonight'?s?|today)(?:'s| is|'s just|s just| just)? "
        r"(?:(?:not |isn'?t |ain'?t |aint |isnt |didn'?t |won'?t |wont )(?:happening|happen|gonna happen|gonna work|"
        r"going to happen|going to work|work|be happening|in the cards|possible)|(?:is )?(?:off|a no|a bust|a wash|a "
        r"write[- ]?off|cancell?ed|a no[- ]go|a skip|a zero|out of the question))\b"
        r"|\b(?:no[- ]go|no can do|count me out|i'?m out(?= (?:today|tonight|for (?:today|tonight)))|(?:i'?m )?out "
        r"(?:today|tonight)|no dice)\b|\bnever (?:made it|got (?:there|to (?:it|the gym|train\w*|work\w*|lift\w*))|"
        r"happened|trained|went|got around)\b|\bdns\b"
        r"|\b(?:didn'?t|not) (?:get (?:a|any) (?:workout|session|training)|train(?:ed)?|workout)\b|\b(?:had|have|got|"
        r"there'?s|there was|found) no time (?:today|tonight|to|for (?:it|the gym|training|a workout))|\bno time "
        r"(?:today|tonight)\b(?! for (?:§|the (?:last|rest)))"
        r"|^\W*(?:i'?m |feeling |home |out )?(?:sick|ill)(?: today| tonight)?\W*$|\b(?:overslept|gym (?:was|is|is "
        r"being) "
        r"(?:closed|shut)(?! (?:until|till|til|for|this|next|all|thu|fri|mon|tue|wed|sat|sun))|not feeling "
        r"it(?: "
        r"today| tonight)?(?=\W*$))\b"
        r"|\b(?:kann|konnte|schaffe?|schaff) .{0,20}\bnicht\b|\bheute (?:nicht|kein\w*)\b|\bhoy no (?:puedo|entreno|"
        r"hay|"
        r"pude)\b|\bno puedo\b|\bpas (?:aujourd'?hui|de s[eé]ance)\b",
        "no ,no-,taking,took,take,takin,need,having,had ,calling,gonna,going to,have ,gotta,must,will,ima,imma,i'll,"
        "ill ,giv,gave,sit,sat,too ,"
        "day off,rest day,today,tonight,workout,session,gym,training,it,count me,out,never,dns,n't get,nt get,not "
        "get,n't train,nt train,not train,"
        "n't work,nt work,not work,got,there,found,sick,ill,overslept,not feeling,kann,konnte,schaff,heute,hoy,pas ",
    ),
)
_DIGIT = re.compile(r"\d")
_CLAUSE = re.compile(r"[,.!?;\n]|\bthen\b|\bbut\b")
_FAILING = ("miss", "could", "didn", "did n", "can", "not", "never")


def skip_in(text: str) -> re.Match[str] | None:
    """The words that say so. Beside figures in the same clause they are about a lift ("went for 265 and missed it")."""
    for family in SKIP:
        for match in family.pattern.finditer(text) if family.search(text) else ():
            if not match[0].startswith(_FAILING) or not _lifted(text, match.start()):
                return match
    return None


def _lifted(text: str, at: int) -> bool:
    begin = max((mark.end() for mark in _CLAUSE.finditer(text, max(0, at - 60), at)), default=max(0, at - 60))
    return _DIGIT.search(text, begin, at) is not None
