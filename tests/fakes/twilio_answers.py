"""What the loopback Twilio can be told to answer to a send."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Answer:
    """One scripted answer. ``books`` says whether the text was taken; ``hold`` is seconds before anything is said,
    ``drip`` seconds over which the answer trickles in, byte by byte; ``raw`` replaces the body."""

    status: int = 201
    code: int | None = None
    books: bool = True
    headers: dict[str, str] = field(default_factory=dict)
    raw: str | None = None
    hold: float = 0.0
    reset: bool = False
    drip: float = 0.0


ACCEPT = Answer()
ERROR_BEFORE_ACCEPTING = Answer(500, 20500, books=False)
ERROR_AFTER_ACCEPTING = Answer(500, 20500)
OPTED_OUT = Answer(400, 21610, books=False)
RESET_BEFORE_ACCEPTING = Answer(books=False, reset=True)
RESET_AFTER_ACCEPTING = Answer(reset=True)
MALFORMED = Answer(raw='{"sid": "SM')
OUTAGES = {"reset": RESET_BEFORE_ACCEPTING, "503": Answer(503, books=False)}
"""What everything gets, lists too, while nothing works."""


def limited(retry_after: str | None = None) -> Answer:
    return Answer(429, 20429, books=False, headers={} if retry_after is None else {"Retry-After": retry_after})


def refused(code: int, status: int = 400) -> Answer:
    return Answer(status, code, books=False)


def accepted_but_silent(seconds: float) -> Answer:
    """The text is taken and the answer comes later than the client waits."""
    return Answer(hold=seconds)


def accepted_in_drips(seconds: float) -> Answer:
    """The text is taken and every byte of the answer comes in time, but not the whole."""
    return Answer(drip=seconds)
