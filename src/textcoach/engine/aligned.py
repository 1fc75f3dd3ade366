"""When a clock's rounds are due."""

from datetime import UTC, datetime

from apscheduler.triggers.base import BaseTrigger


class Aligned(BaseTrigger):  # type: ignore[misc]
    """Whole multiples of ``seconds`` since the epoch (60: second 0 of each minute). APScheduler's own interval counts
    from the first call, which here comes at the start."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:  # pyright: ignore[reportIncompatibleMethodOverride]
        after = max(now, previous_fire_time or now).timestamp()
        return datetime.fromtimestamp((after // self._seconds + 1) * self._seconds, UTC)
