"""Sessions: done, done in part, or skipped; each write can be undone."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import Row, Select, bindparam, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import from_ms, maybe_instant, maybe_ms, to_ms
from retrowalk.coach.store.tables import walk

T = TypeVar("T")
DONE, PART, SKIPPED = "done", "part", "skipped"
EVERY = "every"
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


def once(tx: Tx, person_id: int, key: Hashable, make: Callable[[], T]) -> T:
    """What is worked out from the sessions of a person: once, until one of them is written."""
    return tx.once(walk.name, (person_id, key), make)


def add(tx: Tx, person_id: int, new: Walk) -> tuple[Walk, bool]:
    """Store a session; one of the same origin is not stored twice. Returns (it, was it new)."""
    log = _log_at_hand(tx, person_id)
    dialect = postgresql if tx.is_postgresql else sqlite
    made = tx.conn.execute(
        dialect.insert(walk)
        .on_conflict_do_nothing(index_elements=["person_id", "origin"])
        .returning(walk.c.id),
        {"person_id": person_id, **_write(tx, new)},
    ).scalar_one_or_none()
    if made is None:
        known = of_origin(tx, person_id, new.origin or "")
        if known is None:
            raise LookupError("a session was neither stored nor there")
        return known, False
    stored = replace(new, id=int(made))
    _keep_log(tx, person_id, log, stored)
    return stored, True


def save(tx: Tx, person_id: int, changed: Walk) -> None:
    """Write a session that is stored already; `set_receipt` alone says which message shows it."""
    log = _log_at_hand(tx, person_id)
    values = _write(tx, changed)
    del values["receipt_message_id"]
    tx.conn.execute(
        update(walk).where(walk.c.id == changed.id, walk.c.person_id == person_id).values(values)
    )
    _keep_log(tx, person_id, log, changed)


def _log_at_hand(tx: Tx, person_id: int) -> tuple[Walk, ...] | None:
    """All sessions, if they were read in this transaction."""
    found: tuple[Walk, ...] | None = tx.memo.get(walk.name, (person_id, EVERY))
    return found


def _keep_log(tx: Tx, person_id: int, log: tuple[Walk, ...] | None, written: Walk) -> None:
    """The log as it is after a write: to open all that is sealed in it once is enough."""
    if log is None:
        return
    as_read = replace(written, created=from_ms(to_ms(written.created)))
    kept = [known for known in log if known.id != written.id]
    if written.deleted is None:
        kept.append(as_read)
        kept.sort(key=lambda each: (each.day, each.id))
    tx.memo.put(walk.name, (person_id, EVERY), tuple(kept))


def removed_at(tx: Tx, person_id: int, day: date, at: datetime) -> list[Walk]:
    """What was taken out of a day at this very instant."""
    query = _of(person_id).where(walk.c.day == day.isoformat(), walk.c.deleted_ms == to_ms(at))
    return [_read(tx, row) for row in tx.conn.execute(query)]


def by_id(tx: Tx, person_id: int, walk_id: int) -> Walk | None:
    """One session of this person, removed ones too; None for anybody else's."""
    for known in _log_at_hand(tx, person_id) or ():
        if known.id == walk_id:
            return known
    return _one(tx, _of(person_id).where(walk.c.id == walk_id))


def of_origin(tx: Tx, person_id: int, origin: str) -> Walk | None:
    """The session that a message or button made, removed ones too."""
    for known in reversed(_log_at_hand(tx, person_id) or ()):
        if known.origin == origin:
            return known
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
    log = _log_at_hand(tx, person_id)
    if log is not None:
        return list(log[::-1][offset : offset + count])
    values = {"of": person_id, "count": count, "offset": offset}
    return [_read(tx, row) for row in tx.conn.execute(LATEST, values)]


def between(tx: Tx, person_id: int, first: date, last: date) -> list[Walk]:
    """The sessions of these days, both included, oldest first."""
    log = _log_at_hand(tx, person_id)
    if log is not None:
        return [known for known in log if first <= known.day <= last]
    values = {"of": person_id, "first": first.isoformat(), "last": last.isoformat()}
    return [_read(tx, row) for row in tx.conn.execute(BETWEEN, values)]


def every(tx: Tx, person_id: int) -> list[Walk]:
    """All sessions, oldest first; read and opened once in a transaction."""
    return list(
        once(tx, person_id, EVERY, lambda: tuple(between(tx, person_id, date.min, date.max)))
    )


KEPT = select(walk).where(walk.c.person_id == bindparam("of"), walk.c.deleted_ms.is_(None))
LATEST = (
    KEPT.order_by(walk.c.day.desc(), walk.c.id.desc())
    .limit(bindparam("count"))
    .offset(bindparam("offset"))
)
BETWEEN = KEPT.where(walk.c.day >= bindparam("first"), walk.c.day <= bindparam("last")).order_by(
    walk.c.day, walk.c.id
)
"""Built once: to build a statement takes longer than to run it."""


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


def prune_removed(tx: Tx, before: datetime, most: int) -> int:
    """Forget some of the sessions that people took out long ago."""
    old = select(walk.c.id).where(walk.c.deleted_ms < to_ms(before)).limit(most)
    return tx.conn.execute(delete(walk).where(walk.c.id.in_(old))).rowcount
