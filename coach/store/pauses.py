"""Pauses: days that count neither for nor against anything, and on which nothing is sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, delete, func, insert, select, update

from retrowalk.coach.errors import CannotOpen
from retrowalk.coach.store import standings
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.tables import Columns, pause

OWN = "own"
"""The reason of a pause for which none was given."""

PAIN, GRAVE = "pain", "grave"
"""After a sign of danger: until it is gone, or (a grave one) a professional has looked."""

SORE = "sore"
"""Rest that is taken for soreness, or for the day of a sign that is gone: no danger any more."""

FOR_SAFETY = frozenset({PAIN, GRAVE})
ILL = "ill"


@dataclass(frozen=True, slots=True)
class StoredPause:
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


def as_plain(known: StoredPause) -> dict[str, str | None]:
    """A pause as the undo journal keeps it."""
    until = None if known.until is None else known.until.isoformat()
    return {"since": known.since.isoformat(), "until": until, "reason": known.reason}


def from_plain(plain: Mapping[str, str | None]) -> StoredPause:
    """A pause that the undo journal kept."""
    since, until = plain["since"] or "", plain["until"]
    ends = None if until is None else date.fromisoformat(until)
    return StoredPause(date.fromisoformat(since), ends, plain["reason"] or OWN)


def add(tx: Tx, person_id: int, wanted: StoredPause) -> int:
    """Store a pause; returns its id."""
    standings.forget(tx, person_id, wanted.since)
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


def every(tx: Tx, person_id: int) -> list[StoredPause]:
    """All pauses, oldest first."""
    return reaching(tx, person_id, date.min)


def reaching(tx: Tx, person_id: int, day: date) -> list[StoredPause]:
    """The pauses that reach a day or later ones, oldest first."""
    since, found = _at_hand(tx, person_id) or (date.max, ())
    if day < since:
        rows = tx.conn.execute(REACHING, {"of": person_id, "day": day.isoformat()})
        put_at_hand(tx, person_id, day, rows)
        _, found = _at_hand(tx, person_id) or (day, ())
    return [known for known in found if known.until is None or known.until >= day]


def _at_hand(tx: Tx, person_id: int) -> tuple[date, tuple[StoredPause, ...]] | None:
    known: tuple[date, tuple[StoredPause, ...]] | None = tx.memo.get(pause.name, person_id)
    return known


def put_at_hand(tx: Tx, person_id: int, since: date, rows: Iterable[Columns]) -> None:
    """Keep what was read together with other things: all that reach a day or later ones."""
    found = tuple(_read(tx, row) for row in rows)
    tx.memo.put(pause.name, person_id, (since, found))


def read_all(tx: Tx, person_ids: Sequence[int]) -> None:
    """Read those that matter of several people in one statement.

    A damaged one is left to who wants it.
    """
    found: dict[int, list[Row[Any]]] = {person_id: [] for person_id in person_ids}
    for row in tx.conn.execute(SEVERAL, {"several": person_ids}):
        found[row.person_id].append(row)
    for person_id, rows in found.items():
        with suppress(CannotOpen):
            put_at_hand(tx, person_id, standings.monday(tx, person_id), rows)


def _reaches(day: ColumnElement[str]) -> ColumnElement[bool]:
    return pause.c.until.is_(None) | (pause.c.until >= day)


COLUMNS = tuple(pause.c)
IS_AT_HAND = _reaches(func.coalesce(standings.latest_monday(pause.c.person_id), ""))
"""What a turn needs: all since the last standing."""

REACHING = (
    select(pause)
    .where(pause.c.person_id == bindparam("of"), _reaches(bindparam("day")))
    .order_by(pause.c.since, pause.c.id)
)
SEVERAL = (
    select(pause)
    .where(
        pause.c.person_id.in_(bindparam("several", expanding=True)),
        IS_AT_HAND,
    )
    .order_by(pause.c.since, pause.c.id)
)


def current(tx: Tx, person_id: int, day: date) -> StoredPause | None:
    """The pause that covers a date, one for safety before all others; None when there is none."""
    covering = [pause for pause in reaching(tx, person_id, day) if pause.covers(day)]
    return max(covering, key=lambda pause: (pause.is_for_safety, pause.id), default=None)


def save(tx: Tx, person_id: int, changed: StoredPause) -> None:
    """Write a pause that is stored; one that would end before it began is removed."""
    known = next((one for one in every(tx, person_id) if one.id == changed.id), changed)
    standings.forget(tx, person_id, min(known.since, changed.since))
    row = (pause.c.person_id == person_id) & (pause.c.id == changed.id)
    if changed.until is not None and changed.until < changed.since:
        tx.conn.execute(delete(pause).where(row))
        return
    until = None if changed.until is None else changed.until.isoformat()
    since, reason = changed.since.isoformat(), tx.seal(changed.reason)
    tx.conn.execute(update(pause).where(row).values(since=since, until=until, reason=reason))


def _read(tx: Tx, row: Columns) -> StoredPause:
    return StoredPause(
        since=date.fromisoformat(row.since),
        until=None if row.until is None else date.fromisoformat(row.until),
        reason=OWN if row.reason is None else tx.unseal(row.reason),
        id=row.id,
    )


def people_pausing(day: date) -> tuple[Select[tuple[int]], Select[tuple[int]]]:
    """The numbers of all who are pausing on a date, in two parts of which each has its index."""
    begun = select(pause.c.person_id).where(pause.c.since <= day.isoformat())
    return begun.where(pause.c.until.is_(None)), begun.where(pause.c.until >= day.isoformat())
