"""Sessions: done, done in part, or skipped; each write can be undone."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from operator import attrgetter
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Row, Select, bindparam, delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from retrowalk.coach.errors import CannotOpen
from retrowalk.coach.store import standings
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import from_ms, maybe_instant, maybe_ms, to_ms
from retrowalk.coach.store.tables import person, walk

T = TypeVar("T")
DONE, PART, SKIPPED = "done", "part", "skipped"
TAIL = "tail"
LAST_MOST = 10
"""So many of the last entries at least are read together with those since the standing."""

PAIN = "note"
"""Pain that was told without a session: the plan and the sheet know it, no count of sessions."""


WRITTEN = frozenset(
    {"day", "state", "duration_min", "distance_km", "speed_kmh", "grade_pct", "is_run", "place",
     "planned", "facts", "origin", "created_ms", "deleted_ms"}
)  # fmt: skip
"""The columns that a change of an entry writes."""


@dataclass(frozen=True, slots=True)
class Felt:
    """What is sealed of a session: how it felt, and own words."""

    effort: float | None = None  # 0 to 10
    pain: float | None = None  # 0 to 10
    stumbles: int | None = None
    handrail: bool | None = None
    reason: str = ""  # of a skip: time | ill | pain | travel | rest | moved
    as_planned: bool = False
    morning: str | None = None  # the pain on the day after: settled | still | worse
    mass_kg: float | None = None  # a weight that was told with it: counts for it, not the profile's


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


@dataclass(frozen=True, slots=True)
class Tail:
    """All entries from a day on, oldest first."""

    since: date
    walks: tuple[Walk, ...]


def add(tx: Tx, person_id: int, new: Walk) -> tuple[Walk, bool]:
    """Store a session; one of the same origin is not stored twice. Returns (it, was it new)."""
    tail = _at_hand(tx, person_id)
    made = tx.conn.execute(
        _ADD[tx.conn.dialect.name], {"person_id": person_id, **_write(tx, new)}
    ).scalar_one_or_none()
    if made is None:
        _put_tail(tx, person_id, tail)
        known = of_origin(tx, person_id, new.origin or "")
        if known is None:
            raise LookupError("a session was neither stored nor there")
        return known, False
    stored = replace(new, id=int(made))
    _keep_tail(tx, person_id, tail, stored)
    standings.forget(tx, person_id, new.day)
    return stored, True


def save(tx: Tx, person_id: int, changed: Walk) -> None:
    """Write a session that is stored already; `set_receipt` alone says which message shows it."""
    tail = _at_hand(tx, person_id)
    known = by_id(tx, person_id, changed.id)
    values = _write(tx, changed)
    del values["receipt_message_id"]
    tx.conn.execute(SAVE, {**values, "which": changed.id, "of": person_id})
    _keep_tail(tx, person_id, tail, changed)
    standings.forget(tx, person_id, min(changed.day, known.day if known else changed.day))


def _at_hand(tx: Tx, person_id: int) -> Tail | None:
    """The last entries, if they were read in this transaction."""
    found: Tail | None = tx.memo.get(walk.name, (person_id, TAIL))
    return found


def _keep_tail(tx: Tx, person_id: int, tail: Tail | None, written: Walk) -> None:
    """The entries as they are after a write: to open all that is sealed in them once is enough."""
    if tail is None:
        return
    as_read = replace(written, created=from_ms(to_ms(written.created)))
    kept = [known for known in tail.walks if known.id != written.id]
    if written.deleted is None and written.day >= tail.since:
        kept.append(as_read)
        kept.sort(key=lambda each: (each.day, each.id))
    _put_tail(tx, person_id, Tail(tail.since, tuple(kept)))


def _put_tail(tx: Tx, person_id: int, tail: Tail | None) -> None:
    if tail is not None:
        tx.memo.put(walk.name, (person_id, TAIL), tail)


def _tail(tx: Tx, person_id: int) -> Tail:
    """The entries since the last standing, and the last ten at least."""
    return once(tx, person_id, TAIL, lambda: _read_tail(tx, person_id))


def _read_tail(tx: Tx, person_id: int) -> Tail:
    since = standings.monday(tx, person_id)
    rows = tx.conn.execute(
        SINCE[tx.conn.dialect.name], {"of": person_id, "since": since.isoformat()}
    )
    return _tail_of(tuple(_read(tx, row) for row in rows), since)


def _tail_of(found: tuple[Walk, ...], since: date) -> Tail:
    if len(found) < LAST_MOST:
        return Tail(date.min, found)
    return Tail(min(since, found[-LAST_MOST].day), found)


def read_tails(tx: Tx, person_ids: Sequence[int]) -> None:
    """Read those of several people in one statement; a damaged one is left to who wants it."""
    found: dict[int, list[Row[Any]]] = {person_id: [] for person_id in person_ids}
    for row in tx.conn.execute(SEVERAL_SINCE[tx.conn.dialect.name], {"several": person_ids}):
        found[row.person_id].append(row)
    for person_id, rows in found.items():
        with suppress(CannotOpen):
            found_of = tuple(_read(tx, row) for row in rows)
            tail = _tail_of(found_of, standings.monday(tx, person_id))
            tx.memo.put(walk.name, (person_id, TAIL), tail)


def removed_at(tx: Tx, person_id: int, day: date, at: datetime) -> list[Walk]:
    """What was taken out of a day at this very instant."""
    query = _of(person_id).where(walk.c.day == day.isoformat(), walk.c.deleted_ms == to_ms(at))
    return [_read(tx, row) for row in tx.conn.execute(query)]


def by_id(tx: Tx, person_id: int, walk_id: int) -> Walk | None:
    """One session of this person, removed ones too; None for anybody else's."""
    tail = _at_hand(tx, person_id)
    for known in tail.walks if tail else ():
        if known.id == walk_id:
            return known
    return _one(tx, _of(person_id).where(walk.c.id == walk_id))


