"""Ten days, two athletes, no key, no account, no network: the services are production's, the clock is simulated."""

import shlex
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from textcoach.cli.app import quiet_logs

if TYPE_CHECKING:
    from collections.abc import Callable

    from textcoach.bootstrap import Textcoach
    from textcoach.cli.demo.athletes import DemoAthlete
    from textcoach.domain.athlete import Athlete
    from textcoach.domain.message import Message

MONDAY = date(2026, 3, 2)
"""A week before the clocks change in New York, so that the demo crosses it."""


@dataclass(slots=True)
class SimulatedClock:
    at: datetime

    def now(self) -> datetime:
        return self.at


@dataclass(slots=True)
class Player:
    athlete: "Athlete"
    script: "DemoAthlete"
    answered: int = 0
    seen: int = 0


@click.command()
@click.option("--days", type=click.IntRange(1, 60), default=10, show_default=True, help="How many days to let pass.")
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False), default=Path(".demo"), show_default=True)
def demo(days: int, folder: Path) -> None:
    """Show the main job: ten days with a lifter and a runner, texts, replies, records, changed workouts."""
    from textcoach.bootstrap import build
    from textcoach.cli.demo import transcript
    from textcoach.cli.demo.athletes import LENA, SAM
    from textcoach.config import Settings
    from textcoach.domain.calendar import local_instant
    from textcoach.engine.inline import InlineDoorbell
    from textcoach.persistence.schema import upgrade

    quiet_logs("warning")
    url = _fresh_database(folder)
    upgrade(url)
    # Not from the environment: a demo never texts a real number and never spends on a model.
    settings = Settings.model_construct(database_url=url)
    clock = SimulatedClock(local_instant(MONDAY, SAM.new.send_at, "UTC") - timedelta(days=1))
    doorbell = InlineDoorbell()
    textcoach = build(settings, doorbell, clock=clock)
    handlers = textcoach.handlers()
    length = "a day" if days == 1 else f"{days} days"
    click.secho(f"textcoach: {length} with Sam, who lifts in New York, and Lena, who runs in Berlin.", bold=True)
    players = [_sign_up(textcoach, script) for script in (SAM, LENA)]
    for offset in range(days):
        day = MONDAY + timedelta(days=offset)
        transcript.heading(f"{day:%A} {day.day} {day:%B}")
        for instant, index, what in _moments(players, day):
            clock.at = instant
            _pass_a_minute(textcoach, lambda: doorbell.run_all(handlers))
            if what == "morning":
                _show_morning(textcoach, players[index], day)
            elif what == "evening":
                _show_new_texts(textcoach, players[index])
            elif _answer(textcoach, players[index], day):
                clock.at = instant + timedelta(seconds=5)
                doorbell.run_all(handlers)
                _show_reply(textcoach, players[index], day)
    textcoach.database.dispose()
    _what_next(url)


def _pass_a_minute(textcoach: "Textcoach", work: "Callable[[], int]") -> None:
    textcoach.mornings.tick()
    textcoach.evenings.tick()
    textcoach.sweep.run()
    work()


def _moments(players: "list[Player]", day: date) -> "list[tuple[datetime, int, str]]":
    """When somebody's text is due or their answer comes, whose it is, and which of them it is."""
    from textcoach.domain.calendar import local_instant

    return sorted(
        (local_instant(day, at, player.athlete.zone), index, what)
        for index, player in enumerate(players)
        for at, what in (
            (player.athlete.send_at, "morning"),
            (player.script.answers_at, "answer"),
            (player.athlete.evening_at, "evening"),
        )
    )


def _fresh_database(folder: Path) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "textcoach.sqlite"
    for leftover in folder.glob("textcoach.sqlite*"):
        leftover.unlink()
    return f"sqlite:///{file.as_posix()}"


def _sign_up(textcoach: "Textcoach", script: "DemoAthlete") -> Player:
    from textcoach.cli.plans import print_plan

    athlete = textcoach.roster.add(script.new)
    textcoach.planning.create(athlete.number, MONDAY, 8)
    plan = textcoach.planning.activate(athlete.number)
    click.secho(f"\n{athlete.name}: {athlete.profile.goal}", bold=True)
    print_plan(plan, athlete.distance_unit)
    return Player(textcoach.roster.find(athlete.number), script)


def _show_morning(textcoach: "Textcoach", player: Player, day: date) -> None:
    from textcoach.cli.demo import transcript
    from textcoach.domain.slot import SlotKind, SlotOutcome

    with textcoach.unit_of_work() as uow:
        slots = [one for one in uow.slots.of_day(player.athlete.id, day) if one.kind is SlotKind.MORNING]
        workouts = [one for one in uow.workouts.on_day(player.athlete.id, day) if one.content]
    for slot in slots:
        if slot.outcome is SlotOutcome.REST:
            transcript.rest(player.athlete, slot.due_at)
        elif slot.outcome is SlotOutcome.SKIPPED:
            transcript.skipped(player.athlete, slot.due_at, slot.reason)
    if _show_new_texts(textcoach, player):
        for workout in workouts:
            if workout.content is not None:
                transcript.changes(workout.content.changes)


def _answer(textcoach: "Textcoach", player: Player, day: date) -> bool:
    with textcoach.unit_of_work() as uow:
        workouts = [one for one in uow.workouts.on_day(player.athlete.id, day) if one.content]
    if not workouts or workouts[0].content is None or player.answered >= len(player.script.answers):
        return False
    for text in player.script.answers[player.answered](player.athlete, workouts[0].content):
        textcoach.phone.write(player.athlete.number, text)
    player.answered += 1
    return True


def _show_reply(textcoach: "Textcoach", player: Player, day: date) -> None:
    from textcoach.cli.demo import transcript
    from textcoach.domain.message import Direction

    page = textcoach.diary.page(player.athlete.number, day)
    new = _new_texts(textcoach, player)
    for one in new:
        if one.direction is Direction.IN:
            transcript.message(player.athlete, one)
    state = page.workout.state.value + (f", {page.workout.reason}" if page.workout.reason else "")
    transcript.record(player.athlete, page.performance, state)
    for one in new:
        if one.direction is Direction.OUT:
            transcript.message(player.athlete, one)


def _show_new_texts(textcoach: "Textcoach", player: Player) -> bool:
    from textcoach.cli.demo import transcript

    new = _new_texts(textcoach, player)
    for one in new:
        transcript.message(player.athlete, one)
    return bool(new)


def _new_texts(textcoach: "Textcoach", player: Player) -> "list[Message]":
    _, texts = textcoach.diary.conversation(player.athlete.number, 500)
    new = list(texts)[player.seen :]
    player.seen = len(texts)
    return new


def _what_next(url: str) -> None:
    click.secho("\nThat was the whole loop, on the same services that `textcoach serve` runs. Next:", bold=True)
    prefix = f"  TEXTCOACH_DATABASE_URL={shlex.quote(url)} .venv/bin/textcoach"
    click.echo(f"{prefix} phone Sam --last 4")
    click.echo(f"{prefix} workout show Sam --date 2026-03-09")
    click.echo(f"{prefix} plan show Lena")
    click.echo("  make serve        your own service on this machine (see README: two commands to your first text)")
