"""The reply grammar: plain rules from words to facts, with no model and no guess."""

from collections.abc import Sequence

from messaging.keywords import asks_to_join, is_phone_noise
from messaging.reading.doubt.answers import chosen
from messaging.reading.doubt.confidence import SURE
from messaging.reading.doubt.support import supported
from messaging.reading.pipeline import examine
from textcoach.domain.reading import Choice, Reading, ReadingContext


class GrammarReader:
    """Reads replies by rules alone. Stateless."""

    def read(self, text: str, context: ReadingContext) -> Reading:
        """The reading of one text. Never raises on any text: what it cannot read is ``unknown``."""
        return examine(text, context).reading

    def is_noise(self, text: str) -> bool:
        """Whether a phone wrote it: never a log, never answered."""
        return is_phone_noise(text)

    def joins(self, text: str) -> bool:
        """Whether the text asks to join and says nothing else, which is not yet consent."""
        return asks_to_join(text)

    def supports(self, text: str, reading: Reading) -> bool:
        """Whether every figure in the reading occurs in the text or derives from it."""
        return supported(text, reading)

    def is_sure(self, reading: Reading) -> bool:
        """Whether nothing that matters was left unread: if not, a model is worth asking."""
        return reading.confidence >= SURE

    def chosen(self, text: str, choices: Sequence[Choice]) -> Choice | None:
        """Which answer to a clarifying question the text is; None where it is something else."""
        return chosen(text, choices)
