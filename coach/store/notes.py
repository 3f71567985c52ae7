"""The product's own small facts: pauses, the version of the zone data, the last tick."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite

from coach.store.database import Tx
from coach.store.tables import note


def get(tx: Tx, key: str) -> str | None:
    """The value of a note."""
    found = tx.conn.execute(select(note.c.value).where(note.c.key == key)).scalar_one_or_none()
    return None if found is None else str(found)


def put(tx: Tx, key: str, value: str) -> None:
    """Write a note."""
    dialect = postgresql if tx.is_postgresql else sqlite
    tx.conn.execute(
        dialect.insert(note)
        .values(key=key, value=value)
        .on_conflict_do_update(index_elements=["key"], set_={"value": value})
    )


def drop(tx: Tx, key: str) -> None:
    """Remove a note."""
    tx.conn.execute(delete(note).where(note.c.key == key))
