"""What everybody is told: news in an admin's words, or that the bot is being worked on.

A draft is shown to its admin, let go, put into the outbox person by person, and done when nothing
of it waits there any more. How many got it is counted in the outbox.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    union,
    update,
)

from retrowalk.coach.store import guests, outbox, pauses, people
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import from_ms, maybe_instant, to_ms
from retrowalk.coach.store.people import Preferences
from retrowalk.coach.store.tables import NEWS_IN_OUTBOX, Columns, broadcast, guest, pause, person
from retrowalk.coach.store.tables import outbox as letters

DRAFT, SENDING, FED, STOPPED, DONE = "draft", "sending", "fed", "stopped", "done"
UNDER_WAY = (SENDING, FED)


@dataclass(frozen=True, slots=True)
class Broadcast:
    """One message to everybody; `kind` is outbox.NEWS or outbox.WORKS."""

    id: int
    admin_id: int
    kind: str
    words: str
    state: str
    made: datetime
    since: datetime | None = None
    until: datetime | None = None
    begun: datetime | None = None
    last_person: int = 0
    reached: int = 0

    @property
    def slot(self) -> str:
        """Its key in the outbox: everybody gets it once."""
        return str(self.id)


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who is to get it: all that is needed to choose the hour."""

    id: int
    zone: str | None
    preferences: Preferences


