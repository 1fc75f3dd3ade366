"""Alerts and jobs as JSON."""

from datetime import datetime
from uuid import UUID

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from textcoach.domain.alert import Alert, AlertKind
from textcoach.domain.job import Work, WorkState
from textcoach.web.api.models.base import Given, Paging, Shown, left_out


class AlertId(Given):
    alert_id: UUID


class JobId(Given):
    job_id: UUID


class JobPaging(Paging):
    state: WorkState | SkipJsonSchema[None] = Field(
        default_factory=left_out, description="Only those in this state.", json_schema_extra={"example": "failed"}
    )


class ShownAlert(Shown):
    id: UUID
    kind: AlertKind
    text: str
    athlete_id: UUID | None
    opened_at: datetime

    @classmethod
    def of(cls, alert: Alert) -> "ShownAlert":
        return cls(**{name: getattr(alert, name) for name in cls.model_fields})


class ShownJob(Shown):
    """``next_at``: when it is tried next, null where nobody will; ``error``: a code or the kind of the last failure."""

    id: UUID
    job: str
    what: str
    state: WorkState
    tries: int
    since: datetime
    next_at: datetime | None
    athlete_id: UUID | None
    error: str | None

    @classmethod
    def of(cls, work: Work) -> "ShownJob":
        return cls(**{name: getattr(work, name) for name in cls.model_fields})
