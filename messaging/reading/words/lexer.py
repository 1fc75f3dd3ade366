"""A normalised text as atoms, left to right: at each place the first form of the notation that fits, else a word."""

import re
from collections import defaultdict
from collections.abc import Sequence

from messaging.reading.words.atoms import Atom, Kind
from messaging.reading.words.notation import RULES
from messaging.reading.words.rules import ANY, Rule

_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['-][^\W\d_]+)*")
_DIGITS = re.compile(r"\d+")
_LEAD = re.compile(r"[a-z]+")
# A number, and the character that follows it, one space aside.
_NUMBER = re.compile(r"(?:\d+(?:\.\d+)?|\.\d+)\s?(.?)", re.DOTALL)
_PUNCTUATION = frozenset({Kind.BREAK, Kind.COMMA})


def _by_word() -> dict[str, tuple[Rule, ...]]:
    found: dict[str, list[Rule]] = defaultdict(list)
    for rule in RULES:
        for word in rule.words:
            found[word].append(rule)
    return {word: tuple(rules) for word, rules in found.items()}


def _by_sign() -> dict[str, tuple[Rule, ...]]:
    signs = {sign for rule in RULES for sign in rule.signs}
    return {sign: tuple(rule for rule in RULES if sign in rule.signs) for sign in signs}


def _by_follower() -> tuple[dict[str, tuple[Rule, ...]], tuple[Rule, ...]]:
    followers = {char for rule in RULES if rule.after != ANY for char in rule.after}
    others = tuple(rule for rule in RULES if rule.after == ANY)
    return {
        char: tuple(rule for rule in RULES if rule.after == ANY or char in rule.after) for char in followers
    }, others


_BY_WORD = _by_word()
_BY_SIGN = _by_sign()
_BY_FOLLOWER, _BARE = _by_follower()


def atoms(text: str) -> tuple[Atom, ...]:
    """The atoms of a normalised text. Characters that mean nothing are passed over."""
    found: list[Atom] = []
    at, end = 0, len(text)
    while at < end:
        char = text[at]
        if char == " ":
            at += 1
            continue
        atom = _word_at(text, at) if char.isalpha() else _figure_at(text, at, char)
        if atom is None:
            # What begins inside a number is none.
            digits = _DIGITS.match(text, at)
            at = digits.end() if digits else at + 1
            continue
        found.append(atom)
        at = atom.end
    return tuple(found)


def _word_at(text: str, at: int) -> Atom | None:
    lead = _LEAD.match(text, at)
    rules = _BY_WORD.get(lead[0]) if lead else None
    if rules is not None:
        atom = _first(rules, text, at)
        if atom is not None:
            return atom
    word = _WORD.match(text, at)
    return Atom(Kind.WORD, word[0], at, word.end()) if word else None


def _figure_at(text: str, at: int, char: str) -> Atom | None:
    if char.isdecimal():
        return _numbered(text, at)
    atom = _first(_BY_SIGN.get(char, ()), text, at)
    return _numbered(text, at) if atom is None and char == "." else atom


def _numbered(text: str, at: int) -> Atom | None:
    number = _NUMBER.match(text, at)
    return _first(_BY_FOLLOWER.get(number[1], _BARE), text, at) if number else None


def _first(rules: Sequence[Rule], text: str, at: int) -> Atom | None:
    for rule in rules:
        match = rule.pattern.match(text, at)
        if match is not None and match.end() > at and _starts_clean(text, at, rule.kind):
            return Atom(rule.kind, match[0], at, match.end(), *rule.measure(match))
    return None


def _starts_clean(text: str, at: int, kind: Kind) -> bool:
    """A figure never starts inside a word or another number."""
    if at == 0 or kind in _PUNCTUATION:
        return True
    before = text[at - 1]
    if kind is Kind.TIMES and before.isdigit():
        return True
    return not ((before.isalnum() or before in "_.") and text[at].isalnum())
