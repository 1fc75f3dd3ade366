"""That the benchmarks of the reader run and count what they say; how good or fast it is, others say."""

from datetime import date

from benchmarks import reading_growth, reading_share
from messaging.reading.grammar import GrammarReader
from textcoach.domain.reading import ReadingContext

_CONTEXT = ReadingContext("lb", "mi", date(2026, 3, 10))


def test_the_share_of_replies_that_need_the_model_is_told_by_kind() -> None:
    shares = reading_share.measure(texts=80, lines=10)
    worked = [share for share in shares if share.subject == "worked"]
    generated = [share for share in shares if share.subject == "generated"]
    assert (worked[0].kind, worked[0].count) == (reading_share.ALL, 10)
    assert (generated[0].kind, generated[0].count) == (reading_share.ALL, 80)
    assert sum(share.count for share in generated[1:]) == 80
    assert all(share.model + share.wrong <= 1 for share in shares)
    assert len(reading_share.table(shares).splitlines()) == len(shares) + 1


def test_a_reply_needs_the_model_when_the_grammar_makes_nothing_of_it_or_asks_back() -> None:
    reader = GrammarReader()
    needed = {
        text: reading_share.needs_model(reader, text, reader.read(text, _CONTEXT))
        for text in ("asdfgh qwert", "135x10", "bench 185x5x3", "done", 'Liked "bench 185x5x3"')
    }
    assert needed == {
        "asdfgh qwert": True,
        "135x10": True,
        "bench 185x5x3": False,
        "done": False,
        'Liked "bench 185x5x3"': False,
    }


def test_growth_is_measured_between_two_lengths_of_one_shape() -> None:
    rows = reading_growth.measure(runs=1, shapes=("commas", "brackets"))
    assert {(row.shape, row.short, row.long) for row in rows} == {
        (shape, *sizes) for shape in ("commas", "brackets") for sizes in reading_growth.SIZES
    }
    assert rows == sorted(rows, key=lambda row: -row.ratio)
    assert len(reading_growth.table(rows).splitlines()) == len(rows) + 1
