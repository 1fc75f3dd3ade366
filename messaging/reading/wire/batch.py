"""Reading a file of replies, one JSON object a line."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import ValidationError

from messaging.reading.grammar import GrammarReader
from messaging.reading.wire.wire import context_from_json, reading_to_json


def read_lines(lines: Iterable[str]) -> Iterator[str]:
    """One answer a line, in the same order; a line that is no valid case gets an error and the rest goes on."""
    reader = GrammarReader()
    for line in lines:
        if line.strip():
            yield json.dumps(_answer(line, reader), ensure_ascii=False)


def _answer(line: str, reader: GrammarReader) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"id": None, "error": f"This line is not valid JSON: {error}"}
    if not isinstance(data, dict):
        return {"id": None, "error": "This line is not a JSON object."}
    try:
        text, context = context_from_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        return {"id": data.get("id"), "error": f"{where}: {first['msg']}"}
    return {"id": data.get("id"), "reading": reading_to_json(reader.read(text, context))}
