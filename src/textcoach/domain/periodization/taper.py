"""How much of the training before it a taper leaves."""

import math

from textcoach.domain.periodization.block_case import BlockCase

_MIDDLE = 3.5
"""Of a week, in days."""
_EASY_WEEKS = (0.5, 0.65)
"""Of the distance before it, in the weeks after an event."""


def volume_left(case: BlockCase, number: int) -> float:
    """In week ``number`` (from 0) of a taper, by e^(-decay x days), the days counted to the week's middle: Bosquet 2007
    found an exponential fall of 41-60 % over two weeks best. A taper of one week is its second, less a little."""
    decay = case.rules.season.taper_decay
    shortened = 3.5 if case.overview.weeks == 1 else 0.0
    return math.exp(-decay * (7 * number + _MIDDLE + shortened))


def recovery_left(number: int) -> float:
    return _EASY_WEEKS[min(number, len(_EASY_WEEKS) - 1)]
