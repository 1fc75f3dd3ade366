"""`textcoach phone`: the built-in phone, on which an athlete's texts are read and answered."""

from collections.abc import Iterable

import click

from textcoach.cli.app import as_json, in_line, print_json
from textcoach.domain.athlete import Athlete
from textcoach.domain.errors import UserError
from textcoach.domain.message import Direction, Message


@click.command()
@click.argument("athlete")
@click.option("--say", help="Answer as the athlete (only where no provider is connected).")
@click.option("--last", type=click.IntRange(1, 500), default=10, show_default=True, help="How many texts to show.")
@as_json
def phone(athlete: str, say: str | None, last: int, as_json: bool) -> None:
    """Show ATHLETE's texts, and answer them: `textcoach phone Sam --say "bench 185 8/8/7"`."""
    with in_line() as app:
        if say is not None:
            if app.textcoach.settings.twilio_in_use:
                raise UserError("This service texts through Twilio: answer from the athlete's own phone.")
            if not say.strip():
                raise UserError("An empty text says nothing: write what the athlete answers.")
            found = app.textcoach.roster.find(athlete)
            app.textcoach.phone.write(found.number, say)
            app.work()
        found, messages = app.textcoach.diary.conversation(athlete, last)
    if as_json:
        print_json([message_json(message) for message in messages])
    elif not messages:
        click.echo(f"No texts with {found.name} yet: try `textcoach send-now {found.name!r}`.")
    else:
        print_conversation(found, messages)


def print_conversation(athlete: Athlete, messages: Iterable[Message]) -> None:
    from zoneinfo import ZoneInfo

    for message in messages:
        inbound = message.direction is Direction.IN
        when = f"{message.created_at.astimezone(ZoneInfo(athlete.zone)):%a %d %b %H:%M}"
        state = "" if inbound else f"  [{message.state.value}]"
        click.secho(f"{athlete.name if inbound else 'coach'}, {when}{state}", dim=True)
        for line in message.body.splitlines() or [""]:
            click.echo(f"  {'>' if inbound else '<'} {line}")


def message_json(message: Message) -> dict[str, object]:
    return {
        "id": str(message.id),
        "direction": message.direction.value,
        "kind": message.kind.value,
        "at": message.created_at.isoformat(),
        "state": message.state.value,
        "body": message.body,
        "segments": message.segments,
    }
