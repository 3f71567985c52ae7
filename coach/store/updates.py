"""Updates that took effect, with the answers they got; and those that were put aside."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from coach.store.database import Tx
from coach.store.instants import to_ms
from coach.store.tables import heard, poisoned


def find_answers(tx: Tx, update_id: int) -> list[Any] | None:
    """The answers of an update that took effect already; None for a new one."""
    blob = tx.conn.execute(
        select(heard.c.answers).where(heard.c.update_id == update_id)
    ).scalar_one_or_none()
    return None if blob is None else list(tx.unseal(blob))


def record(
    tx: Tx, update_id: int, person_id: int | None, answers: Sequence[Any], now: datetime
) -> None:
    """Write down that an update took effect, in the transaction of its effect."""
    tx.conn.execute(
        insert(heard).values(
            update_id=update_id,
            person_id=person_id,
            answers=tx.seal(list(answers)),
            at_ms=to_ms(now),
        )
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


def prune(tx: Tx, before: datetime) -> int:
    """Forget updates that can't come again: Telegram keeps them for a day."""
    return tx.conn.execute(delete(heard).where(heard.c.at_ms < to_ms(before))).rowcount


def count_since(tx: Tx, person_id: int, since: datetime) -> int:
    """How many updates of a person took effect since then."""
    query = select(func.count()).where(heard.c.person_id == person_id, heard.c.at_ms > to_ms(since))
    return int(tx.conn.execute(query).scalar_one())
