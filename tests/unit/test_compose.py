import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messaging.compose import MAX_CHARACTERS, SmsComposer
from messaging.segments import is_gsm7
from messaging.typography import to_gsm7
from textcoach.ports.composer import Line, TooLongError

ONE_SEGMENT = {
    "agree_hint",
    "ask_coach",
    "begin",
    "disclosure",
    "done",
    "help",
    "join_hint",
    "joined",
    "joined_already",
    "media",
    "no_workout",
    "noted",
    "nudge_brief",
    "nudge_evening",
    "nudge_hi",
    "nudge_how",
    "nudge_time",
    "nudge_word",
    "pause_offer",
    "skipped",
    "started",
    "stopped",
    "today_rest",
    "unclear",
}
SAMPLE = {"brand": "Harbor Strength Club", "support": "help@harborstrength.example", "first_name": "Maximiliana"}
SAMPLE["theme"] = "Full body, heavy"
LETTERS = string.ascii_letters + string.digits + " .,:;!?-'\"()éèüñ“”‘’–—…×½êáç\u00a0"


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("“It’s on” – go…", '"It\'s on" - go...'),
        ("3 × 8 — 5−1", "3 x 8 - 5-1"),
        ("a\u00a0b\u2009c\u202fd", "a b c d"),
        ("• squat\r\n• row", "- squat\n- row"),
        ("café, Zoë, Jürgen, François", "café, Zoe, Jürgen, Francois"),
        ("cafe\u0301", "café"),
        ("2½ mi, ½ mi", "2 1/2 mi, 1/2 mi"),
        ("10², 10⁻² m²", "10^2, 10^-2 m2"),
        ("20°C, 20 °C, 90°", "20 C, 20 C, 90 deg"),
        ("RIR ≥ 2, RPE ≤ 8, ±5", "RIR >= 2, RPE <= 8, +/-5"),
        ("Nice 💪 work", "Nice work"),
        ("Nice work 💪🏽!", "Nice work!"),
        ("💪 Bench\nRow 👨‍👩‍👧‍👦", "Bench\nRow"),
        ("1️⃣ bench ❤️", "1 bench"),
        ("ﬁt ＡＢ！", "fit AB!"),
        ("٣ sets", "3 sets"),
        ("zero\u200bwidth\u00ad \x1b\ud83d", "zerowidth"),
        ("5 € [a|b]", "5 € [a|b]"),
    ],
)
def test_typographic_characters_become_plain(typed: str, sent: str) -> None:
    assert to_gsm7(typed) == sent
    assert is_gsm7(sent)


@pytest.mark.parametrize("name", ["Łukasz", "Юлия", "Андрей", "李小龍", "महेश", "سلام؟"])
def test_a_name_that_gsm_cannot_write_stays_as_it_is(name: str) -> None:
    assert to_gsm7(name) == name
    assert SmsComposer().fit([Line(f"Hi {name}")], 1).encoding == "UCS-2"


def test_a_text_that_fits_is_sent_whole() -> None:
    fitted = SmsComposer().fit([Line("Mon 9 Mar"), Line(""), Line("Squat 5×5", short="Squat"), Line("Go!", drop=1)], 1)
    assert (fitted.text, fitted.segments, fitted.encoding) == ("Mon 9 Mar\n\nSquat 5x5\nGo!", 1, "GSM-7")


def test_a_line_is_shortened_before_it_is_dropped() -> None:
    lines = [Line("a" * 80), Line("b" * 100, drop=1, short="b" * 20)]
    assert SmsComposer().fit(lines, 1).text.split("\n") == ["a" * 80, "b" * 20]


def test_a_line_that_must_stay_is_shortened_only_when_nothing_is_left_to_drop() -> None:
    lines = [Line("a" * 100, short="a" * 50), Line("b" * 70, drop=1)]
    assert SmsComposer().fit(lines, 1).text.split("\n") == ["a" * 100]
    lines = [Line("a" * 170, short="a" * 50), Line("b" * 120, drop=1)]
    assert SmsComposer().fit(lines, 1).text.split("\n") == ["a" * 50]


