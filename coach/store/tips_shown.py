"""Which tips a person has seen, and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import to_ms
from retrowalk.coach.store.tables import tip_shown


def shown_since(tx: Tx, person_id: int, since: datetime) -> frozenset[str]:
    """The ids of the tips that were shown since then."""
    begins, found = tx.memo.get(tip_shown.name, person_id) or (None, ())
    if begins is None or since < begins:
        values = {"several": [person_id], "since": to_ms(since)}
        found = [(row.tip_id, row.shown_ms) for row in tx.conn.execute(SHOWN_SINCE, values)]
    return frozenset(tip_id for tip_id, shown_ms in found if shown_ms >= to_ms(since))


def read_all(tx: Tx, person_ids: Sequence[int], since: datetime) -> None:
    """Read in one statement which were shown to several people since then."""
    found: dict[int, list[tuple[str, int]]] = {person_id: [] for person_id in person_ids}
    for row in tx.conn.execute(SHOWN_SINCE, {"several": person_ids, "since": to_ms(since)}):
        found[row.person_id].append((row.tip_id, row.shown_ms))
    for person_id, shown in found.items():
        tx.memo.put(tip_shown.name, person_id, (since, shown))


SHOWN_SINCE = select(tip_shown).where(
    tip_shown.c.person_id.in_(bindparam("several", expanding=True)),
    tip_shown.c.shown_ms >= bindparam("since"),
)


def latest(tx: Tx, person_id: int) -> str | None:
    """The id of the tip that was shown last."""
    query = select(tip_shown.c.tip_id).where(tip_shown.c.person_id == person_id)
    return tx.conn.execute(query.order_by(tip_shown.c.shown_ms.desc()).limit(1)).scalar()


def mark_shown(tx: Tx, person_id: int, tip_id: str, now: datetime) -> None:
    """The tip was shown now."""
    values = {"person_id": person_id, "tip_id": tip_id, "shown_ms": to_ms(now)}
    with tx.memo.of_one(tip_shown.name, person_id):
        tx.conn.execute(_MARK[tx.conn.dialect.name], values)


_MARK = {
    name: (made := dialect.insert(tip_shown)).on_conflict_do_update(
        index_elements=["person_id", "tip_id"], set_={"shown_ms": made.excluded.shown_ms}
    )
    for name, dialect in (("sqlite", sqlite), ("postgresql", postgresql))
}
