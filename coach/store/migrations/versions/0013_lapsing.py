"""What somebody told before they agreed goes by itself."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

A_WEEK_MS = 7 * 24 * 3600 * 1000


def upgrade() -> None:
    """Add when an open question goes, and fill it in for those who have not agreed."""
    op.add_column("dialogue", sa.Column("lapses_ms", sa.BigInteger()))
    op.create_index("ix_dialogue_lapses_ms", "dialogue", ["lapses_ms"])
    dialogue = sa.table(
        "dialogue",
        sa.column("person_id", sa.BigInteger),
        sa.column("updated_ms", sa.BigInteger),
        sa.column("lapses_ms", sa.BigInteger),
    )
    person = sa.table(
        "person", sa.column("id", sa.BigInteger), sa.column("consent_ms", sa.BigInteger)
    )
    unagreed = sa.select(person.c.id).where(person.c.consent_ms.is_(None))
    op.get_bind().execute(
        sa.update(dialogue)
        .where(dialogue.c.person_id.in_(unagreed))
        .values(lapses_ms=dialogue.c.updated_ms + A_WEEK_MS)
    )


def downgrade() -> None:
    """They stay until they are answered, as before."""
    op.drop_index("ix_dialogue_lapses_ms", "dialogue")
    op.drop_column("dialogue", "lapses_ms")
