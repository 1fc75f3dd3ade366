"""What an athlete asks to be changed, with real dates. Each reader answers None when its request is not made."""

from collections.abc import Callable
from datetime import date

from messaging.reading.requests.absences import read_away
from messaging.reading.requests.adjustments import read_adjust
from messaging.reading.requests.moves import read_move
from messaging.reading.requests.pauses import read_pause, read_resume
from messaging.reading.requests.settings import read_setting
from textcoach.domain.reading import Intent, Request

_READERS: tuple[Callable[[str, date], tuple[Intent, Request | None] | None], ...] = (
    read_setting,
    read_pause,
    read_away,
    read_resume,
    read_move,
    read_adjust,
)


def read_request(text: str, today: date) -> tuple[Intent, Request | None] | None:
    """The main request of the text, as its intent and what was said of it. Exercise swaps are read elsewhere."""
    for reader in _READERS:
        found = reader(text, today)
        if found is not None:
            return found
    return None
