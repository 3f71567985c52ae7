"""Who is let in or kept out, what admins did, and what everybody is told."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

OLD = (
    ("ix_person_silent", "person", ["away_ms", "seen_ms"]),
    ("ix_walk_deleted_ms", "walk", ["deleted_ms"]),
    ("ix_change_at_ms", "change", ["at_ms"]),
    ("ix_broadcast_made_ms", "broadcast", ["made_ms"]),
    ("ix_audit_at_ms", "audit", ["at_ms"]),
)
NEWS_IN_OUTBOX = sa.text("kind IN ('news', 'works')")


def upgrade() -> None:
    """Add them, all empty, and an index for each thing that goes with time."""
    op.create_table(
        "guest",
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_guest"),
    )
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "audit",
        sa.Column("id", number, nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("admin_id", sa.BigInteger(), nullable=False),
        sa.Column("act", sa.String(length=16), nullable=False),
        sa.Column("person_id", sa.BigInteger()),
        sa.Column("detail", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_person_id", "audit", ["person_id"])
    op.create_table(
        "broadcast",
        sa.Column("id", number, nullable=False),
        sa.Column("admin_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("words", sa.LargeBinary()),
        sa.Column("since_ms", sa.BigInteger()),
        sa.Column("until_ms", sa.BigInteger()),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.Column("begun_ms", sa.BigInteger()),
        sa.Column("last_person", sa.BigInteger(), nullable=False),
        sa.Column("reached", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_broadcast"),
        sqlite_autoincrement=True,
    )
    op.add_column("person", sa.Column("no_news_ms", sa.BigInteger()))
    op.create_index(
        "ix_outbox_news",
        "outbox",
        ["slot", "state"],
        sqlite_where=NEWS_IN_OUTBOX,
        postgresql_where=NEWS_IN_OUTBOX,
    )
    for name, table, columns in OLD:
        op.create_index(name, table, columns)
    op.drop_index("ix_person_away_ms", "person")  # the new one begins as this one did


def downgrade() -> None:
    """Remove them again."""
    op.create_index("ix_person_away_ms", "person", ["away_ms"])
    for name, table, _ in reversed(OLD):
        op.drop_index(name, table)
    op.drop_index("ix_outbox_news", "outbox")
    op.drop_column("person", "no_news_ms")
    op.drop_table("broadcast")
    op.drop_table("audit")
    op.drop_table("guest")
