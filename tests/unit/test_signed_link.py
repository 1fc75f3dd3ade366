"""Tokens of signed links."""

import base64
import re
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textcoach.domain.ids import new_id
from textcoach.domain.signed_link import token_of, workout_id_of

KEY, OTHER = bytes(range(32)), bytes(32)
ID = UUID("0195a2b4-7c1d-7e2f-8a3b-4c5d6e7f8091")
TOKEN = token_of(ID, KEY)


@given(st.uuids(), st.binary(min_size=32, max_size=32))
def test_a_token_is_short_and_plain_and_names_its_workout(workout_id: UUID, key: bytes) -> None:
    token = token_of(workout_id, key)
    assert re.fullmatch(r"[A-Za-z0-9_-]{38}", token)
    assert workout_id_of(token, key) == workout_id


@given(st.integers(0, 37), st.sampled_from("ABCxyz019-_"))
def test_a_token_with_another_character_anywhere_is_none(at: int, char: str) -> None:
    forged = TOKEN[:at] + char + TOKEN[at + 1 :]
    assert (workout_id_of(forged, KEY) == ID) == (forged == TOKEN)


@pytest.mark.parametrize(
    "forged",
    [
        TOKEN[:-1],
        TOKEN[1:],
        TOKEN + "A",
        TOKEN + "=",
        TOKEN + "==",
        TOKEN.swapcase(),
        TOKEN.lower(),
        TOKEN.upper(),
        TOKEN.replace("-", "+").replace("_", "/") + " ",
        f" {TOKEN}",
        "",
        "A" * 38,
        "\u00e9" * 38,
        "A" * 5000,
        "../../etc/passwd",
        base64.urlsafe_b64encode(ID.bytes).decode().rstrip("="),
    ],
)
def test_what_was_not_made_by_us_is_none(forged: str) -> None:
    assert workout_id_of(forged, KEY) is None


def test_another_key_makes_another_token() -> None:
    assert token_of(ID, OTHER) != TOKEN
    assert workout_id_of(TOKEN, OTHER) is None


def test_the_bits_that_a_character_has_too_many_are_not_free() -> None:
    last = [TOKEN[:-1] + char for char in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"]
    assert [one for one in last if workout_id_of(one, KEY) is not None] == [TOKEN]


def test_the_same_seal_does_not_fit_another_workout() -> None:
    raw = base64.urlsafe_b64decode(TOKEN + "==")
    mixed = base64.urlsafe_b64encode(new_id().bytes + raw[16:]).decode().rstrip("=")
    assert workout_id_of(mixed, KEY) is None
