"""`textcoach admin export` and `erase`: all that is known of one person."""

import os
from pathlib import Path

import click

from textcoach.cli.app import in_line, print_json
from textcoach.domain.audit import OPERATOR
from textcoach.domain.errors import UserError


@click.command()
@click.argument("athlete")
@click.option("--to", "file", type=click.Path(dir_okay=False, path_type=Path), help="A new file, not the screen.")
def export(athlete: str, file: Path | None) -> None:
    """Print everything that is known of ATHLETE as JSON."""
    import json

    with in_line() as app:
        found = app.textcoach.admin.personal_data.export(athlete)
    told = {"athlete_id": str(found.athlete_id), "exported_at": found.at.isoformat(), "tables": found.tables}
    if file is None:
        print_json(told)
        return
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise UserError(f"{file} is there already: give another name, or move it away.") from None
    except OSError as error:
        raise UserError(f"{file} can't be written: {error.strerror}.") from None
    with os.fdopen(descriptor, "w", encoding="utf-8") as out:
        json.dump(told, out, ensure_ascii=False, indent=2)
    click.echo(f"{sum(map(len, found.tables.values()))} rows of {len(found.tables)} tables are in {file}.")


@click.command()
@click.argument("athlete")
@click.option("--yes", is_flag=True, help="Don't ask.")
def erase(athlete: str, yes: bool) -> None:
    """Erase everything that is known of ATHLETE, for good. That it happened stays on record."""
    with in_line() as app:
        who = app.textcoach.roster.find(athlete)
        if not yes:
            click.confirm(f"Erase {who.name} ({who.number}) and everything they wrote and did, for good?", abort=True)
        erased = app.textcoach.admin.personal_data.erase(str(who.id), OPERATOR)
    click.echo(f"Erased: {sum(erased.rows.values())} rows, of athlete {erased.athlete_id}.")
    click.echo("Backups and exports of theirs are yours to delete, and what the provider keeps is deleted there.")
    for file in erased.elsewhere:
        click.echo(f"An older service's training data is still in {file}: delete it when you need it no longer.")
