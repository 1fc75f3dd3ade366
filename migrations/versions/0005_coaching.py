"""What the coach's brain keeps: events, emphases, what a workout was made from, the prompts that wrote and keys of our
own; and an index to an athlete's last performances."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TEXT = sa.String()
STORED = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
UNWRITTEN = sa.text("content IS NULL AND state = 'scheduled'")
_EMPHASES = (
    ("taper", "%race readiness%"),
    ("speed", "%speed%"),
    ("threshold", "%threshold%"),
    ("base", "%base%"),
    ("peak", "%top strength%"),
    ("intensity", "%strength%"),
    ("volume", "%volume%"),
    ("restore", "%range of motion%"),
)


def upgrade() -> None:
    op.add_column("fitness_plan", sa.Column("event", STORED))
    for table in ("fitness_plan", "mesocycle", "workout"):
        op.add_column(table, sa.Column("prompt", TEXT))
    op.add_column("workout", sa.Column("basis", TEXT))
    op.add_column("workout", sa.Column("lease_until", sa.DateTime(timezone=True)))
    op.add_column("workout", sa.Column("tries", sa.Integer, nullable=False, server_default="0"))
    op.create_index("ix_workout_unwritten", "workout", ["day"], sqlite_where=UNWRITTEN, postgresql_where=UNWRITTEN)
    op.create_index("ix_performance_athlete_id_day", "performance", ["athlete_id", "day"])
    op.add_column("mesocycle", sa.Column("emphasis", TEXT, nullable=False, server_default="general"))
    mesocycle = sa.table("mesocycle", sa.column("focus", TEXT), sa.column("emphasis", TEXT))
    for emphasis, words in _EMPHASES:
        undecided = (mesocycle.c.emphasis == "general") & mesocycle.c.focus.like(words)
        op.execute(mesocycle.update().where(undecided).values(emphasis=emphasis))
    op.create_table(
        "secret",
        sa.Column("name", TEXT, nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_secret"),
    )


def downgrade() -> None:
    op.drop_table("secret")
    op.drop_index("ix_performance_athlete_id_day", "performance")
    op.drop_column("mesocycle", "emphasis")
    op.drop_index("ix_workout_unwritten", "workout")
    for column in ("tries", "lease_until", "basis"):
        op.drop_column("workout", column)
    for table in ("workout", "mesocycle", "fitness_plan"):
        op.drop_column(table, "prompt")
    op.drop_column("fitness_plan", "event")
