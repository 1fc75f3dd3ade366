"""Joining by text: what goes on record, who is made of it, and how often a stranger hears from us."""

from datetime import time, timedelta

import pytest

from tests.fakes.service import MONDAY, NUMBER, SAM, STRANGER, ScriptedSender, Service, service_on
from textcoach.domain.athlete import Athlete
from textcoach.domain.consent import Consent, ConsentKind
from textcoach.domain.message import MessageKind, MessageState
from textcoach.domain.states import AthleteState
from textcoach.persistence.database import Database
from textcoach.ports.sender import Permanent
from textcoach.services.joining import likely_units, likely_zone, newcomer


def last(service: Service, kind: ConsentKind, number: str = STRANGER) -> Consent | None:
    with service.rows() as uow:
        return uow.consents.last(number, kind)


def standing(service: Service, number: str = STRANGER) -> ConsentKind | None:
    with service.rows() as uow:
        return uow.consents.standing(number)


def on_record(service: Service, kind: ConsentKind, number: str = STRANGER) -> int:
    with service.rows() as uow:
        return uow.consents.count_since(number, kind, service.clock.at - timedelta(days=3650))


def joined(service: Service, number: str = STRANGER) -> Athlete | None:
    with service.rows() as uow:
        return uow.athletes.by_number(number)


def test_the_disclosure_is_on_record_in_the_words_that_were_sent(service: Service) -> None:
    (shown,) = service.text(STRANGER, "JOIN")
    disclosed = last(service, ConsentKind.DISCLOSED)
    assert disclosed is not None
    assert (disclosed.words, disclosed.source, disclosed.at) == (shown, "text", service.clock.at)
    assert (standing(service), joined(service)) == (None, None)


def test_start_is_on_record_with_what_was_shown_and_what_was_said(service: Service) -> None:
    (shown,) = service.text(STRANGER, "JOIN")
    service.later(days=1).text(STRANGER, "Start!")
    agreed = last(service, ConsentKind.OPTED_IN)
    assert agreed is not None
    assert (agreed.words, agreed.source) == (f"Shown: {shown}\nSaid: Start!", "text")
    assert standing(service) is ConsentKind.OPTED_IN


def test_who_joins_is_a_prospect_that_staff_hears_of(service: Service) -> None:
    service.text(STRANGER, "JOIN")
    service.text(STRANGER, "START")
    athlete = joined(service)
    assert athlete is not None
    assert (athlete.name, athlete.state) == ("New athlete", AthleteState.PROSPECT)
    assert (athlete.zone, athlete.send_at) == ("America/Los_Angeles", time(8))
    assert (athlete.load_unit, athlete.distance_unit, athlete.next_send_at) == ("lb", "mi", None)
    (told,) = service.alerts()
    assert (told.kind, told.athlete_id, told.subject) == ("joined", athlete.id, str(athlete.id))
    assert STRANGER.lstrip("+") not in told.text
    assert [message.athlete_id for message in service.sent_to(STRANGER)] == [None, athlete.id]


def test_who_joined_can_be_given_a_plan_and_gets_the_morning_text(service: Service, sender: ScriptedSender) -> None:
    service.text(STRANGER, "JOIN")
    service.text(STRANGER, "START")
    service.textcoach.planning.create(STRANGER, MONDAY, 4)
    service.textcoach.planning.activate(STRANGER)
    service.morning(MONDAY, hour=12)
    assert (sender.texts[-1].to, sender.texts[-1].body[:9]) == (STRANGER, "Mon 2 Mar")


def test_nobody_joins_twice(service: Service) -> None:
    for word in ("JOIN", "START", "START", "JOIN"):
        service.later(minutes=1).text(STRANGER, word)
    assert len(service.textcoach.roster.all()) == 1
    assert service.alert_kinds() == ["joined"]
    assert on_record(service, ConsentKind.OPTED_IN) == 2


