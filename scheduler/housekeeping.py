"""Housekeeping: what is not needed any more goes, and changed zone data is taken up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from importlib.metadata import version

from coach import when
from coach.coach import Coach
from coach.store import (
    alarms,
    audits,
    broadcasts,
    changes,
    notes,
    outbox,
    people,
    recents,
    updates,
    walks,
)
from coach.store.database import Database, Tx

UPDATES_KEPT = timedelta(hours=72)
"""Telegram gives an update again for at most a day; this is well beyond."""

OUTBOX_KEPT = timedelta(days=90)
TOLD_BEFORE = timedelta(days=14)
"""So long before their data goes somebody is told, or a quarter of the time that it is kept."""

EVERY = timedelta(hours=1)
LAST_NOTE = "housekeeping_at"
ZONES_NOTE = "tzdata_version"


async def keep_house(db: Database, now: datetime, retention: timedelta) -> bool:
    """Once an hour: prune, and work out alarms anew if the zone data changed.

    Whoever has been out of reach for the whole `retention` is forgotten altogether; so is whoever
    has been silent, once they were told.
    """
    last = await db.run_behind(lambda tx: notes.get(tx, LAST_NOTE))
    if last is not None and now - datetime.fromisoformat(last) < EVERY and now.isoformat() > last:
        return False
    await db.run_behind(lambda tx: _prune(tx, now, retention))
    await db.run_behind(lambda tx: _forget(tx, now - retention))
    told_before = min(TOLD_BEFORE, retention / 4)
    for person_id in await db.run_behind(
        lambda tx: people.silent_since(tx, now - retention + told_before)
    ):
        await db.run_behind(partial(_part, person_id=person_id, now=now, told_before=told_before))
    await db.run_behind(lambda tx: _zones(tx, now))
    await db.run_behind(lambda tx: _back_home(tx, now))
    return True


def _prune(tx: Tx, now: datetime, retention: timedelta) -> None:
    updates.prune(tx, now - UPDATES_KEPT)
    outbox.prune(tx, now, min(OUTBOX_KEPT, retention))
    broadcasts.prune(tx, now - min(OUTBOX_KEPT, retention))
    audits.prune(tx, now - retention)
    walks.prune_removed(tx, now - retention)
    changes.prune(tx, now - retention)
    recents.prune(tx, now - recents.REMEMBERED_FOR)
    notes.put(tx, LAST_NOTE, now.isoformat())


def _forget(tx: Tx, before: datetime) -> None:
    for person_id in people.away_since(tx, before):
        people.erase(tx, person_id)


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


def _back_home(tx: Tx, now: datetime) -> None:
    """A journey is over: the zone of home is in force again, and the reminders with it."""
    for person_id in people.travelling(tx):
        person = people.lock(tx, person_id)
        if person is None or person.preferences.away_until is None:
            continue
        coach = Coach(tx, person, now)
        if coach.today.isoformat() > person.preferences.away_until:
            home = person.preferences.home_zone or person.zone
            wished = replace(person.preferences, home_zone=None, away_until=None)
            coach.set_profile(zone=home, preferences=wished)


def _zones(tx: Tx, now: datetime) -> None:
    """Wishes are wall time: when a country changes its clock, their instants change."""
    current = version("tzdata")
    known = notes.get(tx, ZONES_NOTE)
    if known == current:
        return
    notes.put(tx, ZONES_NOTE, current)
    if known is None:
        return
    for person_id in alarms.with_kind(tx, alarms.DAILY):
        person = people.lock(tx, person_id)
        if person is not None:
            Coach(tx, person, now).wake_alarm()
