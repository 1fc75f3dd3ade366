"""Posting alerts as JSON to an address that staff named: a chat, a pager."""

import structlog

from textcoach.domain.alert import Alert

_log = structlog.get_logger(__name__)
_TIMEOUT = 5.0


class WebhookPoster:
    """The AlertPoster port. Any 2xx counts as taken; ``timeout`` is in seconds, for connecting and for the answer."""

    def __init__(self, url: str, *, timeout: float = _TIMEOUT) -> None:
        self._url = url
        self._timeout = timeout

    def post(self, alert: Alert) -> bool:
        import requests

        from messaging.in_time import InTimeAdapter

        try:
            with requests.Session() as session:
                for scheme in ("https://", "http://"):
                    session.mount(scheme, InTimeAdapter())
                answer = session.post(self._url, json=_facts(alert), timeout=self._timeout, allow_redirects=False)
        except (requests.RequestException, OSError, ValueError) as error:
            # By its kind alone: the address in its message can hold a secret.
            _log.warning("alert not posted", alert=str(alert.id), error=type(error).__name__)
            return False
        if not 200 <= answer.status_code < 300:
            _log.warning("alert not posted", alert=str(alert.id), status=answer.status_code)
            return False
        return True


def _facts(alert: Alert) -> dict[str, str | None]:
    return {
        "id": str(alert.id),
        "kind": alert.kind.value,
        "text": alert.text,
        "athlete_id": str(alert.athlete_id) if alert.athlete_id else None,
        "opened_at": alert.opened_at.isoformat(),
        "closed_at": alert.closed_at.isoformat() if alert.closed_at else None,
    }
