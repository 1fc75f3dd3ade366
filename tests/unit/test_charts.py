"""Bars of text."""

import pytest

from textcoach.cli.charts import ASCII, BLOCKS, Bars, bars


@pytest.mark.parametrize(
    ("value", "bar"), [(0, ""), (4, "####"), (4.5, "####+"), (4.4, "####"), (10, "##########"), (99, "##########")]
)
def test_a_bar_is_as_long_as_its_value(value: float, bar: str) -> None:
    assert ASCII.bar(value, 10, 10) == bar


@pytest.mark.parametrize(
    ("value", "bar"),
    [
        (0, "   -----"),
        (2, "## -----"),
        (2.5, "##+-----"),
        (6, "######--"),
        (8, "########"),
        (10, "##########"),
    ],
)
def test_what_is_left_of_a_range_begins_where_the_range_does(value: float, bar: str) -> None:
    assert ASCII.within(value, low=3, high=8, scale=10, width=10) == bar


@pytest.mark.parametrize("kind", [ASCII, BLOCKS])
def test_without_a_scale_there_is_no_bar(kind: Bars) -> None:
    assert kind.bar(1, 0, 10) == kind.within(1, 0, 1, 0, 10) == ""


def test_where_output_is_no_terminal_bars_are_ascii() -> None:
    assert bars() is ASCII


@pytest.mark.parametrize(("encoding", "kind"), [("utf-8", BLOCKS), ("UTF8", BLOCKS), ("ascii", ASCII), (None, ASCII)])
def test_a_terminal_gets_the_bars_that_it_can_show(
    monkeypatch: pytest.MonkeyPatch, encoding: str | None, kind: Bars
) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    terminal.encoding = encoding  # type: ignore[attr-defined]
    monkeypatch.setattr("sys.stdout", terminal)
    found = bars()
    monkeypatch.undo()
    assert found is kind
