"""Athletes as they are given."""

from datetime import date, time
from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, ConfigDict, Field
from pydantic.json_schema import SkipJsonSchema

from textcoach.domain.athlete import Athlete
from textcoach.domain.contact import check_evening_time, check_send_time
from textcoach.domain.errors import FieldError, UserError
from textcoach.domain.profile_facts import check_together
from textcoach.domain.states import AthleteState
from textcoach.services.rescheduling import Changes
from textcoach.services.roster import NewAthlete
from textcoach.web.api.models.base import (
    DistanceUnit,
    EveningTime,
    Given,
    Line,
    LoadUnit,
    Number,
    Paging,
    SendTime,
    Zone,
    left_out,
)
from textcoach.web.api.models.body import Body
from textcoach.web.api.models.profile import Area, ProfileGiven

_EARLY_IS_ASKED_FOR: dict[str, Any] = {
    "if": {"properties": {"send_at": {"pattern": "^0[4-7]"}}, "required": ["send_at"]},
    "then": {"properties": {"early_request": {"type": "string"}}, "required": ["early_request"]},
}


def _evening(at: str) -> str:
    check_evening_time(time.fromisoformat(at))
    return at


class AthleteId(Given):
    athlete_id: UUID


class AthletePaging(Paging):
    state: AthleteState | SkipJsonSchema[None] = Field(
        default_factory=left_out, description="Only those in this state.", json_schema_extra={"example": "active"}
    )


class AthleteNew(Body):
    """``consent`` says how the athlete agreed to be texted, ``early_request`` how they asked for texts before 08:00."""

    model_config = ConfigDict(json_schema_extra=_EARLY_IS_ASKED_FOR)

    name: Line = Field(min_length=1, max_length=80, examples=["Sam Ortiz"])
    number: Number = Field(examples=["+12125550142"])
    zone: Zone = Field(examples=["America/New_York"])
    consent: Line = Field(min_length=1, max_length=300, examples=["signed form, 3 May"])
    send_at: SendTime = Field(default="08:00", examples=["08:00"])
    early_request: Line | None = Field(default=None, min_length=1, max_length=300, examples=["asked by mail, 3 May"])
    load_unit: LoadUnit = Field(default="kg", examples=["lb"])
    distance_unit: DistanceUnit = Field(default="km", examples=["mi"])
    profile: ProfileGiven = Field(default=ProfileGiven(), examples=[{"goal": "bench 225", "kit": ["barbell"]}])

    def athlete(self, today: date) -> NewAthlete:
        """FieldError for a time at which no texts go out."""
        _check_send_time(self.send_at, asked_by_athlete=bool(self.early_request))
        return NewAthlete(
            name=self.name,
            number=self.number,
            zone=self.zone,
            send_at=time.fromisoformat(self.send_at),
            load_unit=self.load_unit,
            distance_unit=self.distance_unit,
            profile=self.profile.profile(today),
            consent=self.consent,
            early_request=self.early_request,
        )


class AthleteEdit(Body):
    """What is not named stays as it is."""

    name: Line | None = Field(default=None, min_length=1, max_length=80, examples=["Sam Ortiz"])
    zone: Zone | None = Field(default=None, examples=["Europe/Berlin"])
    send_at: SendTime | None = Field(default=None, examples=["08:30"])
    early_request: Line | None = Field(default=None, min_length=1, max_length=300, examples=["asked by mail, 3 May"])
    evening_at: Annotated[EveningTime, AfterValidator(_evening)] | None = Field(default=None, examples=["18:30"])
    nudges: bool | None = Field(default=None, examples=[True])
    recaps: bool | None = Field(default=None, examples=[True])
    load_unit: LoadUnit | None = Field(default=None, examples=["kg"])
    distance_unit: DistanceUnit | None = Field(default=None, examples=["km"])
    profile: ProfileGiven | None = Field(default=None, examples=[{"minutes": 45}])

    def changes(self, athlete: Athlete) -> Changes:
        """FieldError or UserError where they don't go with what is known already."""
        known = self.profile
        fields = {} if known is None else known.fields()
        self._check(athlete)
        check_together({"likes": athlete.profile.likes, "dislikes": athlete.profile.dislikes, **fields})
        return Changes(
            name=self.name,
            zone=self.zone,
            send_at=time.fromisoformat(self.send_at) if self.send_at else None,
            early_request=self.early_request,
            load_unit=self.load_unit,
            distance_unit=self.distance_unit,
            profile=fields or None,
            evening_at=time.fromisoformat(self.evening_at) if self.evening_at else None,
            nudges=self.nudges,
            recaps=self.recaps,
            injuries=[one.injury() for one in known.injuries] if known and known.injuries else None,
            cleared=[*dict.fromkeys(known.cleared)] if known and known.cleared else None,
        )

    def _check(self, athlete: Athlete) -> None:
        asked = bool(self.early_request or athlete.early_consent_at)
        if self.send_at is not None:
            _check_send_time(self.send_at, asked_by_athlete=asked)
        open_ones = athlete.profile.painful_areas()
        for area in self.profile.cleared if self.profile else ():
            if area not in open_ones:
                raise FieldError("profile.cleared", f"there is no open pain in '{area}'", _one_of(open_ones))


class Activation(Body):
    plan_id: UUID | None = Field(
        default=None,
        description="The plan to begin; without one, an inactive athlete goes on with the plan that waits.",
    )


class PainOver(Body):
    area: Area = Field(examples=["knee"])


class Assignment(Body):
    coach_id: UUID | None = Field(description="A staff person; null: only admins look after the athlete.")


def _check_send_time(at: str, *, asked_by_athlete: bool) -> None:
    try:
        check_send_time(time.fromisoformat(at), asked_by_athlete=True)
    except UserError:
        raise FieldError("send_at", "texts go out from 08:00 to 20:59, or from 04:00 on request", "08:00") from None
    try:
        check_send_time(time.fromisoformat(at), asked_by_athlete=asked_by_athlete)
    except UserError:
        wrong = "texts before 08:00 need an early_request of the athlete's own"
        raise FieldError("send_at", wrong, "08:00") from None


def _one_of(areas: frozenset[str]) -> str:
    return min(areas, default="nothing, as none is open")
