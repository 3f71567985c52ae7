"""The buttons that a person saw last, so that they can be typed; slope and running of a session."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the table and the columns."""
    op.add_column("walk", sa.Column("grade_pct", sa.Float(), nullable=True))
    op.add_column("walk", sa.Column("is_run", sa.Boolean(), nullable=True))
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
    """Remove them again."""
    op.drop_table("shown")
    op.drop_column("walk", "is_run")
    op.drop_column("walk", "grade_pct")
