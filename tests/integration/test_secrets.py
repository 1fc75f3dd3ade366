"""Keys that the service makes for itself: one for all processes, whoever is first."""

import threading
from concurrent.futures import ThreadPoolExecutor

from textcoach.domain.ids import new_id
from textcoach.persistence.database import Database
from textcoach.services.links import Links, workout_linked


def test_the_first_that_is_made_is_kept(database: Database) -> None:
    with database.unit_of_work() as unit:
        assert unit.secrets.get("key") is None
        assert unit.secrets.keep("key", b"one") == b"one"
        assert unit.secrets.keep("key", b"two") == b"one"
        assert unit.secrets.keep("other", b"two") == b"two"
        unit.commit()
    with database.reading() as unit:
        assert unit.secrets.get("key") == b"one"


def test_of_many_that_make_one_at_once_all_get_the_same(database: Database) -> None:
    ready = threading.Barrier(6)

    def make(number: int) -> bytes:
        ready.wait()
        with database.unit_of_work() as unit:
            kept = unit.secrets.keep("key", bytes([number]))
            unit.commit()
        return kept

    with ThreadPoolExecutor(6) as pool:
        assert len(set(pool.map(make, range(6)))) == 1


def test_a_link_can_be_made_only_with_a_public_address_and_is_known_again(database: Database) -> None:
    workout_id = new_id()
    with database.unit_of_work() as unit:
        assert Links(None).signer(unit) is None
        assert unit.secrets.get("workout links") is None
        signer = Links("https://coach.example.org/").signer(unit)
        assert signer is not None
        link = signer.link(workout_id)
        unit.commit()
    assert link.startswith("https://coach.example.org/w/")
    token = link.rsplit("/", 1)[1]
    with database.reading() as unit:
        assert workout_linked(unit, token) == workout_id
        assert workout_linked(unit, token[:-1]) is None
    assert "key" not in repr(signer)


def test_before_there_is_a_key_no_token_is_ours(database: Database) -> None:
    with database.reading() as unit:
        assert workout_linked(unit, "A" * 38) is None
