from structlog.testing import capture_logs

from textcoach.cli.processes import Process
from textcoach.config import Settings


def test_a_part_that_cannot_be_stopped_does_not_keep_the_others_running() -> None:
    stopped: list[str] = []

    def fail() -> None:
        raise ConnectionError("postgresql://coach:secret@db is away")

    process = Process(Settings(_env_file=None), works=False, ticks=False)
    process._stops = [lambda: stopped.append("last"), fail, lambda: stopped.append("first")]
    with capture_logs() as logs:
        process.stop()
    assert stopped == ["first", "last"]
    assert [line["error"] for line in logs] == ["ConnectionError"]
    assert "secret" not in repr(logs)
