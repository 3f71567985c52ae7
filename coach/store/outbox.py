"""The outbox: every message that the bot starts by itself, from due to sent.

A row is enqueued once for its key (person, kind, slot), taken under a lease, and marked by the
holder of that lease only. A lease that ran out (its holder died) is taken over by another.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, delete, func, literal, select, update
from sqlalchemy.dialects import postgresql, sqlite

from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import from_ms, maybe_instant, to_ms
from retrowalk.coach.store.tables import NEWS_IN_OUTBOX, Columns, outbox, person

CUE, CARD, GUIDED_END = "cue", "card", "guided"
ANSWER = "answer"
NEWS, WORKS = "news", "works"
"""To everybody: an admin's words, and that the bot is being worked on (see broadcasts.py)."""

REPORT, HANDOUT = "report", "handout"
"""To an admin: how that went. To a person: their data, which they asked an admin for."""

PARTNER, HAND = "partner", "hand"
"""To who is at somebody's side: done, moved, joined, left; and that somebody needs a hand."""

PARTING = "parting"
"""To who has been silent for long: soon their data goes."""

FOLLOW_UP, FOLLOW_UP_AFTER = "follow", timedelta(hours=2)
"""Kinds of messages that no alarm begins; those of the alarms are called as these are."""

WAITING, LEASED, SENT, DROPPED, FAILED = "waiting", "leased", "sent", "dropped", "failed"


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to be composed and sent; `unsure` counts the times it was perhaps sent."""

    id: int
    person_id: int
    kind: str
    slot: str
    due: datetime
    stale: datetime
    attempts: int
    unsure: int
    taken_over: bool = False  # its holder was lost, perhaps after sending it
    until: datetime | None = None  # so long it is ours


@dataclass(frozen=True, slots=True)
class New:
    """A message to be put in once for its key (person, kind, slot)."""

    person_id: int
    kind: str
    slot: str
    due: datetime
    stale: datetime


def enqueue(tx: Tx, person_id: int, kind: str, slot: str, due: datetime, stale: datetime) -> bool:
    """Put a message in once for its key; returns whether it is new."""
    row = _waiting(New(person_id, kind, slot, due, stale))
    made = tx.conn.execute(_ENQUEUE[tx.conn.dialect.name].returning(outbox.c.id), row)
    return made.first() is not None


def enqueue_all(tx: Tx, wanted: Sequence[New]) -> None:
    """The same for several, in one statement."""
    if wanted:
        tx.conn.execute(_ENQUEUE[tx.conn.dialect.name], [_waiting(each) for each in wanted])


def _waiting(new: New) -> dict[str, Any]:
    return {
        "person_id": new.person_id,
        "kind": new.kind,
        "slot": new.slot,
        "due_ms": to_ms(new.due),
        "stale_ms": to_ms(new.stale),
        "state": WAITING,
        "not_before_ms": to_ms(new.due),
        "attempts": 0,
        "unsure": 0,
    }


_ENQUEUE = {
    name: dialect.insert(outbox).on_conflict_do_nothing(
        index_elements=["person_id", "kind", "slot"]
    )
    for name, dialect in (("sqlite", sqlite), ("postgresql", postgresql))
}


def lease(tx: Tx, now: datetime, limit: int, holder: str, until: datetime) -> list[Letter]:
    """Take up to `limit` messages that may go now, the oldest first, until the lease ends.

    What everybody is told comes last: nobody's reminder waits for it.
    """
    # Whoever is having a turn is left for the next time.
    ready = READY_UNLOCKED if tx.is_postgresql else READY
    found = tx.conn.execute(ready, {"now": to_ms(now), "most": limit})
    before = {row.id: row.state for row in found}
    if not before:
        return []
    values = {"letters": list(before), "holder": holder, "until": to_ms(until)}
    rows = tx.conn.execute(LEASE, values).all()
    letters = [
        replace(_read(row), taken_over=before[row.id] == LEASED, until=until) for row in rows
    ]
    return sorted(letters, key=lambda letter: (letter.kind in {NEWS, WORKS}, letter.due, letter.id))


READY = (
    select(outbox.c.id, outbox.c.state)
    .join(person, person.c.id == outbox.c.person_id)
    .where(outbox.c.state.in_([WAITING, LEASED]), outbox.c.not_before_ms <= bindparam("now"))
    .order_by(outbox.c.kind.in_([NEWS, WORKS]), outbox.c.due_ms, outbox.c.id)
    .limit(bindparam("most"))
)
READY_UNLOCKED = READY.with_for_update(skip_locked=True)
LEASE = (
    update(outbox)
    .where(outbox.c.id.in_(bindparam("letters", expanding=True)))
    .values(
        state=LEASED,
        lease=bindparam("holder"),
        not_before_ms=bindparam("until"),
        attempts=outbox.c.attempts + 1,
    )
    .returning(outbox)
)


def mark_sent(tx: Tx, letter_id: int, holder: str, message_id: int, now: datetime) -> bool:
    """It was sent. False when the lease is no longer ours: somebody else decides."""
    return _mark(
        tx, letter_id, holder, state=SENT, message_id=message_id, sent_ms=to_ms(now), lease=None
    )


def mark_all_sent(
    tx: Tx, sent: Sequence[tuple[int, int]], holder: str, now: datetime
) -> frozenset[int]:
    """The same for several (letter, message); returns the letters whose lease is still ours.

    The people are locked: nobody else takes a letter over meanwhile.
    """
    if not sent:
        return frozenset()
    query = select(outbox.c.id).where(
        outbox.c.id.in_([letter for letter, _ in sent]), outbox.c.lease == holder
    )
    ours = frozenset(tx.conn.execute(query).scalars())
    rows = [{"letter": letter, "message": message} for letter, message in sent if letter in ours]
    if rows:
        tx.conn.execute(MARK_SENT, [{**row, "now": to_ms(now)} for row in rows])
    return ours


MARK_SENT = (
    update(outbox)
    .where(outbox.c.id == bindparam("letter"))
    .values(state=SENT, message_id=bindparam("message"), sent_ms=bindparam("now"), lease=None)
)


def mark_dropped(tx: Tx, letter_id: int, holder: str, reason: str) -> bool:
    """It is of no use any more."""
    return _mark(tx, letter_id, holder, state=DROPPED, reason=reason[:200], lease=None)


def mark_failed(tx: Tx, letter_id: int, holder: str, reason: str) -> bool:
    """It can't be sent, and trying again would not help."""
    return _mark(tx, letter_id, holder, state=FAILED, reason=reason[:200], lease=None)


