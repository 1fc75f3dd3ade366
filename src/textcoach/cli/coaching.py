"""`textcoach coaching`: the figures that a coach may set otherwise."""

import click


@click.group()
def coaching() -> None:
    """The coaching rules."""


@coaching.command()
def show() -> None:
    """Print the rules in force as TOML.

    To change some: save what this prints, keep the lines that you want otherwise, and name the file in
    TEXTCOACH_COACHING_FILE.
    """
    from textcoach.coaching_file import as_toml, rules_of
    from textcoach.config import load_settings

    click.echo(as_toml(rules_of(load_settings().coaching_file)), nl=False)
