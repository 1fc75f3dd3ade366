"""What athletes may call the exercises of one prescription and of the catalogue."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from messaging.reading.words.lexicon import COMMON, WEAK
from textcoach.domain.catalogue import aliases_of, index, resolve
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.catalogue.names import key, words_of
from textcoach.domain.reading import PrescribedItem, Prescription

_CLOSE, _CLOSE_TO_ITEM, _MARGIN = 86.0, 80.0, 3.0
_SHORTEST_MISSPELT = 5
_TELLING = frozenset({"incline", "chest", "bench", "raise"})
_SHORT = {"sh": "shoulder", "bis": "biceps", "tris": "triceps", "carries": "carry", "pus": "pu"}


@dataclass(frozen=True, slots=True)
class Named:
    """``common`` words name an exercise only beside figures ("run", "press")."""

    name: str
    item: PrescribedItem | None = None
    common: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """``keys`` are every name of each prescribed exercise; ``words`` all their words."""

    items: tuple[PrescribedItem, ...]
    keys: dict[str, PrescribedItem]
    words: frozenset[str]

    def begins(self, word: str) -> bool:
        """Whether a known name can begin with this word. Spelling mistakes aside."""
        return _begins(self, word)

    def called(self, phrase: str) -> Named | None:
        """The exercise that the phrase names."""
        return _called(self, phrase)

    def misspelt(self, phrase: str) -> Named | None:
        """The exercise whose name is closest to the phrase, where one is close and clear of the others."""
        return _misspelt(self, phrase)


@lru_cache(maxsize=256)
def names_of(prescription: Prescription | None) -> Names:
    items = prescription.items if prescription else ()
    keys: dict[str, PrescribedItem] = {}
    for item in items:
        for one in _keys_of(item.exercise):
            keys.setdefault(one, item)
    return Names(items, keys, frozenset(word for item in items for word in words_of(item.exercise)))


@lru_cache(maxsize=1024)
def _keys_of(name: str) -> frozenset[str]:
    known = index().get(key(name))
    return frozenset({key(name), *(key(alias) for alias in (aliases_of(known) if known else ()))})


@lru_cache(maxsize=1)
def _sorted_keys() -> list[str]:
    return sorted(index())


@lru_cache(maxsize=8192)
def _begins(names: Names, word: str) -> bool:
    words = words_of(_SHORT.get(word, word))
    if not words:
        return False
    if not names.words.isdisjoint(words):
        return True
    start = words[0][:-1] if words[0].endswith("s") and len(words[0]) > 1 else words[0]
    known = _sorted_keys()
    at = bisect_left(known, start)
    return (at < len(known) and known[at].startswith(start)) or any(one.startswith(start) for one in names.keys)


@lru_cache(maxsize=16384)
def _called(names: Names, phrase: str) -> Named | None:
    common = phrase in COMMON or (" " not in phrase and bool(words := words_of(phrase)) and words[0] in COMMON)
    if key(phrase) not in index() and key(phrase) not in names.keys:
        phrase = " ".join(_SHORT.get(word, word) for word in phrase.split(" "))
    wanted = key(phrase)
    if len(phrase) < 2 or not wanted:
        return None
    item = names.keys.get(wanted)
    known = index().get(wanted)
    if item is None:
        item = _within(phrase, names.items, known)
    if item is not None:
        return Named(item.exercise, item)
    if known is None:
        return None
    return Named(known.name, common=common)


def _within(phrase: str, items: Iterable[PrescribedItem], known: Exercise | None) -> PrescribedItem | None:
    """The one prescribed exercise whose name holds all the words: "calves" is the Seated Calf Raise."""
    words = set(words_of(phrase))
    if not words or (words <= WEAK and (known is None or (len(words) == 1 and not words & _TELLING))):
        return None
    fits = [item for item in items if words.issubset(words_of(item.exercise))]
    if len(fits) > 1 and known is not None:
        same = [item for item in fits if (own := index().get(key(item.exercise))) and own.pattern is known.pattern]
        fits = same or fits
    return fits[0] if len(fits) == 1 else None


@lru_cache(maxsize=16384)
def _misspelt(names: Names, phrase: str) -> Named | None:
    wanted = key(phrase)
    if len(wanted) < _SHORTEST_MISSPELT:
        return None
    scored = sorted(((_likeness(wanted, item.exercise), at) for at, item in enumerate(names.items)), reverse=True)
    runner_up = scored[1][0] if len(scored) > 1 else 0.0
    if scored and scored[0][0] >= _CLOSE_TO_ITEM and (len(scored) == 1 or scored[0][0] - runner_up >= _MARGIN):
        item = names.items[scored[0][1]]
        return Named(item.exercise, item)
    guess = resolve(phrase, cutoff=_CLOSE)
    return Named(guess.name) if guess else None


def _likeness(wanted: str, name: str) -> float:
    from rapidfuzz import fuzz

    return max((fuzz.ratio(wanted, own) for own in _spellings(name)), default=0.0)


@lru_cache(maxsize=1024)
def _spellings(name: str) -> tuple[str, ...]:
    """What a misspelt word may stand for: a whole name, or a telling word of it."""
    own = _keys_of(name) | {key(word) for word in words_of(name) if word not in WEAK}
    return tuple(one for one in own if len(one) >= 4)
