"""The text that tells of a new format, once to everybody who may be texted."""

from dataclasses import replace
from datetime import timedelta

import pytest

from messaging.segments import count
from tests.fakes.service import MONDAY, NUMBER, SAM, Service
from textcoach.domain.consent import Consent, ConsentKind
from textcoach.domain.ids import new_id
from textcoach.domain.message import MessageKind, MessageState
from textcoach.domain.states import AthleteState


def notices(service: Service) -> list[str]:
    return [one.body for one in service.sent_to() if one.kind is MessageKind.STAFF]


def test_an_active_athlete_is_told_once_however_often_it_is_run(service: Service) -> None:
    service.sign_up()
    service.at(MONDAY, 10)

    first = service.textcoach.admin.notices.send()
    service.work()
    again = service.textcoach.admin.notices.send()
    service.work()

    assert ([one.number for one in first.queued], first.told) == ([NUMBER], 0)
    assert (list(again.queued), again.told) == ([], 1)
    (body,) = notices(service)
    assert body.startswith("Hi Sam, your training plan has a new format.")
    assert [text.body for text in service.sender.texts] == [body]  # type: ignore[attr-defined]
    assert count(body).segments == 2


def test_at_night_it_waits_for_the_morning(service: Service) -> None:
    service.sign_up()
    service.at(MONDAY, 22)
    service.textcoach.admin.notices.send()
    service.work()
    (waiting,) = [one for one in service.sent_to() if one.kind is MessageKind.STAFF]
    assert (waiting.state, waiting.provider_id) == (MessageState.QUEUED, None)

    service.at(MONDAY + timedelta(days=1), 8, 30)
    service.work()
    service.minute()
    assert len([one for one in service.sent_to() if one.kind is MessageKind.STAFF and one.provider_id]) == 1


def test_who_did_not_agree_or_is_not_active_is_named_and_not_texted(service: Service) -> None:
    sam = service.sign_up()
    out = Consent(new_id(), NUMBER, ConsentKind.OPTED_OUT, "text", "STOP", service.clock.at)
    service.change(lambda uow: uow.consents.add(out))
    told = service.textcoach.admin.notices.send()
    assert ([one.id for one, _ in told.without], [why for _, why in told.without]) == ([sam.id], ["opted out"])

    service.change(lambda uow: uow.athletes.save(replace(uow.athletes.get(sam.id), state=AthleteState.INACTIVE)))
    named = service.textcoach.admin.notices.send(["Sam Ortiz"])
    assert [why for _, why in named.without] == ["is inactive"]
    service.work()
    assert notices(service) == []


def test_a_dry_run_queues_nothing_and_counts_for_nothing(service: Service) -> None:
    service.sign_up()
    assert len(service.textcoach.admin.notices.send(dry_run=True).queued) == 1
    assert notices(service) == []
    assert len(service.textcoach.admin.notices.send().queued) == 1


@pytest.mark.parametrize("name", ["Sam", "Дмитрий", "Zoë", "A" * 150])
def test_it_never_costs_more_than_two_segments(service: Service, name: str) -> None:
    athlete = replace(service.textcoach.roster.add(SAM), name=name)
    fitted = service.textcoach.admin.notices.fitted(athlete)
    assert fitted.segments == count(fitted.text).segments == 2
    assert "a new format" in fitted.text
