"""Notations for sets with a load. Each says which figures would make it ambiguous, and asks for others.

A bare figure is a load from 20 on (the contract reads ``AxB`` as load x reps there, and no effort or set count is so
high); lists of reps stay under 19. "Each side" is only said behind reps: behind a load it could be the load's.
"""

from . import spoken
from .needs import Need
from .notation import lifted
from .pen import Pen
from .performances import LOADED, Group, Performed

_CROSSES = "load and reps with crosses"
_LISTS = "a load and a list of reps"
_WORDS = "in words"


@lifted(_CROSSES, "185x5x3", Need(LOADED, same_reps=True, least_load=20))
def _load_reps_sets(p: Performed, pen: Pen) -> str:
    """A load of 20 and more cannot be sets."""
    return pen.times(pen.load(p.first), p.first.reps, len(p.sets))


@lifted(_CROSSES, "3x5@185", Need(LOADED, same_reps=True, least_load=20, sides=False))
def _sets_reps_at_load(p: Performed, pen: Pen) -> str:
    """A load of 20 and more is no RPE."""
    return pen.times(len(p.sets), p.first.reps) + pen.at + pen.load(p.first)


@lifted(_CROSSES, "3x5 185", Need(LOADED, same_reps=True, least_load=20, sides=False))
def _sets_reps_load(p: Performed, pen: Pen) -> str:
    return pen.times(len(p.sets), p.first.reps) + pen.pick(" ", " ", ", ", " - ") + pen.load(p.first)


@lifted(_CROSSES, "185 3x5", Need(LOADED, same_reps=True))
def _load_sets_reps(p: Performed, pen: Pen) -> str:
    return pen.load(p.first) + pen.pick(" ", " ", " for ", ", ") + pen.times(len(p.sets), p.first.reps)


@lifted(_CROSSES, "185x5, 185x5, 190x4", Need(LOADED, load="each", sets=(1, 5), least_load=20, sides=False))
def _pairs(p: Performed, pen: Pen) -> str:
    between = pen.pick(", ", " ", " then ", " / ", ", then ")
    return between.join(pen.times(pen.load(done), done.reps) for done in p.sets)


@lifted(
    _CROSSES,
    "12x30, 12x30, 10x30",
    Need(LOADED, load="each", sets=(2, 4), least_load=30, least_reps=11, near=True, own_unit=True, sides=False),
)
def _reps_by_load(p: Performed, pen: Pen) -> str:
    """Reps first: over 10, so no sets; under 20, so no load; and about the prescribed load stands behind."""
    between = pen.pick(", ", " ")
    return between.join(pen.times(done.reps, pen.load(done, bare=True)) for done in p.sets)


@lifted(_CROSSES, "5@185 3@195", Need(LOADED, load="each", least_load=20, sides=False))
def _reps_at_load(p: Performed, pen: Pen) -> str:
    at = pen.pick("@", "@", " @ ")
    return pen.pick(" ", ", ").join(f"{done.reps}{at}{pen.load(done)}" for done in p.sets)


@lifted(_CROSSES, "185 x5, x5, x4", Need(LOADED, sets=(2, 5), least_load=20, sides=False))
def _load_once(p: Performed, pen: Pen) -> str:
    cross = pen.cross.strip()
    return pen.load(p.first) + pen.pick(" ", "") + ", ".join(f"{cross}{number}" for number in p.reps)


@lifted(_LISTS, "185 5/5/4", Need(LOADED, sets=(3, 5)))
def _load_slashes(p: Performed, pen: Pen) -> str:
    return f"{pen.load(p.first)} {pen.reps(p.reps, ('/', '/', ' / ', '-'))}"


@lifted(_LISTS, "185 5,5,4", Need(LOADED, sets=(3, 5), least_load=20))
def _load_commas(p: Performed, pen: Pen) -> str:
    return f"{pen.load(p.first)} {pen.reps(p.reps, (',', ', '))}"


@lifted(_LISTS, "185 5 5 4", Need(LOADED, sets=(3, 5), least_load=30))
def _load_spaces(p: Performed, pen: Pen) -> str:
    """A load of 30 and more is no set among sets of under 19."""
    return f"{pen.load(p.first)} {pen.reps(p.reps, (' ',))}"


@lifted(_LISTS, "8/8/7 @ 185", Need(LOADED, sets=(3, 5), least_load=20, sides=False))
def _list_at_load(p: Performed, pen: Pen) -> str:
    """A glued "7@185" could be one set of several loads, so there is a gap before."""
    return pen.reps(p.reps) + pen.pick(" @ ", " @", " at ", " with ", " w/ ") + pen.load(p.first)


