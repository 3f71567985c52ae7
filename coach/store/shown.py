"""The buttons that a person saw last: whoever types what stands on one means that button."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import insert, select, update

from coach.message import Message
from coach.store.database import Tx
from coach.store.instants import from_ms, to_ms
from coach.store.tables import shown

BUTTONS_MOST = 60  # of the last messages


def remember(tx: Tx, person_id: int, messages: Iterable[Message], now: datetime) -> None:
    """Keep the buttons of messages, after those of before: an older message may be in sight."""
    new = [
        [button.label, button.data]
        for message in messages
        for row in message.buttons
        for button in row
        if button.data
    ]
    if not new:
        return
    known, _ = last(tx, person_id)
    buttons = [*([label, data] for label, data in known if [label, data] not in new), *new]
    buttons = buttons[-BUTTONS_MOST:]
    values = {"buttons": tx.seal(buttons), "at_ms": to_ms(now)}
    changed = tx.conn.execute(update(shown).where(shown.c.person_id == person_id).values(values))
    if not changed.rowcount:
        tx.conn.execute(insert(shown).values(person_id=person_id, **values))


def last(tx: Tx, person_id: int) -> tuple[list[tuple[str, str]], datetime | None]:
    """(label, data) of the buttons that were shown last, the newest last, and since when."""
    row = tx.conn.execute(select(shown).where(shown.c.person_id == person_id)).one_or_none()
    if row is None:
        return [], None
    return [(label, data) for label, data in tx.unseal(row.buttons)], from_ms(row.at_ms)
