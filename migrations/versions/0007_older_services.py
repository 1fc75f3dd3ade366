"""Services of the older shape, in which everything was generated ahead, become ones of ours; errands and erasures.

A database that is new, or ours already, only gets the tables. One that an older service left is converted in place
(textcoach.persistence.older); the rows of tables that are removed go to a file first.
"""

from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa
from alembic import context, op
from sqlalchemy.dialects import postgresql

from textcoach.domain.errors import UserError
from textcoach.persistence.older.conversion import convert

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ID = sa.Uuid()
TEXT = sa.String()
INSTANT = sa.DateTime(timezone=True)
STORED = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    _create_tables()
    convert(op.get_bind(), _dumps(), datetime.now(UTC))


def downgrade() -> None:
    """Only where nothing was converted."""
    converted = op.get_bind().scalar(sa.select(sa.func.count()).select_from(sa.table("conversion")))
    if converted:
        raise UserError(
            "An older service was taken over here, which can't be undone: restore the backup that was made before "
            "`textcoach db upgrade` (docs/operations.md says how)."
        )
    for table in ("erasure", "errand", "conversion"):
        op.drop_table(table)


def _create_tables() -> None:
    op.create_table(
        "conversion",
        sa.Column("id", ID, nullable=False),
        sa.Column("source", TEXT, nullable=False),
        sa.Column("source_id", TEXT, nullable=False),
        sa.Column("kept_in", TEXT),
        sa.Column("converted", sa.Boolean(), nullable=False),
        sa.Column("notes", TEXT, nullable=False),
        sa.Column("athlete_id", ID),
        sa.Column("plan_id", ID),
        sa.PrimaryKeyConstraint("id", name="pk_conversion"),
    )
    op.create_index("ix_conversion_athlete_id", "conversion", ["athlete_id"])
    op.create_table(
        "errand",
        sa.Column("id", ID, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("athlete_id", ID, sa.ForeignKey("athlete.id", name="fk_errand_athlete_id"), nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_errand"),
        sa.UniqueConstraint("name", "athlete_id", name="uq_errand_name_athlete_id"),
    )
    op.create_index("ix_errand_athlete_id", "errand", ["athlete_id"])
    op.create_table(
        "erasure",
        sa.Column("id", ID, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("actor_kind", TEXT, nullable=False),
        sa.Column("actor_name", TEXT, nullable=False),
        sa.Column("athlete_id", ID, nullable=False),
        sa.Column("rows", STORED, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_erasure"),
    )


def _dumps() -> Path:
    """Where the caller says, else beside SQLite's file, else here."""
    given = context.config.attributes.get("dumps")
    file = op.get_bind().engine.url.database
    beside = Path(file).parent if file and op.get_bind().dialect.name == "sqlite" else Path()
    return Path(given) if given else beside
