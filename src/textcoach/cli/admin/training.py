"""`textcoach admin regenerate` and `notify-reset`: after an older service was taken over."""

import sys

import click

from textcoach.cli.app import as_json, in_line, print_json
from textcoach.domain.audit import OPERATOR
from textcoach.domain.errand import ErrandState
from textcoach.services.regenerating import Outcome, Regenerated

_WIDTH = 30
_FAILED = 1


@click.command()
@click.option("--athlete", "athletes", multiple=True, help="Only this one (name, number or id); may be repeated.")
@click.option("--dry-run", is_flag=True, help="Say what would be made, and change nothing.")
@click.option("--again", is_flag=True, help="Those too who are done already.")
@click.option("--side-by-side", type=click.IntRange(1, 32), default=4, show_default=True, help="Athletes at a time.")
@as_json
def regenerate(athletes: tuple[str, ...], dry_run: bool, again: bool, side_by_side: int, as_json: bool) -> None:
    """Make the current block and week of every active athlete anew, from their plan. Nothing is sent.

    Run it again when it was interrupted, or when it failed for some: who is done is left alone. What was texted
    already, and what staff wrote, stays. The exit code is 1 where any athlete failed.
    """
    with in_line() as app:
        service = app.textcoach.admin.regenerating
        if dry_run:
            made = service.rehearse(athletes, again=again)
        else:
            made = service.run(athletes, by=OPERATOR, side_by_side=side_by_side, again=again, told=_bar)
    if as_json:
        print_json({"before": made.before, "athletes": [_plain(one) for one in made.outcomes]})
    else:
        _print(made, dry_run=dry_run)
    if made.failed:
        raise SystemExit(_FAILED)


@click.command()
@click.option("--athlete", "athletes", multiple=True, help="Only this one (name, number or id); may be repeated.")
@click.option("--dry-run", is_flag=True, help="Say who would get it, and queue nothing.")
@as_json
def notify_reset(athletes: tuple[str, ...], dry_run: bool, as_json: bool) -> None:
    """Text every active athlete that their plan has a new format: once, however often this is run.

    The text is queued; it goes out while the service runs, by day, to who agreed to be texted.
    """
    with in_line() as app:
        service = app.textcoach.admin.notices
        told = service.send(athletes, dry_run=dry_run)
        example = service.fitted(told.queued[0]) if told.queued else None
    if as_json:
        without = [{"athlete_id": str(one.id), "reason": reason} for one, reason in told.without]
        print_json({"queued": [str(one.id) for one in told.queued], "told_before": told.told, "without": without})
        return
    click.echo(f"{len(told.queued)} {'would be' if dry_run else 'are'} told, {told.told} were before.")
    for athlete, reason in told.without:
        click.echo(f"  {athlete.name} isn't: {reason}")
    if example is not None:
        click.echo(f"\n{example.text}\n({example.segments} segments)")


def _bar(done: int, total: int) -> None:
    """One line that grows, for somebody who watches."""
    if sys.stderr.isatty():
        full = _WIDTH * done // total if total else _WIDTH
        ends = "\n" if done == total else ""
        click.echo(f"\r[{'#' * full}{'.' * (_WIDTH - full)}] {done} of {total}{ends}", err=True, nl=False)


def _print(made: Regenerated, *, dry_run: bool) -> None:
    by_state = {state: [one for one in made.outcomes if one.state is state] for state in ErrandState}
    done = by_state[ErrandState.DONE]
    click.echo(f"{len(done)} {'would be made' if dry_run else 'made'} anew, {made.before} were before.")
    for one in done if dry_run else ():
        click.echo(f"  {one.athlete.name}: {one.reason}")
    for one in by_state[ErrandState.PASSED_OVER]:
        click.echo(f"  {one.athlete.name} has nothing to make: {one.reason}")
    for one in made.failed:
        click.echo(f"  {one.athlete.name} failed: {one.reason}", err=True)
    if made.failed:
        click.echo("Run it again for those who failed.", err=True)


def _plain(one: Outcome) -> dict[str, str]:
    return {"athlete_id": str(one.athlete.id), "state": one.state.value, "reason": one.reason}
