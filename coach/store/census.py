"""Counts for the operator: how many write, and how long messages wait. Never who."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select

from coach.store.database import Tx
from coach.store.instants import to_ms
from coach.store.outbox import LEASED, WAITING
from coach.store.tables import outbox, person

ACTIVE_DAYS = (1, 7, 30)
ENOUGH = 1000
"""More messages than this are not counted: the number says enough."""


@dataclass(frozen=True, slots=True)
class Queue:
    """What could go out now: how many messages (at most ENOUGH), and since when the oldest."""

    waiting: int
    lag_s: float


def queue(tx: Tx, now: datetime) -> Queue:
    """The messages that nobody has taken although they may go."""
    ready = (
        select(outbox.c.not_before_ms)
        .where(outbox.c.state.in_([WAITING, LEASED]), outbox.c.not_before_ms <= to_ms(now))
        .order_by(outbox.c.not_before_ms)
        .limit(ENOUGH)
        .subquery()
    )
    count, oldest = tx.conn.execute(select(func.count(), func.min(ready.c.not_before_ms))).one()
    return Queue(count, 0.0 if oldest is None else (to_ms(now) - oldest) / 1000)


def active(tx: Tx, now: datetime) -> dict[int, int]:
    """How many people wrote within each of ACTIVE_DAYS; looks at everybody, so ask it seldom."""
    since = {days: to_ms(now - timedelta(days=days)) for days in ACTIVE_DAYS}
    row = tx.conn.execute(
        select(*(func.count().filter(person.c.seen_ms > at) for at in since.values()))
    ).one()
    return dict(zip(ACTIVE_DAYS, row, strict=True))
