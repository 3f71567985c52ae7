"""Updates that took effect, with the answers they got; and those that were put aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from retrowalk.coach.store.albums import ID_LENGTH_MAX
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import maybe_instant, maybe_ms, to_ms
from retrowalk.coach.store.tables import Columns, heard, poisoned

FIND = select(heard.c.answers, heard.c.lease_ms, heard.c.given_ms).where(
    heard.c.update_id == bindparam("of")
)
_RECORD = {
    name: dialect.insert(heard)
    .on_conflict_do_nothing(index_elements=["update_id"])
    .returning(heard.c.update_id)
    for name, dialect in (("sqlite", sqlite), ("postgresql", postgresql))
}
COUNT = select(func.count()).where(
    heard.c.person_id == bindparam("of"), heard.c.at_ms > bindparam("since")
)

LAST = (
    select(heard.c.answers)
    .where(heard.c.person_id == bindparam("of"))
    .order_by(heard.c.at_ms.desc(), heard.c.update_id.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Heard:
    """An update that took effect: its answers, who gives them until when, and when they were."""

    answers: list[Any]
    leased_until: datetime | None
    given: datetime | None


def find(tx: Tx, update_id: int) -> Heard | None:
    """What became of an update; None for a new one."""
    row = tx.once(
        heard.name,
        update_id,
        lambda: tx.conn.execute(FIND, {"of": update_id}).one_or_none(),
    )
    if row is None:
        return None
    answers = list(tx.unseal(row.answers))
    return Heard(answers, maybe_instant(row.lease_ms), maybe_instant(row.given_ms))


def find_answers(tx: Tx, update_id: int) -> list[Any] | None:
    """The answers of an update that took effect already; None for a new one."""
    known = find(tx, update_id)
    return None if known is None else known.answers


def last_answers(tx: Tx, person_id: int) -> list[Any]:
    """What a person was answered last."""
    sealed = tx.conn.execute(LAST, {"of": person_id}).scalar_one_or_none()
    return [] if sealed is None else list(tx.unseal(sealed))


def record(
    tx: Tx,
    update_id: int,
    person_id: int | None,
    answers: Sequence[Any],
    now: datetime,
    lease: timedelta | None = None,
    album: str = "",
) -> bool:
    """Write down that an update took effect, in the transaction of its effect.

    For the time of the `lease` the answers are given by whoever wrote it down. False when another
    was quicker: then this effect has to be undone.
    """
    made = tx.conn.execute(
        _RECORD[tx.conn.dialect.name],
        {
            "update_id": update_id,
            "person_id": person_id,
            "answers": tx.seal(list(answers)),
            "at_ms": to_ms(now),
            "lease_ms": maybe_ms(now + lease if lease is not None else None),
            "album": album[:ID_LENGTH_MAX] or None,
        },
    )
    return made.first() is not None


def take_over(tx: Tx, update_id: int, until: datetime) -> None:
    """Its answers are given once more, or by another: nobody else gives them until then."""
    tx.conn.execute(
        update(heard)
        .where(heard.c.update_id == update_id)
        .values(lease_ms=to_ms(until), given_ms=None)
    )


def give_up(tx: Tx, update_id: int) -> None:
    """The answers could not be given: anybody may."""
    tx.conn.execute(update(heard).where(heard.c.update_id == update_id).values(lease_ms=None))


def mark_given(tx: Tx, update_id: int, now: datetime) -> None:
    """The answers were given."""
    tx.conn.execute(
        update(heard)
        .where(heard.c.update_id == update_id)
        .values(lease_ms=None, given_ms=to_ms(now))
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
    tx: Tx,
    update_id: int,
    row: Columns | None,
    person_id: int,
    since: datetime,
    count: int,
) -> None:
    """Keep what was read of the table together with other things: the columns of `FIND`."""
    tx.memo.put(heard.name, update_id, row)
    tx.memo.put(heard.name, (person_id, to_ms(since)), count)
