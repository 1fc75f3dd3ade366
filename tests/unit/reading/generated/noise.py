"""What surrounds the figures: openers, chatter, emoji, case, typographic characters, stray spaces. None of it has a
figure or a meaning of its own."""

import re
from random import Random

from .facts import CHATTER, EMOJI, OPENERS

_BARE_L = re.compile(r"\b[LR]:? ?\d")


def joined(rng: Random, clauses: list[tuple[str, bool]]) -> str:
    """Clauses in one text. Where one does not begin with its exercise's name, all stand apart: its figures could go on
    with those before, and "no" with what comes after."""
    loose = any(not named for _, named in clauses)
    lines = any("\n" in words for words, _ in clauses)
    apart = ["\n", "\n", ". ", "; ", ", then "]
    between = rng.choice(["\n\n"] if lines else apart if loose else [*apart, ", ", ", ", ", ", " then ", " and then "])
    words = [words for words, _ in clauses]
    if between == "\n" and rng.random() < 0.25:
        bullet = rng.choice(("- ", "• ", "* "))
        return "\n".join(f"{bullet}{line}" for line in words)
    return between.join(words)


def surrounded(rng: Random, before: str, figures: str, after: tuple[str, ...]) -> str:
    """The text in the order people write: how they begin, the figures, what else was, a word to the coach."""
    opener = rng.choice(OPENERS) if rng.random() < 0.25 else ""
    if figures.startswith(("- ", "• ", "* ")):
        opener, before = (f"{opener.rstrip()}\n" if opener else ""), f"{before.rstrip()}\n" if before else ""
    sentences = [*after]
    if rng.random() < 0.3:
        sentences.insert(rng.randrange(len(sentences) + 1), rng.choice(CHATTER))
    text = opener + before + figures
    for sentence in sentences:
        text += rng.choice((". ", ". ", "\n", ", ", "! ", " - ")) + sentence
    return text + rng.choice(("", "", "", "", ".", "!", "!!", " :)", "...", "…"))


def mangled(rng: Random, text: str) -> str:
    """As it leaves the phone."""
    text = _cased(rng, text)
    if rng.random() < 0.15:
        text = text.replace("'", "’").replace("...", "…")
    if rng.random() < 0.1:
        text = text.replace(" ", rng.choice(("  ", "\u00a0", " \u200b")), rng.randint(1, 3))
    if rng.random() < 0.2:
        emoji = rng.choice(EMOJI) * rng.choice((1, 1, 2, 3))
        text = rng.choice((f"{text} {emoji}", f"{text}{emoji}", f"{emoji} {text}"))
    if rng.random() < 0.1:
        text = rng.choice((f" {text}", f"{text} ", f"{text}\n", f"\n{text}  "))
    return text


def _cased(rng: Random, text: str) -> str:
    """A small l before a figure would be a one, so sides keep their capitals."""
    how = rng.choice(("typed", "typed", "lower", "lower", "lower", "upper", "sentence", "sentence", "words"))
    if how == "lower" and not _BARE_L.search(text):
        return text.lower()
    if how == "upper":
        return text.upper()
    if how == "sentence":
        return text[:1].upper() + text[1:]
    return re.sub(r"(?<![\w'’])[a-z]", lambda first: first.group().upper(), text) if how == "words" else text
