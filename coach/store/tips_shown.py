"""Which tips a person has seen, and when."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, insert, select

from coach.store.database import Tx
from coach.store.instants import to_ms
from coach.store.tables import tip_shown


def shown_since(tx: Tx, person_id: int, since: datetime) -> frozenset[str]:
    """The ids of the tips that were shown since then."""
    query = select(tip_shown.c.tip_id).where(
        tip_shown.c.person_id == person_id, tip_shown.c.shown_ms >= to_ms(since)
    )
    return frozenset(tx.conn.execute(query).scalars())


def latest(tx: Tx, person_id: int) -> str | None:
    """The id of the tip that was shown last."""
    query = select(tip_shown.c.tip_id).where(tip_shown.c.person_id == person_id)
    return tx.conn.execute(query.order_by(tip_shown.c.shown_ms.desc()).limit(1)).scalar()


def mark_shown(tx: Tx, person_id: int, tip_id: str, now: datetime) -> None:
    """The tip was shown now."""
    tx.conn.execute(
        delete(tip_shown).where(tip_shown.c.person_id == person_id, tip_shown.c.tip_id == tip_id)
    )
    tx.conn.execute(
        insert(tip_shown).values(person_id=person_id, tip_id=tip_id, shown_ms=to_ms(now))
    )
