"""Which exercises a text names. Today's prescription is a strong prior: "squats" are the squats prescribed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from messaging.reading.names.names import Named, Names, names_of
from messaging.reading.words.atoms import Atom, Kind
from messaging.reading.words.lexicon import FILLER, GREETINGS, IDIOMS, NOT_NAMES
from textcoach.domain.catalogue import index
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.catalogue.names import key
from textcoach.domain.reading import PrescribedItem, Prescription

_LONGEST = 5
_REACH = 5
_FIGURES = frozenset(Kind) - {Kind.WORD, Kind.COMMA, Kind.BREAK, Kind.NOISE, Kind.EACH, Kind.EACH_SET}
# Beside figures these are meant literally.
_LITERAL = frozenset({"long run", "a ride", "balance"})
_LEAVING = frozenset(
    {
        "skipped",
        "skipping",
        "skip",
        "no",
        "didn't",
        "didnt",
        "left",
        "couldn't",
        "couldnt",
        "except",
        "minus",
        "without",
    }
)
_BEFORE_LEFT = frozenset({"the", "my", "out", "do", "get", "to", "any"})
_BEFORE_NAMES = frozenset(
    {"didn't", "didnt", "don't", "left", "out", "get", "do", "skipping", "missed", "couldn't", "did"}
)


@dataclass(frozen=True, slots=True)
class Mention:
    """An exercise named by atoms [first, last]. ``item`` is set when it is prescribed; a ``guess`` is a misspelt name,
    known by its likeness."""

    name: str
    first: int
    last: int
    item: PrescribedItem | None = None
    guess: bool = False

    @property
    def exercise(self) -> Exercise | None:
        return index().get(key(self.name))


def mentions(found: Sequence[Atom], prescription: Prescription | None, text: str) -> tuple[Mention, ...]:
    """Every exercise named, left to right, the longest names first."""
    names = names_of(prescription)
    idioms = tuple(idiom for idiom in IDIOMS if idiom in text)
    out: list[Mention] = []
    at = 0
    while at < len(found):
        candidates = _named_at(found, at, names) if found[at].kind is Kind.WORD else iter(())
        mention = next((one for one in candidates if not idioms or not _is_idiom(text, found, one, idioms)), None)
        if mention is None:
            at += 1
        else:
            out.append(mention)
            at = mention.last + 1
    return tuple(out)


def _named_at(found: Sequence[Atom], at: int, names: Names) -> Iterator[Mention]:
    if found[at].text in NOT_NAMES:
        return
    words = _word_run(found, at)
    known = names.begins(words[0])
    follows = _reaches_figure(found, at - 1, -1)
    for length in range(len(words), 0, -1):
        if words[length - 1] in NOT_NAMES:
            continue
        phrase = " ".join(words[:length])
        last = at + length - 1
        named = names.called(phrase) if known else None
        guess = named is None
        traded = last + 1 < len(found) and found[last + 1].text == "instead"
        beside = follows or traded or _reaches_figure(found, last + 1, 1)
        if not beside and (named.common if named is not None else not _is_left_out(found, at)):
            continue
        named = named or _guessed(words[:length], names)
        if named is not None and guess and not beside and named.item is None:
            continue
        if named is not None and not (guess and known and _shorter_exact(words[:length], names, named)):
            yield Mention(named.name, at, last, named.item, guess)


def _is_left_out(found: Sequence[Atom], at: int) -> bool:
    """Whether words for leaving something out come right before, so that a name is likely to follow."""
    for atom in reversed(found[max(0, at - _REACH) : at]):
        if atom.text in _LEAVING:
            return True
        if atom.text not in _BEFORE_LEFT:
            return False
    return False


def _shorter_exact(words: Sequence[str], names: Names, named: Named) -> bool:
    """ "chin ups w" is like "chin ups", which is one."""
    for length in range(len(words) - 1, 0, -1):
        if words[length] not in FILLER:
            return False
        exact = names.called(" ".join(words[:length]))
        if exact is not None and exact.name == named.name and not exact.common:
            return True
    return False


def _guessed(words: Sequence[str], names: Names) -> Named | None:
    """A misspelt name. The words before a name are no part of it: "didn't do kb presses"."""
    if (
        words[0] in _BEFORE_NAMES
        or words[0] in GREETINGS
        or (words[0] in FILLER and (len(words) == 1 or not names.begins(words[0])))
    ):
        return None
    return names.misspelt(" ".join(words))


def _word_run(found: Sequence[Atom], at: int) -> list[str]:
    words: list[str] = []
    for atom in found[at : at + _LONGEST]:
        if atom.kind is not Kind.WORD:
            break
        words.append(atom.text)
    return words


def _near_figures(found: Sequence[Atom], first: int, last: int) -> bool:
    """Whether only filler stands between the words [first, last] and a figure."""
    return _reaches_figure(found, first - 1, -1) or _reaches_figure(found, last + 1, 1)


def _reaches_figure(found: Sequence[Atom], start: int, step: int) -> bool:
    at = start
    for _ in range(_REACH):
        if not 0 <= at < len(found):
            return False
        atom = found[at]
        if atom.kind in _FIGURES:
            return True
        if atom.kind is Kind.BREAK or (atom.kind is Kind.WORD and atom.text not in FILLER):
            return False
        at += step
    return False


def _is_idiom(text: str, found: Sequence[Atom], mention: Mention, idioms: Sequence[str]) -> bool:
    start = found[mention.first].start
    phrase = " ".join(atom.text for atom in found[mention.first : mention.last + 1])
    near = _near_figures(found, mention.first, mention.last)
    begin = max(0, start - 14)
    around = text[begin : start + len(phrase) + 16]
    for idiom in idioms:
        place = around.find(idiom)
        if place >= 0 and not (near and idiom in _LITERAL):
            inside = begin + place
            goes_on = inside < start and inside + len(idiom) < start + len(phrase)  # "the press ups"
            if inside <= start + len(phrase) and inside + len(idiom) > start and phrase != idiom and not goes_on:
                return True
    return False
