from dataclasses import replace

import pytest

from tests.fakes.service import NUMBER, STRANGER, Service
from textcoach.domain.message import Direction, MessageState


def test_a_text_is_stored_before_anybody_reads_it(service: Service) -> None:
    service.sign_up()
    stored = service.receive(NUMBER, "bench 145 8/8/8", media_count=1)
    (message,) = service.conversation()
    assert (message.id, message.direction, message.sender) == (stored, Direction.IN, "+15550000000")
    assert (message.state, message.body, message.handled_at) == (MessageState.RECEIVED, "bench 145 8/8/8", None)
    assert (message.media_count, message.original) == (1, {"Body": "bench 145 8/8/8"})
    assert service.doorbell.waiting == (("reply", "due"),)


def test_whose_text_it_is_is_found_when_it_is_acted_on(service: Service) -> None:
    athlete = service.sign_up()
    service.receive(NUMBER, "done")
    assert service.conversation()[0].athlete_id is None
    service.work()
    assert service.conversation()[0].athlete_id == athlete.id


def test_a_text_that_arrives_twice_is_stored_and_answered_once(service: Service) -> None:
    service.sign_up()
    first = service.receive(NUMBER, "HELP", provider_id="SM1")
    assert service.receive(NUMBER, "HELP", provider_id="SM1") == first
    service.work()
    assert service.receive(NUMBER, "HELP", provider_id="SM1") == first
    service.work()
    assert [message.direction for message in service.conversation()] == [Direction.IN, Direction.OUT]


def test_the_same_words_sent_twice_are_two_texts(service: Service) -> None:
    service.sign_up()
    assert service.receive(NUMBER, "ok") != service.receive(NUMBER, "ok")


def test_a_strangers_text_is_stored_too(service: Service) -> None:
    service.receive(STRANGER, "hi")
    (message,) = service.conversation(STRANGER)
    assert message.athlete_id is None


def test_where_storing_fails_the_provider_hears_of_it_and_its_next_try_is_stored(service: Service) -> None:
    class BrokenError(Exception):
        pass

    def broken() -> None:
        raise BrokenError

    inbox = service.textcoach.inbox
    service.textcoach = replace(service.textcoach, inbox=replace(inbox, unit_of_work=broken))  # type: ignore[arg-type]
    with pytest.raises(BrokenError):
        service.receive(NUMBER, "done", provider_id="SM1")
    assert service.doorbell.waiting == ()
    service.textcoach = replace(service.textcoach, inbox=inbox)
    service.receive(NUMBER, "done", provider_id="SM1")
    assert len(service.conversation()) == 1
