"""The first tables. Tables that an older service left under the same names are set aside."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from textcoach.persistence.legacy import set_aside

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.Uuid()
TEXT = sa.String()
INSTANT = sa.DateTime(timezone=True)
STORED = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

PEOPLE = ("athlete", "consent")
PLANNING = ("fitness_plan", "mesocycle", "microcycle", "hold", "workout")
TEXTING = ("message", "attempt", "status_report", "slot")
RECORDS = ("performance", "performance_revision", "alert", "model_call")
TABLES = (*PEOPLE, *PLANNING, *TEXTING, *RECORDS)


def upgrade() -> None:
    set_aside(op.get_bind(), TABLES)
    _create_people()
    _create_planning()
    _create_workouts()
    _create_texting()
    _create_performances()
    _create_watching()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def _create(table: str, *parts: Any) -> None:
    key = sa.PrimaryKeyConstraint("id", name=f"pk_{table}")
    op.create_table(table, sa.Column("id", ID, nullable=False), *parts, key)


def _ref(table: str, column: str, target: str, *, nullable: bool = True) -> sa.Column[Any]:
    key = sa.ForeignKey(f"{target}.id", name=f"fk_{table}_{column}")
    return sa.Column(column, ID, key, nullable=nullable)


def _index_some(name: str, table: str, columns: list[str], condition: str, *, unique: bool = False) -> None:
    where = sa.text(condition)
    op.create_index(name, table, columns, unique=unique, sqlite_where=where, postgresql_where=where)


def _create_people() -> None:
    _create(
        "athlete",
        sa.Column("name", TEXT, nullable=False),
        sa.Column("name_folded", TEXT, nullable=False),
        sa.Column("number", TEXT, nullable=False),
        sa.Column("zone", TEXT, nullable=False),
        sa.Column("send_at", sa.Time(), nullable=False),
        sa.Column("load_unit", TEXT, nullable=False),
        sa.Column("distance_unit", TEXT, nullable=False),
        sa.Column("profile", STORED, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("next_send_at", INSTANT),
        sa.Column("early_consent_at", INSTANT),
        sa.UniqueConstraint("number", name="uq_athlete_number"),
    )
    op.create_index("ix_athlete_name_folded", "athlete", ["name_folded"])
    op.create_index("ix_athlete_next_send_at", "athlete", ["next_send_at"])
    _create(
        "consent",
        sa.Column("number", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("source", TEXT, nullable=False),
        sa.Column("words", TEXT, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
    )
    op.create_index("ix_consent_number_at", "consent", ["number", "at"])


def _create_planning() -> None:
    _create(
        "fitness_plan",
        _ref("fitness_plan", "athlete_id", "athlete", nullable=False),
        sa.Column("program", TEXT, nullable=False),
        sa.Column("goal", TEXT, nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("overview", TEXT, nullable=False),
        sa.Column("notes", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("activated_at", INSTANT),
    )
    op.create_index("ix_fitness_plan_athlete_id_created_at", "fitness_plan", ["athlete_id", "created_at"])
    _index_some("uq_fitness_plan_one_active", "fitness_plan", ["athlete_id"], "state = 'active'", unique=True)
    _create(
        "mesocycle",
        _ref("mesocycle", "plan_id", "fitness_plan", nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("first_week", sa.Integer(), nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("phase", TEXT, nullable=False),
        sa.Column("weeks", sa.Integer(), nullable=False),
        sa.Column("focus", TEXT, nullable=False),
        sa.Column("deload", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("plan_id", "position", name="uq_mesocycle_plan_id_position"),
    )
    _create(
        "microcycle",
        _ref("microcycle", "plan_id", "fitness_plan", nullable=False),
        _ref("microcycle", "mesocycle_id", "mesocycle", nullable=False),
        sa.Column("week", sa.Integer(), nullable=False),
        sa.Column("days", STORED, nullable=False),
        sa.Column("targets", STORED, nullable=False),
        sa.Column("deload", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("plan_id", "week", name="uq_microcycle_plan_id_week"),
    )
    op.create_index("ix_microcycle_mesocycle_id", "microcycle", ["mesocycle_id"])
    _create(
        "hold",
        _ref("hold", "athlete_id", "athlete", nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("until", sa.Date()),
    )
    op.create_index("ix_hold_athlete_id", "hold", ["athlete_id"])


def _create_workouts() -> None:
    _create(
        "workout",
        _ref("workout", "plan_id", "fitness_plan", nullable=False),
        _ref("workout", "athlete_id", "athlete", nullable=False),
        sa.Column("week", sa.Integer(), nullable=False),
        sa.Column("session", sa.Integer(), nullable=False),
        sa.Column("copy", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date()),
        sa.Column("theme", STORED, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("reason", TEXT),
        sa.Column("content", STORED),
        sa.Column("author", TEXT),
        sa.Column("written_at", INSTANT),
        sa.Column("texted_at", INSTANT),
        sa.UniqueConstraint("plan_id", "week", "session", "copy", name="uq_workout_plan_id_week_session_copy"),
    )
    op.create_index("ix_workout_athlete_id_day", "workout", ["athlete_id", "day"])
    op.create_index("ix_workout_state_texted_at", "workout", ["state", "texted_at"])


def _create_texting() -> None:
    _create(
        "message",
        sa.Column("direction", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("number", TEXT, nullable=False),
        sa.Column("body", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        _ref("message", "athlete_id", "athlete"),
        _ref("message", "workout_id", "workout"),
        _ref("message", "reply_to", "message"),
        sa.Column("provider", TEXT),
        sa.Column("provider_id", TEXT),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("not_before", INSTANT),
        sa.Column("deliver_by", INSTANT),
        sa.Column("lease_until", INSTANT),
        sa.Column("segments", sa.Integer()),
        sa.Column("billed_segments", sa.Integer()),
        sa.Column("error", TEXT),
        sa.Column("handled_at", INSTANT),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("reading", STORED),
        sa.Column("media_count", sa.Integer(), nullable=False),
        sa.Column("opt_out_type", TEXT),
        sa.Column("original", STORED, nullable=False),
        sa.UniqueConstraint("provider_id", name="uq_message_provider_id"),
    )
    op.create_index("ix_message_athlete_id", "message", ["athlete_id"])
    op.create_index("ix_message_number_created_at", "message", ["number", "created_at"])
    op.create_index("ix_message_reply_to", "message", ["reply_to"])
    op.create_index("ix_message_state_not_before", "message", ["state", "not_before"])
    _index_some("ix_message_unhandled", "message", ["created_at"], "direction = 'in' AND handled_at IS NULL")
    _create(
        "attempt",
        _ref("attempt", "message_id", "message", nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("started_at", INSTANT, nullable=False),
        sa.Column("outcome", TEXT, nullable=False),
        sa.Column("code", TEXT),
        sa.Column("provider_id", TEXT),
        sa.Column("ended_at", INSTANT),
        sa.Column("looks", sa.Integer(), nullable=False),
        sa.UniqueConstraint("message_id", "number", name="uq_attempt_message_id_number"),
    )
    _create(
        "status_report",
        sa.Column("attempt_id", ID),
        sa.Column("provider_id", TEXT, nullable=False),
        sa.Column("state", TEXT),
        sa.Column("raw_state", TEXT, nullable=False),
        sa.Column("code", TEXT),
        sa.Column("form", STORED, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
    )
    op.create_index("ix_status_report_attempt_id", "status_report", ["attempt_id"])
    op.create_index("ix_status_report_provider_id", "status_report", ["provider_id"])
    _create(
        "slot",
        _ref("slot", "athlete_id", "athlete", nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("due_at", INSTANT, nullable=False),
        sa.Column("outcome", TEXT, nullable=False),
        sa.Column("reason", TEXT),
        _ref("slot", "message_id", "message"),
        _ref("slot", "workout_id", "workout"),
        sa.Column("lease_until", INSTANT),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.UniqueConstraint("athlete_id", "day", "kind", name="uq_slot_athlete_id_day_kind"),
    )
    _index_some("ix_slot_pending", "slot", ["due_at"], "outcome = 'pending'")


def _create_performances() -> None:
    _create(
        "performance",
        _ref("performance", "athlete_id", "athlete", nullable=False),
        _ref("performance", "workout_id", "workout"),
        sa.Column("day", sa.Date(), nullable=False),
        sa.UniqueConstraint("workout_id", name="uq_performance_workout_id"),
    )
    _index_some("uq_performance_unplanned", "performance", ["athlete_id", "day"], "workout_id IS NULL", unique=True)
    _create(
        "performance_revision",
        _ref("performance_revision", "performance_id", "performance", nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("done", STORED, nullable=False),
        sa.Column("source", TEXT, nullable=False),
        _ref("performance_revision", "message_id", "message"),
        sa.Column("recorded_at", INSTANT, nullable=False),
        sa.UniqueConstraint("performance_id", "number", name="uq_performance_revision_performance_id_number"),
    )


def _create_watching() -> None:
    _create(
        "alert",
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("subject", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("opened_at", INSTANT, nullable=False),
        _ref("alert", "athlete_id", "athlete"),
        sa.Column("closed_at", INSTANT),
    )
    _index_some("uq_alert_open", "alert", ["kind", "subject"], "closed_at IS NULL", unique=True)
    _create(
        "model_call",
        sa.Column("agent", TEXT, nullable=False),
        sa.Column("model", TEXT, nullable=False),
        sa.Column("prompt_version", TEXT, nullable=False),
        sa.Column("tokens_in", sa.Integer()),
        sa.Column("tokens_out", sa.Integer()),
        sa.Column("milliseconds", sa.Integer(), nullable=False),
        sa.Column("outcome", TEXT, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        _ref("model_call", "athlete_id", "athlete"),
    )
    op.create_index("ix_model_call_athlete_id_at", "model_call", ["athlete_id", "at"])
