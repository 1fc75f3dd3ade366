"""How athletes say that it hurts, how much, and that it does not."""

import re

HURTS = re.compile(
    r"\b(?:hurt(?:s|in|ing)?|pain(?:s|ful)?|aches?|ached|aching|achey|achy|sore(?!ness 0)|tweak(?:ed|y|ing)?|"
    r"twinge[sd]?|shin splints?|twingy|niggl\w+|pull(?:ed)? (?:my|a|something)|strain(?:ed|ing)?|sprain(?:ed)?|"
    r"injur\w+|throbb?(?:ing|s)?|stabbing|inflamed|swollen|pinch(?:ed|es|ing|y)?|popped|click(?:ing|s|y)?|bother(?:ing|"
    r"s|ed)?|acting up|acted up|flar(?:ed|ing|es?)|irritated|aggravated|iffy|cranky|grumpy|stiff|tender|burning|numb|"
    r"tingl\w+|bugging|bugs|"
    r"complaining|killing me|giving me (?:trouble|grief|issues|hell)|playing up|unhappy|angry|rolled|twisted|jammed|"
    r"sharp|discomfort|locked up|gave out|barking|screaming(?: at me)?|not happy|nagging|shooting|sting(?:s|ing)?|"
    r"tend[io]nitis|tendinopathy|bursitis|fasciitis|sciatica|cramp(?:ed|ing|s|y)?|spasm\w*|wrenched|tore|torn|wonky|"
    r"messed up|ouch|(?:not|n't) (?:feel(?:ing)? )?right|feels? off)\b"
)
IDIOM = re.compile(
    r"\b(?:pain in the (?:neck|ass|arse|butt|backside|rear|a\b)|pain in my (?:ass|arse|butt)|no pain,? no gain|"
    r"pain cave|painful to watch|pain to (?:get|log|type|find)|hurts? my (?:feelings|pride|soul|wallet|ego|brain|"
    r"heart)|sore (?:loser|subject|point)|stiff[ -](?:drink|competition|upper|leg(?:ged)?(?=[ -](?:dead|dl)))|"
    r"killing me smalls|break a leg|cost an arm|"
    r"off the top of my head|on the other hand|by hand|gave me a hand)\b"
)
NO_PAIN = re.compile(
    r"\b(?:no|without(?: any)?|zero|didn'?t|doesn'?t|does not|did not|not|never|isn'?t|wasn'?t|don'?t|aren'?t|hasn'?t)"
    r"\s(?:\w+\s){0,3}(?:pain|hurt|sore|ache|ach|discomfort|bother|twinge|issue|niggle|stiff|act)\w*|\bpain[- ]?free\b|"
    r"\bno longer\b|\b(?:pain|hurt\w*|sore\w*|aches?)\s?:?\s0(?:\s?/\s?10)?\b(?!\.)|\b0\s?/\s?10\b"
)
GONE = re.compile(
    r"\b(?:gone|went away|cleared up|(?:all |much |feels? |feeling |felt )better|fine|healed|resolved|recovered|"
    r"disappeared|used to|(?<!since )(?<!from )last (?:week|month|year|time)|years ago|feel(?:s|ing)? (?:good|great|ok|"
    r"okay)|all good|back to normal|settled down|good now|ok now|okay now|behaved|held up)\b"
)
_SCALE = r"\s?(?:/|out of|of)\s?10\b"
_UNITS = (
    r"(?!\d|\.\d|\s?(?:x|kgs?|lbs?|sets?|reps?|:|days?|weeks?|months?|min|sec|s\b|h\b|hours?|km?\b|mi|rounds?|/\s?\d|"
    r"st\b|nd\b|rd\b|th\b))"
)
SEVERITY = re.compile(
    rf"(?<!rpe )(?<!effort )(?<!energy )\b(\d{{1,2}})(?:\.\d)?(?:\s?-\s?\d{{1,2}})?{_SCALE}"
    rf"|\b(?:pain|severity|hurts|sore|pain level|ache)\s?(?:was |is |like |about |at |of |a |an |level |:|around |"
    rf"maybe |\s)*(\d{{1,2}}){_UNITS}|\b(\d{{1,2}})\spain\b"
    rf"|\b(?:maybe|about|like|around|call it|probably|roughly|say|level)\s(?:an?\s)?(\d{{1,2}}){_UNITS}"
)
RATED = re.compile(rf"\W{{0,3}}(?:(?:is|was|at|about|around|like|a|an|maybe|pain)\s)*\d{{1,2}}(?:\s?-\s?\d)?{_SCALE}")
SENTENCES = re.compile(r"\n|[!?]+|\.(?=\s)|,? (?:but|also|then|though|however) ")
COMMAS = re.compile(r"[,;]")
BARE_RATING = re.compile(
    rf"\W*(?:(?:its|it's|it|is|was|i'd|id|say|pain|maybe|about|like|probably|at|a|an|level|call|around|overall)\s)*"
    rf"\d{{1,2}}(?:\s?-\s?\d{{1,2}})?{_SCALE}\W*(?:pain\W*|or so\W*)?"
)
ONLY_PLACE = re.compile(r"^\W*(?:(?:my|the|left|right|lt|rt|l|r|both|and)\s)*$")
OCCASION = re.compile(
    r"\b(?:when(?:ever)?|while|during|doing|after|on|from|with|since)\s(?:i\s)?(?:do|did|doing|was|am|the|my|every|"
    r"each)?[^\d,.\n!?;()]*$"
)
