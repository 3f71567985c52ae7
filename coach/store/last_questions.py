"""The last calorie question of a person, so that "and for 35?" makes sense."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, insert, select

from retrowalk.coach.reading.meaning import Activity, AskKind, CalorieQuestion
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import from_ms, to_ms
from retrowalk.coach.store.tables import recent

REMEMBERED_FOR = timedelta(minutes=10)


def find(tx: Tx, person_id: int, now: datetime) -> CalorieQuestion | None:
    """The last question, if it was asked within ten minutes."""
    row = _row(tx, person_id)
    if row is None or now - from_ms(row[1]) > REMEMBERED_FOR:
        return None
    return tx.once(recent.name, (person_id, "opened"), lambda: _open(tx, row[0]))


def _open(tx: Tx, sealed: bytes) -> CalorieQuestion:
    raw = tx.unseal(sealed)
    return CalorieQuestion(
        **{**raw, "kind": AskKind(raw["kind"]), "activity": Activity(raw["activity"])}
    )


def asked_at(tx: Tx, person_id: int, now: datetime) -> datetime | None:
    """When the last question was asked, if that was within ten minutes."""
    row = _row(tx, person_id)
    at = None if row is None else from_ms(row[1])
    return at if at is not None and now - at <= REMEMBERED_FOR else None


SEALED = "sealed"
OF_PERSON = select(recent.c.question, recent.c.at_ms).where(recent.c.person_id == bindparam("of"))


def put_at_hand(tx: Tx, person_id: int, row: tuple[bytes, int] | None) -> None:
    """Keep what was read of the table together with other things: question, milliseconds."""
    tx.memo.put(recent.name, (person_id, SEALED), row)


def _row(tx: Tx, person_id: int) -> tuple[bytes, int] | None:
    return tx.once(
        recent.name,
        (person_id, SEALED),
        lambda: tx.conn.execute(OF_PERSON, {"of": person_id}).one_or_none(),
    )


def remember(tx: Tx, person_id: int, asked: CalorieQuestion, now: datetime) -> None:
    """Keep a question for follow-ups."""
    tx.conn.execute(delete(recent).where(recent.c.person_id == person_id))
    tx.conn.execute(
        insert(recent).values(
            person_id=person_id, question=tx.seal(asdict(asked)), at_ms=to_ms(now)
        )
    )


def prune(tx: Tx, before: datetime, most: int) -> int:
    """Forget some of the questions that nobody will follow up."""
    old = select(recent.c.person_id).where(recent.c.at_ms < to_ms(before)).limit(most)
    return tx.conn.execute(delete(recent).where(recent.c.person_id.in_(old))).rowcount
