"""The buttons that a person saw last, so that their labels can be typed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "shown",
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("buttons", sa.LargeBinary(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_shown_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_shown")),
    )


def downgrade() -> None:
    """Remove it again."""
    op.drop_table("shown")
