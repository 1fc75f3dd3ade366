"""`textcoach db`: the schema."""

import click


@click.group()
def db() -> None:
    """The database."""


@db.command()
def upgrade() -> None:
    """Make the database, or bring it to this version's schema."""
    from textcoach.config import load_settings
    from textcoach.persistence.database import create_database
    from textcoach.persistence.schema import upgrade as bring_up

    database = create_database(load_settings().database_url)
    try:
        bring_up(database)
        click.echo(f"The database at {database.place} is up to date.")
    finally:
        database.dispose()


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
