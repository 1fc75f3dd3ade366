"""The service's figures as Prometheus reads them.

They come from the rows at each scrape, so a restart loses none and all processes give the same; hence gauges over the
last day where a process of its own would count up.
"""

import math
from collections.abc import Iterable, Mapping

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from textcoach.domain.alert import AlertKind
from textcoach.domain.author import Author
from textcoach.domain.message import MessageState
from textcoach.domain.states import WorkoutState
from textcoach.ports.doorbell import Job
from textcoach.ports.watch import Figures

CONTENT_TYPE = CONTENT_TYPE_LATEST
_DAY = "in the last 24 hours"
_NOT_PEOPLE = tuple(author.value for author in Author if author is not Author.STAFF)
_STATES = tuple(state.value for state in MessageState if state is not MessageState.RECEIVED)


def exposition(figures: Figures) -> bytes:
    registry = CollectorRegistry()
    registry.register(_Gauges(figures))
    return generate_latest(registry)


class _Gauges(Collector):
    def __init__(self, figures: Figures) -> None:
        self._figures = figures

    def collect(self) -> Iterable[GaugeMetricFamily]:
        yield from _texts(self._figures)
        yield from _workouts(self._figures)
        yield from _model_calls(self._figures)
        yield from _now(self._figures)


def _texts(figures: Figures) -> Iterable[GaugeMetricFamily]:
    by_state = dict.fromkeys(_STATES, 0) | {one.state.value: one.texts for one in figures.texts}
    yield _by("texts_last_day", f"Outbound texts made {_DAY}.", "state", by_state)
    failed = f"Texts made {_DAY} that failed or were not delivered, by the provider's code."
    yield _by("texts_failed_last_day", failed, "code", figures.failed_by_code)
    segments = {
        "estimated": sum(one.segments for one in figures.texts),
        "billed": sum(one.billed_segments for one in figures.texts),
    }
    yield _by("segments_last_day", f"Segments of the outbound texts made {_DAY}.", "count", segments)
    yield _one("inbound_texts_last_day", f"Texts received {_DAY}.", figures.inbound)


def _workouts(figures: Figures) -> Iterable[GaugeMetricFamily]:
    by_author = dict.fromkeys(_NOT_PEOPLE, 0) | {one.author.value: one.workouts for one in figures.writing}
    yield _by("workouts_written_last_day", f"Workouts written {_DAY}, by who wrote them.", "author", by_author)
    seconds = GaugeMetricFamily(
        "textcoach_workout_writing_seconds_last_day",
        f"Seconds that writing a workout took {_DAY}; a quantile of them took no longer.",
        labels=("author", "quantile"),
    )
    for one in figures.writing:
        for quantile, took in (("0.5", one.median), ("0.95", one.p95), ("1", one.longest)):
            if took is not None:
                seconds.add_metric((one.author, quantile), took)
    yield seconds
    by_state = {state.value: 0 for state in WorkoutState} | {one.state.value: one.workouts for one in figures.texted}
    yield _by("workouts_texted_last_day", f"Workouts that were texted {_DAY}, by their state now.", "state", by_state)
    answered = f"Workouts that were texted {_DAY} and answered by the athlete."
    yield _one("workouts_answered_last_day", answered, sum(one.answered for one in figures.texted))


def _model_calls(figures: Figures) -> Iterable[GaugeMetricFamily]:
    calls = GaugeMetricFamily(
        "textcoach_model_calls_last_day", f"Calls to the language model {_DAY}.", labels=("agent", "outcome")
    )
    tokens = GaugeMetricFamily(
        "textcoach_model_tokens_last_day",
        f"Tokens of the calls to the language model {_DAY}.",
        labels=("agent", "outcome", "direction"),
    )
    for one in figures.model_calls:
        calls.add_metric((one.agent, one.outcome), one.calls)
        tokens.add_metric((one.agent, one.outcome, "in"), one.tokens_in)
        tokens.add_metric((one.agent, one.outcome, "out"), one.tokens_out)
    return calls, tokens


def _now(figures: Figures) -> Iterable[GaugeMetricFamily]:
    yield _one(
        "oldest_due_text_age_seconds",
        "For how long the oldest text has been due that is not sent; 0 where none is.",
        figures.oldest_due_age,
    )
    yield _one("replies_waiting", "Inbound texts that nobody has acted on yet.", figures.replies_waiting)
    yield _one("slots_pending", "Morning and evening texts that are claimed and not queued yet.", figures.slots_pending)
    opened = {kind.value: figures.opened_alerts.get(kind, 0) for kind in AlertKind}
    yield _by("alerts_opened_last_day", f"Alerts that were opened {_DAY}.", "kind", opened)
    alerts = {kind.value: figures.open_alerts.get(kind, 0) for kind in AlertKind}
    yield _by("open_alerts", "Alerts that staff has not acknowledged.", "kind", alerts)
    failures = {job.value: figures.failed_jobs.get(job, 0) for job in Job}
    yield _by("failed_jobs", "Jobs that failed and have not succeeded since.", "job", failures)
    yield _one(
        "clock_heartbeat_age_seconds",
        "The time since a clock's last tick that went well; +Inf where there was none.",
        math.inf if figures.heartbeat_age is None else figures.heartbeat_age,
    )


def _one(name: str, meaning: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"textcoach_{name}", meaning, value=value)


def _by(name: str, meaning: str, label: str, values: Mapping[str, int]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(f"textcoach_{name}", meaning, labels=(label,))
    for key, value in values.items():
        family.add_metric((str(key),), value)
    return family
