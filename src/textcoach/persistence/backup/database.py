"""A backup of whichever database there is."""

from datetime import datetime
from pathlib import Path

from textcoach.domain.errors import UserError
from textcoach.persistence.backup import postgresql, sqlite
from textcoach.persistence.database import Database


def back_up(database: Database, file: Path) -> None:
    """While the service runs; an older service's database too. ``file`` is new afterwards, whole and readable for its
    owner alone. UserError says what is in the way."""
    if database.file is not None:
        if not database.file.is_file():
            raise UserError(f"There is no database at {database.place}: nothing was backed up.")
        sqlite.back_up(database.file, file)
    else:
        postgresql.back_up(database.engine.url, file)


def restore(database: Database, file: Path, at: datetime) -> Path | None:
    """While nothing runs. Where what was there before is kept; None where there was nothing. UserError says what is in
    the way; then nothing was changed."""
    if not file.is_file():
        raise UserError(f"There is no file {file}.")
    if database.file is None:
        postgresql.restore(file, database)
        return None
    database.dispose()
    return sqlite.restore(file, database.file, at)
