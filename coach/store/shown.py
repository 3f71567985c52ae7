"""The buttons that a person saw last: whoever types what stands on one means that button."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from coach.message import Message
from coach.store.database import Tx
from coach.store.instants import from_ms, to_ms
from coach.store.tables import shown

MESSAGES_MOST = 6


def remember(tx: Tx, person_id: int, messages: Iterable[Message], now: datetime) -> None:
    """Keep the buttons of messages, after those of before: an older message may be in sight."""
    new = [
        [[button.label, button.data] for row in message.buttons for button in row if button.data]
        for message in messages
    ]
    if not any(new):
        return
    kept = [*last(tx, person_id)[0], *(buttons for buttons in new if buttons)][-MESSAGES_MOST:]
    values = {"buttons": tx.seal(kept), "at_ms": to_ms(now)}
    dialect = postgresql if tx.is_postgresql else sqlite
    tx.conn.execute(
        dialect.insert(shown)
        .values(person_id=person_id, **values)
        .on_conflict_do_update(index_elements=["person_id"], set_=values)
    )


def last(tx: Tx, person_id: int) -> tuple[list[list[list[str]]], datetime | None]:
    """The [label, data] of each of the last messages with buttons, newest last, and since when."""
    row = tx.conn.execute(select(shown).where(shown.c.person_id == person_id)).one_or_none()
    return ([], None) if row is None else (tx.unseal(row.buttons), from_ms(row.at_ms))