@lifted(_LISTS, "8/8/7 (185)", Need(LOADED, sets=(3, 5), least_load=20, sides=False))
def _list_load_in_brackets(p: Performed, pen: Pen) -> str:
    return f"{pen.reps(p.reps)} ({pen.load(p.first)})"


@lifted(_WORDS, "185 for 8, 8 and 7", Need(LOADED, least_load=20))
def _load_for(p: Performed, pen: Pen) -> str:
    return f"{pen.load(p.first)} for {pen.pick(pen.reps_in_words(p.reps), pen.reps(p.reps, ('/', ', ', ' ')))}"


@lifted(_WORDS, "185 for 3 sets of 5", Need(LOADED, same_reps=True))
def _load_for_sets(p: Performed, pen: Pen) -> str:
    return f"{pen.load(p.first)} for {len(p.sets)} sets of {p.first.reps}"


@lifted(_WORDS, "3 sets of 5 at 185", Need(LOADED, same_reps=True, least_load=20, sides=False))
def _sets_of(p: Performed, pen: Pen) -> str:
    return (
        f"{len(p.sets)} sets of {p.first.reps}{pen.pick('', ' reps')} {pen.pick('at', 'with', '@')} {pen.load(p.first)}"
    )


@lifted(_WORDS, "5 reps at 185, 3 at 195", Need(LOADED, load="each", sets=(2, 4), least_load=20, sides=False))
def _reps_at(p: Performed, pen: Pen) -> str:
    first, *more = [(done.reps, pen.load(done)) for done in p.sets]
    reps = "rep" if first[0] == 1 else "reps"
    return ", ".join([f"{first[0]} {reps} at {first[1]}", *(f"{number} at {load}" for number, load in more)])


@lifted(_WORDS, "Set 1: 185 lb x 5", Need(LOADED, load="each", sets=(2, 5), sides=False, effort=False))
def _numbered(p: Performed, pen: Pen) -> str:
    """As apps export it, one set a line; the unit always stands there. An effort behind it would be the last set's."""
    unit = pen.unit_words
    lines = [
        f"Set {at}: {pen.number(done.load or 0)} {unit[done.unit or 'kg']} x {done.reps}"
        for at, done in enumerate(p.sets, 1)
    ]
    return pen.pick("\n", "\n", " ").join(["", *lines]) if pen.rng.random() < 0.8 else "\n" + "\n".join(lines)


@lifted(_WORDS, "did 3x5 at 185 on bench", Need(LOADED, same_reps=True, least_load=20, sides=False), place="after")
def _name_last(p: Performed, pen: Pen) -> str:
    figures = pen.times(len(p.sets), p.first.reps)
    return pen.pick(f"did {figures} at ", f"{figures} at ", f"hit {figures} with ") + pen.load(p.first)


@lifted(_WORDS, "185 for 8, 8 and 7 on bench", Need(LOADED, least_load=20), place="after")
def _load_for_name_last(p: Performed, pen: Pen) -> str:
    return pen.pick("", "did ") + f"{pen.load(p.first)} for {pen.reps_in_words(p.reps)}"


@lifted(_WORDS, "bench one eighty five for eight eight and seven", Need(LOADED, most_reps=15, speakable=True))
def _dictated(p: Performed, pen: Pen) -> str:
    """Reps under 16: "twenty five" could be two sets."""
    return f"{pen.said(p.first)} for {spoken.reps(pen.rng, p.reps)}"


@lifted(
    _WORDS,
    "three sets of five at one eighty five",
    Need(LOADED, same_reps=True, most_reps=15, speakable=True, sides=False),
)
def _dictated_sets(p: Performed, pen: Pen) -> str:
    sets, reps = spoken.under_hundred(len(p.sets)), spoken.under_hundred(p.first.reps or 0)
    return f"{sets} sets of {reps} {pen.pick('at', 'with')} {pen.said(p.first)}"


_FAILED = ("failed the {}", "failed the {} rep", "missed the {}", "failed the {} on the last set")


@lifted(_WORDS, "185 5/5/4, failed the 5th", Need((Group.BAR,), sets=(3, 5), least_load=20, fails=True))
def _failed(p: Performed, pen: Pen) -> str:
    """The rep that failed is the next after those of the last set, and does not count."""
    reps = p.reps
    after = pen.pick(*_FAILED).format(_ordinal(reps[-1] + 1))
    return f"{pen.load(p.first)} {pen.reps(reps, ('/', '/', ' / '))}, {after}"


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number not in {11, 12, 13} else "th"
    return f"{number}{ending}"
