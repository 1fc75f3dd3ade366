"""Status callbacks: appended as they come; a message's state only moves forward."""

from dataclasses import dataclass, replace
from uuid import UUID

from textcoach.domain.consent import Consent, ConsentKind
from textcoach.domain.ids import new_id
from textcoach.domain.message import AttemptOutcome, MessageState, forward
from textcoach.ports.clock import Clock
from textcoach.ports.inbound import StatusReport
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.alerting import alert

_OPTED_OUT = "21610"


@dataclass(frozen=True, slots=True)
class Statuses:
    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def report(self, attempt_id: UUID, report: StatusReport) -> None:
        """Keeps the report even where the attempt is unknown. The attempt's id in the callback's path brings the
        provider's id home for a send whose own answer was lost."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            attempt = uow.attempts.get(attempt_id)
            uow.statuses.add(report, attempt.id if attempt else None, now)
            if attempt is None:
                uow.commit()
                return
            message = uow.messages.get(attempt.message_id)
            reported = report.state or MessageState.ACCEPTED
            state = forward(message.state, reported)
            provider_id = message.provider_id or report.provider_id
            lost_no_more = message.state is MessageState.UNKNOWN and state is not MessageState.UNKNOWN
            error = report.code or (None if lost_no_more else message.error)
            uow.messages.save(replace(message, state=state, provider_id=provider_id, error=error))
            if attempt.outcome in {AttemptOutcome.PENDING, AttemptOutcome.UNKNOWN}:
                ended = attempt.ended_at or now
                uow.attempts.save(
                    replace(attempt, outcome=AttemptOutcome.ACCEPTED, provider_id=report.provider_id, ended_at=ended)
                )
            if report.code == _OPTED_OUT:
                uow.consents.add(Consent(new_id(), message.number, ConsentKind.OPTED_OUT, "provider", _OPTED_OUT, now))
            if state is not message.state and state in {MessageState.FAILED, MessageState.UNDELIVERED}:
                text = f"A text was not delivered (code {report.code or 'none'})."
                uow.alerts.open(alert("undelivered", str(message.id), text, now, message.athlete_id))
            uow.commit()
