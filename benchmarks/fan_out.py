"""The morning's fan-out: texts that are ready go out through Twilio's client to a provider that takes 100 ms."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

from benchmarks.measure import Row, Run, Stopwatch, compare
from benchmarks.provider import ACCOUNT, TOKEN, provider
from messaging.twilio.sender import TwilioSender
from textcoach.bootstrap import Textcoach, build
from textcoach.cli.demo.athletes import SAM
from textcoach.config import Settings
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.engine.inline import InlineDoorbell
from textcoach.persistence.schema import upgrade
from textcoach.ports.sender import Accepted, OutboundText
from textcoach.services.roster import NewAthlete

LATENCY = 0.1
SENDER = "+12125550100"
BODY = "Mon 2 Mar: Full body, heavy\nBarbell Back Squat 4x4-6 @ 195 lb, leave 2\n" * 5


def measure(databases: dict[str, str], *, texts: int, rounds: int) -> list[Row]:
    """``databases``: names and URLs of databases without rows."""
    rows = []
    with provider(LATENCY) as url:
        for name, database in databases.items():
            with _opened(database, url) as textcoach:
                athletes = _sign_up(textcoach, texts)
                runs: dict[str, Run] = {
                    "baseline: the same calls from a bare thread pool": partial(_bare, textcoach, texts),
                    f"texts ready, on {name}": partial(_fan_out, textcoach, athletes),
                }
                rows += compare("fan-out", runs, count=texts, rounds=rounds)
    return rows


def _fan_out(textcoach: Textcoach, athletes: list[Message]) -> float:
    watch = Stopwatch()
    _queue(textcoach, athletes)
    with watch.running():
        calls = textcoach.delivery.deliver_due()
    with textcoach.unit_of_work() as uow:
        left = uow.messages.has_due_outbound(datetime.now(UTC))
    if calls != len(athletes) or left:
        raise RuntimeError(f"{calls} of {len(athletes)} texts went out: the figure would mean nothing.")
    return watch.seconds


def _bare(textcoach: Textcoach, texts: int) -> float:
    sender = textcoach.delivery.sender
    given = [OutboundText(SENDER, "+12125550142", BODY, new_id(), 14_400) for _ in range(texts)]
    watch = Stopwatch()
    with watch.running(), ThreadPoolExecutor(textcoach.settings.side_by_side) as pool:
        answers = list(pool.map(sender.send, given))
    if not all(isinstance(answer, Accepted) for answer in answers):
        raise RuntimeError("The provider refused a text: the figure would mean nothing.")
    return watch.seconds


def _sign_up(textcoach: Textcoach, many: int) -> list[Message]:
    """Athletes for whom it is daytime now, and the text that each gets."""
    now = datetime.now(UTC)
    zone = f"Etc/GMT{now.hour - 13:+d}" if now.hour <= 25 else "Etc/UTC"
    messages = []
    for index in range(many):
        number = f"+1212555{index:04}"
        new = NewAthlete(f"Sam {index}", number, zone, SAM.new.send_at, "lb", "mi", SAM.new.profile, "form")
        athlete = textcoach.roster.add(new)
        messages.append(
            Message(
                new_id(),
                Direction.OUT,
                MessageKind.MORNING,
                athlete.number,
                BODY,
                MessageState.QUEUED,
                now,
                athlete_id=athlete.id,
                sender=SENDER,
                not_before=now,
                segments=3,
            )
        )
    return messages


def _queue(textcoach: Textcoach, messages: list[Message]) -> None:
    now = datetime.now(UTC)
    with textcoach.unit_of_work() as uow:
        for message in messages:
            uow.messages.add(
                replace(message, id=new_id(), created_at=now, not_before=now, deliver_by=now + timedelta(hours=4))
            )
        uow.commit()


@contextmanager
def _opened(database: str, provider_url: str) -> Iterator[Textcoach]:
    upgrade(database)
    settings = Settings.model_construct(
        database_url=database,
        twilio_account_sid=ACCOUNT,
        twilio_auth_token=None,
        twilio_from_number=SENDER,
        segments_per_second=1000.0,
        side_by_side=16,
    )
    sender = TwilioSender(ACCOUNT, TOKEN, public_url="https://coach.example.org", api_base_url=provider_url)
    textcoach = build(settings, InlineDoorbell(), sender=sender)
    try:
        yield textcoach
    finally:
        textcoach.database.dispose()
