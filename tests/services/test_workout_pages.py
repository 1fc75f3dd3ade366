"""The page behind the signed link, asked for over HTTP as a phone does."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fakes.requests_desk import OnSqlite, RequestsDesk
from tests.fakes.service import MONDAY, NUMBER, SAM, ScriptedSender, Service, service_on
from textcoach.domain.ids import new_id
from textcoach.domain.load import Load
from textcoach.domain.plan import Hold, HoldReason
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Block, Item, ItemType, LoadChange, Modification, Reps, WarmUpSet, WorkoutContent
from textcoach.persistence.database import Database
from textcoach.services.links import Links
from textcoach.web.app import create_app

PUBLIC = "https://coach.example.org"
HOSTILE = "<script>alert('x')</script>{{ 7*7 }}\"><img src=x>"
CONTENT = WorkoutContent(
    "Full body, heavy",
    (
        Block("Prep", (Item(ItemType.PREP, "90/90 Hip Switch", reps=Reps(8, 8)),)),
        Block(
            "Main",
            (
                Item(
                    ItemType.COMPOUND, "Barbell Back Squat", 4, Reps(4, 6), rir=2.0, load=Load(275, "lb"), rest=180,
                    tempo="3-1-1", note="brace first",
                    modifications=(Modification("if the knee hurts", "Box Squat", "high box"),),
                    warmup=(WarmUpSet(8, Load(45, "lb")), WarmUpSet(5, Load(135, "lb"))),
                ),
                Item(ItemType.SECONDARY, "Dumbbell Row", 3, Reps(8, 10), rir=2.0, rest=90),
            ),
        ),
        Block("Pair A", (
            Item(ItemType.ACCESSORY, "Hammer Curl", 3, Reps(10, 15), rir=2.0),
            Item(ItemType.ACCESSORY, "Triceps Pushdown", 3, Reps(10, 15), rir=2.0),
        ), paired=True),
        Block("Circuit", (
            Item(ItemType.ACCESSORY, "Burpee", 1, Reps(10, 12), rpe=7.0, rest=15),
            Item(ItemType.ACCESSORY, "Push-Up", 1, Reps(10, 12), rpe=7.0, rest=15),
        ), rounds=4),
        Block("Cooldown", (Item(ItemType.COOLDOWN, "Calf Stretch", seconds=30),)),
    ),
    (LoadChange("Barbell Back Squat", "raised", "265 lb", "275 lb", "265 lb x 6/6/6/6 last time, so up 10 lb"),),
    notes="Take your time.",
)  # fmt: skip


@pytest.fixture
def service(database: Database, sender: ScriptedSender) -> Iterator[Service]:
    with service_on(database, sender, public_url=PUBLIC) as made:
        made.sign_up()
        made.morning(MONDAY)
        made.at(MONDAY, 12)
        yield made


@pytest.fixture
def phone(service: Service) -> FlaskClient:
    textcoach = service.textcoach
    app = create_app(
        inbound=None,
        receive=textcoach.inbox.receive,
        report=textcoach.statuses.report,
        show_workout=textcoach.pages.show,
    )
    return app.test_client()


def put(service: Service, content: WorkoutContent | None, **more: object) -> None:
    changed = replace(service.workout(MONDAY), content=content, **more)  # type: ignore[arg-type]
    service.change(lambda uow: uow.workouts.save(changed))


def path_of(service: Service) -> str:
    workout_id = service.workout(MONDAY).id
    with service.textcoach.unit_of_work() as uow:
        signer = Links(PUBLIC).signer(uow)
        assert signer is not None
        uow.commit()
    return signer.link(workout_id).removeprefix(PUBLIC)


def words_of(answer: TestResponse) -> str:
    """What a person reads."""
    main = answer.text.split("<main>")[1]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def test_it_shows_the_workout_with_all_that_a_text_has_no_space_for(service: Service, phone: FlaskClient) -> None:
    put(service, CONTENT)
    answer = phone.get(path_of(service))
    assert answer.status_code == 200
    assert answer.mimetype == "text/html"
    words = words_of(answer)
    for part in (
        "Monday 2 March Full body, heavy About",
        "Take your time.",
        "90/90 Hip Switch \u00d78",
        "Barbell Back Squat 4\u00d74\u20136 @ 275 lb 45 45 25 a side Warm up 45\u00d78 135\u00d75 "
        "leave 2 in the tank rest 3 min tempo 3-1-1 brace first If the knee hurts: Box Squat (high box)",
        "Dumbbell Row 3\u00d78\u201310/side @ your pick leave 2 in the tank rest 90 s",
        "Superset a set of each in turn Hammer Curl",
        "Circuit 4 rounds RPE 7 15 s between Burpee \u00d710\u201312 Push-Up",
        "Cool-down Calf Stretch 30 s/side",
        "Why Barbell Back Squat 265 lb -&gt; 275 lb: 265 lb x 6/6/6/6 last time, so up 10 lb.",
    ):
        assert part in words


class TestThePage(OnSqlite):
    def test_is_private_and_holds_nothing_that_runs_or_is_fetched(self, service: Service, phone: FlaskClient) -> None:
        put(service, CONTENT)
        answer = phone.get(path_of(service))
        html = answer.text
        for secret in (SAM.name, "Sam", "Ortiz", NUMBER, NUMBER[1:], str(service.athlete().id), SAM.profile.goal):
            assert secret not in html
        assert "<script" not in html
        assert not re.search(r"url\(|@import", html)
        assert not re.search(r"\b(?:src|href|action|style|on[a-z]+)\s*=", html)
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "Set-Cookie" not in answer.headers
        (nonce,) = re.findall(r'<style nonce="([^"]+)">', html)
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith(f"default-src 'none'; style-src 'nonce-{nonce}';")
        assert "unsafe" not in policy
        assert nonce not in phone.get(path_of(service)).text

    def test_is_light_to_load(self, service: Service, phone: FlaskClient) -> None:
        put(service, CONTENT)
        assert len(phone.get(path_of(service)).data) < 20_000

    def test_escapes_whatever_a_model_or_an_athlete_wrote(self, service: Service, phone: FlaskClient) -> None:
        item = Item(
            ItemType.COMPOUND, HOSTILE, 3, Reps(5, 5), rir=2.0, note=HOSTILE, tempo=HOSTILE,
            modifications=(Modification(HOSTILE, HOSTILE, HOSTILE),),
        )  # fmt: skip
        change = LoadChange(HOSTILE, "raised", HOSTILE, HOSTILE, HOSTILE)
        put(service, WorkoutContent(HOSTILE, (Block(HOSTILE, (item,), rounds=2),), (change,), HOSTILE))
        html = phone.get(path_of(service)).text
        assert "<script" not in html
        assert "<img" not in html
        assert "{{ 7*7 }}" in html
        assert "&lt;script&gt;" in html

    @pytest.mark.parametrize("change", ["truncated", "longer", "swapped", "upper", "other", "nothing", "long"])
    def test_is_nowhere_to_be_found_without_the_very_token(
        self, service: Service, phone: FlaskClient, change: str
    ) -> None:
        path = path_of(service)
        token = path.removeprefix("/w/")
        forged = {
            "truncated": token[:-1],
            "longer": token + "A",
            "swapped": token.swapcase(),
            "upper": token.upper(),
            "other": ("B" if token[0] != "B" else "C") + token[1:],
            "nothing": "",
            "long": "A" * 4000,
        }[change]
        answer = phone.get(f"/w/{forged}")
        assert (answer.status_code, answer.text) == (404, "Not Found\n")
        assert phone.get(path).status_code == 200

    def test_of_a_workout_that_is_not_there_is_nowhere(self, service: Service, phone: FlaskClient) -> None:
        path_of(service)
        with service.textcoach.unit_of_work() as uow:
            signer = Links(PUBLIC).signer(uow)
        assert signer is not None
        assert phone.get(signer.link(new_id()).removeprefix(PUBLIC)).status_code == 404
        path = path_of(service)
        put(service, None)
        assert phone.get(path).status_code == 404

    def test_closes_a_week_after_its_day(self, service: Service, phone: FlaskClient) -> None:
        path = path_of(service)
        service.at(MONDAY + timedelta(days=7), 23)
        assert phone.get(path).status_code == 200
        service.at(MONDAY + timedelta(days=8), 3, 59)
        assert phone.get(path).status_code == 200
        service.at(MONDAY + timedelta(days=8), 4)
        answer = phone.get(path)
        assert answer.status_code == 410
        assert words_of(answer) == (
            "Closed This page was for Mon 2 Mar and is closed now. For today&#39;s workout, text: today"
        )
        assert answer.headers["Cache-Control"] == "no-store"

    def test_shows_the_workout_as_it_is_after_pain_amended_it(self, service: Service, phone: FlaskClient) -> None:
        put(service, CONTENT)
        path = path_of(service)
        assert "Barbell Back Squat" in phone.get(path).text
        RequestsDesk(service).hurts("knee")
        assert "Barbell Back Squat 4" not in words_of(phone.get(path))
        content = service.workout(MONDAY).content
        assert content is not None
        assert all(item.exercise in phone.get(path).text for item in content.items)

    def test_tells_nobody_on_a_safety_hold_to_train(self, service: Service, phone: FlaskClient) -> None:
        path = path_of(service)
        service.hold(Hold(new_id(), service.athlete().id, HoldReason.SAFETY, MONDAY))
        answer = phone.get(path)
        assert words_of(answer) == "On hold Training waits until your coach has talked with you."

    def test_of_a_workout_that_was_called_off_says_so(self, service: Service, phone: FlaskClient) -> None:
        path = path_of(service)
        put(service, CONTENT, state=WorkoutState.CANCELLED)
        assert words_of(phone.get(path)) == "Called off The workout of Mon 2 Mar was called off."

    def test_writes_nothing(self, service: Service, phone: FlaskClient) -> None:
        path = path_of(service)
        before = service.workout(MONDAY)
        phone.get(path)
        assert service.workout(MONDAY) == before


class TestTheLink:
    @pytest.fixture
    def service(self, database: Database, sender: ScriptedSender) -> Iterator[Service]:
        with service_on(database, sender, public_url=PUBLIC, max_segments=2) as made:
            made.sign_up()
            made.morning(MONDAY)
            made.at(MONDAY, 12)
            yield made

    def test_stands_in_a_text_that_leaves_something_out_and_leads_to_the_page(
        self, service: Service, phone: FlaskClient
    ) -> None:
        (message,) = service.sent_to()
        link = re.search(r"\nAll of it: (https://coach\.example\.org/w/[\w-]{38})$", message.body)
        assert link is not None
        assert "MORE" not in message.body
        assert message.segments == 2
        answer = phone.get(link[1].removeprefix(PUBLIC))
        assert answer.status_code == 200
        content = service.workout(MONDAY).content
        assert content is not None
        for item in content.items:
            assert item.exercise.replace("'", "&#39;") in answer.text

    def test_is_in_what_is_texted_on_request_too_and_more_still_works(self, service: Service) -> None:
        (today,) = service.text(NUMBER, "what's on today?")
        assert f"All of it: {PUBLIC}/w/" in today
        (rest,) = service.text(NUMBER, "more")
        assert rest.startswith("Mon 2 Mar, the rest:")


def test_without_a_public_address_no_link_is_told(database: Database, sender: ScriptedSender) -> None:
    with service_on(database, sender, max_segments=2) as service:
        service.sign_up()
        service.morning(MONDAY)
        assert "http" not in service.sent_to()[-1].body
        assert service.sent_to()[-1].body.endswith("Reply MORE for the rest.")
