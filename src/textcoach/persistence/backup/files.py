"""A backup's file: whole or not there, and for its owner alone."""

import os
from pathlib import Path

from textcoach.domain.errors import UserError

_ONLY_US = 0o600


def check_new(file: Path) -> None:
    if file.exists():
        raise UserError(f"{file} is there already: give another name, or move it away.")
    if not file.absolute().parent.is_dir():
        raise UserError(f"There is no folder {file.absolute().parent}: make it first.")


def partly(file: Path) -> Path:
    return file.with_name(f"{file.name}.part")


def finished(part: Path, file: Path) -> None:
    """On the disk when this returns."""
    part.chmod(_ONLY_US)
    descriptor = os.open(part, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    part.rename(file)
