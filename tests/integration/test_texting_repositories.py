"""Messages, attempts, slots, consents, alerts and model calls, on both databases."""

from dataclasses import replace
from datetime import timedelta

from tests.integration.aggregates import NOW, inbound, keep_athlete, outbound, slot
from textcoach.domain.alert import Alert, AlertKind
from textcoach.domain.consent import Consent, ConsentKind
from textcoach.domain.ids import new_id
from textcoach.domain.message import Attempt, AttemptOutcome, MessageKind, MessageState
from textcoach.domain.reading import Intent, MoveRequest, Reading
from textcoach.domain.slot import SlotOutcome
from textcoach.persistence.database import Database
from textcoach.ports.agents import ModelCall
from textcoach.ports.inbound import StatusReport

NUMBER = "+12025550100"
SOON = NOW + timedelta(minutes=1)
LATER = NOW + timedelta(minutes=2)


def test_a_message_comes_back_as_it_was(database: Database) -> None:
    reading = Reading((Intent.MOVE,), request=MoveRequest(NOW.date()))
    came = inbound(NUMBER, provider="twilio", provider_id="SM1", reading=reading, original={"Body": "tmrw 💪"})
    with database.unit_of_work() as unit:
        unit.messages.add(came)
        unit.messages.save(handled := replace(came, handled_at=NOW, tries=1))
        unit.commit()
    with database.reading() as unit:
        assert unit.messages.get(came.id) == unit.messages.by_provider_id("SM1") == handled
        assert unit.messages.by_provider_id("SM2") is None


def test_a_text_that_no_database_can_hold_is_stored_with_a_mark_in_its_place(database: Database) -> None:
    came = inbound(NUMBER, body="a\x00b\ud800c", original={"Body": "a\x00b\ud800c"})
    with database.unit_of_work() as unit:
        unit.messages.add(came)
        found = unit.messages.get(came.id)
    assert found.body == found.original["Body"] == "a�b�c"


def test_a_conversation_is_the_newest_messages_oldest_first(database: Database) -> None:
    texts = [inbound(NUMBER, created_at=NOW + timedelta(seconds=second)) for second in range(4)]
    with database.unit_of_work() as unit:
        for message in (texts[2], texts[0], texts[3], texts[1], inbound("+12025550199")):
            unit.messages.add(message)
        assert unit.messages.conversation(NUMBER, 3) == texts[1:]


def test_texts_that_were_read_come_in_pages(database: Database) -> None:
    who, reading = keep_athlete(database).id, Reading((Intent.MOVE,), request=MoveRequest(NOW.date()))
    texts = [inbound(NUMBER, athlete_id=who, reading=reading) for _ in range(3)]
    with database.unit_of_work() as unit:
        for message in (*reversed(texts), inbound(NUMBER, athlete_id=who)):
            unit.messages.add(message)
        assert unit.messages.read_since(NOW, None, 2) == texts[:2]
        assert unit.messages.read_since(NOW, texts[1].id, 2) == texts[2:]
        assert unit.messages.read_since(SOON, None, 2) == []


def test_a_kind_already_sent_is_found(database: Database) -> None:
    question = inbound(NUMBER)
    answer = outbound(NUMBER, kind=MessageKind.JOIN_HINT, reply_to=question.id)
    with database.unit_of_work() as unit:
        unit.messages.add(question)
        unit.messages.add(answer)
        assert unit.messages.sent_since(NUMBER, "join_hint", NOW)
        assert not unit.messages.sent_since(NUMBER, "join_hint", SOON)
        assert not unit.messages.sent_since(NUMBER, "reply", NOW)


def test_inbound_messages_are_claimed_oldest_first_by_one_until_the_lease_runs_out(database: Database) -> None:
    newer, came = inbound(NUMBER, created_at=SOON), inbound(NUMBER)
    with database.unit_of_work() as unit:
        unit.messages.add(newer)
        unit.messages.add(came)
        assert unit.messages.unhandled(NOW, 10) == [came, newer]
        assert unit.messages.claim_inbound(NOW, SOON, 1) == [replace(came, lease_until=SOON, tries=1)]
        assert unit.messages.unhandled(NOW, 10) == [newer]
        assert unit.messages.has_older_unhandled(newer, tried_below=3)
        assert not unit.messages.has_older_unhandled(newer, tried_below=1)
        assert not unit.messages.has_older_unhandled(came, tried_below=3)
        again, _ = unit.messages.claim_inbound(SOON, LATER, 10)
        assert again == replace(came, lease_until=LATER, tries=2)
        unit.messages.save(replace(again, handled_at=SOON))
        assert [one.id for one in unit.messages.claim_inbound(LATER, LATER, 10)] == [newer.id]


