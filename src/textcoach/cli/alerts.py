"""`textcoach alerts`: what staff must see."""

import click

from textcoach.cli.app import as_json, in_line, print_json


@click.group()
def alerts() -> None:
    """Alerts: list, acknowledge."""


@alerts.command("list")
@as_json
def list_open(as_json: bool) -> None:
    """List the open alerts, oldest first."""
    with in_line() as app:
        found = app.textcoach.alerts.all_open()
        names = {athlete.id: athlete.name for athlete in app.textcoach.roster.all()}
    if as_json:
        print_json(
            [
                {
                    "id": str(alert.id),
                    "kind": alert.kind,
                    "text": alert.text,
                    "athlete_id": str(alert.athlete_id) if alert.athlete_id else None,
                    "opened_at": alert.opened_at.isoformat(),
                }
                for alert in found
            ]
        )
        return
    if not found:
        click.echo("There are no open alerts.")
    for alert in found:
        who = f"{names[alert.athlete_id]}: " if alert.athlete_id is not None else ""
        click.echo(f"{str(alert.id)[-8:]}  {alert.opened_at:%Y-%m-%d %H:%M} UTC  {who}{alert.text}")


@alerts.command()
@click.argument("alert")
def ack(alert: str) -> None:
    """Acknowledge ALERT (the id that `alerts list` shows): it closes, and opens anew if the trouble comes back."""
    with in_line() as app:
        found = app.textcoach.alerts.acknowledge(alert)
    click.echo(f"Closed: {found.text}")
