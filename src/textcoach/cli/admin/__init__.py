"""`textcoach admin`: what operators do now and then."""

import click

from textcoach.cli.admin.backups import backup, restore
from textcoach.cli.admin.older import older
from textcoach.cli.admin.people import erase, export
from textcoach.cli.admin.training import notify_reset, regenerate


@click.group()
def admin() -> None:
    """Backups, an athlete's data, taking over an older service."""


for command in (backup, restore, export, erase, older, regenerate, notify_reset):
    admin.add_command(command)