def test_a_message_received_twice_is_kept_once(database: Database) -> None:
    came = inbound(NUMBER, provider_id="SM1")
    with database.unit_of_work() as unit:
        assert unit.messages.add_received(came) is None
        assert unit.messages.add_received(replace(came, id=new_id())) == came.id


def test_due_messages_of_a_sender_come_most_urgent_and_oldest_first(database: Database) -> None:
    plain, urgent = outbound(NUMBER, sender="a"), outbound(NUMBER, sender="a", priority=1, created_at=SOON)
    older = outbound(NUMBER, sender="a", created_at=NOW - timedelta(hours=1), not_before=None)
    others = [outbound(NUMBER, sender="a", not_before=SOON), outbound(NUMBER, sender="b"), inbound(NUMBER)]
    with database.unit_of_work() as unit:
        assert not unit.messages.has_due_outbound(NOW)
        for message in (plain, urgent, older, *others):
            unit.messages.add(message)
        assert unit.messages.has_due_outbound(NOW)
        assert unit.messages.due_outbound("a", NOW, 2) == [urgent, older]
        unit.messages.start_sending([urgent.id, older.id], SOON)
        assert unit.messages.get(urgent.id) == replace(urgent, state=MessageState.SENDING, lease_until=SOON, tries=1)
        assert unit.messages.due_outbound("a", NOW, 9) == [plain]
        assert unit.messages.stuck_sending(NOW, 9) == []
        assert {one.id for one in unit.messages.stuck_sending(SOON, 9)} == {urgent.id, older.id}


def test_queued_messages_of_a_sender_that_is_ours_no_longer_get_another(database: Database) -> None:
    stray, nobodys, ours = outbound(NUMBER, sender="old"), outbound(NUMBER), outbound(NUMBER, sender="b")
    sent = outbound(NUMBER, sender="old", state=MessageState.ACCEPTED)
    with database.unit_of_work() as unit:
        for message in (stray, nobodys, ours, sent):
            unit.messages.add(message)
        assert unit.messages.readdress(["a", "b"], "a") == 2
        assert [unit.messages.get(one.id).sender for one in (stray, nobodys, ours, sent)] == ["a", "a", "b", "old"]


def test_many_messages_and_attempts_are_saved_in_one_go(database: Database) -> None:
    messages = [outbound(NUMBER) for _ in range(3)]
    attempts = [Attempt(new_id(), message.id, 1, NOW) for message in messages]
    with database.unit_of_work() as unit:
        for message in messages:
            unit.messages.add(message)
        unit.attempts.add_all(attempts)
        unit.messages.save_all(saved := [replace(one, error=str(n)) for n, one in enumerate(messages)])
        unit.attempts.save_all(ended := [replace(one, ended_at=NOW) for one in attempts])
        assert sorted(unit.messages.of_ids([one.id for one in messages]), key=lambda one: one.error or "") == saved
        assert sorted(unit.attempts.of_ids([one.id for one in attempts]), key=lambda one: one.id) == ended
        assert unit.messages.times_of([messages[0].id]) == {messages[0].id: NOW}


def test_the_answer_that_waits_is_the_newest_untried_one(database: Database) -> None:
    kind = MessageKind.ANSWER
    old, new = outbound(NUMBER, kind=kind), outbound(NUMBER, kind=kind, created_at=SOON)
    with database.unit_of_work() as unit:
        for message in (old, new, outbound(NUMBER, kind=kind, created_at=LATER, tries=1), outbound("+12025550199")):
            unit.messages.add(message)
        assert unit.messages.waiting(NUMBER, kind) == new
        assert unit.messages.waiting("+12025550188", kind) is None


def test_a_senders_pace_and_moments_and_failures_are_kept(database: Database) -> None:
    with database.unit_of_work() as unit:
        assert (unit.senders.free_at("a"), unit.moments.at("clock")) == (None, None)
        for at in (NOW, SOON):
            unit.senders.occupy("a", at)
            unit.moments.mark("clock", at)
            unit.failures.note("reply", "7", "ValueError", "here", at)
        assert (unit.senders.free_at("a"), unit.moments.at("clock")) == (SOON, SOON)
        (failure,) = unit.failures.all()
        assert (failure.times, failure.first_at, failure.last_at) == (2, NOW, SOON)
        unit.failures.forget("reply", "7")
        assert unit.failures.all() == []


