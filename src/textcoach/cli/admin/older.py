"""`textcoach admin older`: what became of an older service's rows."""

import click

from textcoach.cli.app import as_json, in_line, plain, print_json


@click.command()
@as_json
def older(as_json: bool) -> None:
    """List what of an older service was not taken over, and what of it needs a look, with the reasons."""
    with in_line() as app, app.textcoach.database.reading() as uow:
        counts, noted = uow.conversions.counts(), uow.conversions.noted()
    if as_json:
        told = [{"table": table, "converted": done, "rows": rows} for (table, done), rows in counts.items()]
        print_json({"counts": told, "noted": [plain(one) for one in noted]})
        return
    if not counts:
        click.echo("No older service was taken over here.")
    for (table, done), rows in counts.items():
        click.echo(f"{table:18} {rows:6} {'taken over' if done else 'listed below'}")
    for one in noted:
        who = f", athlete {one.athlete_id}" if one.athlete_id else ""
        click.echo(f"{one.source} {one.source_id}{'' if one.converted else ', not taken over'}{who}")
        for line in one.notes.splitlines():
            click.echo(f"    {line}")
        if one.kept_in:
            click.echo(f"    kept in {one.kept_in}")
