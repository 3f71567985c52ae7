"""The open questions of a person: one is on top, others wait beneath; a row and never memory."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, case, delete, exists, select
from sqlalchemy.dialects import postgresql, sqlite

from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import to_ms
from retrowalk.coach.store.tables import dialogue, person


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


UNAGREED_KEPT = timedelta(days=7)
"""So long what somebody told waits for their yes; a no, or a yes, ends it sooner."""

_agreed = exists().where(person.c.id == bindparam("of"), person.c.consent_ms.is_not(None))
LAPSES = case((_agreed, None), else_=bindparam("lapses"))
"""When the questions of somebody go by themselves: never, once they have agreed."""


def prune(tx: Tx, now: datetime, most: int) -> int:
    """Forget some of what was told by people who did not agree in time; returns how many."""
    has_agreed = exists().where(
        person.c.id == dialogue.c.person_id, person.c.consent_ms.is_not(None)
    )
    old = select(dialogue.c.person_id).where(dialogue.c.lapses_ms < to_ms(now), ~has_agreed)
    gone = dialogue.c.person_id.in_(old.limit(most))
    return tx.conn.execute(delete(dialogue).where(gone)).rowcount


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
    values = {"draft": sealed, "updated_ms": to_ms(now), "lapses_ms": LAPSES}
    dialect = postgresql if tx.is_postgresql else sqlite
    tx.conn.execute(
        dialect.insert(dialogue)
        .values(person_id=person_id, **values)
        .on_conflict_do_update(index_elements=["person_id"], set_=values),
        {"of": person_id, "lapses": to_ms(now + UNAGREED_KEPT)},
    )
