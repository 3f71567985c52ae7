"""Tests of three metres backwards."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Add the table, empty."""
    op.create_table(
        "walk_test",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("facts", sa.LargeBinary(), nullable=False),
        sa.Column("origin", sa.String(length=64)),
        sa.Column("deleted_ms", sa.BigInteger()),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_walk_test_person_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_walk_test"),
        sa.UniqueConstraint("person_id", "origin", name="uq_walk_test_person_id"),
    )
    op.create_index("ix_walk_test_deleted_ms", "walk_test", ["deleted_ms"])


def downgrade() -> None:
    """Remove it again."""
    op.drop_table("walk_test")
