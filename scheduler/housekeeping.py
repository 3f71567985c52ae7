"""Housekeeping: what is not needed any more goes, and changed zone data is taken up.

All of it works over all people, and nobody waits for it: it is done in small pieces behind the
answers, each in a transaction of its own, and the reminders go out between them.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from importlib.metadata import version

from retrowalk.coach import when
from retrowalk.coach.errors import CannotOpen
from retrowalk.coach.person.coach import Coach
from retrowalk.coach.store import (
    alarms,
    audits,
    broadcasts,
    dialogues,
    key_values,
    last_questions,
    outbox,
    people,
    undo_journal,
    updates,
    walk_tests,
    walks,
)
from retrowalk.coach.store.database import Database, Tx

log = logging.getLogger(__name__)

UPDATES_KEPT = timedelta(hours=72)
"""Telegram gives an update again for at most a day; this is well beyond."""

OUTBOX_KEPT = timedelta(days=90)
TOLD_BEFORE = timedelta(days=14)
"""So long before their data goes somebody is told, or a quarter of the time that it is kept."""

EVERY = timedelta(hours=1)
PIECE, PIECE_OF_ROWS = 20, 200
"""So many people, or rows to be removed, at once; fewer people when an answer waits."""

LAST_NOTE = "housekeeping_at"
ZONES_NOTE = "tzdata_version"
ZONES_AT_NOTE = "tzdata_at"
"""How far the alarms were worked out anew, `version:person`: a restart goes on from there."""


async def keep_house(
    db: Database, now: Callable[[], datetime], retention: timedelta
) -> AsyncGenerator[None, None]:
    """Once an hour: prune, and work out alarms anew if the zone data changed; a piece at a time.

    Whoever has been out of reach for the whole `retention` is forgotten altogether; so is whoever
    has been silent, once they were told.
    """
    last, at = await db.run_behind(lambda tx: key_values.get(tx, LAST_NOTE)), now()
    if last is not None and at - datetime.fromisoformat(last) < EVERY and at.isoformat() > last:
        return
    while await db.run_behind(lambda tx: _pruned(tx, retention, now())):
        yield
    while await db.run_behind(lambda tx: _forgotten(tx, now() - retention)):
        yield
    while await db.run_behind(lambda tx: _zones_taken_up(tx, now())):
        yield
    for unit in (partial(_parted, retention=retention), _brought_home):
        after: int | None = 0
        while after is not None:
            after = await db.run_behind(partial(unit, now=now(), after=after))
            if after is not None:
                yield
    await db.run_behind(lambda tx: key_values.put(tx, LAST_NOTE, at.isoformat()))


Prune = Callable[[Tx, datetime, int], int]
"""Removes up to so many rows that are older than that; returns how many it removed."""


def _prunes(retention: timedelta) -> tuple[tuple[Prune, timedelta], ...]:
    """All that goes with time, and how long it is kept."""
    told = min(OUTBOX_KEPT, retention)
    return (
        (dialogues.prune, timedelta()),  # each row says itself when it goes
        (last_questions.prune, last_questions.REMEMBERED_FOR),
        (updates.prune, UPDATES_KEPT),
        (outbox.prune, told),
        (broadcasts.prune, told),
        (audits.prune, retention),
        (walks.prune_removed, retention),
        (walk_tests.prune_removed, retention),
        (undo_journal.prune, retention),
    )


def _pruned(tx: Tx, retention: timedelta, now: datetime) -> bool:
    """Remove some rows of each kind; returns whether there may be more."""
    removed = [prune(tx, now - kept_for, PIECE_OF_ROWS) for prune, kept_for in _prunes(retention)]
    return max(removed) >= PIECE_OF_ROWS


def _forgotten(tx: Tx, before: datetime) -> bool:
    """Forget some people; returns whether there was anybody."""
    found = people.away_since(tx, before, PIECE)
    for person_id in found:
        people.erase(tx, person_id)
        if tx.is_awaited():
            break
    return bool(found)


def _parted(tx: Tx, now: datetime, retention: timedelta, after: int) -> int | None:
    """Whoever is silent for long is told that their data will go, and then it goes.

    Takes the next people after that number; returns the last one, None when there is nobody more.
    """
    told_before = min(TOLD_BEFORE, retention / 4)
    last = None
    for person_id in people.silent_since(tx, now - retention + told_before, after, PIECE):
        last = person_id
        _alone(tx, partial(_part, tx, person_id, now, told_before))
        if tx.is_awaited():
            break
    return last


def _part(tx: Tx, person_id: int, now: datetime, told_before: timedelta) -> None:
    """Tell somebody that their data will go; or, once they were told long enough ago, let it go."""
    person = people.lock(tx, person_id)
    if person is None or person.away is not None:
        return
    slot = person.seen.date().isoformat()  # whoever writes is told anew the next time
    told = outbox.due_at(tx, person_id, outbox.PARTING, slot)
    if told is None:
        wished = person.preferences
        zone = person.zone or "UTC"
        due = when.after_night(now, zone, wished.quiet_from_min, wished.quiet_to_min)
        outbox.enqueue(tx, person_id, outbox.PARTING, slot, due, due + told_before / 2)
    elif now - told >= told_before:
        people.erase(tx, person_id)


def _brought_home(tx: Tx, now: datetime, after: int) -> int | None:
    """A journey is over: the zone of home is in force again, and the reminders with it.

    Takes the next people after that number; returns the last one, None when there is nobody more.
    """
    # It is tomorrow already somewhere: whoever's day has not come is left for the next hour.
    tomorrow = (now + timedelta(days=1)).date()
    last = None
    for person_id in people.back_home(tx, tomorrow, after, PIECE):
        last = person_id
        _alone(tx, partial(_bring_home, tx, person_id, now))
        if tx.is_awaited():
            break
    return last


def _bring_home(tx: Tx, person_id: int, now: datetime) -> None:
    person = people.lock(tx, person_id)
    if person is None or person.preferences.away_until is None:
        return
    coach = Coach(tx, person, now)
    if coach.today.isoformat() > person.preferences.away_until:
        home = person.preferences.home_zone or person.zone
        wished = replace(person.preferences, home_zone=None, away_until=None)
        coach.details.change(zone=home, preferences=wished)


def _zones_taken_up(tx: Tx, now: datetime) -> bool:
    """Wishes are wall time: when a country changes its clock, their instants change.

    Works out the alarms of some people anew; returns whether there was anybody.
    """
    current = version("tzdata")
    known = key_values.get(tx, ZONES_NOTE)
    if known == current:
        return False
    begun, _, number = (key_values.get(tx, ZONES_AT_NOTE) or "").partition(":")
    after = int(number) if begun == current else 0
    found = alarms.with_kind(tx, alarms.DAILY, after, PIECE) if known is not None else []
    for person_id in found:
        after = person_id
        _alone(tx, partial(_wake, tx, person_id, now))
        if tx.is_awaited():
            break
    if found:
        key_values.put(tx, ZONES_AT_NOTE, f"{current}:{after}")
    else:
        key_values.put(tx, ZONES_NOTE, current)
        key_values.drop(tx, ZONES_AT_NOTE)
    return bool(found)


def _wake(tx: Tx, person_id: int, now: datetime) -> None:
    person = people.lock(tx, person_id)
    if person is not None:
        Coach(tx, person, now).alarms.set_all()


def _alone(tx: Tx, work: Callable[[], None]) -> None:
    """Work on one person, of whom a damaged row holds up nobody else."""
    try:
        with tx.conn.begin_nested():
            work()
    except CannotOpen:
        log.warning("a damaged row was passed over")
