"""Sessions: done, done in part, or skipped; each write can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, delete, insert, select, update

from coach.store.database import Tx
from coach.store.instants import from_ms, maybe_instant, maybe_ms, to_ms
from coach.store.tables import walk

DONE, PART, SKIPPED = "done", "part", "skipped"
PAIN = "note"
"""Pain that was told without a session: the plan and the sheet know it, no count of sessions."""


@dataclass(frozen=True, slots=True)
class Felt:
    """What is sealed of a session: how it felt, and own words."""

    effort: float | None = None  # 0 to 10
    pain: float | None = None  # 0 to 10
    stumbles: int | None = None
    handrail: bool | None = None
    reason: str = ""  # of a skip: time | ill | pain | travel | rest
    as_planned: bool = False
    morning: str | None = None  # the pain on the day after: settled | still | worse


@dataclass(frozen=True, slots=True)
class Walk:
    """One session on the date that it was lived."""

    day: date
    state: str
    created: datetime
    duration_min: float | None = None
    distance_km: float | None = None
    speed_kmh: float | None = None
    grade_pct: float | None = None
    place: str | None = None
    is_run: bool = False
    planned: bool = False
    felt: Felt = field(default_factory=Felt)
    origin: str | None = None
    receipt_message_id: int | None = None
    deleted: datetime | None = None
    id: int = 0

    @property
    def is_session(self) -> bool:
        """Whether something was walked, in full or in part."""
        return self.state in {DONE, PART}


def add(tx: Tx, person_id: int, new: Walk) -> tuple[Walk, bool]:
    """Store a session; one of the same origin is not stored twice. Returns (it, was it new)."""
    if new.origin is not None:
        known = of_origin(tx, person_id, new.origin)
        if known is not None:
            return known, False
    made = tx.conn.execute(
        insert(walk).values(person_id=person_id, **_write(tx, new)).returning(walk.c.id)
    )
    return replace(new, id=int(made.scalar_one())), True


def save(tx: Tx, person_id: int, changed: Walk) -> None:
    """Write a session that is stored already; `set_receipt` alone says which message shows it."""
    values = _write(tx, changed)
    del values["receipt_message_id"]
    tx.conn.execute(
        update(walk).where(walk.c.id == changed.id, walk.c.person_id == person_id).values(values)
    )


def removed_at(tx: Tx, person_id: int, day: date, at: datetime) -> list[Walk]:
    """What was taken out of a day at this very instant."""
    query = _of(person_id).where(walk.c.day == day.isoformat(), walk.c.deleted_ms == to_ms(at))
    return [_read(tx, row) for row in tx.conn.execute(query)]


def by_id(tx: Tx, person_id: int, walk_id: int) -> Walk | None:
    """One session of this person, removed ones too; None for anybody else's."""
    return _one(tx, _of(person_id).where(walk.c.id == walk_id))


def of_origin(tx: Tx, person_id: int, origin: str) -> Walk | None:
    """The session that a message or button made, removed ones too."""
    return _one(tx, _of(person_id).where(walk.c.origin == origin))


def of_message(tx: Tx, person_id: int, origin: str) -> list[Walk]:
    """The sessions that one message told of, when it told of several; removed ones too."""
    query = _of(person_id).where(walk.c.origin.startswith(f"{origin}#", autoescape=True))
    return [_read(tx, row) for row in tx.conn.execute(query.order_by(walk.c.id))]


def of_receipt(tx: Tx, person_id: int, message_id: int) -> Walk | None:
    """The session whose receipt is this message of ours."""
    return _one(tx, _of(person_id).where(walk.c.receipt_message_id == message_id))


def set_receipt(tx: Tx, person_id: int, walk_id: int, message_id: int) -> None:
    """Remember which message of ours shows the session."""
    tx.conn.execute(
        update(walk)
        .where(walk.c.id == walk_id, walk.c.person_id == person_id)
        .values(receipt_message_id=message_id)
    )


def latest(tx: Tx, person_id: int, count: int, offset: int = 0) -> list[Walk]:
    """The last sessions, newest day first."""
    query = (
        _of(person_id)
        .where(walk.c.deleted_ms.is_(None))
        .order_by(walk.c.day.desc(), walk.c.id.desc())
        .limit(count)
        .offset(offset)
    )
    return [_read(tx, row) for row in tx.conn.execute(query)]


def between(tx: Tx, person_id: int, first: date, last: date) -> list[Walk]:
    """The sessions of these days, both included, oldest first."""
    query = (
        _of(person_id)
        .where(
            walk.c.deleted_ms.is_(None),
            walk.c.day >= first.isoformat(),
            walk.c.day <= last.isoformat(),
        )
        .order_by(walk.c.day, walk.c.id)
    )
    return [_read(tx, row) for row in tx.conn.execute(query)]


def every(tx: Tx, person_id: int) -> list[Walk]:
    """All sessions, oldest first."""
    return between(tx, person_id, date.min, date.max)


def as_dict(of: Walk) -> dict[str, Any]:
    """A session as plain data for the undo journal; `from_dict` reads it back."""
    return {
        **asdict(of),
        "day": of.day.isoformat(),
        "created": to_ms(of.created),
        "deleted": maybe_ms(of.deleted),
    }


def from_dict(raw: Mapping[str, Any]) -> Walk:
    """Read back what `as_dict` made."""
    return Walk(
        **{
            **raw,
            "day": date.fromisoformat(raw["day"]),
            "created": from_ms(raw["created"]),
            "deleted": maybe_instant(raw["deleted"]),
            "felt": Felt(**raw["felt"]),
        }
    )


def _of(person_id: int) -> Select[Any]:
    return select(walk).where(walk.c.person_id == person_id)


def _one(tx: Tx, query: Select[Any]) -> Walk | None:
    row = tx.conn.execute(query.order_by(walk.c.id.desc()).limit(1)).one_or_none()
    return None if row is None else _read(tx, row)


def _write(tx: Tx, of: Walk) -> dict[str, Any]:
    return {
        "day": of.day.isoformat(),
        "state": of.state,
        "duration_min": of.duration_min,
        "distance_km": of.distance_km,
        "speed_kmh": of.speed_kmh,
        "grade_pct": of.grade_pct,
        "is_run": of.is_run,
        "place": of.place,
        "planned": of.planned,
        "facts": tx.seal(asdict(of.felt)),
        "origin": of.origin,
        "receipt_message_id": of.receipt_message_id,
        "created_ms": to_ms(of.created),
        "deleted_ms": maybe_ms(of.deleted),
    }


def _read(tx: Tx, row: Row[Any]) -> Walk:
    return Walk(
        day=date.fromisoformat(row.day),
        state=row.state,
        created=from_ms(row.created_ms),
        duration_min=row.duration_min,
        distance_km=row.distance_km,
        speed_kmh=row.speed_kmh,
        grade_pct=row.grade_pct,
        is_run=bool(row.is_run),
        place=row.place,
        planned=bool(row.planned),
        felt=Felt(**tx.unseal(row.facts)),
        origin=row.origin,
        receipt_message_id=row.receipt_message_id,
        deleted=maybe_instant(row.deleted_ms),
        id=row.id,
    )


def prune_removed(tx: Tx, before: datetime) -> int:
    """Forget the sessions that people took out long ago."""
    return tx.conn.execute(delete(walk).where(walk.c.deleted_ms < to_ms(before))).rowcount
