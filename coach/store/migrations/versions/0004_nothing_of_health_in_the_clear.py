"""Which question is open is sealed, and a note of pain does not say in the clear that it is one.

A question that is open at this moment is asked anew: nothing can be unsealed here.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Seal what told of pain."""
    op.execute("UPDATE walk SET state = 'note' WHERE state = 'pain'")
    op.execute("UPDATE walk SET origin = 'note' || substr(origin, 5) WHERE origin LIKE 'pain:%'")
    op.execute("DELETE FROM dialogue")
    op.drop_column("dialogue", "flow")
    op.drop_column("dialogue", "step")


def downgrade() -> None:
    """Put the columns back, empty."""
    op.execute("DELETE FROM dialogue")
    op.add_column("dialogue", sa.Column("flow", sa.String(32), nullable=False, server_default=""))
    op.add_column("dialogue", sa.Column("step", sa.String(32), nullable=False, server_default=""))
    op.execute("UPDATE walk SET state = 'pain' WHERE state = 'note'")
