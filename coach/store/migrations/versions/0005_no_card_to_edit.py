"""The message that asks is not kept any more: nothing read it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Drop the column."""
    op.drop_column("dialogue", "asked_message_id")


def downgrade() -> None:
    """Put it back, empty."""
    op.add_column("dialogue", sa.Column("asked_message_id", sa.BigInteger))
