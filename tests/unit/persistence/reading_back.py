"""Stored JSON as a database gives it back."""

import json
from typing import Any

from sqlalchemy.dialects import sqlite

from textcoach.persistence.types import Stored

SQLITE = sqlite.dialect()


def read(stored: Stored, data: Any) -> Any:
    return stored.result_processor(SQLITE, None)(None if data is None else json.dumps(data))
