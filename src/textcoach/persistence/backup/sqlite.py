"""SQLite's online backup: a whole, consistent copy while others write."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from textcoach.domain.errors import UserError
from textcoach.persistence.backup.files import check_new, finished, partly

_HEADER = b"SQLite format 3\x00"
_BESIDE = ("-wal", "-shm")


def back_up(source: Path, file: Path) -> None:
    check_new(file)
    part = partly(file)
    with _reported(source):
        _copy(source, part)
        _check(part)
    finished(part, file)


def restore(file: Path, target: Path, at: datetime) -> Path | None:
    """Puts a backup in the place of the database; what was there stays beside it under the name that is returned, None
    where there was nothing. UserError where the file is no sound backup or the database is in use."""
    if not file.is_file() or file.read_bytes()[: len(_HEADER)] != _HEADER:
        raise UserError(f"{file} is no SQLite backup: give a file that `textcoach admin backup` made.")
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.restoring")
    with _reported(file):
        _copy(file, part)
        _check(part)
    try:
        kept = _set_aside(target, at) if target.exists() else None
    except BaseException:
        part.unlink()
        raise
    part.rename(target)
    return kept


def _set_aside(target: Path, at: datetime) -> Path:
    """With what its write-ahead log holds. UserError where anybody else is in it."""
    kept = target.with_name(f"{target.name}.before-{at:%Y%m%dT%H%M%SZ}")
    in_use = UserError(f"{target} is in use: stop all processes of textcoach, then restore.")
    with closing(sqlite3.connect(target, timeout=0.5)) as connection:
        try:
            # Only who is alone in a database can end its write-ahead log.
            (mode,) = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        except sqlite3.OperationalError as error:
            raise in_use from error
        except sqlite3.DatabaseError:
            mode = "delete"  # it is damaged, which may be why it is to be replaced
    if mode != "delete":
        raise in_use
    for name in ("", *_BESIDE):
        beside = target.with_name(target.name + name)
        if beside.exists():
            beside.rename(kept.with_name(kept.name + name))
    return kept


def _copy(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    os.close(os.open(target, os.O_CREAT | os.O_EXCL, 0o600))
    # Read-only: a backup mustn't make the database that it looks for.
    with (
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as there,
        closing(sqlite3.connect(target)) as here,
    ):
        there.backup(here)
        here.execute("PRAGMA journal_mode = DELETE")


def _check(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        found = connection.execute("PRAGMA integrity_check").fetchone()[0]
    if found != "ok":
        file.unlink()
        raise UserError(f"The database is damaged, so nothing was written: {found}.")


@contextmanager
def _reported(file: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise UserError(f"{file} can't be read: {error}.") from error
