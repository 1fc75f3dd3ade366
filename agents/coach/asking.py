"""What a text asks: its questions one by one, in plain lower case, with the exercise that each names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from textcoach.domain.naming import first_named
from textcoach.domain.reading import Intent
from textcoach.ports.conversation import ChatFacts

MARK = "§"
_OTHER = re.compile(r"[^\w\s'?:/.,%+-]")
_ENDS = re.compile(
    r"(?<=\?)\s*|\n+|[.!]+(?=\s|$)|,\s+(?=(?:and |but |so |also )?(?:whats?|hows?|is|are|can|do|should|when|why)\b)"
)
_OPENERS = re.compile(
    r"^(?:(?:hey|hi|hello|yo|ok|okay|so|and|but|also|um+|uh+|btw|quick|question|coach|sorry|please|pls|just|wondering|"
    r"curious|thanks|thx|lol|haha|another|one more|quick one|wait|hm+)\b[\s,:.-]*)+"
)
_ASKS = re.compile(
    r"(?:what|whats|how|hows|is|are|am|can|could|should|shall|do|does|did|why|when|where|which|who|would|will|was|if|"
    r"any|explain|define|remind|tell me|show me|not sure|no idea|don't|idk|dunno|teach)\b"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question. ``marked`` is the question with the exercise as a mark; both are without a question mark."""

    facts: ChatFacts
    words: str
    marked: str
    exercise: str | None


def questions(facts: ChatFacts) -> Iterator[Asked]:
    """Where nothing looks like a question, but the reading says that one is there, all of the text is."""
    plain = _OTHER.sub(" ", facts.text.lower().replace("’", "'"))
    parts = [_OPENERS.sub("", part.strip()) for part in _ENDS.split(plain)]
    asking = [part for part in parts if part.endswith("?") or _ASKS.match(part)]
    if not asking and Intent.QUESTION in facts.reading.intents:
        asking = [part for part in parts if part]
    return (_asked(facts, part) for part in asking)


def _asked(facts: ChatFacts, part: str) -> Asked:
    words = " ".join(part.strip(" ?.,:").split())
    prescribed = [item.exercise for item in facts.content.items] if facts.content else []
    found = first_named(words, prescribed)
    if found is None:
        return Asked(facts, words, words, None)
    exercise, span = found
    return Asked(facts, words, f"{words[: span.start]}{MARK}{words[span.end :]}", exercise)
