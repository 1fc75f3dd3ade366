"""Exercises as a person calls them, where the shorter name means the same exercise."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from textcoach.domain.catalogue import by_name, index
from textcoach.domain.catalogue.names import key, words_of

_SHORTER = (
    ("Barbell ", ""),
    ("Dumbbell", "DB"),
    ("Kettlebell", "KB"),
    ("Smith Machine", "Smith"),
    ("Medicine Ball", "Med Ball"),
    ("Machine ", ""),
)


@lru_cache(maxsize=1024)
def spoken(name: str) -> str:
    """ "Bench Press" for "Barbell Bench Press", "DB Row" for "Dumbbell Row": only what the catalogue has as another
    name of the same exercise, and never one word alone."""
    try:
        exercise = by_name(name)
    except KeyError:
        return name
    short = name
    for long, brief in _SHORTER:
        tried = short.replace(long, brief)
        if len(tried.split()) > 1 and index().get(key(tried)) is exercise:
            short = tried
    return short


def spoken_together(names: Iterable[str]) -> Mapping[str, str]:
    """Each by its short name, unless another one of them could be meant by it ("Bench Press" beside "Dumbbell Bench
    Press")."""
    full = tuple(dict.fromkeys(names))
    return {name: name if _is_within_another(name, full) else spoken(name) for name in full}


def _is_within_another(name: str, names: tuple[str, ...]) -> bool:
    short = _words(spoken(name))
    return any(short <= _words(other) for other in names if other != name)


@lru_cache(maxsize=1024)
def _words(name: str) -> frozenset[str]:
    return frozenset(words_of(name))
