import gc
from types import SimpleNamespace
from typing import Any

import pytest

from textcoach.cli.processes import Process
from textcoach.config import Settings


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was done, in order: the collector of these tests is left as it is."""
    done: list[str] = []
    monkeypatch.setattr(gc, "freeze", lambda: done.append("freeze"))
    monkeypatch.setattr(gc, "set_threshold", lambda *at: done.append(f"collect at {at[0]:,}"))
    return done


def settle(done: list[str], *, works: bool) -> None:
    textcoach: Any = SimpleNamespace(open_model=lambda: done.append("open the model"))
    Process(Settings(_env_file=None), works=works, ticks=False)._settle(textcoach)


def test_who_works_opens_the_model_before_it_is_asked_and_the_collector_passes_over_what_stays(
    settled: list[str],
) -> None:
    settle(settled, works=True)
    assert settled == ["open the model", "freeze", "collect at 10,000"]


def test_who_only_serves_the_web_opens_no_model(settled: list[str]) -> None:
    settle(settled, works=False)
    assert settled == ["freeze", "collect at 10,000"]
