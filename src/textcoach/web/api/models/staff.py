"""What the API says of staff."""

from datetime import datetime
from uuid import UUID

from textcoach.domain.staff import Staff, StaffRole
from textcoach.web.api.models.base import Shown


class ShownStaff(Shown):
    id: UUID
    name: str
    role: StaffRole
    created_at: datetime

    @classmethod
    def of(cls, staff: Staff) -> "ShownStaff":
        return cls(**{name: getattr(staff, name) for name in cls.model_fields})
