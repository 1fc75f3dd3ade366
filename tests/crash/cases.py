"""Which points are killed in which flow.

The points are ``ports.checkpoint.Point``, which the flows pass: a new one without a flow here fails.
``make test`` runs a few of them, ``make test-crash`` (TEXTCOACH_TEST_CRASH=all) every one on both databases. CI has
half an hour: there (``each``) texts and replies die everywhere on both, and of the other flows each point on one.
"""

import os

import pytest

from textcoach.ports.checkpoint import Point

_QUICK = {
    "morning": {("sqlite", Point.DELIVER_CALLED), ("postgresql", Point.MORNING_CLAIMED)},
    "reply": {("sqlite", Point.REPLY_RECORDING), ("postgresql", Point.DELIVER_CLAIMED)},
}
_WHICH = os.environ.get("TEXTCOACH_TEST_CRASH")
_KINDS = ("sqlite", "postgresql")
_ON_BOTH = {"morning", "reply"}


def _of(*prefixes: str) -> list[Point]:
    return [point for point in Point if point.value.partition(".")[0] in prefixes]


FLOWS: dict[str, list[Point]] = {
    "morning": _of("morning", "deliver", "resolve", "status"),
    "reply": _of("reply", "deliver"),
    "thinking": _of("thinking"),
    "night": [*_of("night"), Point.MORNING_WRITING, Point.MORNING_WRITTEN, Point.MORNING_STORED],
    "evening": _of("evening"),
    "join": [*_of("join"), Point.REPLY_RECORDING, Point.REPLY_RECORDED],
    "week": [point for point in _of("week", "block") if point not in {Point.WEEK_CLAIMING, Point.WEEK_CLAIMED}],
    "completion": [Point.WEEK_CLAIMING, Point.WEEK_CLAIMED, *_of("plan")],
}


def cases(flow: str) -> list[object]:
    """Each point of a flow on each database, or the few of them that ``make test`` runs."""
    return [
        pytest.param(kind, point, id=f"{kind}-{point.value}")
        for turn, kind in enumerate(_KINDS)
        for number, point in enumerate(FLOWS[flow])
        if _is_run(flow, kind, point, its_turn=number % len(_KINDS) == turn)
    ]


def _is_run(flow: str, kind: str, point: Point, *, its_turn: bool) -> bool:
    if _WHICH == "each":
        return flow in _ON_BOTH or its_turn
    return _WHICH == "all" or (kind, point) in _QUICK.get(flow, ())
