"""The product's own small facts: pauses, the version of the zone data, the last tick."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import to_ms
from retrowalk.coach.store.tables import note


def get(tx: Tx, key: str) -> str | None:
    """The value of a note."""
    found = tx.conn.execute(GET, {"of": key}).scalar_one_or_none()
    return None if found is None else str(found)


GET = select(note.c.value).where(note.c.key == bindparam("of"))


def put(tx: Tx, key: str, value: str) -> None:
    """Write a note."""
    dialect = postgresql if tx.is_postgresql else sqlite
    tx.conn.execute(
        dialect.insert(note)
        .values(key=key, value=value)
        .on_conflict_do_update(index_elements=["key"], set_={"value": value})
    )


def beginning(tx: Tx, prefix: str) -> dict[str, str]:
    """All notes whose keys begin so: the rest of the key → the value."""
    query = select(note).where(note.c.key.startswith(prefix, autoescape=True))
    return {row.key.removeprefix(prefix): row.value for row in tx.conn.execute(query)}


def claim_note(tx: Tx, key: str, now: datetime, until: datetime) -> bool:
    """Take a piece of work until then; False while another has it in hand."""
    dialect = postgresql if tx.is_postgresql else sqlite
    held_until = str(to_ms(until))
    made = tx.conn.execute(
        dialect.insert(note)
        .values(key=key, value=held_until)
        .on_conflict_do_update(
            index_elements=["key"], set_={"value": held_until}, where=note.c.value < str(to_ms(now))
        )
        .returning(note.c.key)
    )
    return made.first() is not None


def drop(tx: Tx, key: str) -> None:
    """Remove a note."""
    tx.conn.execute(delete(note).where(note.c.key == key))