def test_a_slot_is_leased_to_one_and_abandoned_when_its_lease_ran_out(database: Database) -> None:
    due = slot(keep_athlete(database).id)
    with database.unit_of_work() as unit:
        assert unit.slots.claim(due)
        assert unit.slots.of_day(due.athlete_id, due.day) == [due] == unit.slots.abandoned(NOW, timedelta(0), 5)
        leased = unit.slots.lease(due.id, NOW, SOON)
        assert leased == unit.slots.get(due.id) == replace(due, lease_until=SOON, tries=1)
        assert unit.slots.lease(due.id, NOW, SOON) is None
        assert unit.slots.abandoned(NOW, timedelta(0), 5) == []
        assert unit.slots.abandoned(SOON, timedelta(0), 5) == [leased]
        unit.slots.save(replace(leased, outcome=SlotOutcome.SKIPPED, reason="quiet hours"))
        assert unit.slots.lease(due.id, LATER, LATER) is None
        assert unit.slots.abandoned(LATER, timedelta(0), 5) == []


def test_a_lease_is_renewed_only_by_who_knows_it_also_where_there_was_none(database: Database) -> None:
    free = slot(keep_athlete(database).id)
    leased = replace(free, lease_until=SOON)
    with database.unit_of_work() as unit:
        unit.slots.claim(free)
        assert not unit.slots.renew(leased, LATER)
        assert unit.slots.renew(free, SOON)
        assert not unit.slots.renew(free, LATER)
        assert unit.slots.get(free.id) == leased
        assert unit.slots.renew(leased, None)
        assert unit.slots.get(free.id) == free


def test_attempts_and_reports_are_kept_with_their_message(database: Database) -> None:
    message = outbound(NUMBER)
    first = Attempt(new_id(), message.id, 1, NOW)
    second = Attempt(new_id(), message.id, 2, SOON)
    report = StatusReport("SM9", MessageState.DELIVERED, "delivered", None, {"MessageSid": "SM9"})
    with database.unit_of_work() as unit:
        unit.messages.add(message)
        unit.attempts.add(second)
        unit.attempts.add(first)
        unit.attempts.save(ended := replace(first, outcome=AttemptOutcome.RETRY, code="429", ended_at=NOW))
        assert unit.attempts.of_message(message.id) == [ended, second]
        assert unit.attempts.get(first.id) == ended
        unit.statuses.add(report, first.id, NOW)
        unit.statuses.add(report, new_id(), NOW)
        unit.statuses.add(replace(report, state=None), None, NOW)
        unit.commit()


def test_the_last_opt_in_or_opt_out_stands(database: Database) -> None:
    def say(kind: ConsentKind, minute: int) -> Consent:
        return Consent(new_id(), NUMBER, kind, "text", "START", NOW + timedelta(minutes=minute))

    with database.unit_of_work() as unit:
        assert unit.consents.standing(NUMBER) is None
        unit.consents.add(say(ConsentKind.OPTED_OUT, 2))
        unit.consents.add(say(ConsentKind.OPTED_IN, 1))
        unit.consents.add(say(ConsentKind.EARLY_TEXTS, 3))
        assert unit.consents.standing(NUMBER) is ConsentKind.OPTED_OUT
        unit.consents.add(say(ConsentKind.OPTED_IN, 2))
        assert unit.consents.standing(NUMBER) is ConsentKind.OPTED_IN


def test_alerts_and_model_calls_come_back(database: Database) -> None:
    who = keep_athlete(database).id
    alert = Alert(new_id(), AlertKind.PAIN, str(who), "Knee pain.", NOW, who)
    call = ModelCall("plan", "google_genai:x", "0123456789ab", 10, None, 250, "timeout", NOW, who)
    with database.unit_of_work() as unit:
        unit.alerts.open(alert)
        unit.alerts.open(replace(alert, id=new_id(), text="again"))
        unit.alerts.open(closed := replace(alert, id=new_id(), kind=AlertKind.STUCK, closed_at=NOW))
        assert unit.alerts.all_open() == [alert] != [closed]
        unit.model_calls.add(call)
        unit.model_calls.add(replace(call, athlete_id=None))
        assert unit.model_calls.of(who) == [call]
