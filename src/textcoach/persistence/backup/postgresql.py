"""PostgreSQL's own programs, pg_dump and pg_restore."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import URL, inspect, make_url

from textcoach.domain.errors import UserError
from textcoach.persistence.backup.files import check_new, finished, partly
from textcoach.persistence.database import Database

_ENGINES = "dbos"
"""The job engine's schema, a doorbell: what is to be done stands in our rows."""
_HEADER = b"PGDMP"


def back_up(url: URL, file: Path) -> None:
    check_new(file)
    part = partly(file)
    try:
        _run("pg_dump", url, "--format=custom", f"--exclude-schema={_ENGINES}", f"--file={part}")
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    finished(part, file)


def restore(file: Path, database: Database) -> None:
    """Into a database without tables, in one transaction. UserError where it has some."""
    if not file.is_file() or file.read_bytes()[: len(_HEADER)] != _HEADER:
        raise UserError(f"{file} is no PostgreSQL backup: give a file that `textcoach admin backup` made.")
    with database.connection() as connection:
        there = inspect(connection).get_table_names()
    if there:
        raise UserError(
            f"The database at {database.place} isn't empty: create another with `createdb`, point "
            "TEXTCOACH_DATABASE_URL at it, then restore."
        )
    _run("pg_restore", database.engine.url, "--no-owner", "--no-privileges", "--single-transaction", str(file))


def _run(program: str, url: URL, *options: str) -> None:
    found = shutil.which(program)
    if found is None:
        raise UserError(f"{program} isn't installed: install PostgreSQL's client programs (postgresql-client).")
    # The password goes by the environment: everybody may read a command line.
    plain = make_url(url).set(drivername="postgresql", password=None).render_as_string(hide_password=False)
    given = {"PGPASSWORD": url.password} if url.password else {}
    command: Sequence[str] = [found, f"--dbname={plain}", "--no-password", *options]
    done = subprocess.run(command, env=os.environ | given, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        # The second line has what differs, such as two versions.
        lines = done.stderr.strip().splitlines()[:2] or [f"exit code {done.returncode}"]
        raise UserError(f"{program} failed: {'; '.join(lines)}.")
