"""`textcoach db`: the schema."""

from pathlib import Path

import click


@click.group()
def db() -> None:
    """The database."""


@db.command()
@click.option(
    "--dumps",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the rows of an older service's tables go that are removed (default: beside SQLite's file, else here).",
)
def upgrade(dumps: Path | None) -> None:
    """Make the database, or bring it to this version's schema."""
    from textcoach.config import load_settings
    from textcoach.persistence.database import create_database
    from textcoach.persistence.schema import current_state
    from textcoach.persistence.schema import upgrade as bring_up

    database = create_database(load_settings().database_url)
    try:
        was_current = current_state(database) == "current"
        bring_up(database, dumps)
        click.echo(f"The database at {database.place} is up to date.")
        with database.reading() as uow:
            taken_over = bool(uow.conversions.counts())
    finally:
        database.dispose()
    if taken_over and not was_current:
        click.echo("An older service was taken over. What became of its rows: textcoach admin older")


@db.command()
def check() -> None:
    """Say whether the tables in the code and the migrations agree (a developers' check)."""
    from textcoach.config import load_settings
    from textcoach.domain.errors import UserError
    from textcoach.persistence.database import create_database
    from textcoach.persistence.schema import check_ready, differences

    database = create_database(load_settings().database_url)
    try:
        check_ready(database)
        found = differences(database)
    finally:
        database.dispose()
    if found:
        raise UserError(f"The migrations lack {len(found)} changes: {found}")
    click.echo("The migrations make the tables that the code expects.")
