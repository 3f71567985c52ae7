"""The open questions of a person: one is on top, others wait beneath; a row and never memory."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from coach.store.database import Tx
from coach.store.instants import to_ms
from coach.store.tables import dialogue


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Which step of which flow is open, and the answers so far."""

    flow: str
    step: str
    draft: dict[str, Any]


def load(tx: Tx, person_id: int) -> Dialogue | None:
    """The question on top, if there is one."""
    return next(iter(_load(tx, person_id)), None)


def find(tx: Tx, person_id: int, flow: str) -> Dialogue | None:
    """The question of this flow, whether it is on top or waits."""
    return next((each for each in _load(tx, person_id) if each.flow == flow), None)


def put(tx: Tx, person_id: int, wanted: Dialogue, now: datetime) -> None:
    """Put a question on top; a flow has one at most, and the others wait beneath it."""
    others = [each for each in _load(tx, person_id) if each.flow != wanted.flow]
    _save(tx, person_id, [wanted, *others], now)


def change(tx: Tx, person_id: int, wanted: Dialogue, now: datetime) -> None:
    """Change the question of a flow where it is."""
    known = _load(tx, person_id)
    changed = [wanted if each.flow == wanted.flow else each for each in known]
    _save(tx, person_id, changed, now)


def close(tx: Tx, person_id: int, flow: str, now: datetime) -> None:
    """The question of this flow is open no more."""
    rest = [each for each in _load(tx, person_id) if each.flow != flow]
    _save(tx, person_id, rest, now)


def _load(tx: Tx, person_id: int) -> list[Dialogue]:
    row = tx.conn.execute(select(dialogue).where(dialogue.c.person_id == person_id)).one_or_none()
    if row is None:
        return []
    known = tx.unseal(row.draft)
    each_known = known if isinstance(known, list) else [known]  # one alone, as schema 0004 had it
    return [Dialogue(**each) for each in each_known]


def _save(tx: Tx, person_id: int, wanted: list[Dialogue], now: datetime) -> None:
    if not wanted:
        tx.conn.execute(delete(dialogue).where(dialogue.c.person_id == person_id))
        return
    sealed = tx.seal([asdict(each) for each in wanted])  # which question is open tells of health
    values = {"draft": sealed, "updated_ms": to_ms(now)}
    changed = tx.conn.execute(
        update(dialogue).where(dialogue.c.person_id == person_id).values(values)
    )
    if not changed.rowcount:
        tx.conn.execute(insert(dialogue).values(person_id=person_id, **values))
