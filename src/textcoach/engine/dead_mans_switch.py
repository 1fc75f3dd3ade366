"""A dead man's switch: an address that is asked for after each tick, and whose owner notices when that stops."""

import threading

import structlog

_log = structlog.get_logger(__name__)
_TIMEOUT = 5.0


class DeadMansSwitch:
    """``timeout`` is in seconds, for connecting and for the first byte of the answer; the rest isn't read."""

    def __init__(self, url: str, *, timeout: float = _TIMEOUT) -> None:
        self._url = url
        self._timeout = timeout
        self._at_work = threading.Lock()

    def press(self) -> None:
        """Returns at once and never raises. While the last call is under way, no other is made."""
        if self._at_work.acquire(blocking=False):
            try:
                threading.Thread(target=self._call, name="dead-mans-switch", daemon=True).start()
            except RuntimeError as error:
                self._at_work.release()
                _log.warning("ping failed", error=type(error).__name__)

    def _call(self) -> None:
        import requests

        try:
            with requests.get(self._url, timeout=self._timeout, stream=True) as answer:
                if not answer.ok:
                    _log.warning("ping failed", status=answer.status_code)
        except Exception as error:
            # By its kind alone: the address in its message is a secret.
            _log.warning("ping failed", error=type(error).__name__)
        finally:
            self._at_work.release()
