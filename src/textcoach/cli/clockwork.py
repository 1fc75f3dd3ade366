"""What the clock calls, and how often."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textcoach.bootstrap import Textcoach
    from textcoach.engine.clock import Call

KEEP_RUNS = timedelta(days=7)
_MINUTE, _HOUR, _DAY = 60, 60 * 60, 24 * 60 * 60


def clock_calls(textcoach: "Textcoach", forget_runs_before: Callable[[datetime], object]) -> "list[Call]":
    from textcoach.engine.clock import Call

    settings, books = textcoach.settings, textcoach.bookkeeping
    return [
        Call("tick", _tick(textcoach), _MINUTE),
        Call("evenings", textcoach.evenings.tick, _MINUTE),
        Call("nights", textcoach.nights.tick, _MINUTE),
        Call("weeks", textcoach.weeks.nights.tick, _MINUTE),
        Call("sweep", textcoach.sweep.run, settings.sweep_seconds),
        Call("alerts", textcoach.alert_posts.post_alerts, settings.sweep_seconds),
        Call("failures", textcoach.failures.forget_settled, _MINUTE),
        Call("books", books.catch_up, settings.poll_seconds if settings.twilio_poll else 5 * _MINUTE),
        Call("confirm", books.confirm, 5 * _MINUTE),
        Call("reconcile", books.reconcile, _HOUR),
        Call("capacity", textcoach.capacity.watch, 5 * _MINUTE),
        Call("forget runs", lambda: forget_runs_before(textcoach.clock.now() - KEEP_RUNS), _DAY),
    ]


def _tick(textcoach: "Textcoach") -> Callable[[], None]:
    """A tick, and the two signs of life that follow one that went well."""
    from textcoach.engine.dead_mans_switch import DeadMansSwitch

    url = textcoach.settings.ping_url
    switch = DeadMansSwitch(url) if url else None

    def tick() -> None:
        textcoach.mornings.tick()
        textcoach.watching.beat()
        if switch is not None:
            switch.press()

    return tick
