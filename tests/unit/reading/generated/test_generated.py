"""Random performances, written in random notations, are read back as they were performed.

The texts are always the same ones. Look at one with ``python -m tests.unit.reading.generated``.
"""

from collections import Counter

import pytest

from messaging.reading.grammar import GrammarReader
from textcoach.domain.reading import Reading

from .comparing import Tally, differences
from .texts import case, cases, notations

_TEXTS = 20_000
_SHARE = 0.99
_SHARE_OF_EACH = 0.95


@pytest.mark.parametrize("family", notations())
def test_what_was_performed_is_read_back_from_any_notation(family: str) -> None:
    reader, tally = GrammarReader(), Tally()
    for one in cases(_TEXTS, family):
        tally.add(one, reader.read(one.text, one.context))
    assert tally.share >= _SHARE, tally.report(most=8, examples=3)
    worst = tally.worst()[0]
    assert tally.share_of(worst) >= _SHARE_OF_EACH, tally.report(most=3, examples=5)


def test_there_are_many_notations_and_every_one_has_its_share_of_the_texts() -> None:
    names = [name for family in notations().values() for name in family]
    assert len(names) == len(set(names)) >= 25
    written = Counter(one.notation for one in cases(len(names) * 2))
    assert written == dict.fromkeys(names, 2)


def test_a_text_can_be_written_again_by_its_number() -> None:
    for one in cases(300):
        assert case(one.notation, one.number) == one


def test_texts_differ() -> None:
    texts = [one.text for one in cases(2_000)]
    assert len(set(texts)) > 0.95 * len(texts)


@pytest.mark.parametrize("name", [name for names in notations().values() for name in names])
def test_the_comparison_finds_nothing_wrong_with_the_performance_itself_and_much_with_nothing(name: str) -> None:
    one = case(name, 0)
    assert differences(one, one.expected) == {}
    assert differences(one, Reading())