def retry_at(
    tx: Tx, letter_id: int, holder: str, not_before: datetime, *, unsure: bool = False
) -> bool:
    """Try again later; `unsure` when it was perhaps sent."""
    return _mark(
        tx,
        letter_id,
        holder,
        state=WAITING,
        not_before_ms=to_ms(not_before),
        lease=None,
        unsure=outbox.c.unsure + (1 if unsure else 0),
    )


def holds(tx: Tx, letter_id: int, holder: str) -> bool:
    """Whether the lease is still ours, just before sending."""
    query = select(outbox.c.id).where(outbox.c.id == letter_id, outbox.c.lease == holder)
    return tx.conn.execute(query).scalar() is not None


def has_reminder(tx: Tx, person_id: int) -> bool:
    """Whether a reminder of the day is on its way."""
    return tx.once(
        outbox.name,
        (person_id, REMINDERS),
        lambda: bool(tx.conn.execute(select(HAS_REMINDER), {"of": person_id}).scalar_one()),
    )


REMINDERS = ("daily", "snooze")
HAS_REMINDER = (
    select(outbox.c.id)
    .where(
        outbox.c.person_id == bindparam("of"),
        outbox.c.kind.in_([literal(kind) for kind in REMINDERS]),
        outbox.c.state.in_([literal(state) for state in (WAITING, LEASED)]),
    )
    .exists()
)
"""Each value is a parameter of its own: a list would be written into the statement each time."""


def put_at_hand(tx: Tx, person_id: int, *, has_reminder: bool) -> None:
    """Keep what was read of the table together with other things."""
    tx.memo.put(outbox.name, (person_id, REMINDERS), has_reminder)


def drop_for_person(tx: Tx, person_id: int, reason: str, *kinds: str) -> int:
    """Drop all that waits for a person (of these kinds, or of every kind)."""
    which: list[ColumnElement[bool]] = [
        outbox.c.person_id == person_id,
        outbox.c.state.in_([WAITING, LEASED]),
    ]
    if kinds:
        which.append(outbox.c.kind.in_(kinds))
    values = {"state": DROPPED, "reason": reason[:200], "lease": None}
    return tx.conn.execute(update(outbox).where(and_(*which)).values(values)).rowcount


