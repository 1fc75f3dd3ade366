"""Words that the carrier's rules reserve, and texts a phone sends by itself."""

import re
import unicodedata
from enum import StrEnum


class Keyword(StrEnum):
    STOP = "stop"
    START = "start"
    HELP = "help"
    JOIN = "join"
    GO = "go"


_WORDS = {
    **dict.fromkeys(("stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"), Keyword.STOP),
    **dict.fromkeys(("start", "unstop"), Keyword.START),
    **dict.fromkeys(("help", "info"), Keyword.HELP),
    "join": Keyword.JOIN,
    "go": Keyword.GO,
}
# "opt", any number of spaces and dashes, "out": nobody puts more between them.
_LONGEST = 24
_OPT_OUT = re.compile(r"(opt|stop)[\s-]+(out|all)")

_REACTIONS = (
    r"(?:liked|loved|emphasi[sz]ed|disliked|questioned|laughed at|removed an? [\w ]{1,20} from)\s+"
    r"(?:[\"“”«']|an? (?:image|photo|video|movie|message|attachment|audio|link|contact|sticker)\b)"
)
_REACTED = r"reacted\s+\S{1,12}\s+to\s+[\"“«']"
_AUTO = (
    r"\[?auto(?:mated|matic)?[\s-]*(?:reply|response|message)|"
    r"i['’]?\s?a?m driving (?:right now|with|and|at the moment)|i['’]?\s?a?m (?:currently )?driving[.,;! ]|"
    r".{0,60}driving\s+with\s+(?:do not disturb|focus)|.{0,80}focus turned on|"
    r".{0,80}i['’]?\s?(?:ll|will) (?:get back to|see your message|reply to) (?:you|when)?.{0,40}(?:driving|get "
    r"where|destination|i['’]m going)|"
    r".{0,60}\bout[\s-]of[\s-](?:the[\s-])?office\b|.{0,60}(?:not receiving|has|have|with) notifications "
    r"(?:silenced|turned off)|"
    r".{0,60}(?:can['’]?t|cannot) (?:talk|text|take your call) right now|sent from my (?:car|android auto)|"
    r".{0,40}this is an auto"
)
_NOISE = re.compile(rf"\s*[\u200a\u200b\u2068]*(?:{_REACTIONS}|{_REACTED}|{_AUTO})", re.IGNORECASE | re.DOTALL)

_OPENERS = r"(?:(?:and|ok|okay|yes|yeah|yep|hi|hey|so|now|coach) )*"
_POLITE = r"(?:please|pls|plz|thanks|thx|thank you|coach)"
_SEND = r"(?:(?:can|could|may) (?:i|you) )?(?:send|show|give|text|tell|gimme|get|have|see|read)(?: me)?"
_ASK = rf"(?:{_SEND}|(?:i )?(?:want|need)|i'?d like|what(?:'?s| is| about)|where(?:'?s| is))"
_OF_IT = r"(?: of (?:it|that|this|today|(?:the|my|today'?s|todays) (?:workout|session|text|list|plan)))"
_MORE = re.compile(
    rf"{_OPENERS}(?:{_POLITE} )?(?:(?:{_SEND} )?more|(?:{_ASK} )?(?:the rest{_OF_IT}?|rest{_OF_IT}))(?: {_POLITE})*"
)
_MOST_LETTERS = 60

# Every text of a phone holds one of these.
_OF_PHONES = (
    *("liked", "loved", "emphasi", "questioned", "laughed", "removed", "reacted"),
    *("auto", "driving", "focus", "office", "notifications", "right now", "get back", "see your", "reply to", "my car"),
)


def carrier_keyword(text: str) -> Keyword | None:
    """The carrier's word, alone in the message, in any case and with stray punctuation around it."""
    bare = _bare(text if text.isascii() else _seen(text)).casefold()
    return _WORDS.get(_OPT_OUT.sub(r"\1\2", bare)) if len(bare) <= _LONGEST else None


def _seen(text: str) -> str:
    """One spelling of each letter, and none of the characters that nobody sees."""
    return "".join(char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char) != "Cf")


def _bare(text: str) -> str:
    """From the first to the last letter or digit."""
    first = next((at for at, char in enumerate(text) if char.isalnum()), len(text))
    last = next((at for at in range(len(text) - 1, first - 1, -1) if text[at].isalnum()), first - 1)
    return text[first : last + 1]


def asks_to_join(text: str) -> bool:
    """JOIN or GO, alone in the message: the wish to be texted, which is not yet consent to it."""
    return carrier_keyword(text) in {Keyword.JOIN, Keyword.GO}


def wants_more(text: str) -> bool:
    """MORE, or the rest of the workout in other words, and nothing besides."""
    if len(text) > _MOST_LETTERS:
        return False
    plain = _bare(_seen(text)).casefold().replace("\u2019", "'")
    return _MORE.fullmatch(" ".join(re.sub(r"[,.!?]", " ", plain).split())) is not None


def is_phone_noise(text: str) -> bool:
    """Whether a phone wrote this: a tapback, or an automatic reply while driving or away from the office."""
    lower = text.lower()
    return any(word in lower for word in _OF_PHONES) and _NOISE.match(text) is not None