@pytest.mark.parametrize(("days", "joins"), [(7, True), (7.01, False)])
def test_a_disclosure_is_good_for_a_week(service: Service, days: float, joins: bool) -> None:
    service.text(STRANGER, "JOIN")
    (answer,) = service.later(days=days).text(STRANGER, "START")
    assert ("you are in" in answer, "Reply JOIN" in answer) == (joins, not joins)
    assert (joined(service) is not None) == joins
    assert standing(service) == (ConsentKind.OPTED_IN if joins else None)


def test_start_that_was_written_before_the_disclosure_came_agrees_to_nothing(service: Service) -> None:
    service.receive(STRANGER, "JOIN")
    service.later(seconds=5).receive(STRANGER, "START")
    service.later(minutes=20).work()
    assert (joined(service), standing(service)) == (None, None)
    assert len(service.later(minutes=1).text(STRANGER, "START")) == 1
    assert joined(service) is not None


def test_a_disclosure_that_never_went_out_agrees_to_nothing(service: Service, sender: ScriptedSender) -> None:
    sender.script.append(Permanent("30007", "The carrier filtered a text."))
    service.text(STRANGER, "JOIN")
    (answer,) = service.later(minutes=1).text(STRANGER, "START")
    assert "Reply JOIN" in answer
    assert (joined(service), standing(service)) == (None, None)


def test_join_from_a_number_that_opted_out_discloses_nothing(service: Service) -> None:
    service.text(STRANGER, "STOP")
    assert service.text(STRANGER, "JOIN") == []
    assert on_record(service, ConsentKind.DISCLOSED) == 0
    assert [message.kind for message in service.sent_to(STRANGER)] == [MessageKind.CONSENT]


@pytest.mark.parametrize("word", ["yes", "ok", "agree", "GO", "y"])
def test_only_start_agrees(service: Service, word: str) -> None:
    service.text(STRANGER, "JOIN")
    service.later(minutes=1).text(STRANGER, word)
    assert (joined(service), standing(service)) == (None, None)


def test_the_disclosure_is_shown_three_times_a_day_at_most(service: Service) -> None:
    told = [len(service.later(minutes=1).text(STRANGER, word)) for word in ("JOIN", "go", "join.", "JOIN", "JOIN")]
    assert told == [1, 1, 1, 0, 0]
    assert on_record(service, ConsentKind.DISCLOSED) == 3
    assert len(service.later(days=1).text(STRANGER, "JOIN")) == 1


def test_a_stranger_is_told_once_a_day_how_to_join_and_once_after_a_disclosure_how_to_agree(service: Service) -> None:
    told = [len(service.later(minutes=1).text(STRANGER, text)) for text in ("hi", "hi?", "JOIN", "sure", "sure!", "k")]
    assert told == [1, 0, 1, 1, 0, 0]


def test_the_answers_go_before_everything_and_out_of_the_number_that_was_texted(service: Service) -> None:
    service.text(STRANGER, "JOIN")
    (disclosure,) = service.sent_to(STRANGER)
    assert (disclosure.kind, disclosure.priority, disclosure.sender) == (MessageKind.DISCLOSURE, 1, "phone")
    assert disclosure.reply_to == service.conversation(STRANGER)[0].id
    assert disclosure.deliver_by == service.clock.at + timedelta(days=1)


def test_a_stranger_is_answered_at_night(service: Service) -> None:
    service.at(MONDAY, 2)
    assert [len(service.text(STRANGER, word)) for word in ("hi", "JOIN", "START")] == [1, 1, 1]


def test_who_staff_added_meanwhile_is_not_made_again(service: Service) -> None:
    service.text(NUMBER, "JOIN")
    service.textcoach.roster.add(SAM)
    service.later(minutes=1).text(NUMBER, "START")
    assert [athlete.name for athlete in service.textcoach.roster.all()] == [SAM.name]
    agreed = last(service, ConsentKind.OPTED_IN, NUMBER)
    assert agreed is not None
    assert agreed.words.startswith("Shown: textcoach: workout coaching")