def drop_everywhere(tx: Tx, kind: str, slot: str, reason: str) -> int:
    """Drop all that waits of one message to everybody (NEWS or WORKS)."""
    is_it = and_(NEWS_IN_OUTBOX, outbox.c.kind == kind, outbox.c.slot == slot)
    which = and_(is_it, outbox.c.state == WAITING)
    values = {"state": DROPPED, "reason": reason[:200], "lease": None}
    return tx.conn.execute(update(outbox).where(which).values(values)).rowcount


def is_enqueued(tx: Tx, person_id: int, kind: str, slot: str) -> bool:
    """Whether there is a message of this kind and slot already, whatever became of it."""
    since, slots = tx.memo.get(outbox.name, (person_id, kind)) or (slot, None)
    if slots is not None and slot >= since:
        return slot in slots
    values = {"of": person_id, "kind": kind, "slot": slot}
    return bool(tx.conn.execute(ENQUEUED, values).scalar_one())


ENQUEUED = select(func.count()).where(
    outbox.c.person_id == bindparam("of"),
    outbox.c.kind == bindparam("kind"),
    outbox.c.slot == bindparam("slot"),
)


def read_later(tx: Tx, person_ids: Sequence[int], kind: str, since: str) -> None:
    """Read for several people, in one statement, which slots from this one on are there already."""
    found: dict[int, set[str]] = {person_id: set() for person_id in person_ids}
    for row in tx.conn.execute(LATER, {"several": person_ids, "kind": kind, "since": since}):
        found[row.person_id].add(row.slot)
    for person_id, slots in found.items():
        tx.memo.put(outbox.name, (person_id, kind), (since, slots))


LATER = select(outbox.c.person_id, outbox.c.slot).where(
    outbox.c.person_id.in_(bindparam("several", expanding=True)),
    outbox.c.kind == bindparam("kind"),
    outbox.c.slot >= bindparam("since"),
)


def due_at(tx: Tx, person_id: int, kind: str, slot: str) -> datetime | None:
    """When the message of this kind and slot is or was due; None where there is none."""
    query = select(outbox.c.due_ms).where(
        outbox.c.person_id == person_id, outbox.c.kind == kind, outbox.c.slot == slot
    )
    return maybe_instant(tx.conn.execute(query).scalar_one_or_none())


def was_sent(tx: Tx, person_id: int, kind: str, slot: str) -> bool:
    """Whether the message of this kind and slot went out."""
    query = select(func.count()).where(
        outbox.c.person_id == person_id,
        outbox.c.kind == kind,
        outbox.c.slot == slot,
        outbox.c.state == SENT,
    )
    return bool(tx.conn.execute(query).scalar_one())


def unanswered(tx: Tx, person_id: int, seen: datetime) -> int:
    """How many daily reminders were sent since the person last did anything."""
    values = {"of": person_id, "since": to_ms(seen)}
    return tx.once(
        outbox.name,
        (person_id, to_ms(seen)),
        lambda: int(tx.conn.execute(UNANSWERED, values).scalar_one()),
    )


def read_unanswered(tx: Tx, person_ids: Sequence[int]) -> None:
    """Count the unanswered reminders of several people in one statement."""
    for row in tx.conn.execute(SEVERAL_UNANSWERED, {"several": person_ids}):
        tx.memo.put(outbox.name, (row.id, row.seen_ms), int(row.unanswered))


def sent_since(tx: Tx, person_id: int, since: datetime, kinds: Collection[str]) -> int:
    """How many messages of these kinds were sent since then."""
    begins, found = tx.memo.get(outbox.name, (person_id, SENT)) or (None, ())
    if begins is None or since < begins:
        values = {"several": [person_id], "since": to_ms(since)}
        found = [(row.kind, row.sent_ms) for row in tx.conn.execute(SENT_SINCE, values)]
    return sum(kind in kinds and sent_ms >= to_ms(since) for kind, sent_ms in found)


def read_sent(tx: Tx, person_ids: Sequence[int], since: datetime) -> None:
    """Read in one statement what was sent to several people since then."""
    found: dict[int, list[tuple[str, int]]] = {person_id: [] for person_id in person_ids}
    for row in tx.conn.execute(SENT_SINCE, {"several": person_ids, "since": to_ms(since)}):
        found[row.person_id].append((row.kind, row.sent_ms))
    for person_id, sent in found.items():
        tx.memo.put(outbox.name, (person_id, SENT), (since, sent))


