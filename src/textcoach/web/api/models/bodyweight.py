"""What an athlete weighs, as JSON."""

from math import ceil, floor
from typing import Any, Self

from pydantic import ConfigDict, model_validator

from textcoach.domain.load import KG_PER_LB
from textcoach.domain.profile_facts import LEAST_BODY_KG, MOST_BODY_KG
from textcoach.domain.reading import LoadUnit
from textcoach.web.api.models.base import LoadGiven

_BOUNDS: dict[LoadUnit, tuple[int, int]] = {
    "kg": (LEAST_BODY_KG, MOST_BODY_KG),
    "lb": (ceil(LEAST_BODY_KG / KG_PER_LB), floor(MOST_BODY_KG / KG_PER_LB)),
}


def _in_bounds() -> dict[str, Any]:
    return {
        "anyOf": [
            {"properties": {"unit": {"const": unit}, "value": {"minimum": least, "maximum": most}}}
            for unit, (least, most) in _BOUNDS.items()
        ]
    }


class BodyweightGiven(LoadGiven):
    model_config = ConfigDict(json_schema_extra=_in_bounds())

    @model_validator(mode="after")
    def _can_be_a_persons(self) -> Self:
        least, most = _BOUNDS[self.unit]
        if not least <= self.value <= most:
            raise ValueError(f"a bodyweight is from {least} to {most} {self.unit}, not {self.value:g}")
        return self
