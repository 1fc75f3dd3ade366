"""The service as it really runs: processes, their signals, a provider on the loopback."""

import http.client
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.e2e.support import NUMBER, Started, make_due, service, sign_up, started
from tests.fakes.databases import PostgresDatabases
from tests.fakes.ports import free_port
from tests.fakes.service import url_of
from tests.fakes.twilio import ACCOUNT, TOKEN, FakeTwilio, sign
from textcoach.bootstrap import Textcoach
from textcoach.domain.message import Direction, Message, MessageState
from textcoach.persistence.schema import upgrade

PUBLIC = "https://coach.example"
INBOUND = "/webhooks/twilio/inbound"
FROM = "+12125550100"


@pytest.fixture
def fake() -> Iterator[FakeTwilio]:
    with FakeTwilio() as fake:
        yield fake


def settings(url: str, fake: FakeTwilio) -> dict[str, str]:
    return {
        "TEXTCOACH_DATABASE_URL": url,
        "TEXTCOACH_TWILIO_ACCOUNT_SID": ACCOUNT,
        "TEXTCOACH_TWILIO_AUTH_TOKEN": TOKEN,
        "TEXTCOACH_TWILIO_FROM_NUMBER": FROM,
        "TEXTCOACH_TWILIO_API_BASE_URL": fake.url,
        "TEXTCOACH_PUBLIC_URL": PUBLIC,
        "TEXTCOACH_SEGMENTS_PER_SECOND": "100",
        "TEXTCOACH_BURST_SECONDS": "1",
    }


def post(port: int, body: str, number: str, *, token: str = TOKEN, sid: str = "SM" + "1" * 32) -> int:
    form = {"MessageSid": sid, "From": number, "To": FROM, "Body": body, "NumMedia": "0"}
    headers = {
        "X-Twilio-Signature": sign(PUBLIC + INBOUND, form, token),
        "Content-Type": "application/x-www-form-urlencoded",
    }
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("POST", INBOUND, urllib.parse.urlencode(form), headers)
        return connection.getresponse().status


def lives(port: int) -> bool:
    try:
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
            connection.request("GET", "/healthz")
            return connection.getresponse().status == 200
    except OSError:
        return False


def sent_to(fake: FakeTwilio, number: str) -> list[str]:
    return [str(message["body"]) for message in fake.messages() if message["to"] == number]


def texts_of(textcoach: Textcoach, number: str, direction: Direction) -> list[Message]:
    with textcoach.unit_of_work() as uow:
        return [text for text in uow.messages.conversation(number, 50) if text.direction is direction]


def performance_is_recorded(textcoach: Textcoach, number: str) -> bool:
    with textcoach.unit_of_work() as uow:
        workouts = [text.workout_id for text in uow.messages.conversation(number, 50) if text.workout_id]
        return bool(workouts) and uow.performances.of_workout(workouts[0]) is not None


def a_day_passes_in_seconds(
    until: Callable[[Callable[[], bool], str], None], textcoach: Textcoach, fake: FakeTwilio, port: int, number: str
) -> None:
    """The text that is due goes out, a forged answer is refused, a real one is recorded and answered once."""
    until(lambda: bool(sent_to(fake, number)), "the morning text")
    (morning,) = sent_to(fake, number)
    assert "skip" in morning

    assert post(port, "done", number, token="forged") == 403
    assert not texts_of(textcoach, number, Direction.IN)

    assert post(port, "done", number) == 200
    assert post(port, "done", number) == 200  # the provider tries again though it was answered
    until(lambda: len(sent_to(fake, number)) > 1, "the answer")
    until(lambda: texts_of(textcoach, number, Direction.OUT)[-1].state is MessageState.ACCEPTED, "its outcome")
    (stored,) = texts_of(textcoach, number, Direction.IN)
    assert (stored.body, stored.provider) == ("done", "twilio")
    assert performance_is_recorded(textcoach, number)
    assert len(sent_to(fake, number)) == 2


def stop(processes: list[Started]) -> None:
    for process in processes:
        process.ask_to_stop()
    for process in processes:
        assert process.end() == 0, f"{process.name}: {process.log.read_text()}"
        said = process.log.read_text()
        assert "Traceback" not in said
        assert NUMBER[1:] not in said
        assert TOKEN not in said


def test_serve_runs_a_whole_day_on_sqlite_and_stops_when_asked(tmp_path: Path, fake: FakeTwilio) -> None:
    url, port = f"sqlite:///{tmp_path}/coach.sqlite", free_port()
    upgrade(url)
    with service(url) as textcoach:
        sign_up(textcoach)
        make_due(textcoach)
        command = ["serve", "--port", str(port)]
        with started(command, folder=tmp_path, **settings(url, fake)) as processes:
            (serve,) = processes
            serve.until(lambda: lives(port), "the web server")
            a_day_passes_in_seconds(serve.until, textcoach, fake, port, NUMBER)
            assert f"textcoach serves on http://127.0.0.1:{port}" in serve.log.read_text()
            stop(processes)


def test_web_clock_and_workers_run_a_whole_day_on_postgresql_and_stop_when_asked(
    tmp_path: Path, postgresql_databases: PostgresDatabases, fake: FakeTwilio
) -> None:
    numbers = [f"+121255502{index:02}" for index in range(4)]
    with postgresql_databases.migrated() as database:
        url, port = url_of(database), free_port()
        with service(url) as textcoach:
            for index, number in enumerate(numbers):
                sign_up(textcoach, number, f"Sam {index}")
                make_due(textcoach, number)
            commands = [["web", "--port", str(port)], ["worker"], ["worker"], ["clock"]]
            with started(*commands, folder=tmp_path, **settings(url, fake)) as processes:
                web, _, _, clock = processes
                web.until(lambda: lives(port), "the web server")
                clock.until(lambda: all(sent_to(fake, number) for number in numbers), "every morning text")
                a_day_passes_in_seconds(clock.until, textcoach, fake, port, numbers[0])
                assert [len(sent_to(fake, number)) for number in numbers] == [2, 1, 1, 1]
                stop(processes)


def test_a_second_serve_on_the_same_port_says_so_and_the_first_goes_on(tmp_path: Path) -> None:
    url, port = f"sqlite:///{tmp_path}/coach.sqlite", free_port()
    upgrade(url)
    command = ["serve", "--port", str(port)]
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    with started(command, folder=tmp_path, TEXTCOACH_DATABASE_URL=url) as (first,):
        first.until(lambda: lives(port), "the web server")
        with started(command, folder=elsewhere, TEXTCOACH_DATABASE_URL=url) as (second,):
            assert second.end() == 2
            said = second.log.read_text()
        assert said == f"textcoach: Port {port} is in use: stop what listens there or choose another with --port.\n"
        assert lives(port)
        first.ask_to_stop()
        assert first.end() == 0
