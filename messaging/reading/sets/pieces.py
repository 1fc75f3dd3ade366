"""The figures of one exercise, each with what stands around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from messaging.reading.words.atoms import Atom, Kind
from messaging.reading.words.lexicon import FILLER

_BEFORE_LOAD = frozenset({"at", "with", "w", "using", "mit", "con"})
_SET_FORMS = frozenset({Kind.PAIR, Kind.SETS_OF, Kind.LIST, Kind.SETS, Kind.REPS})
_COUNTS = _SET_FORMS | {Kind.NUMBER, Kind.TIMES, Kind.TRIPLE}
_HEADED = frozenset({Kind.PAIR, Kind.SETS_OF, Kind.LIST, Kind.TIMES})
_SILENT = frozenset({Kind.COMMA, Kind.BREAK, Kind.NOISE, Kind.WORD})
_FINAL = frozenset({"last", "final"})
_LEADS_FINAL = frozenset({"the", "my", "on"})
_LEAST_REPEATED = 20
# Members of an enumeration are slow to look up.
_WORD, _NUMBER, _TIMES = Kind.WORD, Kind.NUMBER, Kind.TIMES


@dataclass(slots=True)
class Piece:
    """``before`` and ``after`` are the neighbours, words and commas aside. ``apart`` and ``joined``: a comma stands
    before it, none after it. ``glued``: nothing stands before it. ``preposed``: "at" or "with" does. ``far``: words
    about something else do. ``final``: it is about the last set. ``repeated``: a bare number that was said before."""

    atom: Atom
    before: Atom | None = None
    after: Atom | None = None
    preposed: bool = False
    for_before: bool = False
    for_after: bool = False
    apart: bool = False
    joined: bool = False
    glued: bool = False
    far: bool = False
    final: bool = False
    repeated: bool = False

    def follows(self, kind: Kind) -> bool:
        return self.before is not None and self.before.kind is kind

    @property
    def beside(self) -> bool:
        """Whether figures of sets stand right before it."""
        return not self.apart and self.before is not None and self.before.kind in _SET_FORMS

    @property
    def leads(self) -> bool:
        """Whether figures that count something come after it."""
        return self.for_after or (self.after is not None and self.after.kind in _COUNTS)

    @property
    def heads(self) -> bool:
        """Whether figures of sets stand right after it."""
        return self.joined and self.after is not None and self.after.kind in _HEADED


def pieces(figures: Sequence[Atom]) -> list[Piece]:
    out: list[Piece] = []
    said: set[float] = set()
    last, word, end = None, "", -1
    apart = far = final = False
    for atom in figures:
        kind = atom.kind
        if kind is _WORD:
            if out:
                _look_back(out[-1], atom.text, word if atom.start <= end + 1 else "", apart=apart)
            word, end = atom.text, atom.end
            far = far or word not in FILLER
            final = final or word in _FINAL
        elif kind in _SILENT:
            apart, word = True, ""
        else:
            if kind is _TIMES and not word and last is not None:
                apart = apart or atom.start > last.end + 1  # a comma that parted clauses: "27.5 kg x3, x2"
            listed = kind is _NUMBER and not word and not apart and bool(out) and out[-1].for_before  # "for 14 14 12"
            counted = word == "for" or (listed and last is not None and last.kind is _NUMBER)
            piece = Piece(atom, last, None, word in _BEFORE_LOAD, counted, apart=apart, far=far, final=final)
            _join(out, piece, said)
            last, word, apart, final = atom, "", False, False
            far = far and kind is _NUMBER and not piece.preposed
    return out


def _look_back(piece: Piece, word: str, before: str, *, apart: bool) -> None:
    if word == "for":
        piece.for_after = True
    elif word in _FINAL and before in _LEADS_FINAL and not apart:
        piece.final = True  # "only 3 on the last"


def _join(out: list[Piece], piece: Piece, said: set[float]) -> None:
    atom = piece.atom
    for figure in atom.figures:
        if figure.value >= _LEAST_REPEATED:
            piece.repeated = atom.kind is _NUMBER and figure.value in said
            said.add(figure.value)
    if out:
        out[-1].after, out[-1].joined = atom, not (piece.apart or out[-1].for_after or piece.preposed)
        piece.glued = atom.start == out[-1].atom.end
    out.append(piece)
