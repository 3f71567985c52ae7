"""Who was let in or is kept out by an admin: a number and a word, also of people never met."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from coach.store.database import Tx
from coach.store.instants import to_ms
from coach.store.tables import guest

ADMITTED, BLOCKED = "admitted", "blocked"


def state_of(tx: Tx, person_id: int) -> str | None:
    """ADMITTED or BLOCKED; None where no admin has said anything."""
    query = select(guest.c.state).where(guest.c.person_id == person_id)
    return tx.conn.execute(query).scalar_one_or_none()


def put(tx: Tx, person_id: int, state: str, now: datetime) -> None:
    """Let somebody in, or keep them out."""
    values = {"state": state, "at_ms": to_ms(now)}
    dialect = postgresql if tx.is_postgresql else sqlite
    tx.conn.execute(
        dialect.insert(guest)
        .values(person_id=person_id, **values)
        .on_conflict_do_update(index_elements=["person_id"], set_=values)
    )


def drop(tx: Tx, person_id: int, state: str) -> bool:
    """Take that back; returns whether it was so."""
    which = (guest.c.person_id == person_id) & (guest.c.state == state)
    return bool(tx.conn.execute(delete(guest).where(which)).rowcount)


def count(tx: Tx, state: str) -> int:
    """How many there are."""
    query = select(func.count()).where(guest.c.state == state)
    return int(tx.conn.execute(query).scalar_one())
