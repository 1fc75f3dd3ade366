"""Which answer to a clarifying question a text is."""

import re
from collections.abc import Sequence

from messaging.reading.words.lexicon import POLITE
from messaging.reading.words.normalise import normalise
from textcoach.domain.catalogue import index
from textcoach.domain.catalogue.names import key, words_of
from textcoach.domain.reading import Choice

_LONGEST = 60
_WORD = re.compile(r"[a-z\d]+")
_NTH = {
    **dict.fromkeys(("first", "1st", "former"), 0),
    **dict.fromkeys(("second", "2nd"), 1),
    **dict.fromkeys(("third", "3rd"), 2),
    **dict.fromkeys(("fourth", "4th"), 3),
    **dict.fromkeys(("last", "latter"), -1),
}
_NUMBERS = {"one": 1, "two": 2, "to": 2, "too": 2, "three": 3, "four": 4}


def chosen(text: str, choices: Sequence[Choice]) -> Choice | None:
    """By its key, a number word, an ordinal, or the label or a part of it that no other label has, with a few polite
    words around; None for anything else, such as a new log."""
    if len(text) > _LONGEST or not choices:
        return None
    said = _WORD.findall(normalise(text).text.replace("'", ""))
    raw = _WORD.findall(text.lower().replace("'", ""))
    return _by_key(_essence(said), choices) or _by_place(_essence(raw), choices) or _by_label(_essence(said), choices)


def _essence(words: Sequence[str]) -> list[str]:
    kept = [word for word in words if word not in POLITE]
    return kept or list(words)


def _by_key(words: Sequence[str], choices: Sequence[Choice]) -> Choice | None:
    """ "2", "W", "25 yd"."""
    return _only([one for one in choices if "".join(words) == "".join(_WORD.findall(one.key.lower()))])


def _by_place(words: Sequence[str], choices: Sequence[Choice]) -> Choice | None:
    """ "two", "the second one"."""
    if len(words) == 1 and words[0] in _NUMBERS:
        return _only([one for one in choices if one.key == str(_NUMBERS[words[0]])])
    nth = [_NTH[word] for word in words if word in _NTH]
    others = [word for word in words if word not in _NTH and word != "one"]
    if len(nth) != 1 or others or not -len(choices) <= nth[0] < len(choices):
        return None
    return choices[nth[0]]


def _by_label(words: Sequence[str], choices: Sequence[Choice]) -> Choice | None:
    """ "bench", where one label has it, or another name of what one label is called."""
    phrase = " ".join(words)
    wanted = set(words_of(phrase))
    known = index().get(key(phrase))
    parts = [one for one in choices if wanted and wanted <= set(words_of(one.label))]
    same = [one for one in choices if known is not None and index().get(key(one.label)) is known]
    return _only(parts or same)


def _only(found: Sequence[Choice]) -> Choice | None:
    return found[0] if len(found) == 1 else None
