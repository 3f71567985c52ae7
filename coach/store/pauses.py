"""Pauses: days that count neither for nor against anything, and on which nothing is sent."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, insert, select, update

from retrowalk.coach.errors import CannotOpen
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.tables import pause

OWN = "own"
"""The reason of a pause for which none was given."""

PAIN, GRAVE = "pain", "grave"
"""After a sign of danger: until it is gone, or (a grave one) a professional has looked."""

SORE = "sore"
"""Rest that is taken for soreness, or for the day of a sign that is gone: no danger any more."""

FOR_SAFETY = frozenset({PAIN, GRAVE})
ILL = "ill"


@dataclass(frozen=True, slots=True)
class Stored:
    """One pause, both dates included; `until` None: until the person says."""

    since: date
    until: date | None
    reason: str = OWN
    id: int = 0

    def covers(self, day: date) -> bool:
        """Whether a date lies in it."""
        return self.since <= day and (self.until is None or day <= self.until)

    @property
    def is_for_safety(self) -> bool:
        """Whether a sign of danger is behind it, so that nobody just goes on."""
        return self.reason in FOR_SAFETY

    @property
    def asks_rest(self) -> bool:
        """Whether no session is to be begun in it, other than on a holiday."""
        return self.is_for_safety or self.reason in {ILL, SORE}


def add(tx: Tx, person_id: int, wanted: Stored) -> int:
    """Store a pause; returns its id."""
    made = tx.conn.execute(
        insert(pause)
        .values(
            person_id=person_id,
            since=wanted.since.isoformat(),
            until=None if wanted.until is None else wanted.until.isoformat(),
            reason=tx.seal(wanted.reason),
        )
        .returning(pause.c.id)
    )
    return int(made.scalar_one())


def every(tx: Tx, person_id: int) -> list[Stored]:
    """All pauses, oldest first."""
    return list(tx.once(pause.name, person_id, lambda: _every(tx, person_id)))


OF_PERSON = (
    select(pause).where(pause.c.person_id == bindparam("of")).order_by(pause.c.since, pause.c.id)
)


def _every(tx: Tx, person_id: int) -> tuple[Stored, ...]:
    return tuple(_read(tx, row) for row in tx.conn.execute(OF_PERSON, {"of": person_id}))


def read_all(tx: Tx, person_ids: Sequence[int]) -> None:
    """Read those of several people in one statement; a damaged one is left to `every`."""
    found: dict[int, list[Row[Any]]] = {person_id: [] for person_id in person_ids}
    for row in tx.conn.execute(SEVERAL, {"several": person_ids}):
        found[row.person_id].append(row)
    for person_id, rows in found.items():
        with suppress(CannotOpen):
            tx.memo.put(pause.name, person_id, tuple(_read(tx, row) for row in rows))


SEVERAL = (
    select(pause)
    .where(pause.c.person_id.in_(bindparam("several", expanding=True)))
    .order_by(pause.c.since, pause.c.id)
)


def current(tx: Tx, person_id: int, day: date) -> Stored | None:
    """The pause that covers a date, one for safety before all others; None when there is none."""
    covering = [pause for pause in every(tx, person_id) if pause.covers(day)]
    return max(covering, key=lambda pause: (pause.is_for_safety, pause.id), default=None)


def save(tx: Tx, person_id: int, changed: Stored) -> None:
    """Write a pause that is stored; one that would end before it began is removed."""
    row = (pause.c.person_id == person_id) & (pause.c.id == changed.id)
    if changed.until is not None and changed.until < changed.since:
        tx.conn.execute(delete(pause).where(row))
        return
    until = None if changed.until is None else changed.until.isoformat()
    since, reason = changed.since.isoformat(), tx.seal(changed.reason)
    tx.conn.execute(update(pause).where(row).values(since=since, until=until, reason=reason))


def _read(tx: Tx, row: Row[Any]) -> Stored:
    return Stored(
        since=date.fromisoformat(row.since),
        until=None if row.until is None else date.fromisoformat(row.until),
        reason=OWN if row.reason is None else tx.unseal(row.reason),
        id=row.id,
    )


def who(day: date) -> tuple[Select[tuple[int]], Select[tuple[int]]]:
    """The numbers of all who are pausing on a date, in two parts of which each has its index."""
    begun = select(pause.c.person_id).where(pause.c.since <= day.isoformat())
    return begun.where(pause.c.until.is_(None)), begun.where(pause.c.until >= day.isoformat())
