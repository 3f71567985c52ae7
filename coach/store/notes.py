"""The product's own small facts: pauses, the version of the zone data, the last tick."""

from __future__ import annotations

from sqlalchemy import delete, insert, select, update

from coach.store.database import Tx
from coach.store.tables import note


def get(tx: Tx, key: str) -> str | None:
    """The value of a note."""
    found = tx.conn.execute(select(note.c.value).where(note.c.key == key)).scalar_one_or_none()
    return None if found is None else str(found)


def put(tx: Tx, key: str, value: str) -> None:
    """Write a note."""
    changed = tx.conn.execute(update(note).where(note.c.key == key).values(value=value))
    if not changed.rowcount:
        tx.conn.execute(insert(note).values(key=key, value=value))


def drop(tx: Tx, key: str) -> None:
    """Remove a note."""
    tx.conn.execute(delete(note).where(note.c.key == key))
