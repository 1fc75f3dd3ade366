"""The ``textcoach`` command: its groups and how an error ends."""

import click

from textcoach.cli.commands import COMMANDS, command_at
from textcoach.domain.errors import UserError

_AROUND = 6
"""What click prints beside a command's name and its help, in characters."""


class Commands(click.Group):
    """Imports the command that is asked for, and no other. What a person did wrong ends in one line on standard error
    and exit code 2."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except UserError as error:
            click.echo(f"textcoach: {error}", err=True)
            ctx.exit(2)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        place = COMMANDS.get(cmd_name)
        return None if place is None else command_at(place)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        limit = formatter.width - _AROUND - max(map(len, COMMANDS))
        rows = [(name, click.Command(name, help=one.words).get_short_help_str(limit)) for name, one in COMMANDS.items()]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="textcoach")
def main() -> None:
    """textcoach: every morning a text with today's workout, changed by what the athlete answered.

    Start with `textcoach demo`, or with `textcoach db upgrade` and `textcoach athletes add --help`.
    """
