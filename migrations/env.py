"""Alembic's way in. textcoach.persistence.schema hands the connection over and owns the transaction."""

from alembic import context

from textcoach.persistence.schema import is_ours
from textcoach.persistence.tables import Base

connection = context.config.attributes.get("connection")
if connection is None:
    raise SystemExit("Migrations run through textcoach: run `textcoach db upgrade`.")

context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    include_name=is_ours,
    compare_type=True,
    render_as_batch=connection.dialect.name == "sqlite",
)
with context.begin_transaction():
    context.run_migrations()
