"""`textcoach replies`: reading replies offline."""

from typing import TextIO

import click


@click.group()
def replies() -> None:
    """What athletes' texts say."""


@replies.command()
@click.argument("file", type=click.File(encoding="utf-8", errors="replace"), default="-")
def read(file: TextIO) -> None:
    """Read one JSON object a line from FILE (default: standard input), print one reading a line.

    The grammar alone reads, with no language model; the format is in docs/reading-contract.md.
    """
    from messaging.reading.batch import read_lines

    for line in read_lines(file):
        click.echo(line)
