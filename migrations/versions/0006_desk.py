"""What staff work with: the trail of changes, richer records, weeks made anew, people and their tokens, questions to
who joins."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TEXT = sa.String()
INSTANT = sa.DateTime(timezone=True)
STORED = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    _audit()
    _weeks()
    _records()
    _people()
    _questionnaires()
    _figures()


def downgrade() -> None:
    _no_figures()
    op.drop_table("questionnaire")
    _no_people()
    _no_records()
    _no_weeks()
    op.drop_table("audit")


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("actor_kind", TEXT, nullable=False),
        sa.Column("actor_name", TEXT, nullable=False),
        sa.Column("action", TEXT, nullable=False),
        sa.Column("subject", TEXT, nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("athlete_id", sa.Uuid()),
        sa.Column("before", STORED),
        sa.Column("after", STORED),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_athlete_id_at", "audit", ["athlete_id", "at"])
    op.create_index("ix_audit_subject_id_at", "audit", ["subject_id", "at"])


def _people() -> None:
    op.create_table(
        "staff",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("name_folded", TEXT, nullable=False),
        sa.Column("role", TEXT, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
        sa.UniqueConstraint("name_folded", name="uq_staff_name_folded"),
    )
    op.create_table(
        "token",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("scope", TEXT, nullable=False),
        sa.Column("prefix", TEXT, nullable=False),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("expires_at", INSTANT),
        sa.Column("revoked_at", INSTANT),
        sa.Column("last_used_at", INSTANT),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_token_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_token"),
        sa.UniqueConstraint("digest", name="uq_token_digest"),
    )
    op.create_table(
        "kept_answer",
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("key", TEXT, nullable=False),
        sa.Column("fingerprint", TEXT, nullable=False),
        sa.Column("begun_at", INSTANT, nullable=False),
        sa.Column("status", sa.Integer()),
        sa.Column("content_type", TEXT),
        sa.Column("location", TEXT),
        sa.Column("etag", TEXT),
        sa.Column("body", TEXT),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_kept_answer_staff_id"),
        sa.PrimaryKeyConstraint("staff_id", "key", name="pk_kept_answer"),
    )
    op.create_index("ix_kept_answer_begun_at", "kept_answer", ["begun_at"])
    op.add_column("athlete", sa.Column("coach_id", sa.Uuid()))
    op.create_index("ix_athlete_coach_id", "athlete", ["coach_id"])


def _no_people() -> None:
    op.drop_index("ix_athlete_coach_id", "athlete")
    op.drop_column("athlete", "coach_id")
    for table in ("kept_answer", "token", "staff"):
        op.drop_table(table)


def _records() -> None:
    op.add_column("workout", sa.Column("original", STORED))
    op.add_column("workout", sa.Column("modified_at", INSTANT))
    op.add_column("workout", sa.Column("modified_by", TEXT))
    op.add_column("workout", sa.Column("planned_on", sa.Date()))
    op.add_column("performance_revision", sa.Column("by", TEXT))


def _no_records() -> None:
    # The version before this one reads records up to version 2, and passes over the details in them.
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    done = "json_set(done, '$.v', 2)" if on_sqlite else "jsonb_set(done, '{v}', '2')"
    is_newer = "json_extract(done, '$.v') > 2" if on_sqlite else "(done ->> 'v')::int > 2"
    op.execute(f"UPDATE performance_revision SET done = {done} WHERE {is_newer}")  # noqa: S608 - both are from here
    op.drop_column("performance_revision", "by")
    for name in ("planned_on", "modified_by", "modified_at", "original"):
        op.drop_column("workout", name)


def _weeks() -> None:
    op.add_column("fitness_plan", sa.Column("completed_at", INSTANT))
    op.add_column("fitness_plan", sa.Column("summary", STORED))
    op.add_column("fitness_plan", sa.Column("looked_on", sa.Date()))
    is_active = sa.text("state = 'active'")
    op.create_index(
        "ix_fitness_plan_looked_on", "fitness_plan", ["looked_on"], sqlite_where=is_active, postgresql_where=is_active
    )
    op.add_column("microcycle", sa.Column("revision", STORED))
    op.create_table(
        "week_job",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("athlete_id", sa.Uuid(), nullable=False),
        sa.Column("week", sa.Integer(), nullable=False),
        sa.Column("requested_at", INSTANT, nullable=False),
        sa.Column("requested_kind", TEXT, nullable=False),
        sa.Column("requested_by", TEXT, nullable=False),
        sa.Column("override", sa.Boolean(), nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("step", TEXT, nullable=False),
        sa.Column("error", TEXT),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("lease_until", INSTANT),
        sa.Column("finished_at", INSTANT),
        sa.PrimaryKeyConstraint("id", name="pk_week_job"),
        sa.ForeignKeyConstraint(["plan_id"], ["fitness_plan.id"], name="fk_week_job_plan_id"),
        sa.ForeignKeyConstraint(["athlete_id"], ["athlete.id"], name="fk_week_job_athlete_id"),
        sa.UniqueConstraint("plan_id", "week", name="uq_week_job_plan_id_week"),
    )
    op.create_index("ix_week_job_athlete_id", "week_job", ["athlete_id"])
    is_open = sa.text("state IN ('pending', 'processing')")
    op.create_index("ix_week_job_open", "week_job", ["requested_at"], sqlite_where=is_open, postgresql_where=is_open)


def _no_weeks() -> None:
    op.drop_table("week_job")
    op.drop_column("microcycle", "revision")
    op.drop_index("ix_fitness_plan_looked_on", "fitness_plan")
    for column in ("looked_on", "summary", "completed_at"):
        op.drop_column("fitness_plan", column)


def _questionnaires() -> None:
    op.create_table(
        "questionnaire",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("athlete_id", sa.Uuid(), nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("started_at", INSTANT, nullable=False),
        sa.Column("told", STORED, nullable=False),
        sa.Column("passed", STORED, nullable=False),
        sa.Column("misses", sa.Integer(), nullable=False),
        sa.Column("for_staff", sa.Boolean(), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.Column("plan_id", sa.Uuid()),
        sa.Column("message_id", sa.Uuid()),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("lease_until", INSTANT),
        sa.PrimaryKeyConstraint("id", name="pk_questionnaire"),
        sa.ForeignKeyConstraint(["athlete_id"], ["athlete.id"], name="fk_questionnaire_athlete_id"),
        sa.ForeignKeyConstraint(["plan_id"], ["fitness_plan.id"], name="fk_questionnaire_plan_id"),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name="fk_questionnaire_message_id"),
        sa.UniqueConstraint("athlete_id", name="uq_questionnaire_athlete_id"),
    )
    is_planning = sa.text("state = 'planning'")
    op.create_index(
        "ix_questionnaire_planning",
        "questionnaire",
        ["started_at"],
        sqlite_where=is_planning,
        postgresql_where=is_planning,
    )


def _figures() -> None:
    op.add_column("workout", sa.Column("written_in", sa.Double()))
    counts = sa.text("content IS NOT NULL OR state <> 'scheduled'")
    op.create_index("ix_workout_counts", "workout", ["day"], sqlite_where=counts, postgresql_where=counts)
    op.create_index("ix_alert_opened_at", "alert", ["opened_at"])


def _no_figures() -> None:
    op.drop_index("ix_alert_opened_at", "alert")
    op.drop_index("ix_workout_counts", "workout")
    op.drop_column("workout", "written_in")
