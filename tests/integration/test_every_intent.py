"""Each row of the reading contract's table of intents, from the provider's signed webhook to the answer that its API
gets and to the rows that are left. ``>`` the athlete, ``<`` the coach; no model is configured."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta

import pytest

from tests.fakes.databases import PostgresDatabases
from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, ScriptedWriter, Service, clear_environment, service_on
from tests.fakes.twilio import ACCOUNT, TOKEN, FakeTwilio, sign
from textcoach.domain.consent import ConsentKind
from textcoach.domain.message import Direction
from textcoach.domain.plan import Hold, HoldReason
from textcoach.domain.reading import Intent
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Workout
from textcoach.persistence.database import Database
from textcoach.web.app import create_app

OURS, PUBLIC, INBOUND = "+15005550006", "https://coach.example", "/webhooks/twilio/inbound"
BENCH, ROW = "Barbell Bench Press", "Barbell Row"
DAY = timedelta(days=1)
Check = Callable[[Service], object]


@pytest.fixture
def databases(postgresql_databases: PostgresDatabases) -> PostgresDatabases:
    """The stricter of the two; what the texts do on SQLite, the tests of the services show."""
    return postgresql_databases


@pytest.fixture
def twilio() -> Iterator[FakeTwilio]:
    with FakeTwilio() as fake:
        yield fake


@pytest.fixture
def service(database: Database, twilio: FakeTwilio, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """Bench 3x8 at 145 lb and row 3x8 at 115 lb were texted this Monday morning."""
    clear_environment(monkeypatch)
    given = {
        "twilio_account_sid": ACCOUNT,
        "twilio_auth_token": TOKEN,
        "twilio_from_number": OURS,
        "segments_per_second": 1000.0,
        "burst_seconds": 0.0,
        "twilio_api_base_url": twilio.url,
        "public_url": PUBLIC,
    }
    with service_on(database, **given) as made:
        made.sign_up()
        made.write_with(ScriptedWriter(BENCH_AND_ROW))
        made.morning(MONDAY)
        made.at(MONDAY, 12)
        yield made


def text(service: Service, twilio: FakeTwilio, body: str, number: int) -> list[str]:
    """Posts a text as the provider does, and returns what its API was asked to send since."""
    before = len(twilio.messages())
    textcoach = service.textcoach
    app = create_app(inbound=textcoach.inbound, receive=textcoach.inbox.receive, report=textcoach.statuses.report)
    form = {"MessageSid": f"SM{number:032d}", "From": NUMBER, "To": OURS, "Body": body, "NumMedia": "0"}
    answer = app.test_client().post(INBOUND, data=form, headers={"X-Twilio-Signature": sign(PUBLIC + INBOUND, form)})
    assert answer.status_code == 200
    service.work()
    return [sent["body"] for sent in twilio.messages()[before:]]


def workout(service: Service, day: date = MONDAY) -> Workout:
    return service.workout(day)


def loads(service: Service) -> dict[str, list[tuple[float | None, int | None]]]:
    entries = service.performance(MONDAY).entries
    return {entry.exercise: [(one.load, one.reps) for one in entry.sets] for entry in entries}


def exercises(service: Service) -> list[str]:
    content = workout(service).content
    assert content is not None
    return [item.exercise for item in content.items]


def holds(service: Service) -> list[Hold]:
    athlete = service.athlete()
    with service.rows() as uow:
        return list(uow.holds.of(athlete.id))


def standing(service: Service) -> ConsentKind | None:
    with service.rows() as uow:
        return uow.consents.standing(NUMBER)


def nothing_recorded(service: Service) -> bool:
    return service.performance(MONDAY) is None and workout(service).state is WorkoutState.SCHEDULED


@dataclass(frozen=True)
class Row:
    """``intent`` is the main one of the last text; ``check`` must be true of the rows afterwards."""

    intent: Intent
    talk: str
    check: Check
    alerts: tuple[str, ...] = field(default=())


ROWS = (
    Row(
        Intent.LOG,
        """
        > bench 145 8/8/7, 2 left
        < Got it: Bench Press 145 lb 8/8/7, 2 left.
        < Still open: Barbell Row.
        """,
        lambda s: loads(s) == {BENCH: [(145, 8), (145, 8), (145, 7)]} and workout(s).state is WorkoutState.IN_PROGRESS,
    ),
    Row(
        Intent.DONE,
        """
        > done
        < Nice work, Sam! Logged as done, just as planned.
        < That's 1 of 3 sessions this week.
        """,
        lambda s: workout(s).state is WorkoutState.COMPLETED and s.performance(MONDAY).session.completed == "full",
    ),
    Row(
        Intent.SKIP,
        """
        > cant today, kid sick
        < No problem, Sam. It's marked as skipped. See you at the next session!
        """,
        lambda s: (workout(s).state, workout(s).reason) == (WorkoutState.SKIPPED, "the athlete said so"),
    ),
    Row(
        Intent.BEGIN,
        """
        > starting
        < Go for it, Sam! When you finish, text me what you did, or just: done.
        """,
        lambda s: workout(s).state is WorkoutState.IN_PROGRESS and s.performance(MONDAY) is None,
    ),
    Row(
        Intent.CORRECT,
        """
        > bench 145 8/8/8
        < Got it: Bench Press 145 lb 8/8/8.
        < Still open: Barbell Row.
        > no, bench was 155
        < Got it: Bench Press 155 lb 8/8/8.
        < Still open: Barbell Row.
        """,
        lambda s: loads(s) == {BENCH: [(155, 8)] * 3} and s.performance(MONDAY).revision == 2,
    ),
    Row(
        Intent.MOVE,
        """
        > can we do this thurs instead
        < Done: Upper body moves from Mon 2 Mar to Thu 5 Mar and comes at 08:00 that day.
        < To undo, text: move to Mar 2
        """,
        lambda s: workout(s, MONDAY + 3 * DAY).texted_at is None,
    ),
    Row(
        Intent.SWAP,
        """
        > no barbell here, what instead of rows?
        < Instead of Barbell Row: Seated Cable Row 3x8 @ your pick, leave 2.
        < Seated Cable Row, first time: pick a load that leaves 2 in reserve.
        < Another one? Text: swap Seated Cable Row. To undo: swap Seated Cable Row for Barbell Row
        """,
        lambda s: exercises(s) == [BENCH, "Seated Cable Row"],
    ),
    Row(
        Intent.ADJUST,
        """
        > make it easier
        < Easier now, about 8 min. For all of it again, text: make it harder
        < Mon 2 Mar: Upper body
        < Bench Press 2x8 @ 130 lb (35+5+2.5 a side), leave 3
        < Barbell Row 2x8 @ 100 lb (25+2.5 a side), leave 3
        < Rest 2 min between sets.
        < Why Bench Press 145 lb -> 130 lb: less, as you asked.
        < Why Barbell Row 115 lb -> 100 lb: less, as you asked.
        """,
        lambda s: [item.sets for item in workout(s).content.items] == [2, 2],  # type: ignore[union-attr]
    ),
    Row(
        Intent.AWAY,
        """
        > travelling fri-sun no gym
        < OK, no workouts from Fri 6 Mar to Sun 8 Mar.
        < Next: Full body, heavy on Mon 9 Mar at 08:00.
        < Your plan goes on meanwhile. Back sooner? Text: resume
        """,
        lambda s: (
            [(one.reason, one.start, one.until) for one in holds(s)]
            == [(HoldReason.AWAY, MONDAY + 4 * DAY, MONDAY + 7 * DAY)]
        ),
    ),
    Row(
        Intent.PAIN,
        """
        > left elbow sore on bench, 4/10
        < Sorry about the left elbow. I'll keep work off it until your coach clears it. If it's bad, see a doctor.
        < Today without what loads your elbow:
        < Mon 2 Mar: Upper body
        < Chest Press 3x8 @ your pick, leave 2
        < Barbell Row 3x8 @ 115 lb (35 a side), leave 2
        < Rest 2 min between sets.
        < Why Barbell Row 115 lb: first time at 115 lb: go lighter if it feels heavy.
        """,
        lambda s: s.athlete().profile.painful_areas() == {"elbow"},
        alerts=("pain",),
    ),
    Row(
        Intent.QUESTION,
        """
        > whats an RDL?
        < Romanian Deadlift is a hip hinge with a barbell. Soft knees, flat back, push your hips back until your \
