"""What schemathesis can't know from the description: what is there, the words behind its formats, and which rules no
schema can say. Loaded by schemathesis.toml."""

import json
import os
import re
from itertools import cycle
from pathlib import Path
from typing import Any

import schemathesis
from hypothesis import strategies as st
from schemathesis import Case, CheckContext, HookContext, Response
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation.meta import TestPhase

from textcoach.domain.catalogue import EXERCISES, aliases_of

_RULES = (
    # Two things of one request that don't go together.
    r"seconds is no time for \S+ metres$",
    r"is no range: the lower one comes first$",
    r"can't be both liked and disliked",
    r"are both on (mon|tue|wed|thu|fri|sat|sun): a day has one place",
    r"There are two places called",
    r"it is before the plan begins on",
    r"it is after \S+, which is to be the last day$",
    r"from it to \S+ are more than \d+ days$",
    r"is there twice$",
    r"it has \d+ and \d+( and \d+)? sets at once$",
    r"it has sets as well$",
    # What the clock, the telephone companies and our language say.
    r"is no year of birth: it is after",
    r"it is before \S+, which it is where the athlete is$",
    r"is still to come where .* is$",
    r"is more than \d+ days ago$",
    r"can't be a phone number",
    r"it doesn't say what was done$",
    r"it can't be placed \(",
    # What is known already of this athlete and their plan.
    r"there is no open pain in",
    r"\S+ can't be, because ",
    r"texts before 08:00 need an early_request",
    r"^content: ",
    r"week \d+ can't be kept like this:",
    r"Week \d+ breaks a limit of this athlete's",
)
_MADE_UP = 5
"""One request in so many keeps the id that was made up for it, or was found in an answer."""
_KNOWN = re.compile("|".join(_RULES))


_things = {name: cycle(ids) for name, ids in json.loads(Path(os.environ["TEXTCOACH_TEST_THINGS"]).read_text()).items()}
_turn = cycle(range(_MADE_UP))


@schemathesis.hook
def before_call(context: HookContext, case: Case, kwargs: dict[str, Any]) -> None:
    """Most requests are for what is there and for what can be done. Where links are followed, they say for what."""
    meta = case.meta
    if meta is None or meta.phase.name is TestPhase.STATEFUL or not next(_turn):
        return
    if not meta.is_negative_at(ParameterLocation.PATH):
        for name in case.path_parameters:
            own = case.operation.label if name.endswith("_id") else name
            found = _things.get(own) or _things.get(name)
            if found is not None:
                case.path_parameters[name] = next(found)
    if not meta.is_negative_at(ParameterLocation.HEADER) and "If-Match" in case.headers:
        case.headers["If-Match"] = "*"
    if not meta.is_negative_at(ParameterLocation.BODY) and isinstance(case.body, dict):
        days = _things.get(f"{case.operation.label} day") or _things["day"]
        usual = {"day": next(days), "override": True}
        case.body = {name: usual.get(name, value) for name, value in case.body.items()}


@schemathesis.check
def a_refusal_is_by_a_rule_that_no_schema_can_say(ctx: CheckContext, response: Response, case: Case) -> None:
    """422 is for what is well formed and can't be done all the same (RFC 9110, 15.5.21). A rule that the description
    could state belongs there, not into this list."""
    if case.meta is None or not case.meta.generation.mode.is_positive or response.status_code != 422:
        return
    problems = [f"{one['field']}: {one['problem']}" for one in response.json()["errors"]]
    unknown = [one for one in problems if not _KNOWN.search(one)]
    assert not unknown, f"The description allows it: {unknown}"


def _areas() -> list[str]:
    return sorted({area for exercise in EXERCISES for area in exercise.stresses})


schemathesis.openapi.format("body-area", st.sampled_from(_areas()))
schemathesis.openapi.format(
    "exercise-name", st.sampled_from([name for one in EXERCISES for name in (one.name, *aliases_of(one))])
)
schemathesis.openapi.format(
    "e164", st.integers(0, 9_999_999).map(lambda number: f"+1212{number:07}") | st.just("+4915112345678")
)
