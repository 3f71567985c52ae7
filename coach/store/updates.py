"""Updates that took effect, with the answers they got; and those that were put aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from coach.store.albums import ID_LENGTH_MAX
from coach.store.database import Tx
from coach.store.instants import maybe_instant, maybe_ms, to_ms
from coach.store.tables import heard, poisoned


@dataclass(frozen=True, slots=True)
class Heard:
    """An update that took effect: its answers, who gives them until when, and when they were."""

    answers: list[Any]
    leased_until: datetime | None
    given: datetime | None


def find(tx: Tx, update_id: int) -> Heard | None:
    """What became of an update; None for a new one."""
    row = tx.conn.execute(
        select(heard.c.answers, heard.c.lease_ms, heard.c.given_ms).where(
            heard.c.update_id == update_id
        )
    ).one_or_none()
    if row is None:
        return None
    answers = list(tx.unseal(row.answers))
    return Heard(answers, maybe_instant(row.lease_ms), maybe_instant(row.given_ms))


def find_answers(tx: Tx, update_id: int) -> list[Any] | None:
    """The answers of an update that took effect already; None for a new one."""
    known = find(tx, update_id)
    return None if known is None else known.answers


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
    dialect = postgresql if tx.is_postgresql else sqlite
    made = tx.conn.execute(
        dialect.insert(heard)
        .values(
            update_id=update_id,
            person_id=person_id,
            answers=tx.seal(list(answers)),
            at_ms=to_ms(now),
            lease_ms=maybe_ms(now + lease if lease is not None else None),
            album=album[:ID_LENGTH_MAX] or None,
        )
        .on_conflict_do_nothing(index_elements=["update_id"])
    )
    return bool(made.rowcount)


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


def prune(tx: Tx, before: datetime) -> int:
    """Forget updates that can't come again: Telegram keeps them for a day."""
    return tx.conn.execute(delete(heard).where(heard.c.at_ms < to_ms(before))).rowcount


def count_since(tx: Tx, person_id: int, since: datetime) -> int:
    """How many updates of a person took effect since then."""
    query = select(func.count()).where(heard.c.person_id == person_id, heard.c.at_ms > to_ms(since))
    return int(tx.conn.execute(query).scalar_one())
