"""Which commands there are, where each lives and what ``textcoach --help`` says of it, without importing any."""

from importlib import import_module
from typing import NamedTuple

import click


class Place(NamedTuple):
    """``words``: the first sentence of the command's own help."""

    module: str
    name: str
    words: str


COMMANDS = {
    "admin": Place("admin", "admin", "Backups, an athlete's data, taking over an older service."),
    "alerts": Place("alerts", "alerts", "Alerts: list, acknowledge."),
    "athletes": Place("athletes", "athletes", "Athletes: add, list, show, set."),
    "calc": Place("calc", "calc", "Work a figure out: paces, a 1RM, training load."),
    "capacity": Place(
        "capacity",
        "capacity",
        "Forecast for each sender when the texts of the next 24 hours will be sent, and whether all go out in time.",
    ),
    "clock": Place(
        "processes", "clock", "Run the clock alone: a tick each minute, and what is done more often (PostgreSQL)."
    ),
    "coaching": Place("coaching", "coaching", "The coaching rules."),
    "db": Place("database", "db", "The database."),
    "demo": Place(
        "demo",
        "demo",
        "Show the main job: ten days with a lifter and a runner, texts, replies, records, changed workouts.",
    ),
    "doctor": Place("doctor", "doctor", "Say what is configured, what is missing and what to do."),
    "exercises": Place("exercises", "exercises", "The exercise catalogue."),
    "figures": Place(
        "figures",
        "figures",
        "Show day by day how long workouts took to write, what the model cost, what was delivered, done and answered.",
    ),
    "generate": Place(
        "generate", "generate", "Write the workouts of a day now, of ATHLETES or with --all of everybody."
    ),
    "jobs": Place("jobs", "jobs", "Jobs: list, show, retry."),
    "phone": Place(
        "phone", "phone", 'Show ATHLETE\'s texts, and answer them: `textcoach phone Sam --say "bench 185 8/8/7"`.'
    ),
    "plan": Place("plans", "plan", "Plans: create, show, approve, activate."),
    "replies": Place("replies", "replies", "What athletes' texts say."),
    "send-now": Place("send_now", "send_now", "Send ATHLETE the workout of a day now."),
    "serve": Place("processes", "serve", "Run everything in one process: web, clock and worker."),
    "staff": Place("staff", "staff", "Staff: add, list, assign."),
    "tokens": Place("tokens", "tokens", "Tokens for the API: create, list, revoke."),
    "web": Place(
        "processes", "web", "Run the web server alone, beside `textcoach clock` and `textcoach worker` (PostgreSQL)."
    ),
    "weeks": Place("weeks", "weeks", "A plan's weeks: list, show, generate, write by hand."),
    "worker": Place("processes", "worker", "Run a worker alone; start as many as you like (PostgreSQL)."),
    "workout": Place("workouts", "workout", "Workouts."),
}


def command_at(place: Place) -> click.Command:
    found = getattr(import_module(f"textcoach.cli.{place.module}"), place.name)
    assert isinstance(found, click.Command)  # noqa: S101 - the table above is ours
    return found
