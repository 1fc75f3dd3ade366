"""Keys that the service makes for itself."""

from sqlalchemy.orm import Mapped, mapped_column

from textcoach.persistence.tables.base import Base


class SecretRow(Base):
    __tablename__ = "secret"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[bytes]
