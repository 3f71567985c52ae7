"""The open question of a person: at most one, a row and never memory."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from coach.store.database import Tx
from coach.store.instants import from_ms, to_ms
from coach.store.tables import dialogue


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Which step of which flow is open, the answers so far, and the card that asks."""

    flow: str
    step: str
    draft: dict[str, Any]
    asked_message_id: int | None
    updated: datetime


def load(tx: Tx, person_id: int) -> Dialogue | None:
    """The open question, if there is one."""
    row = tx.conn.execute(select(dialogue).where(dialogue.c.person_id == person_id)).one_or_none()
    if row is None:
        return None
    asked = tx.unseal(row.draft)
    return Dialogue(
        flow=asked["flow"],
        step=asked["step"],
        draft=asked["draft"],
        asked_message_id=row.asked_message_id,
        updated=from_ms(row.updated_ms),
    )


def save(
    tx: Tx, person_id: int, flow: str, step: str, draft: dict[str, Any], now: datetime
) -> None:
    """Make this the open question."""
    asked = {"flow": flow, "step": step, "draft": draft}  # which question is open tells of health
    values = {"draft": tx.seal(asked), "updated_ms": to_ms(now)}
    changed = tx.conn.execute(
        update(dialogue).where(dialogue.c.person_id == person_id).values(values)
    )
    if not changed.rowcount:
        tx.conn.execute(insert(dialogue).values(person_id=person_id, **values))


def set_asked(tx: Tx, person_id: int, message_id: int) -> None:
    """Remember the card that asks, once it was sent."""
    tx.conn.execute(
        update(dialogue)
        .where(dialogue.c.person_id == person_id)
        .values(asked_message_id=message_id)
    )


def close(tx: Tx, person_id: int) -> None:
    """No question is open any more."""
    tx.conn.execute(delete(dialogue).where(dialogue.c.person_id == person_id))
