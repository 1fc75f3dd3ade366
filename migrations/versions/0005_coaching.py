"""What the coach's brain keeps: events, emphases, what a workout was made from, and the prompts that wrote."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TEXT = sa.String()
STORED = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
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
    op.add_column("mesocycle", sa.Column("emphasis", TEXT, nullable=False, server_default="general"))
    mesocycle = sa.table("mesocycle", sa.column("focus", TEXT), sa.column("emphasis", TEXT))
    for emphasis, words in _EMPHASES:
        undecided = (mesocycle.c.emphasis == "general") & mesocycle.c.focus.like(words)
        op.execute(mesocycle.update().where(undecided).values(emphasis=emphasis))


def downgrade() -> None:
    op.drop_column("mesocycle", "emphasis")
    op.drop_column("workout", "basis")
    for table in ("workout", "mesocycle", "fitness_plan"):
        op.drop_column(table, "prompt")
    op.drop_column("fitness_plan", "event")
