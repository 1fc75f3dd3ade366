"""`textcoach figures`: what happened on each of the last days."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

import click

from textcoach.cli.app import as_json, in_line, print_json
from textcoach.domain.author import Author
from textcoach.domain.figures import MOST_DAYS, USUAL_DAYS, DayFigures, total

_LEGEND = "Workouts, sessions and replies by the athletes' training date, all else by UTC day; the last day isn't over."
_BY_MODEL, _BY_RULES = frozenset({Author.AGENT}), frozenset({Author.UNDERSTUDY, Author.SAFE})


@click.command()
@click.option("--days", type=click.IntRange(1, MOST_DAYS), default=USUAL_DAYS, show_default=True, help="Up to today.")
@as_json
def figures(days: int, as_json: bool) -> None:
    """Show day by day how long workouts took to write, what the model cost, what was delivered, done and answered."""
    with in_line() as app:
        last = app.textcoach.clock.now().date()
        found = app.textcoach.desk.figures.of(last - timedelta(days=days - 1), last)
    if as_json:
        from textcoach.web.api.models.figures import ShownFigures

        print_json([ShownFigures.of(one).model_dump(mode="json") for one in found])
        return
    for line in page(found):
        click.echo(line)


@dataclass(frozen=True, slots=True)
class _Column:
    """``of`` gives the figure of some days together."""

    name: str
    of: Callable[[Sequence[DayFigures]], str]


def page(days: Sequence[DayFigures]) -> Iterator[str]:
    rows: list[tuple[str, Sequence[DayFigures]]] = [(str(day.day), [day]) for day in days]
    if len(days) > 1:
        rows.append(("in all", days))
    yield from _table(rows)
    yield from _reasons(days)
    yield _LEGEND


def _table(rows: Sequence[tuple[str, Sequence[DayFigures]]]) -> Iterator[str]:
    day_width = max(len(name) for name, _ in rows)
    lines = [[f"{name:{day_width}}"] for name in ("", "day", *(name for name, _ in rows))]
    for title, columns in _GROUPS:
        shown = [[one.name, *(one.of(days) for _, days in rows)] for one in columns]
        widths = [max(map(len, cells)) for cells in shown]
        cells = [
            "  ".join(f"{cell:>{width}}" for cell, width in zip(row, widths, strict=True))
            for row in zip(*shown, strict=True)
        ]
        for line, cell in zip(lines, [f"{title:{len(cells[0])}}", *cells], strict=True):
            line.append(cell)
    for line in lines:
        yield " | ".join(line).rstrip()


def _reasons(days: Sequence[DayFigures]) -> Iterator[str]:
    """What failed, most first."""
    calls, texts, alerts = Counter[str](), Counter[str](), Counter[str]()
    for day in days:
        for spend in day.model:
            calls[f"{spend.agent} {spend.outcome}"] += spend.calls if spend.failed else 0
        for count in day.texts:
            texts[count.state.value] += count.texts if count.lost else 0
        alerts.update({kind.value: number for kind, number in day.alerts.items()})
    for what, counted in (("Calls that failed", calls), ("Texts lost", texts), ("Alerts opened", alerts)):
        told = ", ".join(f"{name.replace('_', ' ')} {number:,}" for name, number in counted.most_common() if number)
        if told:
            yield f"{what}: {told}"


def _sum(count: Callable[[DayFigures], int]) -> Callable[[Sequence[DayFigures]], str]:
    return lambda days: f"{sum(map(count, days)):,}"


def _written(by: frozenset[Author]) -> Callable[[Sequence[DayFigures]], str]:
    return _sum(lambda day: sum(one.workouts for one in day.writing if one.author in by))


def _p95(by: frozenset[Author]) -> Callable[[Sequence[DayFigures]], str]:
    """Of several days nobody can tell."""

    def p95(days: Sequence[DayFigures]) -> str:
        known = [one.p95 for day in days for one in day.writing if one.author in by and one.p95 is not None]
        return "-" if not known or len(days) > 1 else f"{max(known):.2f}" if max(known) < 1 else f"{max(known):.1f}"

    return p95


def _percent(part: int, whole: int) -> str:
    """Rounded down: 100% is all of them."""
    return f"{100 * part // whole}%" if whole else "-"


def _delivered(days: Sequence[DayFigures]) -> str:
    return _percent(sum(day.delivered for day in days), sum(day.sent for day in days))


def _done(days: Sequence[DayFigures]) -> str:
    sessions = total(day.sessions for day in days)
    return _percent(sessions.done, sessions.due)


def _replied(days: Sequence[DayFigures]) -> str:
    sessions = total(day.sessions for day in days)
    return _percent(sessions.answered, sessions.texted)


_GROUPS = (
    (
        "workouts written",
        (
            _Column("model", _written(_BY_MODEL)),
            _Column("p95 s", _p95(_BY_MODEL)),
            _Column("rules", _written(_BY_RULES)),
            _Column("p95 s", _p95(_BY_RULES)),
        ),
    ),
    (
        "calls to the model",
        (
            _Column("calls", _sum(lambda day: day.calls)),
            _Column("failed", _sum(lambda day: day.failed_calls)),
            _Column("tokens", _sum(lambda day: day.tokens)),
        ),
    ),
    (
        "texts",
        (
            _Column("sent", _sum(lambda day: day.sent)),
            _Column("delivered", _delivered),
            _Column("lost", _sum(lambda day: day.lost)),
            _Column("in", _sum(lambda day: day.received)),
        ),
    ),
    (
        "sessions",
        (
            _Column("due", _sum(lambda day: day.sessions.due)),
            _Column("done", _done),
            _Column("replied", _replied),
        ),
    ),
    ("", (_Column("alerts", _sum(lambda day: sum(day.alerts.values()))),)),
)
