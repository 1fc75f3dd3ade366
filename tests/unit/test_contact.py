from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textcoach.domain.contact import check_send_time, e164, iana_zone
from textcoach.domain.errors import UserError


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("+12125550142", "+12125550142"),
        (" +1 (212) 555-0142 ", "+12125550142"),
        ("+49 1515 5501420", "+4915155501420"),
        ("+44 (0)20 7946 0958", "+442079460958"),
    ],
)
def test_a_number_becomes_e164(written: str, number: str) -> None:
    assert e164(written) == number


@pytest.mark.parametrize("written", ["", "hello", "212 555 0142", "2125550142", "+", "++1"])
def test_a_number_without_its_country_is_refused_with_an_example(written: str) -> None:
    with pytest.raises(UserError, match=r"such as \+12125550123\.$"):
        e164(written)


@pytest.mark.parametrize("written", ["+1212555", "+121255501421111"])
def test_a_number_with_too_few_or_too_many_digits_is_refused(written: str) -> None:
    with pytest.raises(UserError, match=r"check its digits and its country code\.$"):
        e164(written)


@given(st.text(max_size=30))
def test_whatever_is_typed_as_a_number_becomes_one_or_is_refused_in_a_sentence(written: str) -> None:
    refusal = None
    try:
        number = e164(written)
    except UserError as refused:
        refusal = str(refused)
    assert refusal.endswith(".") if refusal else e164(number) == number


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Berlin", "UTC", "Asia/Kathmandu"])
def test_an_iana_zone_stays_as_it_is(zone: str) -> None:
    assert iana_zone(zone) == zone


@pytest.mark.parametrize("zone", ["", "EST5", "New York", "america/new_york", "+02:00", "../etc/passwd", "/UTC"])
def test_another_zone_is_refused_with_examples(zone: str) -> None:
    with pytest.raises(UserError, match=r"America/New_York or Europe/Berlin\.$"):
        iana_zone(zone)


@pytest.mark.parametrize("at", [time(8), time(12, 30), time(20, 59)])
def test_texts_go_out_from_eight_to_nine(at: time) -> None:
    assert check_send_time(at, asked_by_athlete=False) == at


@pytest.mark.parametrize("at", [time(4), time(6, 30), time(7, 59)])
def test_an_earlier_text_needs_the_athletes_own_request(at: time) -> None:
    assert check_send_time(at, asked_by_athlete=True) == at
    with pytest.raises(UserError, match="--early-request"):
        check_send_time(at, asked_by_athlete=False)


@pytest.mark.parametrize("at", [time(0), time(3, 59), time(21), time(23, 59)])
def test_at_night_no_text_goes_out_whoever_asks(at: time) -> None:
    with pytest.raises(UserError, match=f"{at:%H:%M}"):
        check_send_time(at, asked_by_athlete=True)
