"""`textcoach capacity`: whether tomorrow's texts go out in time."""

from datetime import timedelta

import click

from textcoach.cli.app import as_json, in_line, print_json
from textcoach.domain.capacity import Forecast

_ROW = "{:14}  {:>7}  {:>8}  {:20}  {:>11}  {}"


@click.command()
@as_json
def capacity(as_json: bool) -> None:
    """Forecast for each sender when the texts of the next 24 hours will be sent, and whether all go out in time."""
    from textcoach.services.capacity import ADVICE

    with in_line() as app:
        forecasts = app.textcoach.capacity.forecast()
        rate = app.textcoach.capacity.pool.segments_a_second
    if as_json:
        print_json([_json(sender, forecast, rate) for sender, forecast in forecasts])
        return
    click.echo(_ROW.format("sender", "texts", "segments", "sent by (UTC)", "worst delay", "in time"))
    for sender, forecast in forecasts:
        click.echo(_row(sender, forecast))
    pace = "without a limit" if rate is None else f"at {rate:g} segment{'s' * (rate != 1)} a second for each sender"
    late = sum(forecast.late for _, forecast in forecasts)
    if late:
        what = "1 text" if late == 1 else f"{late} texts"
        click.echo(f"{what} won't go out in time {pace}: {ADVICE}.")
    else:
        click.echo(f"Every text of the next 24 hours goes out within its window, {pace}.")


def _row(sender: str, forecast: Forecast) -> str:
    done = f"{forecast.done_at:%Y-%m-%d %H:%M:%S}" if forecast.done_at else "-"
    in_time = "all" if not forecast.late else f"all but {forecast.late}"
    delay = timedelta(seconds=round(forecast.worst_delay.total_seconds()))
    return _ROW.format(sender, forecast.texts, round(forecast.segments), done, str(delay), in_time)


def _json(sender: str, forecast: Forecast, rate: float | None) -> dict[str, object]:
    return {
        "sender": sender,
        "segments_per_second": rate,
        "texts": forecast.texts,
        "segments": forecast.segments,
        "done_at": forecast.done_at.isoformat() if forecast.done_at else None,
        "worst_delay_seconds": forecast.worst_delay.total_seconds(),
        "late": forecast.late,
        "fits": forecast.late == 0,
    }
