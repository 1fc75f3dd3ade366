"""What models may cost in a day, and when a model that fails is left alone: plain rules coach meanwhile."""

import threading
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from textcoach.domain.alert import AlertKind
from textcoach.ports.agents import BROKEN, OVER_BUDGET, PAUSED, ModelCall
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.alerting import RowAlerts

FAILURES = 5
"""In a row, of any agents, after which the model is left alone."""
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(minutes=15)
COUNT_ANEW = timedelta(minutes=1)
"""For so long, what other processes spent may be overlooked."""
_ALERT = "model"


@dataclass(frozen=True, slots=True)
class SpendLimits:
    """Tokens in and out together, a UTC day; 0 is no limit."""

    tokens_a_day: int = 0
    tokens_an_athlete: int = 0


@dataclass(slots=True)
class _Spent:
    day: date | None = None
    counted_at: datetime | None = None
    by_athlete: Counter[UUID | None] = field(default_factory=Counter)


@dataclass(slots=True)
class _Breaker:
    failures: int = 0
    pause: timedelta = FIRST_PAUSE
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class ModelUse:
    """The ModelCallLedger port: the ledger as rows. The circuit breaker is this process's own; after its pause one
    call at a time finds out whether the model is back."""

    unit_of_work: UnitOfWorkFactory
    reading: UnitOfWorkFactory
    clock: Clock
    alerts: RowAlerts
    limits: SpendLimits
    _spent: _Spent = field(default_factory=_Spent)
    _breaker: _Breaker = field(default_factory=_Breaker)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def record(self, call: ModelCall) -> None:
        with self.unit_of_work() as uow:
            uow.model_calls.add(call)
            uow.commit()
        with self._lock:
            self._spent.by_athlete[call.athlete_id] += (call.tokens_in or 0) + (call.tokens_out or 0)
            opened, closed = self._judged(call.outcome in BROKEN)
        if opened is not None:
            text = f"The model fails ({call.outcome}), so plain rules coach; it is tried again in {opened}."
            self.alerts.open(AlertKind.MODEL_DOWN, _ALERT, text)
        if closed:
            self.alerts.close_about(AlertKind.MODEL_DOWN, _ALERT)

    def refusal(self, athlete_id: UUID | None) -> str | None:
        now = self.clock.now()
        with self._lock:
            if self._breaker.until is not None:
                if now < self._breaker.until:
                    return PAUSED
                # One call finds out; the others wait for what it finds.
                self._breaker.until = now + self._breaker.pause
            stale = self._is_stale(now)
        if stale:
            self._count(now)
        with self._lock:
            over = self._over(athlete_id)
        if over is None:
            return None
        self._tell(over, athlete_id, now.date())
        return OVER_BUDGET

    def _judged(self, failed: bool) -> tuple[str | None, bool]:
        """How long the model is left alone from now on, in words, where it is; and whether it is back."""
        breaker = self._breaker
        if not failed:
            was_open = breaker.until is not None
            breaker.failures, breaker.pause, breaker.until = 0, FIRST_PAUSE, None
            return None, was_open
        breaker.failures += 1
        if breaker.failures < FAILURES:
            return None, False
        pause = breaker.pause
        breaker.until = self.clock.now() + pause
        breaker.pause = min(LONGEST_PAUSE, pause * 2)
        minutes = round(pause / timedelta(minutes=1))
        return f"{minutes} minute{'s' if minutes != 1 else ''}", False

    def _is_stale(self, now: datetime) -> bool:
        counted_at = self._spent.counted_at
        if not (self.limits.tokens_a_day or self.limits.tokens_an_athlete):
            return False
        return counted_at is None or self._spent.day != now.date() or now - counted_at >= COUNT_ANEW

    def _count(self, now: datetime) -> None:
        midnight = datetime.combine(now.date(), time(), now.tzinfo)
        with self.reading() as uow:
            spent = uow.model_calls.tokens_since(midnight)
        with self._lock:
            self._spent.day, self._spent.counted_at = now.date(), now
            self._spent.by_athlete = Counter(spent)

    def _over(self, athlete_id: UUID | None) -> int | None:
        """The limit that is used up."""
        spent, limits = self._spent.by_athlete, self.limits
        if limits.tokens_a_day and spent.total() >= limits.tokens_a_day:
            return limits.tokens_a_day
        if athlete_id is not None and limits.tokens_an_athlete and spent[athlete_id] >= limits.tokens_an_athlete:
            return limits.tokens_an_athlete
        return None

    def _tell(self, limit: int, athlete_id: UUID | None, day: date) -> None:
        everybody = limit == self.limits.tokens_a_day
        whose = "The day's" if everybody else "An athlete's"
        setting = "TEXTCOACH_MODEL_TOKENS_PER_DAY" if everybody else "TEXTCOACH_MODEL_TOKENS_PER_ATHLETE"
        text = f"{whose} {limit:,} tokens for models are used up, so plain rules coach until 00:00 UTC; see {setting}."
        subject = str(day) if everybody else f"{day}:{athlete_id}"
        self.alerts.open(AlertKind.MODEL_BUDGET, subject, text, None if everybody else athlete_id)
