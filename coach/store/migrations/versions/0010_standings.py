"""What a person's log has come to, so that a turn need not read all of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add it, empty: each is made when its person is next looked at."""
    op.create_table(
        "standing",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("monday", sa.String(length=10), nullable=False),
        sa.Column("plan", sa.LargeBinary(), nullable=False),
        sa.Column("numbers", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_standing_person_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_standing"),
        sa.UniqueConstraint("person_id", "monday", name="uq_standing_person_id"),
    )
    op.create_index("ix_walk_person_receipt", "walk", ["person_id", "receipt_message_id"])


def downgrade() -> None:
    """Remove it again."""
    op.drop_index("ix_walk_person_receipt", "walk")
    op.drop_table("standing")
