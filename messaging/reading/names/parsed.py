"""A plain text with its atoms and the exercises it names: found once, used by every stage."""

from dataclasses import dataclass

from messaging.reading.names.exercises import Mention, mentions
from messaging.reading.words.atoms import Atom
from messaging.reading.words.lexer import atoms
from messaging.reading.words.plain import Plain
from textcoach.domain.evidence import Span
from textcoach.domain.reading import Prescription


@dataclass(frozen=True, slots=True)
class Parsed:
    plain: Plain
    atoms: tuple[Atom, ...]
    mentions: tuple[Mention, ...]

    @property
    def text(self) -> str:
        return self.plain.text

    def starts(self, mention: Mention) -> int:
        return self.atoms[mention.first].start

    def ends(self, mention: Mention) -> int:
        return self.atoms[mention.last].end

    def span(self, mention: Mention) -> Span:
        return self.plain.span(self.starts(mention), self.ends(mention))


def parse(plain: Plain, prescription: Prescription | None) -> Parsed:
    found = atoms(plain.text)
    return Parsed(plain, found, mentions(found, prescription, plain.text))
