"""The guided session that a person is in: when it began and what its parts are."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, insert, select, update

from retrowalk.coach.media.cues import Part, PartKind, total_seconds
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import from_ms, maybe_instant, to_ms
from retrowalk.coach.store.tables import Columns, guided


@dataclass(frozen=True, slots=True)
class Running:
    """A guided session; `stopped` when its end passed while nobody could be told of it."""

    started: datetime
    parts: tuple[Part, ...]
    card_message_id: int | None = None
    stopped: datetime | None = None


def begin(tx: Tx, person_id: int, started: datetime, parts: tuple[Part, ...]) -> None:
    """Store a session that begins; one that was open is over."""
    end(tx, person_id)
    tx.conn.execute(
        insert(guided).values(
            person_id=person_id,
            started_ms=to_ms(started),
            parts=json.dumps([[part.kind.value, part.seconds] for part in parts]),
        )
    )


def load(tx: Tx, person_id: int) -> Running | None:
    """The session that is open; None when there is none."""
    return tx.once(guided.name, person_id, lambda: _load(tx, person_id))


OF_PERSON = select(guided).where(guided.c.person_id == bindparam("of"))


def put_at_hand(tx: Tx, person_id: int, row: Columns | None) -> None:
    """Keep what was read of the table together with other things."""
    tx.memo.put(guided.name, person_id, None if row is None else _read(row))


def _load(tx: Tx, person_id: int) -> Running | None:
    row = tx.conn.execute(OF_PERSON, {"of": person_id}).one_or_none()
    return None if row is None else _read(row)


def read_all(tx: Tx, person_ids: Sequence[int]) -> None:
    """Keep the open sessions of several people, or that there is none, for the transaction."""
    query = select(guided).where(guided.c.person_id.in_(person_ids))
    found = {row.person_id: row for row in tx.conn.execute(query)}
    for person_id in person_ids:
        put_at_hand(tx, person_id, found.get(person_id))


def ends_at(tx: Tx, person_id: int, now: datetime) -> datetime | None:
    """When the session that goes on at an instant is over; None where none goes on."""
    found = load(tx, person_id)
    if found is None or found.stopped is not None:
        return None
    over = found.started + timedelta(seconds=total_seconds(found.parts))
    return over if now < over else None


def set_card(tx: Tx, person_id: int, message_id: int) -> None:
    """Remember which message is the live card."""
    tx.conn.execute(
        update(guided).where(guided.c.person_id == person_id).values(card_message_id=message_id)
    )


def stop(tx: Tx, person_id: int, now: datetime) -> None:
    """Its end passed unseen: nothing more is sent, and whether it was done is asked."""
    tx.conn.execute(
        update(guided).where(guided.c.person_id == person_id).values(stopped_ms=to_ms(now))
    )


def end(tx: Tx, person_id: int) -> None:
    """It is over."""
    tx.conn.execute(delete(guided).where(guided.c.person_id == person_id))


def origin(started: datetime) -> str:
    """What makes the walk of a guided session the same one, however often it is told."""
    return f"guided:{started.isoformat(timespec='seconds')}"


def _read(row: Columns) -> Running:
    return Running(
        started=from_ms(row.started_ms),
        parts=tuple(Part(PartKind(kind), seconds) for kind, seconds in json.loads(row.parts)),
        card_message_id=row.card_message_id,
        stopped=maybe_instant(row.stopped_ms),
    )