def test_the_highest_drop_is_shortened_first_and_then_dropped_first() -> None:
    lines = [Line("a" * 60, drop=1, short="a"), Line("b" * 60, drop=2, short="b"), Line("c" * 60)]
    assert SmsComposer().fit(lines, 1).text.split("\n") == ["a" * 60, "b", "c" * 60]
    lines = [Line("a" * 70, drop=1), Line("b" * 70, drop=2), Line("c" * 70)]
    assert SmsComposer().fit(lines, 1).text.split("\n") == ["a" * 70, "c" * 70]


def test_of_equal_lines_the_later_goes_first() -> None:
    lines = [Line("a" * 70, drop=1), Line("b" * 70, drop=1), Line("c" * 70)]
    assert SmsComposer().fit(lines, 1).text.split("\n") == ["a" * 70, "c" * 70]


def test_a_short_form_that_is_not_shorter_is_not_used() -> None:
    lines = [Line("a" * 100), Line("b" * 20, drop=1, short="b" * 30), Line("c" * 60, drop=2, short="")]
    assert SmsComposer().fit(lines, 1).text == "a" * 100 + "\n" + "b" * 20


def test_trims_take_their_turn_among_the_lines_that_are_dropped() -> None:
    lines = [
        Line("a" * 60, short="a" * 10, trims=((3, "a" * 50), (1, "a" * 30))),
        Line("b" * 40, drop=4),
        Line("c" * 40, drop=2),
        Line("d" * 60),
    ]

    def fitted(room: int) -> list[str]:
        return SmsComposer().fit([*lines, Line("e" * (159 - room))], 1).text.split("\n")[:-1]

    assert [len(row) for row in fitted(153)] == [50, 40, 60]
    assert fitted(153) == ["a" * 50, "c" * 40, "d" * 60]
    assert fitted(122) == ["a" * 60, "d" * 60]
    assert fitted(100) == ["a" * 30, "d" * 60]
    assert fitted(72) == ["a" * 10, "d" * 60]


def test_what_was_given_up_in_vain_comes_back() -> None:
    lines = [Line("a" * 40), Line("b" * 20, drop=3), Line("c" * 130, drop=2), Line("d" * 20, drop=4)]
    fitted = SmsComposer().fit(lines, 1)
    assert fitted.text.split("\n") == ["a" * 40, "b" * 20, "d" * 20]
    assert fitted.left_out == (lines[2],)


def test_the_lines_that_were_left_out_are_known() -> None:
    lines = [Line("a" * 80), Line("b" * 80, drop=1), Line("c" * 80, drop=2)]
    assert SmsComposer().fit(lines, 2).left_out == ()
    assert SmsComposer().fit(lines, 1).left_out == (lines[1], lines[2])


class TestAnOffer:
    OFFER = Line("Reply MORE for the rest.", offer=True)

    def test_is_made_only_where_something_worth_asking_for_was_left_out(self) -> None:
        whole = [Line("a" * 80), Line("b" * 60, drop=1, more=True), self.OFFER]
        assert "MORE" not in SmsComposer().fit(whole, 1).text
        chatter = [Line("a" * 80), Line("b" * 90, drop=1), self.OFFER]
        assert SmsComposer().fit(chatter, 1).text == "a" * 80
        cut = [Line("a" * 80), Line("b" * 90, drop=1, more=True), self.OFFER]
        assert SmsComposer().fit(cut, 1).text == "a" * 80 + "\nReply MORE for the rest."

    def test_needs_room_of_its_own(self) -> None:
        lines = [Line("a" * 80), Line("b" * 70, drop=1), Line("c" * 90, drop=2, more=True), self.OFFER]
        assert SmsComposer().fit(lines, 1).text.split("\n") == ["a" * 80, "Reply MORE for the rest."]


def test_what_stands_in_no_text_is_untold_whatever_its_form() -> None:
    lines = [
        Line("Squat 4\u00d75 (2x45 a side)", trims=((3, "Squat 4x5"),)),
        Line("Row 3x8, leave 2", short="Row 3x8"),
        Line("Plank 30 s"),
        Line("Curl 3x10"),
        Line(""),
    ]
    texts = ["Mon 2 Mar\nSquat 4x5\nRow 3x8", "Curl 3x10 and more"]
    assert [line.text for line in SmsComposer().untold(lines, texts) if line.text] == ["Plank 30 s", "Curl 3x10"]


