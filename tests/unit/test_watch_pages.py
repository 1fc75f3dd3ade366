import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families
from structlog.testing import capture_logs

from textcoach.domain.alert import AlertKind
from textcoach.domain.author import Author
from textcoach.domain.figures import TextCount, TextedCount, Writing
from textcoach.domain.message import MessageState
from textcoach.domain.states import WorkoutState
from textcoach.ports.watch import Figures, ModelCallCount
from textcoach.services.watching import Check
from textcoach.web.app import create_app
from textcoach.web.patience import Patient
from textcoach.web.watch import Watch

WELL = (Check("database", True, "ok"), Check("clock", True, "last tick 4 s ago"))
FIGURES = Figures(
    texts=(
        TextCount(MessageState.DELIVERED, 40, 60, 58),
        TextCount(MessageState.UNKNOWN, 1, 2, 0),
    ),
    failed_by_code={"30007": 2, "none": 1},
    inbound=12,
    writing=(Writing(Author.AGENT, 30, 2.5, 9.0, 31.0), Writing(Author.SAFE, 1, 0.01, 0.01, 0.01)),
    texted=(TextedCount(WorkoutState.SCHEDULED, 5, 1), TextedCount(WorkoutState.COMPLETED, 20, 18)),
    model_calls=(ModelCallCount("daily_workout", "ok", 30, 4000, 900),),
    oldest_due_age=7.5,
    replies_waiting=3,
    slots_pending=4,
    opened_alerts={AlertKind.GUARDRAIL: 3},
    open_alerts={AlertKind.PAIN: 2},
    failed_jobs={"prepare": 5},
    heartbeat_age=11.0,
)


@dataclass
class Service:
    checks: Sequence[Check] = WELL
    figures: Figures = FIGURES
    scrapes: int = 0
    failure: Exception | None = None
    texts: list[object] = field(default_factory=list)

    def readiness(self) -> Sequence[Check]:
        return self.checks

    def count(self) -> Figures:
        self.scrapes += 1
        if self.failure is not None:
            raise self.failure
        return self.figures


@pytest.fixture
def service() -> Service:
    return Service()


def client(service: Service, token: str | None = None) -> FlaskClient:
    watch = Watch(service.readiness, service.count, token)
    return create_app(inbound=None, receive=service.texts.append, report=lambda *_: None, watch=watch).test_client()


def scraped(client: FlaskClient) -> dict[tuple[str, ...], float]:
    answer = client.get("/metrics")
    assert answer.status_code == 200, answer.text
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


def test_a_service_that_is_well_is_ready_one_line_a_check(service: Service) -> None:
    answer = client(service).get("/readyz")
    assert (answer.status_code, answer.mimetype) == (200, "text/plain")
    assert answer.text == "ready\ndatabase: ok\nclock: last tick 4 s ago\n"


def test_one_check_that_is_not_well_makes_it_not_ready(service: Service) -> None:
    service.checks = (WELL[0], Check("clock", False, "it never ticked: start it"))
    answer = client(service).get("/readyz")
    assert answer.status_code == 503
    assert answer.text == "not ready\ndatabase: ok\nclock: it never ticked: start it\n"


def test_the_service_lives_whatever_its_database_does(service: Service) -> None:
    service.checks = (Check("database", False, "it does not answer"),)
    assert client(service).get("/healthz").status_code == 200


def test_without_a_watch_nobody_is_told_anything() -> None:
    app = create_app(inbound=None, receive=lambda _: None, report=lambda *_: None)
    assert [app.test_client().get(path).status_code for path in ("/readyz", "/metrics")] == [404, 404]


