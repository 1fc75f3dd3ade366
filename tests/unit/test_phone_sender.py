from datetime import UTC, datetime
from uuid import UUID

from messaging.phone.sender import PhoneSender
from textcoach.ports.sender import Accepted, OutboundText, Sender


def test_the_built_in_phone_delivers_what_it_is_given() -> None:
    sender: Sender = PhoneSender()
    attempt = UUID("0198c0de-0000-7000-8000-000000000001")
    outcome = sender.send(OutboundText("phone", "+15005550006", "Row 3x10", attempt, 60))
    assert outcome == Accepted(f"phone-{attempt}", delivered=True)
    assert sender.provider == "phone"
    assert sender.find("+15005550006", "Row 3x10", datetime(2026, 3, 2, tzinfo=UTC)) == ()
