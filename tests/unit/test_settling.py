import gc
import threading
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import SecretStr

from agents import model
from textcoach.bootstrap import build
from textcoach.cli.processes import Process
from textcoach.config import Settings
from textcoach.engine.inline import InlineDoorbell
from textcoach.persistence.schema import upgrade


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


def test_a_process_settles_when_it_starts(settled: list[str], tmp_path: Path) -> None:
    settings = Settings.model_construct(database_url=f"sqlite:///{tmp_path}/coach.sqlite")
    upgrade(settings.database_url)
    opened = threading.Event()
    process = Process(settings, works=True, ticks=False)
    process.textcoach = replace(process.build(), open_model=opened.set)
    try:
        process.start()
        assert opened.wait(10)
        for thread in threading.enumerate():
            if thread.name == "settle":
                thread.join(10)
    finally:
        process.stop()
    assert settled == ["freeze", "collect at 10,000"]


def test_the_model_that_is_opened_is_the_one_of_the_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    built: list[str] = []
    monkeypatch.setattr(model, "build_model", lambda name, **_: built.append(name))
    url = f"sqlite:///{tmp_path}/coach.sqlite"
    upgrade(url)
    settings = Settings.model_construct(database_url=url, model_api_key=SecretStr("key"))
    textcoach = build(settings, InlineDoorbell())
    textcoach.open_model()
    textcoach.database.dispose()
    assert built == [settings.model]