hamstrings stretch, then squeeze your glutes and stand tall. It works your hamstrings and glutes.
        """,
        nothing_recorded,
    ),
    Row(
        Intent.CHECK_IN,
        """
        > energy 4/10 slept badly
        < Noted, Sam, thanks for telling me. Your coach can read it.
        """,
        nothing_recorded,
    ),
    Row(
        Intent.TODAY,
        """
        > whats on today
        < Mon 2 Mar: Upper body
        < Bench Press 3x8 @ 145 lb (45+5 a side), leave 2
        < Barbell Row 3x8 @ 115 lb (35 a side), leave 2
        < Rest 2 min between sets.
        < Why Bench Press 145 lb: first time at 145 lb: go lighter if it feels heavy.
        < Why Barbell Row 115 lb: first time at 115 lb: go lighter if it feels heavy.
        """,
        nothing_recorded,
    ),
    Row(
        Intent.PROGRESS,
        """
        > how was my week?
        < This week: 0 of 3 sessions done, 3 to go.
        < Week 1 of 8 (Foundation, week 1 of 4).
        """,
        nothing_recorded,
    ),
    Row(
        Intent.PAUSE,
        """
        > pause for 2 weeks
        < Paused: no workouts from Tue 3 Mar to Sun 15 Mar.
        < Your plan waits meanwhile.
        < Next: Full body, heavy on Mon 16 Mar at 08:00.
        < To go on sooner, text: resume
        """,
        lambda s: [(one.reason, one.until) for one in holds(s)] == [(HoldReason.PAUSE, MONDAY + 14 * DAY)],
    ),
    Row(
        Intent.RESUME,
        """
        > pause for 2 weeks
        < Paused: no workouts from Tue 3 Mar to Sun 15 Mar.
        < Your plan waits meanwhile.
        < Next: Full body, heavy on Mon 16 Mar at 08:00.
        < To go on sooner, text: resume
        > resume
        < OK, that break is cancelled.
        < Next: Full body, light on Wed 4 Mar at 08:00.
        """,
        lambda s: not any(one.covers(MONDAY + 2 * DAY) for one in holds(s)),
    ),
    Row(
        Intent.SETTINGS,
        """
        > text me at 9 instead
        < Done: your workouts come at 09:00 now.
        < The next is due on Tue 3 Mar at 09:00.
        < To undo, text: text me at 08:00
        """,
        lambda s: s.athlete().send_at == time(9),
    ),
    Row(Intent.CHAT, "> lol brutal, thanks", nothing_recorded),
    Row(
        Intent.STOP,
        """
        > STOP
        < textcoach: you are opted out and will get no more texts. Changed your mind? Reply START.
        """,
        lambda s: standing(s) is ConsentKind.OPTED_OUT,
    ),
    Row(
        Intent.OPT_IN,
        """
        > STOP
        < textcoach: you are opted out and will get no more texts. Changed your mind? Reply START.
        > START
        < textcoach: you are in. You get up to 2 texts a day. Msg & data rates may apply. Reply HELP for help, STOP to \
