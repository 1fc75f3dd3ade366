"""`textcoach send-now`: today's text without waiting for the morning."""

from datetime import date

import click

from textcoach.cli.app import LocalDate, in_line, say_progress
from textcoach.domain.errors import UserError
from textcoach.domain.message import MessageState


@click.command("send-now")
@click.argument("athlete")
@click.option("--date", "day", type=LocalDate(), help="The athlete's local date (default: today).")
@click.option("--dry-run", is_flag=True, help="Show the text; store and send nothing.")
def send_now(athlete: str, day: date | None, dry_run: bool) -> None:
    """Send ATHLETE the workout of a day now. Quiet hours and consent hold all the same."""
    with in_line() as app:
        say_progress("Writing the workout...")
        found, prepared = app.textcoach.mornings.send_now(athlete, day, dry_run=dry_run)
        if prepared.body is None:
            click.echo(f"It is a rest day for {found.name}: nothing to send.")
            return
        app.work()
        _, messages = app.textcoach.diary.conversation(str(found.id), 1)
    click.echo(prepared.body)
    if dry_run:
        click.echo(f"\n({prepared.segments} segments; a dry run: nothing was stored or sent)")
        return
    sent = messages[-1]
    if sent.state is MessageState.QUEUED:
        raise UserError(f"The text is queued, not sent: it waits until {sent.not_before:%Y-%m-%d %H:%M} UTC.")
    if sent.state in {MessageState.SUPPRESSED, MessageState.EXPIRED, MessageState.FAILED, MessageState.UNKNOWN}:
        raise UserError(f"The text was not sent ({sent.state.value}): {sent.error}.")
    click.echo(f"\n({prepared.segments} segments, {sent.state.value})")
