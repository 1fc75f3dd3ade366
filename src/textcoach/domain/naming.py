"""Which exercises a text names: what an answer about them is checked by. Today's prescription goes first."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from textcoach.domain.catalogue import aliases_of, index, resolve
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.catalogue.names import key, word_key, words_of
from textcoach.domain.evidence import Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LONGEST = 5
_CLOSE = 80.0
_CLOSE_TOGETHER = 88.0
_MOST_WORDS = 60
_LEAST_LETTERS = 6


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# No name has the first of these in it, and none begins or ends with the second.
_GLUE = _words("a an the i my me you we do of for on in at is are it or with your")
_JOINERS = _words("to and")
# Words that stand in many names, so that one of them names no exercise.
_TELLS_NOTHING = _words(
    "barbell dumbbell kettlebell cable machine band banded ez smith trap bar ring landmine medicine ball box ab belt "
    "seated standing lying incline decline flat single leg singleleg arm straight stiff side lateral back front rear "
    "reverse upper lower hip knee chest body bodyweight upright to up down and a with on one wide close high low grip "
    "supported assisted pause paused neutral safety hold sliding world great power hang push pull raise walk extension"
)


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: str
    span: Span


def canonical(name: str, prescribed: Iterable[str]) -> str | None:
    """The prescribed exercise's own name where ``name`` means it, else the catalogue's name; None for neither."""
    wanted, meant = key(name), resolve(name)
    for item in prescribed:
        if key(item) == wanted or (meant is not None and resolve(item) == meant):
            return item
    return meant.name if meant is not None else None


def named_at(exercise: str, text: str) -> Span | None:
    """Where the text names this exercise: by its name or another name it has, or by a word that tells it from most
    others ("squats" for the Goblet Squat), with a letter or two wrong."""
    keys, telling = _keys(exercise), _telling(exercise)
    for phrase in _phrases(text, _LONGEST):
        if key(phrase.words) in keys:
            return phrase.span
    return next((word.span for word in _phrases(text, 1) if _is_one_of(word_key(word.words), telling)), None)


def first_named(text: str, prescribed: Sequence[str]) -> tuple[str, Span] | None:
    """The exercise that a text names, and where. A prescribed one by any of its names, or by a word of it where the
    text says no more ("squats"); one of the catalogue by its longest name, with a letter or two wrong."""
    phrases = list(_phrases(text, _LONGEST, _MOST_WORDS))
    for phrase in phrases:
        own = next((item for item in prescribed if key(phrase.words) in _keys(item)), None)
        if own is not None:
            return own, phrase.span
    exact = _first(phrases, lambda words: index().get(key(words)))
    if exact is not None and _is_several(exact[1].of(text)):
        return exact
    together = _first(phrases, _misspelt)
    if together is not None:
        return together
    hinted = next(((item, span) for item in prescribed if (span := named_at(item, text)) is not None), None)
    return hinted or exact


def _first(phrases: Iterable[_Phrase], known_as: Callable[[str], Exercise | None]) -> tuple[str, Span] | None:
    return next(((known.name, one.span) for one in phrases if (known := known_as(one.words)) is not None), None)


def _misspelt(words: str) -> Exercise | None:
    parts = _WORD.findall(words.lower())
    if len(parts) < 2 or len(key(words)) < _LEAST_LETTERS or {parts[0], parts[-1]} & _JOINERS or _GLUE & set(parts):
        return None
    return resolve(words, cutoff=_CLOSE_TOGETHER)


def _is_several(words: str) -> bool:
    return len(_WORD.findall(words)) > 1


def _phrases(text: str, longest: int, most: int | None = None) -> Iterator[_Phrase]:
    """Runs of the first ``most`` words, the longest first, each length from left to right."""
    words = list(islice(_WORD.finditer(text), most))
    for length in range(min(longest, len(words)), 0, -1):
        for at in range(len(words) - length + 1):
            start, end = words[at].start(), words[at + length - 1].end()
            yield _Phrase(text[start:end], Span(start, end))


@lru_cache(maxsize=1024)
def _keys(exercise: str) -> frozenset[str]:
    known = index().get(key(exercise))
    return frozenset({key(exercise), *(key(alias) for alias in (aliases_of(known) if known else ()))})


@lru_cache(maxsize=1024)
def _telling(exercise: str) -> frozenset[str]:
    words = frozenset(words_of(exercise))
    return words - _TELLS_NOTHING or words


def _is_one_of(word: str, telling: frozenset[str]) -> bool:
    if word in telling or any(other.removesuffix("ing") in {word, word + word[-1]} for other in telling):
        return True
    if len(word) < _LEAST_LETTERS - 1:
        return False
    from rapidfuzz import fuzz

    return any(fuzz.ratio(word, other) >= _CLOSE for other in telling if len(other) >= _LEAST_LETTERS - 1)