def test_lines_that_must_stay_may_cost_more_than_the_budget() -> None:
    fitted = SmsComposer().fit([Line("a" * 200), Line("b" * 10, drop=1)], 1)
    assert (fitted.text, fitted.segments) == ("a" * 200, 2)


def test_a_separator_does_not_outlive_its_neighbours() -> None:
    lines = [
        Line("a" * 80),
        Line(""),
        Line("b" * 80, drop=1),
        Line(""),
        Line("c" * 40),
        Line(""),
        Line("d" * 60, drop=2),
    ]
    assert SmsComposer().fit(lines, 1).text == "a" * 80 + "\n\n" + "c" * 40


def test_a_line_of_only_emoji_disappears() -> None:
    assert SmsComposer().fit([Line("Squat"), Line("💪🔥"), Line("Row")], 1).text == "Squat\nRow"


def test_what_is_dropped_makes_room_below_1600_characters_whatever_the_budget() -> None:
    assert SmsComposer().fit([Line("a" * 1500), Line("b" * 200, drop=1)], 20).text == "a" * 1500
    assert len(SmsComposer().fit([Line("a" * MAX_CHARACTERS)], 1).text) == MAX_CHARACTERS


def test_a_text_over_1600_characters_is_refused() -> None:
    with pytest.raises(TooLongError, match="1600"):
        SmsComposer().fit([Line("a" * 1000), Line("b" * 601)], 20)


@pytest.mark.parametrize("name", sorted(ONE_SEGMENT))
def test_what_goes_out_alone_is_gsm_and_one_segment(name: str) -> None:
    fitted = SmsComposer().fit([Line(SmsComposer().template(name, **SAMPLE))], 1)
    assert fitted.encoding == "GSM-7"
    assert fitted.segments == 1
    assert "$" not in fitted.text


def test_help_says_what_carriers_require() -> None:
    words = SmsComposer().template("help", brand="Harbor", support="555 0100")
    assert all(
        part in words for part in ("Harbor", "555 0100", "up to 2 messages a day", "Msg & data rates may apply", "STOP")
    )


@pytest.mark.parametrize("name", ["nothing", "../compose", "", "help.txt", "Help"])
def test_an_unknown_template_is_a_key_error(name: str) -> None:
    with pytest.raises(KeyError):
        SmsComposer().template(name, **SAMPLE)


def test_a_missing_value_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="support"):
        SmsComposer().template("help", brand="Harbor")


lines_of = st.lists(
    st.builds(
        Line,
        text=st.text(max_size=300),
        drop=st.integers(0, 3),
        short=st.none() | st.text(max_size=40),
        trims=st.lists(st.tuples(st.integers(0, 3), st.text(max_size=90)), max_size=2).map(tuple),
        more=st.booleans(),
    ),
    max_size=12,
)


@given(lines_of, st.integers(1, 6))
def test_no_text_is_longer_than_1600_and_what_must_stay_stays(lines: list[Line], budget: int) -> None:
    try:
        fitted = SmsComposer().fit(lines, budget)
    except TooLongError:
        assert sum(len(to_gsm7(line.text)) + 1 for line in lines if line.drop == 0) > MAX_CHARACTERS / 2
        return
    assert len(fitted.text) <= MAX_CHARACTERS
    for line in lines:
        shorter = [line.short or "", *(form for _, form in line.trims)]
        forms = [to_gsm7(form).rstrip() for form in (line.text, *shorter)]
        if line.drop == 0:
            assert any(form in fitted.text for form in forms)


@given(st.lists(st.builds(Line, text=st.text(alphabet=LETTERS, max_size=200), drop=st.integers(0, 2)), max_size=6))
def test_what_can_be_written_in_gsm_is(lines: list[Line]) -> None:
    assert SmsComposer().fit(lines, 3).encoding == "GSM-7"


@given(st.text(max_size=200))
def test_plain_text_is_not_changed_again(text: str) -> None:
    assert to_gsm7(to_gsm7(text)) == to_gsm7(text)
