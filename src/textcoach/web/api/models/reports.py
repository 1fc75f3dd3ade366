"""How an athlete's training went, as JSON: distances in metres, loads of sessions in arbitrary units."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from pydantic import Field

from textcoach.domain.adherence import Adherence, Attended, Fate
from textcoach.domain.training_load import Acwr, Band, band_of
from textcoach.services.comparing import AdherenceReport
from textcoach.services.load_reports import LoadReport, WeekReport
from textcoach.web.api.models.base import Given, Shown


class LastWeeks(Given):
    weeks: int = Field(
        default=4, ge=1, le=52, description="How many, with the current one.", json_schema_extra={"example": 4}
    )


class ShownAdherence(Shown):
    """``completion`` and ``dose`` are 0 to 1 of what was due, null where nothing was or none can be told."""

    due: int
    completion: float | None
    dose: float | None
    on_time: int
    shifted: int
    missed: int
    open: int
    held: int
    cancelled: int
    unplanned: int

    @classmethod
    def of(cls, found: Adherence) -> "ShownAdherence":
        return cls(**_counts(found), due=found.due, completion=found.completion, dose=found.dose)


class ShownAdherenceWeek(ShownAdherence):
    monday: date

    @classmethod
    def of_week(cls, monday: date, found: Adherence) -> "ShownAdherenceWeek":
        return cls(monday=monday, **ShownAdherence.of(found).model_dump())


class ShownAttended(Shown):
    """One session: ``day`` is the planned one, ``done_on`` when it was done; ``dose`` 0 to 1, null where nothing was
    prescribed. ``workout_id`` and ``theme`` are null where it was not planned."""

    day: date
    fate: Fate
    theme: str | None
    workout_id: UUID | None
    done_on: date | None
    dose: float | None
    reason: str | None

    @classmethod
    def of(cls, one: Attended) -> "ShownAttended":
        return cls(**{name: getattr(one, name) for name in cls.model_fields})


class ShownAdherenceReport(Shown):
    """Up to ``today``, the athlete's local date; ``weeks`` oldest first."""

    athlete_id: UUID
    today: date
    whole: ShownAdherence
    weeks: list[ShownAdherenceWeek]
    sessions: list[ShownAttended]

    @classmethod
    def of(cls, report: AdherenceReport) -> "ShownAdherenceReport":
        return cls(
            athlete_id=report.athlete.id,
            today=report.today,
            whole=ShownAdherence.of(report.whole),
            weeks=[ShownAdherenceWeek.of_week(monday, week) for monday, week in report.weeks],
            sessions=[ShownAttended.of(one) for one in report.whole.sessions],
        )


class ShownRatio(Shown):
    """Acute to chronic workload."""

    coupled: float
    uncoupled: float | None
    weighted: float

    @classmethod
    def of(cls, found: Acwr | None) -> "ShownRatio | None":
        if found is None:
            return None
        return cls(coupled=found.coupled, uncoupled=found.uncoupled, weighted=found.weighted)


class ShownUnknown(Shown):
    """A session whose load isn't known, and ``what`` is missing: "RPE and minutes"."""

    day: date
    session: str
    what: str


class ShownLoadWeek(Shown):
    """Session RPE x minutes: ``known_load`` of the sessions that have one; ``load``, ``monotony`` and ``strain`` are
    null while a session has none and until the week is over."""

    monday: date
    sessions: int
    known_load: float
    load: float | None
    monotony: float | None
    strain: float | None
    run_meters: float
    missing: list[ShownUnknown]

    @classmethod
    def of(cls, week: WeekReport) -> "ShownLoadWeek":
        load = week.load
        return cls(
            monday=week.monday,
            sessions=len(week.sessions),
            known_load=week.known,
            load=load.total if load else None,
            monotony=load.monotony if load else None,
            strain=load.strain if load else None,
            run_meters=week.meters,
            missing=[ShownUnknown(day=one.day, session=one.name, what=one.missing) for one in week.missing],
        )


class ShownLoadReport(Shown):
    """Up to ``today``, the athlete's local date; ``weeks`` oldest first. Ratios are null where the record is short."""

    athlete_id: UUID
    today: date
    weeks: list[ShownLoadWeek]
    acwr_distance: ShownRatio | None
    acwr_load: ShownRatio | None
    divergence: float | None
    divergence_band: Band | None
    caution: str | None

    @classmethod
    def of(cls, report: LoadReport) -> "ShownLoadReport":
        return cls(
            athlete_id=report.athlete.id,
            today=report.today,
            weeks=[ShownLoadWeek.of(week) for week in report.weeks],
            acwr_distance=ShownRatio.of(report.distance),
            acwr_load=ShownRatio.of(report.load),
            divergence=report.divergence,
            divergence_band=None if report.divergence is None else band_of(report.divergence),
            caution=report.caution,
        )


def _counts(found: Adherence) -> Mapping[str, int]:
    return {fate.name.lower(): found.count(fate) for fate in Fate}
