"""The reply grammar: plain rules from words to facts, with no model and no guess."""

from collections.abc import Sequence

from messaging.keywords import asks_to_join, is_phone_noise, wants_more
from textcoach.domain.reading import Choice, Reading, ReadingContext
from textcoach.domain.red_flag import RedFlag


class GrammarReader:
    """Reads replies by rules alone. Stateless.

    The stages are imported by the first text: their patterns take a fifth of the time that the whole service starts in,
    and most commands read none.
    """

    def read(self, text: str, context: ReadingContext) -> Reading:
        """The reading of one text. Never raises on any text: what it cannot read is ``unknown``."""
        from messaging.reading.pipeline import examine

        return examine(text, context).reading

    def red_flags(self, text: str) -> frozenset[RedFlag]:
        """Symptoms of the athlete's own that stop training at once."""
        from messaging.red_flags.detecting import red_flags

        return red_flags(text)

    def is_noise(self, text: str) -> bool:
        """Whether a phone wrote it: never a log, never answered."""
        return is_phone_noise(text)

    def joins(self, text: str) -> bool:
        """Whether the text asks to join and says nothing else, which is not yet consent."""
        return asks_to_join(text)

    def wants_more(self, text: str) -> bool:
        """Whether the text asks for the rest of a workout and says nothing else."""
        return wants_more(text)

    def supports(self, text: str, reading: Reading) -> bool:
        """Whether every figure in the reading occurs in the text or derives from it."""
        from messaging.reading.doubt.support import supported

        return supported(text, reading)

    def is_sure(self, reading: Reading) -> bool:
        """Whether nothing that matters was left unread: if not, a model is worth asking."""
        from messaging.reading.doubt.confidence import SURE

        return reading.confidence >= SURE

    def chosen(self, text: str, choices: Sequence[Choice]) -> Choice | None:
        """Which answer to a clarifying question the text is; None where it is something else."""
        from messaging.reading.doubt.answers import chosen

        return chosen(text, choices)
