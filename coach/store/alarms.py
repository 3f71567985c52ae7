"""Alarms: a person's wishes in time, found by index when they are due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import from_ms, maybe_instant, maybe_ms, to_ms
from retrowalk.coach.store.tables import alarm, person

DAILY, SNOOZE, DIGEST, COMEBACK = "daily", "snooze", "digest", "comeback"
MORNING = "morning"
KINDS = (DAILY, SNOOZE, DIGEST, COMEBACK, MORNING)


@dataclass(frozen=True, slots=True)
class Alarm:
    """A due wish: `slot` is the date of the wish, the key that makes it unique."""

    id: int
    person_id: int
    kind: str
    slot: str
    due: datetime


def set_alarm(tx: Tx, person_id: int, kind: str, slot: str, due: datetime | None) -> None:
    """Set the one alarm of this kind; None puts it to sleep."""
    set_all(tx, [(person_id, kind, slot, due)])


def set_all(tx: Tx, wanted: Sequence[tuple[int, str, str, datetime | None]]) -> None:
    """The same for several: person, kind, slot, due."""
    if wanted:
        rows = [
            {"person_id": person_id, "kind": kind, "slot": slot, "next_due_ms": maybe_ms(due)}
            for person_id, kind, slot, due in wanted
        ]
        tx.conn.execute(_SET[tx.conn.dialect.name], rows)


_SET = {
    name: (made := dialect.insert(alarm)).on_conflict_do_update(
        index_elements=["person_id", "kind"],
        set_={"slot": made.excluded.slot, "next_due_ms": made.excluded.next_due_ms},
    )
    for name, dialect in (("sqlite", sqlite), ("postgresql", postgresql))
}


def is_snoozed(tx: Tx, person_id: int) -> bool:
    """Whether a reminder was put off and has not come again."""
    return tx.once(
        alarm.name,
        (person_id, SNOOZE),
        lambda: bool(tx.conn.execute(select(IS_SNOOZED), {"of": person_id}).scalar_one()),
    )


IS_SNOOZED = (
    select(alarm.c.id).where(alarm.c.person_id == bindparam("of"), alarm.c.kind == SNOOZE).exists()
)


def put_at_hand(tx: Tx, person_id: int, *, is_snoozed: bool) -> None:
    """Keep what was read of the table together with other things."""
    tx.memo.put(alarm.name, (person_id, SNOOZE), is_snoozed)


def clear(tx: Tx, person_id: int, *kinds: str) -> None:
    """Remove the alarms of these kinds."""
    tx.conn.execute(delete(alarm).where(alarm.c.person_id == person_id, alarm.c.kind.in_(kinds)))


def clear_snooze(tx: Tx, person_id: int, until: date) -> None:
    """Remove a reminder that was put off to this day or an earlier one; one moved on stays."""
    later = (until + timedelta(days=1)).isoformat()
    of_today = (alarm.c.kind == SNOOZE) & (alarm.c.slot < later)
    tx.conn.execute(delete(alarm).where(alarm.c.person_id == person_id, of_today))


def next_of(tx: Tx, person_id: int, kind: str) -> datetime | None:
    """When the alarm of this kind is due next."""
    query = select(alarm.c.next_due_ms).where(alarm.c.person_id == person_id, alarm.c.kind == kind)
    return maybe_instant(tx.conn.execute(query).scalar_one_or_none())


def waiting(tx: Tx, person_id: int, now: datetime) -> dict[str, str]:
    """The alarms of a person that are due and not claimed yet: the slot of each kind."""
    rows = tx.conn.execute(WAITING, {"of": person_id, "now": to_ms(now)})
    return {row.kind: row.slot for row in rows}


WAITING = select(alarm.c.kind, alarm.c.slot).where(
    alarm.c.person_id == bindparam("of"), alarm.c.next_due_ms <= bindparam("now")
)


def due(tx: Tx, now: datetime, limit: int) -> list[Alarm]:
    """Alarms that are due, the oldest first, claimed: no other transaction gets the same.

    The people are locked, as in every transaction about a person, and whoever is busy is left for
    the next time: so nobody ever waits for the other in the wrong order.
    """
    query = DUE_LOCKED if tx.is_postgresql else DUE
    rows = tx.conn.execute(query, {"now": to_ms(now), "most": limit}).all()
    return [
        Alarm(row.id, row.person_id, row.kind, row.slot, from_ms(row.next_due_ms)) for row in rows
    ]


DUE = (
    select(alarm)
    .join(person, person.c.id == alarm.c.person_id)
    .where(alarm.c.next_due_ms <= bindparam("now"))
    .order_by(alarm.c.next_due_ms)
    .limit(bindparam("most"))
)
DUE_LOCKED = DUE.with_for_update(skip_locked=True, of=person)


def still_due(tx: Tx, found: Sequence[Alarm], now: datetime) -> list[Alarm]:
    """Those that are what they were when they were found, now that their people are locked."""
    if not tx.is_postgresql or not found:  # SQLite has one writer: nothing has changed since
        return list(found)
    query = select(alarm.c.id, alarm.c.slot).where(
        alarm.c.id.in_([each.id for each in found]), alarm.c.next_due_ms <= to_ms(now)
    )
    same = {(row.id, row.slot) for row in tx.conn.execute(query)}
    return [each for each in found if (each.id, each.slot) in same]


def earliest(tx: Tx) -> datetime | None:
    """When the next alarm of anybody is due."""
    return maybe_instant(tx.conn.execute(select(func.min(alarm.c.next_due_ms))).scalar())


def with_kind(tx: Tx, kind: str, after: int, most: int) -> list[int]:
    """The next people, by number, who have an alarm of this kind."""
    query = select(alarm.c.person_id).where(alarm.c.kind == kind, alarm.c.person_id > after)
    return list(tx.conn.execute(query.order_by(alarm.c.person_id).limit(most)).scalars())
