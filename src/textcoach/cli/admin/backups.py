"""`textcoach admin backup` and `restore`."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from textcoach.persistence.database import Database

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("file", type=_FILE)
def backup(file: Path) -> None:
    """Copy the whole database to FILE, which is new. The service may run meanwhile."""
    from textcoach.persistence.backup.database import back_up

    database = _database()
    try:
        back_up(database, file)
        place = database.place
    finally:
        database.dispose()
    click.echo(f"{place} is backed up: {file}, {file.stat().st_size:,} bytes.")
    click.echo("It holds athletes' health data: keep it on another machine, and .env with it.")


@click.command()
@click.argument("file", type=_FILE)
@click.option("--yes", is_flag=True, help="Don't ask.")
def restore(file: Path, yes: bool) -> None:
    """Put the backup FILE in the place of the database. Stop all processes first.

    On SQLite the database as it was stays beside it under another name; on PostgreSQL the database must be empty.
    """
    from textcoach.persistence.backup.database import restore as bring_back
    from textcoach.persistence.schema import current_state

    database = _database()
    try:
        if not yes:
            click.confirm(f"Put {file} in the place of {database.place}?", abort=True)
        kept = bring_back(database, file, datetime.now(UTC))
        _forget_jobs(database)
        state = current_state(database)
    finally:
        database.dispose()
    click.echo(f"{database.place} is as it was when {file} was made." + (f" Before: {kept}" if kept else ""))
    if state == "behind":
        click.echo("It is of an older version: run textcoach db upgrade.")


def _database() -> "Database":
    from textcoach.config import load_settings
    from textcoach.persistence.database import create_database

    return create_database(load_settings().database_url)


def _forget_jobs(database: "Database") -> None:
    """The doorbell of another time rings for nothing; the sweep rings anew."""
    from sqlalchemy import make_url

    from textcoach.engine.system_database import system_database_url

    if database.file is None:
        return
    name = make_url(system_database_url(database.engine.url.render_as_string())).database
    for end in ("", "-wal", "-shm"):
        Path(f"{name}{end}").unlink(missing_ok=True)
