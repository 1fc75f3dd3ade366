"""The names that generated athletes write for exercises: the catalogue's own, aliases, plurals, hyphens and slips.

A careful human must know which exercise is meant, so a name is left out where it
- has a figure or a word in it that says more than the name ("bw squat", "weighted dip", "plate raise",
  "45 degree back extension");
- is all contained in a name of another exercise of the session ("row" beside the Seated Cable Row, "squat" beside the
  Goblet Squat);
- is a single word for an exercise that was not prescribed ("press"): the prescription is what makes it clear.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from random import Random

from textcoach.domain.catalogue import by_name, resolve
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.catalogue.names import words_of

_SAYS_MORE = re.compile(
    r"\d|&|\b(?:bw|body ?weight|weighted|wtd|assisted|air|unloaded|negative|no|half|with|from the|hold|laps|steady|"
    r"plate|x|l(?! sit))\b",
    re.IGNORECASE,
)
# Verbs and adjectives, which stand before figures and in no plural ("benched 185x5").
_NOT_A_NOUN = re.compile(r"(?:ed|ing|al|ian|us|incline|overhead|seated|standing|close grip|lateral|concentration)$")
_HISSING = ("s", "x", "ch", "sh")
_LEAST_LETTERS = 7


@lru_cache(maxsize=512)
def _words(name: str) -> frozenset[str]:
    return frozenset(words_of(name))


@lru_cache(maxsize=512)
def names_of(exercise: str) -> tuple[str, ...]:
    """Every name that says no more than which exercise it is, the catalogue's own first."""
    known = by_name(exercise)
    aliases = (name for name in known.aliases if not _SAYS_MORE.search(name) and resolve(name) is known)
    return (known.name, *aliases)


@lru_cache(maxsize=512)
def _words_of_all(exercise: str) -> tuple[frozenset[str], ...]:
    known = by_name(exercise)
    return tuple(_words(name) for name in (known.name, *known.aliases))


@lru_cache(maxsize=65536)
def _all_within(name: str, other: str) -> bool:
    return any(_words(name) <= words for words in _words_of_all(other))


def pick_name(rng: Random, exercise: Exercise, others: Sequence[Exercise], *, prescribed: bool) -> str:
    """A name of the exercise that means no exercise of ``others``, as somebody types it."""
    name = rng.choice(names_of(exercise.name))
    vague = not prescribed and " " not in name and name != exercise.name
    if vague or any(_all_within(name, other.name) for other in others):
        name = exercise.name
    written = _written(rng, name)
    if prescribed and rng.random() < 0.05:
        return _slipped(rng, written, exercise)
    return written


def confusable(exercise: Exercise, others: Sequence[Exercise]) -> bool:
    """Whether even the exercise's own name is contained in a name of another, or the other way round."""
    return any(_all_within(exercise.name, other.name) or _all_within(other.name, exercise.name) for other in others)


def is_a_noun(name: str) -> bool:
    return _NOT_A_NOUN.search(name.lower()) is None


def _written(rng: Random, name: str) -> str:
    """Without the hyphen that few type, and in the plural where it has one."""
    if "-" in name and rng.random() < 0.7:
        name = re.sub(r"-(?=[Uu]ps?\b)", rng.choice((" ", "")), name).replace("-", " ")
    if is_a_noun(name) and len(name) > 2 and rng.random() < 0.4:
        name = plural(name)
    return name


def plural(name: str) -> str:
    if name.endswith(("ss", *_HISSING[1:])):
        return f"{name}es"
    if name.lower().endswith("calf"):
        return f"{name[:-1]}ves"
    if name.endswith(("fly", "rry")):
        return f"{name[:-1]}ies"
    return name if name.endswith("s") else f"{name}s"


def _slipped(rng: Random, name: str, exercise: Exercise) -> str:
    """Two letters of a long word changed places; only where no other exercise comes near."""
    long = [word for word in name.split() if len(word) >= _LEAST_LETTERS and word.isalpha()]
    if not long:
        return name
    word = rng.choice(long)
    at = rng.randrange(2, len(word) - 2)
    slipped = name.replace(word, word[:at] + word[at + 1] + word[at] + word[at + 2 :])
    return slipped if resolve(slipped) is exercise else name
