"""Evening texts."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
EVENING = time(18, 30)
KINDS = ("nudge", "pause_offer", "recap")


def upgrade() -> None:
    for column in (
        sa.Column("evening_at", sa.Time(), nullable=False, server_default=f"{EVENING}.000000"),
        sa.Column("nudges", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("recaps", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("next_evening_at", INSTANT),
    ):
        op.add_column("athlete", column)
    op.create_index("ix_athlete_next_evening_at", "athlete", ["next_evening_at"])
    _make_due(op.get_bind())


def downgrade() -> None:
    connection = op.get_bind()
    slot, message = _table("slot", "kind"), _table("message", "kind")
    # The version before knows none of these kinds.
    connection.execute(slot.delete().where(slot.c.kind.in_(KINDS)))
    connection.execute(message.update().where(message.c.kind.in_(KINDS)).values(kind="staff"))
    op.drop_index("ix_athlete_next_evening_at", "athlete")
    for column in ("next_evening_at", "recaps", "nudges", "evening_at"):
        op.drop_column("athlete", column)


def _make_due(connection: sa.Connection) -> None:
    """Who gets morning texts gets evening ones from their next evening on."""
    athlete = sa.table(
        "athlete",
        sa.column("zone", sa.String()),
        sa.column("next_send_at", INSTANT),
        sa.column("next_evening_at", INSTANT),
    )
    texted = athlete.c.next_send_at.is_not(None)
    now = datetime.now(UTC)
    for zone in connection.scalars(sa.select(athlete.c.zone).where(texted).distinct()).all():
        due: Any = _next_evening(now, zone)
        if connection.dialect.name == "sqlite":
            due = due.replace(tzinfo=None)
        connection.execute(athlete.update().where(texted, athlete.c.zone == zone).values(next_evening_at=due))


def _next_evening(now: datetime, zone: str) -> datetime:
    def on(day: date) -> datetime:
        return datetime.combine(day, EVENING, ZoneInfo(zone)).astimezone(UTC)

    today = now.astimezone(ZoneInfo(zone)).date()
    return on(today) if on(today) > now else on(today + timedelta(days=1))


def _table(name: str, *columns: str) -> sa.TableClause:
    return sa.table(name, *(sa.column(column, sa.String()) for column in columns))
