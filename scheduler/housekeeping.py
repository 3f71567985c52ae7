"""Housekeeping: what is not needed any more goes, and changed zone data is taken up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from importlib.metadata import version

from coach.coach import Coach
from coach.store import alarms, notes, outbox, people, recents, updates
from coach.store.database import Database, Tx

UPDATES_KEPT = timedelta(hours=72)
"""Telegram gives an update again for at most a day; this is well beyond."""

OUTBOX_KEPT = timedelta(days=90)
EVERY = timedelta(hours=1)
LAST_NOTE = "housekeeping_at"
ZONES_NOTE = "tzdata_version"


async def keep_house(db: Database, now: datetime, retention: timedelta) -> bool:
    """Once an hour: prune, and work out alarms anew if the zone data changed.

    Whoever has been out of reach for the whole `retention` is forgotten altogether.
    """
    last = await db.run_behind(lambda tx: notes.get(tx, LAST_NOTE))
    if last is not None and now - datetime.fromisoformat(last) < EVERY and now.isoformat() > last:
        return False
    await db.run_behind(lambda tx: _prune(tx, now))
    await db.run_behind(lambda tx: _forget(tx, now - retention))
    await db.run_behind(lambda tx: _zones(tx, now))
    await db.run_behind(lambda tx: _back_home(tx, now))
    return True


def _prune(tx: Tx, now: datetime) -> None:
    updates.prune(tx, now - UPDATES_KEPT)
    outbox.prune(tx, now, OUTBOX_KEPT)
    recents.prune(tx, now - recents.REMEMBERED_FOR)
    notes.put(tx, LAST_NOTE, now.isoformat())


def _forget(tx: Tx, before: datetime) -> None:
    for person_id in people.away_since(tx, before):
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
