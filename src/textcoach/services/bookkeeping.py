"""Looks into the provider's books: texts that no webhook brought, states that no callback brought, what was billed."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from textcoach.domain.alert import AlertKind
from textcoach.domain.message import Direction
from textcoach.ports.books import ProviderBooks, SentText
from textcoach.ports.clock import Clock
from textcoach.ports.inbound import InboundText
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.alerting import alert
from textcoach.services.statuses import Statuses, says_something_new

LOOKED = "books"
FAILING = "books.failing"
RECONCILED = "books.reconciled"
OVERLAP = timedelta(minutes=10)
FIRST_LOOK = timedelta(hours=1)
FARTHEST_LOOK = timedelta(days=2)
UNREADABLE = timedelta(minutes=10)
"""From the first of three looks, five minutes apart, to the last."""
ASK_AFTER = timedelta(hours=12)
ASK_UNTIL = timedelta(days=3)
ASKED_AT_ONCE = 100
UNANSWERED = 3
_PROVIDER = "provider"


@dataclass(frozen=True, slots=True)
class Caught:
    """What a look brought: texts that were missing, texts whose state moved."""

    received: int = 0
    moved: int = 0


@dataclass(frozen=True, slots=True)
class Reconciled:
    """Texts of ours in the books of two days; ``estimated`` and ``billed`` segments of those that were billed."""

    texts: int
    estimated: int
    billed: int


@dataclass(frozen=True, slots=True)
class Bookkeeping:
    """``books`` None: no provider keeps any. ``numbers`` are ours; None: every number of the account is. ``polling``:
    neither webhooks nor callbacks come, the books are all there is."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    books: ProviderBooks | None
    receive: Callable[[InboundText], object]
    statuses: Statuses
    numbers: Collection[str] | None
    polling: bool

    def catch_up(self) -> Caught:
        """Never raises for books that can't be read: staff is told when that goes on. Raises what the storage raises;
        the same texts are listed again then."""
        if self.books is None:
            return Caught()
        now = self.clock.now()
        # Callbacks bring the states where they can, and there may be many.
        found = self.books.since(self._since(now), to=None if self.polling else self.numbers)
        if found is None:
            self._unreadable(now)
            return Caught()
        missing = self._missing(found.received)
        for text in missing:
            self.receive(text)
        moved = self._observe(found.sent)
        with self.unit_of_work() as uow:
            uow.moments.mark(LOOKED, now)
            uow.alerts.close_about(AlertKind.BOOKS_UNREADABLE, _PROVIDER, now)
            uow.commit()
        return Caught(len(missing), moved)

    def _since(self, now: datetime) -> datetime:
        with self.unit_of_work() as uow:
            looked = uow.moments.at(LOOKED)
            undecided = uow.messages.first_undecided(now - FIRST_LOOK) if self.polling else None
        since = now - FIRST_LOOK if looked is None else looked - OVERLAP
        if undecided is not None:
            since = min(since, undecided - OVERLAP)
        return max(since, now - FARTHEST_LOOK)

    def _missing(self, received: Sequence[InboundText]) -> list[InboundText]:
        ours = [one for one in received if self.numbers is None or one.recipient in self.numbers]
        if not ours:
            return []
        with self.unit_of_work() as uow:
            known = {one.provider_id for one in uow.messages.of_provider_ids([one.provider_id for one in ours])}
        return [one for one in ours if one.provider_id not in known]

    def _observe(self, sent: Sequence[SentText]) -> int:
        if not sent:
            return 0
        with self.unit_of_work() as uow:
            messages = uow.messages.of_provider_ids([one.report.provider_id for one in sent])
        known = {one.provider_id: one for one in messages if one.direction is Direction.OUT}
        moved = 0
        for one in sent:
            message = known.get(one.report.provider_id)
            if message is not None and says_something_new(message, one.report):
                moved += self.statuses.observe(one.report.provider_id, one.report)
        return moved

    def _unreadable(self, now: datetime) -> None:
        with self.unit_of_work() as uow:
            looked, failing = uow.moments.at(LOOKED), uow.moments.at(FAILING)
            if failing is None or (looked is not None and failing <= looked):
                uow.moments.mark(FAILING, now)
            elif now - failing >= UNREADABLE:
                text = "The provider's list of messages can't be read, so that a text may be missing: see its status."
                uow.alerts.open(alert(AlertKind.BOOKS_UNREADABLE, _PROVIDER, text, now))
            uow.commit()

    def confirm(self) -> int:
        """Asks about texts that nobody decided on 12 hours after they were made, each at most every 12 hours for three
        days; ``sent`` without a receipt stays sent. Returns how many were asked about: when it is a whole batch, there
        may be more."""
        unanswered = 0
        for asked in range(ASKED_AT_ONCE):
            if self.books is None or unanswered == UNANSWERED:
                return asked
            provider_id = self._next_to_ask_about()
            if provider_id is None:
                return asked
            found = self.books.sent(provider_id)
            unanswered = 0 if found is not None else unanswered + 1
            if found is not None:
                self.statuses.observe(provider_id, found.report)
        return ASKED_AT_ONCE

    def _next_to_ask_about(self) -> str | None:
        """Marked before it is asked about: one that the provider can't say anything of doesn't stand in the way."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            asked = uow.messages.ask_about((now - ASK_UNTIL, now - ASK_AFTER), now - ASK_AFTER, now, limit=1)
            uow.commit()
        return asked[0] if asked else None

    def reconcile(self) -> Reconciled | None:
        """Once a day: stores the segments and the price that the provider billed for the texts of two days. None where
        it was done today, or the books can't be read."""
        if self.books is None:
            return None
        now = self.clock.now()
        with self.unit_of_work() as uow:
            done = uow.moments.at(RECONCILED)
        if done is not None and now - done < timedelta(days=1):
            return None
        found = self.books.since(now - FARTHEST_LOOK)
        return None if found is None else self._store_bills(found.sent, now)

    def _store_bills(self, sent: Sequence[SentText], now: datetime) -> Reconciled:
        with self.unit_of_work() as uow:
            messages = {
                one.provider_id: one for one in uow.messages.of_provider_ids([one.report.provider_id for one in sent])
            }
            ours = [one for one in sent if one.report.provider_id in messages]
            uow.messages.store_bills(ours)
            uow.moments.mark(RECONCILED, now)
            uow.commit()
        billed = [one for one in ours if one.segments is not None]
        return Reconciled(
            texts=len(ours),
            estimated=sum(messages[one.report.provider_id].segments or 0 for one in billed),
            billed=sum(one.segments or 0 for one in billed),
        )
