"""Transcripts: ``>`` the athlete, ``<`` the coach."""

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, STRANGER, Service

HELP = (
    "textcoach: your coach by text, up to 2 messages a day. Msg & data rates may apply. Help: your coach. "
    "Reply STOP to opt out."
)
HINT = (
    "Hi! This is textcoach, a coach by text. We don't know this number yet. Reply JOIN to sign up, HELP for help, "
    "STOP to opt out."
)
DISCLOSURE = (
    "textcoach: workout coaching by text, up to 2 messages a day. Msg & data rates may apply. Reply START to "
    "agree, HELP for help, STOP to opt out."
)
JOINED = "textcoach: you are in, welcome! Msg & data rates may apply. Reply HELP for help, STOP to opt out."
GOAL = (
    "A few short questions for your plan; text skip to pass one. What do you want to train for? Like: get stronger, "
    "lose fat, run a 10k."
)
MEDIA = "Thanks! I can't look at pictures or videos here. Tell me in words how it went, for example: bench 185 8/8/7."


@pytest.fixture(autouse=True)
def monday_evening(service: Service) -> None:
    """Bench 3x8 at 145 lb and row 3x8 at 115 lb were texted this morning."""
    service.text_monday(BENCH_AND_ROW)
    service.at(MONDAY, 18)


def test_a_log_and_its_answer(service: Service) -> None:
    service.play(
        NUMBER,
        """
        > bench 145 8/8/7 2 left
        < Got it: Bench Press 145 lb 8/8/7, 2 left.
        < Still open: Barbell Row.
        > row 115 3x8
        < Got it: Barbell Row 115 lb 8/8/8.
        < That's 1 of 3 sessions this week.
        > thanks!
        """,
    )


def test_done(service: Service) -> None:
    service.play(
        NUMBER,
        """
        > done
        < Nice work, Sam! Logged as done, just as planned.
        < That's 1 of 3 sessions this week.
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
        > stop
        > JOIN
        > "Start."
        < textcoach: you are in. You get up to 2 texts a day. Msg & data rates may apply. Reply HELP for \
help, STOP to opt out.
        > done
        < Nice work, Sam! Logged as done, just as planned.
        """,
    )


def test_stop_in_a_sentence_of_their_own(service: Service) -> None:
    service.play(
        NUMBER,
        """
        > please stop texting me
        < textcoach: you are opted out and will get no more texts. Changed your mind? Reply START.
        > STOP!!
        > what's today?
        """,
    )


def test_help_in_every_standing(service: Service) -> None:
    service.play(
        NUMBER,
        f"""
        > help
        < {HELP}
        > Stop.
        < textcoach: you are opted out and will get no more texts. Changed your mind? Reply START.
        > INFO!
        < {HELP}
        > hello?
        > unstop
        < textcoach: you are in. You get up to 2 texts a day. Msg & data rates may apply. Reply HELP for \
help, STOP to opt out.
        """,
    )


def test_a_number_nobody_knows(service: Service) -> None:
    service.play(
        STRANGER,
        f"""
        > hey is this the coach?
        < {HINT}
        > hello??
        > info
        < {HELP}
        > START
        """,
    )


def test_joining(service: Service) -> None:
    service.play(
        STRANGER,
        f"""
        > hi
        < {HINT}
        > Join!
        < {DISCLOSURE}
        > START
        < {JOINED}
        < {GOAL}
        > START
        < {JOINED}
        < {GOAL}
        > join
        < textcoach: you are in already. Reply HELP for help, STOP to opt out.
        < {GOAL}
        > HELP
        < {HELP}
        """,
    )


def test_joining_takes_start_and_no_other_word(service: Service) -> None:
    service.play(
        STRANGER,
        f"""
        > JOIN
        < {DISCLOSURE}
        > yes
        < textcoach: almost there! Reply START to agree and sign up, HELP for help, STOP to opt out.
        > ok sure
        > start
        < {JOINED}
        < {GOAL}
        """,
    )


def test_declining_with_stop_and_thinking_better_of_it(service: Service) -> None:
    service.play(
        STRANGER,
        f"""
        > JOIN
        < {DISCLOSURE}
        > STOP
        < textcoach: you are opted out and will get no more texts. Changed your mind? Reply START.
        > stop
        > JOIN
        > who is this
        > START
        < {JOINED}
        < {GOAL}
        """,
    )


def test_a_stranger_stops_and_starts_without_having_joined(service: Service) -> None:
    service.play(
        STRANGER,
        f"""
        > stop
        < textcoach: you are opted out and will get no more texts. Changed your mind? Reply START.
        > hello?
        > start
        < {HINT}
        > join
        < {DISCLOSURE}
        """,
    )


def test_leaving_after_joining(service: Service) -> None:
    service.play(
        STRANGER,
        f"""
        > JOIN
        < {DISCLOSURE}
        > START
        < {JOINED}
        < {GOAL}
        > quit
        < textcoach: you are opted out and will get no more texts. Changed your mind? Reply START.
        > done
        """,
    )


def test_what_the_provider_answered_by_itself_hears_nothing_from_us(service: Service) -> None:
    assert service.text(NUMBER, "STOP", opt_out_type="stop") == []
    assert service.text(NUMBER, "done") == []
    assert service.text(NUMBER, "HELP", opt_out_type="help") == []
    assert service.text(NUMBER, "START", opt_out_type="start") == []
    assert service.text(NUMBER, "done") == ["Nice work, Sam! Logged as done, just as planned."]


def test_a_picture_with_and_without_words(service: Service) -> None:
    assert service.text(NUMBER, "", media_count=2) == [MEDIA]
    assert service.text(NUMBER, "  ", media_count=1) == [MEDIA]
    (answer,) = service.text(NUMBER, "bench 145 8/8/7 2 left", media_count=1)
    assert answer == "Got it: Bench Press 145 lb 8/8/7, 2 left.\nStill open: Barbell Row."
    assert [message.media_count for message in service.conversation() if message.media_count] == [2, 1, 1]


def test_pain(service: Service) -> None:
    service.play(
        NUMBER,
        """
        > my left knee hurts
        < Sorry about the left knee. I'll keep work off it until your coach clears it. If it's bad, see a doctor.
        > bench 145 8/8/8
        < Got it: Bench Press 145 lb 8/8/8.
        < Still open: Barbell Row.
        """,
    )


def test_a_tapback_and_a_question(service: Service) -> None:
    service.play(
        NUMBER,
        """
        > Liked "Mon 2 Mar: Upper body"
        > can we move it to friday?
        < Done: Upper body moves from Mon 2 Mar to Fri 6 Mar and comes at 08:00 that day.
        < Full body, moderate gives way to it and is on Sat 7 Mar now.
        < To undo, text: move to Mar 2
        """,
    )
