"""Sentences that end the texts as unmistakably as the carrier's word does."""

import re

from messaging.reading.words.cues import cue

_ME = (
    r"(?:\s(?:me|us|to me|this number|my phone|these|those|the|your|any|all|texts?|messages?|workouts?|anything|"
    r"more|my|stuff|spam|now)\b)*"
)
# With one of these behind it, it is a wish about when or what, or a pause.
_NOT_FOR_GOOD = (
    r"(?!.*\b(?:for (?:a|an|the|this|\d+|one|now)|until|till|til|before|while|so (?:early|late|much|often|many|loud)|"
    r"at (?:night|\d\w*)|in the (?:morning|night|evening)|"
    r"during|on (?:weekends?|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*)|about|this|next|when|after|"
    r"when(?:ever)?)\b)"
)
_STOP = cue(
    rf"\b(?:stop|quit|cease)\s(?:texting|messaging|contacting|sending|spamming|bothering|bugging)\b{_ME}{_NOT_FOR_GOOD}"
    r"|^\W*(?:please |pls |plz |just |can you (?:please |pls )?|ok |no )*(?:stop|unsubscribe)(?: (?:please|pls|plz|"
    r"now|already|this|all|everything))*\W*$"
    rf"|\bstop (?:these|the|your|all|all the|with the) (?:texts?|messages?|msgs|spam|sms)\b{_NOT_FOR_GOOD}"
    r"|\bunsubscribe\b|\b(?:take|get) (?:me|my (?:number|name)) off (?:of )?(?:this|the|your|ur) (?:list|texts?|"
    r"plan|program|thing)\b|\bremove (?:me|my number)\b|"
    r"\b(?:do(?:n'?t| not)|never) (?:ever )?(?:text|message|contact|sms|bother) (?:me|this number)(?: again| "
    rf"anymore| any more| ever)?{_NOT_FOR_GOOD}"
    rf"|\bopt (?:me )?out\b|\bno more (?:texts?|messages?|msgs)\b{_NOT_FOR_GOOD}|\blose my number\b|\bdelete my "
    r"(?:number|account|data|info)\b|"
    r"\b(?:cancel|end|terminate) my (?:subscription|membership|account|plan for good)\b|\bcancel (?:the|these|all|my|"
    r"your) (?:texts?|messages)\b|\bleave me alone\b|"
    r"\bi (?:no longer|don'?t|do not) (?:want|wish) (?:to (?:get|receive)|any(?: more| of)?|these|your|more|"
    r"the)\b[^.!?]{0,20}\b(?:texts?|messages?|msgs)\b|"
    r"\bwrong number\b.*\bstop\b|\bstop\b.*\bwrong number\b",
    "stop,quit,cease,unsubscribe, off ,remove m,text me,message me,contact me,sms me,bother me,text this,message "
    "this,contact this,opt ,"
    "no more,lose my,delete my,cancel,end my,terminate,leave me,no longer,want,wish",
)
_NEGATED = re.compile(
    r"\b(?:don'?t|do not|never|not|won'?t|can'?t|cant|cannot|didn'?t|doesn'?t|without|if you|(?:why )?(?:did|do|have|"
    r"has) (?:you|u|it|they|we)|when (?:you|u)|would(?:n'?t)?)\s"
    r"(?:(?:ever|you|u|please|just|want to|wanna|to|dare|want you to|even)\s)*$"
)
# Words; a longer text says something else too.
_LONGEST = 20


def stop_sentence(text: str) -> re.Match[str] | None:
    """The words that ask for no more texts, where nothing else is said."""
    match = _STOP.search(text)
    if match is None or len(text.split()) > _LONGEST or _NEGATED.search(text[: match.start()]):
        return None
    return match