def of_origin(tx: Tx, person_id: int, origin: str) -> Walk | None:
    """The session that a message or button made, removed ones too."""
    tail = _at_hand(tx, person_id)
    for known in reversed(tail.walks if tail else ()):
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
    tx.conn.execute(RECEIPT, {"which": walk_id, "of": person_id, "message": message_id})


def latest(tx: Tx, person_id: int, count: int, offset: int = 0) -> list[Walk]:
    """The last sessions, newest day first."""
    tail = _tail(tx, person_id)
    if tail.since == date.min or len(tail.walks) >= offset + count:
        return list(tail.walks[::-1][offset : offset + count])
    values = {"of": person_id, "count": count, "offset": offset}
    key = ("latest", count, offset)
    return list(
        once(
            tx, person_id, key, lambda: [_read(tx, row) for row in tx.conn.execute(LATEST, values)]
        )
    )


def between(tx: Tx, person_id: int, first: date, last: date) -> list[Walk]:
    """The sessions of these days, both included, oldest first."""
    tail = _tail(tx, person_id)
    if first >= tail.since:
        return [known for known in tail.walks if first <= known.day <= last]
    values = {"of": person_id, "first": first.isoformat(), "last": last.isoformat()}
    return [_read(tx, row) for row in tx.conn.execute(BETWEEN, values)]


def every(tx: Tx, person_id: int) -> list[Walk]:
    """All sessions, oldest first: for who wants them all; nobody in a turn does."""
    return between(tx, person_id, date.min, date.max)


def count(tx: Tx, person_id: int) -> int:
    """How many entries there are."""
    return int(tx.conn.execute(COUNT, {"of": person_id}).scalar_one())


def first_day(tx: Tx, person_id: int) -> date | None:
    """The day of the oldest entry."""
    tail = _tail(tx, person_id)
    if tail.since == date.min:
        return tail.walks[0].day if tail.walks else None
    return date.fromisoformat(tx.conn.execute(FIRST_DAY, {"of": person_id}).scalar_one())


def last_walked(tx: Tx, person_id: int) -> date | None:
    """The last day on which something was walked, with an amount."""
    day = tx.conn.execute(LAST_WALKED, {"of": person_id}).scalar_one_or_none()
    return None if day is None else date.fromisoformat(day)


def amounts(tx: Tx, person_id: int) -> set[tuple[str, str, float | None, float | None]]:
    """Day, state, minutes and km of every entry; nothing sealed is opened."""
    return {tuple(row) for row in tx.conn.execute(AMOUNTS, {"of": person_id})}


