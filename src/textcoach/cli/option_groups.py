"""Options under headings, for a command that has too many for one list."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class GroupedOption(click.Option):
    def __init__(self, *declarations: Any, group: str, **more: Any) -> None:
        super().__init__(*declarations, **more)
        self.group = group


class GroupedCommand(click.Command):
    """Headings come in the order of their first options, what has none last."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        groups: dict[str, list[tuple[str, str]]] = {}
        others: list[tuple[str, str]] = []
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is None or isinstance(parameter, click.Argument):
                continue
            rows = groups.setdefault(parameter.group, []) if isinstance(parameter, GroupedOption) else others
            rows.append(record)
        for heading, records in (*groups.items(), ("Other", others)):
            with formatter.section(heading):
                formatter.write_dl(records)


def option(group: str, *declarations: str, **more: Any) -> Callable[[F], F]:
    return click.option(*declarations, cls=GroupedOption, group=group, **more)
