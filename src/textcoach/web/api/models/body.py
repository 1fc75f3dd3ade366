"""The body of a request: JSON, taken at its word."""

import json
from typing import Any, Self

from textcoach.web.api.models.base import Given


class Body(Given):
    """``"8"`` is no number, ``1`` isn't true and a moment is no date, as the description says; ``8.0`` is a whole
    number, as JSON Schema says."""

    @classmethod
    def model_validate(cls, obj: Any, **more: Any) -> Self:
        return super().model_validate_json(json.dumps(_with_whole_numbers(obj)), strict=True, **more)

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **more: Any) -> Self:
        """What flask-openapi3 does with a body that is a string: no JSON in JSON is read."""
        return cls.model_validate(json_data, **more)


def _with_whole_numbers(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _with_whole_numbers(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_with_whole_numbers(one) for one in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
