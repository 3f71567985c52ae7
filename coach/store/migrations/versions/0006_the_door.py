"""Topics of a private chat, links that bring people, albums, and who gives an answer."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add them, all empty."""
    op.add_column("person", sa.Column("thread_id", sa.BigInteger()))
    op.add_column("person", sa.Column("came_by", sa.String(length=64)))
    op.add_column("heard", sa.Column("lease_ms", sa.BigInteger()))
    op.add_column("heard", sa.Column("given_ms", sa.BigInteger()))
    op.add_column("heard", sa.Column("album", sa.String(length=64)))
    op.add_column("heard", sa.Column("album_message_id", sa.BigInteger()))


def downgrade() -> None:
    """Remove them again."""
    op.drop_column("heard", "album_message_id")
    op.drop_column("heard", "album")
    op.drop_column("heard", "given_ms")
    op.drop_column("heard", "lease_ms")
    op.drop_column("person", "came_by")
    op.drop_column("person", "thread_id")