UNANSWERED = select(func.count()).where(
    outbox.c.person_id == bindparam("of"),
    outbox.c.state == SENT,
    outbox.c.kind == "daily",
    outbox.c.sent_ms > bindparam("since"),
)
SEVERAL_UNANSWERED = (
    select(person.c.id, person.c.seen_ms, func.count(outbox.c.id).label("unanswered"))
    .outerjoin(
        outbox,
        (outbox.c.person_id == person.c.id)
        & (outbox.c.kind == "daily")
        & (outbox.c.state == SENT)
        & (outbox.c.sent_ms > person.c.seen_ms),
    )
    .where(person.c.id.in_(bindparam("several", expanding=True)))
    .group_by(person.c.id, person.c.seen_ms)
)
SENT_SINCE = select(outbox.c.person_id, outbox.c.kind, outbox.c.sent_ms).where(
    outbox.c.person_id.in_(bindparam("several", expanding=True)),
    outbox.c.state == SENT,
    outbox.c.sent_ms >= bindparam("since"),
)


def last_message(tx: Tx, person_id: int, kind: str) -> int | None:
    """The id of the last message of a kind that was sent."""
    query = (
        select(outbox.c.message_id)
        .where(outbox.c.person_id == person_id, outbox.c.kind == kind, outbox.c.state == SENT)
        .order_by(outbox.c.sent_ms.desc())
        .limit(1)
    )
    return tx.conn.execute(query).scalar_one_or_none()


def set_message(tx: Tx, letter_id: int, message_id: int) -> None:
    """Remember the id of a message that was marked before it was sent."""
    tx.conn.execute(update(outbox).where(outbox.c.id == letter_id).values(message_id=message_id))


def release(tx: Tx, holder: str, now: datetime) -> int:
    """Give back what is leased and not yet sent: a stop in good order."""
    return tx.conn.execute(
        update(outbox)
        .where(outbox.c.lease == holder, outbox.c.state == LEASED)
        .values(state=WAITING, lease=None, not_before_ms=to_ms(now))
    ).rowcount


def counts(tx: Tx) -> dict[str, int]:
    """How many messages are in each state."""
    rows = tx.conn.execute(select(outbox.c.state, func.count()).group_by(outbox.c.state))
    return {row[0]: int(row[1]) for row in rows}


def earliest(tx: Tx, besides: Collection[str] = ()) -> datetime | None:
    """When the next message may go; those of some kinds besides do not count."""
    query = select(func.min(outbox.c.not_before_ms)).where(outbox.c.state == WAITING)
    if besides:
        query = query.where(outbox.c.kind.not_in(besides))
    found = tx.conn.execute(query).scalar()
    return None if found is None else from_ms(found)


def chat_of(tx: Tx, person_id: int) -> int | None:
    """The private chat of a person who can be reached."""
    query = select(person.c.chat_id).where(person.c.id == person_id, person.c.away_ms.is_(None))
    return tx.conn.execute(query).scalar_one_or_none()


def prune(tx: Tx, before: datetime, most: int) -> int:
    """Remove some of what ended, and was to go, long ago."""
    old = (
        select(outbox.c.id)
        .where(outbox.c.state.in_([SENT, DROPPED, FAILED]), outbox.c.not_before_ms < to_ms(before))
        .limit(most)
    )
    return tx.conn.execute(delete(outbox).where(outbox.c.id.in_(old))).rowcount


def _mark(tx: Tx, letter_id: int, holder: str, **values: Any) -> bool:  # noqa: ANN401  columns
    done = tx.conn.execute(MARK.values(**values), {"letter": letter_id, "holder": holder})
    return bool(done.rowcount)


MARK = update(outbox).where(
    outbox.c.id == bindparam("letter"), outbox.c.lease == bindparam("holder")
)


def _read(row: Columns) -> Letter:
    return Letter(
        id=row.id,
        person_id=row.person_id,
        kind=row.kind,
        slot=row.slot,
        due=from_ms(row.due_ms),
        stale=from_ms(row.stale_ms),
        attempts=row.attempts,
        unsure=row.unsure,
    )
