"""The built-in phone: texts stay in our own rows and are read on the command line."""

from collections.abc import Sequence
from datetime import datetime

from textcoach.ports.sender import Accepted, OutboundText, SendOutcome


class PhoneSender:
    """The Sender for the built-in phone: a text that is stored is delivered."""

    @property
    def provider(self) -> str:
        return "phone"

    def send(self, text: OutboundText) -> SendOutcome:
        return Accepted(f"phone-{text.attempt_id}", delivered=True)

    def find(self, _to: str, _body: str, _since: datetime) -> Sequence[Accepted]:
        """None is ever lost: a text that was not delivered is not there."""
        return ()
