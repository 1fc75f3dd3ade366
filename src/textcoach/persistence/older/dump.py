"""The rows of tables that are about to be removed, in a file."""

import gzip
import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any

from textcoach.persistence.older.source import REMOVED, Source

_ONLY_US = 0o600


def dump(source: Source, folder: Path, at: datetime) -> Path:
    """A gzipped file of JSON lines, each a table's name and one of its rows; readable for its owner alone, and on the
    disk when this returns. FileExistsError rather than writing over one."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"older-training-{at:%Y%m%dT%H%M%SZ}.jsonl.gz"
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _ONLY_US)
    with os.fdopen(descriptor, "wb") as raw:
        with gzip.open(raw, "wt", encoding="utf-8", compresslevel=5) as lines:
            for table in REMOVED:
                for row in source.rows(table):
                    lines.write(json.dumps({"table": table, "row": row}, default=_plain) + "\n")
        raw.flush()
        os.fsync(raw.fileno())
    return file


def _plain(value: Any) -> str:
    return value.hex() if isinstance(value, bytes | memoryview) else str(value)
