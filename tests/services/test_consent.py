"""Who said stop gets nothing from any path, and what was said is on record."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, SAM, STRANGER, ScriptedSender, Service
from textcoach.domain.alert import AlertKind
from textcoach.domain.consent import ConsentKind
from textcoach.domain.errors import UserError
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.ports.sender import Effect, Permanent, Retry, Unknown

WEDNESDAY = MONDAY + timedelta(days=2)
OPTED_OUT = (MessageState.SUPPRESSED, "the number opted out")


@pytest.fixture(autouse=True)
def monday_evening(service: Service) -> None:
    """Bench and row were texted this morning."""
    service.text_monday(BENCH_AND_ROW)
    service.at(MONDAY, 18)


def queue(service: Service, kind: MessageKind = MessageKind.STAFF, number: str = NUMBER, **more: object) -> Message:
    """A text that whoever it was wrote past every service and put in the queue."""
    now = service.clock.at
    athlete = service.athlete() if number == NUMBER else None
    message = Message(
        new_id(),
        Direction.OUT,
        kind,
        number,
        "See you at the gym?",
        MessageState.QUEUED,
        now,
        athlete_id=athlete.id if athlete else None,
        sender="phone",
        not_before=now,
        deliver_by=now + timedelta(days=1),
        segments=1,
    )
    message = replace(message, **more)  # type: ignore[arg-type]
    service.change(lambda uow: uow.messages.add(message))
    return message


def became(service: Service, message: Message) -> tuple[MessageState, str | None]:
    with service.rows() as uow:
        found = uow.messages.get(message.id)
    return found.state, found.error


def standing(service: Service, number: str = NUMBER) -> ConsentKind | None:
    with service.rows() as uow:
        return uow.consents.standing(number)


def stop(service: Service, sender: ScriptedSender, number: str = NUMBER) -> int:
    """How many calls were made by then."""
    service.text(number, "STOP")
    service.later(minutes=1)
    return len(sender.texts)


def test_the_morning_is_not_sent(service: Service, sender: ScriptedSender) -> None:
    calls = stop(service, sender)
    service.morning(WEDNESDAY)
    assert len(sender.texts) == calls
    assert service.slot(WEDNESDAY).outcome != "pending"


def test_send_now_is_not_sent(service: Service, sender: ScriptedSender) -> None:
    calls = stop(service, sender)
    service.at(WEDNESDAY, 12)
    service.textcoach.mornings.send_now(NUMBER, WEDNESDAY, dry_run=False)
    service.work()
    assert len(sender.texts) == calls


@pytest.mark.parametrize(
    "text", ["bench 145 8/8/8", "done", "my knee hurts", "what's today?", "can we move it?", "??", "yes", "JOIN", "go"]
)
def test_an_answer_is_not_sent(service: Service, sender: ScriptedSender, text: str) -> None:
    calls = stop(service, sender)
    assert service.text(NUMBER, text) == []
    assert len(sender.texts) == calls


@pytest.mark.parametrize("kind", list(MessageKind))
def test_no_queued_text_of_any_kind_is_sent(service: Service, sender: ScriptedSender, kind: MessageKind) -> None:
    calls = stop(service, sender)
    message = queue(service, kind)
    service.minute()
    assert (len(sender.texts), became(service, message)) == (calls, OPTED_OUT)


def test_a_text_queued_before_the_stop_is_not_sent_after_it(service: Service, sender: ScriptedSender) -> None:
    message = queue(service, not_before=service.clock.at + timedelta(minutes=30))
    calls = stop(service, sender)
    service.later(minutes=30).minute()
    assert (len(sender.texts), became(service, message)) == (calls, OPTED_OUT)


def test_a_text_that_waits_to_be_tried_again_is_not_tried_after_the_stop(
    service: Service, sender: ScriptedSender
) -> None:
    sender.script.append(Retry("20429"))
    message = queue(service)
    service.minute()
    calls = stop(service, sender)
    service.later(minutes=10).minute()
    assert (len(sender.texts), became(service, message)) == (calls, OPTED_OUT)


def test_a_text_whose_answer_was_lost_is_not_sent_once_more_after_the_stop(
    service: Service, sender: ScriptedSender
) -> None:
    sender.script.append(Unknown("timeout"))
    message = queue(service)
    service.minute()
    assert became(service, message)[0] is MessageState.UNKNOWN
    calls = stop(service, sender)
    for _ in range(20):
        service.later(minutes=1).minute()
    assert (len(sender.texts), became(service, message)) == (calls, OPTED_OUT)


def test_a_number_nobody_knows_that_stopped_gets_nothing_either(service: Service, sender: ScriptedSender) -> None:
    calls = stop(service, sender, STRANGER)
    message = queue(service, MessageKind.JOIN_HINT, STRANGER)
    assert [service.text(STRANGER, text) for text in ("hi", "JOIN", "STOP")] == [[], [], []]
    service.minute()
    assert (len(sender.texts), became(service, message)) == (calls, OPTED_OUT)


def test_nobody_who_never_agreed_is_texted_unasked(service: Service, sender: ScriptedSender) -> None:
    calls = len(sender.texts)
    messages = [queue(service, kind, STRANGER) for kind in MessageKind]
    service.minute()
    assert len(sender.texts) == calls
    assert {became(service, message)[0] for message in messages} == {MessageState.SUPPRESSED}


def test_the_confirmation_of_a_stop_goes_out_at_once_or_never(service: Service, sender: ScriptedSender) -> None:
    sender.script.append(Retry("20429", after_seconds=1800))
    stop(service, sender)
    calls = len(sender.texts)
    service.later(minutes=40).minute()
    (confirmation,) = [message for message in service.sent_to() if message.kind is MessageKind.CONSENT]
    assert (len(sender.texts), became(service, confirmation)) == (calls, OPTED_OUT)


def test_a_stop_is_on_record_with_its_number_source_words_and_time(service: Service) -> None:
    service.text(NUMBER, " Stop. ")
    with service.rows() as uow:
        row = uow.consents.last(NUMBER, ConsentKind.OPTED_OUT)
    assert row is not None
    assert (row.number, row.source, row.words, row.at) == (NUMBER, "text", " Stop. ", service.clock.at)


def test_what_the_provider_decided_is_on_record_as_the_providers(service: Service) -> None:
    service.text(NUMBER, "arret", opt_out_type="stop")
    with service.rows() as uow:
        row = uow.consents.last(NUMBER, ConsentKind.OPTED_OUT)
    assert row is not None
    assert (row.source, row.words) == ("provider", "arret")
    assert service.sent_to()[1:] == []


def test_every_word_is_a_new_row_and_the_last_one_stands(service: Service) -> None:
    since = service.clock.at
    for word in ("STOP", "stop", "START", "QUIT", "UNSTOP"):
        service.later(minutes=1).text(NUMBER, word)
    with service.rows() as uow:
        rows = [uow.consents.count_since(NUMBER, kind, since) for kind in (ConsentKind.OPTED_OUT, ConsentKind.OPTED_IN)]
    assert (rows, standing(service)) == ([3, 2], ConsentKind.OPTED_IN)


def test_a_second_stop_is_not_confirmed_again(service: Service) -> None:
    assert [len(service.later(minutes=1).text(NUMBER, word)) for word in ("STOP", "END", "stop!")] == [1, 0, 0]


@pytest.mark.parametrize("word", ["START", "unstop", '"Start."'])
def test_who_starts_again_gets_the_next_morning(service: Service, sender: ScriptedSender, word: str) -> None:
    stop(service, sender)
    (answer,) = service.text(NUMBER, word)
    with service.rows() as uow:
        row = uow.consents.last(NUMBER, ConsentKind.OPTED_IN)
    assert row is not None
    assert row.words == f"Shown: {answer}\nSaid: {word}"
    service.morning(WEDNESDAY)
    assert sender.bodies[-1].startswith("Wed 4 Mar")


def test_help_is_answered_in_every_standing_and_changes_none(service: Service) -> None:
    service.at(WEDNESDAY, 2)
    for number, then in ((NUMBER, ConsentKind.OPTED_IN), (STRANGER, None)):
        assert (len(service.text(number, "HELP")), standing(service, number)) == (1, then)
        service.text(number, "STOP")
        assert (len(service.text(number, "INFO")), standing(service, number)) == (1, ConsentKind.OPTED_OUT)


def test_staff_cannot_add_a_number_that_opted_out(service: Service) -> None:
    service.text(STRANGER, "STOP")
    with pytest.raises(UserError, match="ask them to text START"):
        service.textcoach.roster.add(replace(SAM, number=STRANGER))
    service.text(STRANGER, "START")
    assert service.textcoach.roster.add(replace(SAM, number=STRANGER)).number == STRANGER


def test_a_stop_that_the_provider_saw_in_an_automatic_reply_is_on_record(service: Service) -> None:
    service.receive(NUMBER, "I'm driving right now. STOP", opt_out_type="stop")
    service.work()
    with service.rows() as uow:
        assert uow.consents.standing(NUMBER) is ConsentKind.OPTED_OUT


def test_where_the_provider_answers_stop_itself_our_answer_that_it_refuses_is_no_news(
    service: Service, sender: ScriptedSender
) -> None:
    sender.script.append(Permanent("21610", "They opted out.", Effect.OPTED_OUT, AlertKind.OPTED_OUT))
    service.text(NUMBER, "STOP")
    assert service.sent_to()[-1].state is MessageState.FAILED
    assert service.alerts() == []
