"""Work that failed or waits, and trying it again."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from structlog.testing import capture_logs

from tests.fakes.service import MONDAY, NUMBER, ScriptedSender, Service
from textcoach.domain.consent import Consent, ConsentKind
from textcoach.domain.errors import UserError
from textcoach.domain.ids import new_id
from textcoach.domain.job import JobFailure, Work, WorkState
from textcoach.domain.message import MessageState
from textcoach.domain.slot import SlotOutcome
from textcoach.domain.states import AthleteState
from textcoach.engine.failures import describe
from textcoach.ports.doorbell import DUE, Job
from textcoach.ports.sender import Permanent, Retry, Unknown
from textcoach.services.jobs import RowFailures

LEASE = timedelta(seconds=30)


def failures(service: Service) -> list[JobFailure]:
    with service.rows() as uow:
        return list(uow.failures.all())


def another_process(service: Service) -> RowFailures:
    textcoach = service.textcoach
    return RowFailures(textcoach.unit_of_work, textcoach.database.reading, service.clock, describe)


def work(service: Service) -> list[Work]:
    return service.textcoach.jobs.all(100)


def the_only(service: Service) -> Work:
    (found,) = work(service)
    return found


def raised() -> Exception:
    try:
        raise ValueError(f"{NUMBER} wrote: my knee hurts")
    except ValueError as error:
        return error


class TestFailuresOnRecord:
    def test_a_failure_is_kept_by_its_kind_and_place_alone(self, service: Service) -> None:
        service.textcoach.failures.failed(Job.DELIVER, DUE, raised())
        (kept,) = failures(service)
        assert (kept.job, kept.key, kept.error, kept.times) == ("deliver", DUE, "ValueError", 1)
        assert kept.place.startswith("test_jobs.py:")
        assert kept.place.endswith(" raised")
        assert "knee" not in repr(kept)
        assert NUMBER not in repr(kept)

    def test_the_same_job_failing_again_is_counted(self, service: Service) -> None:
        began = service.clock.now()
        service.textcoach.failures.failed(Job.DELIVER, DUE, raised())
        service.later(minutes=5)
        service.textcoach.failures.failed(Job.DELIVER, DUE, TimeoutError())
        (kept,) = failures(service)
        assert (kept.times, kept.error, kept.first_at, kept.last_at) == (2, "TimeoutError", began, service.clock.now())

    def test_a_success_forgets_its_own_failure_alone(self, service: Service) -> None:
        ledger, keys = service.textcoach.failures, [str(uuid4()), str(uuid4())]
        for key in keys:
            ledger.failed(Job.PREPARE, key, raised())
        ledger.succeeded(Job.PREPARE, keys[0])
        assert [kept.key for kept in failures(service)] == keys[1:]

    def test_a_process_that_starts_knows_what_failed_before(self, service: Service) -> None:
        service.textcoach.failures.failed(Job.DELIVER, DUE, raised())
        another_process(service).succeeded(Job.DELIVER, DUE)
        assert failures(service) == []

    def test_a_success_asks_the_database_nothing_where_nothing_failed(self, service: Service) -> None:
        ledger = another_process(service)
        ledger.succeeded(Job.DELIVER, DUE)

        def refuse() -> None:
            raise AssertionError("the database was asked")

        quiet = replace(ledger, unit_of_work=refuse, reading=refuse)  # type: ignore[arg-type]
        with capture_logs() as logs:
            quiet.succeeded(Job.DELIVER, DUE)
        assert logs == []

    def test_a_ledger_whose_database_is_away_raises_nothing(self, service: Service) -> None:
        def away() -> None:
            raise ConnectionError("hunter2")

        ledger = replace(another_process(service), unit_of_work=away, reading=away)  # type: ignore[arg-type]
        with capture_logs() as logs:
            ledger.failed(Job.DELIVER, DUE, raised())
            ledger.succeeded(Job.DELIVER, DUE)
        assert [line["error"] for line in logs] == ["ConnectionError", "ConnectionError"]
        assert "hunter2" not in repr(logs)
        assert "knee" not in repr(logs)

    def test_what_another_process_did_in_the_end_is_forgotten(self, service: Service, sender: ScriptedSender) -> None:
        service.sign_up()
        service.at(MONDAY, 8).textcoach.mornings.tick()
        slot = service.slot(MONDAY)
        reply = service.receive(NUMBER, "done")
        ledger = another_process(service)
        ledger.failed(Job.PREPARE, str(slot.id), raised())
        ledger.failed(Job.REPLY, str(reply), raised())
        ledger.failed(Job.DELIVER, DUE, raised())
        assert service.textcoach.failures.forget_settled() == 0
        service.work()
        service.textcoach.failures.forget_settled()
        assert [kept.job for kept in failures(service)] == ["deliver"]

    def test_a_failure_of_a_row_that_is_gone_is_forgotten(self, service: Service) -> None:
        service.textcoach.failures.failed(Job.PREPARE, str(uuid4()), raised())
        assert service.textcoach.failures.forget_settled() == 1


class TestTheList:
    def test_nothing_is_listed_where_nothing_waits(self, service: Service) -> None:
        assert work(service) == []

    def test_a_morning_text_waits_runs_and_is_done(self, service: Service, sender: ScriptedSender) -> None:
        athlete = service.sign_up()
        service.at(MONDAY, 8).textcoach.mornings.tick()
        waiting = the_only(service)
        assert (waiting.job, waiting.state, waiting.tries) == ("prepare", WorkState.WAITING, 0)
        assert (waiting.athlete_id, waiting.since) == (athlete.id, service.clock.now())
        service.textcoach.mornings.leases.take(waiting.id)
        running = the_only(service)
        assert (running.state, running.tries) == (WorkState.RUNNING, 1)
        assert running.next_at == service.clock.now() + LEASE
        service.later(minutes=1).work()
        assert work(service) == []

    def test_a_morning_text_that_failed_says_why(self, service: Service) -> None:
        service.sign_up()
        service.at(MONDAY, 8).textcoach.mornings.tick()
        slot = service.slot(MONDAY)
        service.textcoach.failures.failed(Job.PREPARE, str(slot.id), raised())
        failed = the_only(service)
        assert (failed.id, failed.state, failed.error) == (slot.id, WorkState.FAILED, "ValueError")

    def test_an_athletes_text_waits_until_it_is_acted_on(self, service: Service) -> None:
        reply = service.receive(NUMBER, "hello")
        assert (the_only(service).id, the_only(service).job) == (reply, "reply")
        service.work()
        assert reply not in {one.id for one in work(service)}

    def test_a_text_that_is_tried_again_says_when_and_why(self, service: Service, sender: ScriptedSender) -> None:
        text = queued(service, sender, Retry("20429", 120))
        found = the_only(service)
        assert (found.id, found.job, found.state) == (text, "deliver", WorkState.WAITING)
        assert (found.tries, found.error) == (1, "20429")
        assert found.next_at == service.clock.now() + timedelta(seconds=120)

    def test_an_unknown_text_waits_to_be_looked_for_and_fails_when_nobody_looks_any_more(
        self, service: Service, sender: ScriptedSender
    ) -> None:
        queued(service, sender, Unknown("timeout"))
        found = the_only(service)
        assert (found.job, found.state, found.error) == ("resolve", WorkState.WAITING, "timeout")

        def looked_for(uow: object) -> None:
            (attempt,) = uow.attempts.of_message(found.id)  # type: ignore[attr-defined]
            uow.attempts.save(replace(attempt, looks=2))  # type: ignore[attr-defined]

        service.change(looked_for)
        assert the_only(service).state is WorkState.FAILED

    def test_what_failed_comes_first_then_the_oldest(self, service: Service) -> None:
        first = service.receive(NUMBER, "one")
        second = service.later(seconds=5).receive(NUMBER, "two")
        service.later(seconds=5).textcoach.failures.failed(Job.DELIVER, DUE, raised())
        assert [one.state for one in work(service)] == [WorkState.FAILED, WorkState.WAITING, WorkState.WAITING]
        assert [one.id for one in work(service)][1:] == [first, second]


class TestOneJob:
    def test_a_text_is_shown_with_its_attempts(self, service: Service, sender: ScriptedSender) -> None:
        text = queued(service, sender, Retry("20429", 60), Permanent("30034", "Not registered."))
        shown = service.textcoach.jobs.shown(str(text)[-8:])
        assert shown.work.state is WorkState.FAILED
        assert [(one.outcome.value, one.code) for one in shown.attempts] == [
            ("retry", "20429"),
            ("permanent", "30034"),
        ]

    def test_what_is_done_is_shown_by_its_whole_id(self, service: Service, sender: ScriptedSender) -> None:
        text = queued(service, sender)
        assert service.textcoach.jobs.shown(str(text)).work.state is WorkState.DONE

    def test_a_job_without_a_row_is_shown_by_its_failure(self, service: Service) -> None:
        service.textcoach.failures.failed(Job.RESOLVE, DUE, raised())
        found = service.textcoach.jobs.shown(str(the_only(service).id)[-6:])
        assert found.work.failure is not None
        assert (found.work.job, found.work.failure.times) == ("resolve", 1)

    @pytest.mark.parametrize("reference", ["", " ", "zzzz", "0198c000-0000-7000-8000-000000000000", "%"])
    def test_an_id_that_fits_nothing_is_one_sentence(self, service: Service, reference: str) -> None:
        service.receive(NUMBER, "one")
        with pytest.raises(UserError, match=r"^No job has the id '.*': see `textcoach jobs list`\.$"):
            service.textcoach.jobs.shown(reference)

    def test_an_id_that_fits_several_is_one_sentence(self, service: Service) -> None:
        ids = [str(service.receive(NUMBER, f"text {number}")) for number in range(17)]
        shared = next(one[-1] for one in ids if sum(other.endswith(one[-1]) for other in ids) > 1)
        with pytest.raises(UserError, match="write more of the id's end"):
            service.textcoach.jobs.shown(shared)


class TestTryingAgain:
    def test_a_morning_text_nobody_works_on_is_due_now_and_sent(self, service: Service, sender: ScriptedSender) -> None:
        service.sign_up()
        service.at(MONDAY, 8).textcoach.mornings.tick()
        service.doorbell.run_all({Job.PREPARE: lambda _: None})
        slot = service.slot(MONDAY)
        later = service.clock.now() + timedelta(hours=2)
        service.change(lambda uow: uow.slots.save(replace(slot, not_before=later)))
        assert service.textcoach.jobs.retry(str(slot.id)).id == slot.id
        assert service.doorbell.waiting == ((Job.PREPARE, str(slot.id)),)
        service.work()
        assert service.slot(MONDAY).outcome is SlotOutcome.SENT
        assert len(sender.texts) == 1

    def test_a_morning_text_somebody_works_on_is_left_alone(self, service: Service) -> None:
        service.sign_up()
        service.at(MONDAY, 8).textcoach.mornings.tick()
        slot = service.slot(MONDAY)
        service.textcoach.mornings.leases.take(slot.id)
        assert_refused(service, slot.id, "wait 30 s")
        service.later(seconds=31)
        service.textcoach.jobs.retry(str(slot.id))

    def test_a_settled_morning_text_is_refused(self, service: Service, sender: ScriptedSender) -> None:
        service.sign_up()
        service.morning(MONDAY)
        assert_refused(service, service.slot(MONDAY).id, "settled (sent)")
        service.work()
        assert len(sender.texts) == 1

    def test_an_athletes_text_is_rung_for_and_one_acted_on_is_refused(self, service: Service) -> None:
        reply = service.receive(NUMBER, "hello")
        service.doorbell.run_all({Job.REPLY: lambda _: None})
        service.textcoach.jobs.retry(str(reply))
        assert service.doorbell.waiting == ((Job.REPLY, DUE),)
        service.work()
        assert_refused(service, reply, "was acted on")

    def test_a_text_that_waits_for_its_next_try_is_sent_now(self, service: Service, sender: ScriptedSender) -> None:
        text = queued(service, sender, Retry("20429", 600))
        service.textcoach.jobs.retry(str(text))
        service.work()
        assert state_of(service, text) is MessageState.ACCEPTED

    def test_a_failed_text_whose_cause_was_mended_is_sent_while_its_deadline_allows(
        self, service: Service, sender: ScriptedSender
    ) -> None:
        text = queued(service, sender, Permanent("30034", "Not registered."))
        service.later(minutes=30).textcoach.jobs.retry(str(text)[-8:])
        service.work()
        assert state_of(service, text) is MessageState.ACCEPTED
        assert len(sender.taken) == 1

    def test_a_failed_text_past_its_deadline_is_refused(self, service: Service, sender: ScriptedSender) -> None:
        text = queued(service, sender, Permanent("30034", "Not registered."))
        service.later(hours=12)
        assert_refused(service, text, "send-now")

    def test_a_failed_text_to_who_opted_out_is_refused(self, service: Service, sender: ScriptedSender) -> None:
        text = queued(service, sender, Permanent("30034", "Not registered."))
        stop = Consent(new_id(), NUMBER, ConsentKind.OPTED_OUT, "athlete", "STOP", service.clock.now())
        service.change(lambda uow: uow.consents.add(stop))
        assert_refused(service, text, "opted out")

    def test_a_failed_text_to_a_number_that_takes_none_is_refused(
        self, service: Service, sender: ScriptedSender
    ) -> None:
        text = queued(service, sender, Permanent("21614", "Not a mobile number."))
        service.change(lambda uow: uow.athletes.save(replace(service_athlete(uow), state=AthleteState.INACTIVE)))
        assert_refused(service, text, "inactive")

    @pytest.mark.parametrize(
        ("state", "why"),
        [
            (MessageState.UNKNOWN, "not sent again blindly"),
            (MessageState.SENDING, "being sent"),
            (MessageState.EXPIRED, "time is over"),
            (MessageState.SUPPRESSED, "opted out"),
            (MessageState.UNDELIVERED, "not sent a second time"),
            (MessageState.ACCEPTED, r"was sent \(accepted\)"),
            (MessageState.SENT, r"was sent \(sent\)"),
            (MessageState.DELIVERED, r"was sent \(delivered\)"),
        ],
    )
    def test_a_text_that_may_have_gone_out_is_never_sent_again(
        self, service: Service, sender: ScriptedSender, state: MessageState, why: str
    ) -> None:
        text = queued(service, sender)
        service.change(lambda uow: uow.messages.save(replace(uow.messages.get(text), state=state)))
        with pytest.raises(UserError, match=why):
            service.textcoach.jobs.retry(str(text))
        service.work()
        assert state_of(service, text) is state
        assert len(sender.texts) == 1

    def test_a_job_without_a_row_is_rung_for(self, service: Service) -> None:
        service.textcoach.failures.failed(Job.RESOLVE, DUE, raised())
        service.textcoach.jobs.retry(str(the_only(service).id))
        assert service.doorbell.waiting == ((Job.RESOLVE, DUE),)


def queued(service: Service, sender: ScriptedSender, *outcomes: Permanent | Retry | Unknown) -> UUID:
    """A morning text after so many tries."""
    service.sign_up()
    sender.script.extend(outcomes)
    service.morning(MONDAY)
    for _ in outcomes[1:]:
        service.later(minutes=2).minute()
    (text,) = service.sent_to()
    return text.id


def state_of(service: Service, text: UUID) -> MessageState:
    with service.rows() as uow:
        return uow.messages.get(text).state


def service_athlete(uow: object) -> object:
    return uow.athletes.by_number(NUMBER)  # type: ignore[attr-defined]


def assert_refused(service: Service, row: UUID, why: str) -> None:
    with pytest.raises(UserError) as refusal:
        service.textcoach.jobs.retry(str(row))
    assert why in str(refusal.value)
    assert str(refusal.value).endswith(".")
