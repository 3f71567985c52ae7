"""The open questions of a person: one is on top, others wait beneath; a row and never memory."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import to_ms
from retrowalk.coach.store.tables import dialogue


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


def put_beneath(tx: Tx, person_id: int, wanted: Dialogue, now: datetime) -> None:
    """Let a question wait beneath all others."""
    others = [each for each in _load(tx, person_id) if each.flow != wanted.flow]
    _save(tx, person_id, [*others, wanted], now)


def change(tx: Tx, person_id: int, wanted: Dialogue, now: datetime) -> None:
    """Change the question of a flow where it is."""
    known = _load(tx, person_id)
    changed = [wanted if each.flow == wanted.flow else each for each in known]
    _save(tx, person_id, changed, now)


def close(tx: Tx, person_id: int, flow: str, now: datetime) -> None:
    """The question of this flow is open no more."""
    rest = [each for each in _load(tx, person_id) if each.flow != flow]
    _save(tx, person_id, rest, now)


SEALED = "sealed"
OF_PERSON = select(dialogue.c.draft).where(dialogue.c.person_id == bindparam("of"))


def _load(tx: Tx, person_id: int) -> list[Dialogue]:
    known = tx.once(dialogue.name, person_id, lambda: _read(tx, person_id))
    return [replace(each, draft=dict(each.draft)) for each in known]


def put_at_hand(tx: Tx, person_id: int, sealed: bytes | None) -> None:
    """Keep what was read of the table together with other things."""
    tx.memo.put(dialogue.name, (person_id, SEALED), sealed)


def _read(tx: Tx, person_id: int) -> list[Dialogue]:
    sealed = tx.once(
        dialogue.name,
        (person_id, SEALED),
        lambda: tx.conn.execute(OF_PERSON, {"of": person_id}).scalar_one_or_none(),
    )
    if sealed is None:
        return []
    known = tx.unseal(sealed)
    each_known = known if isinstance(known, list) else [known]  # one alone, as schema 0004 had it
    return [Dialogue(**each) for each in each_known]


def _save(tx: Tx, person_id: int, wanted: list[Dialogue], now: datetime) -> None:
    if not wanted and not _load(tx, person_id):
        return
    if not wanted:
        tx.conn.execute(delete(dialogue).where(dialogue.c.person_id == person_id))
        return
    sealed = tx.seal([asdict(each) for each in wanted])  # which question is open tells of health
    values = {"draft": sealed, "updated_ms": to_ms(now)}
    dialect = postgresql if tx.is_postgresql else sqlite
    tx.conn.execute(
        dialect.insert(dialogue)
        .values(person_id=person_id, **values)
        .on_conflict_do_update(index_elements=["person_id"], set_=values)
    )
