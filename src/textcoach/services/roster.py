"""Athletes: adding, finding."""

from dataclasses import dataclass
from datetime import time
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import OPERATOR, Actor
from textcoach.domain.consent import Consent, ConsentKind
from textcoach.domain.contact import check_send_time, e164, iana_zone
from textcoach.domain.errors import ConflictError, UnknownAthleteError, UserError
from textcoach.domain.ids import new_id
from textcoach.domain.profile import Profile
from textcoach.domain.reading import DistanceUnit, LoadUnit
from textcoach.domain.states import AthleteState
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import DuplicateError, UnitOfWork, UnitOfWorkFactory
from textcoach.services.trail_of_athletes import note_athlete


@dataclass(frozen=True, slots=True)
class NewAthlete:
    """As given. ``consent`` says how the athlete agreed to be texted; ``early_request`` how they asked for texts
    before 8:00, where they did."""

    name: str
    number: str
    zone: str
    send_at: time
    load_unit: LoadUnit
    distance_unit: DistanceUnit
    profile: Profile
    consent: str
    early_request: str | None = None
    coach_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Roster:
    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def add(self, new: NewAthlete, by: Actor = OPERATOR) -> Athlete:
        """A prospect; UserError where a figure can't be used, ConflictError where the number is taken or opted out."""
        now = self.clock.now()
        if not new.name.strip():
            raise UserError("An athlete needs a name.")
        if not new.consent.strip():
            raise UserError("Say how the athlete agreed to be texted, such as --consent 'signed form, 3 May'.")
        athlete = Athlete(
            id=new_id(),
            name=new.name.strip(),
            number=e164(new.number),
            zone=iana_zone(new.zone),
            send_at=check_send_time(new.send_at, asked_by_athlete=bool(new.early_request)),
            load_unit=new.load_unit,
            distance_unit=new.distance_unit,
            profile=new.profile,
            state=AthleteState.PROSPECT,
            created_at=now,
            early_consent_at=now if new.early_request else None,
            coach_id=new.coach_id,
        )
        with self.unit_of_work() as uow:
            if uow.consents.standing(athlete.number) is ConsentKind.OPTED_OUT:
                raise ConflictError(
                    f"{athlete.number} opted out by text: ask them to text START to your number, then add them."
                )
            try:
                uow.athletes.add(athlete)
            except DuplicateError:
                raise ConflictError(f"There is an athlete with the number {athlete.number} already.") from None
            uow.consents.add(Consent(new_id(), athlete.number, ConsentKind.OPTED_IN, "staff", new.consent, now))
            if new.early_request:
                early = Consent(new_id(), athlete.number, ConsentKind.EARLY_TEXTS, "staff", new.early_request, now)
                uow.consents.add(early)
            note_athlete(uow, by, "added", now, None, athlete)
            uow.commit()
        return athlete

    def find(self, reference: str) -> Athlete:
        with self.unit_of_work() as uow:
            return find_athlete(uow, reference)

    def all(self) -> list[Athlete]:
        with self.unit_of_work() as uow:
            return list(uow.athletes.all())


def find_athlete(uow: UnitOfWork, reference: str) -> Athlete:
    """By id or its beginning, number or name; UnknownAthleteError where none or several fit."""
    found = uow.athletes.find(reference.strip())
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownAthleteError(f"No athlete is called '{reference}': see `textcoach athletes list`.")
    raise UnknownAthleteError(f"'{reference}' fits {len(found)} athletes: use the number or the id.")