def test_the_metrics_are_the_rows_figures(service: Service) -> None:
    found = scraped(client(service))
    assert found["textcoach_texts_last_day", "delivered"] == 40
    assert found["textcoach_texts_last_day", "queued"] == 0
    assert found["textcoach_texts_failed_last_day", "30007"] == 2
    assert found["textcoach_segments_last_day", "estimated"] == 62
    assert found["textcoach_segments_last_day", "billed"] == 58
    assert found["textcoach_inbound_texts_last_day",] == 12
    assert found["textcoach_workouts_written_last_day", "agent"] == 30
    assert found["textcoach_workouts_written_last_day", "understudy"] == 0
    assert found["textcoach_workout_writing_seconds_last_day", "agent", "0.95"] == 9.0
    assert found["textcoach_workout_writing_seconds_last_day", "safe", "1"] == 0.01
    assert ("textcoach_workout_writing_seconds_last_day", "understudy", "1") not in found
    assert found["textcoach_workouts_texted_last_day", "completed"] == 20
    assert found["textcoach_workouts_texted_last_day", "skipped"] == 0
    assert found["textcoach_workouts_answered_last_day",] == 19
    assert found["textcoach_alerts_opened_last_day", "guardrail"] == 3
    assert found["textcoach_alerts_opened_last_day", "pain"] == 0
    assert found["textcoach_model_calls_last_day", "daily_workout", "ok"] == 30
    assert found["textcoach_model_tokens_last_day", "daily_workout", "in", "ok"] == 4000
    assert found["textcoach_model_tokens_last_day", "daily_workout", "out", "ok"] == 900
    assert found["textcoach_oldest_due_text_age_seconds",] == 7.5
    assert found["textcoach_replies_waiting",] == 3
    assert found["textcoach_slots_pending",] == 4
    assert found["textcoach_open_alerts", "pain"] == 2
    assert found["textcoach_open_alerts", "stuck"] == 0
    assert found["textcoach_failed_jobs", "prepare"] == 5
    assert found["textcoach_failed_jobs", "deliver"] == 0
    assert found["textcoach_clock_heartbeat_age_seconds",] == 11.0


def test_every_state_of_an_outbound_text_has_its_figure(service: Service) -> None:
    states = {key[1] for key in scraped(client(service)) if key[0] == "textcoach_texts_last_day"}
    assert states == {state.value for state in MessageState} - {"received"}


def test_a_clock_that_never_ticked_is_infinitely_old(service: Service) -> None:
    service.figures = replace(FIGURES, heartbeat_age=None)
    assert scraped(client(service))["textcoach_clock_heartbeat_age_seconds",] == float("inf")


def test_scrapes_in_a_row_read_the_rows_once(service: Service) -> None:
    asked = client(service)
    assert scraped(asked) == scraped(asked)
    assert service.scrapes == 1


def test_rows_that_cannot_be_read_are_said_so_and_read_again_next_time(service: Service) -> None:
    asked = client(service)
    service.failure = RuntimeError("password hunter2")
    with capture_logs() as logs:
        answer = asked.get("/metrics")
    assert answer.status_code == 503
    assert "hunter2" not in answer.text + repr(logs)
    service.failure = None
    assert asked.get("/metrics").status_code == 200


@pytest.mark.parametrize("peer", ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])
def test_this_machine_may_read_the_metrics(service: Service, peer: str) -> None:
    assert client(service).get("/metrics", environ_base={"REMOTE_ADDR": peer}).status_code == 200


@pytest.mark.parametrize("peer", ["10.0.0.7", "192.0.2.1", "2001:db8::1", "::ffff:10.0.0.7", "", "nonsense"])
def test_no_other_machine_may_without_a_token(service: Service, peer: str) -> None:
    assert client(service).get("/metrics", environ_base={"REMOTE_ADDR": peer}).status_code == 404
    assert service.scrapes == 0


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP"])
def test_a_proxy_on_this_machine_lets_nobody_in(service: Service, header: str) -> None:
    assert client(service).get("/metrics", headers={header: "127.0.0.1"}).status_code == 404


def test_who_bears_the_token_may_read_from_anywhere(service: Service) -> None:
    asked = client(service, "s3cret")
    far = {"REMOTE_ADDR": "192.0.2.1"}
    headers = {"Authorization": "Bearer s3cret", "X-Forwarded-For": "192.0.2.9"}
    assert asked.get("/metrics", headers=headers, environ_base=far).status_code == 200


@pytest.mark.parametrize(
    "given", [None, "Bearer", "Bearer S3CRET", "Bearer s3cre", "Basic s3cret", "s3cret", "Bearer é"]
)
def test_with_a_token_configured_nobody_reads_without_it(service: Service, given: str | None) -> None:
    headers = {} if given is None else {"Authorization": given}
    assert client(service, "s3cret").get("/metrics", headers=headers).status_code == 404
    assert service.scrapes == 0


def test_who_asks_for_something_that_hangs_gives_up_and_asks_no_second_time() -> None:
    release, runs = threading.Event(), list[int]()

    def hang() -> str:
        runs.append(1)
        release.wait(10)
        return "late"

    patient = Patient(hang, 0.05)
    for _ in range(3):
        with pytest.raises(TimeoutError):
            patient()
    assert len(runs) == 1
    release.set()


def test_a_database_that_hangs_is_said_to_hang(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    release = threading.Event()
    monkeypatch.setattr("textcoach.web.watch._PATIENCE", 0.05)
    monkeypatch.setattr(service, "readiness", lambda: release.wait(10))
    answer = client(service).get("/readyz")
    release.set()
    assert answer.status_code == 503
    assert answer.text.startswith("not ready\ndatabase: it did not answer")
