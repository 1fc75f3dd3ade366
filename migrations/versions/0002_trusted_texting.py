"""Senders and their pace, prices, spread mornings, posted alerts, failed jobs, moments."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ID = sa.Uuid()
TEXT = sa.String()
INSTANT = sa.DateTime(timezone=True)
QUEUED = sa.text("state = 'queued'")


def upgrade() -> None:
    op.add_column("athlete", sa.Column("sender", TEXT))
    for column in (
        sa.Column("sender", TEXT),
        sa.Column("price_micros", sa.Integer),
        sa.Column("currency", TEXT),
        sa.Column("asked_at", INSTANT),
    ):
        op.add_column("message", column)
    op.drop_index("ix_message_state_not_before", "message")
    op.create_index("ix_message_state_created_at", "message", ["state", "created_at"])
    op.create_index(
        "ix_message_queued",
        "message",
        ["sender", "priority", "created_at"],
        sqlite_where=QUEUED,
        postgresql_where=QUEUED,
    )
    op.add_column("slot", sa.Column("not_before", INSTANT))
    op.add_column("alert", sa.Column("posted_at", INSTANT))
    op.create_index("ix_model_call_at", "model_call", ["at"])
    op.create_table("sender", sa.Column("name", TEXT, primary_key=True), sa.Column("free_at", INSTANT, nullable=False))
    op.create_table("moment", sa.Column("name", TEXT, primary_key=True), sa.Column("at", INSTANT, nullable=False))
    op.create_table(
        "job_failure",
        sa.Column("id", ID, primary_key=True),
        sa.Column("job", TEXT, nullable=False),
        sa.Column("key", TEXT, nullable=False),
        sa.Column("error", TEXT, nullable=False),
        sa.Column("place", TEXT, nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
        sa.Column("first_at", INSTANT, nullable=False),
        sa.Column("last_at", INSTANT, nullable=False),
        sa.UniqueConstraint("job", "key"),
    )


def downgrade() -> None:
    for table in ("job_failure", "moment", "sender"):
        op.drop_table(table)
    op.drop_index("ix_model_call_at", "model_call")
    op.drop_column("alert", "posted_at")
    op.drop_column("slot", "not_before")
    op.drop_index("ix_message_queued", "message")
    op.drop_index("ix_message_state_created_at", "message")
    op.create_index("ix_message_state_not_before", "message", ["state", "not_before"])
    for column in ("asked_at", "currency", "price_micros", "sender"):
        op.drop_column("message", column)
    op.drop_column("athlete", "sender")
