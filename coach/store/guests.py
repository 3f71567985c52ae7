"""Who was let in or is kept out by an admin: a number and a word, also of people never met."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import to_ms
from retrowalk.coach.store.tables import guest

ADMITTED, BLOCKED = "admitted", "blocked"


def state_of(tx: Tx, person_id: int) -> str | None:
    """ADMITTED or BLOCKED; None where no admin has said anything."""
    return tx.once(
        guest.name,
        person_id,
        lambda: tx.conn.execute(STATE, {"of": person_id}).scalar_one_or_none(),
    )


def put_at_hand(tx: Tx, person_id: int, state: str | None) -> None:
    """Keep what was read of the table together with other things."""
    tx.memo.put(guest.name, person_id, state)


def read_all(tx: Tx, person_ids: Sequence[int]) -> None:
    """The same of several people in one statement."""
    found = {row.person_id: row.state for row in tx.conn.execute(STATES, {"several": person_ids})}
    for person_id in person_ids:
        tx.memo.put(guest.name, person_id, found.get(person_id))


STATES = select(guest.c.person_id, guest.c.state).where(
    guest.c.person_id.in_(bindparam("several", expanding=True))
)
STATE = select(guest.c.state).where(guest.c.person_id == bindparam("of"))


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
