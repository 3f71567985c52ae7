"""Pauses: days that count neither for nor against anything, and on which nothing is sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, delete, insert, or_, select, update

from coach.store.database import Tx
from coach.store.tables import pause

OWN = "own"
"""The reason of a pause for which none was given."""

PAIN, GRAVE = "pain", "grave"
"""After a sign of danger: until it is gone, or (a grave one) a professional has looked."""

FOR_SAFETY = frozenset({PAIN, GRAVE})
ILL = "ill"


@dataclass(frozen=True, slots=True)
class Stored:
    """One pause, both dates included; `until` None: until the person says."""

    since: date
    until: date | None
    reason: str = OWN
    id: int = 0

    @property
    def is_for_safety(self) -> bool:
        """Whether a sign of danger is behind it, so that nobody just goes on."""
        return self.reason in FOR_SAFETY


def add(tx: Tx, person_id: int, wanted: Stored) -> int:
    """Store a pause; returns its id."""
    made = tx.conn.execute(
        insert(pause)
        .values(
            person_id=person_id,
            since=wanted.since.isoformat(),
            until=None if wanted.until is None else wanted.until.isoformat(),
            reason=tx.seal(wanted.reason),
        )
        .returning(pause.c.id)
    )
    return int(made.scalar_one())


def every(tx: Tx, person_id: int) -> list[Stored]:
    """All pauses, oldest first."""
    query = select(pause).where(pause.c.person_id == person_id).order_by(pause.c.since, pause.c.id)
    return [_read(tx, row) for row in tx.conn.execute(query)]


def current(tx: Tx, person_id: int, day: date) -> Stored | None:
    """The pause that covers a date; None when there is none."""
    query = (
        select(pause)
        .where(
            pause.c.person_id == person_id,
            pause.c.since <= day.isoformat(),
            or_(pause.c.until.is_(None), pause.c.until >= day.isoformat()),
        )
        .order_by(pause.c.id.desc())
        .limit(1)
    )
    row = tx.conn.execute(query).one_or_none()
    return None if row is None else _read(tx, row)


def end(tx: Tx, person_id: int, last: date) -> int:
    """End every pause that goes beyond `last`; one that had not begun then is removed."""
    removed = tx.conn.execute(
        delete(pause).where(pause.c.person_id == person_id, pause.c.since > last.isoformat())
    ).rowcount
    ended = tx.conn.execute(
        update(pause)
        .where(
            pause.c.person_id == person_id,
            or_(pause.c.until.is_(None), pause.c.until > last.isoformat()),
        )
        .values(until=last.isoformat())
    ).rowcount
    return removed + ended


def remove(tx: Tx, person_id: int, pause_id: int) -> None:
    """Take a pause out altogether."""
    tx.conn.execute(delete(pause).where(pause.c.person_id == person_id, pause.c.id == pause_id))


def _read(tx: Tx, row: Row[Any]) -> Stored:
    return Stored(
        since=date.fromisoformat(row.since),
        until=None if row.until is None else date.fromisoformat(row.until),
        reason=OWN if row.reason is None else tx.unseal(row.reason),
        id=row.id,
    )
