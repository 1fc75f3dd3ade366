"""The worker is really killed (SIGKILL) at every point of the flows; at the end the provider's own books hold exactly
one text per slot and one answer per burst of replies."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.crash.cases import FLOWS, cases
from tests.crash.site import SENDER, Site, settled, texts
from tests.e2e.support import NUMBER, make_due, service, sign_up
from tests.fakes.databases import Databases
from tests.fakes.gemini import FakeGemini
from tests.fakes.service import url_of
from tests.fakes.twilio_answers import RESET_AFTER_ACCEPTING
from tests.fakes.twilio_process import TwilioProcess
from textcoach.domain.message import Direction, MessageState
from textcoach.ports.checkpoint import Point


@pytest.mark.parametrize(("kind", "point"), cases("morning"))
def test_a_morning_is_taken_by_the_provider_once_whoever_dies_and_wherever(
    databases: Databases, kind: str, point: Point, fake: TwilioProcess, tmp_path: Path
) -> None:
    if point.value.startswith("resolve."):
        fake.answer_next(RESET_AFTER_ACCEPTING)
    with databases.migrated() as database, service(url_of(database)) as textcoach:
        sign_up(textcoach)
        make_due(textcoach)
        site = Site(url_of(database), fake, point, tmp_path, many=kind == "postgresql")
        try:
            site.start()
            site.until(lambda: bool(fake.messages()), "the morning text")
            site.until(lambda: settled(textcoach, 1), "the morning text's outcome")
            site.post(fake.messages()[0]["sid"], callback=["delivered", "sent", "delivered"])
            site.until(lambda: site.died.exists(), f"the death at {point.value}")
            site.until(lambda: settled(textcoach, 1), "peace")
        finally:
            site.stop()
        (sent,) = texts(textcoach, Direction.OUT)
        (taken,) = fake.messages()
        assert (sent.provider_id, sent.state) == (taken["sid"], MessageState.DELIVERED)
        with textcoach.unit_of_work() as uow:
            assert uow.alerts.all_open() == []


@pytest.mark.parametrize(("kind", "point"), cases("reply"))
def test_a_burst_of_replies_is_recorded_and_answered_once_whoever_dies_and_wherever(
    databases: Databases, kind: str, point: Point, fake: TwilioProcess, tmp_path: Path
) -> None:
    with databases.migrated() as database, service(url_of(database)) as textcoach:
        sign_up(textcoach)
        # Where the web server dies, the second text is taken only when it is there again.
        burst = 8.0 if point.value.startswith("reply.") else 2.0
        site = Site(url_of(database), fake, point, tmp_path, many=kind == "postgresql", burst=burst)
        try:
            site.start()
            site.until(site.lives, "the web server")
            sids = [fake.receive(NUMBER, SENDER, body)["sid"] for body in ("bench 145 8/8/8", "row 115 8/8/7 2 left")]
            with ThreadPoolExecutor(2) as pool:
                list(pool.map(site.post, [*sids, *sids]))
            site.until(lambda: site.died.exists(), f"the death at {point.value}")
            site.until(lambda: bool(fake.messages()), "the answer")
            site.until(lambda: settled(textcoach, 1), "peace")
        finally:
            site.stop()
        assert sorted(str(text.provider_id) for text in texts(textcoach, Direction.IN)) == sorted(sids)
        (answer,) = fake.messages()
        assert "Bench Press 145 lb 8/8/8" in answer["body"]
        assert "Row 115 lb 8/8/7" in answer["body"]


@pytest.mark.parametrize(("kind", "point"), cases("thinking"))
def test_a_question_to_a_model_is_answered_once_whoever_dies_and_wherever(
    databases: Databases, kind: str, point: Point, fake: TwilioProcess, tmp_path: Path
) -> None:
    with databases.migrated() as database, service(url_of(database)) as textcoach, FakeGemini() as gemini:
        sign_up(textcoach)
        model = {"TEXTCOACH_MODEL_API_KEY": "a-key", "TEXTCOACH_MODEL_BASE_URL": gemini.url}
        # A model's library is not read in three seconds.
        model["TEXTCOACH_REPLY_LEASE_SECONDS"] = "10"
        site = Site(url_of(database), fake, point, tmp_path, many=kind == "postgresql", given=model)
        try:
            site.start()
            site.until(site.lives, "the web server")
            site.post(fake.receive(NUMBER, SENDER, "what is a good warm up for squats?")["sid"])
            site.until(lambda: site.died.exists(), f"the death at {point.value}")
            site.until(lambda: settled(textcoach, 1), "the answer")
        finally:
            site.stop()
        assert len(fake.messages()) == 1
        assert len(gemini.asked("coach")) >= (2 if point is Point.THINKING_DONE else 1)
        with textcoach.unit_of_work() as uow:
            assert uow.alerts.all_open() == []


def test_every_point_belongs_to_a_flow_of_the_matrix() -> None:
    assert {point for points in FLOWS.values() for point in points} == set(Point)
