"""An index for each thing that is counted over all people: a preview must hold up nobody."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

WHOLE = (
    ("ix_person_created", "person", ["created_ms"]),
    ("ix_pause_until", "pause", ["until", "since", "person_id"]),
    ("ix_walk_day", "walk", ["deleted_ms", "day", "state"]),
)
PARTIAL = (
    ("ix_person_no_news", "person", ["no_news_ms"], "no_news_ms IS NOT NULL"),
    ("ix_goal_in_force", "goal", ["person_id"], "until_ms IS NULL"),
)


def upgrade() -> None:
    """Add them."""
    for name, table, columns in WHOLE:
        op.create_index(name, table, columns)
    for name, table, columns, where in PARTIAL:
        rows = sa.text(where)
        op.create_index(name, table, columns, sqlite_where=rows, postgresql_where=rows)
    op.drop_index("ix_walk_deleted_ms", "walk")  # the new one begins as this one did


def downgrade() -> None:
    """Remove them again."""
    op.create_index("ix_walk_deleted_ms", "walk", ["deleted_ms"])
    for name, table, *_ in (*PARTIAL, *WHOLE):
        op.drop_index(name, table)
