"""Questions that were asked back, on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.integration.aggregates import MONDAY, NOW, keep_athlete, keep_inbound
from textcoach.domain.athlete import Athlete
from textcoach.domain.clarification import Clarification, ClarificationState
from textcoach.domain.evidence import Evidence, Provenance, Span
from textcoach.domain.ids import new_id
from textcoach.domain.reading import Choice, Entry, PerformedSet
from textcoach.persistence.database import Database
from textcoach.ports.unit_of_work import DuplicateError

SET = PerformedSet(reps=5, load=130, unit="lb", evidence=(Evidence("reps", Provenance.STATED, Span(4, 5)),))
CHOICES = (Choice("1", "Barbell Row", (Entry("Barbell Row", (SET,)),)), Choice("2", "minutes"))


def asked(database: Database, athlete: Athlete) -> Clarification:
    message = keep_inbound(database, athlete.number, athlete_id=athlete.id)
    return Clarification(new_id(), athlete.id, message.id, None, MONDAY, "Which exercise was 130x5?", CHOICES, "1", NOW)


def keep(database: Database, clarification: Clarification) -> None:
    with database.unit_of_work() as unit:
        unit.clarifications.add(clarification)
        unit.commit()


def test_a_question_comes_back_as_it_was_with_its_evidence(database: Database) -> None:
    athlete = keep_athlete(database)
    kept = asked(database, athlete)
    keep(database, kept)
    with database.reading() as unit:
        found = unit.clarifications.open_of(athlete.id)
    assert found == kept
    assert found.choices[0].entries[0].sets[0].evidence == SET.evidence


def test_one_question_is_open_for_an_athlete_and_one_was_asked_about_a_text(database: Database) -> None:
    athlete = keep_athlete(database)
    kept = asked(database, athlete)
    keep(database, kept)
    with pytest.raises(DuplicateError):
        keep(database, asked(database, athlete))
    settled = replace(kept, state=ClarificationState.ANSWERED, settled_at=NOW)
    with database.unit_of_work() as unit:
        unit.clarifications.save(settled)
        unit.commit()
    keep(database, asked(database, athlete))
    with pytest.raises(DuplicateError):
        keep(database, replace(kept, id=new_id(), state=ClarificationState.LAPSED))


def test_open_questions_that_nobody_answered_in_time_are_found(database: Database) -> None:
    kept = asked(database, keep_athlete(database))
    keep(database, kept)
    with database.reading() as unit:
        assert unit.clarifications.lapsed(NOW + timedelta(hours=5, minutes=59), 10) == []
        assert unit.clarifications.lapsed(NOW + timedelta(hours=6), 10) == [kept]
