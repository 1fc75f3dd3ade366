"""The athlete's side of the built-in phone: what they write goes in as any provider's text does."""

from collections.abc import Callable
from uuid import UUID

from textcoach.domain.ids import new_id
from textcoach.ports.inbound import InboundText


class Phone:
    """``receive`` stores a text as a webhook would."""

    def __init__(self, receive: Callable[[InboundText], UUID]) -> None:
        self._receive = receive

    def write(self, number: str, text: str) -> UUID:
        return self._receive(InboundText(f"phone-{new_id()}", number, "phone", text, 0, None, {}))
