"""Transcripts: ``>`` the athlete, ``<`` the coach."""

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, STRANGER, ScriptedWriter, Service


@pytest.fixture(autouse=True)
def monday_evening(service: Service) -> None:
    """Bench 3x8 at 145 lb and row 3x8 at 115 lb were texted this morning."""
    service.sign_up()
    service.write_with(ScriptedWriter(BENCH_AND_ROW))
    service.morning(MONDAY)
    service.at(MONDAY, 18)


def test_a_log_and_its_answer(service: Service) -> None:
    service.play(
        NUMBER,
        """
        > bench 145 8/8/7 2 left
        < Got it: Barbell Bench Press 145 lb 8/8/7, 2 left.
        > row 115 3x8
        < Got it: Barbell Row 115 lb 8/8/8.
        > thanks!
        """,
    )


def test_done(service: Service) -> None:
    service.play(
        NUMBER,
        """
        > done
        < Nice work, Sam! Logged as done, just as planned.
        """,
    )


def test_a_skip(service: Service) -> None:
    service.play(
        NUMBER,
        """
        > cant make it today, kid is sick
        < No problem, Sam. It's marked as skipped. See you at the next session!
        """,
    )


def test_stop_then_start(service: Service) -> None:
    service.play(
        NUMBER,
        """
        > STOP
        < textcoach: you are opted out and will get no more texts. Changed your mind? Reply START.
        > done
        > START
        < textcoach: you are in. You get one text each training day. Msg & data rates may apply. Reply HELP for \
help, STOP to opt out.
        > done
        < Nice work, Sam! Logged as done, just as planned.
        """,
    )


def test_help(service: Service) -> None:
    service.play(
        NUMBER,
        """
        > help
        < textcoach: your coach by text, one message each training day. Msg & data rates may apply. Help: your coach. \
Reply STOP to opt out.
        """,
    )


def test_a_number_nobody_knows(service: Service) -> None:
    service.play(
        STRANGER,
        """
        > hey is this the coach?
        < Hi! This is textcoach, a coaching service. We don't know this number yet: please ask your coach to add it. \
Reply STOP to opt out.
        > hello??
        """,
    )


def test_pain(service: Service) -> None:
    service.play(
        NUMBER,
        """
        > my left knee hurts
        < Sorry about the left knee. I'll keep work off it until your coach clears it. If it's bad, see a doctor.
        > bench 145 8/8/8
        < Got it: Barbell Bench Press 145 lb 8/8/8.
        """,
    )


def test_a_tapback_and_a_question(service: Service) -> None:
    service.play(
        NUMBER,
        """
        > Liked "Mon 2 Mar: Upper body"
        > can we move it to friday?
        < Thanks, Sam. I can't change that by text myself, so I saved it for your coach, who will see it.
        """,
    )