opt out.
        """,
        lambda s: standing(s) is ConsentKind.OPTED_IN,
    ),
    Row(
        Intent.HELP,
        """
        > HELP
        < textcoach: your coach by text, up to 2 messages a day. Msg & data rates may apply. Help: your coach. Reply \
STOP to opt out.
        """,
        lambda s: standing(s) is ConsentKind.OPTED_IN,
    ),
    Row(
        Intent.UNKNOWN,
        """
        > asdfgh
        < Sorry, I didn't get that. Did you train today? Reply done, skip, or what you did, for example: bench \
185 8/8/7.
        """,
        nothing_recorded,
    ),
)


def test_every_intent_of_the_contract_has_a_row() -> None:
    assert [row.intent for row in ROWS] == list(Intent)


@pytest.mark.parametrize("row", ROWS, ids=[row.intent.value for row in ROWS])
def test_a_text_over_http_is_answered_and_leaves_its_rows(service: Service, twilio: FakeTwilio, row: Row) -> None:
    expected = [line.strip() for line in row.talk.strip().splitlines()]
    said: list[str] = []
    for number, line in enumerate(one for one in expected if one.startswith("> ")):
        service.later(minutes=2)
        bodies = text(service, twilio, line[2:], number)
        said += [line, *(f"< {told}" for body in bodies for told in body.splitlines())]
        assert len(bodies) <= 1
    assert "\n".join(said) == "\n".join(expected)
    heard = [message for message in service.conversation() if message.direction is Direction.IN]
    assert heard[-1].reading is not None
    assert heard[-1].reading.main is row.intent
    assert heard[-1].handled_at is not None
    assert row.check(service)
    assert tuple(service.alert_kinds()) == row.alerts
