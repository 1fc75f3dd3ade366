"""One key per exercise name, whatever its case, plural, hyphens or common abbreviations."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_SHORT = {
    "db": "dumbbell",
    "dumbell": "dumbbell",
    "kb": "kettlebell",
    "bb": "barbell",
    "bar": "barbell",
    "ext": "extension",
    "bw": "bodyweight",
    "mb": "medball",
    "tri": "triceps",
    "tricep": "triceps",
    "bicep": "biceps",
    "hammy": "hamstring",
    "ham": "hamstring",
    "sl": "singleleg",
    "flye": "fly",
    "flies": "fly",
    "calves": "calf",
    "delts": "delt",
    "ups": "up",
    "mach": "machine",
    "alt": "alternating",
    "abs": "ab",
    "raises": "raise",
    "presses": "press",
    "crunches": "crunch",
    "benches": "bench",
    "stretches": "stretch",
    "snatches": "snatch",
    "skullcrushers": "skullcrusher",
    "lunges": "lunge",
    "bridges": "bridge",
    "circles": "circle",
    "atlas": "atlas",
    # Plurals that look like words in -ss and -us.
    "bsss": "bss",
    "dus": "du",
    "hspus": "hspu",
    "mus": "mu",
    "rmus": "rmu",
    "tgus": "tgu",
    "extention": "extension",
    "extentions": "extension",
}


def word_key(word: str) -> str:
    """One word, singular, its abbreviation spelled out."""
    word = word.lower()
    if word in _SHORT:
        return _SHORT[word]
    if (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "eps"))) or (
        len(word) == 3 and word.endswith("s") and word[:2] in {"db", "kb", "dl"}
    ):
        word = word[:-1]
    return _SHORT.get(word, word)


def words_of(name: str) -> tuple[str, ...]:
    return tuple(word_key(word) for word in _WORD.findall(name.replace("'", "").replace("’", "").replace("&", " and ")))


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """The name without spaces, so that "chin ups", "Chin-Up" and "chinups" are one."""
    joined = "".join(words_of(name))
    return joined[:-1] if joined.endswith("s") and not joined.endswith(("ss", "eps", "us")) else joined
