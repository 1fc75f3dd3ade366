"""A plan's week as text, and as JSON."""

from collections.abc import Iterator

from textcoach.cli.app import plain
from textcoach.cli.plan_page import week_lines
from textcoach.domain.plan import Microcycle
from textcoach.domain.week_job import WeekJob
from textcoach.domain.weeks import WeekProgress
from textcoach.services.weeks import WeekPage
from textcoach.services.workout_text import day_words

_REVISED = {"agent": "revised by the model", "understudy": "revised by plain rules", "staff": "written by hand"}


def page_lines(page: WeekPage) -> Iterator[str]:
    """Distances in the athlete's unit."""
    here = ", the current one" if page.progress.week == page.current else ""
    yield f"Week {page.progress.week} of {page.plan.weeks}{here}: {count_words(page.progress)}"
    for one in page.progress.open:
        yield f"  open: {one.theme.theme} {f'on {day_words(one.day)}' if one.day else 'without a date'}"
    if page.microcycle is not None:
        yield from week_lines(page.microcycle, page.athlete.distance_unit)
        yield from _revision(page.microcycle)
    else:
        yield "  not laid out yet"
    if page.job is not None:
        yield _job(page.job)


def count_words(progress: WeekProgress) -> str:
    if not progress.total:
        return "no workouts" if progress.laid_out else "no workouts yet"
    parts = [f"{progress.completed} of {progress.total} workouts completed"]
    parts += [f"{progress.skipped} skipped"] if progress.skipped else []
    return ", ".join(parts) + (", complete" if progress.is_complete else "")


def _revision(week: Microcycle) -> Iterator[str]:
    if week.revision is None:
        yield "  as laid out"
        return
    yield f"  {_REVISED.get(week.revision.author.value, 'revised')}: {week.revision.reasoning}"
    for one in week.revision.adjustments:
        yield f"    {one.what}: {one.why}"


def _job(job: WeekJob) -> str:
    failed = f": {job.error}" if job.error else ""
    return f"  job {job.id}: {job.state.value}, {job.step.value.lower()} ({job.percent} %){failed}"


def page_json(page: WeekPage) -> dict[str, object]:
    """Distances in metres; `textcoach weeks write` reads the days and targets of it."""
    week = page.microcycle
    return {
        "plan_id": str(page.plan.id),
        "week": page.progress.week,
        "current": page.current,
        "progress": progress_json(page.progress),
        "deload": week.deload if week else None,
        "days": [plain(day) for day in week.days] if week else None,
        "targets": plain(week.targets) if week else None,
        "revision": plain(week.revision) if week and week.revision else None,
        "job": None if page.job is None else job_json(page.job),
    }


def progress_json(progress: WeekProgress) -> dict[str, object]:
    return {
        "week": progress.week,
        "total": progress.total,
        "completed": progress.completed,
        "skipped": progress.skipped,
        "is_complete": progress.is_complete,
        "open": [str(one.id) for one in progress.open],
    }


def job_json(job: WeekJob) -> dict[str, object]:
    return {
        "id": str(job.id),
        "week": job.week,
        "state": job.state.value,
        "step": job.step.value,
        "percent": job.percent,
        "error": job.error,
        "tries": job.tries,
        "requested_by": job.requested_by,
    }
