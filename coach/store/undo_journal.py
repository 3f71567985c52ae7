"""The undo journal: one row for each write that a person may want to take back.

A change holds the row before and after as plain data. Undoing writes the "before" and marks the
change; undoing once more writes the "after" again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import from_ms, to_ms
from retrowalk.coach.store.tables import change

Plain = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One write: `before` is None where the row was new."""

    id: int
    subject: str
    row_id: int
    before: Plain | None
    after: Plain | None
    undone: bool
    at: datetime


def record(
    tx: Tx,
    person_id: int,
    subject: str,
    row_id: int,
    before: Plain | None,
    after: Plain | None,
    now: datetime,
) -> int:
    """Write a change down; returns its id for an Undo button."""
    made = tx.conn.execute(
        RECORD,
        {
            "person_id": person_id,
            "at_ms": to_ms(now),
            "subject": subject,
            "row_id": row_id,
            "before": None if before is None else tx.seal(dict(before)),
            "after": None if after is None else tx.seal(dict(after)),
        },
    )
    return int(made.scalar_one())


RECORD = insert(change).returning(change.c.id)


def amend(tx: Tx, change_id: int, after: Plain) -> None:
    """Let a change end in another row: what was told of it right after belongs to it."""
    tx.conn.execute(
        update(change).where(change.c.id == change_id).values(after=tx.seal(dict(after)))
    )


def by_id(tx: Tx, person_id: int, change_id: int) -> Change | None:
    """One change of this person."""
    query = select(change).where(change.c.id == change_id, change.c.person_id == person_id)
    row = tx.conn.execute(query).one_or_none()
    return None if row is None else _read(tx, row)


def last(tx: Tx, person_id: int) -> Change | None:
    """The last write of any kind, undone or not; read once in a transaction."""
    return tx.once(change.name, (person_id, "last"), lambda: _read_last(tx, person_id))


def _read_last(tx: Tx, person_id: int) -> Change | None:
    query = (
        select(change).where(change.c.person_id == person_id).order_by(change.c.id.desc()).limit(1)
    )
    row = tx.conn.execute(query).one_or_none()
    return None if row is None else _read(tx, row)


def is_latest(tx: Tx, person_id: int, of: Change) -> bool:
    """Whether nothing was written to the same row after this change."""
    query = (
        select(change.c.id)
        .where(
            change.c.person_id == person_id,
            change.c.subject == of.subject,
            change.c.row_id == of.row_id,
        )
        .order_by(change.c.id.desc())
        .limit(1)
    )
    return tx.conn.execute(query).scalar() == of.id


def mark(tx: Tx, of: Change, undone_at: datetime | None) -> None:
    """Mark a change as undone, or (None) as done again."""
    undone_ms = None if undone_at is None else to_ms(undone_at)
    tx.conn.execute(update(change).where(change.c.id == of.id).values(undone_ms=undone_ms))


def _read(tx: Tx, row: Row[Any]) -> Change:
    return Change(
        id=row.id,
        subject=row.subject,
        row_id=row.row_id,
        before=None if row.before is None else tx.unseal(row.before),
        after=None if row.after is None else tx.unseal(row.after),
        undone=row.undone_ms is not None,
        at=from_ms(row.at_ms),
    )


def prune(tx: Tx, before: datetime, most: int) -> int:
    """Forget some of what nobody will take back any more."""
    old = select(change.c.id).where(change.c.at_ms < to_ms(before)).limit(most)
    return tx.conn.execute(delete(change).where(change.c.id.in_(old))).rowcount
