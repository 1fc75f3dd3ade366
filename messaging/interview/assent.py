"""Going on: without an answer, or with the plan."""

import re

from messaging.reading.words.normalise import normalise

_LONGEST = 80
_LEAD = r"(?:(?:i|i'd|id|um|uh|well|honestly|just|please|let's|lets|can we|can i|oh|hm+|ok|okay) )*"
_TAIL = r"(?: (?:please|pls|plz|thanks|thx|for now|really|yet|sorry|tbh|now|coach))*"
_PASS = re.compile(
    rf"{_LEAD}(?:skip(?: (?:it|this|that|the question))?(?: one| question)?|pass(?: on (?:it|this|that))?(?: one)?|next"
    r"(?: one| question)?|no (?:idea|clue|answer|preference)|idk|dk|do(?:n'?t| not) know|dunno|(?:i'm |im )?not sure|"
    r"(?:would )?(?:rather|prefer) not(?: to)?(?: say| tell| answer)?|whatever|you (?:choose|decide|pick|tell me)|"
    rf"up to you|any(?:thing)?|no matter|(?:it )?does(?:n'?t| not) matter|n/?a){_TAIL}"
)
_GO = re.compile(
    r"(?:(?:yes|yeah|yep|ok|okay|sure|great|perfect|cool|awesome|alright|all good|love it|good|nice|and) )*"
    r"(?:go(?: for it| ahead)?|let'?s (?:go|do (?:it|this)|start|begin)|do it|yes|yeah|yep|yup|y|ok|okay|sure|sounds "
    r"(?:good|great)|looks (?:good|great)|perfect|great|awesome|i'?m (?:in|ready)|ready|start(?: it| now| the plan)?|"
    r"begin|agreed?|love it)(?: (?:please|pls|thanks|thank you|thx|now|coach))*"
)

_SMALL_TALK = re.compile(
    r"(?:(?:ok|okay|k|cool|thanks|thank you|thx|ty|great|nice|awesome|perfect|lol|lmao|ha(?:ha)*|hi|hey|hello|yo|hiya|"
    r"good (?:morning|evening|afternoon|day)|sure|got it|wow|h+m+|sorry|one (?:sec|moment|minute)|1 (?:sec|moment|min"
    r"(?:ute)?)|a sec|brb|wait|hold on|coach|so much|very much|alright|yes|yeah|yep|please|sounds good|love it|"
    r"exciting)(?: |$))*"
)


def is_small_talk(text: str) -> bool:
    return _SMALL_TALK.fullmatch(_bare(text)) is not None and len(text) <= _LONGEST


def passes(text: str) -> bool:
    return _PASS.fullmatch(_bare(text)) is not None


def agrees(text: str) -> bool:
    return _GO.fullmatch(_bare(text)) is not None


def _bare(text: str) -> str:
    """Plain words with single spaces, no marks between or around them."""
    if len(text) > _LONGEST:
        return ""
    return " ".join(re.sub(r"[^\w'/]+", " ", normalise(text).text).split())
