"""One spelling for what means the same."""

import pytest

from messaging.reading.words.normalise import normalise


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("225 × 5 × 3 🐶", "225 x 5 x 3"),
        ("62,5 kg 4x8", "62.5 kg 4x8"),
        ("5,5,4", "5,5,4"),
        ("1,000 yds", "1000 yds"),
        ("two seventy five for three sets of five", "275 for 3 sets of 5"),
        ("chin ups six five and five", "chin ups 6 5 and 5"),
        ("one thirty five for ten ten nine", "135 for 10 10 9"),
        ("that one was hard", "that one was hard"),
        ("one oh five x 5", "105 x 5"),
        ("a hundred and five for five", "105 for 5"),
        ("rpe eight point five", "rpe 8.5"),
        ("took an hour and a half", "took 90 minutes"),
        ("love it <3 bench 185", "love it bench 185"),
        ("plank <3 min", "plank <3 min"),
        ("100кг рrеss", "100кг press"),
        ("5\ufe0f\u20e3x5", "5x5"),
        ("185\u200bx5 \u202eabc 5x3\u202c", "185x5"),
        ("see https://example.com/a/185x5 ok", "see ok"),
        ("bench 185 <!-- set time -->", "bench 185"),
        ("“quoted” don’t", '"quoted" don\'t'),
    ],
)
def test_texts_are_brought_to_one_spelling(text: str, plain: str) -> None:
    assert normalise(text).text == plain