@dataclass(frozen=True, slots=True)
class Audience:
    """How many would get a message now, and how many of the others why not."""

    readers: int
    without_news: int
    paused: int
    away: int


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of a message: how many people in each case."""

    sent: int
    waiting: int
    dropped: int
    failed: int


def draft_news(tx: Tx, admin_id: int, words: str, now: datetime) -> int:
    """Keep a draft; an older one of the same admin goes. Returns its id."""
    old = (broadcast.c.admin_id == admin_id) & (broadcast.c.state == DRAFT)
    tx.conn.execute(delete(broadcast).where(old & (broadcast.c.kind == outbox.NEWS)))
    return _add(tx, admin_id, outbox.NEWS, now, words=tx.seal(words))


def announce_works(tx: Tx, admin_id: int, since: datetime, until: datetime, now: datetime) -> int:
    """Whoever writes is told from now on; everybody, once it is let go. Returns its id."""
    end_works(tx, now)
    return _add(tx, admin_id, outbox.WORKS, now, since_ms=to_ms(since), until_ms=to_ms(until))


def _add(tx: Tx, admin_id: int, kind: str, now: datetime, **values: Any) -> int:  # noqa: ANN401  columns
    made = tx.conn.execute(
        insert(broadcast)
        .values(
            admin_id=admin_id,
            kind=kind,
            state=DRAFT,
            made_ms=to_ms(now),
            last_person=0,
            reached=0,
            **values,
        )
        .returning(broadcast.c.id)
    )
    return int(made.scalar_one())


def find(tx: Tx, broadcast_id: int) -> Broadcast | None:
    """One message to everybody."""
    row = tx.conn.execute(select(broadcast).where(broadcast.c.id == broadcast_id)).one_or_none()
    return None if row is None else _read(tx, row)


def under_way(tx: Tx) -> list[Broadcast]:
    """Those that are let go and not done."""
    query = select(broadcast).where(broadcast.c.state.in_([*UNDER_WAY, STOPPED]))
    return [_read(tx, row) for row in tx.conn.execute(query.order_by(broadcast.c.id))]


def works(tx: Tx, now: datetime) -> Broadcast | None:
    """The work on the bot that people are told of, if there is any now or to come."""
    number = tx.once(
        broadcast.name,
        (outbox.WORKS, to_ms(now)),
        lambda: tx.conn.execute(LAST_WORKS, {"now": to_ms(now)}).scalar_one(),
    )
    return None if number is None else find(tx, number)


LAST_WORKS = select(func.max(broadcast.c.id)).where(
    broadcast.c.kind == outbox.WORKS, broadcast.c.until_ms > bindparam("now")
)


def put_at_hand(tx: Tx, now: datetime, works_id: int | None) -> None:
    """Keep which work there is, read together with other things: what `LAST_WORKS` gives."""
    tx.memo.put(broadcast.name, (outbox.WORKS, to_ms(now)), works_id)


def end_works(tx: Tx, now: datetime) -> bool:
    """Nobody is told any more, and what waits is not sent; returns whether there was any."""
    found = works(tx, now)
    if found is None:
        return False
    is_it = broadcast.c.id == found.id
    state = DONE if found.begun is None else STOPPED
    tx.conn.execute(update(broadcast).where(is_it).values(until_ms=None, state=state))
    outbox.drop_everywhere(tx, found.kind, found.slot, "stopped")
    return True


def let_go(tx: Tx, broadcast_id: int, now: datetime) -> bool:
    """Begin to send a draft; False where it is none any more."""
    return _change(tx, broadcast_id, (DRAFT,), state=SENDING, begun_ms=to_ms(now))


def discard(tx: Tx, broadcast_id: int) -> bool:
    """Remove a draft; False where it is none any more."""
    is_it = (broadcast.c.id == broadcast_id) & (broadcast.c.state == DRAFT)
    return bool(tx.conn.execute(delete(broadcast).where(is_it)).rowcount)


def stop(tx: Tx, broadcast_id: int) -> bool:
    """Nobody gets it any more who has not got it; False where it is not under way."""
    found = find(tx, broadcast_id)
    if found is None or not _change(tx, broadcast_id, UNDER_WAY, state=STOPPED):
        return False
    outbox.drop_everywhere(tx, found.kind, found.slot, "stopped")
    return True


def advance(tx: Tx, before: Broadcast, last_person: int, count: int, *, is_all: bool) -> bool:
    """So many more are in the outbox, up to this person; False where another was quicker."""
    return bool(
        tx.conn.execute(
            update(broadcast)
            .where(
                broadcast.c.id == before.id,
                broadcast.c.state == SENDING,
                broadcast.c.last_person == before.last_person,
            )
            .values(
                last_person=last_person,
                reached=before.reached + count,
                state=FED if is_all else SENDING,
            )
        ).rowcount
    )


def finish(tx: Tx, broadcast_id: int) -> bool:
    """Nothing of it waits any more; False where another has said so already."""
    return _change(tx, broadcast_id, (FED, STOPPED), state=DONE)


def tally(tx: Tx, of: Broadcast) -> Tally:
    """What became of it so far."""
    rows = tx.conn.execute(
        select(letters.c.state, func.count())
        .where(NEWS_IN_OUTBOX, letters.c.kind == of.kind, letters.c.slot == of.slot)
        .group_by(letters.c.state)
    )
    found = {state: int(many) for state, many in rows}
    return Tally(
        sent=found.get(outbox.SENT, 0),
        waiting=found.get(outbox.WAITING, 0) + found.get(outbox.LEASED, 0),
        dropped=found.get(outbox.DROPPED, 0),
        failed=found.get(outbox.FAILED, 0),
    )


def recipients(
    tx: Tx, kind: str, now: datetime, listed: Collection[int] | None, after: int, most: int
) -> list[Recipient]:
    """The next people who are to get it, by number; `listed` None: everybody may use the bot."""
    rows = tx.conn.execute(
        select(person.c.id, person.c.zone, person.c.preferences)
        .where(_may(listed), _wants(kind), ~_is_paused(now), person.c.id > after)
        .where(person.c.away_ms.is_(None))
        .order_by(person.c.id)
        .limit(most)
    )
    return [Recipient(row.id, row.zone, people.read_preferences(row.preferences)) for row in rows]


def audience(tx: Tx, kind: str, now: datetime, listed: Collection[int] | None) -> Audience:
    """How many would get it now.

    Where it goes to everybody, only those are looked at for whom something is set (no news, a
    pause, a block); all the others are counted in an index.
    """
    if listed is not None:
        return _looked_at(tx, kind, now, _may(listed))
    special = person.c.id.in_(
        union(
            select(person.c.id).where(person.c.no_news_ms.is_not(None)),
            *pauses.people_pausing(now.date()),
            select(guest.c.person_id).where(guest.c.state == guests.BLOCKED),
        )
    )
    found = _looked_at(tx, kind, now, special & _may(None))
    is_here, is_away = person.c.away_ms.is_(None), person.c.away_ms.is_not(None)
    of_them = select(func.count().filter(is_here), func.count().filter(is_away)).where(special)
    special_here, special_away = tx.conn.execute(of_them.select_from(person)).one()
    return replace(
        found,
        readers=found.readers + _how_many(tx, is_here) - special_here,
        away=found.away + _how_many(tx, is_away) - special_away,
    )


def _looked_at(tx: Tx, kind: str, now: datetime, whom: ColumnElement[bool]) -> Audience:
    is_here, is_paused = person.c.away_ms.is_(None), _is_paused(now)
    row = tx.conn.execute(
        select(
            func.count().filter(is_here, _wants(kind), ~is_paused),
            func.count().filter(is_here, ~_wants(kind)),
            func.count().filter(is_here, _wants(kind), is_paused),
            func.count().filter(~is_here),
        )
        .select_from(person)
        .where(whom)
    ).one()
    return Audience(*(int(many) for many in row))


def _how_many(tx: Tx, who: ColumnElement[bool]) -> int:
    return int(tx.conn.execute(select(func.count()).select_from(person).where(who)).scalar_one())


def prune(tx: Tx, before: datetime, most: int) -> int:
    """Remove some of what was told long ago, the words with it."""
    old = select(broadcast.c.id).where(broadcast.c.made_ms < to_ms(before)).limit(most)
    return tx.conn.execute(delete(broadcast).where(broadcast.c.id.in_(old))).rowcount


def _may(listed: Collection[int] | None) -> ColumnElement[bool]:
    """Whether somebody may use the bot, as far as the database knows."""
    blocked = select(guest.c.person_id).where(guest.c.state == guests.BLOCKED)
    allowed = person.c.id.not_in(blocked)
    if listed is None:
        return allowed
    admitted = select(guest.c.person_id).where(guest.c.state == guests.ADMITTED)
    return and_(allowed, or_(person.c.id.in_(list(listed)), person.c.id.in_(admitted)))


def _wants(kind: str) -> ColumnElement[bool]:
    return person.c.no_news_ms.is_(None) if kind == outbox.NEWS else person.c.id.is_not(None)


def _is_paused(now: datetime) -> ColumnElement[bool]:
    """Whoever pauses wants to hear nothing; the date is that of UTC, as a day more or less."""
    today = now.date().isoformat()
    return (
        select(pause.c.id)
        .where(
            pause.c.person_id == person.c.id,
            pause.c.since <= today,
            or_(pause.c.until.is_(None), pause.c.until >= today),
        )
        .exists()
    )


def _change(tx: Tx, broadcast_id: int, of: Collection[str], **values: Any) -> bool:  # noqa: ANN401  columns
    is_it = (broadcast.c.id == broadcast_id) & broadcast.c.state.in_(list(of))
    return bool(tx.conn.execute(update(broadcast).where(is_it).values(**values)).rowcount)


def _read(tx: Tx, row: Columns) -> Broadcast:
    return Broadcast(
        id=row.id,
        admin_id=row.admin_id,
        kind=row.kind,
        words="" if row.words is None else str(tx.unseal(row.words)),
        state=row.state,
        made=from_ms(row.made_ms),
        since=maybe_instant(row.since_ms),
        until=maybe_instant(row.until_ms),
        begun=maybe_instant(row.begun_ms),
        last_person=row.last_person,
        reached=row.reached,
    )
