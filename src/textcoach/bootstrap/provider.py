"""The texting provider that the settings name, with everything that knows it."""

from messaging.phone.sender import PhoneSender
from messaging.webhook.poster import WebhookPoster
from textcoach.config import Settings
from textcoach.domain.errors import UserError
from textcoach.domain.sending import Pool
from textcoach.ports.books import ProviderBooks
from textcoach.ports.inbound import InboundProvider
from textcoach.ports.sender import Sender
from textcoach.ports.staff_alerts import AlertPoster


def pool_of(settings: Settings) -> Pool:
    """The built-in phone is one sender without limit."""
    if not settings.twilio_in_use:
        return Pool(("phone",))
    return Pool(settings.senders, settings.segments_per_second)


def sender_of(settings: Settings) -> Sender:
    if not settings.twilio_in_use:
        return PhoneSender()
    missing = settings.missing_for_twilio()
    if missing or settings.twilio_account_sid is None or settings.twilio_auth_token is None:
        raise UserError(f"Twilio can't send yet: set {' and '.join(missing)}.")
    from messaging.twilio.sender import TwilioSender

    return TwilioSender(
        settings.twilio_account_sid,
        settings.twilio_auth_token.get_secret_value(),
        public_url=None if settings.twilio_poll else settings.public_url,
        api_base_url=settings.twilio_api_base_url,
        timeout=settings.twilio_timeout,
    )


def poster_of(settings: Settings) -> AlertPoster | None:
    return WebhookPoster(settings.alert_webhook_url) if settings.alert_webhook_url else None


def inbound_of(settings: Settings) -> InboundProvider | None:
    if not settings.twilio_in_use or settings.twilio_auth_token is None:
        return None
    from messaging.twilio.inbound import TwilioInbound

    secret = settings.twilio_webhook_secret.get_secret_value() if settings.twilio_webhook_secret else None
    return TwilioInbound(settings.twilio_auth_token.get_secret_value(), settings.public_url, secret)


def books_of(settings: Settings) -> ProviderBooks | None:
    if settings.twilio_account_sid is None or settings.twilio_auth_token is None:
        return None
    from messaging.twilio.books import TwilioBooks

    return TwilioBooks(
        settings.twilio_account_sid,
        settings.twilio_auth_token.get_secret_value(),
        api_base_url=settings.twilio_api_base_url,
        timeout=settings.twilio_timeout,
    )
