"""Bars of text: block characters on a terminal, plain ASCII elsewhere."""

import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bars:
    """``full`` is the character of what is there, ``half`` of half a step, ``room`` of what there is room for."""

    full: str
    half: str
    room: str

    def bar(self, value: float, scale: float, width: int) -> str:
        """``value`` of ``scale``, on ``width`` characters."""
        steps = value / scale * width if scale > 0 else 0.0
        whole = min(width, int(steps + 1e-9))
        return self.full * whole + (self.half if whole < width and steps - whole >= 0.5 else "")

    def within(self, value: float, low: float, high: float, scale: float, width: int) -> str:
        """The same, with the room from ``low`` to ``high`` that is left."""
        bar = self.bar(value, scale, width)
        if scale <= 0:
            return bar
        start, end = round(low / scale * width), round(high / scale * width)
        return bar + "".join(self.room if place >= start else " " for place in range(len(bar), min(end, width)))


ASCII = Bars("#", "+", "-")
BLOCKS = Bars("█", "▌", "░")


def bars() -> Bars:
    """Those that standard output can show."""
    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
    return BLOCKS if sys.stdout.isatty() and encoding == "utf8" else ASCII
