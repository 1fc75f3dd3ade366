"""Which exercises a text names. Today's prescription is a strong prior: "squats" are the squats prescribed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from messaging.reading.atoms import Atom, Kind
from messaging.reading.lexicon import COMMON, FILLER, IDIOMS, WEAK
from textcoach.domain.catalogue import aliases_of, index, resolve
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.catalogue.names import key, words_of
from textcoach.domain.reading import PrescribedItem, Prescription

_LONGEST = 5
_CLOSE, _CLOSE_TO_ITEM = 86.0, 80.0
_FIGURES = frozenset(Kind) - {Kind.WORD, Kind.COMMA, Kind.BREAK, Kind.NOISE, Kind.EACH, Kind.EACH_SET}
_NOT_NAMES = frozenset(
    {
        "the",
        "on",
        "of",
        "for",
        "at",
        "my",
        "and",
        "with",
        "then",
        "to",
        "did",
        "in",
        "a",
        "plus",
        "no",
        "but",
        "or",
        "was",
        "were",
        "instead",
        "do",
        "not",
        "from",
        "skipped",
        "this",
        "is",
        "are",
        "i",
    }
)


@dataclass(frozen=True, slots=True)
class Mention:
    """An exercise named by atoms [first, last]. ``item`` is set when it is prescribed."""

    name: str
    first: int
    last: int
    item: PrescribedItem | None = None

    @property
    def exercise(self) -> Exercise | None:
        return index().get(key(self.name))


def mentions(found: Sequence[Atom], prescription: Prescription | None, text: str) -> tuple[Mention, ...]:
    """Every exercise named, left to right, the longest names first."""
    items = prescription.items if prescription else ()
    out: list[Mention] = []
    at = 0
    while at < len(found):
        mention = _named_at(found, at, items, text)
        if mention is None:
            at += 1
        else:
            out.append(mention)
            at = mention.last + 1
    return tuple(out)


def _named_at(found: Sequence[Atom], at: int, items: Sequence[PrescribedItem], text: str) -> Mention | None:
    run = _word_run(found, at)
    if not run or run[0].text in _NOT_NAMES:
        return None
    for length in range(len(run), 0, -1):
        phrase = " ".join(atom.text for atom in run[:length])
        if run[length - 1].text in _NOT_NAMES:
            continue
        near = _near_figures(found, at, at + length - 1)
        if not _is_idiom(text, run[0].start, phrase, near):
            hit = _match(phrase, items, near=near)
            if hit is not None:
                name, item = hit
                return Mention(name, at, at + length - 1, item)
    return None


def _word_run(found: Sequence[Atom], at: int) -> list[Atom]:
    run: list[Atom] = []
    for atom in found[at : at + _LONGEST]:
        if atom.kind is not Kind.WORD:
            break
        run.append(atom)
    return run


def _near_figures(found: Sequence[Atom], first: int, last: int) -> bool:
    """Whether only filler stands between the words and a figure."""
    for step, start in ((1, last + 1), (-1, first - 1)):
        at = start
        while 0 <= at < len(found) and abs(at - start) < 5:
            if found[at].kind in _FIGURES:
                return True
            if found[at].kind is Kind.BREAK or (found[at].kind is Kind.WORD and found[at].text not in FILLER):
                break
            at += step
    return False


def _is_idiom(text: str, start: int, phrase: str, near: bool) -> bool:
    around = text[max(0, start - 14) : start + len(phrase) + 16]
    for idiom in IDIOMS:
        place = around.find(idiom)
        if place >= 0 and not (near and idiom in {"long run", "a ride", "balance"}):
            inside = max(0, start - 14) + place
            if inside <= start + len(phrase) and inside + len(idiom) > start and phrase != idiom:
                return True
    return False


def _match(phrase: str, items: Sequence[PrescribedItem], *, near: bool) -> tuple[str, PrescribedItem | None] | None:
    wanted = key(phrase)
    if len(wanted) < 2:
        return None
    for item in items:
        if wanted in _keys_of(item.exercise):
            return item.exercise, item
    known = index().get(wanted)
    chosen = _within(phrase, items, known)
    if chosen is not None:
        return chosen.exercise, chosen
    if known is not None:
        common = phrase in COMMON or (words_of(phrase)[0] in COMMON and " " not in phrase)
        return (known.name, None) if near or not common else None
    return _misspelt(phrase, items) if near and len(wanted) >= 5 and phrase not in FILLER else None


@lru_cache(maxsize=1024)
def _keys_of(name: str) -> frozenset[str]:
    known = index().get(key(name))
    return frozenset({key(name), *(key(alias) for alias in (aliases_of(known) if known else ()))})


def _within(phrase: str, items: Sequence[PrescribedItem], known: Exercise | None) -> PrescribedItem | None:
    """The one prescribed exercise whose name holds all the words: "calves" is the Seated Calf Raise."""
    words = set(words_of(phrase))
    if not words or (
        words <= WEAK and (known is None or (len(words) == 1 and not words & {"incline", "chest", "bench", "raise"}))
    ):
        return None
    fits = [item for item in items if words <= _words_of_all(item.exercise)]
    if not fits:
        return None
    if len(fits) > 1 and known is not None:
        same = [item for item in fits if (own := index().get(key(item.exercise))) and own.pattern is known.pattern]
        fits = same or fits
    if len(fits) > 1:
        direct = [item for item in fits if words <= set(words_of(item.exercise))]
        fits = direct or fits
    return fits[0] if len(fits) == 1 else None


@lru_cache(maxsize=1024)
def _words_of_all(name: str) -> frozenset[str]:
    return frozenset(words_of(name))


def _misspelt(phrase: str, items: Sequence[PrescribedItem]) -> tuple[str, PrescribedItem | None] | None:
    from rapidfuzz import fuzz

    wanted = key(phrase)
    scored: list[tuple[float, PrescribedItem]] = []
    for item in items:
        names = _keys_of(item.exercise) | {key(word) for word in words_of(item.exercise) if word not in WEAK}
        best = (
            max(fuzz.ratio(wanted, name) for name in names if len(name) >= 4) if any(len(n) >= 4 for n in names) else 0
        )
        scored.append((best, item))
    scored.sort(key=lambda pair: -pair[0])
    if scored and scored[0][0] >= _CLOSE_TO_ITEM and (len(scored) == 1 or scored[0][0] - scored[1][0] >= 3):
        return scored[0][1].exercise, scored[0][1]
    guess = resolve(phrase, cutoff=_CLOSE)
    return (guess.name, None) if guess else None
