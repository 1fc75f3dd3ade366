"""`textcoach exercises`: names against the catalogue."""

import sys

import click


@click.group()
def exercises() -> None:
    """The exercise catalogue."""


@exercises.command()
def resolve() -> None:
    """Read exercise names on standard input, print the catalogue's name for each, an empty line where unknown."""
    from textcoach.domain.catalogue import resolve as canonical

    for line in sys.stdin:
        found = canonical(line.strip()) if line.strip() else None
        click.echo(found.name if found else "")
