"""A bound on a whole call: an HTTP timeout bounds each read, and some clients keep the one they were built with."""

import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def in_time(call: Callable[[], T], seconds: float) -> T:
    """What ``call`` returns or raises; TimeoutError after ``seconds``. A call that is late ends unheard, in a daemon
    thread, when its own timeout does."""
    answers: list[T] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            answers.append(call())
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=run, name="model-call", daemon=True)
    thread.start()
    thread.join(seconds)
    if answers:
        return answers[0]
    if errors:
        raise errors[0]
    raise TimeoutError(f"no answer within {seconds:g} s")