def test_who_was_added_by_staff_is_asked_nothing(service: Service) -> None:
    athlete = service.textcoach.roster.add(SAM)
    (welcome,) = service.text(NUMBER, "START")
    assert "Your coach sets up your plan, then texts you." in welcome
    (already,) = service.later(minutes=1).text(NUMBER, "JOIN")
    assert "you are in already, there is nothing more to do." in already
    with service.rows() as uow:
        assert uow.questionnaires.of(athlete.id) is None


def test_start_where_nothing_was_shown_is_no_consent(service: Service) -> None:
    (answer,) = service.text(STRANGER, "START")
    assert "Reply JOIN" in answer
    assert (joined(service), standing(service), on_record(service, ConsentKind.OPTED_IN)) == (None, None, 0)


def test_a_providers_start_is_answered_with_the_first_question_alone_and_its_join_with_our_disclosure(
    service: Service,
) -> None:
    assert len(service.text(STRANGER, "JOIN", opt_out_type="start")) == 1
    assert joined(service) is None
    (question,) = service.text(STRANGER, "START", opt_out_type="start")
    assert question.startswith("A few short questions for your plan")
    agreed = last(service, ConsentKind.OPTED_IN)
    assert agreed is not None
    assert (agreed.source, joined(service) is not None) == ("provider", True)


def test_with_joining_off_a_stranger_is_sent_to_their_coach(database: Database, sender: ScriptedSender) -> None:
    with service_on(database, sender, join_by_text=False) as service:
        (answer,) = service.text(STRANGER, "JOIN")
        assert answer.endswith("please ask your coach to add it. Reply STOP to opt out.")
        assert [service.text(STRANGER, word) for word in ("JOIN", "START", "hi")] == [[], [], []]
        assert (joined(service), on_record(service, ConsentKind.DISCLOSED)) == (None, 0)


def test_with_joining_switched_off_an_earlier_disclosure_is_void(database: Database, sender: ScriptedSender) -> None:
    with service_on(database, sender) as service:
        service.text(STRANGER, "JOIN")
    with service_on(database, sender, join_by_text=False) as service:
        service.later(minutes=1).text(STRANGER, "START")
        assert joined(service) is None


def test_an_athlete_without_consent_on_record_is_shown_the_disclosure_too(
    service: Service, sender: ScriptedSender
) -> None:
    athlete = newcomer(NUMBER, "phone", service.clock.at)
    service.change(lambda uow: uow.athletes.add(athlete))
    assert service.text(NUMBER, "done") == []
    assert {message.state for message in service.sent_to()} == {MessageState.SUPPRESSED}
    (shown,) = service.text(NUMBER, "JOIN")
    service.later(minutes=1).text(NUMBER, "START")
    agreed = last(service, ConsentKind.OPTED_IN, NUMBER)
    assert agreed is not None
    assert shown in agreed.words


@pytest.mark.parametrize(
    ("number", "zone", "units"),
    [
        ("+12125550142", "America/New_York", ("lb", "mi")),
        ("+18085550142", "Pacific/Honolulu", ("lb", "mi")),
        ("+18005550142", "America/New_York", ("lb", "mi")),
        ("+14165550123", "America/Toronto", ("lb", "km")),
        ("+447911123456", "Europe/London", ("kg", "mi")),
        ("+4915123456789", "Europe/Berlin", ("kg", "km")),
        ("+61412345678", "Australia/Sydney", ("kg", "km")),
        ("+881612345678", "UTC", ("kg", "km")),
        ("72404", "UTC", ("kg", "km")),
    ],
)
def test_zone_and_units_are_guessed_from_the_number(number: str, zone: str, units: tuple[str, str]) -> None:
    assert (likely_zone(number), likely_units(number)) == (zone, units)
