"""Questions that were asked back."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ID = sa.Uuid()
TEXT = sa.String()
INSTANT = sa.DateTime(timezone=True)
STORED = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
OPEN = sa.text("state = 'open'")


def upgrade() -> None:
    op.create_table(
        "clarification",
        sa.Column("id", ID, primary_key=True),
        sa.Column("athlete_id", ID, sa.ForeignKey("athlete.id"), nullable=False),
        sa.Column("message_id", ID, sa.ForeignKey("message.id"), nullable=False, unique=True),
        sa.Column("workout_id", ID, sa.ForeignKey("workout.id")),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("question", TEXT, nullable=False),
        sa.Column("choices", STORED, nullable=False),
        sa.Column("default", TEXT),
        sa.Column("asked_at", INSTANT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("settled_at", INSTANT),
        sa.Column("answer_id", ID, sa.ForeignKey("message.id")),
    )
    for name, column, unique in (
        ("uq_clarification_open", "athlete_id", True),
        ("ix_clarification_open", "asked_at", False),
    ):
        op.create_index(name, "clarification", [column], unique=unique, sqlite_where=OPEN, postgresql_where=OPEN)
    op.create_index("ix_performance_revision_message_id", "performance_revision", ["message_id"])


def downgrade() -> None:
    op.drop_index("ix_performance_revision_message_id", "performance_revision")
    op.drop_table("clarification")
