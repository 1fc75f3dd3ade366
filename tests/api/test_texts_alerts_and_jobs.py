"""Texts, alerts and jobs at the API."""

from dataclasses import replace

import pytest

from tests.api.support import NOBODY, Api, done, problem
from tests.fakes.service import MONDAY, NUMBER
from textcoach.domain.alert import AlertKind
from textcoach.domain.errors import ConflictError


def test_a_conversation_is_paged_through_from_the_newest_text(api: Api) -> None:
    sam = api.service.sign_up()
    api.service.morning(MONDAY)
    for text in ("done", "thanks", "see you"):
        api.service.later(minutes=5)
        api.service.text(NUMBER, text)
    expected = [str(one.id) for one in sorted(api.service.conversation(), key=lambda one: one.id, reverse=True)]
    seen, cursor = [], ""
    while cursor is not None:
        page = done(api.get(f"/athletes/{sam.id}/messages?limit=2{cursor and f'&cursor={cursor}'}"))
        seen += page["items"]
        cursor = page["next"]
    assert [one["id"] for one in seen] == expected
    assert seen[-1]["kind"] == "morning"
    assert done(api.get(f"/messages/{expected[-1]}")) == seen[-1]


def test_on_the_built_in_phone_the_api_writes_as_the_athlete_and_keeps_the_lines_apart(api: Api) -> None:
    sam = api.service.sign_up()
    api.service.morning(MONDAY)
    at = f"/athletes/{sam.id}/messages"
    text = "bench 145 8/8/7 2 left\nside plank done"
    written = api.post(at, {"text": text}, by="ann write")
    assert (done(written, 201)["direction"], done(written, 201)["body"]) == ("in", text)
    assert written.headers["Location"] == f"/api/v1/messages/{done(written, 201)['id']}"
    api.service.work()
    assert "145 lb 8/8/7, 2 left; Side Plank done." in done(api.get(at))["items"][0]["body"]
    problem(api.post(at, {"text": " "}), 422)


def test_where_a_provider_is_connected_nobody_writes_for_an_athlete(api: Api) -> None:
    sam = api.service.sign_up()
    desk = replace(api.service.textcoach.desk.messages, write_as=None)
    viewer = api.service.textcoach.desk.tokens.viewer(api.tokens["ann write"])
    assert viewer is not None
    with pytest.raises(ConflictError, match="answer from the athlete's own phone"):
        desk.say(viewer, sam.id, "done")


def test_a_strangers_text_is_nobodys(api: Api) -> None:
    problem(api.get(f"/messages/{api.service.receive('+13105550177', 'hello')}"), 404)


def test_todays_text_can_be_looked_at_and_sent_now(api: Api) -> None:
    sam = api.service.sign_up()
    at = f"/athletes/{sam.id}/send-now"
    api.service.at(MONDAY, 6)
    shown = done(api.post(at, {"dry_run": True}))
    assert shown["body"].startswith("Mon 2 Mar")
    assert api.service.conversation() == []
    assert "quiet hours" in problem(api.post(at, {}), 409)["detail"]
    api.service.at(MONDAY, 9)
    sent = done(api.post(at, {}))
    api.service.work()
    assert [one.body for one in api.service.sent_to()] == [sent["body"]]
    problem(api.post(at, {}), 409)


def test_an_alert_is_acknowledged_once(api: Api) -> None:
    sam = api.sam("Cleo")
    api.service.textcoach.alerts.open(AlertKind.PAIN, "a subject", "An athlete hurts.", sam.id)
    (found,) = done(api.get("/alerts", by="cleo read"))["items"]
    assert (found["kind"], found["athlete_id"]) == ("pain", str(sam.id))
    done(api.post(f"/alerts/{found['id']}/acknowledge", by="cleo write"))
    assert api.service.alerts() == []
    problem(api.post(f"/alerts/{found['id']}/acknowledge", by="cleo write"), 404)


def test_a_job_is_shown_and_tried_again(api: Api) -> None:
    api.service.sign_up()
    api.service.at(MONDAY, 7, 55)
    api.service.textcoach.mornings.tick()
    (job,) = done(api.get("/jobs?state=waiting"))["items"]
    assert (job["what"], job["tries"]) == ("morning text to write", 0)
    assert done(api.get(f"/jobs/{job['id']}")) == job
    assert done(api.post(f"/jobs/{job['id']}/retry"), 202) == job
    api.service.work()
    assert len(api.service.conversation()) == 1
    assert "settled" in problem(api.post(f"/jobs/{job['id']}/retry"), 409)["detail"]
    problem(api.get(f"/jobs/{NOBODY}"), 404)


def test_a_safety_hold_is_lifted_once(api: Api) -> None:
    sam = api.service.sign_up()
    api.service.morning(MONDAY)
    api.service.text(NUMBER, "I have chest pain")
    at = f"/athletes/{sam.id}"
    assert done(api.get(f"{at}/holds"))["items"][0]["reason"] == "safety"
    assert done(api.post(f"{at}/clear-safety"))["texts_from"] == "2026-03-03"
    assert "nothing to clear" in problem(api.post(f"{at}/clear-safety"), 409)["detail"]
