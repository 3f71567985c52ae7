"""Updates that took effect, with the answers they got; and those that were put aside."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from coach.store.database import Tx
from coach.store.instants import to_ms
from coach.store.tables import heard, poisoned

ANSWERS = select(heard.c.answers).where(heard.c.update_id == bindparam("of"))
RECORD = insert(heard)
COUNT = select(func.count()).where(
    heard.c.person_id == bindparam("of"), heard.c.at_ms > bindparam("since")
)


def find_answers(tx: Tx, update_id: int) -> list[Any] | None:
    """The answers of an update that took effect already; None for a new one."""
    blob = tx.once(
        heard.name,
        update_id,
        lambda: tx.conn.execute(ANSWERS, {"of": update_id}).scalar_one_or_none(),
    )
    return None if blob is None else list(tx.unseal(blob))


def record(
    tx: Tx, update_id: int, person_id: int | None, answers: Sequence[Any], now: datetime
) -> None:
    """Write down that an update took effect, in the transaction of its effect."""
    tx.conn.execute(
        RECORD,
        {
            "update_id": update_id,
            "person_id": person_id,
            "answers": tx.seal(list(answers)),
            "at_ms": to_ms(now),
        },
    )


def fail(tx: Tx, update_id: int, code: str, kind: str, now: datetime) -> int:
    """Count a failure of an update; returns how often it has failed."""
    known = tx.conn.execute(
        select(poisoned.c.failures).where(poisoned.c.update_id == update_id)
    ).scalar_one_or_none()
    values = {"failures": (known or 0) + 1, "code": code, "kind": kind[:200], "at_ms": to_ms(now)}
    if known is None:
        tx.conn.execute(insert(poisoned).values(update_id=update_id, **values))
    else:
        tx.conn.execute(update(poisoned).where(poisoned.c.update_id == update_id).values(values))
    return int(values["failures"])


def prune(tx: Tx, before: datetime, most: int) -> int:
    """Forget some updates that can't come again: Telegram keeps them for a day."""
    old = select(heard.c.update_id).where(heard.c.at_ms < to_ms(before)).limit(most)
    return tx.conn.execute(delete(heard).where(heard.c.update_id.in_(old))).rowcount


def count_since(tx: Tx, person_id: int, since: datetime) -> int:
    """How many updates of a person took effect since then."""
    values = {"of": person_id, "since": to_ms(since)}
    return tx.once(
        heard.name,
        (person_id, to_ms(since)),
        lambda: int(tx.conn.execute(COUNT, values).scalar_one()),
    )


def put_at_hand(
    tx: Tx, update_id: int, answers: bytes | None, person_id: int, since: datetime, count: int
) -> None:
    """Keep what was read of the table together with other things."""
    tx.memo.put(heard.name, update_id, answers)
    tx.memo.put(heard.name, (person_id, to_ms(since)), count)
