"""`textcoach tokens`: who may use the API, for what and until when."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from textcoach.cli.app import as_json, in_line, print_json

if TYPE_CHECKING:
    from textcoach.domain.staff import Staff, Token


@click.group()
def tokens() -> None:
    """Tokens for the API: create, list, revoke."""


@tokens.command()
@click.argument("staff")
@click.option("--name", required=True, help="What it is for, such as 'calendar sync'.")
@click.option("--scope", type=click.Choice(["read", "write", "admin"]), default="read", show_default=True)
@click.option("--days", type=int, default=90, show_default=True, help="How long it holds.")
@click.option("--forever", is_flag=True, help="It holds until it is revoked.")
@as_json
def create(staff: str, name: str, scope: str, days: int, forever: bool, as_json: bool) -> None:
    """Make a token for the staff person STAFF. It is shown once and kept nowhere."""
    from textcoach.domain.staff import Scope

    with in_line() as app:
        token, shown = app.textcoach.desk.tokens.create(staff, name, Scope(scope), None if forever else days)
    if as_json:
        until = token.expires_at.isoformat() if token.expires_at else None
        print_json({"id": str(token.id), "token": shown, "scope": token.scope.value, "expires_at": until})
        return
    click.echo(shown)
    click.echo(f"Keep it safe: it isn't shown again. It holds {_until(token)}.", err=True)


@tokens.command("list")
@as_json
def list_all(as_json: bool) -> None:
    """List all tokens, newest first."""
    with in_line() as app:
        found = app.textcoach.desk.tokens.all()
        now = app.textcoach.clock.now()
    if as_json:
        print_json([_json(token, owner) for token, owner in found])
        return
    if not found:
        click.echo("There are no tokens yet: see textcoach tokens create --help.")
    for token, owner in found:
        state = _until(token) if token.holds_at(now) else ("revoked" if token.revoked_at else "expired")
        used = f"used {token.last_used_at:%Y-%m-%d %H:%M} UTC" if token.last_used_at else "never used"
        click.echo(f"{token.prefix}…  {owner.name}: {token.name}, {token.scope.value}, {state}, {used}")


@tokens.command()
@click.argument("token")
def revoke(token: str) -> None:
    """Revoke TOKEN (its beginning, as `tokens list` shows it): it opens nothing from now on."""
    with in_line() as app:
        found = app.textcoach.desk.tokens.revoke(token.rstrip("…"))
    click.echo(f"Revoked: {found.prefix}… ({found.name}).")


def _until(token: "Token") -> str:
    return f"until {token.expires_at:%Y-%m-%d %H:%M} UTC" if token.expires_at else "until it is revoked"


def _json(token: "Token", owner: "Staff") -> dict[str, object]:
    def instant(at: datetime | None) -> str | None:
        return at.isoformat() if at else None

    return {
        "id": str(token.id),
        "prefix": token.prefix,
        "staff": owner.name,
        "name": token.name,
        "scope": token.scope.value,
        "created_at": instant(token.created_at),
        "expires_at": instant(token.expires_at),
        "revoked_at": instant(token.revoked_at),
        "last_used_at": instant(token.last_used_at),
    }
