"""The built-in phone: texts stay in our own rows and are read on the command line."""

from textcoach.ports.sender import Accepted, OutboundText, SendOutcome


class PhoneSender:
    """The Sender for the built-in phone: a text that is stored is delivered."""

    @property
    def provider(self) -> str:
        return "phone"

    def send(self, text: OutboundText) -> SendOutcome:
        return Accepted(f"phone-{text.attempt_id}", delivered=True)