_ADD = {
    name: dialect.insert(walk)
    .on_conflict_do_nothing(index_elements=["person_id", "origin"])
    .returning(walk.c.id)
    for name, dialect in (("sqlite", sqlite), ("postgresql", postgresql))
}
SAVE = (
    update(walk)
    .where(walk.c.id == bindparam("which"), walk.c.person_id == bindparam("of"))
    .values({column.name: bindparam(column.name) for column in walk.c if column.name in WRITTEN})
)
RECEIPT = (
    update(walk)
    .where(walk.c.id == bindparam("which"), walk.c.person_id == bindparam("of"))
    .values(receipt_message_id=bindparam("message"))
)
_IS_KEPT = walk.c.deleted_ms.is_(None)
KEPT = select(walk).where(walk.c.person_id == bindparam("of"), _IS_KEPT)
LATEST = (
    KEPT.order_by(walk.c.day.desc(), walk.c.id.desc())
    .limit(bindparam("count"))
    .offset(bindparam("offset"))
)
BETWEEN = KEPT.where(walk.c.day >= bindparam("first"), walk.c.day <= bindparam("last")).order_by(
    walk.c.day, walk.c.id
)
COUNT = KEPT.with_only_columns(func.count())
FIRST_DAY = KEPT.with_only_columns(func.min(walk.c.day))
LAST_WALKED = (
    LATEST.where(
        walk.c.state.in_([DONE, PART]),
        (walk.c.duration_min > 0) | (walk.c.distance_km > 0),
    )
    .with_only_columns(walk.c.day)
    .limit(1)
    .offset(None)
)
AMOUNTS = KEPT.with_only_columns(walk.c.day, walk.c.state, walk.c.duration_min, walk.c.distance_km)

_before = walk.alias("before")


def _tenth_last(person_id: ColumnElement[int]) -> ColumnElement[str]:
    """The day of the tenth last entry; NULL where there are fewer."""
    return (
        select(_before.c.day)
        .where(_before.c.person_id == person_id, _before.c.deleted_ms.is_(None))
        .order_by(_before.c.day.desc(), _before.c.id.desc())
        .limit(1)
        .offset(LAST_MOST - 1)
        .scalar_subquery()
    )


def _earlier(
    dialect: str, one: ColumnElement[str], other: ColumnElement[str]
) -> ColumnElement[str]:
    """The earlier of two days, the beginning of time for NULL."""
    least = func.least if dialect == "postgresql" else func.min
    return least(func.coalesce(one, ""), func.coalesce(other, ""))


def _since(dialect: str) -> Select[Any]:
    begins = _earlier(dialect, bindparam("since"), _tenth_last(bindparam("of")))
    return KEPT.where(walk.c.day >= begins).order_by(walk.c.day, walk.c.id)


def _several_since(dialect: str) -> Select[Any]:
    monday = standings.latest_monday(person.c.id)
    begins = _earlier(dialect, monday, _tenth_last(person.c.id)).label("since")
    several = select(person.c.id.label("of"), begins).where(
        person.c.id.in_(bindparam("several", expanding=True))
    )
    # SQLite would merge it into the whole, and go through everything that was ever told.
    each = several.cte("several").prefix_with("MATERIALIZED")
    return (
        select(walk)
        .join(each, (walk.c.person_id == each.c.of) & (walk.c.day >= each.c.since))
        .where(_IS_KEPT)
        .order_by(walk.c.person_id, walk.c.day, walk.c.id)
    )


SINCE = {dialect: _since(dialect) for dialect in ("sqlite", "postgresql")}
SEVERAL_SINCE = {dialect: _several_since(dialect) for dialect in ("sqlite", "postgresql")}
"""Built once: to build a statement takes longer than to run it."""


def as_dict(of: Walk) -> dict[str, Any]:
    """A session as plain data for the undo journal; `from_dict` reads it back."""
    return {
        **{name: getattr(of, name) for name in of.__slots__},
        "felt": asdict(of.felt),
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


AS_IT_IS = (
    *("state", "duration_min", "distance_km", "speed_kmh", "grade_pct", "is_run", "place"),
    *("planned", "origin", "receipt_message_id"),
)
"""Columns that have the name and the value of the field."""

_as_it_is = attrgetter(*AS_IT_IS)


def _write(tx: Tx, of: Walk) -> dict[str, Any]:
    return {
        **dict(zip(AS_IT_IS, _as_it_is(of), strict=True)),
        "day": of.day.isoformat(),
        "facts": tx.seal(
            {name: told for name, told in asdict(of.felt).items() if told is not None}
        ),
        "created_ms": to_ms(of.created),
        "deleted_ms": maybe_ms(of.deleted),
    }


def _read(tx: Tx, row: Row[Any]) -> Walk:
    return Walk(
        **dict(zip(AS_IT_IS, _as_it_is(row), strict=True)),
        day=date.fromisoformat(row.day),
        created=from_ms(row.created_ms),
        felt=Felt(**tx.unseal(row.facts)),
        deleted=maybe_instant(row.deleted_ms),
        id=row.id,
    )


def prune_removed(tx: Tx, before: datetime, most: int) -> int:
    """Forget some of the sessions that people took out long ago."""
    old = select(walk.c.id).where(walk.c.deleted_ms < to_ms(before)).limit(most)
    return tx.conn.execute(delete(walk).where(walk.c.id.in_(old))).rowcount
