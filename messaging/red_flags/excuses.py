"""What takes a symptom back: it isn't there, was long ago, is somebody else's, or is only thought of."""

import re

LAUGHTER = re.compile(
    r"\b(?:lo+l|lmf?ao+|rofl|ha(?:ha)+h?|he(?:he)+|jk|just kidding|kidding|joking)\b|😂|🤣|😅|😆|💀", re.IGNORECASE
)
_SYMPTOMS = (
    r"(?:dizz\w+|nausea|pain|palpitations|numbness|tingling|swelling|fainting|symptoms?|shortness of breath|chest pain|"
    r"light ?-?headedness)"
)
NO_SUCH = re.compile(
    r"\b(?:no|not|never|without|zero|nor|isn'?t|wasn'?t|ain'?t|haven'?t|hasn'?t|didn'?t|don'?t|doesn'?t|won'?t)"
    r"(?: (?:a|any|more|real|actual|actually|such|further|signs? of|hav(?:e|ing)|had|get|got|feel|felt|really|even|"
    rf"been|being|think (?:it'?s|it is|it was|that was)(?: a)?|{_SYMPTOMS},?(?: or| and| nor)?)){{0,4}}\s?$"
)
"""Only what leads straight to the symptom: "not feeling well, chest pain" is one."""
NONE_OF_IT = re.compile(r"\W{0,3}(?:no|none|nope|nah|negative|0(?:\s?/\s?10)?)\s*(?:[,.!\n]|$)")
ONLY_IF = re.compile(
    r"\bif (?:i|you|u|we|my|it|there'?s?|there is)"
    r"(?: (?:ever|do|should|were to|am|i'm|have|had|get|got|feel|start|experience|notice|see|any|some|a|an|really|bad|"
    r"having|getting|feeling|to)){0,5}\s?$|"
    r"\bin case (?:of|i get|i have)(?: any| a)?\s?$|\b(?:causes?|causing|risk of)(?: a| any)?\s?$"
)
LONG_AGO = re.compile(
    r"\b(?:(?:years?|months|decades?) ago|as a (?:kid|child|teen\w*)|when i was (?:\d|a |younger|in )|"
    r"in (?:college|high school|(?:19|20)\d\d)|(?<!since )last year|back in (?:the|my|\d))"
)
STILL = re.compile(r"\b(?:again|still|now|today|since|just|this morning)\b")
_SOMEBODY = (
    r"(?:(?<!with )(?<!and )(?:my|his|her|our|a|the|some|this|another|your)(?: \w+)? (?:dad|father|mom|mum|mother|wife|"
    r"husband|girlfriend|boyfriend|partner|son|daughter|kid|brother|sister|friend|buddy|mate|neighbou?r|boss|co-?worker|"
    r"colleague|uncle|aunt|grand\w+|guy|girl|lady|man|woman|dude|client|teammate|gf|bf|dog|cat|cousin|nephew|niece|"
    r"trainer|roommate)|(?<!with )(?<!and )(?<!to )(?<!like )\b(?:he|she|they|someone|somebody|dad|mom|mum|son|"
    r"daughter|kid|wife|husband|brother|sister|girlfriend|boyfriend|gf|bf|grandma|grandpa|friend|buddy))"
)
OF_OTHERS = re.compile(
    rf"\b{_SOMEBODY}(?:'s)?"
    r"(?: (?:at|in|from) (?:the|my|our) \w+)?(?: (?:just|also|recently|once|actually|really|almost|nearly))?"
    r"(?: (?:said|says|thinks|told me) (?:he|she|they))?"
    r"(?: (?:had|has|have|having|got|gets|is|was|were|complain\w*|suffer\w*|felt|feels|feel|went|started|keeps?|been|"
    r"died|of|from)){0,4}"
    r"(?: (?:bad|some|a|an|his|her|their|really|severe|terrible|mild|minor|major|massive|having|getting)){0,3}\s?$"
)
