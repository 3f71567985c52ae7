"""An index for each question that is asked over all people, and for the flood of one person."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Give the end of a journey a column of its own, and add the indexes."""
    op.add_column("person", sa.Column("away_until", sa.String(length=10)))
    _fill()
    op.create_index("ix_person_away_until", "person", ["away_until"])
    op.create_index("ix_person_away_ms", "person", ["away_ms"])
    op.create_index("ix_recent_at_ms", "recent", ["at_ms"])
    op.create_index("ix_heard_person", "heard", ["person_id", "at_ms"])
    op.drop_index("ix_heard_person_id", "heard")


def downgrade() -> None:
    """Take them away; the preferences still hold the end of a journey."""
    op.create_index("ix_heard_person_id", "heard", ["person_id"])
    op.drop_index("ix_heard_person", "heard")
    op.drop_index("ix_recent_at_ms", "recent")
    op.drop_index("ix_person_away_ms", "person")
    op.drop_index("ix_person_away_until", "person")
    op.drop_column("person", "away_until")


def _fill() -> None:
    person = sa.table(
        "person",
        sa.column("id", sa.BigInteger),
        sa.column("preferences", sa.String),
        sa.column("away_until", sa.String),
    )
    conn = op.get_bind()
    travelling = sa.select(person.c.id, person.c.preferences).where(
        person.c.preferences.like('%"away_until": "%')
    )
    for row in conn.execute(travelling).all():
        until = json.loads(row.preferences).get("away_until")
        conn.execute(sa.update(person).where(person.c.id == row.id).values(away_until=until))
