"""A day's text over weeks: the words around the workout, in the athlete's tone, never the same again soon."""

from dataclasses import replace
from datetime import timedelta

from agents.daily_message.pool import OPENINGS
from agents.daily_message.tone import Tone
from tests.fakes.requests_desk import OnSqlite
from tests.fakes.service import MONDAY, SAM, ScriptedWriter, Service, session
from textcoach.domain.workout import Item, ItemType, Reps, Shortfall

SHORT = session(Item(ItemType.COMPOUND, "Push-Up", 3, Reps(8, 8), rir=2.0), theme="Push")
FRIDAY = MONDAY + timedelta(days=4)


def openings_of(tone: Tone) -> set[str]:
    return {line for lines in OPENINGS[tone].values() for line in lines}


def mornings(service: Service, days: int) -> list[list[str]]:
    for offset in range(days):
        service.morning(MONDAY + timedelta(days=offset))
    return [message.body.split("\n") for message in service.sent_to() if message.workout_id is not None]


class TestADaysText(OnSqlite):
    def test_never_opens_as_one_of_the_last_ten(self, service: Service) -> None:
        service.sign_up()
        service.write_with(ScriptedWriter(SHORT), ScriptedWriter(SHORT))
        openings = [rows[1] for rows in mornings(service, 33)]
        assert len(openings) == 15
        assert set(openings) <= openings_of(Tone.PLAIN)
        for at, opening in enumerate(openings):
            assert opening not in openings[max(0, at - 10) : at]

    def test_has_the_athletes_tone_and_the_same_work(self, service: Service) -> None:
        service.write_with(ScriptedWriter(SHORT), ScriptedWriter(SHORT))
        told = {}
        for number, tone in (("+12125550142", 5), ("+12125550143", 95)):
            profile = replace(SAM.profile, tone=tone)
            service.sign_up(replace(SAM, number=number, profile=profile))
        service.morning(MONDAY)
        for number in ("+12125550142", "+12125550143"):
            told[number] = service.sent_to(number)[-1].body.split("\n")
        gentle, firm = told.values()
        assert gentle[1] in openings_of(Tone.GENTLE)
        assert firm[1] in openings_of(Tone.FIRM)
        assert gentle[2:-1] == firm[2:-1]

    def test_can_be_asked_for_again_and_stays_the_same(self, service: Service) -> None:
        service.sign_up()
        athlete = service.athlete()
        preparation = service.textcoach.mornings.preparation
        service.at(MONDAY, 7)
        first = preparation.of_day(athlete, MONDAY, store=False)
        assert first.body == preparation.of_day(athlete, MONDAY, store=False).body
        service.morning(MONDAY)
        assert service.sent_to()[-1].body == first.body

    def test_tells_a_shortfall_on_the_weeks_last_day(self, service: Service) -> None:
        short = replace(SHORT, shortfalls=(Shortfall("calves", 2, 8, "too few minutes"),))
        service.sign_up()
        service.write_with(ScriptedWriter(None), ScriptedWriter(short))
        texts = mornings(service, 5)
        words = "Calves got 2 of 8 sets this week: too few minutes."
        assert [words in rows for rows in texts] == [False, False, True]
