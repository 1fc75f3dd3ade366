"""What a text says of somebody else's training: nobody logs or changes that from here."""

import re
from collections.abc import Sequence

from messaging.reading.names.exercises import Mention
from messaging.reading.requests.asking import clauses_of
from messaging.reading.statements.foreign_words import without
from messaging.reading.words.atoms import Atom, Kind
from messaging.reading.words.cues import cue
from messaging.reading.words.lexicon import COMMON, FILLER, NOT_NAMES, OF_OUTINGS, POLITE, REMARKS, WEAK
from messaging.reading.words.plain import Plain

# "today's workout" is one's own.
_OWN = (
    r"(?:today|yesterday|tonight|tomorrow|\w+day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|morning|evening|afternoon|night|"
    r"week|month|year|it|that|there|here|let|what|how|where|who|this|one|coach|gym|trainer|physio|program|class)"
)
_OF_OTHERS = cue(
    rf"(?<!did )(?<!doing )(?<!with )(?<!from )(?<!at )\b(?!{_OWN}'s)[a-z]{{2,}}'s (?:\w+ )?(?:workouts?|sessions?|"
    r"training|squats?|bench|deadlifts?|lifts|runs?|rides?|swims?)\b|"
    r"\bmark (?:it|this|that|everything|all) (?:as )?(?:completed?|done) for "
    rf"(?!(?:me|my|the|now|both|all|good|{_OWN})\b)[a-z]{{3,}}",
    "'s ,mark ",
)
_WRITE_DOWN = frozenset({"log", "record", "note", "enter", "put", "write", "add"})
_DID_IT = re.compile(
    r"\s(?:squatted|benched|deadlifted|pressed|rowed|curled|ran|swam|biked|cycled|rode|walked|jogged)\b"
)
_WRITE_IT_DOWN = re.compile(r"\b(?:add|log|record|note|enter|put|write) (?:it|that|this|them|hers|his|her|him)\b")
_SHORTEST_NAME = 3
# Whom something is not written down for, and who does not squat.
_NOBODY = (FILLER | REMARKS | OF_OUTINGS | WEAK | COMMON | POLITE | NOT_NAMES) | {
    *("actually", "alright", "also", "arms", "basically", "but", "cardio", "could", "day", "days", "didn't", "else"),
    *(
        "exercises",
        "fun",
        "haha",
        "hello",
        "hey",
        "legs",
        "literally",
        "must",
        "never",
        "now",
        "once",
        "outside",
        "pain",
    ),
    *("plus", "real", "score", "should", "since", "somehow", "soon", "speed", "sport", "strength", "then", "though"),
    *("tonight", "twice", "volume", "warmup", "week", "weeks", "when", "while", "yesterday"),
}


def without_others(plain: Plain) -> Plain:
    """The text without clauses about somebody else's training."""
    if _OF_OTHERS.search(plain.text) is None:
        return plain
    clauses = clauses_of(plain.text)
    return without(plain, [one for one in clauses if _OF_OTHERS.search(plain.text[slice(*one)])])


def is_of_others(pieces: Sequence[Atom | Mention], clause: str, text: str) -> bool:
    """Whether a clause has something written down for somebody: "log 315x5 for mike", "anna ran 5k, can you add it"."""
    first, *rest = pieces
    if not rest or not isinstance(first, Atom) or first.kind is not Kind.WORD:
        return False
    if first.text in _WRITE_DOWN:
        before, last = pieces[-2:]
        return isinstance(before, Atom) and before.text == "for" and _may_be_somebody(last)
    if not (isinstance(rest[0], Mention) and _may_be_somebody(first) and _WRITE_IT_DOWN.search(text)):
        return False
    return _DID_IT.match(clause, clause.index(first.text) + len(first.text)) is not None


def _may_be_somebody(piece: Atom | Mention) -> bool:
    return (
        isinstance(piece, Atom)
        and piece.kind is Kind.WORD
        and len(piece.text) >= _SHORTEST_NAME
        and piece.text.isalpha()
        and not piece.text.endswith(("ly", "ed", "ing", "day"))
        and piece.text not in _NOBODY
    )
