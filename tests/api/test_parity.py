"""What the command line can do to athletes, plans, workouts, weeks, messages and jobs, the API can do: every command
has a row here, and each of its options a field of the route."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

import click

from tests.api.support import Api
from textcoach.cli.main import main

_ATHLETE, _PLAN, _WEEK, _WORKOUT = (
    "/athletes/<uuid:athlete_id>",
    "/plans/<uuid:plan_id>",
    "/plans/<uuid:plan_id>/weeks/<int:week>",
    "/workouts/<uuid:workout_id>",
)
ROUTES: Mapping[str, str] = {
    "athletes list": "GET /athletes",
    "athletes add": "POST /athletes",
    "athletes show": f"GET {_ATHLETE}",
    "athletes set": f"PATCH {_ATHLETE}",
    "athletes activate": f"POST {_ATHLETE}/activate",
    "athletes deactivate": f"POST {_ATHLETE}/deactivate",
    "athletes archive": f"POST {_ATHLETE}/archive",
    "athletes approve": f"POST {_ATHLETE}/approve",
    "athletes clear-pain": f"POST {_ATHLETE}/clear-pain",
    "athletes clear-safety": f"POST {_ATHLETE}/clear-safety",
    "athletes adherence": f"GET {_ATHLETE}/adherence",
    "athletes load": f"GET {_ATHLETE}/load",
    "staff list": "GET /staff",
    "staff assign": f"PUT {_ATHLETE}/coach",
    "plan create": f"POST {_ATHLETE}/plans",
    "plan show": f"GET {_PLAN}",
    "plan approve": f"POST {_PLAN}/approve",
    "plan activate": f"POST {_PLAN}/activate",
    "plan preview": "POST /previews",
    "weeks list": f"GET {_PLAN}/weeks",
    "weeks show": f"GET {_WEEK}",
    "weeks generate": f"POST {_WEEK}/generate",
    "weeks write": f"PUT {_WEEK}",
    "generate": f"POST {_ATHLETE}/generate",
    "workout list": f"GET {_ATHLETE}/workouts",
    "workout show": f"GET {_WORKOUT}",
    "workout start": f"POST {_WORKOUT}/start",
    "workout draft": f"POST {_WORKOUT}/draft",
    "workout complete": f"POST {_WORKOUT}/complete",
    "workout revise": f"PUT {_WORKOUT}/performance",
    "workout skip": f"POST {_WORKOUT}/skip",
    "workout cancel": f"POST {_WORKOUT}/cancel",
    "workout move": f"POST {_WORKOUT}/move",
    "workout copy": f"POST {_WORKOUT}/copy",
    "workout edit": f"PATCH {_WORKOUT}",
    "workout compare": f"GET {_WORKOUT}/comparison",
    "workout correct": f"POST {_ATHLETE}/correct",
    "workout ledger": f"GET {_ATHLETE}/ledger",
    "phone": f"GET {_ATHLETE}/messages",
    "phone --say": f"POST {_ATHLETE}/messages",
    "send-now": f"POST {_ATHLETE}/send-now",
    "alerts list": "GET /alerts",
    "alerts ack": "POST /alerts/<uuid:alert_id>/acknowledge",
    "jobs list": "GET /jobs",
    "jobs show": "GET /jobs/<uuid:job_id>",
    "jobs retry": "POST /jobs/<uuid:job_id>/retry",
    "figures": "GET /figures",
    "admin export": f"GET {_ATHLETE}/export",
    "admin erase": f"POST {_ATHLETE}/erase",
}
_MACHINE = "about the machine that the service runs on"
_CALCULATES = "calculates, and knows no athlete"
_TAKES_OVER = "once, at the machine, when an older service is taken over"
ONLY_HERE: Mapping[str, str] = {
    **dict.fromkeys(("serve", "web", "clock", "worker", "db upgrade", "db check", "doctor", "demo"), _MACHINE),
    **dict.fromkeys(("admin backup", "admin restore", "capacity", "coaching show"), _MACHINE),
    **dict.fromkeys(("calc 1rm", "calc divergence", "calc load", "calc pace", "calc trimp"), _CALCULATES),
    **dict.fromkeys(("exercises resolve", "replies read", "replies explain"), _CALCULATES),
    "replies replay": "tries a new reader on stored texts, and changes nothing",
    **dict.fromkeys(("admin older", "admin regenerate", "admin notify-reset"), _TAKES_OVER),
    "staff add": "who may use the API at all",
    **dict.fromkeys(("tokens create", "tokens list", "tokens revoke"), "who may use the API at all"),
}
# Who or what it is about is in the path, who does it in the token, and a file's content in the body.
SAID_OTHERWISE = {"athlete", "alert", "job", "part", "as_json", "by", "yes", "file", "path", "profile_file"}
OF_ITS_OWN: Mapping[str, Collection[str]] = {
    "phone": {"say"},
    "plan activate": {"plan_id"},
    "plan approve": {"plan_id"},
    "generate": {"athletes", "everybody"},
    **{f"workout {one}": {"day"} for one in ("cancel", "compare", "copy", "edit", "move", "show", "skip", "start")},
}
"""Options that choose among athletes, plans or workouts, which at the API is to ask for another address."""
CALLED: Mapping[str, str] = {
    "born": "birth_year",
    "coach": "coach_id",
    "done_on": "day",
    "evening": "evening_at",
    "last": "limit",
    "minutes_on": "minutes_by_weekday",
    "start": "starts_on",
    "status": "state",
    "to": "day",
    "weekly_distance": "weekly_meters",
}


CALLED_HERE: Mapping[tuple[str, str], str] = {
    ("athletes add", "days"): "weekdays",
    ("athletes set", "days"): "weekdays",
    ("figures", "days"): "from",
}


def commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield " ".join((*path, name)), command


def operation_of(route: str, paths: Mapping[str, Any]) -> Mapping[str, Any]:
    method, _, path = route.partition(" ")
    found: Mapping[str, Any] = paths["/api/v1" + re.sub(r"<\w+:(\w+)>", r"{\1}", path)][method.lower()]
    return found


def fields(operation: Mapping[str, Any], schemas: Mapping[str, Any]) -> set[str]:
    """Of the query and of the body, however deep."""
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    return {one["name"] for one in operation.get("parameters", ())} | set(named(body, schemas, set()))


def named(schema: Any, schemas: Mapping[str, Any], seen: set[str]) -> Iterator[str]:
    if isinstance(schema, list):
        for one in schema:
            yield from named(one, schemas, seen)
    elif isinstance(schema, dict):
        name = str(schema.get("$ref", "")).rpartition("/")[2]
        if name and name not in seen:
            seen.add(name)
            yield from named(schemas[name], schemas, seen)
        yield from schema.get("properties", ())
        for key, value in schema.items():
            if key not in ("examples", "default", "required", "enum"):
                yield from named(value, schemas, seen)


def test_every_command_has_a_route_or_a_reason() -> None:
    known = {name for name, _ in commands(main)}
    assert known == {name for name in ROUTES if " --" not in name} | ONLY_HERE.keys()
    assert not ROUTES.keys() & ONLY_HERE.keys()


def test_whatever_an_option_says_a_field_of_the_route_says(sqlite_api: Api) -> None:
    document = sqlite_api.client.get("/api/docs/openapi.json").get_json()
    schemas = document["components"]["schemas"]
    parameters = {name: command.params for name, command in commands(main)}
    missing = []
    for name, route in ROUTES.items():
        found = fields(operation_of(route, document["paths"]), schemas)
        options = {str(one.name) for one in parameters.get(name, ())} - SAID_OTHERWISE - set(OF_ITS_OWN.get(name, ()))
        called = {one: CALLED_HERE.get((name, one), CALLED.get(one, one)) for one in options}
        missing += [f"{name}: {one}" for one in sorted(options) if called[one] not in found and one not in found]
    assert not missing, "\n".join(missing)
