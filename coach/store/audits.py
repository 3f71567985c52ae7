"""The record of what admins did: who, when, which act, and about whom.

Whom it was about is forgotten with that person; that it was done stays until it is pruned.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select

from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import from_ms, to_ms
from retrowalk.coach.store.tables import audit

COUNTS, ARRIVALS, INVITE, AUDIT = "counts", "arrivals", "invite", "audit"
ADMIT, BLOCK, UNBLOCK = "admit", "block", "unblock"
LOOK, EXPORT, SEND_EXPORT, DELETE = "look", "export", "send_export", "delete"
BROADCAST, STOP_BROADCAST = "broadcast", "stop_broadcast"
WORKS, WORKS_OVER = "works", "works_over"
ACTS = (
    COUNTS,
    ARRIVALS,
    INVITE,
    AUDIT,
    ADMIT,
    BLOCK,
    UNBLOCK,
    LOOK,
    EXPORT,
    SEND_EXPORT,
    DELETE,
    BROADCAST,
    STOP_BROADCAST,
    WORKS,
    WORKS_OVER,
)


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that an admin did; `detail` is a number or a word of ours."""

    at: datetime
    admin_id: int
    act: str
    person_id: int | None = None
    detail: str = ""


def record(tx: Tx, done: Act) -> None:
    """Write it down, in the transaction of its effect."""
    tx.conn.execute(
        insert(audit).values(
            at_ms=to_ms(done.at),
            admin_id=done.admin_id,
            act=done.act,
            person_id=done.person_id,
            detail=done.detail,
        )
    )


def latest(tx: Tx, most: int) -> list[Act]:
    """What was done last, the newest first."""
    rows = tx.conn.execute(select(audit).order_by(audit.c.id.desc()).limit(most))
    return [
        Act(from_ms(row.at_ms), row.admin_id, row.act, row.person_id, row.detail) for row in rows
    ]


def prune(tx: Tx, before: datetime, most: int) -> int:
    """Remove some of what was done long ago."""
    old = select(audit.c.id).where(audit.c.at_ms < to_ms(before)).limit(most)
    return tx.conn.execute(delete(audit).where(audit.c.id.in_(old))).rowcount
