"""The buttons that a person saw last: whoever types what stands on one means that button."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from retrowalk.coach.errors import CannotOpen
from retrowalk.coach.message import Message
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import from_ms, to_ms
from retrowalk.coach.store.tables import shown

MESSAGES_MOST = 6


def remember(tx: Tx, person_id: int, messages: Iterable[Message], now: datetime) -> None:
    """Keep the buttons of messages, after those of before: an older message may be in sight."""
    remember_all(tx, [(person_id, message) for message in messages], now)


def remember_all(tx: Tx, messages: Iterable[tuple[int, Message]], now: datetime) -> None:
    """The same for messages to several people."""
    kept: dict[int, list[list[list[str]]]] = {}
    for person_id, message in messages:
        buttons = [
            [button.label, button.data] for row in message.buttons for button in row if button.data
        ]
        if buttons:
            before = kept.get(person_id) or _last_or_none(tx, person_id)
            kept[person_id] = [*before, buttons][-MESSAGES_MOST:]
    if kept:
        rows = [
            {"person_id": person_id, "buttons": tx.seal(buttons), "at_ms": to_ms(now)}
            for person_id, buttons in kept.items()
        ]
        tx.conn.execute(_KEEP[tx.conn.dialect.name], rows)


def _last_or_none(tx: Tx, person_id: int) -> list[list[list[str]]]:
    """The buttons of before; what is damaged is replaced, for it was of use for a while only."""
    try:
        return last(tx, person_id)[0]
    except CannotOpen:
        return []


_KEEP = {
    name: (made := dialect.insert(shown)).on_conflict_do_update(
        index_elements=["person_id"],
        set_={"buttons": made.excluded.buttons, "at_ms": made.excluded.at_ms},
    )
    for name, dialect in (("sqlite", sqlite), ("postgresql", postgresql))
}


def last(tx: Tx, person_id: int) -> tuple[list[list[list[str]]], datetime | None]:
    """The [label, data] of each of the last messages with buttons, newest last, and since when."""
    return tx.once(shown.name, person_id, lambda: _last(tx, person_id))


SEALED = "sealed"
OF_PERSON = select(shown.c.buttons, shown.c.at_ms).where(shown.c.person_id == bindparam("of"))


def put_at_hand(tx: Tx, person_id: int, row: tuple[bytes, int] | None) -> None:
    """Keep what was read of the table together with other things: buttons, milliseconds."""
    tx.memo.put(shown.name, (person_id, SEALED), row)


def read_all(tx: Tx, person_ids: Sequence[int]) -> None:
    """Read those of several people in one statement."""
    found = {row.person_id: row for row in tx.conn.execute(SEVERAL, {"several": person_ids})}
    for person_id in person_ids:
        row = found.get(person_id)
        put_at_hand(tx, person_id, None if row is None else (row.buttons, row.at_ms))


SEVERAL = select(shown).where(shown.c.person_id.in_(bindparam("several", expanding=True)))


def _last(tx: Tx, person_id: int) -> tuple[list[list[list[str]]], datetime | None]:
    row = tx.once(
        shown.name,
        (person_id, SEALED),
        lambda: tx.conn.execute(OF_PERSON, {"of": person_id}).one_or_none(),
    )
    return ([], None) if row is None else (tx.unseal(row[0]), from_ms(row[1]))
