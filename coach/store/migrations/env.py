"""How Alembic runs our steps: on the connection it is handed, in the transaction already open."""

from alembic import context

from retrowalk.coach.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
