"""The last calorie question of a person, so that "and for 35?" makes sense."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select

from coach.meaning import Activity, AskKind, CalorieQuestion
from coach.store.database import Tx
from coach.store.instants import from_ms, to_ms
from coach.store.tables import recent

REMEMBERED_FOR = timedelta(minutes=10)


def question(tx: Tx, person_id: int, now: datetime) -> CalorieQuestion | None:
    """The last question, if it was asked within ten minutes."""
    row = tx.conn.execute(select(recent).where(recent.c.person_id == person_id)).one_or_none()
    if row is None or now - from_ms(row.at_ms) > REMEMBERED_FOR:
        return None
    raw = tx.unseal(row.question)
    return CalorieQuestion(
        **{**raw, "kind": AskKind(raw["kind"]), "activity": Activity(raw["activity"])}
    )


def asked_at(tx: Tx, person_id: int, now: datetime) -> datetime | None:
    """When the last question was asked, if that was within ten minutes."""
    query = select(recent.c.at_ms).where(recent.c.person_id == person_id)
    at_ms = tx.conn.execute(query).scalar_one_or_none()
    at = None if at_ms is None else from_ms(at_ms)
    return at if at is not None and now - at <= REMEMBERED_FOR else None


def remember(tx: Tx, person_id: int, asked: CalorieQuestion, now: datetime) -> None:
    """Keep a question for follow-ups."""
    tx.conn.execute(delete(recent).where(recent.c.person_id == person_id))
    tx.conn.execute(
        insert(recent).values(
            person_id=person_id, question=tx.seal(asdict(asked)), at_ms=to_ms(now)
        )
    )


def prune(tx: Tx, before: datetime) -> int:
    """Forget the questions that nobody will follow up."""
    return tx.conn.execute(delete(recent).where(recent.c.at_ms < to_ms(before))).rowcount
