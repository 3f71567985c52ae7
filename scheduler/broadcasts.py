"""What everybody is told, put into the outbox person by person, and the report when it is done.

So many a minute as the setting says, outside of each one's quiet hours. A crash or a second
scheduler repeats nothing: the outbox takes a message once for its person, and how far it is moves
on only from where it was read.
"""

from __future__ import annotations

import logging
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy.exc import IntegrityError

from retrowalk.coach import when
from retrowalk.coach.platform.fault import fault
from retrowalk.coach.store import broadcasts, outbox, people
from retrowalk.coach.store.broadcasts import Broadcast, Recipient
from retrowalk.coach.store.database import Database, Tx

log = logging.getLogger(__name__)

AHEAD = timedelta(minutes=1)
"""So far ahead messages are put into the outbox; each is due in its turn."""

AT_ONCE_MOST = 20
"""An answer may have to wait for one such unit of work: it has to be short."""

NEWS_FOR = timedelta(hours=24)
"""News that could not be sent for so long are old; reports too."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How it is to go: so many a minute, to everybody (None) or those who are listed."""

    per_minute: int
    listed: Collection[int] | None


async def spread(db: Database, now: datetime, wishes: Wishes) -> int:
    """Go on with all that is under way; returns for how many people there is a message now."""
    count = 0
    for each in await db.run_behind(broadcasts.under_way):
        try:
            if each.state == broadcasts.SENDING:
                count += await _feed(db, each.id, now, wishes)
            await db.run_behind(partial(_finish, broadcast_id=each.id, now=now))
        except IntegrityError:
            # Somebody had all their data deleted in this very moment; the next look goes on.
            log.info("a message to everybody goes on at the next look")
    return count


async def _feed(db: Database, broadcast_id: int, now: datetime, wishes: Wishes) -> int:
    count = 0
    while True:
        unit = partial(_fed, broadcast_id=broadcast_id, now=now, wishes=wishes)
        fed = await db.run_behind(unit)
        fault("fed")
        count += fed
        if fed < AT_ONCE_MOST:
            return count


def _fed(tx: Tx, broadcast_id: int, now: datetime, wishes: Wishes) -> int:
    """The next few people, as far as the pace allows."""
    found = broadcasts.find(tx, broadcast_id)
    if found is None or found.state != broadcasts.SENDING or found.begun is None:
        return 0
    allowed = int((now + AHEAD - found.begun) / timedelta(minutes=1) * wishes.per_minute)
    most = min(AT_ONCE_MOST, allowed - found.reached)
    if most <= 0:
        return 0
    tx.check_key()  # nobody could compose it later
    readers = broadcasts.recipients(tx, found.kind, now, wishes.listed, found.last_person, most)
    for number, reader in enumerate(readers, found.reached):
        turn = found.begun + timedelta(minutes=number / wishes.per_minute)
        _enqueue(tx, found, reader, max(turn, now - AHEAD))
    last = readers[-1].id if readers else found.last_person
    broadcasts.advance(tx, found, last, len(readers), is_all=len(readers) < most)
    fault("fed_uncommitted")
    return len(readers)


def _enqueue(tx: Tx, of: Broadcast, reader: Recipient, turn: datetime) -> None:
    wished = reader.preferences
    zone = reader.zone or "UTC"
    due = when.after_night(turn, zone, wished.quiet_from_min, wished.quiet_to_min)
    until = of.until or due + NEWS_FOR
    if due < until:
        outbox.enqueue(tx, reader.id, of.kind, of.slot, due, until)


def _finish(tx: Tx, broadcast_id: int, now: datetime) -> None:
    """Once nothing of it waits its admin gets the report."""
    found = broadcasts.find(tx, broadcast_id)
    if found is None or found.state == broadcasts.SENDING:
        return
    if broadcasts.tally(tx, found).waiting or not broadcasts.finish(tx, found.id):
        return
    if found.begun is not None and people.lock(tx, found.admin_id) is not None:
        outbox.enqueue(tx, found.admin_id, outbox.REPORT, found.slot, now, now + NEWS_FOR)
