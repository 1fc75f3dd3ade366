"""The ``textcoach`` command: its groups and how an error ends."""

import click

from textcoach.cli.admin import admin
from textcoach.cli.alerts import alerts
from textcoach.cli.athletes import athletes
from textcoach.cli.calc import calc
from textcoach.cli.capacity import capacity
from textcoach.cli.coaching import coaching
from textcoach.cli.database import db
from textcoach.cli.demo import demo
from textcoach.cli.doctor import doctor
from textcoach.cli.exercises import exercises
from textcoach.cli.generate import generate
from textcoach.cli.jobs import jobs
from textcoach.cli.phone import phone
from textcoach.cli.plans import plan
from textcoach.cli.processes import clock, serve, web, worker
from textcoach.cli.replies import replies
from textcoach.cli.send_now import send_now
from textcoach.cli.staff import staff
from textcoach.cli.tokens import tokens
from textcoach.cli.weeks import weeks
from textcoach.cli.workouts import workout
from textcoach.domain.errors import UserError


class OneSentence(click.Group):
    """What a person did wrong ends in one line on standard error and exit code 2."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except UserError as error:
            click.echo(f"textcoach: {error}", err=True)
            ctx.exit(2)


@click.group(cls=OneSentence, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="textcoach")
def main() -> None:
    """textcoach: every morning a text with today's workout, changed by what the athlete answered.

    Start with `textcoach demo`, or with `textcoach db upgrade` and `textcoach athletes add --help`.
    """


for command in (
    athletes,
    plan,
    weeks,
    coaching,
    workout,
    phone,
    send_now,
    generate,
    alerts,
    jobs,
    staff,
    tokens,
    capacity,
    replies,
    exercises,
    calc,
    db,
    admin,
    doctor,
    serve,
    web,
    clock,
    worker,
    demo,
):
    main.add_command(command)
